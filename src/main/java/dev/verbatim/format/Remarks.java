package dev.verbatim.format;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /// Notes what marks have that the codebook lacks.
  void checkMarks(Collection<Annotation> marks, Codebook codebook) {
    Map<String, Set<String>> attributes = new HashMap<>();
    for (Tag tag : codebook.tags()) {
      attributes.put(
          tag.id(), tag.attributes().stream().map(Attribute::id).collect(Collectors.toSet()));
    }
    for (Annotation mark : marks) {
      Set<String> known = attributes.get(mark.tag());
      if (known == null) {
        count("The codebook has no tag “" + mark.tag() + "”");
        continue;
      }
      for (String attribute : mark.attributes().keySet()) {
        if (!known.contains(attribute)) {
          count("The tag “" + mark.tag() + "” has no attribute “" + attribute + "”");
        }
      }
    }
  }

  /// Notes what links have that the codebook lacks.
  void checkLinks(Collection<Relation> links, Codebook codebook) {
    Set<String> known =
        codebook.relationTypes().stream().map(RelationType::id).collect(Collectors.toSet());
    for (Relation link : links) {
      if (!known.contains(link.type())) {
        count("The codebook has no kind of link “" + link.type() + "”");
      }
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
