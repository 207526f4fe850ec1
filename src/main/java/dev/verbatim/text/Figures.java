package dev.verbatim.text;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures that an English text gives: counts, amounts, shares, durations, votes.
///
/// Numbers may be in digits or in words. Dates, years, times of day, ages, ordinals and numbers in
/// names are no figures, nor is *one* in prose; what is doubtful is left out, as a missed figure
/// costs less than a false one. Numbers that other languages write in digits are found, their words
/// are not. A paragraph is read when it is first asked for. To be used on one thread.
public final class Figures {
  private final ArticleText text;
  private final Map<Integer, List<Figure>> known = new HashMap<>();

  private Figures(ArticleText text) {
    this.text = text;
  }

  public static Figures in(ArticleText text) {
    return new Figures(text);
  }

  /// All figures, in text order; their phrases do not overlap.
  public List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      all.addAll(inParagraphAt(start));
      start = text.paragraphAt(start).end() + 1;
    }
    return List.copyOf(all);
  }

  /// The figures of the paragraph around an offset, in text order.
  ///
  /// @param offset in UTF-16 units
  public List<Figure> inParagraphAt(int offset) {
    ArticleText.Paragraph paragraph = text.paragraphAt(offset);
    return known.computeIfAbsent(
        paragraph.start(),
        start ->
            new FigureParser(text.string().substring(start, paragraph.end()), start).figures());
  }

  /// What the words of one figure say.
  ///
  /// @return empty where the words hold no figure, more than one, or one that can be read in two
  ///   ways
  public static Optional<Reading> read(String words) {
    List<Figure> figures = new FigureParser(words, 0).figures();
    return figures.size() == 1 ? figures.getFirst().reading() : Optional.empty();
  }

  /// What the words of a stretch of this text say; as [#read(String)], so the words around it do
  /// not count.
  public Optional<Reading> read(Span span) {
    return read(text.slice(span));
  }
}
