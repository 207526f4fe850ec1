package dev.verbatim.ui.article;

import dev.verbatim.model.Span;
import dev.verbatim.render.Fragment;
import dev.verbatim.ui.kit.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;

/// What is drawn behind the words of one visible paragraph.
///
/// It stands within the paragraph's text flow, so it scrolls and is clipped with it. Being
/// unmanaged it is laid out apart, after the flow in the same pulse, when the places of words are
/// known; ten changes within a pulse are one drawing. Within the flow only its own children change:
/// whatever is added to the flow itself makes RichTextFX forget the flow's lines.
final class MarkLayer extends Region {
  /// Beside the words, within the flow: as in `article.css`.
  private static final int INSET = 3;

  private final TextFlow flow;
  private final ViewParagraph paragraph;
  private final VisibleParagraphs page;
  private final String string;
  private final boolean rightToLeft;

  /// Put together only when somebody asks.
  private final StringBinding described = Bindings.createStringBinding(this::description);

  private State drawn = State.NONE;

  /// What is taken below the paragraph for lanes.
  private double laneRoom;

  private Optional<LaneDrawing> lanes = Optional.empty();

  /// What the last drawing was made for. A selection lays out the flow at every step, and nothing
  /// must be drawn anew for that.
  private record State(double width, double height, PixelGrid grid) {
    static final State NONE = new State(-1, -1, new PixelGrid(0, 0, 1, 1));
  }

  MarkLayer(TextFlow flow, ViewParagraph paragraph, VisibleParagraphs page) {
    this.flow = flow;
    this.paragraph = paragraph;
    this.page = page;
    this.string = page.text().string(paragraph);
    this.rightToLeft = Scripts.startsAtTheRight(string);
    setManaged(false);
    setMouseTransparent(true);
    setViewOrder(1); // behind the words, and behind the selection, which RichTextFX puts in first
    flow.accessibleTextProperty().bind(described);
    flow.needsLayoutProperty()
        .addListener(
            (property, was, is) -> {
              if (is) {
                requestLayout();
              }
            });
    makeRoom();
  }

  ViewParagraph paragraph() {
    return paragraph;
  }

  boolean isRightToLeft() {
    return rightToLeft;
  }

  /// Draws anew in the next pulse.
  void redraw() {
    drawn = State.NONE;
    described.invalidate();
    makeRoom();
    requestLayout();
  }

  /// Makes the flow as much higher as the lanes need.
  private void makeRoom() {
    LaneRows rows = page.markings().lanes();
    double room = rows.room(rows.of(paragraph), page.markings().pen());
    if (room != laneRoom) {
      laneRoom = room;
      flow.setStyle(
          String.format(Locale.ROOT, "-fx-padding: 0 %1$dpx %2$fpx %1$dpx;", INSET, room));
    }
  }

  /// The paragraph and then its marks, for those who hear it.
  private String description() {
    StringJoiner words = new StringJoiner("; ", string + "\n", "");
    words.setEmptyValue(string);
    for (HighlightLayer layer : page.markings().layers()) {
      for (Fragment f : layer.marks().overlapping(paragraph.start(), paragraph.end())) {
        int from = Math.max(0, f.start() - paragraph.start());
        int to = Math.min(string.length(), f.end() - paragraph.start());
        String label = page.markings().palette().look(f.mark().tag()).label();
        words.add(label + ": " + string.substring(from, to));
      }
    }
    return words.toString();
  }

  /// Where the words are; valid until the next layout.
  ParagraphLines lines() {
    return new ParagraphLines(flow, string, rightToLeft);
  }

  /// Where a stretch of the article begins in this paragraph, in the scene: its piece on the first
  /// line that holds any of it.
  Optional<Bounds> firstPiece(Span span) {
    List<ParagraphLines.Piece> pieces =
        lines().pieces(span.start() - paragraph.start(), span.end() - paragraph.start());
    return pieces.stream()
        .findFirst()
        .map(p -> new BoundingBox(p.left(), p.top(), p.right() - p.left(), p.bottom() - p.top()))
        .map(flow::localToScene);
  }

  /// The top and the bottom of the line that holds a model offset, in the scene.
  Bounds line(int offset) {
    Rectangle2D line = lines().lineAt(offset - paragraph.start());
    return flow.localToScene(
        new BoundingBox(line.getMinX(), line.getMinY(), line.getWidth(), line.getHeight()));
  }

  @Override
  protected void layoutChildren() {
    page.moved();
    State now = new State(flow.getWidth(), flow.getHeight(), grid());
    if (now.equals(drawn) || flow.getWidth() <= 0) {
      return;
    }
    drawn = now;
    List<Node> nodes =
        new ArrayList<>(MarkDrawing.of(page.markings(), paragraph, lines(), now.grid()));
    nodes.addAll(drawLanes(now));
    getChildren().setAll(nodes);
  }

  private List<Node> drawLanes(State now) {
    List<LaneRows.Bar> bars = page.markings().lanes().of(paragraph);
    if (bars.isEmpty()) {
      lanes = Optional.empty();
      return List.of();
    }
    double top = now.height() - laneRoom + page.markings().pen().aboveRows();
    Bounds rows = new BoundingBox(INSET, top, now.width() - 2 * INSET, laneRoom);
    LaneDrawing drawing =
        new LaneDrawing(page.markings(), paragraph, now.grid(), rightToLeft, rows);
    lanes = Optional.of(drawing);
    return drawing.draw(bars);
  }

  /// The bar of a lane at a place of the scene.
  Optional<LaneRows.Bar> barAt(double sceneX, double sceneY) {
    return lanes.flatMap(
        drawing -> {
          Point2D at = flow.sceneToLocal(sceneX, sceneY);
          return drawing.barAt(at.getX(), at.getY());
        });
  }

  /// Whether a place of the scene is where the lanes of the paragraph are.
  boolean isInLanes(double sceneX, double sceneY) {
    Point2D at = flow.sceneToLocal(sceneX, sceneY);
    double height = flow.getHeight();
    return lanes.isPresent() && at.getY() >= height - laneRoom && at.getY() < height;
  }

  private PixelGrid grid() {
    Scene scene = getScene();
    Window window = scene == null ? null : scene.getWindow();
    double scaleX = window == null ? 1 : window.getRenderScaleX();
    double scaleY = window == null ? 1 : window.getRenderScaleY();
    return new PixelGrid(flow.getLayoutX(), flow.getLayoutY(), scaleX, scaleY);
  }
}
