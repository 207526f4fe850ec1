package dev.verbatim.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever analysts marked with its quotation marks is found as a quotation.
class SampleQuotationsTest {
  private static final Path SAMPLE = Path.of("sample-data");

  @ParameterizedTest
  @ValueSource(
      strings = {"beijing-meeting", "city-budget", "emoji-market", "harbour-court", "water-arabic"})
  void quotesMarkedWithTheirQuotationMarksAreFound(String name) throws Exception {
    String text = Files.readString(SAMPLE.resolve("articles/" + name + ".txt"), UTF_8);
    Article article = new Article(name, Metadata.titled(name), ArticleText.of(text));
    Path file = SAMPLE.resolve("annotations/analyst-a/" + name + ".json");
    List<Annotation> marks =
        AnnotationFile.read(
                Files.readAllBytes(file), file.toString(), article, DefaultCodebook.load())
            .set()
            .annotations();

    List<Span> inMarks =
        marks.stream()
            .filter(mark -> mark.tag().equals("quote"))
            .flatMap(mark -> mark.spans().stream())
            .filter(span -> article.text().slice(span).matches("(?s)“.*”|‘.*’|«.*»"))
            .toList();
    assertThat(inMarks).isNotEmpty();
    assertThat(Quotations.of(article.text()).all()).containsAll(inMarks);
  }
}
