package dev.verbatim.ui.app;

import dev.verbatim.project.SaveState;
import dev.verbatim.ui.annotate.Workspace;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Cover;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.kit.ToolScroll;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Where everything stands in the window: the articles at the left, the page in the middle, marks
/// and inspector at the right, bars above and below.
///
/// In a narrow window first the articles and then the right side make room for the page, unless one
/// has asked for them there.
final class WindowLayout extends BorderPane {
  /// Narrower than this, there is no room for the articles, and than that, for the right side.
  private static final double ROOM_FOR_ARTICLES = 980;

  private static final double ROOM_FOR_SIDE = 720;

  /// Narrower than this, the button that finds commands would cover others.
  private static final double ROOM_FOR_FINDING = 920;

  /// Of *Undo* and *Redo*, and what is beside them and the tags: gaps and a line.
  private static final double LEAST_HISTORY = 64;

  private static final double BESIDE_HISTORY = 86;

  private final MainWindow window;
  private final Workspace workspace;
  private final ArticlesPane articles;
  private final StatusBar statusBar;
  private final TroubleStrip trouble;
  private final FirstStepsStrip firstSteps = new FirstStepsStrip();
  private final Label title = new Label();
  private final Label projectTitle = new Label();
  private final VBox left = new VBox();
  private final StackPane middle = new StackPane();
  private final SidePanes side = new SidePanes();
  private final Columns columns = new Columns(left, middle, side);
  private final HBox tools = new HBox();
  private final ScrollPane toolScroll = new ToolScroll(tools);
  private final HBox toolRow = new HBox();
  private final HBox menuRow = new HBox();
  private final HBox flankTools = new HBox();
  private Flanks flanks;
  private boolean focusMode;
  private Optional<Region> covered = Optional.empty();
  private Optional<Boolean> articlesWanted = Optional.empty();
  private Optional<Boolean> sideWanted = Optional.empty();

  WindowLayout(MainWindow window, CommandTable table) {
    this.window = window;
    this.workspace = window.workspace();
    this.flanks = Flanks.of(workspace);
    articles = new ArticlesPane(window.desk());
    statusBar = new StatusBar(window::changeAnnotator);
    statusBar.bind(workspace.state().selectionText(), workspace.state().countsProperty());
    trouble = new TroubleStrip(window::save, window::saveCopy);
    getStyleClass().add("window");
    fillToolRow(table);
    fillMenuRow(table);
    flankTools.getStyleClass().add("tools");
    Room.reveal(flankTools, false);
    setTop(new VBox(menuRow, toolRow, flankTools, trouble, firstSteps));
    buildMiddle();
    setBottom(statusBar);
    widthProperty().addListener((_, _, _) -> makeRoom());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void fillMenuRow(CommandTable table) {
    MenuBar bar = Menus.menuBar(table);
    for (Menu menu : bar.getMenus()) {
      menu.setOnShowing(_ -> refill(bar, table));
    }
    bar.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label(Messages.get("program.name"));
    name.getStyleClass().add("program-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = Room.gap();
    title.getStyleClass().add("window-title");
    projectTitle.setId("window-project");
    projectTitle.getStyleClass().add("window-title");
    projectTitle.setMinWidth(0);
    title.setMinWidth(0);
    menuRow.getChildren().setAll(name, bar, gap, title, projectTitle);
    menuRow.getStyleClass().add("menu-row");
  }

  /// Tags and recent projects come and go, so menus are made anew as they are opened.
  private void refill(MenuBar bar, CommandTable table) {
    Menus.fill(bar, table);
    Menu recent = new Menu(Messages.get("menu.recent"));
    for (Path path : window.recent()) {
      MenuItem item = new MenuItem(path.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> window.open(path));
      recent.getItems().add(item);
    }
    recent.setDisable(recent.getItems().isEmpty());
    bar.getMenus().getFirst().getItems().add(table.at(MenuPlace.FILE_OPEN).size(), recent);
  }

  private void fillToolRow(CommandTable table) {
    Separator line = new Separator(Orientation.VERTICAL);
    tools
        .getChildren()
        .addAll(
            workspace.tagRow(),
            line,
            historyButton(table.get("undo")),
            historyButton(table.get("redo")));
    tools.getStyleClass().add("tool-row");
    HBox.setHgrow(toolScroll, Priority.ALWAYS);
    toolRow.getStyleClass().add("tools");
    Region find = Menus.keyButton(table.get("find-command"));
    find.managedProperty().bind(find.visibleProperty());
    find.visibleProperty().bind(toolRow.widthProperty().greaterThan(ROOM_FOR_FINDING));
    toolRow.getChildren().setAll(toolScroll, find);
  }

  /// Its name ends in an ellipsis where the tags leave no room for the whole, which its tooltip
  /// has.
  private Button historyButton(Command command) {
    Button button = Menus.button(command);
    Region tags = workspace.tagRow();
    button
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    Math.max(
                        LEAST_HISTORY,
                        (toolScroll.getWidth() - tags.getWidth() - BESIDE_HISTORY) / 2),
                toolScroll.widthProperty(),
                tags.widthProperty()));
    return button;
  }

  private void buildMiddle() {
    window.settings().guidelineProperty().subscribe(this::showGuideline);
    left.getChildren().setAll(articles);
    setCenter(columns);
  }

  private void showGuideline(boolean shown) {
    fillSide(shown, side.getItems().contains(feedback()));
  }

  /// Shows what colleagues answered beside the marks, or not.
  void showFeedback(boolean shown) {
    if (shown != side.getItems().contains(feedback())) {
      fillSide(side.getItems().contains(workspace.guideline()), shown);
    }
  }

  private Region feedback() {
    return window.reviewing().feedback().pane();
  }

  private void fillSide(boolean guideline, boolean feedback) {
    List<Region> panes = new ArrayList<>(List.of(flanks.right(), workspace.inspector()));
    if (feedback) {
      panes.add(1, feedback());
    }
    if (guideline) {
      panes.add(workspace.guideline());
    }
    side.show(
        panes,
        switch (panes.size()) {
          case 2 -> List.of(flanks.share());
          case 3 -> feedback ? List.of(0.16, 0.65) : List.of(0.7 * flanks.share(), 0.7);
          default -> List.of(0.14, 0.56, 0.8);
        });
  }

  FirstStepsStrip firstSteps() {
    return firstSteps;
  }

  StatusBar statusBar() {
    return statusBar;
  }

  void showSaving(Optional<SaveState> state) {
    statusBar.showSaving(state);
    trouble.show(state);
  }

  /// Article and project are labels of their own, since they may run in different directions.
  void showTitle(String article, String project) {
    boolean both = !article.isEmpty() && !project.isEmpty() && !article.equals(project);
    String text =
        both
            ? Messages.get("window.title", article, project)
            : (article.isEmpty() ? project : article);
    title.setText(both ? article : text);
    projectTitle.setText(both ? Messages.get("window.title.project", project) : "");
    if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
      stage.setTitle(
          text.isEmpty()
              ? Messages.get("program.name")
              : text + " – " + Messages.get("program.name"));
    }
  }

  void showPage(String articleId) {
    middle.getChildren().setAll(workspace.page());
    articles.select(articleId);
    showTools(true);
    makeRoom();
  }

  void showWelcome(Welcome welcome) {
    focusMode = false;
    middle.getChildren().setAll(welcome);
    showTools(false);
    makeRoom();
  }

  /// Shows something in place of page and panes, without the row of tags.
  void cover(Region cover) {
    focusMode = false;
    covered = Optional.of(cover);
    setCenter(cover);
    showTools(false);
  }

  /// Shows page and panes again.
  void uncover() {
    covered = Optional.empty();
    setCenter(columns);
    showTools(hasPage());
    makeRoom();
  }

  private void showTools(boolean shown) {
    boolean tools = shown && !focusMode && covered.isEmpty();
    Room.reveal(toolRow, tools && flanks.tools().isEmpty());
    Room.reveal(flankTools, tools && flanks.tools().isPresent());
    Room.reveal(menuRow, !focusMode);
  }

  /// Gives the focus to what is in the middle: the cover, or the page where there is one.
  void focusMiddle() {
    if (covered.isPresent()) {
      window.covering().coverProperty().get().ifPresent(Cover::focus);
    } else if (hasPage()) {
      workspace.focusPage();
    }
  }

  private boolean hasPage() {
    return middle.getChildren().contains(workspace.page());
  }

  /// Shows the page and the status bar alone, or all again.
  void toggleFocusMode() {
    focusMode = !focusMode && hasPage();
    showTools(hasPage());
    makeRoom();
    workspace.focusPage();
  }

  /// *Escape* that meant nothing else ends focus mode.
  private void pressed(KeyEvent event) {
    if (focusMode && event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      toggleFocusMode();
    }
  }

  void toggleArticles() {
    articlesWanted = Optional.of(!columns.showsArticles());
    makeRoom();
  }

  void toggleSide() {
    sideWanted = Optional.of(!columns.showsSide());
    makeRoom();
  }

  /// Shows the side that a pane of the workspace is in, and ends focus mode for it.
  void bringIntoSight(Region pane) {
    if (pane.getScene() != null) {
      return;
    }
    if (pane.equals(workspace.findings())) {
      articlesWanted = Optional.of(true);
    } else {
      sideWanted = Optional.of(true);
    }
    focusMode = false;
    showTools(hasPage());
    makeRoom();
  }

  private void makeRoom() {
    boolean list = !focusMode && articlesWanted.orElse(getWidth() >= ROOM_FOR_ARTICLES);
    boolean right =
        !focusMode && hasPage() && sideWanted.orElse(needsSide() || getWidth() >= ROOM_FOR_SIDE);
    showFindings(hasPage());
    columns.show(list, right);
  }

  /// Whoever settles does so at the right side.
  private boolean needsSide() {
    return flanks.tools().isPresent();
  }

  private void showFindings(boolean shown) {
    left.getChildren().setAll(shown ? List.of(articles, flanks.left()) : List.of(articles));
  }

  /// Shows other things beside the page. Where they bring tools of their own, the articles leave
  /// most of the left column to them.
  void show(Flanks changed) {
    flanks = changed;
    flanks.tools().ifPresent(row -> HBox.setHgrow(row, Priority.ALWAYS));
    flankTools.getChildren().setAll(flanks.tools().stream().toList());
    boolean small = flanks.tools().isPresent();
    articles.setSmall(small);
    if (small) {
      VBox.setVgrow(flanks.left(), Priority.ALWAYS);
    }
    showGuideline(window.settings().guidelineProperty().get());
    showTools(hasPage());
    makeRoom();
  }

  /// Moves the focus to the next pane that is in sight, or the one before.
  void cyclePane(boolean forward) {
    Pane.cycle(panes(), getScene().getFocusOwner(), forward);
  }

  private List<Pane> panes() {
    List<Pane> panes = new ArrayList<>();
    if (firstSteps.isVisible()) {
      panes.add(new Pane(firstSteps, firstSteps::focus));
    }
    if (columns.showsArticles()) {
      panes.add(new Pane(articles, articles.list()::requestFocus));
      if (hasPage()) {
        panes.add(new Pane(flanks.left(), flanks.focusLeft()));
      }
    }
    if (hasPage()) {
      panes.add(new Pane(workspace.page(), workspace::focusPage));
    } else {
      panes.add(new Pane(middle, () -> middle.getChildren().getFirst().requestFocus()));
    }
    if (columns.showsSide()) {
      panes.add(new Pane(flanks.right(), flanks.focusRight()));
      if (side.getItems().contains(feedback())) {
        panes.add(new Pane(feedback(), window.reviewing().feedback().pane()::focusRows));
      }
      panes.add(new Pane(workspace.inspector(), workspace::focusInspector));
      if (side.getItems().contains(workspace.guideline())) {
        panes.add(new Pane(workspace.guideline(), workspace.guideline()::focusText));
      }
    }
    return panes;
  }
}
