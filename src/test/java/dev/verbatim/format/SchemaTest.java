package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schemas describe what is written, and they refuse what is wrong: a schema that
/// accepts everything would pass every other test.
class SchemaTest {
  private static final Schema ANNOTATIONS = schema("annotations");
  private static final Schema CODEBOOK = schema("codebook");
  private static final Schema ARTICLE = schema("article");
  private static final Schema BUNDLE = schema("bundle");
  private static final Schema ASSIGNMENTS = schema("assignments");

  static Schema schema(String name) {
    InputStream json =
        Objects.requireNonNull(
            AnnotationFile.class.getResourceAsStream(name + ".schema.json"), name);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
  }

  private static List<Error> errors(Schema schema, byte[] json) {
    return errors(schema, new String(json, StandardCharsets.UTF_8));
  }

  static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  static List<Path> sets() {
    return Samples.sets();
  }

  static List<String> articles() {
    return Samples.articles();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everySampleSetFits(Path set) {
    assertThat(errors(ANNOTATIONS, Samples.bytes(set))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everySampleArticleFits(String name) {
    Path file = Samples.ROOT.resolve("articles").resolve(name + ".json");
    assertThat(errors(ARTICLE, Samples.bytes(file))).isEmpty();
  }

  @Test
  void theSampleCodebookFits() {
    assertThat(errors(CODEBOOK, Samples.bytes(Samples.ROOT.resolve("codebook.json")))).isEmpty();
  }

  @Test
  void anArticleWithAllItsMetadataFits() {
    Metadata metadata =
        new Metadata("T", "B", "P", "2026", "https://example.org/a/b", Map.of("x", List.of(1)));
    byte[] json = ArticleFile.write(new Article("a", metadata, ArticleText.of("text")));
    assertThat(errors(ARTICLE, json)).isEmpty();
  }

  @Test
  void whoMarksWhatFits() {
    AssignmentPlan plan =
        AssignmentPlan.NONE
            .with("a", List.of("analyst-a", "analyst-b"))
            .countedSince(AssignmentPlan.NONE, "a1f3");
    String json = new String(AssignmentsFile.write(plan), StandardCharsets.UTF_8);
    assertThat(errors(ASSIGNMENTS, json)).isEmpty();
    assertThat(errors(ASSIGNMENTS, json.replace("\"article\"", "\"of\""))).isNotEmpty();
    assertThat(errors(ASSIGNMENTS, json.replace("\"a1f3\": 1", "\"a1f3\": 0"))).isNotEmpty();
  }

  @Test
  void theContentsOfABundleFitAndComeBack() throws FormatException {
    BundleFile.Manifest manifest =
        new BundleFile.Manifest(
            "news",
            Instant.parse("2026-11-24T08:00:00Z"),
            true,
            List.of(new BundleFile.Listed("a", "T", "0".repeat(64))),
            List.of(new Annotator("analyst-a", "Analyst A")),
            List.of(new BundleFile.Entry("articles/a.txt", 4, "f".repeat(64))));
    byte[] json = BundleFile.write(manifest);
    assertThat(errors(BUNDLE, json)).isEmpty();
    assertThat(BundleFile.read(json, "manifest.json")).isEqualTo(manifest);
    String wrong = new String(json, StandardCharsets.UTF_8).replace("\"size\": 4", "\"size\": -4");
    assertThat(errors(BUNDLE, wrong)).isNotEmpty();
  }

  @Test
  void aCodebookWithEveryKindOfMigrationFits() throws FormatException {
    byte[] json = CodebookFile.write(CodebookFileTest.everything());
    assertThat(errors(CODEBOOK, json)).isEmpty();
  }

  @Domain(ModelDomain.class)
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void everySetThatIsWrittenFits(@ForAll Marked marked) {
    assertThat(errors(ANNOTATIONS, AnnotationFile.write(marked.set(), marked.text()))).isEmpty();
  }

  private static final String SET =
      """
      {"format": "verbatim-annotations", "version": 1, "offsetUnit": "codepoint",
       "article": {"id": "a", "textSha256": "%s"}, "annotator": {"id": "analyst-a"},
       "status": "new", "revision": {"a1f3": 1},
       "annotations": [{"id": "m", "tag": "quote", "created": "2026-11-24T08:00:00Z",
         "spans": [{"start": 0, "end": 4, "text": "text"}],
         "attributes": {"cue": {"spans": [{"start": 1, "end": 2, "text": "e"}]}}}],
       "relations": [{"id": "r", "type": "said-by", "from": "m", "to": "n"}],
       "removed": [{"id": "x", "at": "2026-11-24T08:00:00Z"}],
       "conflicts": [{"id": "m", "field": "tag", "values": ["a", "b"]}],
       "notes": [{"id": "n", "text": "why"}]}
      """
          .formatted("0".repeat(64));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "verbatim-annotations | other",
        "\"version\": 1 | \"version\": 2",
        "\"version\": 1, | ",
        "codepoint | utf16",
        "\"offsetUnit\": \"codepoint\", | ",
        "\"textSha256\": \"0 | \"textSha256\": \"X",
        "\"id\": \"a\" | \"id\": \"\"",
        "analyst-a | Analyst A",
        "\"new\" | \"begun\"",
        "\"a1f3\": 1 | \"a1f3\": 0",
        "\"tag\": \"quote\", | ",
        "\"start\": 0 | \"start\": -1",
        "\"start\": 0 | \"start\": \"0\"",
        "\"start\": 0 | \"start\": 0.5",
        "\"end\": 4 | \"end\": 0",
        "\"end\": 4, | ",
        "\"text\": \"text\" | \"text\": 7",
        "\"end\": 2 | \"end\": true",
        "2026-11-24T08:00:00Z\", | yesterday\",",
        "\"from\": \"m\", | ",
        "\"to\": \"n\" | \"to\": null",
        "\"id\": \"x\", | ",
        "\"values\": [\"a\", \"b\"] | \"values\": [\"a\"]",
        "\"field\": \"tag\", | ",
        "\"text\": \"why\" | \"text\": []",
        "\"relations\": [ | \"relations\": {}, \"x\": [",
      })
  void aSeededFaultInASetIsFound(String right, String wrong) {
    assertThat(errors(ANNOTATIONS, SET)).isEmpty();
    String faulty = SET.replace(right, wrong == null ? "" : wrong);
    assertThat(faulty).isNotEqualTo(SET);
    assertThat(errors(ANNOTATIONS, faulty)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"colour\": \"#123456\" | \"colour\": \"blue\"",
        "\"line\": \"dot\" | \"line\": \"wave\"",
        "\"type\": \"choice\" | \"type\": \"list\"",
        "\"required\": true | \"required\": 1",
        "\"onlyIf\" | \"unless\": {\"attribute\": \"z\"}, \"onlyIf\"",
        "\"attribute\": \"low\" | \"attribute\": \"\"",
        "\"kind\": \"merge\" | \"kind\": \"rename\"",
        "\"kind\": \"merge\" | \"kind\": \"split\"",
        "\"into\": \"quote\" | \"into\": \"quote\", \"more\": 1",
        "\"from\": [\"quote\"] | \"from\": \"quote\"",
        "\"name\": \"news\" | \"name\": \"\"",
      })
  void aSeededFaultInACodebookIsFound(String right, String wrong) {
    String codebook =
        """
        {"format": "verbatim-codebook", "version": 1, "codebook": {"name": "news"},
         "tags": [{"id": "t", "colour": "#123456", "line": "dot", "attributes": [
           {"id": "x", "type": "choice", "values": [{"id": "v"}], "required": true,
            "onlyIf": {"attribute": "low"}}]}],
         "relations": [{"id": "r", "from": ["quote"], "to": ["speaker"]}],
         "migrations": [{"id": "m", "kind": "merge", "tag": "letter", "into": "quote"}]}
        """;
    assertThat(errors(CODEBOOK, codebook)).isEmpty();
    String faulty = codebook.replace(right, wrong);
    assertThat(faulty).isNotEqualTo(codebook);
    assertThat(errors(CODEBOOK, faulty)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"id\": \"a\" | \"id\": 1",
        "\"title\": \"T\" | \"title\": null",
        "\"textSha256\": \"0 | \"textSha256\": \"",
        "verbatim-article | verbatim-articles",
      })
  void aSeededFaultInAnArticleIsFound(String right, String wrong) {
    String article =
        """
        {"format": "verbatim-article", "version": 1, "id": "a", "title": "T", "textSha256": "%s"}
        """
            .formatted("0".repeat(64));
    assertThat(errors(ARTICLE, article)).isEmpty();
    String faulty = article.replace(right, wrong);
    assertThat(faulty).isNotEqualTo(article);
    assertThat(errors(ARTICLE, faulty)).isNotEmpty();
  }
}
