package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Attribute.Choice;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Someone who marks one short article with a small codebook, by a clock that the test sets.
final class Marking {
  static final Article ARTICLE =
      new Article(
          "harbour",
          Metadata.titled("The harbour"),
          ArticleText.of("“We were ready,” said Ivo Brandt. Nobody asked him 🙂 in May."));

  static final Codebook CODEBOOK =
      new Codebook(
          "small",
          1,
          List.of(
              tag(
                  "quote",
                  attribute("type", AttributeType.CHOICE, "direct", "indirect"),
                  attribute("cue", AttributeType.WORDS),
                  attribute("checked", AttributeType.FLAG)),
              tag("speaker", attribute("type", AttributeType.CHOICE, "direct", "name")),
              tag("figure", attribute("value", AttributeType.NUMBER))),
          List.of(
              link("said-by", List.of("quote"), List.of("speaker")),
              link("same", List.of("quote", "speaker"), List.of("quote", "speaker"))),
          List.of(attribute("genre", AttributeType.CHOICE, "news", "opinion")),
          List.of(),
          List.of(),
          Map.of());

  static final AnnotationSet EMPTY =
      AnnotationSet.empty(ARTICLE, new Annotator("analyst-a", "Analyst A"), CODEBOOK);

  static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  final AnnotationSession session;
  final List<Change> told = new ArrayList<>();
  private Instant now = START;

  Marking() {
    this(EMPTY, "a1f3");
  }

  Marking(AnnotationSet set, String installation) {
    session = new AnnotationSession(ARTICLE, CODEBOOK, set, installation, () -> now);
    session.addListener((change, _, _) -> told.add(change));
  }

  private static Tag tag(String id, Attribute... attributes) {
    return new Tag(
        id,
        id.toUpperCase(java.util.Locale.ROOT),
        "#2a6592",
        LineStyle.SOLID,
        "",
        "",
        List.of(attributes),
        Map.of());
  }

  private static Attribute attribute(String id, AttributeType type, String... values) {
    List<Choice> choices = List.of(values).stream().map(v -> new Choice(v, v)).toList();
    return new Attribute(id, id, type, choices, false, Optional.empty(), Map.of());
  }

  private static RelationType link(String id, List<String> from, List<String> to) {
    return new RelationType(id, id, "", from, to, Map.of());
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Optional<Change> make(Edit... edits) throws RefusedException {
    return session.dispatch(Transaction.of("edit", edits));
  }

  /// Types in a mark's note, as the inspector does it.
  void type(String id, String note) throws RefusedException {
    session.dispatch(Transaction.of("Note", new Edit.SetNote(id, note)).inGroup("note " + id));
  }

  /// A quote, a speaker and a link between them.
  Marking withAQuote() throws RefusedException {
    make(mark("q", "quote", 1, 14));
    make(mark("s", "speaker", 22, 32));
    make(new Edit.Link("l", "said-by", "q", "s"));
    return this;
  }

  static Edit.Mark mark(String id, String tag, int start, int end) {
    return new Edit.Mark(id, tag, List.of(new Span(start, end)));
  }

  Annotation get(String id) {
    return session.set().annotation(id).orElseThrow();
  }

  AnnotationSet set() {
    return session.set();
  }

  /// A mark that was made elsewhere.
  static Annotation foreign(String id, String tag, int start, int end) {
    return Annotation.of(
        id, tag, List.of(new Span(start, end)), Provenance.of("analyst-b", START.minusSeconds(60)));
  }

  /// A set but for what only grows: its revision and its removals.
  static AnnotationSet bare(AnnotationSet set) {
    return set.withRevision(EMPTY.revision()).withRemoved(Map.of());
  }
}
