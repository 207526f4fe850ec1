package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.NoteArea;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.panel.AttributeForm;
import dev.verbatim.ui.panel.QuietScroll;
import dev.verbatim.ui.panel.SettledText;
import dev.verbatim.ui.review.ReadingWork.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The chosen mark of a colleague: what it is and what is answered to it. Whatever is changed in
/// its form is what the mark *should* be.
final class ReadingCard extends BorderPane {
  private final ReadingWork work;
  private final ReadingActions actions;
  private final AnswerWords words;
  private final Supplier<Optional<Span>> selected;
  private final ReadingHost host;
  private final Label heading = new Label();
  private final Label empty = new Label(Messages.get("reading.card.empty"));
  private final Label state = new Label();
  private final Prose quoted = new Prose("reading-words");
  private final Prose note = new Prose("decision-detail");
  private final FlowPane answers = new FlowPane();
  private final VBox wishes = new VBox();
  private final VBox forms = new VBox();
  private final VBox links = new VBox();
  private final Label linksName = name("inspector.links");
  private final Button addLink = new Button(Messages.get("inspector.link"));
  private final Label commentName = name("reading.comment");
  private final NoteArea comment =
      new NoteArea(Messages.get("reading.comment.prompt"), Messages.get("reading.comment"));
  private final SettledText commentText;
  private final TalkBox talk;
  private final RivalCards rivals;
  private final VBox content = new VBox();
  private final Map<String, Button> buttons = new HashMap<>();
  private final Map<String, AttributeForm> byTag = new HashMap<>();
  private Optional<AttributeForm> form = Optional.empty();
  private String shown = "";

  /// @param leave gives the page the focus
  ReadingCard(
      ReadingWork work,
      ReadingActions actions,
      ReadingHost host,
      Supplier<Optional<Span>> selected,
      Runnable leave) {
    this.work = work;
    this.actions = actions;
    this.host = host;
    this.selected = selected;
    this.words = new AnswerWords(work.article(), work.codebook());
    this.commentText = new SettledText(comment, actions::comment);
    this.rivals = new RivalCards(Optional.of(actions::take));
    this.talk = new TalkBox("reading-reply", actions::reply, leave);
    getStyleClass().add("inspector");
    heading.getStyleClass().add("heading");
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    state.getStyleClass().add("answer-state");
    state.setId("reading-state");
    state.setWrapText(true);
    answers.getStyleClass().add("decision-answers");
    wishes.getStyleClass().add("wishes");
    links.getStyleClass().add("links");
    comment.setId("reading-comment");
    addLink.setId("reading-add-link");
    addLink.getStyleClass().add("small");
    addLink.setOnAction(_ -> actions.link());
    content.getStyleClass().add("inspector-content");
    content
        .getChildren()
        .setAll(
            state,
            quoted,
            note,
            rivals,
            answers,
            wishes,
            forms,
            linksName,
            links,
            addLink,
            commentName,
            comment,
            talk);
    ScrollPane scroll = new QuietScroll(new VBox(empty, content));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(heading);
    setCenter(scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> leave(event, leave));
  }

  /// Shows these commands as buttons.
  void use(List<Command> commands) {
    for (Command command : commands) {
      Button button = Menus.smallKeyButton(command);
      answers.getChildren().add(button);
      buttons.put(command.id(), button);
    }
  }

  /// What was missed is the reader's own: it is corrected or withdrawn, and not answered. Where
  /// answers collide nothing is corrected yet.
  private void showButtons(Row row) {
    for (String answer : List.of("answer-accept", "answer-question", "answer-reject")) {
      Optional.ofNullable(buttons.get(answer)).ifPresent(b -> Room.reveal(b, !row.isMissed()));
    }
    for (String correction : List.of("answer-words", "answer-link")) {
      Optional.ofNullable(buttons.get(correction))
          .ifPresent(b -> Room.reveal(b, !row.isUndecided()));
    }
    Optional.ofNullable(buttons.get("answer-withdraw"))
        .ifPresent(b -> Room.reveal(b, row.item().isPresent()));
  }

  private void leave(KeyEvent event, Runnable leave) {
    if (event.getCode() == KeyCode.ESCAPE
        || (event.getCode() == KeyCode.ENTER && event.isShortcutDown())) {
      event.consume();
      settle();
      leave.run();
    }
  }

  private static Label name(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("field-name");
    return label;
  }

  /// Takes what is typed and not yet taken.
  void settle() {
    form.ifPresent(AttributeForm::settle);
    commentText.settle();
  }

  /// Shows a row as it is now, or what to do where none is chosen.
  void show(Optional<Row> row) {
    if (!row.map(Row::id).orElse("").equals(shown)) {
      commentText.turn();
      byTag.values().forEach(AttributeForm::turn);
      shown = row.map(Row::id).orElse("");
    }
    Room.reveal(empty, row.isEmpty());
    Room.reveal(content, row.isPresent());
    heading.setText(
        row.map(r -> words.marks().tagLabel(r.mark().mark()).toUpperCase(Locale.ENGLISH))
            .orElseGet(() -> Messages.get("reading.card.heading")));
    row.ifPresent(this::fill);
  }

  private void fill(Row row) {
    AnnotationSet wanted = work.wanted();
    Annotation mark = row.mark().mark();
    state.setText(state(row));
    quoted.setText(words.marks().words(mark));
    note.setText(mark.note().isEmpty() ? "" : Messages.get("mark.note", mark.note()));
    Room.reveal(note, !mark.note().isEmpty());
    showButtons(row);
    showWishes(row, wanted);
    rivals.show(row.item(), words, wanted);
    showForm(row);
    showLinks(row, wanted);
    Room.reveal(commentName, !row.isUndecided());
    Room.reveal(comment, !row.isUndecided());
    commentText.show(row.answer().map(Answer::comment).orElse(""));
    Room.reveal(talk, row.item().isPresent());
    row.item().ifPresent(talk::show);
  }

  private static String state(Row row) {
    if (row.isUndecided()) {
      return Messages.get("reading.state.undecided", row.colliding().size());
    }
    if (row.changedSince()) {
      return Messages.get("reading.state.changed");
    }
    return row.item()
        .map(
            item ->
                Messages.get(
                    "reading.state",
                    AnswerWords.kind(item.answer().kind()),
                    AnswerWords.state(item.state())))
        .orElseGet(() -> Messages.get("reading.state.open"));
  }

  private void showWishes(Row row, AnnotationSet wanted) {
    List<String> lines =
        row.isMissed() || row.changedSince() || row.isUndecided()
            ? List.of()
            : words.differences(row.mark(), row.wanted(), wanted);
    wishes.getChildren().setAll(lines.stream().map(ReadingCard::line).toList());
    Room.reveal(wishes, !lines.isEmpty());
  }

  static Node line(String text) {
    Prose line = new Prose("wish");
    line.setText(text);
    return line;
  }

  private void showForm(Row row) {
    Optional<Tag> tag =
        work.codebook()
            .tag(row.wanted().mark().tag())
            .filter(t -> !t.attributes().isEmpty() && !row.isUndecided());
    form = tag.map(this::formOf);
    forms.getChildren().forEach(f -> Room.reveal(f, form.filter(f::equals).isPresent()));
    form.ifPresent(f -> f.show(List.of(row.wanted().mark().attributes())));
  }

  private AttributeForm formOf(Tag tag) {
    return byTag.computeIfAbsent(
        tag.id(),
        _ -> {
          AttributeForm made =
              new AttributeForm(
                  tag.attributes(), new Target(), () -> spans -> words.marks().words(spans));
          made.setOnPassed(this::focusComment);
          forms.getChildren().add(made);
          return made;
        });
  }

  private final class Target implements AttributeForm.Target {
    @Override
    public void set(String attributeId, Optional<AttributeValue> value) {
      actions.setAttribute(attributeId, value);
    }

    @Override
    public List<Span> selectedWords() {
      if (selected.get().isEmpty()) {
        host.say(Messages.get("say.select-words"));
      }
      return selected.get().stream().toList();
    }
  }

  private void showLinks(Row row, AnnotationSet wanted) {
    links.getChildren().clear();
    if (row.isUndecided()) {
      Room.reveal(linksName, false);
      Room.reveal(addLink, false);
      return;
    }
    boolean linkable =
        work.codebook().relationTypes().stream()
            .anyMatch(t -> t.from().contains(row.wanted().mark().tag()));
    Room.reveal(linksName, linkable || !row.wanted().links().isEmpty());
    Room.reveal(addLink, linkable);
    for (Relation link : row.wanted().links()) {
      Prose text = new Prose();
      text.setText(words.marks().link(link, row.wanted().mark(), wanted));
      HBox.setHgrow(text, Priority.ALWAYS);
      Button remove = new Button("✕");
      remove.getStyleClass().addAll("flat", "small");
      remove.setMinWidth(Region.USE_PREF_SIZE);
      remove.setAccessibleText(Messages.get("inspector.unlink", text.getText()));
      remove.setOnAction(_ -> actions.unlink(link));
      links.getChildren().add(new HBox(text, remove));
    }
  }

  /// Gives the focus to where the mark is corrected, or first to the answers that collide.
  void focusForm() {
    if (form.isEmpty() || !form.get().focusFirst()) {
      focusComment();
    }
  }

  void focusComment() {
    if (rivals.isVisible()) {
      host.say(Messages.get("say.decide-first"));
      rivals.focusFirst();
    } else {
      comment.requestFocus();
      comment.end();
    }
  }

  /// Gives the focus to where one replies, or comments where there is no answer yet.
  void focusReply() {
    if (talk.isVisible()) {
      talk.focusLine();
    } else {
      focusComment();
    }
  }
}
