package dev.verbatim.exchange;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Extent;
import dev.verbatim.agreement.Measured;
import dev.verbatim.agreement.Metric;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Universe;
import dev.verbatim.dataset.Losses;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a data set says of itself, in Markdown: what is in it and how it was made, the codebook,
/// how far the annotators agreed, and what the format could not hold. It bears no date, so that the
/// same data set has the same card.
final class DataCard {
  private static final Set<Metric> METRICS =
      EnumSet.of(Metric.KRIPPENDORFF_ALPHA, Metric.KRIPPENDORFF_ALPHA_UNITIZING, Metric.F1_EXACT);

  private final StringBuilder card = new StringBuilder();

  private DataCard() {}

  /// What a card tells.
  ///
  /// @param parts by name, in order; one without a name where the articles were not parted
  /// @param agreement of the annotators on the articles; empty where fewer than two can be compared
  record Facts(
      String project,
      Recipe recipe,
      Codebook codebook,
      Map<String, Tally> parts,
      Losses losses,
      Optional<Agreement> agreement) {}

  static String of(Facts facts) {
    DataCard card = new DataCard();
    card.head(facts);
    card.counts(facts.parts());
    card.agreement(facts.agreement(), facts.recipe().which().tags());
    card.codebook(facts.codebook(), facts.recipe().which().tags());
    card.losses(facts.losses());
    return card.card.toString();
  }

  private void head(Facts facts) {
    Recipe recipe = facts.recipe();
    say("# " + facts.project());
    say("");
    row("", "");
    row("---", "---");
    row("Format", recipe.format());
    row("Codebook", facts.codebook().name() + ", version " + facts.codebook().version());
    row("Licence", recipe.with().licence().isEmpty() ? "not stated" : recipe.with().licence());
    row(
        "Texts",
        recipe.with().texts()
            ? "included"
            : "not included: no word of an article, and no guidelines, whose examples are such"
                + " words");
    row("Annotators", recipe.with().pseudonyms() ? "by pseudonym" : "by id");
    recipe.which().status().ifPresent(status -> row("Only work that is", status.id()));
    if (!recipe.which().words().isEmpty()) {
      row("Only articles named", recipe.which().words());
    }
    recipe
        .split()
        .ifPresent(
            s ->
                row(
                    "Parts of a hundred",
                    "train %s, dev %s, test %s; seed %s"
                        .formatted(
                            Integer.toString(s.train()),
                            Integer.toString(s.dev()),
                            Integer.toString(s.test()),
                            Long.toString(s.seed()))));
  }

  private void counts(Map<String, Tally> parts) {
    say("");
    say("## What is in it");
    parts.forEach(
        (name, tally) -> {
          say("");
          if (!name.isEmpty()) {
            say("### " + name);
            say("");
          }
          row("", "count");
          row("---", "---:");
          row("articles", tally.articles());
          row("works (one annotator on one article)", tally.works());
          row("marks", tally.marks());
          tally.tags().forEach((tag, n) -> row("marks of “" + tag + "”", n));
          tally.annotators().forEach((who, n) -> row("marks by " + who, n));
          tally.links().forEach((kind, n) -> row("links “" + kind + "”", n));
        });
  }

  private void agreement(Optional<Agreement> agreement, List<String> tags) {
    say("");
    say("## Agreement");
    say("");
    if (agreement.isEmpty()) {
      say("No article is set to done by two annotators; there is nothing to compare.");
      return;
    }
    Universe universe = agreement.get().universe();
    say(
        "Over %s articles that %s annotators have all set to done, pooled over articles."
            .formatted(
                Integer.toString(universe.articles().size()),
                Integer.toString(universe.annotators().size())));
    say("");
    say("| tag | figure | over | value |");
    say("| --- | --- | --- | ---: |");
    agreement.get().figures().stream().filter(f -> isTold(f, universe, tags)).forEach(this::figure);
  }

  /// @param tags that alone go; all where there are none
  private static boolean isTold(AgreementFigure figure, Universe universe, List<String> tags) {
    boolean isPair = universe.annotators().size() == 2;
    Subject subject = figure.comparison().subject();
    return figure.extent().equals(Extent.POOLED)
        && figure.comparison().annotators().isPresent() == isPair
        && subject.tag().filter(tag -> tags.isEmpty() || tags.contains(tag)).isPresent()
        && subject.attribute().isEmpty()
        && METRICS.contains(figure.metric());
  }

  private void figure(AgreementFigure figure) {
    String tag = figure.comparison().subject().tag().orElse("");
    String value =
        switch (figure.measured()) {
          case Measured.Value(double number) -> String.format(Locale.ROOT, "%.3f", number);
          case Measured.Undefined(String why) -> cell(why);
        };
    say(
        "| %s | %s | %s | %s |"
            .formatted(
                tag.equals(Subject.ALL_TAGS) ? "all tags" : cell(tag),
                figure.metric().id(),
                figure.comparison().unit().id(),
                value));
  }

  private void codebook(Codebook codebook, List<String> tags) {
    say("");
    say("## Codebook");
    for (Tag tag : codebook.tags()) {
      if (tags.isEmpty() || tags.contains(tag.id())) {
        tag(tag);
      }
    }
    say("");
    for (RelationType type : codebook.relationTypes()) {
      say(
          "- link `%s` (%s): from %s to %s"
              .formatted(
                  type.id(),
                  type.label(),
                  String.join(", ", type.from()),
                  String.join(", ", type.to())));
    }
  }

  private void tag(Tag tag) {
    say("");
    say("### %s (`%s`)".formatted(tag.label(), tag.id()));
    if (!tag.guideline().isBlank()) {
      say("");
      say(tag.guideline().strip());
    }
    if (!tag.attributes().isEmpty()) {
      say("");
    }
    for (Attribute attribute : tag.attributes()) {
      String values =
          attribute.values().stream()
              .map(v -> "`" + v.id() + "`")
              .collect(Collectors.joining(", "));
      say(
          "- attribute `%s` (%s): %s"
              .formatted(
                  attribute.id(),
                  attribute.label(),
                  values.isEmpty() ? attribute.type().name().toLowerCase(Locale.ROOT) : values));
    }
  }

  private void losses(Losses losses) {
    say("");
    say("## What the format could not hold");
    say("");
    if (losses.isEmpty()) {
      say("Nothing: all of it is there.");
    }
    losses.lines().forEach(line -> say("- " + line));
  }

  private void row(String name, int count) {
    row(name, Integer.toString(count));
  }

  private void row(String name, String value) {
    say("| " + cell(name) + " | " + cell(value) + " |");
  }

  private static String cell(String words) {
    return words.replace("|", "\\|").replace('\n', ' ');
  }

  private void say(String line) {
    card.append(line).append('\n');
  }
}
