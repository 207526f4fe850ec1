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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `doccano`: what doccano calls *JSONL (relation)*, an object a line with `text`, `entities` and
/// `relations`, as its importer reads it
/// ([data_import](https://github.com/doccano/doccano/tree/master/backend/data_import)). It needs a
/// project for sequence labelling with relations, and overlaps allowed where marks overlap.
///
/// A mark with fragments has an entity for each, and its links join the first of them: doccano sees
/// several marks, which is declared; [Carried] joins them again. Other fields become an example's
/// metadata in doccano and come back with what it exports: so [Carried] holds the rest. Offsets
/// count code points.
final class Doccano implements Format {
  static final String ID = "doccano";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "doccano JSONL";
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
    return new LineWriter(out.file("doccano.jsonl"), work -> line(work, terms, losses));
  }

  private static byte[] line(Work work, Terms terms, Losses losses) {
    losses.addSplit(work);
    return PlainJson.line(record(work, terms));
  }

  private static Map<String, Object> record(Work work, Terms terms) {
    Map<String, Object> record = new LinkedHashMap<>();
    Map<String, Integer> entities = new HashMap<>();
    record.put("text", work.article().text().string());
    record.put("entities", entities(work, entities));
    record.put("relations", relations(work, entities));
    record.put("article", work.article().id());
    record.put("annotator", work.set().annotator().id());
    record.put(Carried.FIELD, Carried.of(work, terms));
    return record;
  }

  /// @param firsts gets the number of each mark's first entity
  private static List<Object> entities(Work work, Map<String, Integer> firsts) {
    ArticleText text = work.article().text();
    List<Object> entities = new ArrayList<>();
    for (Annotation mark : work.set().annotations()) {
      firsts.put(mark.id(), entities.size() + 1);
      for (Span span : mark.spans()) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", entities.size() + 1);
        entity.put("label", mark.tag());
        entity.put("start_offset", text.toCodePoint(span.start()));
        entity.put("end_offset", text.toCodePoint(span.end()));
        entities.add(entity);
      }
    }
    return entities;
  }

  private static List<Object> relations(Work work, Map<String, Integer> firsts) {
    List<Object> relations = new ArrayList<>();
    for (Relation link : work.linksInTextOrder()) {
      Integer from = firsts.get(link.from());
      Integer to = firsts.get(link.to());
      if (from != null && to != null) {
        Map<String, Object> relation = new LinkedHashMap<>();
        relation.put("id", relations.size() + 1);
        relation.put("from_id", from);
        relation.put("to_id", to);
        relation.put("type", link.type());
        relations.add(relation);
      }
    }
    return relations;
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
    JsonItems.read(source, sink, item -> new DoccanoReader(item, sink).read(source.unit()));
  }
}
