package dev.verbatim.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Generated values of the model, for properties: `@Domain(ModelDomain.class)` on a test class, and
/// parameters of these types with `@ForAll`.
///
/// Texts mix scripts, surrogate pairs, joiners and combining marks. Spans begin and end at code
/// points, as those of an import do, not only at graphemes. Everything shrinks.
public final class ModelDomain extends DomainContextBase {
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

  @Provide
  public Arbitrary<ArticleText> texts() {
    return GeneratedValues.texts(0, 80);
  }

  @Provide
  public Arbitrary<Span> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(1, 12))
        .as((start, length) -> new Span(start, start + length));
  }

  @Provide
  public Arbitrary<Place> places() {
    return GeneratedValues.places();
  }

  @Provide
  public Arbitrary<Revision> revisions() {
    return GeneratedValues.revisions();
  }

  /// Values but words, which need a text.
  @Provide
  public Arbitrary<AttributeValue> values() {
    return GeneratedValues.values();
  }

  /// What is said of one and the same article.
  @Provide
  public Arbitrary<SetFields> allFields() {
    ArticleText text = ArticleText.of("she said");
    return GeneratedSets.fields().map(seed -> seed.in(text));
  }

  private static Article article(ArticleText text) {
    return new Article("article", Metadata.titled("Title"), text);
  }

  @Provide
  public Arbitrary<Marked> sets() {
    return Combinators.combine(GeneratedValues.texts(1, 80), GeneratedSets.setSeeds())
        .as((text, seed) -> new Marked(article(text), seed.on(article(text))));
  }

  /// A set, and the same with some marks and links gone, some changed, some new.
  @Provide
  public Arbitrary<Edited> edits() {
    return Combinators.combine(
            GeneratedValues.texts(1, 60),
            GeneratedSets.setSeeds(),
            GeneratedSets.setSeeds(),
            Arbitraries.integers().between(0, 3).list().ofSize(GeneratedSets.MOST_MARKS))
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
