package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  private final Paragraphs paragraphs = new Paragraphs();

  @Test
  void aParagraphIsALineWhateverItsLayout() {
    paragraphs.add("  One\n\t two  ");
    paragraphs.add(" \r\n ");
    paragraphs.add("three\u2028four");
    assertThat(paragraphs.lines()).containsExactly("One two", "three four");
    assertThat(paragraphs.text()).isEqualTo("One two\nthree four");
  }

  @Test
  void noBreakBlanksAreMeantAndSoftHyphensAreNot() {
    paragraphs.add("40\u00A0%\u2003of the govern\u00ADment’s\uFEFF budget");
    assertThat(paragraphs.text()).isEqualTo("40\u00A0%\u2003of the government’s budget");
  }

  @Test
  void whatIsDroppedLeavesNoSecondBlank() {
    assertThat(Paragraphs.oneLine("one \u00AD two")).isEqualTo("one two");
    assertThat(Paragraphs.oneLine("one \u0007 two")).isEqualTo("one two");
  }

  @Test
  void theFirstCanBeTakenAway() {
    paragraphs.add("Title");
    paragraphs.add("Text.");
    paragraphs.dropFirst();
    assertThat(paragraphs.text()).isEqualTo("Text.");
    paragraphs.dropFirst();
    assertThat(paragraphs.isEmpty()).isTrue();
  }

  @Property
  void aLineHoldsNothingThatIsLayoutAndIsDoneWithAtOnce(@ForAll("laidOut") String raw) {
    String line = Paragraphs.oneLine(raw);
    assertThat(line).doesNotContainPattern("[\\p{Cc}\\u00AD\\uFEFF]|  |^ | $");
    assertThat(Paragraphs.oneLine(line)).isEqualTo(line);
    assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(line);
  }

  @Property
  void noLetterIsLost(@ForAll("laidOut") String raw) {
    assertThat(letters(Paragraphs.oneLine(raw))).isEqualTo(letters(raw));
  }

  private static String letters(String words) {
    return words.replaceAll("[^ab]", "");
  }

  @Provide
  Arbitrary<String> laidOut() {
    return Arbitraries.strings()
        .withChars('a', 'b', ' ', '\t', '\n', '\r', '\u00AD', '\uFEFF', '\u0007', '\u00A0')
        .withChars('\u2028', '\u2029', '\uD83D', '\uDE00')
        .ofMaxLength(24);
  }
}
