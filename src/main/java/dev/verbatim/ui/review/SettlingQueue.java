package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Progress;
import dev.verbatim.review.Standing;
import dev.verbatim.review.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The clusters of an article in the order in which they are settled: what is open, then what was
/// left for later, then what is decided, the last two below a heading each. No controls.
final class SettlingQueue {
  /// Beyond so many clusters that changed at once the queue is filled anew.
  private static final int MANY = 50;

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

  /// A part of the queue.
  enum Section {
    OPEN,
    SKIPPED,
    DECIDED
  }

  /// A row of the queue.
  sealed interface Row {
    Section section();
  }

  /// @param standing of the cluster now
  record Case(Cluster cluster, Standing standing) implements Row {
    @Override
    public Section section() {
      return switch (standing.kind()) {
        case CHANGED, OPEN -> Section.OPEN;
        case SKIPPED -> Section.SKIPPED;
        case SETTLED, REJECTED -> Section.DECIDED;
      };
    }
  }

  /// What stands above a part of the queue.
  ///
  /// @param clusters how many there are in it
  record Heading(Section section, int clusters) implements Row {}

  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private Optional<Adjudication> adjudication = Optional.empty();
  private Progress progress = Progress.NOTHING;
  private Order order = Order.WORST_FIRST;
  private Optional<String> tag = Optional.empty();
  private Optional<Verdict> verdict = Optional.empty();

  ObservableList<Row> rows() {
    return rows;
  }

  void use(Optional<Adjudication> changed) {
    adjudication = changed;
    progress = count();
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
    List<Row> shown = new ArrayList<>(all().filter(this::isShown).map(this::row).toList());
    for (Section section : List.of(Section.SKIPPED, Section.DECIDED)) {
      int clusters = (int) shown.stream().filter(row -> row.section() == section).count();
      if (clusters > 0) {
        shown.add(new Heading(section, clusters));
      }
    }
    shown.sort(comparator());
    rows.setAll(shown);
  }

  private Stream<Cluster> all() {
    return adjudication.stream().flatMap(at -> at.alignment().clusters().stream());
  }

  private boolean isShown(Cluster cluster) {
    return tag.map(t -> cluster.present().stream().anyMatch(m -> m.tag().equals(t))).orElse(true)
        && verdict.map(v -> cluster.verdicts().contains(v)).orElse(true);
  }

  private Row row(Cluster cluster) {
    return new Case(cluster, standing(cluster));
  }

  private Standing standing(Cluster cluster) {
    return adjudication.orElseThrow().standing(cluster);
  }

  /// Puts clusters where they belong now that they stand otherwise.
  void changed(Collection<Cluster> touched) {
    progress = count();
    if (touched.size() > MANY) {
      fill();
      return;
    }
    Set<Integer> numbers = touched.stream().map(Cluster::number).collect(Collectors.toSet());
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i) instanceof Case(Cluster cluster, _) && numbers.contains(cluster.number())) {
        rows.remove(i);
      }
    }
    touched.stream().filter(this::isShown).map(this::row).forEach(this::insert);
    showHeading(Section.SKIPPED);
    showHeading(Section.DECIDED);
  }

  private void showHeading(Section section) {
    int clusters = 0;
    int at = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Heading(Section its, _)) {
        at = its == section ? i : at;
      } else if (rows.get(i).section() == section) {
        clusters++;
      }
    }
    if (at < 0 && clusters > 0) {
      insert(new Heading(section, clusters));
    } else if (at >= 0 && clusters == 0) {
      rows.remove(at);
    } else if (at >= 0 && !rows.get(at).equals(new Heading(section, clusters))) {
      rows.set(at, new Heading(section, clusters));
    }
  }

  private void insert(Row row) {
    Comparator<Row> comparator = comparator();
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comparator.compare(rows.get(middle), row) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    rows.add(low, row);
  }

  private Comparator<Row> comparator() {
    Comparator<Cluster> open =
        switch (order) {
          case WORST_FIRST -> Comparator.comparingDouble(Cluster::likeness);
          case TEXT -> Comparator.comparingInt(Cluster::number);
          case TAG -> Comparator.comparing(SettlingQueue::tag);
          case VERDICT ->
              Comparator.comparing(c -> c.verdicts().stream().sorted().toList().toString());
        };
    Comparator<Cluster> inOrder = open.thenComparingInt(Cluster::number);
    return Comparator.comparing(Row::section)
        .thenComparing(
            (one, other) -> {
              if (one instanceof Case(Cluster a, _) && other instanceof Case(Cluster b, _)) {
                return one.section() == Section.DECIDED
                    ? Integer.compare(a.number(), b.number())
                    : inOrder.compare(a, b);
              }
              return Boolean.compare(one instanceof Case, other instanceof Case);
            });
  }

  private static String tag(Cluster cluster) {
    return cluster.present().stream().map(Annotation::tag).sorted().findFirst().orElse("");
  }

  /// How far the article is, shown or not.
  Progress progress() {
    return progress;
  }

  private Progress count() {
    List<Cluster> clusters = adjudication.map(at -> at.alignment().clusters()).orElse(List.of());
    long decided = clusters.stream().filter(c -> standing(c).isDecided()).count();
    return new Progress(clusters.size(), (int) decided);
  }

  /// The row of a cluster; -1 where it is not shown.
  int rowOf(Cluster cluster) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Case(Cluster its, _) && its.number() == cluster.number()) {
        return i;
      }
    }
    return -1;
  }

  /// How many clusters stand above one.
  int above(Cluster cluster) {
    return (int) cases(rows.subList(0, Math.max(0, rowOf(cluster)))).count();
  }

  /// The cluster that stands below another.
  Optional<Cluster> below(Cluster cluster) {
    return cases(rows.subList(rowOf(cluster) + 1, rows.size())).findFirst();
  }

  /// The first cluster shown of which something holds.
  Optional<Cluster> find(Predicate<Cluster> what) {
    return cases(rows).filter(what).findFirst();
  }

  /// The cluster to go on with once one is decided that had so many above it: what stands there
  /// now, if it is open, else the first that is; what was left for later where nothing is open.
  Optional<Cluster> nextOpen(int above) {
    List<Cluster> open = in(Section.OPEN);
    List<Cluster> left = open.isEmpty() ? in(Section.SKIPPED) : open;
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(left.get(above < left.size() ? above : 0));
  }

  private List<Cluster> in(Section section) {
    return cases(rows.stream().filter(row -> row.section() == section).toList()).toList();
  }

  private static Stream<Cluster> cases(List<Row> some) {
    return some.stream()
        .flatMap(row -> row instanceof Case(Cluster cluster, _) ? Stream.of(cluster) : Stream.of());
  }
}
