package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
  @Test
  void lettersFitInTheirOrderOnly() {
    assertThat(FuzzyMatch.of("lk", "Link to…")).isPresent();
    assertThat(FuzzyMatch.of("kl", "Link to…")).isEmpty();
    assertThat(FuzzyMatch.of("linkk", "Link to…")).isEmpty();
  }

  @Test
  void lettersThatBeginWordsComeFirst() {
    assertThat(places("st", "Last seen time")).containsExactly(5, 10);
    assertThat(inOrder("sq", "Squash", "Select the quotation", "Last question"))
        .startsWith("Select the quotation");
    assertThat(inOrder("in", "Join marks", "Link in", "In progress")).startsWith("In progress");
  }

  @Test
  void lettersThatFollowOneAnotherComeBeforeScatteredOnes() {
    assertThat(inOrder("oin", "Join marks", "Common pain")).startsWith("Join marks");
    assertThat(places("oin", "To join us")).containsExactly(4, 5, 6);
  }

  @Test
  void blanksAndCaseDoNotCount() {
    assertThat(places("UN do", "Undo")).containsExactly(0, 1, 2, 3);
    assertThat(FuzzyMatch.of("  ", "Undo")).contains(FuzzyMatch.NONE);
    assertThat(FuzzyMatch.of("u", "")).isEmpty();
  }

  @Property
  void whatFitsStandsInTheName(
      @ForAll @AlphaChars @NotEmpty @StringLength(max = 5) String typed,
      @ForAll @AlphaChars @StringLength(max = 30) String name) {
    Optional<FuzzyMatch> match = FuzzyMatch.of(typed, name);
    assertThat(match.isPresent()).isEqualTo(isSubsequence(typed, name));
    match.ifPresent(
        m -> {
          StringBuilder found = new StringBuilder();
          m.places().forEach(place -> found.append(name.charAt(place)));
          assertThat(found.toString()).isEqualToIgnoringCase(typed);
          assertThat(m.places()).isSorted().doesNotHaveDuplicates();
        });
  }

  private static boolean isSubsequence(String typed, String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    int at = 0;
    for (char letter : typed.toLowerCase(Locale.ROOT).toCharArray()) {
      at = folded.indexOf(letter, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> places(String typed, String name) {
    return FuzzyMatch.of(typed, name).orElseThrow().places();
  }

  private static List<String> inOrder(String typed, String... names) {
    return Stream.of(names)
        .filter(name -> FuzzyMatch.of(typed, name).isPresent())
        .sorted(
            Comparator.comparingInt(
                    (String name) -> FuzzyMatch.of(typed, name).orElseThrow().score())
                .reversed())
        .toList();
  }
}
