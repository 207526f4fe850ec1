package dev.verbatim.ui.kit;

/// A group of a menu. Groups stand in this order, with a line between two of one menu; commands
/// stand in a group in the order of their table.
public enum MenuPlace {
  FILE_OPEN("file"),
  FILE_ARTICLES("file"),
  FILE_EXCHANGE("file"),
  FILE_SAVE("file"),
  FILE_END("file"),
  EDIT_HISTORY("edit"),
  EDIT_SELECTION("edit"),
  EDIT_GROW("edit"),
  EDIT_FIND("edit"),
  EDIT_SETTINGS("edit"),
  ANNOTATE_TAG("annotate"),
  ANNOTATE_TAG_MORE("annotate"),
  ANNOTATE_MARK("annotate"),
  ANNOTATE_LINK("annotate", "annotate.link"),
  ANNOTATE_SHAPE("annotate"),
  ANNOTATE_ENDS("annotate", "annotate.ends"),
  ANNOTATE_WALK("annotate"),
  ANNOTATE_STATUS("annotate", "annotate.status"),
  ANNOTATE_CODEBOOK("annotate"),
  CHECK_WALK("check"),
  CHECK_MEND("check"),
  REVIEW_WORK("review"),
  REVIEW_WALK("review"),
  REVIEW_OPTION("review", "review.option"),
  REVIEW_RIVAL("review", "review.rival"),
  REVIEW_ANSWER("review"),
  REVIEW_FIGURES("review"),
  REVIEW_PLAN("review"),
  REVIEW_BACK("review"),
  ARTICLE_WALK("article"),
  ARTICLE_FILE("article"),
  VIEW_MARKS("view"),
  VIEW_ZOOM("view"),
  VIEW_THEME("view"),
  VIEW_PANES("view"),
  HELP_FIND("help"),
  HELP("help");

  private final String menu;
  private final String submenu;

  MenuPlace(String menu) {
    this(menu, "");
  }

  MenuPlace(String menu, String submenu) {
    this.menu = menu;
    this.submenu = submenu;
  }

  /// The menu's name, whose text is `menu.NAME`.
  public String menu() {
    return menu;
  }

  /// The submenu in which the group stands, whose text is `menu.NAME`; empty where it stands in the
  /// menu itself.
  public String submenu() {
    return submenu;
  }

  /// What the menu is called, and the submenu where the group stands in one, for people.
  public String title() {
    String whole = Messages.get("menu." + menu).replace("_", "");
    return submenu.isEmpty() ? whole : whole + " › " + Messages.get("menu." + submenu);
  }
}
