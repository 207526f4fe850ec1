package dev.verbatim.format;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Work;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One annotator's work on one article as one line of JSON: the fields of an annotation file, with
/// the article's text and what is known of it before them. Nothing of either is lost.
public final class WorkLine {
  private static final String TEXT = "text";
  private static final String METADATA = "metadata";

  private WorkLine() {}

  /// What a line holds.
  ///
  /// @param remarks what was odd and how it was taken, each a whole sentence
  public record Reading(Work work, List<String> remarks) {
    public Reading {
      remarks = List.copyOf(remarks);
    }
  }

  /// The line's bytes in UTF-8, without a line end.
  ///
  /// @param texts whether the article's text goes along; if not, no word of it does
  public static byte[] write(Work work, boolean texts) {
    return write(work, texts, SetWriter.Words.of(texts));
  }

  /// All of a work but the article's text, to be put within a record that has the text elsewhere.
  ///
  /// @param texts whether words of the article may go along; then those do that stand nowhere in
  ///   its text
  public static RawJson beside(Work work, boolean texts) {
    SetWriter.Words words = texts ? SetWriter.Words.LOST : SetWriter.Words.NONE;
    return new RawJson(new String(write(work, false, words), StandardCharsets.UTF_8));
  }

  private static byte[] write(Work work, boolean text, SetWriter.Words words) {
    Article article = work.article();
    return JsonWriter.line(
        out -> {
          out.writeStartObject();
          if (text) {
            out.writeStringProperty(TEXT, article.text().string());
          }
          out.writeObjectPropertyStart(METADATA);
          ArticleFile.metadata(out, article.metadata());
          out.writeEndObject();
          new SetWriter(out, article.text(), words).fields(work.set());
          out.writeEndObject();
        });
  }

  /// Reads what [#beside] wrote.
  ///
  /// @param fields as plain values
  /// @param text of the article
  /// @throws FormatException where it is none of it, or was written for another text
  public static Reading beside(JsonRecord fields, String file, Codebook codebook, ArticleText text)
      throws FormatException {
    return read(
        PlainJson.line(fields.fields()),
        file,
        codebook,
        hash -> Optional.of(text).filter(t -> t.sha256().equals(hash)));
  }

  /// What a line says of its article before anything of it is placed.
  private record Head(String id, String sha256, Optional<String> text, Metadata metadata) {}

  /// Reads a line.
  ///
  /// @param file whose line it is, as the person knows it
  /// @param codebook whose migrations are applied, and by which tags are known
  /// @param known texts of articles by their hash, for lines that travel without theirs
  public static Reading read(
      byte[] line, String file, Codebook codebook, Function<String, Optional<ArticleText>> known)
      throws FormatException {
    JsonSource source = JsonSource.of(line, file);
    Head head = JsonReader.value(source, WorkLine::head);
    ArticleText text =
        head.text().isPresent()
            ? text(head.text().get(), file)
            : known
                .apply(head.sha256())
                .orElseThrow(
                    () ->
                        new FormatException(
                            file,
                            "The line travels without its text, and no article here has the text"
                                + " of “%s”. Add the article first.".formatted(head.id())));
    Article article = new Article(head.id(), head.metadata(), text);
    AnnotationFile.Reading reading =
        JsonReader.document(
            source, AnnotationFile.FORMAT, in -> new SetReader(in, article, codebook).read());
    return new Reading(new Work(article, own(reading.set())), reading.remarks());
  }

  private static ArticleText text(String raw, String file) throws FormatException {
    try {
      return ArticleText.of(raw);
    } catch (IllegalArgumentException e) {
      throw new FormatException(file, String.valueOf(e.getMessage()));
    }
  }

  private static Head head(JsonReader in) throws FormatException {
    int from = in.offset();
    WorkHead work = new WorkHead(in, "annotator");
    Optional<String> text = Optional.empty();
    Optional<Metadata> metadata = Optional.empty();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case TEXT -> text = Optional.of(in.string());
        case METADATA -> metadata = Optional.of(ArticleFile.metadata(in));
        case "article" -> work.readField();
        default -> in.skip();
      }
    }
    if (work.articleId().isEmpty()) {
      throw in.malformedAt(from, "The field “article” with “id” and “textSha256” is missing.");
    }
    return new Head(
        work.articleId(),
        work.textSha256(),
        text,
        metadata.orElseGet(() -> Metadata.titled(work.articleId())));
  }

  /// The set without the fields that are the line's own.
  private static AnnotationSet own(AnnotationSet set) {
    AnnotationSet.Origin origin = set.origin();
    Map<String, Object> extra = new LinkedHashMap<>(origin.extra());
    extra.keySet().removeAll(List.of(TEXT, METADATA));
    return set.withOrigin(
        new AnnotationSet.Origin(
            origin.articleId(),
            origin.textSha256(),
            origin.annotator(),
            origin.codebook(),
            origin.codebookVersion(),
            extra));
  }
}
