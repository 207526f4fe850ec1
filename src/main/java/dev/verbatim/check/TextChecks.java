package dev.verbatim.check;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Span;
import dev.verbatim.text.Figure;
import dev.verbatim.text.Figures;
import dev.verbatim.text.Quotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a text holds that ought to be marked: quotations, of nested ones the outermost, and
/// figures, each known by its number in text order; and the quotation marks that have no other one.
final class TextChecks {
  private final ArticleText text;
  private final Places quotations;
  private final Places figures;
  private final Places unbalanced;

  private TextChecks(ArticleText text, Places quotations, Places figures, Places unbalanced) {
    this.text = text;
    this.quotations = quotations;
    this.figures = figures;
    this.unbalanced = unbalanced;
  }

  /// Reads a text through, for what its codebook has tags for.
  static TextChecks of(ArticleText text, Codebook codebook) {
    boolean quotes = codebook.tag(NewsIds.QUOTE).isPresent();
    boolean statistics = codebook.tag(NewsIds.STATISTIC).isPresent();
    Places none = new Places(List.of());
    Quotations found = quotes ? Quotations.of(text) : Quotations.of(ArticleText.of(""));
    return new TextChecks(
        text,
        new Places(outermost(found.all())),
        statistics ? new Places(phrases(text)) : none,
        new Places(found.unbalanced().stream().map(at -> new Span(at, at + 1)).toList()));
  }

  /// Those inside no other: whatever covers these covers what is in them.
  private static List<Span> outermost(List<Span> quotations) {
    List<Span> outermost = new ArrayList<>();
    for (Span span : quotations) {
      if (outermost.isEmpty() || !outermost.getLast().contains(span)) {
        outermost.add(span);
      }
    }
    return outermost;
  }

  private static List<Span> phrases(ArticleText text) {
    return Figures.in(text).all().stream().map(Figure::phrase).toList();
  }

  Places quotations() {
    return quotations;
  }

  Places figures() {
    return figures;
  }

  Places unbalanced() {
    return unbalanced;
  }

  Optional<Finding> unquoted(AnnotationSet set, int quotation) {
    Span span = quotations.get(quotation);
    return isUncovered(set, span) ? Optional.of(finding(Check.UNQUOTED, span)) : Optional.empty();
  }

  /// Whether letters or digits of a quotation are in no quote.
  private boolean isUncovered(AnnotationSet set, Span quotation) {
    List<Span> rest = List.of(quotation);
    for (Annotation mark : set.overlapping(quotation)) {
      if (mark.tag().equals(NewsIds.QUOTE)) {
        for (Span span : mark.spans()) {
          rest = Span.minus(rest, span);
        }
      }
    }
    return rest.stream()
        .anyMatch(s -> text.slice(s).codePoints().anyMatch(Character::isLetterOrDigit));
  }

  Optional<Finding> untagged(AnnotationSet set, int figure) {
    Span span = figures.get(figure);
    boolean tagged =
        set.overlapping(span).stream().anyMatch(m -> m.tag().equals(NewsIds.STATISTIC));
    return tagged ? Optional.empty() : Optional.of(finding(Check.UNTAGGED_FIGURE, span));
  }

  Finding unbalanced(int mark) {
    return finding(Check.UNBALANCED, unbalanced.get(mark));
  }

  private Finding finding(Check check, Span span) {
    Finding.Key key =
        new Finding.Key(
            check.id(),
            List.of(),
            "",
            text.toCodePoint(span.start()),
            text.toCodePoint(span.end()));
    return new Finding(check, List.of(span), List.of(), "", key);
  }
}
