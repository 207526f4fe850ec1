package dev.verbatim.cli;

import dev.verbatim.format.PlainJson;
import dev.verbatim.model.ArticleText;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.search.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Something found, with its place as all files of ours count it: in code points.
///
/// @param start in code points
/// @param end in code points, behind the last one
record PlacedHit(Hit hit, int start, int end) {

  /// Places what was found, each article's hits side by side.
  ///
  /// @throws ProjectException where a text cannot be read any more
  static List<PlacedHit> of(List<Hit> hits, Project project) throws ProjectException {
    List<PlacedHit> placed = new ArrayList<>(hits.size());
    String id = "";
    ArticleText text = ArticleText.of("");
    for (Hit hit : hits) {
      if (!hit.articleId().equals(id)) {
        id = hit.articleId();
        text = project.text(id);
      }
      int start = text.toCodePoint(hit.span().start());
      placed.add(new PlacedHit(hit, start, text.toCodePoint(hit.span().end())));
    }
    return placed;
  }

  /// Where it stands, of a mark also its tag and whose it is, and the words in brackets between
  /// those around them.
  String line() {
    String mark =
        hit.mark().map(m -> " " + m.annotation().tag() + " " + m.annotatorId()).orElse("");
    return "%s:%d-%d%s: %s[%s]%s"
        .formatted(
            hit.articleId(),
            start,
            end,
            mark,
            hit.context().before(),
            hit.context().words(),
            hit.context().after());
  }

  /// All of them as one document, every field in each, and null where one does not apply.
  static byte[] json(String project, String query, List<PlacedHit> hits) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("project", project);
    document.put("query", query);
    document.put("hits", hits.stream().map(PlacedHit::fields).toList());
    return PlainJson.document(document);
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("article", hit.articleId());
    fields.put("start", start);
    fields.put("end", end);
    fields.put("before", hit.context().before());
    fields.put("words", hit.context().words());
    fields.put("after", hit.context().after());
    fields.put("mark", ofMark(mark -> mark.annotation().id()));
    fields.put("tag", ofMark(mark -> mark.annotation().tag()));
    fields.put("annotator", ofMark(Hit.Marked::annotatorId));
    return fields;
  }

  /// A field that only marks have; empty for a place.
  private Object ofMark(Function<Hit.Marked, String> field) {
    return hit.mark().isPresent() ? field.apply(hit.mark().get()) : Optional.empty();
  }
}
