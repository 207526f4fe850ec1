package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class ArticleTextTest {
  @Test
  void everyKindOfLineEndBecomesALineFeed() {
    assertThat(ArticleText.of("a\r\nb\rc\nd\n\r\n\r").string()).isEqualTo("a\nb\nc\nd\n\n\n");
  }

  @Test
  void aByteOrderMarkIsDroppedAtTheStartOnly() {
    assertThat(ArticleText.of("\uFEFFa\uFEFF").string()).isEqualTo("a\uFEFF");
  }

  @Test
  void nothingElseIsTouched() {
    String raw = " \t\u00a0 e\u0301 \u200d\n\n ";
    assertThat(ArticleText.of(raw).string()).isEqualTo(raw);
  }

  @Test
  void aNulIsRefusedWithItsLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleText.of("a\nb\nc\0d"))
        .withMessageContaining("line 3")
        .withMessageContaining("NUL");
  }

  @Test
  void halfASurrogatePairIsRefusedWithItsLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleText.of("a\n\ud83d b"))
        .withMessageContaining("line 2");
    assertThatIllegalArgumentException().isThrownBy(() -> ArticleText.of("\ud83d"));
    assertThatIllegalArgumentException().isThrownBy(() -> ArticleText.of("\ude00\ud83d"));
  }

  @Test
  void codePointsCountAPairOnce() {
    ArticleText text = ArticleText.of("a😀b😀😀c");
    assertThat(text.length()).isEqualTo(9);
    assertThat(text.codePointLength()).isEqualTo(6);
    // UTF-16       0 1   3 4   6   8 9
    // code points  0 1   2 3   4   5 6
    assertThat(new int[] {0, 1, 3, 4, 6, 8, 9})
        .satisfies(
            utf16 -> {
              for (int point = 0; point <= 6; point++) {
                assertThat(text.toCodePoint(utf16[point])).isEqualTo(point);
                assertThat(text.toUtf16(point)).isEqualTo(utf16[point]);
              }
            });
  }

  @Test
  void aSpanBeyondTheTextCannotBeSliced() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> ArticleText.of("abc").slice(new Span(2, 4)));
    assertThat(ArticleText.of("abc").slice(new Span(1, 3))).isEqualTo("bc");
    assertThat(ArticleText.of("abc").words(List.of(new Span(0, 1), new Span(1, 3))))
        .isEqualTo("a … bc");
  }

  @Test
  void aFamilyIsOneGrapheme() {
    ArticleText text = ArticleText.of("a👩‍👩‍👧b");
    for (int inside = 2; inside < text.length() - 1; inside++) {
      assertThat(text.graphemeFloor(inside)).isEqualTo(1);
      assertThat(text.graphemeCeiling(inside)).isEqualTo(text.length() - 1);
    }
    assertThat(text.graphemeFloor(1)).isEqualTo(1);
    assertThat(text.graphemeCeiling(1)).isEqualTo(1);
  }

  @Test
  void graphemesAreFoundInAParagraphLongerThanTheWindow() {
    ArticleText text = ArticleText.of("x".repeat(3000) + "e\u0301" + "\u0301".repeat(600) + "y");
    int last = text.length() - 1;
    assertThat(text.graphemeFloor(3300)).isEqualTo(3000);
    assertThat(text.graphemeCeiling(3300)).isEqualTo(last);
    assertThat(text.graphemeFloor(2000)).isEqualTo(2000);
  }

  @Test
  void aParagraphIsALineWithoutItsEnd() {
    //                                  0123 456 7
    ArticleText text = ArticleText.of("abc\n\nde\n");
    assertThat(text.paragraphAt(0)).isEqualTo(new ArticleText.Paragraph(0, 3));
    assertThat(text.paragraphAt(3)).isEqualTo(new ArticleText.Paragraph(0, 3));
    assertThat(text.paragraphAt(4)).isEqualTo(new ArticleText.Paragraph(4, 4));
    assertThat(text.paragraphAt(5)).isEqualTo(new ArticleText.Paragraph(5, 7));
    assertThat(text.paragraphAt(8)).isEqualTo(new ArticleText.Paragraph(8, 8));
  }

  @Test
  void aSelectionMeansWordsWithoutBlanks() {
    ArticleText text = ArticleText.of("  He said \u00a0 so.\n\nThen ");

    assertThat(text.meant(0, 12)).contains(new Span(2, 9));
    assertThat(text.meant(8, 22)).contains(new Span(8, 21));
    assertThat(text.meant(15, 17)).isEmpty();
    assertThat(text.meant(3, 3)).isEmpty();
  }

  @Test
  void aSelectionMeansWholeGraphemes() {
    String text = "a 👩‍👩‍👧 cafe\u0301!";

    assertThat(ArticleText.of(text).meant(4, 8)).contains(new Span(2, 10));
    assertThat(ArticleText.of(text).meant(11, 15)).contains(new Span(11, 16));
    assertThat(ArticleText.of(text).meant(15, 16)).contains(new Span(14, 16));
  }

  @Test
  void textsAreEqualByTheirCharacters() {
    assertThat(ArticleText.of("a\r\nb"))
        .isEqualTo(ArticleText.of("a\nb"))
        .hasSameHashCodeAs(ArticleText.of("a\nb"))
        .isNotEqualTo(ArticleText.of("a b"))
        .isNotEqualTo("a\nb")
        .hasToString("ArticleText[3 units]");
  }

  @Property
  void codePointsAreThoseOfTheJdk(@ForAll ArticleText text) {
    String string = text.string();
    assertThat(text.codePointLength()).isEqualTo(string.codePointCount(0, string.length()));
    for (int point = 0; point <= text.codePointLength(); point++) {
      int utf16 = string.offsetByCodePoints(0, point);
      assertThat(text.toUtf16(point)).isEqualTo(utf16);
      assertThat(text.toCodePoint(utf16)).isEqualTo(point);
    }
  }

  @Property
  void graphemesAreThoseOfTheWholeText(
      @ForAll ArticleText text, @ForAll @IntRange(max = 500) int i) {
    int offset = i % (text.length() + 1);
    NavigableSet<Integer> boundaries = boundaries(text);
    assertThat(text.graphemeFloor(offset)).isEqualTo(boundaries.floor(offset));
    assertThat(text.graphemeCeiling(offset)).isEqualTo(boundaries.ceiling(offset));
  }

  private static NavigableSet<Integer> boundaries(ArticleText text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text.string());
    NavigableSet<Integer> boundaries = new TreeSet<>();
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      boundaries.add(at);
    }
    return boundaries;
  }

  @Property
  void theHashIsThatOfTheUtf8Bytes(@ForAll ArticleText text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.string().getBytes(StandardCharsets.UTF_8));
    assertThat(text.sha256()).isEqualTo(HexFormat.of().formatHex(digest)).isEqualTo(text.sha256());
  }

  @Property
  void paragraphsHoldNoLineEndAndReachFromOneToTheNext(
      @ForAll ArticleText text, @ForAll @IntRange(max = 500) int i) {
    int offset = i % (text.length() + 1);
    ArticleText.Paragraph paragraph = text.paragraphAt(offset);
    String string = text.string();
    assertThat(paragraph.start()).isLessThanOrEqualTo(offset);
    assertThat(paragraph.end()).isGreaterThanOrEqualTo(offset);
    assertThat(string.substring(paragraph.start(), paragraph.end())).doesNotContain("\n");
    assertThat(paragraph.start() == 0 || string.charAt(paragraph.start() - 1) == '\n').isTrue();
    assertThat(paragraph.end() == string.length() || string.charAt(paragraph.end()) == '\n')
        .isTrue();
  }
}
