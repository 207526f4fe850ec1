package dev.verbatim.search;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tagging every occurrence of some words in an article: what there is to choose from, and what the
/// choice does.
public final class TagAll {
  /// One place of the words.
  ///
  /// @param span without blanks at its ends
  /// @param context of that span, as it is shown
  /// @param taggedAlready whether a mark of the tag covers just this: it has a single span, the
  ///   same or with nothing more than quotation marks and blanks around it
  public record Occurrence(String articleId, Span span, Context context, boolean taggedAlready) {}

  /// UTF-16 units of context on either side of a place.
  static final int CONTEXT = 70;

  private static final String QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』";

  private TagAll() {}

  /// All places of the words, in text order; of a regular expression's hits, those that hold more
  /// than blanks.
  ///
  /// @param set a set on this article
  /// @param tag the id of the tag that they are to get
  public static List<Occurrence> occurrences(
      Article article, AnnotationSet set, TextSearch search, String tag)
      throws QueryException, InterruptedException {
    return occurrences(article, set, search.find(article.text()), tag);
  }

  static List<Occurrence> occurrences(
      Article article, AnnotationSet set, List<Span> hits, String tag) {
    ArticleText text = article.text();
    return hits.stream()
        .flatMap(hit -> text.meant(hit.start(), hit.end()).stream())
        .map(
            span ->
                new Occurrence(
                    article.id(),
                    span,
                    Context.of(text, span, CONTEXT),
                    isTagged(span, text, set, tag)))
        .toList();
  }

  /// Of some places of an article, those that can be tagged still: what was shown stands there as
  /// it was shown, and has not been tagged meanwhile.
  public static List<Span> stillToTag(
      ArticleText text, AnnotationSet set, String tag, List<Occurrence> shown) {
    return shown.stream()
        .filter(place -> stands(place, text))
        .map(Occurrence::span)
        .filter(span -> !isTagged(span, text, set, tag))
        .toList();
  }

  private static boolean stands(Occurrence place, ArticleText text) {
    return place.span().end() <= text.length()
        && Context.of(text, place.span(), CONTEXT).equals(place.context());
  }

  private static boolean isTagged(Span span, ArticleText text, AnnotationSet set, String tag) {
    return set.overlapping(span).stream()
        .filter(mark -> mark.tag().equals(tag) && mark.spans().size() == 1)
        .map(Annotation::spans)
        .map(List::getFirst)
        .anyMatch(marked -> marked.contains(span) && isSetOff(span, marked, text));
  }

  /// Whether what a mark covers beside some words only sets them off.
  private static boolean isSetOff(Span span, Span marked, ArticleText text) {
    String all = text.string();
    String beside =
        all.substring(marked.start(), span.start()) + all.substring(span.end(), marked.end());
    return beside.chars().allMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0 || Phrase.isBlank(c));
  }

  /// One step of the history that tags the chosen places, each as a mark of its own.
  ///
  /// @param label what the menu says of it
  /// @param tag the tag's id
  public static Transaction transaction(String label, String tag, Collection<Span> chosen) {
    return new Transaction(label, edits(tag, chosen), Optional.empty());
  }

  /// What tags the chosen places of one article, each as a mark of its own.
  public static List<Edit> edits(String tag, Collection<Span> chosen) {
    return chosen.stream().map(span -> (Edit) mark(tag, span)).toList();
  }

  private static Edit.Mark mark(String tag, Span span) {
    return new Edit.Mark(UUID.randomUUID().toString(), tag, List.of(span));
  }
}
