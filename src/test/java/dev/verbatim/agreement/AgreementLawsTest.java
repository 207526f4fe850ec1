package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds of the figures whatever was marked.
class AgreementLawsTest {
  private static final int LENGTH = 60;
  private static final List<String> TAGS = List.of("quote", "speaker", "allegation");
  private static final Provenance MADE = Provenance.of("a", Instant.parse("2026-01-05T08:00:00Z"));

  /// Random sets on two articles of which everything follows from a seed.
  private record Drawn(Random random, String ids) {
    Universe universe(List<String> annotators) {
      Newsroom room = Newsroom.of(annotators.toArray(String[]::new));
      for (int i = 0; i < 2; i++) {
        room.article(
            "One word. ".repeat(LENGTH / 10),
            annotators.stream().map(_ -> "").toArray(String[]::new));
      }
      Universe empty = room.universe();
      List<Judged> judged =
          empty.articles().stream()
              .map(a -> new Judged(a.article(), a.sets().stream().map(this::filled).toList()))
              .toList();
      return new Universe(empty.codebook(), empty.annotators(), judged);
    }

    private AnnotationSet filled(AnnotationSet empty) {
      AnnotationSet set = empty;
      List<Annotation> marks = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        Annotation mark = mark();
        marks.add(mark);
        set = set.with(mark);
      }
      for (int i = 0; marks.size() > 1 && i < 2; i++) {
        String from = marks.get(random.nextInt(marks.size())).id();
        String to = marks.get(random.nextInt(marks.size())).id();
        set = set.with(new Relation(id(), "said-by", from, to, MADE));
      }
      return set;
    }

    private Annotation mark() {
      List<Span> spans = new ArrayList<>(List.of(span()));
      if (random.nextInt(4) == 0) {
        spans.add(span());
      }
      String tag = TAGS.get(random.nextInt(TAGS.size()));
      Annotation mark = Annotation.of(id(), tag, spans, MADE);
      return random.nextBoolean()
          ? mark
          : mark.withAttributes(
              Map.of("type", new AttributeValue.Text(random.nextBoolean() ? "direct" : "mixed")));
    }

    private String id() {
      return ids + random.nextInt(Integer.MAX_VALUE);
    }

    private Span span() {
      int start = random.nextInt(LENGTH - 11);
      return new Span(start, start + 1 + random.nextInt(10));
    }
  }

  private static Universe drawn(long seed, String ids, String... annotators) {
    return new Drawn(new Random(seed), ids).universe(List.of(annotators));
  }

  private static Agreement agreement(Universe universe) {
    return Agreement.of(universe, (_, _) -> {}, () -> false).orElseThrow();
  }

  @Property(tries = 100)
  void whoeverIsComparedWithThemselvesAgreesFully(@ForAll long seed) {
    Universe drawn = drawn(seed, "m", "a", "b");
    List<Judged> same =
        drawn.articles().stream()
            .map(a -> new Judged(a.article(), List.of(a.sets().getFirst(), a.sets().getFirst())))
            .toList();
    Universe universe = new Universe(drawn.codebook(), drawn.annotators(), same);
    for (AgreementFigure figure : agreement(universe).figures()) {
      if (figure.measured() instanceof Measured.Value(double value)) {
        assertThat(value).as(figure.toString()).isCloseTo(1, within(1e-9));
      }
    }
  }

  /// Of all annotators nothing changes with their order, and of a pair only what is whose.
  @Property(tries = 100)
  void theOrderOfAnnotatorsDoesNotMatter(@ForAll long seed) {
    Universe drawn = drawn(seed, "m", "a", "b", "c");
    List<Judged> turned =
        drawn.articles().stream().map(a -> new Judged(a.article(), a.sets().reversed())).toList();
    Agreement agreement = agreement(drawn);
    Agreement other =
        agreement(new Universe(drawn.codebook(), drawn.annotators().reversed(), turned));
    for (AgreementFigure figure : agreement.figures()) {
      Comparison comparison = figure.comparison();
      Optional<Pair> pair = comparison.annotators().map(AgreementLawsTest::turned);
      Comparison same = new Comparison(comparison.subject(), comparison.unit(), pair);
      AgreementFigure there = other.figure(same, figure.metric(), figure.extent()).orElseThrow();
      assertThat(text(there)).as(figure.toString()).isEqualTo(text(figure));
      assertThat(there.precision()).isEqualTo(figure.recall());
    }
  }

  private static Pair turned(Pair pair) {
    return new Pair(/* first= */ pair.second(), /* second= */ pair.first());
  }

  @Property(tries = 100)
  void idsDoNotMatter(@ForAll long seed) {
    List<String> some = texts(drawn(seed, "m", "a", "b", "c"));
    assertThat(texts(drawn(seed, "z9", "a", "b", "c"))).isEqualTo(some);
  }

  private static List<String> texts(Universe universe) {
    return agreement(universe).figures().stream().map(AgreementLawsTest::text).toList();
  }

  /// Value and units, to nine digits, since sums are added in another order.
  private static String text(AgreementFigure figure) {
    return switch (figure.measured()) {
      case Measured.Value(double value) -> "%.9f of %d".formatted(value + 0.0, figure.units());
      case Measured.Undefined(String why) -> why;
    };
  }

  /// Ratings taken down character by character, as one would who had time, give the same.
  @Property(tries = 100)
  void piecesAreCountedAsTheirCharactersWouldBe(@ForAll long seed) {
    Universe drawn = drawn(seed, "m", "a", "b");
    Agreement agreement = agreement(drawn);
    for (String tag : TAGS) {
      Ratings.Builder builder = Ratings.by(2);
      for (Judged judged : drawn.articles()) {
        for (int at = 0; at < LENGTH; at++) {
          int here = at;
          builder.add(judged.sets().stream().map(s -> marked(s, tag, here)).toList(), 1);
        }
      }
      Comparison comparison =
          new Comparison(Subject.tag(tag), Unit.CHARACTER, Optional.of(new Pair("a", "b")));
      for (Coefficient coefficient : Coefficient.values()) {
        Measured expected = coefficient.of(builder.build());
        Metric metric = Metric.valueOf(coefficient.name());
        AgreementFigure figure = agreement.figure(comparison, metric, Extent.POOLED).orElseThrow();
        if (expected instanceof Measured.Value(double value)) {
          assertThat(Newsroom.value(figure)).isCloseTo(value, within(1e-9));
        } else {
          assertThat(figure.measured()).isEqualTo(expected);
        }
      }
    }
  }

  private static Optional<String> marked(AnnotationSet set, String tag, int at) {
    return Optional.of(
        String.valueOf(set.at(at).stream().anyMatch(mark -> mark.tag().equals(tag))));
  }

  /// No matching is larger: every way to match is tried.
  @Property(tries = 200)
  void asManyMarksAreMatchedAsCanBe(@ForAll long seed) {
    for (Judged judged : drawn(seed, "m", "a", "b").articles()) {
      List<Annotation> first = quotes(judged.sets().getFirst());
      List<Annotation> second = quotes(judged.sets().getLast());
      assertThat(OverlapMatching.size(first, second, judged.sets().getLast()))
          .isEqualTo(most(first, second));
    }
  }

  private static List<Annotation> quotes(AnnotationSet set) {
    return set.annotations().stream().filter(mark -> mark.tag().equals("quote")).toList();
  }

  private static int most(List<Annotation> first, List<Annotation> second) {
    if (first.isEmpty()) {
      return 0;
    }
    List<Annotation> others = first.subList(1, first.size());
    int best = most(others, second);
    for (Annotation mark : second) {
      if (first.getFirst().spans().stream().anyMatch(mark::overlaps)) {
        List<Annotation> left =
            second.stream().filter(m -> !m.equals(mark)).collect(Collectors.toList());
        best = Math.max(best, 1 + most(others, left));
      }
    }
    return best;
  }

  @Property(tries = 20)
  void everyFigureIsBetweenItsBoundsOrASentence(@ForAll long seed) {
    Universe drawn = drawn(seed, "m", "a", "b", "c");
    assertThat(drawn.annotators()).extracting(Annotator::id).containsExactly("a", "b", "c");
    for (AgreementFigure figure : agreement(drawn).figures()) {
      switch (figure.measured()) {
        case Measured.Value(double value) -> assertThat(value).isLessThanOrEqualTo(1 + 1e-9);
        case Measured.Undefined(String why) -> assertThat(why).endsWith(".");
      }
      figure.precision().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
    }
  }
}
