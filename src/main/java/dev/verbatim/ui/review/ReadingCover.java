package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.text.TextUnits;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.Emphasis;
import dev.verbatim.ui.article.HighlightLayer;
import dev.verbatim.ui.article.PageGestures;
import dev.verbatim.ui.article.Reading;
import dev.verbatim.ui.kit.AfterLayout;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Cover;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.kit.ToolScroll;
import dev.verbatim.ui.review.ReadingWork.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A colleague's work on one article, to be read and answered: the marks at the left, the page in
/// the middle, the chosen mark at the right.
///
/// The colleague's marks are a layer that nothing here can change; what the reader would have is
/// outlined, and what was missed is a layer of its own.
final class ReadingCover implements Cover {
  private static final String THEIRS = "theirs";
  private static final String MISSED = "missed";
  private static final String WANTED = "wanted";
  private static final double LIST_WIDTH = 250;
  private static final double CARD_WIDTH = 340;
  private static final double LEAST_LIST = 140;
  private static final double LEAST_CARD = 240;
  private static final double LEAST_PAGE = 280;

  private final ReadingWork work;
  private final ReadingHost host;
  private final Runnable onLeft;
  private final BorderPane pane = new BorderPane();
  private final ArticleView view = new ArticleView(TagPalette.NONE);
  private final TextUnits units;
  private final ReadingActions actions;
  private final ReadingList list;
  private final ReadingCard card;
  private final Map<String, Region> tagSwatches = new HashMap<>();
  private final ReadOnlyIntegerWrapper ways = new ReadOnlyIntegerWrapper(this, "ways", 0);
  private TagPalette palette = TagPalette.NONE;

  /// @param onLeft run when it is shown no more
  ReadingCover(ReadingWork work, ReadingHost host, Runnable onLeft) {
    this.work = work;
    this.host = host;
    this.onLeft = onLeft;
    this.units = new TextUnits(work.article().text());
    this.actions = new ReadingActions(work, host, this::selected, view::clearSelection);
    this.list = new ReadingList(work, tag -> palette.look(tag).line().hex(), actions::choose);
    this.card = new ReadingCard(work, actions, host, this::selected, this::focus);
    Scope.READING.mark(view);
    view.show(work.article());
    view.setHeader(header());
    view.setGestures(new Gestures());
    view.setTooltips(this::describe);
    build();
    work.session().addListener((_, _) -> changed());
    actions.chosenProperty().addListener((_, _, now) -> chosen(now));
    view.selectionProperty().subscribe(this::showWays);
    showChosen(Optional.empty());
  }

  private void build() {
    list.setMinWidth(LEAST_LIST);
    pane.setMinWidth(0);
    list.setPrefWidth(LIST_WIDTH);
    card.setPrefWidth(CARD_WIDTH);
    card.setMinWidth(LEAST_CARD);
    SplitPane columns = new SplitPane(list, view, card);
    SplitPane.setResizableWithParent(list, false);
    SplitPane.setResizableWithParent(card, false);
    view.setMinWidth(LEAST_PAGE);
    pane.setCenter(columns);
    AfterLayout placing = new AfterLayout(columns, () -> place(columns, columns.getWidth()));
    pane.widthProperty().addListener((_, _, _) -> placing.request());
  }

  /// List and card have their widths where the page keeps what it needs, and else give way: first
  /// the list, then the card.
  private static void place(SplitPane columns, double width) {
    if (width <= 0) {
      return;
    }
    double room = width - LEAST_PAGE;
    double right = Math.clamp(room - LEAST_LIST, LEAST_CARD, CARD_WIDTH);
    double left = Math.clamp(room - right, LEAST_LIST, LIST_WIDTH);
    columns.setDividerPositions(left / width, 1 - right / width);
  }

  private VBox header() {
    Prose name = new Prose("article-title");
    name.setText(work.article().metadata().title());
    Prose whose = new Prose("article-origin");
    whose.setText(Messages.get("reading.header", work.set().annotator().name()));
    VBox box = new VBox(name, whose);
    box.getStyleClass().add("article-header");
    return box;
  }

  /// Fills the row above all.
  ///
  /// @param row what may be scrolled to where there is no room for all of it
  /// @param swatches where the colours of tags are shown, by the tags' ids
  /// @param back stands at the end, always in sight
  void useTools(List<Node> row, Map<String, Region> swatches, Region back) {
    HBox tools = new HBox();
    tools.getStyleClass().add("tool-row");
    tools.getChildren().setAll(row);
    ToolScroll scroll = new ToolScroll(tools);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    back.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(scroll, back);
    line.getStyleClass().add("tools");
    pane.setTop(line);
    tagSwatches.putAll(swatches);
    showSwatches();
  }

  /// Shows commands as buttons, of the list and of the card.
  ///
  /// @param nextUndecided beside how many are to be decided
  void use(List<Command> together, Command nextUndecided, List<Command> answers) {
    list.use(together, nextUndecided);
    card.use(answers);
  }

  /// How many answers can be taken by their numbers: those to the chosen mark that collide, and
  /// none while words are selected, which a tag's key would mark.
  ReadOnlyIntegerProperty waysProperty() {
    return ways.getReadOnlyProperty();
  }

  private void showWays() {
    int colliding = actions.chosen().map(row -> row.colliding().size()).orElse(0);
    ways.set(view.selection().isPresent() ? 0 : colliding);
    Scope.RIVALS.mark(pane, ways.get() > 0);
  }

  ReadingActions actions() {
    return actions;
  }

  ReadingWork work() {
    return work;
  }

  ReadingCard card() {
    return card;
  }

  ArticleView view() {
    return view;
  }

  /// The words that are selected on the page, whole where the reader wants them so.
  private Optional<Span> selected() {
    return view.selection().map(span -> host.snapping() ? units.words(span) : span);
  }

  /// Takes another theme.
  void setTheme(Theme theme) {
    palette = TagPalette.of(work.codebook(), theme);
    view.setPalette(palette);
    list.show(actions.chosen());
    list.refresh();
    showSwatches();
  }

  private void showSwatches() {
    tagSwatches.forEach(
        (tag, swatch) ->
            swatch.setStyle("-fx-background-color: " + palette.look(tag).line().hex() + ";"));
  }

  void setZoom(int percent) {
    view.setZoom(percent);
  }

  void setReading(Reading reading) {
    view.setReading(reading);
  }

  /// Lets go of words that are selected, then of the mark.
  void deselect() {
    if (view.selection().isPresent()) {
      view.clearSelection();
    } else {
      actions.choose("");
    }
  }

  private void changed() {
    work.refresh();
    Optional<Row> before = actions.chosen();
    actions.refresh();
    if (before.equals(actions.chosen())) { // else it is shown already
      showChosen(before);
    }
    host.stepsChanged();
  }

  /// Shows what another program wrote meanwhile in place of what was read, at the same place, with
  /// the same mark chosen where it is still there.
  void renew(AnnotationSet set, List<Review> others) {
    if (!work.isKnown(set, others)) {
      card.settle();
      if (work.renew(set, others)) {
        host.say(Messages.get("say.reading-renewed", set.annotator().name()));
      }
      changed();
    }
  }

  private void showLayers() {
    List<HighlightLayer> layers = new ArrayList<>();
    layers.add(HighlightLayer.of(THEIRS, work.set().annotations()));
    layers.add(HighlightLayer.of(MISSED, work.missed()));
    List<Annotation> wanted = actions.chosen().map(ReadingCover::elsewhere).orElse(List.of());
    if (!wanted.isEmpty()) {
      layers.add(HighlightLayer.of(WANTED, wanted));
    }
    view.setLayers(layers);
  }

  /// Where the reader would have a mark, if on other words; each place that answers want which
  /// collide.
  private static List<Annotation> elsewhere(Row row) {
    List<LinkedMark> wanted =
        row.isUndecided()
            ? row.colliding().stream().map(Answer::wanted).toList()
            : List.of(row.wanted());
    return wanted.stream()
        .map(LinkedMark::mark)
        .filter(mark -> !mark.spans().equals(row.mark().mark().spans()))
        .toList();
  }

  private void chosen(Optional<Row> row) {
    showChosen(row);
    row.ifPresent(r -> view.reveal(r.mark().mark().spans().getFirst()));
  }

  private void showChosen(Optional<Row> row) {
    showLayers();
    view.setEmphasis(row.map(this::emphasis).orElse(Emphasis.NONE));
    list.show(row);
    card.show(row);
    showWays();
  }

  /// The mark, and beside it what the reader would have in its place, or what it is linked to.
  private Emphasis emphasis(Row row) {
    List<Annotation> beside = new ArrayList<>(elsewhere(row));
    row.wanted()
        .links()
        .forEach(link -> work.row(link.to()).ifPresent(r -> beside.add(r.mark().mark())));
    return new Emphasis(List.of(row.mark().mark()), beside);
  }

  private Optional<String> describe(int offset) {
    return work.at(offset).stream()
        .findFirst()
        .map(mark -> work.words().description(mark, work.wanted()));
  }

  private final class Gestures implements PageGestures {
    private int last = -1;

    /// The innermost mark there, and at a later click on the same the next around it.
    @Override
    public void clicked(OptionalInt offset, boolean also) {
      List<String> here =
          offset.isEmpty()
              ? List.of()
              : work.at(offset.getAsInt()).stream().map(Annotation::id).toList();
      int current = here.indexOf(actions.chosen().map(Row::id).orElse(""));
      boolean again = last >= 0 && current >= 0;
      last = offset.orElse(-1);
      actions.choose(here.isEmpty() ? "" : here.get(again ? (current + 1) % here.size() : 0));
    }

    /// Says where an end of the mark should be.
    @Override
    public void endDragged(Annotation mark, Span fragment, Span changed) {
      actions.replace(fragment, host.snapping() ? units.words(changed) : changed);
    }

    @Override
    public boolean walked(boolean backwards) {
      actions.walk(!backwards);
      return true;
    }
  }

  @Override
  public Region region() {
    return pane;
  }

  @Override
  public String title() {
    return Messages.get(
        "reading.title", work.article().metadata().title(), work.set().annotator().name());
  }

  /// The page comes into the scene with its first layout only.
  @Override
  public void focus() {
    if (view.getScene() == null) {
      view.sceneProperty()
          .addListener(
              new ChangeListener<>() {
                @Override
                public void changed(
                    ObservableValue<? extends Scene> at, @Nullable Scene old, @Nullable Scene now) {
                  view.sceneProperty().removeListener(this);
                  Platform.runLater(view::requestFocus);
                }
              });
    } else {
      view.requestFocus();
    }
  }

  @Override
  public void settle() {
    card.settle();
  }

  @Override
  public void left() {
    onLeft.run();
  }

  @Override
  public String undoable() {
    return work.session().undoable().orElse("");
  }

  @Override
  public String redoable() {
    return work.session().redoable().orElse("");
  }

  @Override
  public void toggle(boolean undo) {
    card.settle();
    actions.toggle(undo);
  }

  /// From the list to the page to the card, and round.
  @Override
  public void cyclePane(boolean forward) {
    Node focus = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    int here = Room.holds(list, focus) ? 0 : Room.holds(card, focus) ? 2 : 1;
    switch (Math.floorMod(here + (forward ? 1 : -1), 3)) {
      case 0 -> list.focusRows();
      case 1 -> focus();
      default -> card.focusForm();
    }
  }
}
