package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Provenance;
import dev.verbatim.render.TagPalette;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Cluster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The marks of a cluster as they are drawn on the page, a line in a colour of its own for each
/// annotator.
final class Lanes {
  private static final String PREFIX = "lane ";

  /// Unlike the tags', and far from each other.
  private static final List<String> COLOURS =
      List.of(
          "#6a4c93", "#00798c", "#9c5221", "#7a7f00", "#b0307c", "#3d5a80", "#5c7f3a", "#8a4f7d",
          "#4f6d7a", "#a0522d");

  private Lanes() {}

  /// The colour of the annotator that is shown at a place, as style sheets write it.
  static String colour(int place) {
    return COLOURS.get(place % COLOURS.size());
  }

  /// The letter by which it is told from the others: “a” for the first.
  static String letter(int place) {
    return String.valueOf((char) ('a' + place));
  }

  static List<Annotation> marks(Adjudication at, Cluster cluster) {
    List<Annotation> marks = new ArrayList<>();
    List<Integer> shown = at.shown(cluster);
    for (int place = 0; place < shown.size(); place++) {
      Optional<Annotation> mark = cluster.marks().get(shown.get(place));
      if (mark.isPresent()) {
        String id = PREFIX + place;
        marks.add(Annotation.of(id, id, mark.get().spans(), Provenance.of("", Instant.EPOCH)));
      }
    }
    return marks;
  }

  /// Gives a palette the look of these marks.
  static UnaryOperator<TagPalette> looks(int annotators) {
    return palette -> {
      TagPalette all = palette;
      for (int place = 0; place < annotators; place++) {
        all = all.with(PREFIX + place, letter(place), colour(place), LineStyle.SOLID);
      }
      return all;
    };
  }
}
