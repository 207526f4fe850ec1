package dev.verbatim.ui.article;

import dev.verbatim.model.Span;
import dev.verbatim.render.Fragment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.LayoutInfoLines;

/// The paragraphs that are on the screen, each with what is drawn behind it. The pane makes a new
/// text flow for each paragraph that scrolls in, and drops it when it scrolls out.
final class VisibleParagraphs {
  private static final String GOES_ON = "goes-on";

  private final Map<Integer, MarkLayer> layers = new HashMap<>();
  private ViewText text;
  private Markings markings;
  private Runnable onMoved = () -> {};

  VisibleParagraphs(ViewText text, Markings markings) {
    this.text = text;
    this.markings = markings;
  }

  /// What to do whenever words may have come to another place on the screen.
  void setOnMoved(Runnable action) {
    onMoved = action;
  }

  void moved() {
    onMoved.run();
  }

  Markings markings() {
    return markings;
  }

  ViewText text() {
    return text;
  }

  /// The text of the paragraphs that come from now on.
  void setText(ViewText changed) {
    text = changed;
  }

  /// Sets up a flow that the pane has just made.
  void prepare(TextFlow flow, ViewParagraph paragraph) {
    LayoutInfoLines.install(flow);
    if (paragraph.index() < 0) {
      return;
    }
    MarkLayer layer = new MarkLayer(flow, paragraph, this);
    if (layer.isRightToLeft()) {
      flow.setTextAlignment(TextAlignment.RIGHT);
    }
    flow.getChildren().add(layer);
    layers.put(paragraph.index(), layer);
    moved();
    layer
        .parentProperty()
        .addListener(
            (property, was, is) -> {
              if (is == null) {
                layers.remove(paragraph.index(), layer);
              }
            });
    if (paragraph.goesOn()) {
      flow.parentProperty()
          .addListener(
              (property, was, box) -> {
                if (box != null) {
                  box.getStyleClass().add(GOES_ON);
                }
              });
    }
  }

  /// The text from the first paragraph on the screen to the last; empty where there is none.
  Optional<Span> inSight() {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (MarkLayer layer : layers.values()) {
      start = Math.min(start, layer.paragraph().start());
      end = Math.max(end, layer.paragraph().end());
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  Optional<MarkLayer> layer(ViewParagraph paragraph) {
    return Optional.ofNullable(layers.get(paragraph.index()));
  }

  /// Where some words begin, in the scene; empty where they are not on the screen.
  Optional<Bounds> boundsOf(Span words) {
    return layer(text.paragraphAt(words.start())).flatMap(layer -> layer.firstPiece(words));
  }

  /// The bar of a lane at a place of the scene.
  Optional<LaneRows.Bar> barAt(double sceneX, double sceneY) {
    return markings.lanes().heads().isEmpty()
        ? Optional.empty()
        : layers.values().stream().flatMap(l -> l.barAt(sceneX, sceneY).stream()).findFirst();
  }

  /// Whether a place of the scene is below the words of a paragraph, where the lanes are.
  boolean isInLanes(double sceneX, double sceneY) {
    return layers.values().stream().anyMatch(l -> l.isInLanes(sceneX, sceneY));
  }

  /// What is said of the bar at a place of the scene; empty where there is none.
  Optional<String> wordsOfBar(double sceneX, double sceneY) {
    return barAt(sceneX, sceneY).map(markings.lanes().words());
  }

  /// The marks on a character, tag and words, for those who hear them; empty where there are none.
  String marksAt(int offset) {
    StringJoiner marks = new StringJoiner("; ");
    for (HighlightLayer layer : markings.layers()) {
      for (Fragment fragment : layer.marks().overlapping(offset, offset + 1)) {
        String label = markings.palette().look(fragment.mark().tag()).label();
        marks.add(label + ": " + text.text().slice(fragment.span()));
      }
    }
    return marks.toString();
  }

  /// Shows other markings, all of them.
  void show(Markings changed) {
    markings = changed;
    redraw(paragraph -> true);
  }

  /// Shows other markings that differ on some text only.
  void show(Markings changed, Collection<Span> touched) {
    markings = changed;
    redraw(p -> touched.stream().anyMatch(span -> p.overlaps(span.start(), span.end())));
  }

  private void redraw(Predicate<ViewParagraph> which) {
    layers.values().stream().filter(l -> which.test(l.paragraph())).forEach(MarkLayer::redraw);
  }
}
