package dev.verbatim.cli;

import java.util.ArrayList;
import java.util.List;

/// Numbers with their names, laid out to be read: the names flush left, the numbers flush right,
/// each column as wide as what stands in it. Widths count code points.
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();

  /// @param title stands above the names
  /// @param columns what stands above the numbers
  TextTable(String title, List<String> columns) {
    List<String> head = new ArrayList<>(List.of(title));
    head.addAll(columns);
    lines.add(head);
  }

  void add(String name, List<Integer> numbers) {
    List<String> line = new ArrayList<>(List.of(name));
    numbers.forEach(number -> line.add(String.valueOf(number)));
    lines.add(line);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder laidOut = new StringBuilder(line.getFirst());
      laidOut.append(blanks(0, line.getFirst()));
      for (int i = 1; i < line.size(); i++) {
        laidOut.append(GAP).append(blanks(i, line.get(i))).append(line.get(i));
      }
      text.append(laidOut.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String blanks(int column, String cell) {
    int width = lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
    return " ".repeat(width - length(cell));
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
