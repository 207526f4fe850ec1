package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Change;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.AnnotationFile.Proposal;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.Emphasis;
import dev.verbatim.ui.article.HighlightLayer;
import dev.verbatim.ui.article.PageGestures;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.panel.DecisionList;
import dev.verbatim.ui.panel.Inspector;
import dev.verbatim.ui.panel.LinkPicker;
import dev.verbatim.ui.panel.MarkList;
import dev.verbatim.ui.panel.MarkWords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One annotator at work on one article: the page in the middle, the marks and the inspector beside
/// it. It shows one session at a time and is used again for the next.
public final class Workspace {

  /// What the workspace needs of the window around it.
  public interface Host {
    /// Tells the analyst something, without stopping them.
    void say(String sentence);

    /// The analyst has changed what is said of the article.
    void metadataEdited(Metadata before, Metadata after);

    /// The Tab key was pressed where there is no mark to walk to.
    void leavePage(boolean forward);
  }

  /// The one layer on the page: the annotator's own marks.
  private static final String LAYER = "own";

  private final Host host;
  private final Marking marking;
  private final AnnotateCommands commands;
  private final ArticleView view = new ArticleView(TagPalette.NONE);
  private final Growing growing = new Growing(view);
  private final ArticleHeader header = new ArticleHeader();
  private final TagRow tagRow = new TagRow();
  private final MarkList list = new MarkList();
  private final DecisionList decisionList = new DecisionList();
  private final VBox marks = new VBox(decisionList, list);
  private final Inspector inspector;
  private final Decisions decisions;
  private final PageMenu pageMenu;
  private final WorkspaceState state;
  private final AnnotationSession.Listener listener = this::changed;
  private Theme theme = Theme.LIGHT;

  /// @param table where the workspace's commands are added
  public Workspace(Host host, CommandTable table) {
    this.host = host;
    this.marking = new Marking(host::say);
    this.state = new WorkspaceState(marking);
    this.commands = new AnnotateCommands(this, marking, table);
    commands.addGrowing(growing);
    this.inspector = new Inspector(new InspectorHost());
    this.decisions = new Decisions(marking::dispatch, this::look, this::showDecisions);
    this.pageMenu = new PageMenu(table);
    VBox.setVgrow(list, Priority.ALWAYS);
    listenToPage();
    listenToPanels();
  }

  private void listenToPage() {
    view.setHeader(header);
    Scope.PAGE.mark(view);
    view.selectionProperty().addListener((_, _, now) -> marking.wordsProperty().set(now));
    view.setGestures(new PageListener());
    view.setTooltips(this::describe);
    marking
        .wordsProperty()
        .addListener(
            (_, _, now) -> {
              if (now.isEmpty() && view.selectionProperty().get().isPresent()) {
                view.clearSelection();
              }
            });
  }

  private void listenToPanels() {
    header.setOnStatus(marking::setStatus);
    header.setOnEdited(host::metadataEdited);
    list.setOnChosen(this::go);
    marking.markProperty().addListener((_, _, _) -> showSelected());
  }

  /// The page with what stands above it.
  public Region page() {
    return view;
  }

  /// The buttons that tag.
  public Region tagRow() {
    return tagRow;
  }

  /// What waits for a decision, and the list of marks.
  public Region marks() {
    return marks;
  }

  public Region inspector() {
    return inspector;
  }

  /// Turns to a session, keeping nothing of the last one.
  ///
  /// @param found marks of the set's file whose words have moved
  public void open(AnnotationSession session, List<Proposal> found) {
    close();
    Article article = session.article();
    MarkWords words = words(session);
    marking.use(Optional.of(session));
    growing.use(session.article().text());
    session.addListener(listener);
    commands.use(session.codebook());
    inspector.use(session.codebook(), words);
    inspector.show(Optional.empty(), session.set());
    decisions.use(found);
    view.show(article);
    dress();
    view.setLayers(List.of(HighlightLayer.of(LAYER, session.set().annotations())));
    header.show(article.metadata(), session.set().status());
    list.show(session.set(), words);
    state.open(session);
    showDecisions();
  }

  /// Lets go of the session, with all that was typed reported to it.
  public void close() {
    inspector.settle();
    marking.sessionProperty().get().ifPresent(s -> s.removeListener(listener));
    marking.use(Optional.empty());
  }

  /// Shows other metadata, after they were changed.
  public void showMetadata(Metadata metadata) {
    header.show(metadata, state.statusProperty().get());
  }

  /// Opens the form for the article's title and origin.
  public void editMetadata() {
    header.edit();
  }

  public void setTheme(Theme changed) {
    theme = changed;
    marking.sessionProperty().get().ifPresent(_ -> dress());
  }

  public void setZoom(int percent) {
    view.setZoom(percent);
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

  public void focusInspector() {
    inspector.focusFirst();
  }

  /// Reports what is typed and not yet reported.
  public void settle() {
    inspector.settle();
  }

  /// What menus and status bar tell of the work.
  public WorkspaceState state() {
    return state;
  }

  void tag(String tagId) {
    marking.tag(tagId);
    focusPage();
  }

  void undo() {
    inspector.settle();
    marking.undo();
  }

  void redo() {
    inspector.settle();
    marking.redo();
  }

  void walk(boolean forward) {
    if (marking.walk(forward, view.caretProperty().get())) {
      marking.markProperty().get().ifPresent(m -> view.reveal(m.spans().getFirst()));
    } else {
      host.leavePage(forward);
    }
  }

  void deselect() {
    view.clearSelection();
    marking.wordsProperty().set(Optional.empty());
    marking.markProperty().set(Optional.empty());
  }

  void selectAll() {
    view.selectAll();
  }

  void copy() {
    Optional<List<Span>> spans =
        marking
            .wordsProperty()
            .get()
            .map(List::of)
            .or(() -> marking.markProperty().get().map(Annotation::spans));
    if (spans.isEmpty()) {
      return;
    }
    CopyText.copy(session().orElseThrow().article(), spans.get());
    host.say(Messages.get("say.copied"));
  }

  void chooseLink() {
    marking.markProperty().get().ifPresent(m -> chooseLink(m, inspector));
  }

  void writeNote() {
    inspector.focusNote();
  }

  private void chooseLink(Annotation mark, Region beside) {
    AnnotationSession at = session().orElseThrow();
    LinkPicker.show(
        beside,
        LinkPicker.candidates(mark, at.set(), at.codebook()),
        words(at),
        chosen -> marking.link(chosen.type(), chosen.from(), chosen.to()));
  }

  private void changed(Change change, AnnotationSet before, AnnotationSet after) {
    view.update(LAYER, change.difference());
    list.change(before, after, change.difference());
    boolean told = marking.follow(after);
    state.changed(session().orElseThrow(), change.difference());
    if (!before.fields().equals(after.fields())) {
      header.showStatus(after.status());
      showDecisions();
    }
    if (!told) {
      showSelected();
    }
  }

  private void showSelected() {
    Optional<Annotation> mark = marking.markProperty().get();
    Optional<AnnotationSet> set = session().map(AnnotationSession::set);
    view.setEmphasis(new Emphasis(mark, marking.linked()));
    list.select(mark);
    inspector.show(mark, set.orElse(null));
  }

  private void go(Annotation mark) {
    marking.select(mark.id());
    view.reveal(mark.spans().getFirst());
  }

  private void look(Span words) {
    view.select(words);
    view.reveal(words);
  }

  private void showDecisions() {
    session()
        .ifPresent(
            at ->
                decisionList.show(
                    decisions.open(at.set(), words(at)), decisions.takeAllMoved(at.set())));
  }

  private void dress() {
    session()
        .ifPresent(
            at -> {
              TagPalette palette = TagPalette.of(at.codebook(), theme);
              view.setPalette(palette);
              tagRow.show(commands.tags(), palette);
              list.setColours(tag -> palette.look(tag).line().hex());
            });
  }

  private Optional<String> describe(int offset) {
    return session()
        .flatMap(
            at ->
                at.set().at(offset).stream()
                    .findFirst()
                    .map(mark -> words(at).description(mark, at.set())));
  }

  private Optional<AnnotationSession> session() {
    return marking.sessionProperty().get();
  }

  private static MarkWords words(AnnotationSession at) {
    return new MarkWords(at.article(), at.codebook());
  }

  private final class PageListener implements PageGestures {
    @Override
    public void clicked(OptionalInt offset) {
      if (offset.isPresent()) {
        marking.click(offset.getAsInt());
      } else {
        marking.markProperty().set(Optional.empty());
      }
    }

    /// For the words that are selected; where none are, for the mark that was clicked.
    @Override
    public void contextMenuRequested(OptionalInt offset, double screenX, double screenY) {
      if (marking.wordsProperty().get().isEmpty() && offset.isPresent()) {
        marking.click(offset.getAsInt());
      }
      pageMenu.show(view, screenX, screenY);
    }

    @Override
    public boolean walked(boolean backwards) {
      walk(!backwards);
      return true;
    }
  }

  private final class InspectorHost implements Inspector.Host {
    @Override
    public void dispatch(Transaction transaction) {
      marking.dispatch(transaction);
    }

    @Override
    public List<Span> selectedWords() {
      if (marking.wordsProperty().get().isEmpty()) {
        host.say(Messages.get("say.select-words"));
      }
      return marking.wordsProperty().get().stream().toList();
    }

    @Override
    public void go(Annotation mark) {
      Workspace.this.go(mark);
    }

    @Override
    public void chooseLink(Annotation mark, Region beside) {
      Workspace.this.chooseLink(mark, beside);
    }
  }
}
