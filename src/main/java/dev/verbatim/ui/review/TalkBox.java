package dev.verbatim.ui.review;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Reply;
import dev.verbatim.review.Feedback;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The talk about one answer: what was replied by either side, and a line to say more in. Enter
/// sends what is written; nothing is sent by leaving it.
final class TalkBox extends VBox {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK)
          .withZone(ZoneId.systemDefault());

  private final VBox said = new VBox();
  private final TextField line = new TextField();
  private final Consumer<String> send;
  private String answerId = "";

  /// @param id of the field, by which it is found
  TalkBox(String id, Consumer<String> send, Runnable leave) {
    this.send = send;
    getStyleClass().add("talk");
    said.getStyleClass().add("talk");
    line.setId(id);
    line.setPromptText(Messages.get("talk.prompt"));
    line.setAccessibleText(Messages.get("talk.accessible"));
    line.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, leave));
    getChildren().setAll(said, line);
  }

  private void pressed(KeyEvent event, Runnable leave) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      send();
      leave.run();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      leave.run();
    }
  }

  /// Sends what is written, if anything is.
  void send() {
    String text = line.getText().strip();
    if (!text.isEmpty()) {
      line.clear();
      send.accept(text);
    }
  }

  /// Shows the talk about an answer. What is being written about the same answer stays.
  void show(Feedback.Item item) {
    show(item, Optional.empty());
  }

  /// The same, where besides the reviewer someone is known by name.
  void show(Feedback.Item item, Optional<Annotator> known) {
    if (!item.answer().id().equals(answerId)) {
      line.clear();
      answerId = item.answer().id();
    }
    said.getChildren()
        .setAll(item.talk().stream().map(one -> reply(one, item.reviewer(), known)).toList());
    Room.reveal(said, !item.talk().isEmpty());
  }

  void focusLine() {
    line.requestFocus();
    line.end();
  }

  /// Who said something, and when they said so last.
  static String when(Provenance said) {
    return when(said.author(), said);
  }

  private static String when(String name, Provenance said) {
    return Messages.get("talk.who", name, TIME.format(said.modified()));
  }

  private static VBox reply(Reply reply, Annotator reviewer, Optional<Annotator> known) {
    String author = reply.provenance().author();
    String name =
        Stream.concat(Stream.of(reviewer), known.stream())
            .filter(one -> one.id().equals(author))
            .map(Annotator::name)
            .findFirst()
            .orElse(author);
    Label who = new Label(when(name, reply.provenance()));
    who.getStyleClass().add("mark-details");
    Prose words = new Prose();
    words.setText(reply.text());
    VBox box = new VBox(who, words);
    box.getStyleClass().add("talk-reply");
    return box;
  }
}
