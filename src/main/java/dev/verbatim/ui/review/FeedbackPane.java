package dev.verbatim.ui.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Answer;
import dev.verbatim.review.Feedback;
import dev.verbatim.review.Tally;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.panel.MarkRow;
import dev.verbatim.ui.panel.QuietScroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What colleagues answered, beside the annotator's own marks: a list that follows the page and is
/// followed by it, the chosen answer with what it wants and the talk about it, and what recurs.
public final class FeedbackPane extends BorderPane {
  private static final double ROW_HEIGHT = 44;

  /// Of the pane's height, the part that the list may take; the rest is the chosen answer's.
  private static final double LIST_PART = 0.36;

  private final FeedbackDesk desk;
  private final FeedbackHost host;
  private final Label heading = new Label();
  private final ListView<Feedback.Item> list = new ListView<>();
  private final Label said = new Label();
  private final Prose comment = new Prose("feedback-comment");
  private final VBox wishes = new VBox();
  private final RivalCards rivals = new RivalCards(Optional.empty());
  private final Prose warning = new Prose("feedback-warning");
  private final FlowPane buttons = new FlowPane();
  private final TalkBox talk;
  private final VBox card = new VBox();
  private final VBox tally = new VBox();
  private Optional<AnswerWords> words = Optional.empty();
  private boolean following;

  FeedbackPane(FeedbackDesk desk, FeedbackHost host) {
    this.desk = desk;
    this.host = host;
    this.talk = new TalkBox("feedback-reply", desk::reply, host::focusPage);
    getStyleClass().addAll("mark-list", "feedback");
    heading.getStyleClass().add("heading");
    heading.setId("feedback-heading");
    list.setId("feedback");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setAccessibleText(Messages.get("feedback.accessible"));
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (!following && now != null) {
                desk.choose(now);
              }
            });
    Scope.PAGE.mark(list);
    said.getStyleClass().add("answer-state");
    said.setId("feedback-said");
    said.setWrapText(true);
    wishes.getStyleClass().add("wishes");
    buttons.getStyleClass().add("decision-answers");
    card.getStyleClass().add("inspector-content");
    card.getChildren().setAll(said, comment, wishes, rivals, buttons, warning, talk);
    heightProperty().addListener((_, _, _) -> fitList());
    tally.getStyleClass().add("inspector-content");
    tally.setId("feedback-tally");
    ScrollPane scroll = new QuietScroll(new VBox(card, tally));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("feedback-scroll");
    setTop(new VBox(heading, list));
    setCenter(scroll);
    setMinHeight(0);
  }

  void use(Command take, Command reply, Command resolve) {
    for (Command command : List.of(take, reply, resolve)) {
      buttons.getChildren().add(Menus.smallKeyButton(command));
    }
  }

  /// Gives the rows the focus.
  public void focusRows() {
    list.requestFocus();
  }

  void focusReply() {
    host.bringFeedbackIntoSight();
    if (desk.chosenProperty().get().isEmpty()) {
      host.say(Messages.get("say.choose-answer"));
    } else {
      talk.focusLine();
    }
  }

  /// Sends what is typed and not yet sent.
  void settle() {
    talk.send();
  }

  /// Says what is to be known before something is done.
  void warn(String sentence) {
    warning.setText(sentence);
    Room.reveal(warning, true);
    host.bringFeedbackIntoSight();
  }

  /// Shows everything as it is now.
  void show() {
    Feedback feedback = desk.feedbackProperty().get();
    words =
        desk.session()
            .map(AnnotationSession::article)
            .map(article -> new AnswerWords(article, desk.session().orElseThrow().codebook()));
    following = true;
    try {
      List<Feedback.Item> telling = telling(feedback);
      if (!list.getItems().equals(telling)) {
        list.getItems().setAll(telling);
      }
      desk.chosenProperty()
          .get()
          .ifPresentOrElse(this::select, list.getSelectionModel()::clearSelection);
    } finally {
      following = false;
    }
    fitList();
    heading.setText(Messages.get("feedback.heading", feedback.open().size()));
    Room.reveal(warning, false);
    Room.reveal(card, desk.chosenProperty().get().isPresent());
    desk.chosenProperty().get().ifPresent(this::fill);
    showTally(feedback.tally());
  }

  /// Answers that ask for nothing and say nothing would only be in the way.
  private static List<Feedback.Item> telling(Feedback feedback) {
    return feedback.items().stream()
        .filter(
            item ->
                item.isUndecided()
                    || item.answer().kind() != Answer.Kind.ACCEPTED
                    || !item.answer().comment().isEmpty()
                    || !item.talk().isEmpty())
        .toList();
  }

  private void fitList() {
    double most = Math.max(1, Math.floor(getHeight() * LIST_PART / ROW_HEIGHT)) * ROW_HEIGHT;
    list.setPrefHeight(Math.min(most, list.getItems().size() * ROW_HEIGHT) + 12);
    list.setMinHeight(USE_PREF_SIZE);
  }

  private void select(Feedback.Item item) {
    int index = list.getItems().indexOf(item);
    if (index >= 0 && index != list.getSelectionModel().getSelectedIndex()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - 1));
    }
  }

  private void fill(Feedback.Item item) {
    Answer answer = item.answer();
    said.setText(Messages.get("feedback.said", item.reviewer().name(), told(item)));
    boolean decided = !item.isUndecided();
    comment.setText(answer.comment());
    Room.reveal(comment, decided && !answer.comment().isEmpty());
    List<String> lines =
        words
            .filter(_ -> decided)
            .flatMap(w -> desk.session().map(at -> w.wishes(answer, at.set())))
            .orElse(List.of());
    words.ifPresent(
        w -> desk.session().ifPresent(at -> rivals.show(Optional.of(item), w, at.set())));
    wishes.getChildren().setAll(lines.stream().map(ReadingCard::line).toList());
    Room.reveal(wishes, !lines.isEmpty());
    talk.show(item, host.reader());
  }

  /// What was answered, and how far that has come where it waits no more.
  private static String told(Feedback.Item item) {
    if (item.isUndecided()) {
      return AnswerWords.state(item.state());
    }
    String kind = AnswerWords.kind(item.answer().kind());
    return item.isOpen() || item.state() == Feedback.State.ACCEPTED
        ? kind
        : Messages.get("feedback.told", kind, AnswerWords.state(item.state()));
  }

  private void showTally(Tally recurring) {
    List<Node> lines = new ArrayList<>();
    for (Tally.Row row : recurring.rows()) {
      if (row.total() > 0) {
        String tag = desk.session().map(at -> at.codebook().labelOf(row.tag())).orElse(row.tag());
        String slips = words.map(w -> w.slips(row)).orElse("");
        Prose line = new Prose("decision-detail");
        line.setText(Messages.get("feedback.tally", tag, row.answers(), slips));
        lines.add(line);
      }
    }
    if (!lines.isEmpty()) {
      Label name = new Label(Messages.get("feedback.recurring"));
      name.getStyleClass().add("field-name");
      lines.addFirst(name);
    }
    tally.getChildren().setAll(lines);
  }

  private final class Cell extends ListCell<Feedback.Item> {
    private final Label sign = new Label();
    private final MarkRow row = new MarkRow(sign);

    Cell() {
      sign.getStyleClass().add("answer-sign");
      sign.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(Feedback.@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null || words.isEmpty()) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      sign.setText(AnswerWords.sign(item));
      String text = words.get().marks().words(item.answer().mark().mark());
      String details = Messages.get("feedback.row", item.reviewer().name(), told(item));
      row.show(text, details);
      String kind =
          item.isUndecided()
              ? Messages.get("reading.undecided")
              : AnswerWords.kind(item.answer().kind());
      setAccessibleText(Messages.get("feedback.row.accessible", kind, text, details));
      setGraphic(row);
    }
  }
}
