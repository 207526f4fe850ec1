package dev.verbatim.model;

import static dev.verbatim.model.GeneratedValues.extras;
import static dev.verbatim.model.GeneratedValues.instants;
import static dev.verbatim.model.GeneratedValues.places;
import static dev.verbatim.model.GeneratedValues.plainMaps;
import static dev.verbatim.model.GeneratedValues.plainValues;
import static dev.verbatim.model.GeneratedValues.provenances;
import static dev.verbatim.model.GeneratedValues.revisions;
import static dev.verbatim.model.GeneratedValues.words;

import dev.verbatim.model.ModelDomain.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generated sets but for the text that they stand on: so text and marks are generated, and shrunk,
/// each by itself.
final class GeneratedSets {
  static final int MOST_MARKS = 12;

  private GeneratedSets() {}

  /// All of a mark but the text that it stands on.
  record MarkSeed(
      int key, List<Place> places, List<AttributeSeed> attributes, String note, Provenance by) {
    Annotation in(ArticleText text) {
      Map<String, AttributeValue> values =
          attributes.stream()
              .collect(
                  Collectors.toMap(
                      AttributeSeed::id, a -> a.in(text), (a, _) -> a, LinkedHashMap::new));
      List<Span> spans = Span.union(places.stream().map(p -> p.in(text)).toList());
      String tag = List.of("speaker", "quote", "allegation", "statistic").get(Math.abs(key % 4));
      return new Annotation(id(key, "mark"), tag, spans, values, note, by);
    }
  }

  record AttributeSeed(String id, Optional<AttributeValue> value, Place words) {
    AttributeValue in(ArticleText text) {
      return value.orElseGet(() -> new AttributeValue.Words(List.of(words.in(text))));
    }
  }

  record LinkSeed(int key, int from, int to, String type, Provenance by) {
    Relation among(List<Annotation> marks) {
      return new Relation(id(key, "link"), type, end(from, marks), end(to, marks), by);
    }

    /// One of the marks, or now and then one that is missing.
    private static String end(int index, List<Annotation> marks) {
      int i = index % (marks.size() + 1);
      return i < marks.size() ? marks.get(i).id() : "missing";
    }
  }

  private static String id(int key, String kind) {
    return "%08x-%s".formatted(Integer.reverse(key), kind);
  }

  static Arbitrary<AttributeSeed> attributes() {
    return Combinators.combine(
            Arbitraries.of("type", "cue", "value", "unknown"),
            GeneratedValues.values().optional(0.7),
            places())
        .as(AttributeSeed::new);
  }

  static Arbitrary<MarkSeed> marks() {
    return Combinators.combine(
            Arbitraries.integers(),
            places().list().ofMinSize(1).ofMaxSize(3),
            attributes().list().ofMaxSize(3),
            words(),
            provenances())
        .as(MarkSeed::new);
  }

  static Arbitrary<LinkSeed> links() {
    return Combinators.combine(
            Arbitraries.integers(),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 100),
            Arbitraries.of("said-by", "alleged-by", "unknown"),
            provenances())
        .as(LinkSeed::new);
  }

  static Arbitrary<Note> notes() {
    return Combinators.combine(Arbitraries.of("n1", "n2", "n3"), words(), provenances())
        .as(Note::new);
  }

  static Arbitrary<Orphan> orphans() {
    return Combinators.combine(
            Arbitraries.integers(), Arbitraries.integers().between(0, 90), plainMaps(1))
        .as(
            (key, start, more) -> {
              Map<String, Object> span =
                  Map.of("start", start, "end", start + 3, "text", "xyz", "prefix", "q");
              Map<String, Object> source = new LinkedHashMap<>(more);
              source.put("id", id(key, "orphan"));
              source.put("tag", "quote");
              source.put("spans", List.of(span));
              return new Orphan(id(key, "orphan"), "quote", "xyz", source);
            });
  }

  /// A conflict but for the text that its spans stand on.
  interface ConflictSeed {
    Conflict in(ArticleText text);
  }

  static Arbitrary<ConflictSeed> conflicts() {
    // In a conflict, null says that the attribute is not set.
    Arbitrary<Object> values =
        GeneratedValues.values()
            .filter(value -> !value.equals(new AttributeValue.Other(Optional.empty())))
            .optional(0.8)
            .map(Object.class::cast);
    Arbitrary<Object> links =
        links().map(l -> (Object) l.among(List.of())); // both ends are missing ones
    return Arbitraries.oneOf(
        places()
            .list()
            .ofSize(2)
            .map(
                two ->
                    text ->
                        new Conflict(
                            "c",
                            Field.SPANS,
                            two.stream().map(p -> (Object) List.of(p.in(text))).toList())),
        twoOf(Field.TAG, Arbitraries.of("quote", "speaker").map(Object.class::cast)),
        twoOf(Field.NOTE, words().map(Object.class::cast)),
        twoOf(Field.STATUS, Arbitraries.of(Status.class).map(Object.class::cast)),
        twoOf(Field.attribute("type"), values),
        twoOf(Field.label("genre"), values),
        twoOf(Field.RELATION, links));
  }

  static Arbitrary<ConflictSeed> twoOf(Field field, Arbitrary<Object> values) {
    return values.list().ofMinSize(2).ofMaxSize(3).map(list -> _ -> new Conflict("c", field, list));
  }

  /// What is said of an article but for the text that its words stand on.
  interface FieldsSeed {
    SetFields in(ArticleText text);
  }

  static Arbitrary<FieldsSeed> fields() {
    return Combinators.combine(
            Arbitraries.of(Status.class),
            attributes().list().ofMaxSize(2),
            notes().list().uniqueElements(Note::id).ofMaxSize(2),
            orphans().list().uniqueElements(Orphan::id).ofMaxSize(2),
            conflicts().list().ofMaxSize(2),
            plainValues(1).list().ofMaxSize(2),
            plainValues(1).list().ofMaxSize(2))
        .as(
            (status, labels, notes, orphans, conflicts, dismissed, decisions) ->
                text ->
                    new SetFields(
                        status,
                        valuesIn(labels, text),
                        notes,
                        orphans,
                        conflicts.stream().map(c -> c.in(text)).toList(),
                        dismissed,
                        decisions));
  }

  private static Map<String, AttributeValue> valuesIn(List<AttributeSeed> seeds, ArticleText text) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    seeds.forEach(seed -> values.put(seed.id(), seed.in(text)));
    return values;
  }

  /// All of a set but for the text that it stands on.
  record SetSeed(
      List<MarkSeed> marks,
      List<LinkSeed> links,
      Revision revision,
      List<Instant> removals,
      FieldsSeed fields,
      Map<String, Object> extra) {

    AnnotationSet on(Article article) {
      List<Annotation> on = marks.stream().map(m -> m.in(article.text())).toList();
      Map<String, Instant> removed = new LinkedHashMap<>();
      removals.forEach(at -> removed.put("removed-" + removed.size(), at));
      Annotator annotator = new Annotator("analyst-a", "Analyst A");
      return AnnotationSet.empty(
              new AnnotationSet.Origin(
                  article.id(), article.text().sha256(), annotator, "news", 3, extra))
          .withRevision(revision)
          .replaced(List.of(), on)
          .replacedRelations(List.of(), links.stream().map(l -> l.among(on)).toList())
          .withRemoved(removed)
          .withFields(fields.in(article.text()));
    }
  }

  static Arbitrary<SetSeed> setSeeds() {
    return Combinators.combine(
            marks().list().uniqueElements(MarkSeed::key).ofMaxSize(MOST_MARKS),
            links().list().uniqueElements(LinkSeed::key).ofMaxSize(6),
            revisions(),
            instants().list().ofMaxSize(2),
            fields(),
            extras())
        .as(SetSeed::new);
  }
}
