package dev.verbatim.ui.article;

import dev.verbatim.model.Span;
import dev.verbatim.render.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// What is drawn over the page and spans its paragraphs: links between marks, and hints.
///
/// Where words are is known only once a pulse has laid the page out, so it is drawn at the end of
/// the layout of each pulse in which anything on the page has moved.
final class PageOverlay extends Pane {
  private final VisibleParagraphs visible;
  private final Runnable afterLayout = this::drawIfMoved;
  private Function<Span, List<LinkLine>> links = _ -> List.of();
  private List<Hint> hints = List.of();
  private Theme theme = Theme.LIGHT;
  private boolean moved;

  PageOverlay(VisibleParagraphs visible) {
    this.visible = visible;
    setMouseTransparent(true);
    setManaged(false);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    sceneProperty().addListener((_, was, now) -> listen(was, now));
    visible.setOnMoved(this::touch);
  }

  private void listen(Scene was, Scene now) {
    if (was != null) {
      was.removePostLayoutPulseListener(afterLayout);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(afterLayout);
      touch();
    }
  }

  /// @param changed the links that have an end in some text, asked at each drawing for what is in
  ///   sight
  void setLinks(Function<Span, List<LinkLine>> changed) {
    links = changed;
    touch();
  }

  void setHints(List<Hint> changed) {
    hints = List.copyOf(changed);
    touch();
  }

  void setTheme(Theme changed) {
    theme = changed;
    touch();
  }

  /// Draws anew at the end of the next pulse, for words may be elsewhere then.
  void touch() {
    if (!moved) {
      moved = true;
      requestLayout();
    }
  }

  private void drawIfMoved() {
    if (!moved) {
      return;
    }
    moved = false;
    LinkDrawing drawing = new LinkDrawing(theme, getHeight(), this::place);
    visible.inSight().map(links).orElse(List.of()).forEach(drawing::add);
    List<Node> nodes = new ArrayList<>(drawing.nodes());
    hints.forEach(hint -> place(hint.words()).map(at -> label(hint, at)).ifPresent(nodes::add));
    if (!(nodes.isEmpty() && getChildren().isEmpty())) {
      getChildren().setAll(nodes);
    }
  }

  private static Label label(Hint hint, Bounds at) {
    Label label = new Label(hint.text());
    label.getStyleClass().add("hint");
    label.relocate(at.getMinX() - 8, at.getMinY() - 9);
    return label;
  }

  /// Where a character or some words are in this pane; empty where they are not on the screen.
  private Optional<Bounds> place(Span words) {
    return visible.boundsOf(words).map(this::sceneToLocal);
  }
}
