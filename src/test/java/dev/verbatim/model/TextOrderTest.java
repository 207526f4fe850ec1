package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The quick way of sorting leads where comparing leads.
class TextOrderTest {
  record Item(String text, int then) {}

  private static final TextOrder<Item> ORDER =
      new TextOrder<>(Item::text, Comparator.comparingInt(Item::then));

  private static final Comparator<Item> BY_COMPARING =
      Comparator.comparing(Item::text).thenComparingInt(Item::then);

  private static void assertSorted(List<Item> items) {
    Item[] sorted = items.toArray(Item[]::new);
    ORDER.sort(sorted);
    List<Item> expected = new ArrayList<>(items);
    expected.sort(BY_COMPARING);
    assertThat(sorted).containsExactlyElementsOf(expected);
  }

  /// Texts that begin alike, are short, empty, or not ASCII.
  @Provide
  Arbitrary<List<Item>> items() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("ab~\u007f").ofMaxLength(9),
            Arbitraries.strings().withChars("0af-").ofLength(7),
            Arbitraries.of("", "aaaaaa", "aaaaaab", "aaaaaa\u0000"));
    return texts
        .flatMap(text -> Arbitraries.integers().between(-2, 2).map(then -> new Item(text, then)))
        .list()
        .ofMaxSize(90);
  }

  @Property(tries = 300)
  void itemsAreSortedAsByComparing(@ForAll("items") List<Item> items) {
    assertSorted(items);
  }

  @Test
  void lettersBeyondAsciiAreSortedAsByComparing() {
    List<Item> items = new ArrayList<>();
    for (String text : List.of("é", "\u0080", "\u007f", "zz", "😀", "ￜ", "")) {
      for (int i = 0; i < 20; i++) {
        items.add(new Item(text, -i));
      }
    }
    assertSorted(items);
  }

  @Test
  void manyRandomIdsAreSorted() {
    Random random = new Random(7);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      items.add(new Item("%08x-%04x".formatted(random.nextInt(), random.nextInt(9)), i % 7));
    }
    assertSorted(items);
  }

  @Test
  void ofOneTextTheOtherOrderDecides() {
    assertThat(ORDER.compare(new Item("a", 2), new Item("b", 1))).isNegative();
    assertThat(ORDER.compare(new Item("a", 2), new Item("a", 1))).isPositive();
    assertThat(ORDER.compare(new Item("a", 1), new Item("a", 1))).isZero();
    Item[] few = {new Item("b", 0), new Item("a", 2), new Item("a", 1)};
    ORDER.sort(few);
    assertThat(Arrays.asList(few))
        .containsExactly(new Item("a", 1), new Item("a", 2), new Item("b", 0));
  }
}
