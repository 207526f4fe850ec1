package dev.verbatim.format;

import dev.verbatim.model.Annotator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of contents of a bundle, `manifest.json`: what the bundle holds, and by which hash
/// each of its files is known.
public final class BundleFile {
  private static final String FORMAT = "verbatim-bundle";

  private BundleFile() {}

  /// What a bundle says of itself.
  ///
  /// @param project what the project is called that it comes from
  /// @param created when it was made
  /// @param texts whether the articles' texts are in it; if not, no word of theirs is
  /// @param articles that its sets are about
  /// @param annotators whose sets are in it
  /// @param entries every other file in it
  public record Manifest(
      String project,
      Instant created,
      boolean texts,
      List<Listed> articles,
      List<Annotator> annotators,
      List<Entry> entries) {
    public Manifest {
      articles = List.copyOf(articles);
      annotators = List.copyOf(annotators);
      entries = List.copyOf(entries);
    }
  }

  /// An article, as the project calls it that the bundle comes from.
  public record Listed(String id, String title, String textSha256) {}

  /// A file in the bundle.
  ///
  /// @param name with `/` between its parts
  /// @param size in bytes
  /// @param sha256 of its bytes, in lower-case hexadecimal
  public record Entry(String name, long size, String sha256) {}

  /// Reads a table of contents.
  ///
  /// @param fileName as the person knows it, for errors
  public static Manifest read(byte[] json, String fileName) throws FormatException {
    return JsonReader.document(JsonSource.of(json, fileName), FORMAT, BundleFile::read);
  }

  private static Manifest read(JsonReader in) throws FormatException {
    int from = in.offset();
    String project = "";
    Instant created = Instant.EPOCH;
    boolean texts = false;
    List<Listed> articles = new ArrayList<>();
    List<Annotator> annotators = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    boolean listed = false;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "project" -> project = in.string();
        case "created" -> created = in.instant();
        case "texts" -> texts = in.flag();
        case "articles" -> each(in, () -> articles.add(article(in)));
        case "annotators" -> each(in, () -> annotators.add(annotator(in)));
        case "entries" -> {
          listed = true;
          each(in, () -> entries.add(entry(in)));
        }
        default -> in.skip();
      }
    }
    if (!listed) {
      throw in.malformedAt(from, "A bundle needs the list of its “entries”.");
    }
    return new Manifest(project, created, texts, articles, annotators, entries);
  }

  private interface Item {
    void read() throws FormatException;
  }

  private static void each(JsonReader in, Item item) throws FormatException {
    in.enterArray();
    while (in.nextItem()) {
      item.read();
    }
  }

  private static Listed article(JsonReader in) throws FormatException {
    Map<String, String> fields = strings(in, "id", "textSha256");
    String id = fields.getOrDefault("id", "");
    return new Listed(id, fields.getOrDefault("title", id), fields.getOrDefault("textSha256", ""));
  }

  private static Annotator annotator(JsonReader in) throws FormatException {
    int from = in.offset();
    Map<String, String> fields = strings(in, "id");
    String id = fields.getOrDefault("id", "");
    if (!Annotator.isSlug(id)) {
      throw in.malformedAt(
          from,
          "“%s” is no annotator's id: that is lower-case letters, digits and hyphens."
              .formatted(id));
    }
    return new Annotator(id, fields.getOrDefault("name", id));
  }

  private static Entry entry(JsonReader in) throws FormatException {
    int from = in.offset();
    String name = "";
    String sha256 = "";
    long size = -1;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "name" -> name = in.id();
        case "sha256" -> sha256 = in.id();
        case "size" -> size = in.integer(0, Long.MAX_VALUE);
        default -> in.skip();
      }
    }
    if (name.isEmpty() || sha256.isEmpty() || size < 0) {
      throw in.malformedAt(from, "A file of a bundle needs “name”, “size” and “sha256”.");
    }
    return new Entry(name, size, sha256);
  }

  /// The fields of an object that are text; some must be there.
  private static Map<String, String> strings(JsonReader in, String... required)
      throws FormatException {
    int from = in.offset();
    Map<String, String> fields = new LinkedHashMap<>();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id", "name", "title", "textSha256" -> fields.put(in.field(), in.string());
        default -> in.skip();
      }
    }
    for (String field : required) {
      if (fields.getOrDefault(field, "").isEmpty()) {
        throw in.malformedAt(from, "The field “%s” is missing.".formatted(field));
      }
    }
    return fields;
  }

  /// The file's bytes: UTF-8, ending with a line end.
  public static byte[] write(Manifest manifest) {
    return JsonWriter.document(
        out -> {
          out.writeStartObject();
          Header.write(out, FORMAT);
          out.writeStringProperty("project", manifest.project());
          out.writeStringProperty("created", manifest.created().toString());
          out.writeBooleanProperty("texts", manifest.texts());
          out.writeArrayPropertyStart("articles");
          for (Listed article : manifest.articles()) {
            out.writeStartObject();
            out.writeStringProperty("id", article.id());
            out.writeStringProperty("title", article.title());
            out.writeStringProperty("textSha256", article.textSha256());
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeArrayPropertyStart("annotators");
          for (Annotator annotator : manifest.annotators()) {
            out.writeStartObject();
            out.writeStringProperty("id", annotator.id());
            out.writeStringProperty("name", annotator.name());
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeArrayPropertyStart("entries");
          for (Entry entry : manifest.entries()) {
            out.writeStartObject();
            out.writeStringProperty("name", entry.name());
            out.writeNumberProperty("size", entry.size());
            out.writeStringProperty("sha256", entry.sha256());
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }
}
