package dev.verbatim.ui.annotate;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Tag;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// How many marks of each tag there are, kept up to date by what changes rather than counted again.
record MarkCounts(Map<String, Integer> byTag) {
  static final MarkCounts NONE = new MarkCounts(Map.of());

  MarkCounts {
    byTag = Map.copyOf(byTag);
  }

  static MarkCounts of(AnnotationSet set) {
    Map<String, Integer> counts = new HashMap<>();
    set.annotations().forEach(a -> add(counts, a, 1));
    return new MarkCounts(counts);
  }

  MarkCounts after(Difference difference) {
    Map<String, Integer> counts = new HashMap<>(byTag);
    difference.marksBefore().forEach(a -> add(counts, a, -1));
    difference.marksAfter().forEach(a -> add(counts, a, 1));
    return new MarkCounts(counts);
  }

  private static void add(Map<String, Integer> counts, Annotation mark, int by) {
    counts.merge(mark.tag(), by, Integer::sum);
  }

  /// In the codebook's order, what it lacks at the end: “speaker 5 · quote 6”.
  String text(Codebook codebook) {
    StringJoiner text = new StringJoiner(" · ");
    Map<String, Integer> others = new HashMap<>(byTag);
    for (Tag tag : codebook.tags()) {
      Integer count = others.remove(tag.id());
      text.add(tag.label().toLowerCase(Locale.ENGLISH) + " " + (count == null ? 0 : count));
    }
    others.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> text.add(e.getKey() + " " + e.getValue()));
    return text.toString();
  }
}
