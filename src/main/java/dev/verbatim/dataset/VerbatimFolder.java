package dev.verbatim.dataset;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `verbatim`: a folder laid out as a project, which can be opened as one. What is read are the
/// files of sets; the text of each stands where a project has it, and the codebook that is there is
/// taken up.
final class VerbatimFolder implements Format {
  private static final String CODEBOOK = "codebook.json";

  /// From a set's file to the folder.
  private static final String UP = "../../";

  private static final Pattern SET = Pattern.compile("(?:.*/)?annotations/[^/]+/[^/]+\\.json");

  /// The same, or a set's file that alone was named, without its folder.
  private static final Pattern EITHER = Pattern.compile(SET.pattern() + "|[^/]+\\.json");

  @Override
  public String id() {
    return "verbatim";
  }

  @Override
  public String label() {
    return "Verbatim project";
  }

  @Override
  public Shape shape() {
    return Shape.FOLDER;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.allOf(Content.class);
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    out.put(CODEBOOK, CodebookFile.write(codebook));
    return new DatasetWriter() {
      private Optional<String> last = Optional.empty();

      @Override
      public void write(Work work) throws IOException {
        Article article = work.article();
        if (!last.equals(Optional.of(article.id()))) {
          String name = "articles/" + article.id();
          out.put(name + ".txt", article.text().string());
          out.put(name + ".json", ArticleFile.write(article));
          last = Optional.of(article.id());
        }
        out.put(
            "annotations/" + work.set().annotator().id() + "/" + article.id() + ".json",
            AnnotationFile.write(work.set(), article.text()));
      }
    };
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(".json");
  }

  @Override
  public void read(Source source, Sink sink) throws IOException {
    Reading reading = new Reading(source, sink);
    Pattern meant = source.files().size() == 1 ? EITHER : SET;
    source.each(
        sink,
        (file, _) -> {
          if (meant.matcher(file.path()).matches()) {
            reading.read(file, file.stem());
          }
        });
  }

  /// What is read with the codebooks that are on the way.
  private static final class Reading {
    private final Source source;
    private final Sink sink;
    private final Map<Source.File, Codebook> codebooks = new HashMap<>();

    Reading(Source source, Sink sink) {
      this.source = source;
      this.sink = sink;
    }

    void read(Source.File file, String name) throws IOException, FormatException {
      Source.File text =
          beside(file, "articles/" + name + ".txt")
              .orElseThrow(
                  () ->
                      new FormatException(
                          file.name(),
                          "Its text, articles/%s.txt, is not in the same project."
                              .formatted(name)));
      Article article = new Article(name, metadata(file, name), RawText.read(source, text).text());
      Codebook codebook = codebook(file);
      try (InputStream in = source.open(file)) {
        AnnotationFile.Reading reading = AnnotationFile.read(in, file.name(), article, codebook);
        reading.remarks().forEach(sink::say);
        sink.take(new Work(article, reading.set()));
      }
    }

    private Optional<Source.File> beside(Source.File file, String place) {
      return source.beside(file, UP + place);
    }

    private Metadata metadata(Source.File file, String name) throws IOException, FormatException {
      Optional<Source.File> known = beside(file, "articles/" + name + ".json");
      if (known.isEmpty()) {
        return Metadata.titled(name);
      }
      byte[] json = RawText.string(source, known.get()).getBytes(StandardCharsets.UTF_8);
      return ArticleFile.read(json, known.get().name()).metadata();
    }

    /// The codebook of the folder that a set is in, which the sink is given when it is first met.
    private Codebook codebook(Source.File file) throws IOException, FormatException {
      Optional<Source.File> place = beside(file, CODEBOOK);
      if (place.isEmpty()) {
        return sink.codebook();
      }
      Codebook known = codebooks.get(place.get());
      if (known == null) {
        try (InputStream in = source.open(place.get())) {
          known = CodebookFile.read(in, place.get().name());
        }
        codebooks.put(place.get(), known);
        sink.take(known);
      }
      return known;
    }
  }
}
