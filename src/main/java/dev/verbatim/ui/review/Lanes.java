package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import dev.verbatim.render.TagPalette;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Cluster;
import dev.verbatim.ui.article.LaneRows;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// What several annotators marked as it is drawn on the page: a row of their own below each
/// paragraph for all that is in sight, and under the words of the cluster that is looked at a line
/// for each way to begin and end it, in the colour of the first who has it so.
///
/// While names are hidden an annotator's place, and with it row, letter and colour, is another in
/// each cluster that is not decided, as [Adjudication#shown] has it.
final class Lanes {
  private static final String PREFIX = "lane ";

  /// Unlike the tags', and far from each other.
  private static final List<String> COLOURS =
      List.of(
          "#6a4c93", "#00798c", "#9c5221", "#6b7000", "#b0307c", "#3d5a80", "#4f7a2f", "#8f2d3b",
          "#4f6d7a", "#444444");

  private Lanes() {}

  /// The colour of the annotator that is shown at a place, as style sheets write it.
  ///
  /// @param palette that was given the annotators' looks
  static String colour(TagPalette palette, int place) {
    return palette.look(look(place)).line().hex();
  }

  private static String look(int place) {
    return PREFIX + place % COLOURS.size();
  }

  /// The letter by which it is told from the others: “a” for the first.
  static String letter(int place) {
    return String.valueOf((char) ('a' + place));
  }

  /// The marks of a cluster; where several have the same words, that of the first.
  static List<Annotation> marks(Adjudication at, Cluster cluster) {
    Map<List<Span>, Annotation> marks = new LinkedHashMap<>();
    List<Integer> shown = at.shown(cluster);
    for (int place = 0; place < shown.size(); place++) {
      Optional<Annotation> mark = cluster.marks().get(shown.get(place));
      if (mark.isPresent()) {
        String id = look(place);
        List<Span> spans = mark.get().spans();
        marks.putIfAbsent(spans, Annotation.of(id, id, spans, Provenance.of("", Instant.EPOCH)));
      }
    }
    return List.copyOf(marks.values());
  }

  /// The rows of all annotators who are compared.
  ///
  /// @param inHand the cluster that is looked at, asked at each drawing
  /// @param tags say what the marks are
  static LaneRows rows(Adjudication at, Supplier<Optional<Cluster>> inHand, MarkWords tags) {
    List<AnnotationSet> sets = at.alignment().sets();
    List<LaneRows.Head> heads = new ArrayList<>();
    for (int place = 0; place < sets.size(); place++) {
      heads.add(new LaneRows.Head(letter(place), look(place)));
    }
    return new LaneRows(heads, words -> bars(at, inHand.get(), words), bar -> words(at, bar, tags));
  }

  /// Whose mark a bar stands for, by letter while that is hidden, and with which tag.
  private static String words(Adjudication at, LaneRows.Bar bar, MarkWords tags) {
    Optional<Cluster> cluster = clusterOf(at, bar.mark());
    String who =
        cluster.filter(at::isHidden).isPresent()
            ? letter(bar.row())
            : at.alignment().sets().get(bar.row()).annotator().name();
    return Messages.get("settling.lane", who, tags.tagLabel(bar.mark()));
  }

  private static List<LaneRows.Bar> bars(Adjudication at, Optional<Cluster> inHand, Span words) {
    List<LaneRows.Bar> bars = new ArrayList<>();
    List<AnnotationSet> sets = at.alignment().sets();
    for (int i = 0; i < sets.size(); i++) {
      for (Annotation mark : sets.get(i).overlapping(words)) {
        Cluster cluster = at.alignment().clusterOf(i, mark.id()).orElseThrow();
        int row = at.isHidden(cluster) ? at.shown(cluster).indexOf(i) : i;
        bars.add(
            new LaneRows.Bar(
                row, mark, inHand.filter(c -> c.number() == cluster.number()).isPresent()));
      }
    }
    return bars;
  }

  /// The cluster of a mark that a bar stands for.
  static Optional<Cluster> clusterOf(Adjudication at, Annotation mark) {
    List<AnnotationSet> sets = at.alignment().sets();
    return IntStream.range(0, sets.size())
        .filter(i -> sets.get(i).annotation(mark.id()).filter(mark::equals).isPresent())
        .boxed()
        .findFirst()
        .flatMap(i -> at.alignment().clusterOf(i, mark.id()));
  }

  /// Gives a palette the looks of annotators.
  static UnaryOperator<TagPalette> looks() {
    return palette -> {
      TagPalette all = palette;
      for (int place = 0; place < COLOURS.size(); place++) {
        all = all.with(look(place), letter(place), COLOURS.get(place), LineStyle.SOLID);
      }
      return all;
    };
  }
}
