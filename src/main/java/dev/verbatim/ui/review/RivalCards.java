package dev.verbatim.ui.review;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Span;
import dev.verbatim.review.Feedback;
import dev.verbatim.review.Slip;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.review.OptionCard.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The answers of one reviewer to one mark that collide, side by side: each whole, with what
/// differs between them. Out of sight where nothing collides.
final class RivalCards extends VBox {
  /// Answers that have a key.
  static final int MOST_KEYS = SettlingCommands.MOST_KEYS;

  private final Optional<IntConsumer> take;
  private Optional<Shown> shown = Optional.empty();

  /// What the cards were made of, so that they are made anew only for something else.
  private record Shown(Feedback.Item item, AnnotationSet set) {}

  /// @param take takes the answer at an index of [Feedback.Item#colliding]; none where they can
  ///   only be looked at
  RivalCards(Optional<IntConsumer> take) {
    this.take = take;
    getStyleClass().add("option-cards");
    Scope.READING.mark(this);
    Room.reveal(this, false);
  }

  /// Shows the answers that collide, if any do.
  ///
  /// @param set has the marks that links lead to
  void show(Optional<Feedback.Item> item, AnswerWords words, AnnotationSet set) {
    Optional<Shown> now =
        item.filter(Feedback.Item::isUndecided).map(undecided -> new Shown(undecided, set));
    Room.reveal(this, now.isPresent());
    if (!now.equals(shown)) {
      shown = now;
      getChildren().clear();
      now.ifPresent(undecided -> fill(undecided.item(), words, set));
    }
  }

  private void fill(Feedback.Item item, AnswerWords words, AnnotationSet set) {
    List<Answer> all = item.colliding();
    List<List<String>> wishes = all.stream().map(a -> words.wishes(a, set)).toList();
    for (int i = 0; i < all.size(); i++) {
      Answer answer = all.get(i);
      VBox content = new VBox(head(answer, all));
      comment(answer, all).ifPresent(content.getChildren()::add);
      pieces(answer, all, words).ifPresent(content.getChildren()::add);
      VBox lines = new VBox();
      lines.getStyleClass().add("wishes");
      for (Said wish : Said.of(wishes, i)) {
        lines.getChildren().add(said("wish", wish.text(), wish.differs()));
      }
      Room.reveal(lines, !wishes.get(i).isEmpty());
      content.getChildren().add(lines);
      before(answer, item.current()).ifPresent(content.getChildren()::add);
      getChildren().add(card(i, content, heard(i, answer, wishes.get(i))));
    }
  }

  private ChoiceCard card(int index, Region content, String heard) {
    ChoiceCard card = new ChoiceCard(content);
    card.setAccessibleText(heard);
    String key = index < MOST_KEYS ? String.valueOf(index + 1) : "";
    take.ifPresent(taking -> card.offer(key, () -> taking.accept(index)));
    card.setId("rival-" + (index + 1));
    return card;
  }

  private static Region head(Answer answer, List<Answer> all) {
    Label kind = new Label(AnswerWords.sign(answer.kind()) + " " + AnswerWords.kind(answer.kind()));
    boolean differs = !all.stream().allMatch(a -> a.kind() == answer.kind());
    kind.getStyleClass().add(differs ? "said-differs" : "answer-state");
    Label when = new Label(TalkBox.when(answer.provenance()));
    when.getStyleClass().add("mark-details");
    FlowPane head = new FlowPane(kind, when);
    head.getStyleClass().add("option-details");
    return head;
  }

  private static Prose said(String style, String text, boolean differs) {
    Prose said = new Prose(style);
    said.setText(text);
    if (differs) {
      said.getStyleClass().add("differs");
    }
    return said;
  }

  /// What is said besides, which differs visibly where nothing else does.
  private static Optional<Region> comment(Answer answer, List<Answer> all) {
    boolean alone = all.stream().allMatch(answer::judgesAs);
    return answer.comment().isEmpty()
        ? Optional.empty()
        : Optional.of(said("feedback-comment", answer.comment(), alone));
  }

  /// The words that the mark should stand on, where the answers want it on different ones.
  private static Optional<Region> pieces(Answer answer, List<Answer> all, AnswerWords words) {
    List<Answer> placing = all.stream().filter(a -> a.kind() != Answer.Kind.REJECTED).toList();
    List<List<Span>> ways = placing.stream().map(a -> a.wanted().mark().spans()).toList();
    int which = placing.indexOf(answer);
    if (which < 0 || ways.stream().distinct().count() < 2) {
      return Optional.empty();
    }
    PieceFlow flow = new PieceFlow();
    flow.show(OptionPieces.of(words.text(), ways, which));
    return Optional.of(flow);
  }

  /// In what the mark has changed since it was answered so.
  private static Optional<Region> before(Answer answer, Optional<LinkedMark> current) {
    return current
        .filter(mark -> answer.kind() != Answer.Kind.MISSED && !mark.saysAs(answer.mark()))
        .map(mark -> AnswerWords.changed(Slip.between(answer.mark(), mark)))
        .map(what -> said("decision-detail", Messages.get("rival.before", what), false));
  }

  private static String heard(int index, Answer answer, List<String> wishes) {
    List<String> parts = new ArrayList<>();
    Stream.of(
            Stream.of(AnswerWords.kind(answer.kind()), TalkBox.when(answer.provenance())),
            wishes.stream(),
            Stream.of(answer.comment()).filter(comment -> !comment.isEmpty()))
        .flatMap(said -> said)
        .forEach(parts::add);
    return Messages.get("rival.heard", index + 1, String.join("; ", parts));
  }

  /// Gives the first answer the focus.
  void focusFirst() {
    getChildren().getFirst().requestFocus();
  }
}
