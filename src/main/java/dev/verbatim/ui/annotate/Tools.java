package dev.verbatim.ui.annotate;

import dev.verbatim.text.TextUnits;
import dev.verbatim.ui.article.ArticleView;
import java.util.function.Consumer;

/// What an analyst works with on one page, each tool for gestures of one kind.
record Tools(
    Marking marking,
    Tagging tagging,
    Shaping shaping,
    Linking linking,
    Suggesting suggesting,
    HiddenTags hidden) {

  /// @param say where sentences for the analyst go
  static Tools on(ArticleView view, Selection selection, Consumer<String> say) {
    Marking marking = new Marking(selection, say);
    HiddenTags hidden = new HiddenTags();
    return new Tools(
        marking,
        new Tagging(view, selection, marking, say),
        new Shaping(selection, marking, say),
        new Linking(view, selection, marking, hidden, say),
        new Suggesting(selection, marking),
        hidden);
  }

  /// Turns to another article.
  void use(TextUnits units) {
    shaping.use(units);
    suggesting.use(units);
  }
}
