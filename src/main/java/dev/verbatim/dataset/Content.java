package dev.verbatim.dataset;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import java.util.stream.Stream;

/// What there may be in a work beside tagged spans, and what a form may fail to hold of it.
///
/// Up to [#REMOVAL] it can be counted in any work; of the others only the form that writes it
/// knows.
public enum Content {
  METADATA("field of metadata", "fields of metadata"),
  STATUS("status of an article", "statuses of articles"),
  ID("id", "ids"),
  AUTHOR("author with dates", "authors with dates"),
  NOTE("note on a mark", "notes on marks"),
  ATTRIBUTE("attribute", "attributes"),
  LINK("link", "links"),
  ARTICLE_NOTE("note on an article", "notes on articles"),
  LABEL("label of an article", "labels of articles"),
  ORPHAN("mark without a place", "marks without a place"),
  CONFLICT("open conflict", "open conflicts"),
  DISMISSAL("finding put aside", "findings put aside"),
  DECISION("decision of an adjudication", "decisions of an adjudication"),
  REMOVAL("trace of a removal", "traces of removals"),
  PROVENANCE("further detail of where a mark is from", "further details of where marks are from"),
  MARK("mark", "marks"),
  VALUE("value that is kept as another kind of value", "values that are kept as another kind"),
  BOUNDARY("mark with other ends or fragments", "marks with other ends or fragments"),
  FRAGMENT("interrupted mark", "interrupted marks"),
  SPLIT("interrupted mark in separate parts", "interrupted marks in separate parts"),
  OVERLAP("overlapping mark", "overlapping marks"),
  SENTENCE("mark over several sentences", "marks over several sentences"),
  TOKEN_EDGE("mark that ends within a token", "marks that end within a token"),
  BLANK("stretch of blanks", "stretches of blanks"),
  CHARACTER("character", "characters"),
  CUE("quote without a cue", "quotes without a cue"),
  LONG("text too long for a cell", "texts too long for a cell");

  private final String one;
  private final String many;

  Content(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /// So many of it, in words.
  String words(int count) {
    return count + " " + (count == 1 ? one : many);
  }

  /// How many of it there are in a work; 0 of what only a form can count.
  int in(Work work) {
    AnnotationSet set = work.set();
    SetFields fields = set.fields();
    return switch (this) {
      case METADATA -> fields(work.article());
      case STATUS -> set.status() == Status.NEW ? 0 : 1;
      case ID, AUTHOR -> set.size() + set.relations().size();
      case NOTE -> (int) set.annotations().stream().filter(m -> !m.note().isEmpty()).count();
      case ATTRIBUTE -> set.annotations().stream().mapToInt(m -> m.attributes().size()).sum();
      case LINK -> set.relations().size();
      case ARTICLE_NOTE -> fields.notes().size();
      case LABEL -> fields.labels().size();
      case ORPHAN -> fields.orphans().size();
      case CONFLICT -> fields.conflicts().size();
      case DISMISSAL -> fields.dismissed().size();
      case DECISION -> fields.decisions().size();
      case REMOVAL -> set.removed().size();
      case PROVENANCE,
          MARK,
          VALUE,
          BOUNDARY,
          FRAGMENT,
          SPLIT,
          OVERLAP,
          SENTENCE,
          TOKEN_EDGE,
          BLANK,
          CHARACTER,
          CUE,
          LONG ->
          0;
    };
  }

  /// A title that is the article's name comes back by itself.
  private static int fields(Article article) {
    Metadata known = article.metadata();
    String title = known.title().equals(article.id()) ? "" : known.title();
    long said =
        Stream.of(title, known.byline(), known.publisher(), known.date(), known.url())
            .filter(field -> !field.isEmpty())
            .count();
    return (int) said + known.extra().size();
  }
}
