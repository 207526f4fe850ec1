package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.ui.kit.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;

/// Figures for other programs: a table as text, all figures as CSV, the matrix as a picture.
final class AgreementExport {
  private AgreementExport() {}

  /// A table as lines with tabs between the cells, as it is shown.
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
        .collect(Collectors.joining(" "));
  }

  private static int at(Integer index) {
    return Optional.ofNullable(index).orElse(0);
  }

  private static String words(Node node) {
    return switch (node) {
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

  /// All figures as CSV (RFC 4180), with a line of names first and a column for each field that
  /// `verbatim agree --json` has.
  static String csv(Agreement agreement) {
    List<AgreementFigure> figures = agreement.figures();
    String names =
        figures.stream().findFirst().map(f -> String.join(",", f.fields().keySet())).orElse("");
    return figures.stream()
        .map(
            f ->
                f.fields().values().stream()
                    .map(AgreementExport::field)
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", names + "\r\n", "\r\n"));
  }

  private static String field(Object value) {
    String text =
        switch (value) {
          case Optional<?> _ -> "";
          case List<?> pair -> pair.stream().map(String::valueOf).collect(Collectors.joining(" "));
          default -> value.toString();
        };
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  static void saveCsv(Agreement agreement, Path file) throws IOException {
    Files.writeString(file, csv(agreement), StandardCharsets.UTF_8);
  }

  /// Writes what a part of the window shows as a PNG file.
  static void savePicture(Node node, Path file) throws IOException {
    Picture.write(node.snapshot(null, null), file);
  }
}
