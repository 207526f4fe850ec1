package dev.verbatim.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in the sample project, whose marks were made with care.
class SampleChecksTest {
  private static final Path SAMPLE = Path.of("sample-data");

  private static Desk desk(String annotator, String name) throws Exception {
    Codebook codebook =
        CodebookFile.read(Files.readAllBytes(SAMPLE.resolve("codebook.json")), "codebook.json");
    String text = Files.readString(SAMPLE.resolve("articles/" + name + ".txt"), UTF_8);
    Article article = new Article(name, Metadata.titled(name), ArticleText.of(text));
    Path file = SAMPLE.resolve("annotations/" + annotator + "/" + name + ".json");
    AnnotationSet set =
        AnnotationFile.read(Files.readAllBytes(file), file.toString(), article, codebook).set();
    return new Desk(article, codebook, set);
  }

  /// Two allegations, and nothing else, are incomplete: neither says against whom it is. For the
  /// rest:
  ///
  /// - The marks round *constructive and productive meeting* are covered by a mixed quote that
  ///   begins before them, those round *practical diplomacy* by a quote of their own.
  /// - The scare quotes have no speaker and need none; every other quote is linked to one.
  /// - Each speaker is the end of a link, the motion and the organisation of links from allegations
  ///   and a figure.
  /// - *First time*, *the two ministers*, *In 2021* and *1948 UN Genocide Convention* are no
  ///   figures; the seven figures that there are stand in statistics.
  /// - The organisation's clause is an allegation and its beginning a statistic: other words, and
  ///   so no other tag for the same ones.
  @Test
  void inTheArticleOfTheMeetingTwoAllegationsLackTheAccused() throws Exception {
    assertThat(desk("analyst-a", "beijing-meeting").told())
        .containsExactly(
            "no-accuser: efforts to set up “police stations” to intimidate and track Chinese who"
                + " have moved to Canada",
            "no-accuser: at least one million Uighurs and other Muslims in Xinjiang have been"
                + " arbitrarily detained in prisons and “pretrial detention” facilities");
  }

  /// The paragraph that begins with *I saw it twice* never closes its quotation.
  @Test
  void theMarkThatAParagraphLeavesOpenIsFound() throws Exception {
    Desk desk = desk("analyst-a", "emoji-market");
    Finding open = desk.only(Check.UNBALANCED);
    assertThat(desk.article.text().string().substring(open.start())).startsWith("“I saw it twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"beijing-meeting", "city-budget", "emoji-market", "harbour-court", "water-arabic"})
  void noMarkIsTwiceAndNoLinkDangles(String name) throws Exception {
    for (String annotator : new String[] {"analyst-a", "analyst-b"}) {
      Findings findings = desk(annotator, name).findings();
      assertThat(findings.count(Check.DUPLICATE)).isZero();
      assertThat(findings.count(Check.DANGLING_LINK)).isZero();
    }
  }
}
