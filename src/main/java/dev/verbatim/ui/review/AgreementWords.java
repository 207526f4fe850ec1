package dev.verbatim.ui.review;

import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.AgreementFigure.Interval;
import dev.verbatim.agreement.Extent;
import dev.verbatim.agreement.Metric;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Unit;
import dev.verbatim.agreement.Universe;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.review.AgreementChoice.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Figures of agreement in words.
final class AgreementWords {
  /// Stands where there is no number.
  static final String NONE = "–";

  private final Codebook codebook;
  private final List<String> ids;

  /// What all ids begin with, which need not be told.
  private final String common;

  AgreementWords(Universe universe) {
    this.codebook = universe.codebook();
    this.ids = universe.annotators().stream().map(Annotator::id).toList();
    String prefix = ids.getFirst().substring(0, ids.getFirst().lastIndexOf('-') + 1);
    boolean isCommon = ids.stream().allMatch(id -> id.startsWith(prefix));
    this.common = isCommon ? prefix : "";
  }

  /// An annotator, as short as tells them from the others.
  String annotator(String id) {
    return id.startsWith(common) ? id.substring(common.length()) : id;
  }

  /// What a figure measures and counts.
  static Kind kind(AgreementFigure figure) {
    return new Kind(figure.metric(), figure.comparison().unit());
  }

  static String kind(Kind kind) {
    String metric = metric(kind.metric());
    return isSaid(kind.metric())
        ? metric
        : Messages.get("agreement.kind", metric, unit(kind.unit()));
  }

  /// Whether the metric's name says what it counts.
  private static boolean isSaid(Metric metric) {
    return metric.name().startsWith("F1") || metric == Metric.KRIPPENDORFF_ALPHA_UNITIZING;
  }

  static String metric(Metric metric) {
    return Messages.get(
        switch (metric) {
          case PERCENT -> "agreement.percent";
          case COHEN_KAPPA -> "agreement.cohen";
          case SCOTT_PI -> "agreement.scott";
          case FLEISS_KAPPA -> "agreement.fleiss";
          case KRIPPENDORFF_ALPHA -> "agreement.alpha";
          case GWET_AC1 -> "agreement.gwet";
          case KRIPPENDORFF_ALPHA_UNITIZING -> "agreement.unitizing";
          case F1_EXACT -> "agreement.exact";
          case F1_OVERLAP -> "agreement.overlap";
          case F1_CHARACTER -> "agreement.f1-character";
        });
  }

  /// What a metric counts, and when it misleads.
  static String about(Metric metric) {
    return Messages.get(
        switch (metric) {
          case PERCENT -> "agreement.percent.about";
          case COHEN_KAPPA -> "agreement.cohen.about";
          case SCOTT_PI -> "agreement.scott.about";
          case FLEISS_KAPPA -> "agreement.fleiss.about";
          case KRIPPENDORFF_ALPHA -> "agreement.alpha.about";
          case GWET_AC1 -> "agreement.gwet.about";
          case KRIPPENDORFF_ALPHA_UNITIZING -> "agreement.unitizing.about";
          case F1_EXACT -> "agreement.exact.about";
          case F1_OVERLAP -> "agreement.overlap.about";
          case F1_CHARACTER -> "agreement.f1-character.about";
        });
  }

  static String unit(Unit unit) {
    return Messages.get(
        switch (unit) {
          case ANNOTATION -> "agreement.unit.annotation";
          case TOKEN -> "agreement.unit.token";
          case CHARACTER -> "agreement.unit.character";
          case RELATION -> "agreement.unit.relation";
        });
  }

  /// What units of a kind are, and how nested and interrupted marks and empty articles count there.
  static String rule(Kind kind, Subject subject) {
    if (subject.attribute().isPresent()) {
      return Messages.get("agreement.rule.attribute");
    }
    return Messages.get(
        switch (kind.unit()) {
          case ANNOTATION -> "agreement.rule.annotation";
          case TOKEN -> "agreement.rule.token";
          case CHARACTER -> "agreement.rule.character";
          case RELATION -> "agreement.rule.relation";
        });
  }

  static String extent(Extent extent) {
    return Messages.get(
        extent.equals(Extent.MEAN) ? "agreement.mean-of-articles" : "agreement.pooled");
  }

  /// What a tag is called.
  String tag(String id) {
    return codebook.labelOf(id);
  }

  String subject(Subject subject) {
    if (subject.relation().isPresent()) {
      String id = subject.relation().get();
      String label = codebook.relationType(id).map(RelationType::label).orElse(id);
      return Messages.get("agreement.subject.links", label);
    }
    String tag = subject.tag().orElse("");
    if (subject.attribute().isPresent()) {
      String id = subject.attribute().get();
      Optional<Attribute> attribute = codebook.tag(tag).flatMap(t -> t.attribute(id));
      String label = attribute.map(Attribute::label).orElse(id);
      return Messages.get("agreement.subject.attribute", codebook.labelOf(tag), label);
    }
    return tag.equals(Subject.ALL_TAGS)
        ? Messages.get("agreement.subject.all")
        : codebook.labelOf(tag);
  }

  /// What the figures of pairs are.
  String pairs(AgreementChoice choice) {
    return Messages.get(
        "agreement.pairs", kind(choice.kind()), subject(choice.subject()), extent(choice.extent()));
  }

  /// Words as a heading has them: in capitals, but for Greek letters, which name a figure and would
  /// be taken for Latin ones.
  static String heading(String words) {
    return words
        .codePoints()
        .mapToObj(
            c ->
                Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK
                    ? Character.toString(c)
                    : Character.toString(c).toUpperCase(Locale.ENGLISH))
        .collect(Collectors.joining());
  }

  /// Whom a figure compares.
  String who(AgreementFigure figure) {
    return figure
        .comparison()
        .annotators()
        .map(p -> Messages.get("agreement.pair", annotator(p.first()), annotator(p.second())))
        .orElseGet(() -> Messages.get("agreement.everyone", ids.size()));
  }

  /// Two digits, without a zero before the point; a dash where there is no number.
  static String value(AgreementFigure figure) {
    return figure.value().map(AgreementWords::number).orElse(NONE);
  }

  static String number(double value) {
    String digits = String.format(Locale.ROOT, "%.2f", value);
    String plain = digits.replaceFirst("^(-?)0\\.", "$1.");
    return plain.replace("-.00", ".00").replace('-', '−');
  }

  /// The ends of the interval; nothing where there is none.
  static String interval(AgreementFigure figure) {
    return figure.interval().map(AgreementWords::interval).orElse("");
  }

  private static String interval(Interval interval) {
    return Messages.get("agreement.interval", number(interval.low()), number(interval.high()));
  }

  /// A figure as a sentence, for those who hear it and for a tooltip.
  String sentence(AgreementFigure figure) {
    String what =
        Messages.get(
            "agreement.sentence",
            kind(kind(figure)),
            subject(figure.comparison().subject()),
            who(figure),
            figure.undefined().orElseGet(() -> value(figure)));
    return figure.interval().isEmpty()
        ? what
        : Messages.get("agreement.sentence.interval", what, interval(figure));
  }
}
