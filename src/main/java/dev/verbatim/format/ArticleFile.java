package dev.verbatim.format;

import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// The file beside an article's text: `articles/NAME.json`, with what is known of the article and
/// the hash of its text.
public final class ArticleFile {
  static final String FORMAT = "verbatim-article";
  private static final Set<String> KNOWN =
      Set.of(
          "format", "version", "id", "title", "byline", "publisher", "date", "url", "textSha256");

  private ArticleFile() {}

  /// What a file says.
  ///
  /// @param id of the article
  /// @param textSha256 of the text it was written for; whether the text at hand is the same is for
  ///   the caller to see
  public record Reading(String id, Metadata metadata, String textSha256) {}

  /// Reads what is known of an article.
  ///
  /// @param fileName as the person knows it, for errors
  public static Reading read(byte[] json, String fileName) throws FormatException {
    return JsonReader.document(JsonSource.of(json, fileName), FORMAT, ArticleFile::read);
  }

  private static Reading read(JsonReader in) throws FormatException {
    int from = in.offset();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Object> unknown = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "format", "version" -> in.skip();
        case "id", "textSha256" -> texts.put(in.field(), in.id());
        case "title", "byline", "publisher", "date", "url" -> texts.put(in.field(), in.string());
        default -> unknown = in.collect(unknown);
      }
    }
    String id = texts.get("id");
    String hash = texts.get("textSha256");
    if (id == null || hash == null) {
      throw in.malformedAt(from, "An article's file needs an “id” and a “textSha256”.");
    }
    return new Reading(id, metadata(texts, id, unknown), hash);
  }

  /// The file's bytes: UTF-8, ending with a line end.
  public static byte[] write(Article article) {
    return write(article.id(), article.metadata(), article.text().sha256());
  }

  /// The same of an article whose text is not at hand.
  public static byte[] write(String id, Metadata metadata, String textSha256) {
    return JsonWriter.document(
        out -> {
          out.writeStartObject();
          Header.write(out, FORMAT);
          out.writeStringProperty("id", id);
          known(out, metadata);
          out.writeStringProperty("textSha256", textSha256);
          JsonWriter.fields(out, metadata.extra(), KNOWN);
          out.writeEndObject();
        });
  }

  private static void known(JsonGenerator out, Metadata metadata) {
    out.writeStringProperty("title", metadata.title());
    JsonWriter.optional(out, "byline", metadata.byline());
    JsonWriter.optional(out, "publisher", metadata.publisher());
    JsonWriter.optional(out, "date", metadata.date());
    JsonWriter.optional(out, "url", metadata.url());
  }

  /// Writes what is known of an article as fields of an open object.
  static void metadata(JsonGenerator out, Metadata metadata) {
    known(out, metadata);
    JsonWriter.fields(out, metadata.extra(), KNOWN);
  }

  /// Reads what [#metadata(JsonGenerator, Metadata)] writes, from the opening brace on.
  static Metadata metadata(JsonReader in) throws FormatException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Object> unknown = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "title", "byline", "publisher", "date", "url" -> texts.put(in.field(), in.string());
        default -> unknown = in.collect(unknown);
      }
    }
    return metadata(texts, "", unknown);
  }

  private static Metadata metadata(
      Map<String, String> texts, String title, @Nullable Map<String, Object> unknown) {
    return new Metadata(
        texts.getOrDefault("title", title),
        texts.getOrDefault("byline", ""),
        texts.getOrDefault("publisher", ""),
        texts.getOrDefault("date", ""),
        texts.getOrDefault("url", ""),
        unknown == null ? Map.of() : unknown);
  }
}
