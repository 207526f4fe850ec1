package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ViewTextTest {
  private static final String SENTENCE = "One more sentence of the sort. ";

  @Test
  void ordinaryParagraphsAreThoseOfTheArticle() {
    ViewText text = of("One.\n\nThree.\n");

    assertThat(text.paragraphs())
        .extracting(p -> p.start() + "-" + p.end())
        .containsExactly("0-4", "5-5", "6-12", "13-13");
    assertThat(text.toView(7)).isEqualTo(7);
    assertThat(text.toModel(7)).isEqualTo(7);
  }

  @Test
  void anEmptyArticleHasOneParagraph() {
    assertThat(of("").paragraphs()).containsExactly(new ViewParagraph(0, 0, 0, false, false));
  }

  @Test
  void aLongParagraphIsCutBehindASentence() {
    ViewText text = of(SENTENCE.repeat(200));

    ViewParagraph first = text.paragraphs().getFirst();
    assertThat(first.end() % SENTENCE.length()).isZero();
    assertThat(first.length()).isBetween(ViewText.LONGEST / 2, ViewText.LONGEST);
    assertThat(first.goesOn()).isTrue();
    assertThat(text.paragraphs().getLast().goesOn()).isFalse();
  }

  @Test
  void withoutSentencesItIsCutBehindABlank() {
    ViewText text = of("word ".repeat(1_000));

    assertThat(text.string(text.paragraphs().getFirst())).endsWith("word ");
  }

  @Test
  void withoutBlanksItIsCutBetweenGraphemes() {
    String family = "👩‍👩‍👧";
    ViewText text = of(family.repeat(600));

    assertThat(text.paragraphs())
        .hasSizeGreaterThan(1)
        .allMatch(p -> p.start() % family.length() == 0);
  }

  @Test
  void aCutIsOnePlaceOfTheArticleAndTwoOfTheView() {
    ViewText text = of(SENTENCE.repeat(200));
    int cut = text.paragraphs().getFirst().end();

    assertThat(text.toViewEnd(cut)).isEqualTo(cut);
    assertThat(text.toView(cut)).isEqualTo(cut + 1);
    assertThat(text.toModel(cut)).isEqualTo(cut);
    assertThat(text.toModel(cut + 1)).isEqualTo(cut);
  }

  @Property(tries = 200)
  void offsetsGoThereAndBack(@ForAll @IntRange(max = 40) int lines, @ForAll Random random) {
    ViewText text = of(randomText(lines, random));
    String view = text.paragraphs().stream().map(text::string).collect(Collectors.joining("\n"));
    String model = text.text().string();

    int last = -1;
    for (int offset = 0; offset <= model.length(); offset++) {
      int there = text.toView(offset);
      assertThat(there).isGreaterThan(last);
      assertThat(text.toModel(there)).isEqualTo(offset);
      assertThat(text.toModel(text.toViewEnd(offset))).isEqualTo(offset);
      if (offset < model.length()) {
        assertThat(view.charAt(there)).isEqualTo(model.charAt(offset));
      }
      last = there;
    }
    assertThat(text.toView(model.length())).isEqualTo(view.length());
  }

  @Property(tries = 200)
  void everyOffsetIsInTheParagraphThatHoldsIt(
      @ForAll @IntRange(max = 40) int lines, @ForAll Random random) {
    ViewText text = of(randomText(lines, random));

    for (ViewParagraph paragraph : text.paragraphs()) {
      assertThat(paragraph.length()).isLessThanOrEqualTo(ViewText.LONGEST);
      assertThat(text.paragraphAt(paragraph.start())).isEqualTo(paragraph);
      if (!paragraph.goesOn()) {
        assertThat(text.paragraphAt(paragraph.end())).isEqualTo(paragraph);
      }
    }
  }

  private static ViewText of(String text) {
    return ViewText.of(ArticleText.of(text));
  }

  private static String randomText(int lines, Random random) {
    StringBuilder text = new StringBuilder();
    String[] words = {"word ", "end. ", "é", "👩‍👩‍👧 ", "😀", "abcdefghij"};
    for (int line = 0; line < lines; line++) {
      for (int n = random.nextInt(10) == 0 ? 900 : random.nextInt(5); n > 0; n--) {
        text.append(words[random.nextInt(words.length)]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
