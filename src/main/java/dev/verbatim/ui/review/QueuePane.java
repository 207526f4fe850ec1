package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Standing;
import dev.verbatim.review.Verdict;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;

/// The clusters to settle: how many there still are, in which order, and each with what it is
/// about.
final class QueuePane extends BorderPane {
  private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
  private static final double ROW_HEIGHT = 52;
  private static final double BAR_WIDTH = 4;
  private static final double BAR_HEIGHT = 36;

  /// What of the clusters is shown.
  ///
  /// @param tag only those with a mark of it
  /// @param verdict only those with it
  private record Filter(Optional<String> tag, Optional<Verdict> verdict, String label) {}

  private final Settling settling;
  private final Label heading = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final ComboBox<SettlingQueue.Order> order = new ComboBox<>();
  private final ComboBox<Filter> filter = new ComboBox<>();
  private final Label empty = new Label();
  private final ListView<Cluster> list;
  private UnaryOperator<String> colours = _ -> "transparent";
  private boolean following;

  /// Everything of an article's clusters that is to be settled.
  ///
  /// @param compared the choice of whose marks they are
  QueuePane(Settling settling, Region compared) {
    this.settling = settling;
    this.list = new ListView<>(settling.queue().rows());
    getStyleClass().addAll("mark-list", "queue");
    heading.getStyleClass().add("heading");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Messages.get("settling.progress.accessible"));
    list.setId("queue");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setAccessibleText(Messages.get("settling.queue.accessible"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(_ -> new Row());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, chosen) -> {
              if (!following && chosen != null) {
                settling.choose(chosen);
              }
            });
    HBox choices = new HBox(order, filter);
    choices.getStyleClass().add("queue-choices");
    fillChoices();
    VBox top = new VBox(heading, progress, choices, compared);
    top.getStyleClass().add("queue-top");
    setTop(top);
    setCenter(list);
  }

  private void fillChoices() {
    order.setId("queue-order");
    order.getItems().setAll(SettlingQueue.Order.values());
    order.setConverter(words(o -> Messages.get(o.key)));
    order.setValue(settling.queue().order());
    order.setOnAction(_ -> settling.queue().setOrder(order.getValue()));
    order.setAccessibleText(Messages.get("settling.order.accessible"));
    filter.setId("queue-filter");
    filter.setConverter(words(Filter::label));
    filter.setAccessibleText(Messages.get("settling.filter.accessible"));
    filter.setOnAction(
        _ -> {
          if (filter.getValue() != null) {
            settling.queue().setFilter(filter.getValue().tag(), filter.getValue().verdict());
          }
        });
    for (ComboBox<?> box : List.of(order, filter)) {
      box.setMinWidth(0);
      box.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(box, Priority.ALWAYS);
    }
  }

  private interface Wording<T> {
    String of(T value);
  }

  private static <T> StringConverter<T> words(Wording<T> wording) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : wording.of(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    };
  }

  void setColours(UnaryOperator<String> changed) {
    colours = changed;
    list.refresh();
  }

  /// Shows another article's clusters.
  void opened() {
    List<Filter> filters = new ArrayList<>();
    filters.add(
        new Filter(Optional.empty(), Optional.empty(), Messages.get("settling.filter.all")));
    settling
        .session()
        .ifPresent(
            at ->
                at.codebook()
                    .tags()
                    .forEach(
                        tag ->
                            filters.add(
                                new Filter(Optional.of(tag.id()), Optional.empty(), tag.label()))));
    Arrays.stream(Verdict.values())
        .forEach(v -> filters.add(new Filter(Optional.empty(), Optional.of(v), word(v))));
    if (!filters.equals(filter.getItems())) {
      filter.getItems().setAll(filters);
      filter.setValue(filters.getFirst());
    }
    empty.setText(
        Messages.get(settling.onProperty().get() ? "settling.nothing" : "settling.reading"));
    changed();
  }

  /// Shows how many are decided now.
  void changed() {
    int total = settling.queue().total();
    int decided = settling.queue().decided();
    heading.setText(
        Messages.get("settling.heading", total - decided, total).toUpperCase(Locale.ENGLISH));
    progress.setProgress(total == 0 ? 0 : (double) decided / total);
    list.refresh();
    turned();
  }

  /// Moves rows, which is no choice among them.
  void quietly(Runnable moving) {
    boolean before = following;
    following = true;
    moving.run();
    following = before;
  }

  /// Shows which cluster is looked at.
  void turned() {
    quietly(this::follow);
  }

  private void follow() {
    settling
        .current()
        .ifPresentOrElse(
            cluster -> {
              int row = list.getItems().indexOf(cluster);
              list.getSelectionModel().clearAndSelect(row);
              list.getFocusModel().focus(row);
              list.scrollTo(Math.max(0, row - 2));
            },
            list.getSelectionModel()::clearSelection);
  }

  void focusRows() {
    list.requestFocus();
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case AGREED -> Messages.get("verdict.agreed");
      case BOUNDARY -> Messages.get("verdict.boundary");
      case TAG -> Messages.get("verdict.tag");
      case ATTRIBUTE -> Messages.get("verdict.attribute");
      case LINK -> Messages.get("verdict.link");
      case MISSING -> Messages.get("verdict.missing");
    };
  }

  static String words(Cluster cluster) {
    return String.join(" · ", cluster.verdicts().stream().sorted().map(QueuePane::word).toList());
  }

  static String likeness(Cluster cluster) {
    String text = String.format(Locale.ROOT, "%.2f", cluster.likeness());
    return text.startsWith("0") ? text.substring(1) : text;
  }

  private final class Row extends ListCell<Cluster> {
    private final Rectangle bar = new Rectangle(BAR_WIDTH, BAR_HEIGHT);
    private final Label words = new Label();
    private final Label details = new Label();
    private final Label likeness = new Label();
    private final HBox content;

    Row() {
      words.getStyleClass().add("mark-words");
      details.getStyleClass().add("mark-details");
      likeness.getStyleClass().add("mark-details");
      likeness.setMinWidth(Region.USE_PREF_SIZE);
      VBox texts = new VBox(words, details);
      texts.setMinWidth(0);
      HBox.setHgrow(texts, Priority.ALWAYS);
      content = new HBox(bar, texts, likeness);
      content.getStyleClass().add("mark-row");
      content.setAlignment(Pos.CENTER_LEFT);
      content.setMaxWidth(Double.MAX_VALUE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Cluster cluster, boolean none) {
      super.updateItem(cluster, none);
      if (none || cluster == null || settling.session().isEmpty()) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Standing standing = settling.standing(cluster);
      Annotation mark = standing.mark().orElse(cluster.options().getFirst().mark());
      bar.setFill(Color.web(colours.apply(mark.tag())));
      words.setText(MarkWords.of(settling.session().orElseThrow()).words(mark));
      details.setText(
          switch (standing.kind()) {
            case OPEN -> words(cluster);
            case CHANGED -> Messages.get("standing.changed", words(cluster));
            case SKIPPED -> Messages.get("standing.skipped", words(cluster));
            case REJECTED -> Messages.get("standing.rejected");
            case SETTLED -> RulingWords.of(mark);
          });
      likeness.setText(standing.isDecided() ? "✓" : likeness(cluster));
      content.pseudoClassStateChanged(DECIDED, standing.isDecided());
      setAccessibleText(words.getText() + ", " + details.getText());
      setGraphic(content);
    }
  }
}
