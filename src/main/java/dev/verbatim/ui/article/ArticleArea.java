package dev.verbatim.ui.article;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.ui.article.ArticleDocument.Turn;
import dev.verbatim.ui.kit.Pieces;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.StyledSegment;
import org.jspecify.annotations.Nullable;

/// The text pane: RichTextFX, read-only, told to speak the model's offsets.
///
/// Nothing outside this package sees it, and within the package only it and [ViewText] know that
/// view offsets are others than the model's.
final class ArticleArea extends GenericStyledArea<ViewParagraph, String, Turn> {
  /// Between the text and the edge of the pane, where there is no room for a whole column.
  private static final double LEAST_MARGIN = 16;

  /// Room within the flow for an outline that stands out.
  private static final double OUTLINE_MARGIN = 6;

  private final VisibleParagraphs visible;
  private double wantedSize;
  private Reading reading;
  private PageType type;

  /// @param type the first, until [#setSize]
  ArticleArea(VisibleParagraphs visible, PageType type) {
    super(
        ViewParagraph.NONE,
        visible::prepare,
        Turn.ODD,
        ArticleDocument.SEGMENTS,
        ArticleArea::words);
    this.visible = visible;
    this.type = type;
    this.wantedSize = type.size();
    this.reading = type.reading();
    getStyleClass().add("article");
    setEditable(false);
    setWrapText(true);
    setUndoManager(null); // undo is not the pane's
    showCaretProperty()
        .bind(
            Bindings.when(focusedProperty())
                .then(CaretVisibility.ON)
                .otherwise(CaretVisibility.OFF));
    widthProperty().addListener(property -> fit());
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    selectionProperty().addListener(property -> tellOfSelection());
    caretPositionProperty().addListener(property -> tellOfSelection());
    getStylesheets().add(type.sheet());
  }

  private static TextExt words(StyledSegment<String, Turn> segment) {
    TextExt text = new TextExt(segment.getSegment());
    text.getStyleClass().add("text");
    return text;
  }

  /// Shows an article from its beginning.
  void show(ViewText text) {
    visible.setText(text);
    fit();
    replace(0, getLength(), ArticleDocument.of(text));
    moveTo(0);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    scrollYToPixel(0); // the offset of what was shown before survives the replacing
  }

  /// Sets the size of the font, in pixels.
  void setSize(double size) {
    wantedSize = size;
    fit();
  }

  void setReading(Reading changed) {
    reading = changed;
    fit();
  }

  /// A column as wide as is wanted in the middle. Only the sides may be padded: what scrolls is
  /// clipped at a padding above or below, and text would end in a band.
  private void fit() {
    double room = getWidth() - 2 * LEAST_MARGIN - OUTLINE_MARGIN;
    setType(text().isShaped() && room > 0 ? Math.min(wantedSize, shapedSize(room)) : wantedSize);
    double side = (getWidth() - type.column() - OUTLINE_MARGIN) / 2;
    double padding = Math.floor(Math.max(LEAST_MARGIN, side));
    setPadding(new Insets(0, padding, 0, padding));
  }

  /// The largest type in which each piece of shaped text fits into a column; see [Pieces].
  private static double shapedSize(double room) {
    return Math.max(1, Math.floor(room / Pieces.LEAST_COLUMN));
  }

  private void setType(double size) {
    if (size == type.size() && reading.equals(type.reading())) {
      return;
    }
    String old = type.sheet();
    type = PageType.of(reading, size);
    getStylesheets().remove(old);
    getStylesheets().add(type.sheet());
    visible.show(visible.markings().with(Pen.of(type)));
  }

  ViewText text() {
    return visible.text();
  }

  private ArticleText model() {
    return visible.text().text();
  }

  /// What is selected, as it is meant.
  Optional<Span> meant() {
    IndexRange range = getSelection();
    return model().meant(toModel(range.getStart()), toModel(range.getEnd()));
  }

  /// A stretch of the text as it is meant.
  Optional<Span> meant(Span stretch) {
    return model().meant(stretch.start(), stretch.end());
  }

  int caret() {
    return toModel(getCaretPosition());
  }

  /// Between shows the pane may for a moment hold another text than is said, hence the bound.
  private int toModel(int view) {
    return Math.min(text().toModel(view), model().length());
  }

  /// The character under a place of the pane; empty where there is none.
  OptionalInt characterAt(double x, double y) {
    OptionalInt view = hit(x, y).getCharacterIndex();
    return view.isPresent() ? OptionalInt.of(toModel(view.getAsInt())) : view;
  }

  /// The place between two characters that is nearest to a place of the pane.
  int nearest(double x, double y) {
    return toModel(hit(x, y).getInsertionIndex());
  }

  /// Selects from one model offset to another, at which the caret then is.
  void selectModel(int anchor, int caret) {
    int length = model().length();
    int from = Math.clamp(anchor, 0, length);
    int to = Math.clamp(caret, 0, length);
    if (from <= to) {
      selectRange(text().toView(from), from == to ? text().toView(to) : text().toViewEnd(to));
    } else {
      selectRange(text().toViewEnd(from), text().toView(to));
    }
  }

  /// The word, blanks or mark around a character; the character alone where it ends a line.
  Span wordAt(int offset) {
    ViewParagraph paragraph = text().paragraphAt(offset);
    if (offset >= paragraph.end()) {
      return new Span(offset, offset + 1);
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text().string(paragraph));
    int end = words.following(offset - paragraph.start());
    int start = words.previous();
    return new Span(paragraph.start() + start, paragraph.start() + end);
  }

  @Override
  public void previousChar(SelectionPolicy policy) {
    int caret = caret();
    if (caret > 0) {
      moveTo(text().toView(model().graphemeFloor(caret - 1)), policy);
    }
  }

  @Override
  public void nextChar(SelectionPolicy policy) {
    int caret = caret();
    if (caret < model().length()) {
      moveTo(text().toView(model().graphemeCeiling(caret + 1)), policy);
    }
  }

  /// Copies the article's words, without line ends that only the pane has.
  @Override
  public void copy() {
    meant()
        .ifPresent(
            span -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(model().slice(span));
              Clipboard.getSystemClipboard().setContent(content);
            });
  }

  /// RichTextFX offers assistive technology nothing but its paragraphs.
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> model().string();
      case EDITABLE -> false;
      case SELECTION_START -> toModel(getSelection().getStart());
      case SELECTION_END -> toModel(getSelection().getEnd());
      case CARET_OFFSET -> caret();
      case HELP -> visible.marksAt(caret());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private void tellOfSelection() {
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
    notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
    notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
  }
}
