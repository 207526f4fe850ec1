package dev.verbatim.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures of the sample articles beside those that an analyst marked.
class SampleFiguresTest {
  private static final Path SAMPLE = Path.of("sample-data");

  private static Article article(String name) throws Exception {
    String text = Files.readString(SAMPLE.resolve("articles/" + name + ".txt"), UTF_8);
    return new Article(name, Metadata.titled(name), ArticleText.of(text));
  }

  private static List<Annotation> statistics(Article article) throws Exception {
    Path file = SAMPLE.resolve("annotations/analyst-a/" + article.id() + ".json");
    return AnnotationFile.read(
            Files.readAllBytes(file), file.toString(), article, DefaultCodebook.load())
        .set()
        .annotations()
        .stream()
        .filter(mark -> mark.tag().equals("statistic"))
        .toList();
  }

  /// Marks that no figure overlaps: *almost all of his cabinet*, *twice*, *thousands of visitors*.
  @ParameterizedTest
  @CsvSource({"beijing-meeting,1", "city-budget,1", "emoji-market,1", "harbour-court,1"})
  void nearlyEveryMarkedFigureIsFound(String name, int missed) throws Exception {
    Article article = article(name);
    List<Figure> figures = Figures.in(article.text()).all();

    assertThat(statistics(article))
        .filteredOn(mark -> figures.stream().noneMatch(f -> mark.overlaps(f.number())))
        .hasSize(missed);
  }

  /// What is found beyond: at the market *two of those*, *five fingers*, *five coins*.
  @ParameterizedTest
  @CsvSource({"beijing-meeting,0", "city-budget,0", "emoji-market,3", "harbour-court,0"})
  void hardlyAnythingElseIsFound(String name, int more) throws Exception {
    Article article = article(name);
    List<Annotation> marks = statistics(article);

    assertThat(Figures.in(article.text()).all())
        .filteredOn(figure -> marks.stream().noneMatch(m -> m.overlaps(figure.phrase())))
        .hasSize(more);
  }

  /// What the words of a mark alone are read as, beside what the analyst set. The rest is not read,
  /// or read otherwise: a share that fell, say, whose words do not say so.
  @ParameterizedTest
  @CsvSource({"beijing-meeting,7", "city-budget,30", "emoji-market,9", "harbour-court,15"})
  void theValuesOfMostMarksAreReadAsTheAnalystSetThem(String name, int least) throws Exception {
    Article article = article(name);
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (Annotation mark : statistics(article)) {
      Optional<Reading> read = Figures.read(article.text().slice(mark.spans().getFirst()));
      if (read.isPresent() && says(read.get(), mark)) {
        right++;
      } else if (read.isPresent()) {
        wrong.add(article.text().slice(mark.spans().getFirst()) + read.get());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(right).isGreaterThanOrEqualTo(least);
  }

  private static boolean says(Reading read, Annotation mark) {
    return same(read.value(), mark, "value")
        && same(read.low(), mark, "low")
        && same(read.high(), mark, "high");
  }

  private static boolean same(Optional<BigDecimal> read, Annotation mark, String attribute) {
    return mark.attribute(attribute)
        .map(
            v ->
                read.isPresent() && ((AttributeValue.Numeric) v).value().compareTo(read.get()) == 0)
        .orElse(read.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"water-arabic,6"})
  void ofAnotherLanguageOnlyDigitsAreFound(String name, int found) throws Exception {
    assertThat(Figures.in(article(name).text()).all())
        .hasSize(found)
        .allMatch(f -> f.reading().orElseThrow().value().isPresent());
  }
}
