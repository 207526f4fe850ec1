package dev.verbatim.format;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects what is odd about a set while it is read, and tells it in whole sentences: the same
/// oddity of many marks once, with their number.
final class Remarks {
  /// Ids of attributes by the id of their tag.
  private final Map<String, Set<String>> attributes = new HashMap<>();

  private final Set<String> linkTypes = new HashSet<>();
  private final List<Oddity> oddities = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Remarks(Codebook codebook) {
    for (Tag tag : codebook.tags()) {
      attributes.put(
          tag.id(), tag.attributes().stream().map(Attribute::id).collect(Collectors.toSet()));
    }
    codebook.relationTypes().forEach(type -> linkTypes.add(type.id()));
  }

  void say(Oddity.Kind kind, String sentence) {
    oddities.add(new Oddity(kind, sentence));
  }

  /// Says something of a number of things, unless there are none.
  ///
  /// @param one the sentence for one of them
  /// @param many the sentence for more, with `%d` for their number
  void say(Oddity.Kind kind, int count, String one, String many) {
    if (count > 0) {
      say(kind, count == 1 ? one : many.formatted(count));
    }
  }

  /// Notes what a mark has that the codebook lacks.
  void check(Annotation mark) {
    Set<String> known = attributes.get(mark.tag());
    if (known == null) {
      count("The codebook has no tag “" + mark.tag() + "”");
      return;
    }
    for (String attribute : mark.attributes().keySet()) {
      if (!known.contains(attribute)) {
        count("The tag “" + mark.tag() + "” has no attribute “" + attribute + "”");
      }
    }
  }

  /// Notes what a link has that the codebook lacks.
  void check(Relation link) {
    if (!linkTypes.contains(link.type())) {
      count("The codebook has no kind of link “" + link.type() + "”");
    }
  }

  private void count(String lack) {
    counts.merge(lack, 1, Integer::sum);
  }

  /// All that is to say.
  List<Oddity> oddities() {
    List<Oddity> all = new ArrayList<>(oddities);
    counts.forEach(
        (lack, n) ->
            all.add(
                new Oddity(
                    Oddity.Kind.CODEBOOK, lack + "; kept " + (n == 1 ? "once." : n + " times."))));
    return all;
  }
}
