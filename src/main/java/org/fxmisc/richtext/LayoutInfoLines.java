package org.fxmisc.richtext;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/// Where the lines of a paragraph are, as JavaFX itself knows it.
///
/// RichTextFX 0.11.7 finds the lines of a paragraph by hit tests, one for each line, each of which
/// walks the whole paragraph: a paragraph of 100 kB takes a second. It also counts them wrongly in
/// right-to-left text and in paragraphs of many pieces, so that Up, Down, Home and End go astray.
/// JavaFX 25 and later say where lines are; a later RichTextFX asks them, and then this class goes.
///
/// It stands in RichTextFX's package because what it replaces is hidden there, and puts itself into
/// a private field; a test fails should that be gone.
public final class LayoutInfoLines extends TextFlowLayout {
  private static final VarHandle LAYOUT = layoutField();

  private final TextFlow flow;

  private LayoutInfoLines(TextFlow flow) {
    super(flow);
    this.flow = flow;
  }

  /// Makes a paragraph of a RichTextFX area ask JavaFX where its lines are.
  public static void install(TextFlow paragraph) {
    LAYOUT.set((TextFlowExt) paragraph, new LayoutInfoLines(paragraph));
  }

  @Override
  int getLineCount() {
    return flow.getLayoutInfo().getTextLineCount();
  }

  @Override
  int getLineLength(int line) {
    return getLineSpan(line).getLength();
  }

  @Override
  float getLineCenter(int line) {
    return getLineSpan(line).getCenterY();
  }

  @Override
  TextFlowSpan getLineSpan(int line) {
    LayoutInfo info = flow.getLayoutInfo();
    int last = info.getTextLineCount() - 1;
    return last < 0
        ? new TextFlowSpan(0, 0, 0, 0, 0)
        : new Line(info.getTextLine(Math.clamp(line, 0, last), false), flow);
  }

  /// The first line that ends below a height, or the last.
  @Override
  TextFlowSpan getLineSpan(float y) {
    LayoutInfo info = flow.getLayoutInfo();
    double inFlow = y + flow.snappedTopInset();
    int low = 0;
    int high = Math.max(0, info.getTextLineCount() - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (info.getTextLine(middle, false).bounds().getMaxY() > inFlow) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return getLineSpan(low);
  }

  /// A line where its characters are: both RichTextFX and JavaFX have every line begin at the left,
  /// those aligned at the right too.
  private static final class Line extends TextFlowSpan {
    private final TextFlow flow;
    private final TextLineInfo line;

    Line(TextLineInfo line, TextFlow flow) {
      super(
          line.start(),
          line.end() - line.start(),
          line.bounds().getMinY() - flow.snappedTopInset(),
          line.bounds().getWidth(),
          line.bounds().getHeight());
      this.flow = flow;
      this.line = line;
    }

    @Override
    Rectangle2D getBounds() {
      List<Rectangle2D> boxes =
          flow.getLayoutInfo().getSelectionGeometry(line.start(), line.end(), false);
      double left = boxes.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
      double right = boxes.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(left);
      return new Rectangle2D(
          left - flow.snappedLeftInset(),
          line.bounds().getMinY() - flow.snappedTopInset(),
          right - left,
          line.bounds().getHeight());
    }
  }

  private static VarHandle layoutField() {
    try {
      return MethodHandles.privateLookupIn(TextFlowExt.class, MethodHandles.lookup())
          .findVarHandle(TextFlowExt.class, "layout", TextFlowLayout.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("RichTextFX keeps a paragraph's lines elsewhere", e);
    }
  }
}
