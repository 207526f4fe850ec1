package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Change;
import dev.verbatim.format.AnnotationFile.Proposal;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.text.TextUnits;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.Emphasis;
import dev.verbatim.ui.article.Reading;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.panel.DecisionList;
import dev.verbatim.ui.panel.GuidelinePane;
import dev.verbatim.ui.panel.Inspector;
import dev.verbatim.ui.panel.MarkList;
import dev.verbatim.ui.panel.MarkWords;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One annotator at work on one article: the page in the middle, the marks and the inspector beside
/// it. It shows one session at a time and is used again for the next.
///
/// What is selected is the [Selection]'s; gestures become transactions in [Marking], [Shaping] and
/// [Tagging]; this class keeps what is seen in step with the session.
public final class Workspace {

  private final Selection selection = new Selection();
  private final ArticleView view = new ArticleView(TagPalette.NONE);
  private final ArticleHeader header = new ArticleHeader();
  private final TagRow tagRow = new TagRow();
  private final MarkList list = new MarkList();
  private final DecisionList decisionList = new DecisionList();
  private final VBox marks = new VBox(decisionList, list);
  private final GuidelinePane guideline = new GuidelinePane();
  private final WorkspaceState state = new WorkspaceState(selection);
  private final AnnotationSession.Listener listener = this::changed;
  private final BorderPane pagePane = new BorderPane();
  private final WorkspaceHost host;
  private final Tools tools;
  private final PageActions page;
  private final Checking checking;
  private final Seeking seeking;
  private final Inspector inspector;
  private final Decisions decisions;
  private final AnnotateCommands commands;
  private final PageMarks drawn;

  /// @param table where the workspace's commands are added
  public Workspace(WorkspaceHost host, CommandTable table) {
    this.host = host;
    this.tools = Tools.on(view, selection, host::say);
    this.page = new PageActions(view, selection, tools, new PageMenu(table), host);
    this.checking = new Checking(selection, tools.marking(), page, host);
    this.seeking = Seeking.in(pagePane, view, page, selection, tools, host);
    this.inspector = new Inspector(new PanelHost(page, selection, tools, host));
    this.decisions = new Decisions(tools.marking()::dispatch, page::look, this::showDecisions);
    this.commands = new AnnotateCommands(this, table);
    this.drawn = new PageMarks(view, selection, tools.hidden(), page::setOnLane);
    inspector.useSuggestionCommands(table.get("take-suggestion"), table.get("leave-suggestion"));
    checking
        .pane()
        .use(table.get("mend-finding"), table.get("dismiss-finding"), table.get("restore-finding"));
    VBox.setVgrow(list, Priority.ALWAYS);
    Scope.PAGE.mark(view);
    view.setHeader(header);
    view.setTooltips(page::describe);
    pagePane.setMinSize(0, 0);
    pagePane.setCenter(new StackPane(view, tools.linking().bar()));
    header.setOnStatus(tools.marking()::setStatus);
    header.setOnEdited(this::metadataEdited);
    header.setOnLeft(this::focusPage);
    list.setOnChosen(page::go);
    selection.marksProperty().addListener((_, _, _) -> showSelected());
    tools.hidden().idsProperty().addListener((_, _, _) -> showLayer());
    tools.suggesting().textProperty().subscribe(inspector::showSuggestion);
    tools.tagging().armedProperty().addListener((_, _, tag) -> tagRow.showArmed(tag));
  }

  /// The page with what stands above it.
  public Region page() {
    return pagePane;
  }

  /// The buttons that tag.
  public Region tagRow() {
    return tagRow;
  }

  /// What waits for a decision, and the list of marks.
  public Region marks() {
    return marks;
  }

  /// What is missing or odd.
  public Region findings() {
    return checking.pane();
  }

  public Region inspector() {
    return inspector;
  }

  /// What the codebook says of the selected mark's tag.
  public GuidelinePane guideline() {
    return guideline;
  }

  /// Turns to a session, keeping nothing of the last one.
  ///
  /// @param found marks of the set's file whose words have moved
  public void open(AnnotationSession session, List<Proposal> found) {
    close();
    Article article = session.article();
    TextUnits units = new TextUnits(article.text());
    MarkWords words = MarkWords.of(session);
    selection.use(Optional.of(session));
    tools.use(units);
    page.use(units);
    session.addListener(listener);
    commands.use(session.codebook());
    inspector.use(session.codebook(), words);
    inspector.show(List.of(), session.set());
    guideline.lookAt(Optional.empty());
    showGuideline();
    decisions.use(found);
    view.show(article);
    dress();
    showLayer();
    tools.linking().draw();
    header.show(article.metadata(), session.set().status());
    list.show(session.set(), words);
    state.open(session);
    showDecisions();
    checking.use(session);
    seeking.use();
  }

  /// Lets go of the session, with all that was typed reported to it.
  public void close() {
    settle();
    selection.session().ifPresent(s -> s.removeListener(listener));
    selection.use(Optional.empty());
    state.close();
    checking.close();
  }

  /// Shows the session with its codebook and history as they are now, after what was changed
  /// together over several sets.
  public void codebookChanged() {
    selection
        .session()
        .ifPresent(
            at -> {
              commands.use(at.codebook());
              inspector.use(at.codebook(), MarkWords.of(at));
              dress();
              showLayer();
              list.show(at.set(), MarkWords.of(at));
              state.open(at);
              showDecisions();
              checking.use(at);
              showSelected();
              guideline.refresh();
            });
  }

  /// Shows other metadata, after they were changed as a step of the session's history.
  public void showMetadata(Metadata metadata) {
    header.show(metadata, state.statusProperty().get());
    selection.session().ifPresent(state::show);
  }

  private void metadataEdited(Metadata before, Metadata after) {
    selection.session().ifPresent(at -> host.metadataEdited(at, before, after));
  }

  /// Opens the form for the article's title and origin.
  public void editMetadata() {
    header.edit();
  }

  public void setTheme(Theme changed) {
    drawn.setTheme(changed);
    selection.session().ifPresent(_ -> dress());
  }

  /// The page's font, width and spacing.
  public void setReading(Reading reading) {
    view.setReading(reading);
  }

  public void setZoom(int percent) {
    view.setZoom(percent);
  }

  /// Whether a selection that begins or ends within a word takes in the whole word.
  public void setSnapping(boolean on) {
    page.setSnapping(on);
  }

  /// Whether the list of tags opens by itself where words were selected with the mouse.
  public void setOfferingTags(boolean on) {
    tools.tagging().setOffering(on);
  }

  /// Whether what is missing or odd is looked for.
  public void setChecking(boolean on) {
    checking.onProperty().set(on);
  }

  /// Whether what is missing or odd has been found, or nothing is looked for.
  public boolean isChecked() {
    return checking.isReady();
  }

  /// What is drawn on the page, to draw more there.
  public PageMarks drawn() {
    return drawn;
  }

  /// Selects words, or the mark of an id where the set has it, and brings them into view.
  public void go(Span words, String markId) {
    selection
        .set()
        .flatMap(set -> set.annotation(markId))
        .ifPresentOrElse(page::go, () -> page.look(words));
  }

  /// Brings some words into view, where they are not.
  public void reveal(Span span) {
    view.reveal(span);
  }

  /// Where some words are, in the scene; empty where they are out of sight.
  public Optional<Bounds> boundsOf(Span span) {
    return view.boundsOf(span);
  }

  /// Where the reader is, to come back to.
  public int place() {
    return view.place();
  }

  public void restore(int place) {
    view.restore(place);
  }

  public void focusPage() {
    view.requestFocus();
  }

  public void focusMarks() {
    list.focusRows();
  }

  public void focusFindings() {
    checking.pane().focusRows();
  }

  public void focusInspector() {
    host.bringIntoSight(inspector);
    inspector.focusFirst();
  }

  /// Reports what is typed and not yet reported.
  public void settle() {
    header.settle();
    inspector.settle();
  }

  /// Ends what is under way and takes its time, before all is closed.
  public void stop() {
    seeking.stop();
  }

  /// What menus and status bar tell of the work.
  public WorkspaceState state() {
    return state;
  }

  Selection selection() {
    return selection;
  }

  Tools tools() {
    return tools;
  }

  Seeking seeking() {
    return seeking;
  }

  Checking checking() {
    return checking;
  }

  PageActions actions() {
    return page;
  }

  void tag(String tagId) {
    tools.marking().tag(tagId);
    focusPage();
  }

  void undo() {
    inspector.settle();
    if (!inspector.takeBack() && !host.toggleShared(true)) {
      tools.marking().undo();
    }
  }

  void redo() {
    inspector.settle();
    if (!host.toggleShared(false)) {
      tools.marking().redo();
    }
  }

  void writeNote() {
    host.bringIntoSight(inspector);
    inspector.focusNote();
  }

  private void changed(Change change, AnnotationSet before, AnnotationSet after) {
    drawn.update(change.difference());
    list.change(before, after, change.difference());
    boolean told = selection.follow(after);
    state.changed(selection.session().orElseThrow(), change.difference());
    checking.changed(change.difference(), before, after);
    if (!before.fields().equals(after.fields())) {
      header.showStatus(after.status());
      showDecisions();
    }
    if (!told) {
      showSelected();
    }
  }

  private void showSelected() {
    view.setEmphasis(new Emphasis(selection.marks(), selection.linked()));
    list.select(selection.marks());
    tools.linking().draw();
    tools.suggesting().refresh();
    inspector.show(selection.inTextOrder(), selection.set().orElse(null));
    showGuideline();
  }

  private void showGuideline() {
    guideline.show(
        selection.session().map(AnnotationSession::codebook),
        selection.mark().map(Annotation::tag));
  }

  private void showLayer() {
    selection.showOnly(tools.hidden()::shows);
    drawn.show();
    list.setHidden(tools.hidden().idsProperty().get());
  }

  private void showDecisions() {
    selection
        .session()
        .ifPresent(
            at ->
                decisionList.show(
                    decisions.open(at.set(), MarkWords.of(at)), decisions.takeAllMoved(at.set())));
  }

  private void dress() {
    selection
        .session()
        .ifPresent(
            at -> {
              TagPalette palette = drawn.dress(at.codebook());
              tagRow.show(commands.tags(), palette);
              tools.tagging().use(at.codebook(), palette);
              list.setColours(drawn::colour);
            });
  }
}
