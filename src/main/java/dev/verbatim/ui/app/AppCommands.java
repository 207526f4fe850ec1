package dev.verbatim.ui.app;

import static javafx.beans.binding.Bindings.createBooleanBinding;

import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Icon;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.ThemeChoice;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;

/// The part of the command table that concerns projects, articles and the window.
final class AppCommands {
  private final CommandTable table;
  private final MainWindow window;
  private final FileActions files;
  private final CodebookActions codebook;
  private final BooleanBinding article;
  private final BooleanBinding folder;

  private AppCommands(
      CommandTable table, MainWindow window, FileActions files, CodebookActions codebook) {
    this.table = table;
    this.window = window;
    this.files = files;
    this.codebook = codebook;
    Desk desk = window.desk();
    article =
        createBooleanBinding(
            () -> desk.currentProperty().get().isPresent(), desk.currentProperty());
    folder =
        createBooleanBinding(
            () -> desk.projectProperty().get().filter(p -> !p.isLone()).isPresent(),
            desk.projectProperty());
  }

  static void add(
      CommandTable table, MainWindow window, FileActions files, CodebookActions codebook) {
    AppCommands commands = new AppCommands(table, window, files, codebook);
    commands.addFile();
    commands.addArticle();
    commands.addView();
    commands.addCodebook();
  }

  private void addFile() {
    put("new-project", MenuPlace.FILE_OPEN, files::newProject, "Shortcut+N").icon(Icon.NEW_FOLDER);
    put("open-project", MenuPlace.FILE_OPEN, files::openProject, "Shortcut+O").icon(Icon.FOLDER);
    put("open-text", MenuPlace.FILE_OPEN, files::openText, "Shortcut+Shift+O").icon(Icon.TEXT);
    put("open-sample", MenuPlace.FILE_OPEN, files::openSample).icon(Icon.SAMPLE);
    put("add-articles", MenuPlace.FILE_ARTICLES, files::addArticles, "Shortcut+I")
        .when(folder, "reason.project")
        .icon(Icon.ADD_FILE);
    put("paste-article", MenuPlace.FILE_ARTICLES, files::pasteArticle, "Shortcut+Shift+V")
        .when(folder, "reason.project")
        .icon(Icon.PASTE);
    put("share", MenuPlace.FILE_EXCHANGE, files.exchanging()::share)
        .when(folder, "reason.project")
        .icon(Icon.SHARE);
    put("receive", MenuPlace.FILE_EXCHANGE, files.exchanging()::receive)
        .when(folder, "reason.project")
        .icon(Icon.RECEIVE);
    put("import", MenuPlace.FILE_EXCHANGE, files.importing()::open, "Shortcut+Shift+I");
    put("export", MenuPlace.FILE_EXCHANGE, files.exporting()::open, "Shortcut+Shift+E")
        .when(folder, "reason.project")
        .icon(Icon.EXPORT);
    put("plan", MenuPlace.REVIEW_PLAN, files.planning()::open).when(folder, "reason.project");
    put("save", MenuPlace.FILE_SAVE, window::save, "Shortcut+S").icon(Icon.SAVE);
    put("save-copy", MenuPlace.FILE_SAVE, window::saveCopy, "Shortcut+Shift+S")
        .when(article, "reason.article");
    put("quit", MenuPlace.FILE_END, window::quit, "Shortcut+Q");
  }

  private void addArticle() {
    put("next-article", MenuPlace.ARTICLE_WALK, () -> window.desk().step(1), "Shortcut+Page Down")
        .when(article, "reason.article");
    put(
            "previous-article",
            MenuPlace.ARTICLE_WALK,
            () -> window.desk().step(-1),
            "Shortcut+Page Up")
        .when(article, "reason.article");
    put("rename", MenuPlace.ARTICLE_FILE, () -> window.workspace().editMetadata(), "F2")
        .when(article, "reason.article");
    put("correct-text", MenuPlace.ARTICLE_FILE, files::correctText).when(article, "reason.article");
    put("remove-article", MenuPlace.ARTICLE_FILE, files::removeArticle)
        .when(article.and(folder), "reason.article-of-project");
    put("restore-article", MenuPlace.ARTICLE_FILE, files::restoreArticle)
        .when(folder, "reason.project");
    put("annotator", MenuPlace.ARTICLE_FILE, window::changeAnnotator).icon(Icon.PERSON);
  }

  private void addView() {
    Settings settings = window.settings();
    put(
            "zoom-in",
            MenuPlace.VIEW_ZOOM,
            () -> zoom(10),
            "Shortcut+Plus",
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Add")
        .icon(Icon.LARGER)
        .when(settings.zoomProperty().lessThan(Settings.MOST_ZOOM), "reason.largest");
    put("zoom-out", MenuPlace.VIEW_ZOOM, () -> zoom(-10), "Shortcut+Minus", "Shortcut+Subtract")
        .icon(Icon.SMALLER)
        .when(settings.zoomProperty().greaterThan(Settings.LEAST_ZOOM), "reason.smallest");
    put(
        "zoom-reset",
        MenuPlace.VIEW_ZOOM,
        () -> settings.zoomProperty().set(100),
        "Shortcut+0",
        "Shortcut+Numpad 0");
    for (ThemeChoice choice : ThemeChoice.values()) {
      put(
              "theme-" + choice.name().toLowerCase(Locale.ROOT),
              MenuPlace.VIEW_THEME,
              () -> settings.themeProperty().set(choice))
          .chosenWhen(settings.themeProperty().isEqualTo(choice));
    }
    toggle("snapping", MenuPlace.EDIT_SETTINGS, settings.snappingProperty());
    toggle("offering-tags", MenuPlace.EDIT_SETTINGS, settings.offeringTagsProperty());
    put("next-pane", MenuPlace.VIEW_PANES, () -> window.cyclePane(true), "F6");
    put("previous-pane", MenuPlace.VIEW_PANES, () -> window.cyclePane(false), "Shift+F6");
    put("toggle-articles", MenuPlace.VIEW_PANES, () -> window.layout().toggleArticles(), "F9");
    put("toggle-side", MenuPlace.VIEW_PANES, () -> window.layout().toggleSide(), "Shift+F9");
  }

  /// In steps that end on whole tens.
  private void zoom(int by) {
    int now = window.settings().zoomProperty().get();
    window
        .settings()
        .zoomProperty()
        .set(Math.clamp(now + by, Settings.LEAST_ZOOM, Settings.MOST_ZOOM));
  }

  private void addCodebook() {
    BooleanProperty guideline = window.settings().guidelineProperty();
    put("guideline", MenuPlace.VIEW_PANES, () -> guideline.set(!guideline.get()), "F7")
        .chosenWhen(guideline);
    put("codebook", MenuPlace.ANNOTATE_CODEBOOK, codebook::open, "Shortcut+Shift+K")
        .when(
            createBooleanBinding(
                () -> window.desk().projectProperty().get().isPresent(),
                window.desk().projectProperty()),
            "reason.project");
  }

  private void toggle(String id, MenuPlace place, BooleanProperty setting) {
    put(id, place, () -> setting.set(!setting.get())).chosenWhen(setting);
  }

  private Command put(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(Command.of(id).keys(keys).menu(place).does(action));
  }
}
