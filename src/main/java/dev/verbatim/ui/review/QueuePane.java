package dev.verbatim.ui.review;

import dev.verbatim.review.Cluster;
import dev.verbatim.review.Progress;
import dev.verbatim.review.Verdict;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The clusters to settle: how many there still are, in which order, and each with what it is
/// about.
final class QueuePane extends BorderPane {
  private static final double ROW_HEIGHT = 52;

  /// What of the clusters is shown.
  ///
  /// @param tag only those with a mark of it
  /// @param verdict only those with it
  private record Filter(Optional<String> tag, Optional<Verdict> verdict, String label) {}

  private final Settling settling;
  private final Label heading = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Label project = new Label();
  private final ComboBox<SettlingQueue.Order> order = new ComboBox<>();
  private final ComboBox<Filter> filter = new ComboBox<>();
  private final Label empty = new Label();
  private final ListView<SettlingQueue.Row> list;
  private UnaryOperator<String> colours = _ -> "transparent";
  private boolean following;

  /// Everything of an article's clusters that is to be settled.
  ///
  /// @param compared the choice of whose marks they are
  QueuePane(Settling settling, Region compared) {
    this.settling = settling;
    this.list = new ListView<>(settling.queue().rows());
    getStyleClass().addAll("mark-list", "queue");
    heading.setId("queue-state");
    heading.getStyleClass().add("heading");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Messages.get("settling.progress.accessible"));
    project.setId("project-progress");
    project.getStyleClass().add("mark-details");
    project.setWrapText(true);
    Room.reveal(project, false);
    list.setId("queue");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setAccessibleText(Messages.get("settling.queue.accessible"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(_ -> new QueueRow(settling, () -> colours));
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, before, now) -> chosen(before.intValue(), now.intValue()));
    HBox choices = new HBox(order, filter);
    choices.getStyleClass().add("queue-choices");
    fillChoices();
    VBox top = new VBox(heading, progress, project, choices, compared);
    top.getStyleClass().add("queue-top");
    setTop(top);
    setCenter(list);
  }

  private void chosen(int before, int row) {
    if (following || row < 0) {
      return;
    }
    switch (list.getItems().get(row)) {
      case SettlingQueue.Case(Cluster cluster, _) -> settling.choose(cluster);
      // A heading is passed over, the way one was going.
      case SettlingQueue.Heading _ ->
          list.getSelectionModel().select(row < before && row > 0 ? row - 1 : row + 1);
    }
  }

  private void fillChoices() {
    order.setId("queue-order");
    order.getItems().setAll(SettlingQueue.Order.values());
    order.setConverter(words(o -> Messages.get(o.key)));
    order.setValue(settling.queue().order());
    order.setOnAction(_ -> settling.setOrder(order.getValue()));
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
    turned();
  }

  /// Shows how many are decided now.
  void changed() {
    Progress now = settling.queue().progress();
    heading.setText(
        Messages.get("settling.heading", now.open(), now.clusters()).toUpperCase(Locale.ENGLISH));
    progress.setProgress(now.clusters() == 0 ? 0 : (double) now.decided() / now.clusters());
  }

  /// Shows how far the project is.
  ///
  /// @param articles how many of it there is something to settle on
  void showProject(Progress all, int settled, int articles) {
    Room.reveal(project, articles > 1);
    project.setText(
        Messages.get("settling.project", all.decided(), all.clusters(), settled, articles));
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
              int row = settling.queue().rowOf(cluster);
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
}
