package dev.verbatim.model;

import dev.verbatim.model.ModelDomain.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Generated parts of which sets are made.
final class GeneratedValues {
  private GeneratedValues() {}

  static Arbitrary<ArticleText> texts(int least, int most) {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(
                6, Arbitraries.of("a", "be", "she said", " ", " ", ", ", ".\n", "\n", "“", "”")),
            Tuple.of(
                4,
                Arbitraries.of(
                    "é",
                    "e\u0301",
                    "😀",
                    "👩‍👩‍👧",
                    "🇨🇦",
                    "1️⃣",
                    "𝒜",
                    "مرحبا",
                    "بِ",
                    "שָׁלוֹם",
                    "漢字",
                    "का",
                    "\u1112\u1161\u11ab",
                    "\u200d",
                    "\u0301")));
    return pieces
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(parts -> ArticleText.of(String.join("", parts)));
  }

  static Arbitrary<Place> places() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400), Arbitraries.integers().between(0, 12))
        .as(Place::new);
  }

  static Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4_000_000_000L),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 999_999_999))))
        .as(Instant::ofEpochSecond);
  }

  static Arbitrary<Revision> revisions() {
    return Arbitraries.maps(
            Arbitraries.of("a1f3", "23d4", "77c2"), Arbitraries.longs().between(1, 4))
        .map(counts -> new Revision(new TreeMap<>(counts)));
  }

  /// Plain JDK values as they come out of a file.
  static Arbitrary<Object> plainValues(int levels) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            words().map(Object.class::cast),
            Arbitraries.integers().map(Object.class::cast),
            Arbitraries.longs().greaterOrEqual(1L << 40).map(Object.class::cast),
            Arbitraries.just((Object) BigInteger.TWO.pow(80)),
            fractions().map(Object.class::cast),
            Arbitraries.of(true, false).map(Object.class::cast),
            Arbitraries.just((Object) Optional.empty()));
    if (levels == 0) {
      return leaf;
    }
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(1, plainValues(levels - 1).list().ofMaxSize(3).map(List::copyOf)),
        Tuple.of(1, plainMaps(levels - 1).map(Object.class::cast)));
  }

  static Arbitrary<Map<String, Object>> plainMaps(int levels) {
    return Arbitraries.maps(
            Arbitraries.of("doccano-id", "confidence", "x", "y é"), plainValues(levels))
        .ofMaxSize(3);
  }

  /// Numbers that are not whole, as whole ones come out of a file as an `Integer`.
  static Arbitrary<BigDecimal> fractions() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 12))
        .as(BigDecimal::valueOf);
  }

  static Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "", "said", "“quoted”", "a\nb", "\\ \"", "😀", "\u0000\u001f\u2028", "\ud83d"),
        Arbitraries.strings().alpha().ofMaxLength(8));
  }

  static Arbitrary<Provenance> provenances() {
    return Combinators.combine(
            Arbitraries.of("analyst-a", "analyst-b"), instants(), instants(), extras())
        .as(Provenance::new);
  }

  static Arbitrary<Map<String, Object>> extras() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Map.of())), Tuple.of(1, plainMaps(1)));
  }

  /// Values but words, which need a text.
  static Arbitrary<AttributeValue> values() {
    return Arbitraries.oneOf(
        words().map(AttributeValue.Text::new),
        Arbitraries.of(true, false).map(AttributeValue.Flag::new),
        Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-3, 12))
            .as((digits, scale) -> new AttributeValue.Numeric(BigDecimal.valueOf(digits, scale))),
        Arbitraries.oneOf(
                plainValues(1).list().ofMaxSize(2).map(list -> (Object) List.copyOf(list)),
                plainMaps(1).map(Object.class::cast),
                Arbitraries.just((Object) Optional.empty()))
            .map(AttributeValue.Other::new));
  }
}
