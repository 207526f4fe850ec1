package dev.verbatim.exchange;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Work;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls annotators by other names, wherever a work names one: as whose it is, as who made a mark,
/// a link or a note, and in what is kept of decisions. Words that people wrote are left as they
/// are.
final class Pseudonyms {
  /// What those are called who made a mark but have no work of their own here.
  private static final String ANOTHER = "another";

  /// By the annotator's id, and by their name.
  private final Map<String, String> names = new HashMap<>();

  /// @param book with the pseudonyms that were given; who has none yet gets one here
  Pseudonyms(List<Annotator> annotators, RecipeBook book) {
    List<String> people =
        annotators.stream().filter(a -> !a.isAdjudicated()).map(Annotator::id).toList();
    Map<String, String> pseudonyms = book.naming(people).pseudonyms();
    for (Annotator annotator : annotators) {
      String pseudonym =
          annotator.isAdjudicated()
              ? Annotator.ADJUDICATED
              : pseudonyms.getOrDefault(annotator.id(), ANOTHER);
      names.put(annotator.id(), pseudonym);
      names.put(annotator.name(), pseudonym);
    }
  }

  /// A work with none of the annotators' names.
  Work of(Work work) {
    AnnotationSet set = work.set();
    AnnotationSet.Origin origin = set.origin();
    String own = author(set.annotator().id());
    AnnotationSet renamed =
        set.withProvenances(this::of)
            .withFields(fields(set.fields()))
            .withOrigin(
                new AnnotationSet.Origin(
                    origin.articleId(),
                    origin.textSha256(),
                    new Annotator(own, own),
                    origin.codebook(),
                    origin.codebookVersion(),
                    map(origin.extra())));
    return new Work(work.article(), renamed);
  }

  private String author(String id) {
    return names.getOrDefault(id, ANOTHER);
  }

  private Provenance of(Provenance made) {
    return new Provenance(
        author(made.author()), made.created(), made.modified(), map(made.extra()));
  }

  private SetFields fields(SetFields said) {
    return new SetFields(
        said.status(),
        said.labels(),
        said.notes().stream()
            .map(note -> new Note(note.id(), note.text(), of(note.provenance())))
            .toList(),
        said.orphans().stream()
            .map(lost -> new Orphan(lost.id(), lost.tag(), lost.words(), map(lost.source())))
            .toList(),
        said.conflicts().stream()
            .map(open -> new Conflict(open.id(), open.field(), list(open.values())))
            .toList(),
        list(said.dismissed()),
        list(said.decisions()));
  }

  private Map<String, Object> map(Map<String, Object> plain) {
    Map<String, Object> renamed = new LinkedHashMap<>();
    plain.forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value(value)));
    return renamed;
  }

  private List<Object> list(List<Object> plain) {
    return plain.stream().map(this::value).toList();
  }

  private Object value(Object plain) {
    return switch (plain) {
      case String text -> names.getOrDefault(text, text);
      case List<?> list -> list.stream().map(this::value).toList();
      case Map<?, ?> map -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value));
        yield map(fields);
      }
      default -> plain;
    };
  }
}
