package dev.verbatim.ui.annotate;

import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What *Copy* puts on the clipboard: the words, and on a line of its own where they stand, so that
/// a quotation pasted into an e-mail can be found again.
final class CopyText {
  private CopyText() {}

  static void copy(Article article, List<Span> spans) {
    ClipboardContent content = new ClipboardContent();
    content.putString(of(article, spans));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Fragments are joined by an ellipsis; characters are counted as code points from 0, as in the
  /// files, paragraphs from 1.
  static String of(Article article, List<Span> spans) {
    ArticleText text = article.text();
    String words = text.words(spans);
    String places =
        spans.stream()
            .map(s -> text.toCodePoint(s.start()) + "–" + text.toCodePoint(s.end()))
            .collect(Collectors.joining(", "));
    return words
        + "\n"
        + Messages.get(
            "copy.place", article.title(), paragraph(text, spans.getFirst().start()), places);
  }

  private static long paragraph(ArticleText text, int offset) {
    return 1 + text.string().substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
