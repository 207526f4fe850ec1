package dev.verbatim.format;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects what is odd about a set while it is read, and tells it in whole sentences: the same
/// oddity of many marks once, with their number.
final class Remarks {
  private final List<String> sentences = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void say(String sentence) {
    sentences.add(sentence);
  }

  /// Says something of a number of things, unless there are none.
  ///
  /// @param one the sentence for one of them
  /// @param many the sentence for more, with `%d` for their number
  void say(int count, String one, String many) {
    if (count > 0) {
      sentences.add(count == 1 ? one : many.formatted(count));
    }
  }

  /// Notes what a mark has that the codebook lacks.
  void check(Annotation mark, Codebook codebook) {
    Optional<Tag> tag = codebook.tag(mark.tag());
    if (tag.isEmpty()) {
      count("The codebook has no tag “" + mark.tag() + "”");
      return;
    }
    for (String attribute : mark.attributes().keySet()) {
      if (tag.get().attribute(attribute).isEmpty()) {
        count("The tag “" + mark.tag() + "” has no attribute “" + attribute + "”");
      }
    }
  }

  void check(Relation link, Codebook codebook) {
    if (codebook.relationType(link.type()).isEmpty()) {
      count("The codebook has no kind of link “" + link.type() + "”");
    }
  }

  private void count(String lack) {
    counts.merge(lack, 1, Integer::sum);
  }

  /// All that is to say.
  List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    counts.forEach((lack, n) -> all.add(lack + "; kept " + (n == 1 ? "once." : n + " times.")));
    return all;
  }
}
