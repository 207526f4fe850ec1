package dev.verbatim.ui.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Fields under each other, each beside its name or, where that would leave it too little room,
/// below it. It takes whatever width it is given.
class FieldGrid extends Pane {
  private static final double BESIDE = 12;
  private static final double BETWEEN = 6;
  private static final double BELOW = 3;

  /// Narrower than this, a field stands below its name.
  private static final double LEAST_FIELD = 130;

  private record Row(Label name, Region field) {}

  private final List<Row> rows = new ArrayList<>();

  final void addRow(Label name, Region field) {
    rows.add(new Row(name, field));
    getChildren().addAll(name, field);
  }

  private List<Row> shown() {
    return rows.stream().filter(row -> row.field.isManaged()).toList();
  }

  private double nameWidth() {
    return shown().stream().mapToDouble(row -> row.name.prefWidth(-1)).max().orElse(0);
  }

  private boolean isBeside(double width) {
    return width - nameWidth() - BESIDE >= LEAST_FIELD;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return nameWidth() + BESIDE + LEAST_FIELD;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? prefWidth(-1) : width;
    double height = 0;
    for (Row row : shown()) {
      height = bottom(row, height, inner) + BETWEEN;
    }
    return Math.max(0, height - BETWEEN);
  }

  private double bottom(Row row, double top, double width) {
    double name = row.name.prefHeight(-1);
    double field = heightOf(row.field, fieldWidth(width));
    return top + (isBeside(width) ? Math.max(name, field) : name + BELOW + field);
  }

  private double fieldWidth(double width) {
    return isBeside(width) ? width - nameWidth() - BESIDE : width;
  }

  private static double heightOf(Region field, double width) {
    return Math.ceil(field.prefHeight(field.getContentBias() == null ? -1 : width));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double y = 0;
    for (Row row : shown()) {
      double bottom = bottom(row, y, width);
      if (isBeside(width)) {
        placeBeside(row, y, bottom - y);
      } else {
        placeBelow(row, y);
      }
      y = bottom + BETWEEN;
    }
  }

  /// The name stands beside the first line of its field.
  private void placeBeside(Row row, double y, double height) {
    double name = row.name.prefHeight(-1);
    double line = Math.min(height, 2 * name);
    double field = heightOf(row.field, fieldWidth(getWidth()));
    row.name.resizeRelocate(0, snapPositionY(y + (line - name) / 2), row.name.prefWidth(-1), name);
    place(
        row.field, nameWidth() + BESIDE, snapPositionY(y + Math.max(0, (line - field) / 2)), field);
  }

  private void placeBelow(Row row, double y) {
    double name = row.name.prefHeight(-1);
    row.name.resizeRelocate(0, y, Math.min(getWidth(), row.name.prefWidth(-1)), name);
    place(row.field, 0, y + name + BELOW, heightOf(row.field, getWidth()));
  }

  private void place(Region field, double x, double y, double height) {
    double width = Math.min(fieldWidth(getWidth()), field.maxWidth(-1));
    field.resizeRelocate(x, y, width, height);
  }
}
