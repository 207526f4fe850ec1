package dev.verbatim.cli;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.AgreementFigure.Interval;
import dev.verbatim.agreement.Comparison;
import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Extent;
import dev.verbatim.agreement.Measured;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Universe;
import dev.verbatim.model.Annotator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures that are pooled over all articles, as tables to be read: one for each pair and one
/// for all annotators, a line for each metric, a column for each tag. What is undefined has a
/// number that leads to its sentence below.
final class AgreementTable {
  private static final int NAME_WIDTH = 46;
  private static final int CELL_WIDTH = 20;

  private final Agreement agreement;
  private final StringBuilder text = new StringBuilder();
  private final List<String> reasons = new ArrayList<>();

  private AgreementTable(Agreement agreement) {
    this.agreement = agreement;
  }

  /// @param anyStatus whether articles count that not all have set to done
  static String of(String project, Agreement agreement, boolean anyStatus) {
    AgreementTable table = new AgreementTable(agreement);
    table.head(project, anyStatus);
    Set<Optional<Pair>> groups = new LinkedHashSet<>();
    agreement.figures().forEach(figure -> groups.add(figure.comparison().annotators()));
    boolean isPair = agreement.universe().annotators().size() == 2;
    groups.stream().filter(pair -> !isPair || pair.isPresent()).forEach(table::group);
    table.reasons();
    return table.text.toString();
  }

  private void head(String project, boolean anyStatus) {
    Universe universe = agreement.universe();
    String who =
        universe.annotators().stream().map(Annotator::id).collect(Collectors.joining(", "));
    int articles = universe.articles().size();
    String what = anyStatus ? "worked on" : "set to done";
    String how = Count.of(articles, "article", "articles");
    say("%s: %s that %s have all %s".formatted(project, how, who, what));
    say("Pooled over articles; in brackets 95 % intervals. --json has every figure.");
  }

  private void group(Optional<Pair> pair) {
    List<AgreementFigure> figures =
        agreement.figures().stream()
            .filter(f -> f.extent().equals(Extent.POOLED))
            .filter(f -> f.comparison().annotators().equals(pair))
            .toList();
    say("");
    say(pair.map(p -> p.first() + " with " + p.second()).orElse("All annotators"));
    tags(figures.stream().filter(f -> isOfTag(f.comparison().subject())).toList());
    List<AgreementFigure> others =
        figures.stream().filter(f -> !isOfTag(f.comparison().subject())).toList();
    say("");
    line("attributes and links", others.isEmpty() ? List.of() : List.of("", "compared"));
    others.forEach(f -> line(name(f), List.of(cell(f), String.valueOf(f.units()))));
  }

  private static boolean isOfTag(Subject subject) {
    return subject.tag().isPresent() && subject.attribute().isEmpty();
  }

  private void tags(List<AgreementFigure> figures) {
    Map<String, List<AgreementFigure>> lines = new LinkedHashMap<>();
    figures.forEach(f -> lines.computeIfAbsent(name(f), _ -> new ArrayList<>()).add(f));
    List<String> tags =
        figures.stream().map(f -> f.comparison().subject().tag().orElse("")).distinct().toList();
    line("", tags.stream().map(tag -> tag.equals(Subject.ALL_TAGS) ? "all tags" : tag).toList());
    lines.forEach((name, ofTags) -> line(name, ofTags.stream().map(this::cell).toList()));
  }

  private static String name(AgreementFigure figure) {
    Comparison comparison = figure.comparison();
    Subject subject = comparison.subject();
    String what = figure.metric().id();
    if (subject.attribute().isPresent()) {
      return subject.tag().orElse("") + "." + subject.attribute().get() + " " + what;
    }
    return subject
        .relation()
        .map(type -> type + " " + what)
        .orElse(what + ", " + comparison.unit().id());
  }

  private String cell(AgreementFigure figure) {
    return switch (figure.measured()) {
      case Measured.Value(double value) ->
          number(value) + figure.interval().map(AgreementTable::interval).orElse("");
      case Measured.Undefined(String why) -> "- (%d)".formatted(reason(why));
    };
  }

  private int reason(String why) {
    if (!reasons.contains(why)) {
      reasons.add(why);
    }
    return reasons.indexOf(why) + 1;
  }

  private static String interval(Interval interval) {
    return " [%s, %s]".formatted(number(interval.low()), number(interval.high()));
  }

  /// Three digits, without a zero before the point, as agreement is written.
  private static String number(double value) {
    String digits = String.format(Locale.ROOT, "%.3f", value);
    return digits.replaceFirst("^(-?)0\\.", "$1.");
  }

  private void reasons() {
    say("");
    for (int i = 0; i < reasons.size(); i++) {
      say("(%d) %s".formatted(i + 1, reasons.get(i)));
    }
  }

  private void line(String name, List<String> cells) {
    StringBuilder line = new StringBuilder(padded(name, NAME_WIDTH));
    cells.forEach(cell -> line.append(' ').append(padded(cell, CELL_WIDTH)));
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String padded(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
  }

  private void say(String line) {
    text.append(line).append('\n');
  }
}
