package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What must hold of every file in `sample-data`, whoever wrote it.
class SampleDataTest {
  static List<Path> sets() {
    return Samples.sets();
  }

  static List<String> articles() {
    return Samples.articles();
  }

  private static Reading read(Path set) throws FormatException {
    return AnnotationFile.read(
        Samples.bytes(set), set.toString(), Samples.articleOf(set), Samples.codebook());
  }

  /// Read by a plain JSON parser and sliced by the JDK: no code of ours stands between.
  @ParameterizedTest
  @MethodSource("sets")
  void everySpanSlicesToTheTextStoredWithIt(Path set) throws FormatException {
    String text =
        new String(
            Samples.bytes(
                Samples.ROOT.resolve("articles").resolve(Samples.articleOf(set).id() + ".txt")),
            StandardCharsets.UTF_8);
    List<String> wrong = new ArrayList<>();
    int checked = check(JsonMapper.shared().readTree(Samples.bytes(set)), text, wrong);
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThan(20);
  }

  private static int check(JsonNode node, String text, List<String> wrong) {
    int checked = 0;
    if (node.has("start") && node.has("end")) {
      int start = text.offsetByCodePoints(0, node.get("start").intValue());
      int end = text.offsetByCodePoints(0, node.get("end").intValue());
      String prefix = node.path("prefix").stringValue("");
      String suffix = node.path("suffix").stringValue("");
      if (!text.substring(start, end).equals(node.path("text").stringValue(null))
          || !text.substring(0, start).endsWith(prefix)
          || !text.substring(end).startsWith(suffix)) {
        wrong.add(node.toString());
      }
      checked++;
    }
    for (JsonNode child : node) {
      checked += check(child, text, wrong);
    }
    return checked;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everyMarkStandsAndNothingIsOdd(Path set) throws FormatException {
    Reading reading = read(set);
    assertThat(reading.remarks()).isEmpty();
    assertThat(reading.proposals()).isEmpty();
    assertThat(reading.set().fields().orphans()).isEmpty();
    assertThat(reading.set().annotations()).isNotEmpty();
    assertThat(reading.set().annotations())
        .flatExtracting(mark -> mark.attributes().values())
        .doesNotHaveAnyElementsOfTypes(AttributeValue.Other.class);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void writingASetGivesItsBytes(Path set) throws FormatException {
    Article article = Samples.articleOf(set);
    assertThat(AnnotationFile.write(read(set).set(), article.text()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(new String(Samples.bytes(set), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void writingAnArticlesMetadataGivesItsBytes(String name) throws FormatException {
    byte[] json = Samples.bytes(Samples.ROOT.resolve("articles").resolve(name + ".json"));
    assertThat(ArticleFile.write(Samples.article(name))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyArticleHasTheTextThatItsHashNames(String name) throws FormatException {
    byte[] json = Samples.bytes(Samples.ROOT.resolve("articles").resolve(name + ".json"));
    assertThat(Samples.article(name).text().sha256())
        .isEqualTo(ArticleFile.read(json, name).textSha256());
  }

  @Test
  void writingTheCodebookGivesItsBytes() throws FormatException {
    byte[] json = Samples.bytes(Samples.ROOT.resolve("codebook.json"));
    assertThat(CodebookFile.write(Samples.codebook())).isEqualTo(json);
  }

  @Test
  void theCodebookThatTheProgramShipsIsTheSamples() throws FormatException {
    assertThat(DefaultCodebook.load()).isEqualTo(Samples.codebook());
  }

  @Test
  void theSamplesShowInterruptedQuotesOverlapsAndEveryTag() throws FormatException {
    List<Annotation> marks = new ArrayList<>();
    for (Path set : sets()) {
      marks.addAll(read(set).set().annotations());
    }
    assertThat(marks).anyMatch(mark -> mark.spans().size() > 1);
    assertThat(marks)
        .extracting(Annotation::tag)
        .contains("speaker", "quote", "allegation", "statistic");
  }
}
