package dev.verbatim.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// Generated values of the model, for properties: `@Domain(ModelDomain.class)` on a test class, and
/// parameters of these types with `@ForAll`.
///
/// Texts mix scripts, surrogate pairs, joiners and combining marks. Spans begin and end at code
/// points, as those of an import do, not only at graphemes. Everything shrinks.
public final class ModelDomain extends DomainContextBase {
  private static final int MOST_MARKS = 12;

  /// An article with someone's marks on it.
  public record Marked(Article article, AnnotationSet set) {
    public ArticleText text() {
      return article.text();
    }
  }

  /// Numbers that become a span once the text is known.
  public record Place(int start, int length) {
    /// A span of a text that is not empty, at code points.
    public Span in(ArticleText text) {
      int points = text.codePointLength();
      int first = start % points;
      int last = Math.min(points, first + 1 + length);
      return new Span(text.toUtf16(first), text.toUtf16(last));
    }
  }

  /// A set before and after some changes.
  public record Edited(Article article, AnnotationSet before, AnnotationSet after) {
    public ArticleText text() {
      return article.text();
    }
  }

  /// All of a mark but the text that it stands on.
  private record MarkSeed(
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

  private record AttributeSeed(String id, Optional<AttributeValue> value, Place words) {
    AttributeValue in(ArticleText text) {
      return value.orElseGet(() -> new AttributeValue.Words(List.of(words.in(text))));
    }
  }

  private record LinkSeed(int key, int from, int to, String type, Provenance by) {
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

  @Provide
  public Arbitrary<ArticleText> texts() {
    return texts(0, 80);
  }

  private static Arbitrary<ArticleText> texts(int least, int most) {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(
                6, Arbitraries.of("a", "be", "she said", " ", " ", ", ", ".\n", "\n", "“", "”")),
            Tuple.of(
                4,
                Arbitraries.of(
                    "é",
                    "e\u0301",
                    "😀",
                    "👩‍👩‍👧",
                    "🇨🇦",
                    "1️⃣",
                    "𝒜",
                    "مرحبا",
                    "بِ",
                    "שָׁלוֹם",
                    "漢字",
                    "का",
                    "\u1112\u1161\u11ab",
                    "\u200d",
                    "\u0301")));
    return pieces
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(parts -> ArticleText.of(String.join("", parts)));
  }

  @Provide
  public Arbitrary<Place> places() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400), Arbitraries.integers().between(0, 12))
        .as(Place::new);
  }

  @Provide
  public Arbitrary<Span> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(1, 12))
        .as((start, length) -> new Span(start, start + length));
  }

  @Provide
  public Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4_000_000_000L),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 999_999_999))))
        .as(Instant::ofEpochSecond);
  }

  @Provide
  public Arbitrary<Revision> revisions() {
    return Arbitraries.maps(
            Arbitraries.of("a1f3", "23d4", "77c2"), Arbitraries.longs().between(1, 4))
        .map(counts -> new Revision(new TreeMap<>(counts)));
  }

  /// Plain JDK values as they come out of a file.
  @Provide
  public Arbitrary<Object> plainValues() {
    return plainValues(2);
  }

  private static Arbitrary<Object> plainValues(int levels) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            words().map(Object.class::cast),
            Arbitraries.integers().map(Object.class::cast),
            Arbitraries.longs().greaterOrEqual(1L << 40).map(Object.class::cast),
            Arbitraries.just((Object) BigInteger.TWO.pow(80)),
            fractions().map(Object.class::cast),
            Arbitraries.of(true, false).map(Object.class::cast),
            Arbitraries.just((Object) Optional.empty()));
    if (levels == 0) {
      return leaf;
    }
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(1, plainValues(levels - 1).list().ofMaxSize(3).map(List::copyOf)),
        Tuple.of(1, plainMaps(levels - 1).map(Object.class::cast)));
  }

  private static Arbitrary<Map<String, Object>> plainMaps(int levels) {
    return Arbitraries.maps(
            Arbitraries.of("doccano-id", "confidence", "x", "y é"), plainValues(levels))
        .ofMaxSize(3);
  }

  /// Numbers that are not whole, as whole ones come out of a file as an `Integer`.
  private static Arbitrary<BigDecimal> fractions() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 12))
        .as(BigDecimal::valueOf);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "", "said", "“quoted”", "a\nb", "\\ \"", "😀", "\u0000\u001f\u2028", "\ud83d"),
        Arbitraries.strings().alpha().ofMaxLength(8));
  }

  @Provide
  public Arbitrary<Provenance> provenances() {
    return Combinators.combine(
            Arbitraries.of("analyst-a", "analyst-b"), instants(), instants(), extras())
        .as(Provenance::new);
  }

  private static Arbitrary<Map<String, Object>> extras() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Map.of())), Tuple.of(1, plainMaps(1)));
  }

  /// Values but words, which need a text.
  @Provide
  public Arbitrary<AttributeValue> values() {
    return Arbitraries.oneOf(
        words().map(AttributeValue.Text::new),
        Arbitraries.of(true, false).map(AttributeValue.Flag::new),
        Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-3, 12))
            .as((digits, scale) -> new AttributeValue.Numeric(BigDecimal.valueOf(digits, scale))),
        Arbitraries.oneOf(
                plainValues(1).list().ofMaxSize(2).map(list -> (Object) List.copyOf(list)),
                plainMaps(1).map(Object.class::cast),
                Arbitraries.just((Object) Optional.empty()))
            .map(AttributeValue.Other::new));
  }

  private Arbitrary<AttributeSeed> attributes() {
    return Combinators.combine(
            Arbitraries.of("type", "cue", "value", "unknown"), values().optional(0.7), places())
        .as(AttributeSeed::new);
  }

  private Arbitrary<MarkSeed> marks() {
    return Combinators.combine(
            Arbitraries.integers(),
            places().list().ofMinSize(1).ofMaxSize(3),
            attributes().list().ofMaxSize(3),
            words(),
            provenances())
        .as(MarkSeed::new);
  }

  private Arbitrary<LinkSeed> links() {
    return Combinators.combine(
            Arbitraries.integers(),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 100),
            Arbitraries.of("said-by", "alleged-by", "unknown"),
            provenances())
        .as(LinkSeed::new);
  }

  private Arbitrary<Note> notes() {
    return Combinators.combine(Arbitraries.of("n1", "n2", "n3"), words(), provenances())
        .as(Note::new);
  }

  private static Arbitrary<Orphan> orphans() {
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
  private interface ConflictSeed {
    Conflict in(ArticleText text);
  }

  private Arbitrary<ConflictSeed> conflicts() {
    // In a conflict, null says that the attribute is not set.
    Arbitrary<Object> values =
        values()
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

  private static Arbitrary<ConflictSeed> twoOf(Field field, Arbitrary<Object> values) {
    return values.list().ofMinSize(2).ofMaxSize(3).map(list -> _ -> new Conflict("c", field, list));
  }

  /// What is said of an article but for the text that its words stand on.
  private interface FieldsSeed {
    SetFields in(ArticleText text);
  }

  private Arbitrary<FieldsSeed> fields() {
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
                        values(labels, text),
                        notes,
                        orphans,
                        conflicts.stream().map(c -> c.in(text)).toList(),
                        dismissed,
                        decisions));
  }

  private static Map<String, AttributeValue> values(List<AttributeSeed> seeds, ArticleText text) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    seeds.forEach(seed -> values.put(seed.id(), seed.in(text)));
    return values;
  }

  /// What is said of one and the same article.
  @Provide
  public Arbitrary<SetFields> allFields() {
    ArticleText text = ArticleText.of("she said");
    return fields().map(seed -> seed.in(text));
  }

  /// All of a set but for the text that it stands on.
  private record SetSeed(
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

  private Arbitrary<SetSeed> setSeeds() {
    return Combinators.combine(
            marks().list().uniqueElements(MarkSeed::key).ofMaxSize(MOST_MARKS),
            links().list().uniqueElements(LinkSeed::key).ofMaxSize(6),
            revisions(),
            instants().list().ofMaxSize(2),
            fields(),
            extras())
        .as(SetSeed::new);
  }

  private static Article article(ArticleText text) {
    return new Article("article", Metadata.titled("Title"), text);
  }

  @Provide
  public Arbitrary<Marked> sets() {
    return Combinators.combine(texts(1, 80), setSeeds())
        .as((text, seed) -> new Marked(article(text), seed.on(article(text))));
  }

  /// A set, and the same with some marks and links gone, some changed, some new.
  @Provide
  public Arbitrary<Edited> edits() {
    return Combinators.combine(
            texts(1, 60),
            setSeeds(),
            setSeeds(),
            Arbitraries.integers().between(0, 3).list().ofSize(MOST_MARKS))
        .as(
            (text, before, other, fates) ->
                edited(article(text), before.on(article(text)), other.on(article(text)), fates));
  }

  private static Edited edited(
      Article article, AnnotationSet before, AnnotationSet other, List<Integer> fates) {
    AnnotationSet after = before;
    List<Annotation> marks = before.annotations();
    for (int i = 0; i < marks.size(); i++) {
      Annotation mark = marks.get(i);
      after =
          switch (fates.get(i)) {
            case 0 -> after.without(mark.id());
            case 1 -> after.with(mark.withTag("changed"));
            case 2 -> after.with(mark.withSpans(List.of(new Span(0, article.text().length()))));
            default -> after;
          };
    }
    for (Annotation mark : other.annotations()) {
      after = before.annotation(mark.id()).isPresent() ? after : after.with(mark);
    }
    for (Relation link : other.relations()) {
      after = after.with(link);
    }
    List<Relation> links = before.relations();
    for (int i = 0; i < links.size() && fates.get(i) < 2; i++) {
      after = after.without(links.get(i).id());
    }
    boolean saysOther = fates.getFirst() > 1;
    return new Edited(article, before, saysOther ? after.withFields(other.fields()) : after);
  }
}
