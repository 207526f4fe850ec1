package dev.verbatim.ui.kit;

/// A group of a menu. Groups stand in this order, with a line between two of one menu; commands
/// stand in a group in the order of their table.
public enum MenuPlace {
  FILE_OPEN("file"),
  FILE_ARTICLES("file"),
  FILE_SAVE("file"),
  FILE_END("file"),
  EDIT_HISTORY("edit"),
  EDIT_SELECTION("edit"),
  ANNOTATE_TAG("annotate"),
  ANNOTATE_SHAPE("annotate"),
  ANNOTATE_WALK("annotate"),
  ANNOTATE_STATUS("annotate"),
  ARTICLE_WALK("article"),
  ARTICLE_FILE("article"),
  VIEW_ZOOM("view"),
  VIEW_THEME("view"),
  VIEW_PANES("view"),
  HELP("help");

  private final String menu;

  MenuPlace(String menu) {
    this.menu = menu;
  }

  /// The menu's name, whose text is `menu.NAME`.
  public String menu() {
    return menu;
  }
}
