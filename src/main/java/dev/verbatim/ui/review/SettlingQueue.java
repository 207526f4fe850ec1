package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Standing;
import dev.verbatim.review.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The clusters of an article in the order in which they are settled: what is open, then what was
/// skipped, then what is decided. No controls.
final class SettlingQueue {

  /// In which order the open clusters stand.
  enum Order {
    WORST_FIRST("settling.order.worst"),
    TEXT("settling.order.text"),
    TAG("settling.order.tag"),
    VERDICT("settling.order.verdict");

    final String key;

    Order(String key) {
      this.key = key;
    }
  }

  private final ObservableList<Cluster> rows = FXCollections.observableArrayList();
  private Optional<Adjudication> adjudication = Optional.empty();
  private Order order = Order.WORST_FIRST;
  private Optional<String> tag = Optional.empty();
  private Optional<Verdict> verdict = Optional.empty();

  ObservableList<Cluster> rows() {
    return rows;
  }

  void use(Optional<Adjudication> changed) {
    adjudication = changed;
    fill();
  }

  void setOrder(Order changed) {
    order = changed;
    fill();
  }

  Order order() {
    return order;
  }

  /// Shows only clusters with a mark of a tag, or with a verdict; or all.
  void setFilter(Optional<String> tagId, Optional<Verdict> only) {
    tag = tagId;
    verdict = only;
    fill();
  }

  private void fill() {
    List<Cluster> shown = new ArrayList<>();
    adjudication.ifPresent(
        at -> {
          at.alignment().clusters().stream().filter(this::isShown).forEach(shown::add);
          shown.sort(comparator());
        });
    rows.setAll(shown);
  }

  private boolean isShown(Cluster cluster) {
    return tag.map(t -> cluster.present().stream().anyMatch(m -> m.tag().equals(t))).orElse(true)
        && verdict.map(v -> cluster.verdicts().contains(v)).orElse(true);
  }

  /// Puts clusters where they belong now that they stand otherwise.
  void changed(Collection<Cluster> touched) {
    rows.removeAll(touched);
    for (Cluster cluster : touched) {
      if (isShown(cluster)) {
        rows.add(place(cluster), cluster);
      }
    }
  }

  private int place(Cluster cluster) {
    Comparator<Cluster> comparator = comparator();
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comparator.compare(rows.get(middle), cluster) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Comparator<Cluster> comparator() {
    Adjudication at = adjudication.orElseThrow();
    Comparator<Cluster> inOrder =
        switch (order) {
          case WORST_FIRST -> Comparator.comparingDouble(Cluster::likeness);
          case TEXT -> Comparator.comparingInt(Cluster::number);
          case TAG -> Comparator.comparing(SettlingQueue::tag);
          case VERDICT ->
              Comparator.comparing(c -> c.verdicts().stream().sorted().toList().toString());
        };
    return Comparator.comparingInt((Cluster c) -> rank(at.standing(c).kind()))
        .thenComparing((a, b) -> at.standing(a).isDecided() ? 0 : inOrder.compare(a, b))
        .thenComparingInt(Cluster::number);
  }

  private static String tag(Cluster cluster) {
    return cluster.present().stream().map(Annotation::tag).sorted().findFirst().orElse("");
  }

  private static int rank(Standing.Kind kind) {
    return switch (kind) {
      case CHANGED, OPEN -> 0;
      case SKIPPED -> 1;
      case SETTLED, REJECTED -> 2;
    };
  }

  /// How many clusters of the article there are.
  int total() {
    return adjudication.map(at -> at.alignment().clusters().size()).orElse(0);
  }

  /// How many of them are decided.
  int decided() {
    return adjudication
        .map(at -> (int) at.alignment().clusters().stream().filter(this::isDecided).count())
        .orElse(0);
  }

  /// The cluster to go on with once one is decided that stood at a row: what stands there now, if
  /// it is open, else the first that is.
  Optional<Cluster> nextOpen(int row) {
    List<Cluster> open = rows.stream().filter(c -> !isDecided(c)).toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(open.get(Math.clamp(row, 0, open.size() - 1)));
  }

  private boolean isDecided(Cluster cluster) {
    return adjudication.orElseThrow().standing(cluster).isDecided();
  }
}
