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
/// paragraph, but that no sentence ends behind an English title or an initial; quotations may run
/// over several. To be used on one thread.
public final class TextUnits {
  private final ArticleText text;
  private @Nullable Quotations quotations;

  public TextUnits(ArticleText text) {
    this.text = text;
  }

  public ArticleText text() {
    return text;
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

  /// All words that a stretch touches, whole.
  ///
  /// @return the stretch itself where it touches no word
  public Span words(Span stretch) {
    BreakIterator breaks = words();
    int start = stretch.start();
    int end = stretch.end();
    int from = breaks.isBoundary(start) ? start : breaks.preceding(start);
    int to = breaks.isBoundary(end) ? end : breaks.following(end);
    return text.meant(from, to).orElse(stretch);
  }

  /// Where a step by one character leads: over one grapheme.
  ///
  /// @return the same offset where there is none that way
  public int characterFrom(int offset, boolean forward) {
    if (forward) {
      return offset == text.length() ? offset : text.graphemeCeiling(offset + 1);
    }
    return offset == 0 ? offset : text.graphemeFloor(offset - 1);
  }

  /// Where a step by one word leads: to the nearest place that way where a word ends, or where one
  /// begins.
  ///
  /// @param ends whether ends of words are meant, and not their beginnings
  /// @return the same offset where there is none that way
  public int wordFrom(int offset, boolean forward, boolean ends) {
    BreakIterator breaks = words();
    int at = offset;
    while (true) {
      at = forward ? breaks.following(at) : breaks.preceding(at);
      if (at == BreakIterator.DONE) {
        return offset;
      }
      if (isSideOfWord(at, ends)) {
        return at;
      }
    }
  }

  private BreakIterator words() {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text.string());
    return breaks;
  }

  private boolean isSideOfWord(int offset, boolean ends) {
    if (offset == (ends ? 0 : text.length())) {
      return false;
    }
    String string = text.string();
    return Character.isLetterOrDigit(
        ends ? Character.codePointBefore(string, offset) : string.codePointAt(offset));
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
    return broken(Sentences.breaks(), start, end);
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
