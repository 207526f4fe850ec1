package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `citron`: quotes with their cue, sources and contents, in the [annotation
/// format](https://github.com/bbc/citron/blob/main/docs/data_format.md) of the BBC's Citron, a file
/// for each article in a folder for each annotator.
///
/// It holds quotes that have a cue, since Citron's reader stops at one that has none; of speakers
/// those that such a quote is said by. What is said of these goes along in a field that Citron
/// passes over ([Carried]); all else is counted as lost. Offsets count code points.
final class Citron implements Format {
  static final String ID = "citron";
  private static final String ENDING = ".json";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "BBC Citron";
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
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses) {
    return work -> {
      Work held = new CitronWork(work, losses).held();
      String name = work.set().annotator().id() + "/" + work.article().id() + ENDING;
      try (OutputStream file = out.file(name)) {
        file.write(PlainJson.line(document(held, terms)));
        file.write('\n');
      }
    };
  }

  private static Map<String, Object> document(Work work, Terms terms) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("text", work.article().text().string());
    document.put(
        "quotes",
        work.set().annotations().stream()
            .filter(mark -> mark.tag().equals(NewsIds.QUOTE))
            .map(quote -> quote(work, quote))
            .toList());
    document.put(Carried.FIELD, Carried.of(work, terms));
    return document;
  }

  private static Map<String, Object> quote(Work work, Annotation quote) {
    ArticleText text = work.article().text();
    List<Object> sources = new ArrayList<>();
    for (Relation link : work.linksInTextOrder()) {
      if (link.from().equals(quote.id())) {
        Annotation source = work.set().annotation(link.to()).orElseThrow();
        for (Span span : source.spans()) {
          Map<String, Object> part = place(text, span);
          part.put("id", source.id());
          sources.add(part);
        }
      }
    }
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", quote.id());
    written.put("cue", place(text, cue(quote).orElseThrow().getFirst()));
    written.put("sources", sources);
    written.put("contents", quote.spans().stream().map(span -> place(text, span)).toList());
    return written;
  }

  private static Map<String, Object> place(ArticleText text, Span span) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("start", text.toCodePoint(span.start()));
    place.put("end", text.toCodePoint(span.end()));
    place.put("text", text.slice(span));
    return place;
  }

  /// Where the cue of a quote stands, if it has one.
  static Optional<List<Span>> cue(Annotation quote) {
    return quote.attribute(NewsIds.CUE).orElse(null) instanceof AttributeValue.Words(List<Span> at)
        ? Optional.of(at)
        : Optional.empty();
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(ENDING);
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException, FormatException {
    JsonItems.read(source, sink, item -> new CitronReader(item, sink).read(source.unit()));
  }
}
