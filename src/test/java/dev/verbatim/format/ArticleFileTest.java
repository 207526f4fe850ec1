package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleFileTest {
  private static final ArticleText TEXT = ArticleText.of("text");

  private static ArticleFile.Reading read(String json) throws FormatException {
    return ArticleFile.read(json.getBytes(StandardCharsets.UTF_8), "a.json");
  }

  @Test
  void everythingSurvivesARoundTrip() throws FormatException {
    Metadata metadata =
        new Metadata(
            "“Title”", "By A", "Paper", "24 Nov", "https://example.org/a?b", Map.of("x", "y"));
    byte[] json = ArticleFile.write(new Article("a", metadata, TEXT));
    assertThat(ArticleFile.read(json, "a.json"))
        .isEqualTo(new ArticleFile.Reading("a", metadata, TEXT.sha256()));
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    assertThat(ArticleFile.write(new Article("a", Metadata.titled("A"), TEXT)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            """
            {
              "format": "verbatim-article",
              "version": 1,
              "id": "a",
              "title": "A",
              "textSha256": "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1"
            }
            """);
  }

  @Test
  void anArticleWithoutATitleIsCalledByItsId() throws FormatException {
    assertThat(
            read("{\"format\": \"verbatim-article\", \"version\": 1, \"id\": \"a\","
                    + " \"textSha256\": \"0\"}")
                .metadata())
        .isEqualTo(Metadata.titled("a"));
  }

  @Test
  void anIdAndAHashMustBeThere() {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read("{\"format\": \"verbatim-article\", \"version\": 1}"))
        .withMessageContaining("a.json, line 1, column 1: An article's file needs");
  }

  @Test
  void anotherKindOfFileIsNamed() {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read("{\"format\": \"verbatim-codebook\", \"version\": 1}"))
        .withMessageContaining("not a file of the kind “verbatim-article”")
        .withMessageContaining("“verbatim-codebook”");
  }
}
