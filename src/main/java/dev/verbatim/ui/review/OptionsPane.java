package dev.verbatim.ui.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.render.TagPalette;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Cluster.LinkEnd;
import dev.verbatim.review.Cluster.Option;
import dev.verbatim.review.Reason;
import dev.verbatim.review.Remark;
import dev.verbatim.review.Ruling;
import dev.verbatim.review.Source;
import dev.verbatim.review.Standing;
import dev.verbatim.ui.kit.FocusInView;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.NoteArea;
import dev.verbatim.ui.kit.Reused;
import dev.verbatim.ui.kit.Reused.Words;
import dev.verbatim.ui.panel.MarkWords;
import dev.verbatim.ui.review.OptionCard.Said;
import dev.verbatim.ui.review.OptionCard.Way;
import dev.verbatim.ui.review.OptionCard.Whose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cluster that is looked at: its verdicts, the ways to mark it side by side, and why one is
/// taken.
final class OptionsPane extends BorderPane {
  private final Settling settling;
  private final FlowPane head = new FlowPane();
  private final Label standing = new Label();
  private final VBox cards = new VBox();
  private final Label empty = new Label(Messages.get("settling.none"));
  private final ToggleGroup reasons = new ToggleGroup();
  private final NoteArea note =
      new NoteArea(Messages.get("settling.note"), Messages.get("settling.note.accessible"));
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);

  private final Reused<Words, Label> headLabels = Reused.labels();
  private final Reused<Way, OptionCard> ways = new Reused<>(OptionsPane::card, OptionCard::show);
  private final OptionCard notMarked = new OptionCard();

  /// Has the colours of annotators.
  private TagPalette palette = TagPalette.NONE;

  /// The options of the cluster by the places at which they are shown.
  private List<Integer> shown = List.of();

  OptionsPane(Settling settling) {
    this.settling = settling;
    getStyleClass().addAll("inspector", "options");
    head.getStyleClass().add("option-head");
    standing.getStyleClass().add("mark-details");
    standing.setWrapText(true);
    cards.getStyleClass().add("option-cards");
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    Label why = new Label(Messages.get("settling.why").toUpperCase(Locale.ENGLISH));
    why.getStyleClass().add("heading");
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("option-reasons");
    for (Reason reason : Reason.values()) {
      ToggleButton choice = new ToggleButton(RulingWords.word(reason));
      choice.setId("reason-" + reason.id());
      choice.getStyleClass().add("small");
      choice.setUserData(reason);
      choice.setToggleGroup(reasons);
      choice.setMinWidth(Region.USE_PREF_SIZE);
      choices.getChildren().add(choice);
    }
    note.setId("cluster-note");
    note.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    content.getStyleClass().add("inspector-content");
    content.getChildren().setAll(head, standing, cards, why, choices, note);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    FocusInView.keep(scroll);
    turned();
  }

  /// @param changed has the colours of annotators
  void setColours(TagPalette changed) {
    palette = changed;
    changed();
  }

  /// Escape leaves the note, whose words are kept.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      settling.settle();
      focusCards();
    }
  }

  Optional<Reason> reason() {
    return Optional.ofNullable(reasons.getSelectedToggle()).map(t -> (Reason) t.getUserData());
  }

  String note() {
    return note.getText();
  }

  void focusNote() {
    note.requestFocus();
  }

  /// Whether a reason has the focus, where arrows choose another.
  boolean isReasonFocused() {
    return reasons.getToggles().stream().anyMatch(t -> t instanceof Node node && node.isFocused());
  }

  void focusCards() {
    if (!cards.getChildren().isEmpty()) {
      cards.getChildren().getFirst().requestFocus();
    }
  }

  /// Which of the cluster's options is shown at a place.
  int optionAt(int place) {
    return place < shown.size() ? shown.get(place) : Integer.MAX_VALUE;
  }

  /// Shows another cluster.
  void turned() {
    Optional<Cluster> cluster = settling.current();
    setCenter(cluster.isPresent() ? scroll : empty);
    Optional<Remark> remark = cluster.flatMap(c -> settling.standing(c).remark());
    String said = remark.map(Remark::note).orElse("");
    if (!note.getText().strip().equals(said)) {
      note.setText(said);
    }
    reasons.selectToggle(
        reasons.getToggles().stream()
            .filter(t -> remark.flatMap(Remark::reason).filter(t.getUserData()::equals).isPresent())
            .findFirst()
            .orElse(null));
    changed();
    scroll.setVvalue(0);
  }

  /// Shows how the cluster stands now.
  void changed() {
    settling.current().ifPresent(this::show);
  }

  private void show(Cluster cluster) {
    Adjudication at = settling.adjudication().orElseThrow();
    List<Words> headings = new ArrayList<>();
    cluster.verdicts().stream()
        .sorted()
        .forEach(verdict -> headings.add(new Words(QueuePane.word(verdict), "chip")));
    headings.add(
        new Words(
            Messages.get(
                "settling.cluster",
                cluster.number() + 1,
                at.alignment().clusters().size(),
                QueuePane.likeness(cluster)),
            "mark-details"));
    if (at.isHidden(cluster)) {
      headings.add(new Words(Messages.get("settling.names-hidden"), "chip"));
    }
    Reused.put(head.getChildren(), headLabels.of(headings));
    Standing now = at.standing(cluster);
    standing.setText(words(now));
    standing.setVisible(!standing.getText().isEmpty());
    standing.setManaged(standing.isVisible());
    showCards(at, cluster, now);
  }

  private static String words(Standing standing) {
    return switch (standing.kind()) {
      case OPEN -> "";
      case SKIPPED -> Messages.get("settling.skipped");
      case CHANGED -> Messages.get("settling.changed");
      case REJECTED -> Messages.get("settling.rejected");
      case SETTLED ->
          Messages.get("settling.settled", standing.mark().map(RulingWords::of).orElse(""));
    };
  }

  private void showCards(Adjudication at, Cluster cluster, Standing now) {
    List<Option> options = cluster.options();
    List<Integer> order = at.shown(cluster);
    shown =
        IntStream.range(0, options.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> firstPlace(options.get(i), order, at, cluster)))
            .toList();
    List<List<Span>> spans = options.stream().map(o -> o.mark().spans()).toList();
    List<List<String>> said = options.stream().map(o -> said(o, at)).toList();
    boolean focused = cards.getChildren().stream().anyMatch(Node::isFocused);
    List<Way> filled = new ArrayList<>();
    for (int place = 0; place < shown.size(); place++) {
      int option = shown.get(place);
      filled.add(
          new Way(
              whose(options.get(option).annotators(), order, at.isHidden(cluster)),
              OptionPieces.of(session().article().text(), spans, option),
              Said.of(said, option),
              place < SettlingCommands.MOST_KEYS ? String.valueOf(place + 1) : "",
              isTaken(options.get(option), at, cluster, now),
              () -> settling.deciding().accept(option)));
    }
    List<OptionCard> all = new ArrayList<>(ways.of(filled));
    List<Integer> without =
        IntStream.range(0, cluster.marks().size())
            .filter(i -> cluster.marks().get(i).isEmpty())
            .boxed()
            .toList();
    if (!without.isEmpty()) {
      notMarked.show(
          new Way(
              whose(without, order, at.isHidden(cluster)),
              List.of(new OptionPieces(Messages.get("settling.not-marked"), OptionPieces.Kind.GAP)),
              List.of(),
              "0",
              false,
              settling.deciding()::reject));
      all.add(notMarked);
    }
    Reused.put(cards.getChildren(), all);
    if (focused) {
      focusCards();
    }
  }

  /// In the order of the annotators as they are shown; what most did first, unless names are
  /// hidden.
  private static int firstPlace(
      Option option, List<Integer> order, Adjudication at, Cluster cluster) {
    int first =
        option.annotators().stream().mapToInt(order::indexOf).min().orElse(Integer.MAX_VALUE);
    return at.isHidden(cluster) ? first : first - order.size() * option.annotators().size();
  }

  private List<Whose> whose(List<Integer> annotators, List<Integer> order, boolean hidden) {
    return annotators.stream()
        .sorted(Comparator.comparingInt(order::indexOf))
        .map(i -> whose(order.indexOf(i), hidden ? "" : settling.annotators().get(i).name()))
        .toList();
  }

  private Whose whose(int place, String name) {
    return new Whose(Lanes.letter(place), Lanes.colour(palette, place), name);
  }

  private static OptionCard card(int place) {
    OptionCard card = new OptionCard();
    card.setId("option-" + (place + 1));
    return card;
  }

  private static boolean isTaken(Option option, Adjudication at, Cluster cluster, Standing now) {
    List<Source> from = now.mark().flatMap(Ruling::of).map(Ruling::from).orElse(List.of());
    return option.annotators().stream()
        .map(i -> at.alignment().source(cluster, i))
        .anyMatch(from::contains);
  }

  private AnnotationSession session() {
    return settling.session().orElseThrow();
  }

  private List<String> said(Option option, Adjudication at) {
    MarkWords words = MarkWords.of(session());
    Annotation mark = option.mark();
    List<String> said = new ArrayList<>();
    said.add(words.tagLabel(mark).toLowerCase(Locale.ENGLISH));
    for (Map.Entry<String, AttributeValue> value : mark.attributes().entrySet()) {
      said.add(
          words.attributeLabel(mark, value.getKey())
              + ": "
              + words.text(mark, value.getKey(), value.getValue()));
    }
    if (mark.spans().size() > 1) {
      said.add(Messages.get("mark.fragments", mark.spans().size()));
    }
    option.links().stream().map(end -> link(end, at, words)).sorted().forEach(said::add);
    return said;
  }

  private String link(LinkEnd end, Adjudication at, MarkWords words) {
    String type =
        session().codebook().relationType(end.type()).map(RelationType::label).orElse(end.type());
    String to =
        end.cluster() < 0
            ? Messages.get("mark.missing-end")
            : words.words(at.alignment().clusters().get(end.cluster()).options().getFirst().mark());
    return type + " → " + to;
  }
}
