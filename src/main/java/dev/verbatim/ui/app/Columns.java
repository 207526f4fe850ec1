package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.AfterLayout;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The articles, the page and the right side beside each other. The sides keep the widths that they
/// are given, and give way so that the page has what it needs.
final class Columns extends SplitPane {
  private static final double ARTICLES_WIDTH = 230;
  private static final double SIDE_WIDTH = 320;
  private static final double LEAST_ARTICLES = 140;
  private static final double LEAST_SIDE = 220;
  private static final double LEAST_PAGE = 280;

  private final Region articles;
  private final Region page;
  private final Region side;
  private final AfterLayout placing = new AfterLayout(this, this::placeTwice);

  Columns(Region articles, Region page, Region side) {
    this.articles = articles;
    this.page = page;
    this.side = side;
    articles.setPrefWidth(ARTICLES_WIDTH);
    articles.setMinWidth(LEAST_ARTICLES);
    side.setPrefWidth(SIDE_WIDTH);
    side.setMinWidth(LEAST_SIDE);
    page.setMinWidth(LEAST_PAGE);
    setResizableWithParent(articles, false);
    setResizableWithParent(side, false);
    show(true, true);
  }

  boolean showsArticles() {
    return getItems().contains(articles);
  }

  boolean showsSide() {
    return getItems().contains(side);
  }

  /// Shows the page, and of the sides those that are wanted.
  void show(boolean articlesWanted, boolean sideWanted) {
    List<Node> wanted = new ArrayList<>();
    if (articlesWanted) {
      wanted.add(articles);
    }
    wanted.add(page);
    if (sideWanted) {
      wanted.add(side);
    }
    if (!getItems().equals(wanted)) {
      getItems().setAll(wanted);
      placing.request();
    }
  }

  /// Only a split pane that was laid out with its items gives them the width that they are given:
  /// before, a window that is resized stretches them from no width. Each divider stops where the
  /// other one stands by then, so that it takes a second time to bring both where they belong.
  private void placeTwice() {
    place();
    place();
  }

  private void place() {
    double width = Math.max(1, getWidth());
    double room = width - LEAST_PAGE - (showsArticles() ? LEAST_ARTICLES : 0);
    double sideWidth = showsSide() ? Math.clamp(room, LEAST_SIDE, SIDE_WIDTH) : 0;
    if (showsSide()) {
      setDividerPosition(getItems().size() - 2, 1 - sideWidth / width);
      layout();
    }
    if (showsArticles()) {
      double rest = width - LEAST_PAGE - sideWidth;
      setDividerPosition(0, Math.clamp(rest, LEAST_ARTICLES, ARTICLES_WIDTH) / width);
      layout();
    }
  }
}
