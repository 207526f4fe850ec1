package dev.verbatim.ui.review;

import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Behind;
import dev.verbatim.agreement.Behind.Case;
import dev.verbatim.agreement.Behind.Marks;
import dev.verbatim.agreement.Behind.Run;
import dev.verbatim.agreement.Behind.Stretches;
import dev.verbatim.agreement.Metric;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Unit;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
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
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What several annotators made of one place, in words: the words there, and how they differ in
/// what a figure counts.
final class CaseWords {
  private static final int LONGEST = 90;
  private static final int LONGEST_DIFFERENCE = 40;

  /// The fewest characters that are told without what stands before them.
  private static final int FEW = 12;

  private static final int CONTEXT = 24;

  private final AgreementWords words;
  private final AgreementFigure figure;
  private final Behind behind;
  private final List<String> names;

  CaseWords(AgreementWords words, AgreementFigure figure, Behind behind) {
    this.words = words;
    this.figure = figure;
    this.behind = behind;
    this.names = behind.annotators().stream().map(a -> words.annotator(a.id())).toList();
  }

  /// Which kind of things the cases are.
  String listed() {
    Subject subject = figure.comparison().subject();
    if (subject.relation().isPresent()) {
      return Messages.get("agreement.listed.relation");
    } else if (subject.attribute().isPresent()) {
      return Messages.get("agreement.listed.attribute");
    } else if (figure.metric() == Metric.KRIPPENDORFF_ALPHA_UNITIZING) {
      return Messages.get("agreement.listed.stretches");
    }
    return switch (figure.comparison().unit()) {
      case ANNOTATION, RELATION -> Messages.get("agreement.listed.marks");
      case CHARACTER -> Messages.get("agreement.listed.characters", differingUnits());
      case TOKEN -> Messages.get("agreement.listed.tokens", differingUnits());
    };
  }

  private long differingUnits() {
    return behind.differing().stream()
        .mapToLong(c -> c instanceof Behind.Run run ? run.units() : 0)
        .sum();
  }

  /// The words of a case: of marks as the first of them has them.
  static String excerpt(Case of, ArticleText text) {
    return switch (of) {
      case Marks marks ->
          shortened(slice(marks.cluster().present().getFirst().spans(), text), LONGEST);
      case Run run -> inContext(run.span(), text);
      case Stretches stretches -> shortened(text.slice(hull(stretches)), LONGEST);
    };
  }

  private static String slice(List<Span> spans, ArticleText text) {
    return spans.stream().map(text::slice).collect(Collectors.joining(" ⋯ "));
  }

  private static Span hull(Stretches stretches) {
    return stretches.ofEach().stream().flatMap(List::stream).reduce(Span::hull).orElseThrow();
  }

  /// Words in quotation marks; of a few characters, which may be a full stop, also what stands
  /// before them.
  private static String inContext(Span span, ArticleText text) {
    String there = Messages.get("agreement.case.words", shortened(text.slice(span), LONGEST));
    if (span.length() >= FEW || span.start() == 0) {
      return there;
    }
    String before = text.string().substring(0, span.start());
    int from =
        before.offsetByCodePoints(
            before.length(), -Math.min(CONTEXT, before.codePointCount(0, before.length())));
    String context = before.substring(from).replace('\n', ' ');
    int word = from == 0 ? 0 : context.indexOf(' ') + 1;
    return Messages.get("agreement.case.behind", there, context.substring(word).strip());
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

  /// In what they differ of what the figure counts; that they do not, where they do not.
  String differences(Case of, ArticleText text) {
    return switch (of) {
      case Marks marks -> differences(marks.cluster(), text);
      case Run run -> differences(run);
      case Stretches stretches -> differences(stretches, text);
    };
  }

  private String differences(Run run) {
    String units =
        figure.comparison().unit() == Unit.TOKEN
            ? Messages.get("agreement.case.tokens", run.units())
            : Messages.get("agreement.case.characters", run.units());
    String unmarked = Messages.get("agreement.case.unmarked");
    String tags = said(i -> run.tags().get(i).map(words::tag).orElse(unmarked));
    return Messages.get("agreement.case.units", tags, units);
  }

  private String differences(Stretches stretches, ArticleText text) {
    String unmarked = Messages.get("agreement.case.unmarked");
    String ends =
        stretches.differs()
            ? said(
                i -> {
                  List<Span> own = stretches.ofEach().get(i);
                  return own.isEmpty() ? unmarked : quoted(own, text);
                })
            : Messages.get("agreement.case.agreed");
    return figure.comparison().subject().equals(Subject.ALL)
        ? Messages.get("agreement.case.tag", words.tag(stretches.tag()), ends)
        : ends;
  }

  private static String quoted(List<Span> spans, ArticleText text) {
    return spans.stream()
        .map(span -> shortened(text.slice(span), LONGEST_DIFFERENCE))
        .map(words -> Messages.get("agreement.case.words", words))
        .collect(Collectors.joining(" ⋯ "));
  }

  private String differences(Cluster cluster, ArticleText text) {
    Subject subject = figure.comparison().subject();
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
      add(said, cluster, Verdict.TAG, () -> said(cluster, m -> words.tag(m.tag())));
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

  private String said(Cluster cluster, Function<Annotation, String> what) {
    return said(i -> cluster.marks().get(i).map(what).orElse(""));
  }

  /// Who says what, by their places, those who say the same together; who says nothing is not
  /// named.
  private String said(IntFunction<String> what) {
    Map<String, List<String>> who = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String said = what.apply(i);
      if (!said.isEmpty()) {
        who.computeIfAbsent(said, _ -> new ArrayList<>()).add(names.get(i));
      }
    }
    return who.entrySet().stream()
        .map(e -> Messages.get("agreement.case.says", String.join(", ", e.getValue()), e.getKey()))
        .collect(Collectors.joining(" · "));
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
      case AttributeValue.Words words -> "“" + text.words(words.spans()) + "”";
      case AttributeValue.Other(Object json) -> json.toString();
    };
  }
}
