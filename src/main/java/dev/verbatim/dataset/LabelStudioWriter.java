package dev.verbatim.dataset;

import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes Label Studio's tasks: works on one article become one task, which is written when another
/// article comes.
final class LabelStudioWriter implements DatasetWriter {
  private final Codebook codebook;
  private final Format.Terms terms;
  private final Output out;
  private final OutputStream tasks;
  private final LabelStudioConfiguration configuration;
  private final Losses losses;
  private final List<Object> annotations = new ArrayList<>();
  private final List<Object> carried = new ArrayList<>();
  private Optional<Article> article = Optional.empty();
  private boolean begun;

  LabelStudioWriter(Codebook codebook, Format.Terms terms, Output out, Losses losses)
      throws IOException {
    this.losses = losses;
    this.codebook = codebook;
    this.terms = terms;
    this.out = out;
    this.configuration = new LabelStudioConfiguration(codebook);
    this.tasks = out.file("tasks.json");
  }

  @Override
  public void write(Work work) throws IOException {
    if (article.isPresent() && !article.get().id().equals(work.article().id())) {
      finishTask();
    }
    article = Optional.of(work.article());
    losses.addSplit(work);
    annotations.add(Map.of("result", new Results(work).all()));
    carried.add(Carried.of(work, terms));
  }

  private void finishTask() throws IOException {
    if (article.isEmpty()) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(LabelStudio.TEXT, article.get().text().string());
    data.put("article", article.get().id());
    data.put("title", article.get().title());
    data.put(Carried.FIELD, List.copyOf(carried));
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("data", data);
    task.put("annotations", List.copyOf(annotations));
    tasks.write((begun ? ",\n" : "[\n").getBytes(StandardCharsets.UTF_8));
    tasks.write(PlainJson.line(task));
    begun = true;
    annotations.clear();
    carried.clear();
  }

  @Override
  public void close() throws IOException {
    try (tasks) {
      finishTask();
      tasks.write((begun ? "\n]\n" : "[]\n").getBytes(StandardCharsets.UTF_8));
    }
    out.put("labeling-config.xml", configuration.xml());
  }

  /// What an annotation says.
  private final class Results {
    private final Work work;
    private final ArticleText text;
    private final ValueWords values;
    private final List<Object> results = new ArrayList<>();

    Results(Work work) {
      this.work = work;
      this.text = work.article().text();
      this.values = new ValueWords(codebook, text);
    }

    List<Object> all() {
      Map<String, Object> annotator =
          result(LabelStudio.ANNOTATOR, LabelStudio.ANNOTATOR, "textarea");
      annotator.put("value", Map.of("text", List.of(work.set().annotator().id())));
      results.add(annotator);
      work.set().annotations().forEach(this::mark);
      work.linksInTextOrder().forEach(this::link);
      return results;
    }

    private void mark(Annotation mark) {
      configuration.take(mark);
      String region = mark.id();
      for (int i = 0; i < mark.spans().size(); i++) {
        String name = i == 0 ? region : region + LabelStudio.FRAGMENT + (i + 1);
        Map<String, Object> result = result(name, LabelStudio.LABEL, "labels");
        result.put("value", value(mark.spans().get(i), "labels", List.of(mark.tag())));
        if (i > 0) {
          result.put("parentID", region);
        } else if (!mark.note().isEmpty()) {
          result.put("meta", Map.of("text", List.of(mark.note())));
        }
        results.add(result);
      }
      mark.attributes().forEach((id, value) -> attribute(mark, id, value));
    }

    private void attribute(Annotation mark, String id, AttributeValue value) {
      if (!LabelStudio.says(codebook, mark, id)) {
        return;
      }
      String kind =
          switch (values.type(mark, id).orElse(AttributeType.TEXT)) {
            case CHOICE, FLAG -> "choices";
            case NUMBER -> "number";
            case TEXT, WORDS -> "textarea";
          };
      String words = values.words(value).orElseThrow();
      Object said =
          value instanceof AttributeValue.Numeric number && kind.equals("number")
              ? number.value()
              : List.of(words);
      Map<String, Object> result = result(mark.id(), LabelStudio.control(mark.tag(), id), kind);
      String field = kind.equals("textarea") ? "text" : kind;
      Map<String, Object> place = value(mark.spans().getFirst(), field, said);
      result.put("value", place);
      results.add(result);
    }

    private Map<String, Object> result(String id, String from, String type) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("id", id);
      result.put("from_name", from);
      result.put("to_name", LabelStudio.TEXT);
      result.put("type", type);
      return result;
    }

    /// Where a result is, and what it says; if that is a text, it stands in place of the region's.
    private Map<String, Object> value(Span span, String field, Object said) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("start", text.toCodePoint(span.start()));
      value.put("end", text.toCodePoint(span.end()));
      value.put("text", text.slice(span));
      value.put(field, said);
      return value;
    }

    private void link(Relation link) {
      if (work.set().annotation(link.from()).isEmpty()
          || work.set().annotation(link.to()).isEmpty()) {
        return;
      }
      configuration.take(link);
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("type", "relation");
      result.put("from_id", link.from());
      result.put("to_id", link.to());
      result.put("direction", "right");
      result.put("labels", List.of(link.type()));
      results.add(result);
    }
  }
}
