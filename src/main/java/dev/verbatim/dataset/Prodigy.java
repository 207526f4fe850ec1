package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `prodigy`: tasks of Prodigy, an object a line with `text`, `tokens`, `spans` and `relations`, as
/// [its interfaces](https://prodi.gy/docs/api-interfaces) have them and `prodigy db-in` takes them.
///
/// A mark with fragments has a span for each: Prodigy sees several marks, which is declared, and
/// [Carried] joins them again. A relation runs from the last token of the first of them to that of
/// another mark. Prodigy keeps fields of which it knows nothing: so [Carried] holds the rest.
/// Offsets count code points, the last token of a span is within it.
final class Prodigy implements Format {
  static final String ID = "prodigy";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "Prodigy JSONL";
  }

  @Override
  public Shape shape() {
    return Shape.FILE;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.allOf(Content.class);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    return new LineWriter(out.file("prodigy.jsonl"), work -> line(work, terms, losses));
  }

  private static byte[] line(Work work, Terms terms, Losses losses) {
    losses.addSplit(work);
    return PlainJson.line(new Task(work).fields(terms));
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(".jsonl");
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException, FormatException {
    JsonItems.read(source, sink, item -> new ProdigyReader(item, sink).read(source.unit()));
  }

  /// What is written of a work.
  private static final class Task {
    private final Work work;
    private final ArticleText text;
    private final ProdigyTokens tokens;

    /// The span of each mark's first fragment, by the mark's id.
    private final Map<String, Object> firsts = new LinkedHashMap<>();

    Task(Work work) {
      this.work = work;
      this.text = work.article().text();
      this.tokens = new ProdigyTokens(text, work.set().annotations());
    }

    Map<String, Object> fields(Terms terms) {
      Map<String, Object> meta = new LinkedHashMap<>();
      meta.put("article", work.article().id());
      meta.put("title", work.article().title());
      Map<String, Object> task = new LinkedHashMap<>();
      task.put("text", text.string());
      task.put("tokens", tokens.all());
      task.put("spans", spans());
      task.put("relations", relations());
      task.put("meta", meta);
      task.put("answer", "accept");
      task.put("_annotator_id", work.set().annotator().id());
      task.put(Carried.FIELD, Carried.of(work, terms));
      return task;
    }

    private List<Object> spans() {
      List<Object> spans = new ArrayList<>();
      for (Annotation mark : work.set().annotations()) {
        for (Span span : mark.spans()) {
          Map<String, Object> written = span(span, mark.tag(), spans.size() + 1);
          firsts.putIfAbsent(mark.id(), written);
          spans.add(written);
        }
      }
      return spans;
    }

    private Map<String, Object> span(Span span, String label, int number) {
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("start", text.toCodePoint(span.start()));
      written.put("end", text.toCodePoint(span.end()));
      written.put("token_start", tokens.first(span));
      written.put("token_end", tokens.last(span));
      written.put("label", label);
      written.put("text", text.slice(span));
      written.put("id", number);
      return written;
    }

    private List<Object> relations() {
      List<Object> relations = new ArrayList<>();
      for (Relation link : work.linksInTextOrder()) {
        Optional<Annotation> from = work.set().annotation(link.from());
        Optional<Annotation> to = work.set().annotation(link.to());
        if (from.isPresent() && to.isPresent()) {
          Map<String, Object> relation = new LinkedHashMap<>();
          relation.put("head", tokens.last(from.get().spans().getFirst()));
          relation.put("child", tokens.last(to.get().spans().getFirst()));
          relation.put("head_span", firsts.getOrDefault(link.from(), Map.of()));
          relation.put("child_span", firsts.getOrDefault(link.to(), Map.of()));
          relation.put("label", link.type());
          relations.add(relation);
        }
      }
      return relations;
    }
  }
}
