package dev.verbatim.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of one article's text that a selection grows to: word, quotation, sentence, paragraph,
/// and at last the text itself.
///
/// Words and sentences are those of Unicode Standard Annex 29, as ICU finds them within a
/// paragraph; quotations may run over several. To be used on one thread.
public final class TextUnits {
  private final ArticleText text;
  private @Nullable Quotations quotations;

  public TextUnits(ArticleText text) {
    this.text = text;
  }

  /// The quotations of the text, found when they are first asked for.
  public Quotations quotations() {
    Quotations known = quotations;
    if (known == null) {
      known = Quotations.of(text);
      quotations = known;
    }
    return known;
  }

  /// The smallest part that holds a stretch of text and more than that, without blanks at its ends.
  ///
  /// @param start in UTF-16 units, as `end`; the same for a caret
  /// @return empty where the stretch is the whole text, or nothing but blanks is around it
  public Optional<Span> around(int start, int end) {
    return Stream.of(
            word(start, end),
            quotations().around(start, end),
            sentence(start, end),
            paragraphs(start, end),
            text.meant(0, text.length()))
        .flatMap(Optional::stream)
        .filter(s -> s.start() <= start && s.end() >= end && s.length() > end - start)
        .min(Comparator.comparingInt(Span::length));
  }

  /// The words that a stretch touches; at a caret between two, the one behind it, or else the one
  /// in front.
  private Optional<Span> word(int start, int end) {
    Optional<Span> around = broken(BreakIterator.getWordInstance(ULocale.ROOT), start, end);
    return around.filter(this::hasLetter).or(() -> start == end ? wordInFront(start) : around);
  }

  private Optional<Span> wordInFront(int caret) {
    ArticleText.Paragraph paragraph = text.paragraphAt(caret);
    return caret == paragraph.start()
        ? Optional.empty()
        : broken(BreakIterator.getWordInstance(ULocale.ROOT), caret - 1, caret)
            .filter(s -> s.end() == caret && hasLetter(s));
  }

  private boolean hasLetter(Span span) {
    return text.slice(span).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private Optional<Span> sentence(int start, int end) {
    return broken(BreakIterator.getSentenceInstance(ULocale.ROOT), start, end);
  }

  /// From the last break at or before a stretch to the first at or behind it, in its paragraph.
  private Optional<Span> broken(BreakIterator breaks, int start, int end) {
    ArticleText.Paragraph paragraph = text.paragraphAt(start);
    if (end > paragraph.end() || paragraph.start() == paragraph.end()) {
      return Optional.empty();
    }
    int shift = paragraph.start();
    breaks.setText(text.string().substring(shift, paragraph.end()));
    int from = breaks.isBoundary(start - shift) ? start - shift : breaks.preceding(start - shift);
    int wanted = Math.max(end, Math.min(start + 1, paragraph.end())) - shift;
    int to = breaks.isBoundary(wanted) ? wanted : breaks.following(wanted);
    return text.meant(from + shift, to + shift);
  }

  /// All paragraphs that a stretch touches.
  private Optional<Span> paragraphs(int start, int end) {
    return text.meant(text.paragraphAt(start).start(), text.paragraphAt(end).end());
  }
}
