package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class SpanTest {
  /// The spans drawn by `=` in a row of columns.
  private static List<Span> drawn(String columns) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < columns.length(); i++) {
      int end = i;
      while (end < columns.length() && columns.charAt(end) == '=') {
        end++;
      }
      if (end > i) {
        spans.add(new Span(i, end));
        i = end;
      }
    }
    return spans;
  }

  private static Span one(String columns) {
    return drawn(columns).getFirst();
  }

  @Test
  void isNeverEmptyOrReversedOrBeforeTheText() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThat(new Span(0, 1).length()).isEqualTo(1);
  }

  @Test
  void holdsItsFirstUnitAndNotTheOneBehindItsLast() {
    //               0123456
    Span span = one("  ===  ");
    assertThat(span.contains(1)).isFalse();
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(4)).isTrue();
    assertThat(span.contains(5)).isFalse();
  }

  @Test
  void holdsItselfAndWhatLiesWithin() {
    //               0123456
    Span span = one(" ====  ");
    assertThat(span.contains(one(" ====  "))).isTrue();
    assertThat(span.contains(one("  ==   "))).isTrue();
    assertThat(span.contains(one("====   "))).isFalse();
    assertThat(span.contains(one("  ==== "))).isFalse();
  }

  @Test
  void touchesWhatStandsEndToStartButDoesNotOverlapIt() {
    //               0123456789
    Span span = one("   ===    ");
    assertThat(span.overlaps(one("===       "))).isFalse();
    assertThat(span.touches(one("===       "))).isTrue();
    assertThat(span.overlaps(one("      === "))).isFalse();
    assertThat(span.touches(one("      === "))).isTrue();
    assertThat(span.touches(one("       == "))).isFalse();
    assertThat(span.touches(one("==        "))).isFalse();
    assertThat(span.overlaps(one("     ==== "))).isTrue();
    assertThat(span.overlaps(one("====      "))).isTrue();
  }

  @Test
  void hullReachesOverTheGap() {
    assertThat(one("==      ").hull(one("     == "))).isEqualTo(one("======= "));
    assertThat(one("     == ").hull(one("==      "))).isEqualTo(one("======= "));
  }

  @Test
  void standsBeforeThoseThatStartLaterAndTheLongerOfOneStart() {
    assertThat(new Span(1, 9)).isLessThan(new Span(2, 3));
    assertThat(new Span(1, 2)).isLessThan(new Span(1, 3));
    assertThat(new Span(1, 2)).isEqualByComparingTo(new Span(1, 2));
  }

  @Test
  void readsAsItsTwoOffsets() {
    assertThat(new Span(3, 14)).hasToString("3–14");
  }

  @Test
  void unionJoinsWhatOverlapsOrTouchesAndKeepsGaps() {
    //                      01234567890123
    List<Span> one = drawn("===  ==   ==  ");
    List<Span> other = drawn("   =  ==  ==  ");
    assertThat(Span.union(Stream.concat(one.stream(), other.stream()).toList()))
        .isEqualTo(drawn("==== ===  ==  "));
  }

  @Test
  void minusCutsAHoleAndDropsWhatItCovers() {
    //                       0123456789012
    List<Span> spans = drawn("====  ==  ===");
    assertThat(Span.minus(spans, one("  =========  "))).isEqualTo(drawn("==         ==".strip()));
    assertThat(Span.minus(spans, one(" ==          "))).isEqualTo(drawn("=  =  ==  ==="));
    assertThat(Span.minus(spans, one("    ==       "))).isEqualTo(spans);
    assertThat(Span.minus(spans, new Span(0, 13))).isEmpty();
  }

  @Property
  void unionCoversWhatTheSpansCoverSortedAndApart(@ForAll @Size(max = 8) List<Span> spans) {
    List<Span> union = Span.union(spans);
    assertThat(cover(union)).isEqualTo(cover(spans));
    for (int i = 1; i < union.size(); i++) {
      assertThat(union.get(i).start()).isGreaterThan(union.get(i - 1).end());
    }
  }

  @Property
  void unionOfAUnionIsTheSame(@ForAll @Size(max = 8) List<Span> spans) {
    assertThat(Span.union(Span.union(spans))).isEqualTo(Span.union(spans));
  }

  @Property
  void minusCoversWhatTheSpansCoverAndTheHoleDoesNot(
      @ForAll @Size(max = 8) List<Span> spans, @ForAll Span hole) {
    BitSet expected = cover(spans);
    expected.clear(hole.start(), hole.end());
    assertThat(cover(Span.minus(spans, hole))).isEqualTo(expected);
  }

  @Property
  void overlapAndTouchAreWhatTheirUnitsSay(@ForAll Span one, @ForAll Span other) {
    assertThat(one.overlaps(other))
        .isEqualTo(cover(List.of(one)).intersects(cover(List.of(other))));
    assertThat(one.touches(other)).isEqualTo(Span.union(List.of(one, other)).size() == 1);
    assertThat(one.hull(other).contains(one)).isTrue();
  }

  private static BitSet cover(Collection<Span> spans) {
    BitSet units = new BitSet();
    spans.forEach(span -> units.set(span.start(), span.end()));
    return units;
  }
}
