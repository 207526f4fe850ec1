package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {
  @ParameterizedTest
  @CsvSource({
    "plain English – “quoted”,        false",
    "é as one character,              false",
    "漢字かな交じり文,                  false",
    "plain emoji 😀 🇨🇦,               false",
    "cafe\u0301 with two characters,  true",
    "שלום,                            true",
    "مرحبا,                           true",
    "हिन्दी,                            true",
    "ไทย,                             true",
    "family 👩‍👩‍👧,                      true",
    "thumb 👍🏽,                        true",
    "𞤀𞤣𞤤𞤢𞤥,                            true",
  })
  void shaped(String text, boolean shaped) {
    assertThat(Scripts.isShaped(text, 0, text.length())).isEqualTo(shaped);
  }

  @ParameterizedTest
  @CsvSource({
    "'“12” שלום and more', true",
    "'and שלום',           false",
    "'(مرحبا)',            true",
    "'12 – 13',            false",
    "'',                   false",
  })
  void aParagraphStartsWhereItsFirstLetterDoes(String text, boolean right) {
    assertThat(Scripts.startsAtTheRight(text)).isEqualTo(right);
  }

  @Test
  void wordsStandApartWithTheBlanksBehindThem() {
    assertThat(Pieces.of("cafe\u0301 au lait, s'il"))
        .containsExactly("cafe\u0301 ", "au ", "lait, ", "s'il");
  }

  @Test
  void fromRightToLeftBlanksAndPunctuationStandApartToo() {
    assertThat(Pieces.of("אמר: \"לא\", 40")).containsExactly("אמר", ": ", "\"", "לא", "\", ", "40");
  }

  @Test
  void wordsThatMightNotFitAreCutBetweenGraphemes() {
    assertThat(Pieces.of("אבגדהוזחטיכלמנ")).hasSize(14);
    assertThat(Pieces.of("👩‍👩‍👧👩‍👩‍👧 yes"))
        .containsExactly("👩‍👩‍👧", "👩‍👩‍👧", " ", "yes");
  }

  @Test
  void lettersThatJoinAreLeftTogetherInAnyOrdinaryWord() {
    assertThat(Pieces.of("والاستخبارات")).containsExactly("والاستخبارات");
    assertThat(Pieces.of("م".repeat(30))).hasSize(30);
  }

  @Test
  void aLongPlainWordAmongShapedOnesIsLeftWhole() {
    assertThat(Pieces.of("שלום internationalisation")).contains("internationalisation");
  }

  @Property
  void piecesAreTheTextAndTearNoGrapheme(@ForAll Random random) {
    List<String> parts =
        List.of(
            "שלום",
            "مرحبا",
            "e\u0301",
            "👩‍👩‍👧",
            " ",
            ", ",
            "12",
            "नमस्ते",
            "word",
            "ไทย",
            "«",
            "\u200f");
    StringBuilder built = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      built.append(parts.get(random.nextInt(parts.size())));
    }
    String text = built.toString();

    List<String> pieces = Pieces.of(text);

    assertThat(String.join("", pieces)).isEqualTo(text);
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    int at = 0;
    for (String piece : pieces) {
      assertThat(piece).isNotEmpty();
      at += piece.length();
      assertThat(graphemes.isBoundary(at)).isTrue();
    }
  }
}
