package dev.verbatim.format;

import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A set's file for tests, put together from the JSON of its fields.
final class SetJson {
  //                     0         1         2         3         4         5
  //                     012345678901234567890123456789012345678901234567890123
  static final String T = "The mayor said: “We are ready.” 😀 Nobody else spoke up.";
  static final ArticleText TEXT = ArticleText.of(T);
  static final Article ARTICLE = new Article("a", Metadata.titled("A"), TEXT);
  static final Codebook CODEBOOK = DefaultCodebook.load();

  private final Map<String, String> fields = new LinkedHashMap<>();

  private SetJson() {}

  /// A set without marks, one field a line: `format` on line 2, `annotations` on line 7.
  static SetJson set() {
    SetJson set = new SetJson();
    set.with("format", "\"verbatim-annotations\"");
    set.with("version", "1");
    set.with("offsetUnit", "\"codepoint\"");
    set.with("article", "{\"id\": \"a\", \"textSha256\": \"" + TEXT.sha256() + "\"}");
    set.with("annotator", "{\"id\": \"analyst-a\", \"name\": \"Analyst A\"}");
    set.with("annotations", "[]");
    return set;
  }

  SetJson with(String field, String json) {
    fields.put(field, json);
    return this;
  }

  SetJson without(String field) {
    fields.remove(field);
    return this;
  }

  /// With marks, each on a line of its own from line 8.
  SetJson withMarks(String... marks) {
    return with("annotations", "[\n" + String.join(",\n", marks) + "\n]");
  }

  /// As written for a text with another hash.
  SetJson ofOtherText() {
    return with("article", "{\"id\": \"a\", \"textSha256\": \"" + "0".repeat(64) + "\"}");
  }

  /// A mark on words, where they first stand in the text.
  static String mark(String id, String tag, String words) {
    return mark(id, tag, words, "");
  }

  /// @param more further fields, each with a comma in front
  static String mark(String id, String tag, String words, String more) {
    return "{\"id\": \"%s\", \"tag\": \"%s\", \"spans\": [%s]%s}"
        .formatted(id, tag, span(words), more);
  }

  /// A span on words, where they first stand in the text.
  static String span(String words) {
    return span(T.codePointCount(0, T.indexOf(words)), words);
  }

  static String span(int start, String words) {
    return span(start, start + words.codePointCount(0, words.length()), words);
  }

  static String span(int start, int end, String words) {
    return "{\"start\": %d, \"end\": %d, \"text\": \"%s\"}".formatted(start, end, words);
  }

  Reading read() throws FormatException {
    return read(CODEBOOK);
  }

  Reading read(Codebook codebook) throws FormatException {
    return AnnotationFile.read(bytes(), "a.json", ARTICLE, codebook);
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder json = new StringBuilder("{");
    fields.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "\n" : ",\n")
                .append('"')
                .append(name)
                .append("\": ")
                .append(value));
    return json.append("\n}\n").toString();
  }
}
