package dev.verbatim.search;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
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
  /// @param taggedAlready whether a mark of the tag covers just this: it has a single span, the
  ///   same or with nothing more than quotation marks and blanks around it
  public record Occurrence(Span span, boolean taggedAlready) {}

  private static final String QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』";

  private TagAll() {}

  /// All places of the words, in text order; of a regular expression's hits, those that hold more
  /// than blanks.
  ///
  /// @param tag the id of the tag that they are to get
  public static List<Occurrence> occurrences(
      ArticleText text, AnnotationSet set, TextSearch search, String tag)
      throws QueryException, InterruptedException {
    return search.find(text).stream()
        .flatMap(hit -> text.meant(hit.start(), hit.end()).stream())
        .map(span -> new Occurrence(span, isTagged(span, text, set, tag)))
        .toList();
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
    List<Edit> marks = chosen.stream().map(span -> (Edit) mark(tag, span)).toList();
    return new Transaction(label, marks, Optional.empty());
  }

  private static Edit.Mark mark(String tag, Span span) {
    return new Edit.Mark(UUID.randomUUID().toString(), tag, List.of(span));
  }
}
