package dev.verbatim.ui.annotate;

import dev.verbatim.ui.article.ArticleView;
import javafx.scene.layout.BorderPane;

/// The ways to seek words: in the article, for tagging all of their places, over the project.
record Seeking(Finder finder, TaggingAll taggingAll, Searching searching) {

  /// @param around shows the page in its middle; the bar of the finder goes above it, panes below
  static Seeking in(
      BorderPane around,
      ArticleView view,
      PageActions page,
      Selection selection,
      Tools tools,
      WorkspaceHost host) {
    Finder finder = new Finder(view, selection, tools.tagging(), host);
    around.setTop(finder.bar());
    return new Seeking(
        finder,
        new TaggingAll(selection, tools.marking(), page, around, host),
        new Searching(view, around, host));
  }

  /// Turns to another article.
  void use() {
    finder.use();
    taggingAll.use();
  }

  /// Ends every search, and the opening of articles that were to be tagged.
  void stop() {
    taggingAll.cancel();
    searching.cancel();
  }
}
