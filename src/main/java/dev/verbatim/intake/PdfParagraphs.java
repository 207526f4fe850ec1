package dev.verbatim.intake;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Joins the lines of columns to paragraphs: a new one begins where lines stand further apart,
/// where one is indented, where the type changes its size, and behind a short line that ends a
/// sentence. At the end of a column or page a paragraph goes on as long as its sentence does.
final class PdfParagraphs {
  /// Another size of type; as a share.
  private static final double OTHER_SIZE = 0.12;

  /// How much further apart lines stand between paragraphs; as a share of their usual distance.
  private static final double FURTHER = 1.35;

  /// An indent, in sizes of the type.
  private static final double INDENT = 0.8;

  /// How far from the margin a line ends that is short; as a share of the column's width.
  private static final double SHORT = 0.12;

  private static final Pattern ENDED = Pattern.compile(".*[.!?…:؟。][\"'”’»“)\\]]*$");

  private final Paragraphs paragraphs = new Paragraphs();
  private final Hyphens hyphens;
  private final double leading;
  private String open = "";
  private double openSize;

  /// @param columns in the order in which they are read
  PdfParagraphs(List<List<PdfWord>> columns) {
    this.hyphens = new Hyphens(columns);
    this.leading = leading(columns);
    columns.forEach(this::add);
    end();
  }

  /// The usual distance of two lines, in sizes of the type.
  private static double leading(List<List<PdfWord>> columns) {
    double[] distances =
        columns.stream()
            .flatMapToDouble(
                column ->
                    IntStream.range(1, column.size())
                        .filter(i -> isSameSize(column.get(i - 1).size(), column.get(i).size()))
                        .mapToDouble(i -> distance(column.get(i - 1), column.get(i))))
            .sorted()
            .toArray();
    return distances.length == 0 ? 1.2 : distances[distances.length / 2];
  }

  private static double distance(PdfWord upper, PdfWord lower) {
    return (lower.base() - upper.base()) / lower.size();
  }

  private static boolean isSameSize(double one, double other) {
    return Math.abs(one - other) <= OTHER_SIZE * Math.max(one, other);
  }

  private void add(List<PdfWord> column) {
    boolean rightToLeft = Direction.isRightToLeft(column);
    double left = column.stream().mapToDouble(PdfWord::left).min().orElse(0);
    double right = column.stream().mapToDouble(PdfWord::right).max().orElse(0);
    for (int i = 0; i < column.size(); i++) {
      PdfWord line = column.get(i);
      double indent = rightToLeft ? right - line.right() : line.left() - left;
      boolean begins =
          i == 0
              ? beginsInNewColumn(line, indent)
              : begins(column.get(i - 1), line, left, right, rightToLeft);
      if (begins) {
        end();
      }
      open = open.isEmpty() ? line.text() : hyphens.joined(open, line.text());
      openSize = line.size();
    }
  }

  private boolean beginsInNewColumn(PdfWord line, double indent) {
    return !isSameSize(openSize, line.size())
        || ENDED.matcher(open).matches()
        || indent >= INDENT * line.size();
  }

  private boolean begins(
      PdfWord before, PdfWord line, double left, double right, boolean rightToLeft) {
    double indent = rightToLeft ? right - line.right() : line.left() - left;
    double indentBefore = rightToLeft ? right - before.right() : before.left() - left;
    double rest = rightToLeft ? before.left() - left : right - before.right();
    return !isSameSize(before.size(), line.size())
        || distance(before, line) > FURTHER * leading
        || (indent >= INDENT * line.size() && indent - indentBefore >= INDENT / 2 * line.size())
        || (rest > SHORT * (right - left) && ENDED.matcher(before.text()).matches());
  }

  private void end() {
    paragraphs.add(open);
    open = "";
  }

  String text() {
    return paragraphs.text();
  }

  List<String> remarks() {
    return hyphens.remarks();
  }
}
