package dev.verbatim.ui.codebook;

import dev.verbatim.model.LineStyle;
import dev.verbatim.render.Rgb;
import dev.verbatim.render.TagLook;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/// Some words as a mark of a tag looks in one theme: its fill, and its line beneath.
final class TagSample extends VBox {
  private static final double THICKNESS = 2;
  private static final double INSET = 4;

  /// @param words what stands on the fill
  /// @param width of the line, in pixels
  TagSample(TagLook look, Theme theme, String words, double width) {
    getStyleClass().add("tag-sample");
    Label text = new Label(words);
    text.setMinWidth(width);
    text.setStyle(
        "-fx-text-fill: %s; -fx-background-color: %s; -fx-padding: 1px %fpx 1px %fpx;"
            .formatted(theme.text().hex(), look.fill().hex(), INSET, INSET));
    setStyle("-fx-background-color: %s;".formatted(theme.page().hex()));
    Line line = new Line(0, 0, width, 0);
    line.setStroke(color(look.line()));
    line.setStrokeWidth(THICKNESS);
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    line.getStrokeDashArray().setAll(dashes(look.style()));
    getChildren().addAll(text, line);
  }

  /// How well the line is told from the page, in words.
  static String contrast(TagLook look, Theme theme) {
    double ratio = look.line().contrast(theme.page());
    return Messages.get("codebook.contrast", Math.floor(ratio * 10) / 10);
  }

  private static Double[] dashes(LineStyle style) {
    return switch (style) {
      case SOLID -> new Double[0];
      case LONG_DASH -> new Double[] {10.0, 2.0};
      case DASH -> new Double[] {4.0, 3.0};
      case DOT -> new Double[] {THICKNESS, THICKNESS};
    };
  }

  private static Color color(Rgb rgb) {
    return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
  }
}
