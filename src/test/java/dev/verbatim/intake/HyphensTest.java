package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HyphensTest {
  private static Hyphens of(String... lines) {
    return new Hyphens(
        List.of(Stream.of(lines).map(line -> new PdfWord(line, 0, 100, 0, 10)).toList()));
  }

  @Test
  void aWordThatALineBrokeIsWholeAgain() {
    Hyphens hyphens = of();
    assertThat(hyphens.joined("The govern-", "ment said")).isEqualTo("The government said");
    assertThat(hyphens.joined("la géné\u2010", "rosité")).isEqualTo("la générosité");
    assertThat(hyphens.remarks())
        .containsExactly("2 hyphenated words were joined at the ends of lines.");
  }

  @Test
  void theHyphenStaysWhereTheDocumentHasTheWordWithIt() {
    Hyphens hyphens = of("Well-known is who is known.", "a state-of-the-art bridge");
    assertThat(hyphens.joined("the well-", "known man")).isEqualTo("the well-known man");
    assertThat(hyphens.joined("of the ill-", "known man")).isEqualTo("of the illknown man");
    assertThat(hyphens.remarks())
        .containsExactly(
            "1 hyphenated word was joined at the ends of lines.",
            "1 word was joined there with the hyphen kept.");
  }

  @Test
  void theHyphenStaysBeforeACapital() {
    assertThat(of().joined("the Anglo-", "American pact")).isEqualTo("the Anglo-American pact");
  }

  @Test
  void otherLinesAreJoinedWithABlank() {
    Hyphens hyphens = of();
    assertThat(hyphens.joined("He said", "no.")).isEqualTo("He said no.");
    assertThat(hyphens.joined("He said –", "no.")).isEqualTo("He said – no.");
    assertThat(hyphens.joined("He said -", "no.")).isEqualTo("He said - no.");
    assertThat(hyphens.remarks()).isEmpty();
  }
}
