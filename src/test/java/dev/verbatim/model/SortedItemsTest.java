package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SortedItemsTest {
  private static SortedItems<Integer> items(Integer... items) {
    return SortedItems.<Integer>empty(Comparator.naturalOrder())
        .replaced(List.of(), List.of(items));
  }

  @Test
  void standInOrderHoweverTheyCame() {
    assertThat(items(5, 1, 3).asList()).containsExactly(1, 3, 5);
    assertThat(items(5, 1, 3).get(1)).isEqualTo(3);
    assertThat(items().size()).isZero();
  }

  @Test
  void someGoAndOthersComeAtOnce() {
    assertThat(items(1, 2, 3, 4, 5).replaced(List.of(5, 1, 3), List.of(6, 0, 3)).asList())
        .containsExactly(0, 2, 3, 4, 6);
  }

  @Test
  void exchangingNothingGivesTheSame() {
    SortedItems<Integer> items = items(1, 2);
    assertThat(items.replaced(List.of(), List.of())).isSameAs(items);
  }

  @Test
  void whatIsNotThereCannotGo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> items(1, 3).replaced(Set.of(2), Set.of()));
  }

  @Test
  void nothingGoesTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> items(1).replaced(List.of(1, 1), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> items(1, 2, 3).replaced(List.of(2, 2), List.of(5)));
  }

  @Test
  void anItemComesInThePlaceOfOneThatGoesBesideOthersThatGo() {
    assertThat(items(1, 2, 3).replaced(List.of(1, 2), List.of(1)).asList()).containsExactly(1, 3);
    assertThat(items(1, 2, 3).replaced(List.of(2, 3), List.of(2)).asList()).containsExactly(1, 2);
  }

  @Test
  void anEqualPlaceIsNotEnoughToGo() {
    SortedItems<String> byLength =
        SortedItems.<String>empty(Comparator.comparingInt(String::length))
            .replaced(List.of(), List.of("a", "bb"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> byLength.replaced(List.of("cc"), List.of()));
    assertThat(byLength.replaced(List.of("bb"), List.of("cc")).asList()).containsExactly("a", "cc");
  }

  @Test
  void nothingIsThereTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> items(1, 2).replaced(Set.of(), Set.of(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> items(1).replaced(List.of(), List.of(2, 2)));
  }

  @Test
  void theListIsReadOnly() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> items(1).asList().set(0, 2));
  }

  @Test
  void findsTheFirstThatIsNotBeforeAPlace() {
    SortedItems<Integer> items = items(10, 20, 20 + 1, 30);
    assertThat(items.firstNotBefore(i -> Integer.compare(i, 20))).isEqualTo(1);
    assertThat(items.firstNotBefore(i -> Integer.compare(i, 25))).isEqualTo(3);
    assertThat(items.firstNotBefore(i -> Integer.compare(i, 5))).isZero();
    assertThat(items.firstNotBefore(i -> Integer.compare(i, 31))).isEqualTo(4);
  }

  @Property
  void exchangesAsATreeDoes(
      @ForAll @Size(max = 12) Set<@IntRange(max = 40) Integer> there,
      @ForAll @Size(max = 12) Set<@IntRange(max = 40) Integer> candidates,
      @ForAll @Size(max = 12) Set<@IntRange(max = 40) Integer> coming) {
    List<Integer> gone = new ArrayList<>(candidates);
    gone.retainAll(there);
    TreeSet<Integer> expected = new TreeSet<>(there);
    gone.forEach(expected::remove);
    List<Integer> in = new ArrayList<>(coming);
    in.removeAll(expected);
    expected.addAll(in);
    assertThat(items(there.toArray(Integer[]::new)).replaced(gone, in).asList())
        .containsExactlyElementsOf(expected);
  }
}
