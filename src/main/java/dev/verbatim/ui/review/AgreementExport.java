package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.project.AtomicFile;
import dev.verbatim.project.FileOperations;
import dev.verbatim.ui.kit.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Figures for other programs: a table as text, all figures as CSV, the matrix as a picture.
final class AgreementExport {
  private static final double MARGIN = 16;
  private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\r\n]");

  private AgreementExport() {}

  /// A table as lines with tabs between the cells, as it is shown; in place of a figure that there
  /// is not stands why.
  static String text(GridPane table) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < table.getRowCount(); row++) {
      for (int column = 0; column < table.getColumnCount(); column++) {
        text.append(column == 0 ? "" : "\t").append(cell(table, row, column));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(GridPane table, int row, int column) {
    return table.getChildren().stream()
        .filter(n -> at(GridPane.getRowIndex(n)) == row && at(GridPane.getColumnIndex(n)) == column)
        .map(AgreementExport::words)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static int at(Integer index) {
    return Optional.ofNullable(index).orElse(0);
  }

  private static String words(Node node) {
    return switch (node) {
      case Button undefined when undefined.getText().equals(AgreementWords.NONE) ->
          undefined.getAccessibleText();
      case Labeled labeled when labeled.getGraphic() instanceof Labeled beside ->
          labeled.getText() + " " + beside.getText();
      case Labeled labeled -> labeled.getText();
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream()
              .map(AgreementExport::words)
              .filter(w -> !w.isEmpty())
              .collect(Collectors.joining(" "));
      default -> "";
    };
  }

  /// Writes all figures as CSV (RFC 4180), with a line of names first and a column for each field
  /// that `verbatim agree --json` has. Takes seconds where there are hundreds of articles.
  static void saveCsv(Agreement agreement, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer to = new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder())) {
      writeCsv(agreement.figures(), to);
    }
    replace(file, bytes.toByteArray());
  }

  private static void writeCsv(List<AgreementFigure> figures, Writer to) throws IOException {
    if (!figures.isEmpty()) {
      to.write(line(figures.getFirst().fields().keySet()));
    }
    for (AgreementFigure figure : figures) {
      to.write(line(figure.fields().values()));
    }
  }

  private static String line(Collection<?> fields) {
    return fields.stream().map(AgreementExport::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(Object value) {
    String text =
        switch (value) {
          case Optional<?> _ -> "";
          case List<?> pair -> pair.stream().map(String::valueOf).collect(Collectors.joining(" "));
          default -> value.toString();
        };
    return TO_BE_QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /// What a part of the window shows, with a margin of its ground.
  static WritableImage picture(Region part) {
    Bounds shown = part.getBoundsInParent();
    SnapshotParameters how = new SnapshotParameters();
    how.setFill(part.getBackground().getFills().getFirst().getFill());
    how.setViewport(
        new Rectangle2D(
            shown.getMinX() - MARGIN,
            shown.getMinY() - MARGIN,
            shown.getWidth() + 2 * MARGIN,
            shown.getHeight() + 2 * MARGIN));
    return part.snapshot(how, null);
  }

  /// Writes a picture as a PNG file.
  static void savePicture(WritableImage picture, Path file) throws IOException {
    replace(file, Picture.png(picture));
  }

  /// Writes a file.
  interface Writing {
    void to(Path file) throws IOException;
  }

  /// What was there stays until all of the new is.
  private static void replace(Path file, byte[] bytes) throws IOException {
    new AtomicFile(FileOperations.disk()).write(file, bytes);
  }
}
