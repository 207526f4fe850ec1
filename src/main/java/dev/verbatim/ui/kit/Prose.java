package dev.verbatim.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// Words that wrap. To be used wherever a label would wrap what people wrote: titles, marked words,
/// names of files.
///
/// A label sets such text as one node, and where a line of shaped text (Arabic, Hindi, joined
/// emoji) wraps within a node, JavaFX 26.0.2 throws in every pulse or draws beyond the edge. Here
/// each of its [Pieces] is a node. Text from right to left starts at the right.
public final class Prose extends TextFlow {
  private String text = "";
  private boolean shaped;

  public Prose(String... styleClasses) {
    getStyleClass().add("prose");
    getStyleClass().addAll(styleClasses);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// The same in a pane that is as high as the words are, up to a height beyond which they scroll,
  /// so that however much is said, what stands below is in sight.
  ///
  /// @param least the height that is kept where there is little room
  public ScrollPane scrolling(double least, double most) {
    ScrollPane scroll = new ScrollPane(this);
    scroll.setFitToWidth(true);
    scroll.prefViewportHeightProperty().bind(heightProperty());
    scroll.minHeightProperty().bind(Bindings.min(heightProperty().add(2), least));
    scroll.setMaxHeight(most);
    scroll.getStyleClass().add("sheet-scroll");
    return scroll;
  }

  public String getText() {
    return text;
  }

  public void setText(String changed) {
    if (changed.equals(text)) {
      return;
    }
    text = changed;
    shaped = Scripts.isShaped(text);
    setAccessibleText(text);
    setTextAlignment(Scripts.startsAtTheRight(text) ? TextAlignment.RIGHT : TextAlignment.LEFT);
    show(shaped ? Pieces.of(text) : List.of(text));
  }

  /// One piece after another keeps its node, which has its style already.
  private void show(List<String> pieces) {
    if (pieces.size() == 1 && getChildren().size() == 1) {
      ((Text) getChildren().getFirst()).setText(pieces.getFirst());
    } else {
      getChildren().setAll(pieces.stream().map(Prose::node).toList());
    }
  }

  private static Text node(String piece) {
    Text node = new Text(piece);
    node.getStyleClass().add("prose-text");
    return node;
  }

  /// The column that every piece surely fits into.
  @Override
  protected double computeMinWidth(double height) {
    return shaped && getChildren().getFirst() instanceof Text first
        ? Math.ceil(Pieces.LEAST_COLUMN * first.getFont().getSize())
        : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width < 0 ? width : Math.max(width, minWidth(-1)));
  }
}
