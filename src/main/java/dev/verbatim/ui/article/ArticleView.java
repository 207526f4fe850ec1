package dev.verbatim.ui.article;

import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Span;
import dev.verbatim.render.MarkLayout;
import dev.verbatim.render.TagPalette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// An article to read and mark: its text in a column, marks drawn behind it, and what a person does
/// on it told as [PageGestures].
///
/// It shows layers of marks and does not know whose they are; nothing changes here but by being
/// told. Offsets are the model's, in UTF-16 units. To be used on the JavaFX thread.
public final class ArticleView extends Region {
  public static final int LEAST_ZOOM = 70;
  public static final int MOST_ZOOM = 300;
  private static final int DEFAULT_ZOOM = 100;

  /// Between the edge of the column and its words: the room for an outline, in `article.css`.
  private static final double COLUMN_INSET = 3;

  private final VisibleParagraphs visible;
  private final ArticleArea area;
  private final VirtualizedScrollPane<ArticleArea> scrollPane;
  private final StackPane header = new StackPane();
  private final PageOverlay overlay;
  private final Scrolling scrolling;
  private final Hover hover;

  private final ReadOnlyObjectWrapper<Optional<Span>> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", Optional.empty());
  private final ReadOnlyIntegerWrapper caret = new ReadOnlyIntegerWrapper(this, "caret");
  private final ReadOnlyIntegerWrapper zoom =
      new ReadOnlyIntegerWrapper(this, "zoom", DEFAULT_ZOOM);
  private PageGestures gestures = new PageGestures() {};

  /// An empty page.
  public ArticleView(TagPalette palette) {
    PageType type = PageType.of(Reading.DEFAULT, PageType.size(DEFAULT_ZOOM));
    Markings markings =
        new Markings(List.of(), palette, Emphasis.NONE, Hits.NONE, LaneRows.NONE, Pen.of(type));
    visible = new VisibleParagraphs(ViewText.of(ArticleText.of("")), markings);
    area = new ArticleArea(visible, type);
    scrollPane =
        new VirtualizedScrollPane<>(area, ScrollBarPolicy.NEVER, ScrollBarPolicy.AS_NEEDED);
    overlay = new PageOverlay(visible);
    scrolling = new Scrolling(area, visible);
    hover = new Hover(area, visible);
    LaneClicks.install(area, visible, () -> gestures);
    EndDrag.install(area, visible, () -> gestures);
    Gestures.install(area, () -> gestures);
    Keys.install(area, () -> gestures);
    Wheel.install(area, by -> setZoom(zoom.get() + by));
    area.selectionProperty().addListener(property -> selection.set(area.meant()));
    area.caretPositionProperty().addListener(property -> caret.set(area.caret()));
    area.paddingProperty().addListener((_, _, padding) -> alignHeader(padding));
    alignHeader(area.getPadding());
    header.getStyleClass().add("page-top");
    getStyleClass().add("article-view");
    getStylesheets().add("/styles/article.css");
    area.estimatedScrollYProperty().addListener(property -> overlay.touch());
    getChildren().addAll(header, scrollPane, overlay);
  }

  /// Shows an article from its beginning, without layers and with nothing selected.
  public void show(Article article) {
    visible.show(
        visible.markings().with(List.of()).with(Emphasis.NONE).with(Hits.NONE).with(LaneRows.NONE));
    area.show(ViewText.of(article.text()));
    overlay.setLinks(_ -> List.of());
    overlay.setHints(List.of());
    selection.set(Optional.empty());
  }

  /// Puts something above the page, the article's title say.
  public void setHeader(Node node) {
    header.getChildren().setAll(node);
  }

  /// Draws these layers from now on. The first fills above the next and has its lines nearest to
  /// the words.
  public void setLayers(List<HighlightLayer> layers) {
    visible.show(visible.markings().with(layers));
  }

  public List<HighlightLayer> layers() {
    return visible.markings().layers();
  }

  /// Draws one layer as it is after a change, and nothing that the change does not touch. What is
  /// emphasised follows its marks.
  ///
  /// @throws IllegalArgumentException where there is no such layer, or it does not hold what the
  ///   change says was before
  public void update(String layerId, Difference change) {
    List<HighlightLayer> layers = new ArrayList<>(layers());
    int index = layers.stream().map(HighlightLayer::id).toList().indexOf(layerId);
    if (index < 0) {
      throw new IllegalArgumentException("no such layer: " + layerId);
    }
    MarkLayout.Step step = layers.get(index).marks().after(change);
    layers.set(index, new HighlightLayer(layerId, step.layout()));
    Emphasis emphasis = visible.markings().emphasis().after(change);
    visible.show(visible.markings().with(layers).with(emphasis), step.touched());
  }

  /// Outlines these marks and no others.
  public void setEmphasis(Emphasis emphasis) {
    List<Span> touched = new ArrayList<>(visible.markings().emphasis().spans());
    touched.addAll(emphasis.spans());
    visible.show(visible.markings().with(emphasis), touched);
  }

  public Emphasis emphasis() {
    return visible.markings().emphasis();
  }

  /// The colours of marks from now on. The page's own come from the theme's style sheet.
  public void setPalette(TagPalette palette) {
    visible.show(visible.markings().with(palette));
    overlay.setTheme(palette.theme());
  }

  /// Draws links over the words from now on.
  ///
  /// @param links those that have an end in some text; asked at each drawing for what is in sight,
  ///   so that a change costs the same however many links there are
  public void setLinks(Function<Span, List<LinkLine>> links) {
    overlay.setLinks(links);
  }

  /// Shows what a search has found, and nothing of an earlier one.
  public void setHits(Hits hits) {
    visible.show(visible.markings().with(hits));
  }

  /// Draws these lanes below the paragraphs from now on, and no others.
  public void setLanes(LaneRows lanes) {
    visible.show(visible.markings().with(lanes));
  }

  /// Draws the lanes anew below some text, for what they are asked is answered otherwise now.
  public void touchLanes(List<Span> touched) {
    visible.show(visible.markings(), touched);
  }

  /// Draws these hints and no others, over the words.
  public void setHints(List<Hint> hints) {
    overlay.setHints(hints);
  }

  /// The size of the type, in per cent; what is beyond [#LEAST_ZOOM] or [#MOST_ZOOM] is brought
  /// there. The wheel does it too, with Ctrl. The first paragraph in view stays. In a very narrow
  /// view the type of right-to-left and other shaped scripts stays smaller.
  public void setZoom(int percent) {
    int bounded = Math.clamp(percent, LEAST_ZOOM, MOST_ZOOM);
    if (bounded == zoom.get()) {
      return;
    }
    zoom.set(bounded);
    area.setSize(PageType.size(bounded));
  }

  /// Font, width and spacing from now on.
  public void setReading(Reading reading) {
    area.setReading(reading);
  }

  public ReadOnlyIntegerProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// Who is told of what is done on the page.
  public void setGestures(PageGestures listener) {
    gestures = listener;
  }

  /// What to say of the character under the mouse, if anything.
  public void setTooltips(IntFunction<Optional<String>> texts) {
    hover.setTexts(texts);
  }

  /// The character under the mouse; empty where there is none.
  public ReadOnlyObjectProperty<OptionalInt> hoveredProperty() {
    return hover.offset();
  }

  /// The words selected, without blanks at the ends and without half a grapheme. It follows a drag;
  /// when that is over is told as a gesture.
  public ReadOnlyObjectProperty<Optional<Span>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public Optional<Span> selection() {
    return selection.get();
  }

  /// The words selected, as the article has them.
  public Optional<String> selectedText() {
    return selection().map(span -> visible.text().text().slice(span));
  }

  /// The offset of the caret.
  public ReadOnlyIntegerProperty caretProperty() {
    return caret.getReadOnlyProperty();
  }

  /// Selects words, without scrolling to them.
  public void select(Span words) {
    area.selectModel(words.start(), words.end());
  }

  public void selectAll() {
    area.selectAll();
  }

  /// Selects nothing; the caret stays.
  public void clearSelection() {
    area.deselect();
  }

  /// Puts the caret somewhere, with nothing selected, without scrolling there.
  public void moveCaret(int offset) {
    area.selectModel(offset, offset);
  }

  /// Brings the beginning of some words into the middle of the view, unless it is in view already.
  public void reveal(Span words) {
    scrolling.reveal(words.start());
  }

  /// Where some words are, in the scene, or the part of them on their first line: for what is shown
  /// beside them. Empty where their paragraph is not on the screen.
  public Optional<Bounds> boundsOf(Span words) {
    return visible.boundsOf(words);
  }

  /// What is at the top of the view, to be restored at another time, in another size: the offset of
  /// the first line's first character.
  public int place() {
    return scrolling.top();
  }

  public void restore(int place) {
    scrolling.toTop(place);
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  /// What stands above the page begins and ends where its column does.
  private void alignHeader(Insets column) {
    header.setPadding(
        new Insets(0, column.getRight() + COLUMN_INSET, 0, column.getLeft() + COLUMN_INSET));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double top = header.getChildren().isEmpty() ? 0 : snapSizeY(header.prefHeight(width));
    header.setVisible(top > 0);
    header.resizeRelocate(0, 0, width, top);
    scrollPane.resizeRelocate(0, top, width, getHeight() - top);
    overlay.resizeRelocate(0, top, width, getHeight() - top);
    overlay.touch();
  }
}
