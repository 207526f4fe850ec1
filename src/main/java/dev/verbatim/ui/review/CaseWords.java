package dev.verbatim.ui.review;

import dev.verbatim.agreement.Subject;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Verdict;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What several annotators made of one thing, in words: the words themselves, and how they differ.
final class CaseWords {
  private static final int LONGEST = 90;
  private static final int LONGEST_DIFFERENCE = 40;

  private final Codebook codebook;
  private final List<String> names;

  /// @param names of the annotators, in the order of each cluster's marks
  CaseWords(Codebook codebook, List<String> names) {
    this.codebook = codebook;
    this.names = names;
  }

  /// The words as the first of them marked them.
  static String excerpt(Cluster cluster, ArticleText text) {
    Annotation mark = cluster.present().getFirst();
    return shortened(
        mark.spans().stream().map(text::slice).collect(Collectors.joining(" ⋯ ")), LONGEST);
  }

  /// The beginning and the end of words that are too long for a line, cut between words where there
  /// are any; `longest` counts code points.
  private static String shortened(String words, int longest) {
    String line = words.replace('\n', ' ');
    int half = (longest - 3) / 2;
    if (line.codePointCount(0, line.length()) <= longest) {
      return line;
    }
    String begin = line.substring(0, line.offsetByCodePoints(0, half));
    String end = line.substring(line.offsetByCodePoints(line.length(), -half));
    int lastWord = begin.lastIndexOf(' ');
    int firstWord = end.indexOf(' ');
    String whole = lastWord > begin.length() / 2 ? begin.substring(0, lastWord) : begin;
    String rest = firstWord >= 0 && firstWord < end.length() / 2 ? end.substring(firstWord) : end;
    return whole.stripTrailing() + " … " + rest.stripLeading();
  }

  /// In what they differ of what a figure is about; that they do not, where they do not.
  String differences(Cluster cluster, Subject subject, ArticleText text) {
    List<String> said = new ArrayList<>();
    if (subject.relation().isPresent()) {
      add(said, cluster, Verdict.LINK, () -> Messages.get("agreement.case.link"));
      add(said, cluster, Verdict.MISSING, () -> missing(cluster));
    } else if (subject.attribute().isPresent()) {
      String id = subject.attribute().get();
      if (cluster.present().stream().map(m -> m.attribute(id)).distinct().count() > 1) {
        said.add(said(cluster, mark -> value(mark.attribute(id), text)));
      }
    } else {
      add(said, cluster, Verdict.MISSING, () -> missing(cluster));
      add(said, cluster, Verdict.TAG, () -> said(cluster, m -> codebook.labelOf(m.tag())));
      add(said, cluster, Verdict.BOUNDARY, () -> boundaries(cluster, text));
    }
    return said.isEmpty() ? Messages.get("agreement.case.agreed") : String.join(" · ", said);
  }

  private static void add(
      List<String> said, Cluster cluster, Verdict verdict, Supplier<String> words) {
    if (cluster.verdicts().contains(verdict)) {
      said.add(words.get());
    }
  }

  private String missing(Cluster cluster) {
    List<String> who = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (cluster.marks().get(i).isEmpty()) {
        who.add(names.get(i));
      }
    }
    return Messages.get("agreement.case.missing", String.join(", ", who));
  }

  /// Who says what, those who say the same together; who says nothing is not named.
  private String said(Cluster cluster, Function<Annotation, String> what) {
    Map<String, List<String>> who = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Optional<Annotation> mark = cluster.marks().get(i);
      if (mark.isPresent()) {
        String words = what.apply(mark.get());
        if (!words.isEmpty()) {
          who.computeIfAbsent(words, _ -> new ArrayList<>()).add(names.get(i));
        }
      }
    }
    return who.entrySet().stream()
        .map(e -> Messages.get("agreement.case.says", String.join(", ", e.getValue()), e.getKey()))
        .collect(Collectors.joining(", "));
  }

  /// What who has beyond what all have.
  private String boundaries(Cluster cluster, ArticleText text) {
    List<Annotation> present = cluster.present();
    List<Span> shared = present.getFirst().spans();
    for (Annotation mark : present) {
      shared = common(shared, mark.spans());
    }
    List<Span> core = shared;
    String more = said(cluster, mark -> beyond(mark, core, text));
    return Messages.get(
        "agreement.case.boundary", more.isEmpty() ? Messages.get("agreement.case.blanks") : more);
  }

  private static List<Span> common(List<Span> some, List<Span> others) {
    List<Span> outside = some;
    for (Span other : others) {
      outside = Span.minus(outside, other);
    }
    List<Span> common = some;
    for (Span hole : outside) {
      common = Span.minus(common, hole);
    }
    return common;
  }

  private static String beyond(Annotation mark, List<Span> core, ArticleText text) {
    List<Span> more = mark.spans();
    for (Span span : core) {
      more = Span.minus(more, span);
    }
    String words =
        more.stream()
            .map(text::slice)
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .map(w -> shortened(w, LONGEST_DIFFERENCE))
            .collect(Collectors.joining(" … "));
    return words.isEmpty() ? "" : Messages.get("agreement.case.with", words);
  }

  private static String value(Optional<AttributeValue> value, ArticleText text) {
    if (value.isEmpty()) {
      return Messages.get("agreement.case.unset");
    }
    return switch (value.get()) {
      case AttributeValue.Text(String words) -> words;
      case AttributeValue.Flag(boolean flag) -> Boolean.toString(flag);
      case AttributeValue.Numeric number -> number.text();
      case AttributeValue.Words words ->
          words.spans().stream().map(text::slice).collect(Collectors.joining(" … ", "“", "”"));
      case AttributeValue.Other(Object json) -> json.toString();
    };
  }
}
