package dev.verbatim.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sentences of a text: those of Unicode Standard Annex 29, as ICU finds them within a
/// paragraph, but that none ends behind an English title or an initial.
public final class Sentences {
  /// Behind these a capital begins no sentence: titles before a name, and initials but for *I*.
  private static final FilteredBreakIteratorBuilder UNFINISHED =
      FilteredBreakIteratorBuilder.getEmptyInstance();

  static {
    Stream.of(
            "Mr Mrs Ms Dr Prof Gen Col Capt Lt Sgt Maj Adm Sen Rep Gov Rev Hon St No Nos vs"
                .split(" "),
            "A B C D E F G H J K L M N O P Q R S T U V W X Y Z".split(" "))
        .flatMap(Stream::of)
        .forEach(word -> UNFINISHED.suppressBreakAfter(word + "."));
  }

  private Sentences() {}

  /// Finds where sentences end, in one paragraph at a time.
  static BreakIterator breaks() {
    return UNFINISHED.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ROOT));
  }

  /// All sentences of a text, in order, without blanks at their ends; none crosses a line end.
  public static List<Span> of(ArticleText text) {
    List<Span> sentences = new ArrayList<>();
    BreakIterator breaks = breaks();
    int at = 0;
    while (at < text.length()) {
      ArticleText.Paragraph paragraph = text.paragraphAt(at);
      breaks.setText(text.string().substring(paragraph.start(), paragraph.end()));
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        text.meant(paragraph.start() + start, paragraph.start() + end).ifPresent(sentences::add);
        start = end;
      }
      at = paragraph.end() + 1;
    }
    return sentences;
  }
}
