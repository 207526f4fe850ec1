package dev.verbatim.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Puts what stands on a page in the order in which it is read: columns one after the other, and
/// what runs over several of them before or behind those.
///
/// The page is cut along blank stretches between columns, and the parts likewise, as in the X-Y cut
/// of G. Nagy and S. Seth (“Hierarchical representation of optically scanned documents”, ICPR
/// 1984); but only where several lines stand on both sides, so that blanks in a table or between
/// words stretched to the margin cut nothing.
final class ReadingOrder {
  /// A blank within a line that is wider may separate columns; in sizes of the type.
  private static final double GAP = 0.9;

  /// Lines on each side of a stretch between columns, at least.
  private static final int LEAST_LINES = 3;

  /// How wide lines of a column are at least, in sizes of the type.
  private static final double LEAST_WIDTH = 5;

  private final boolean rightToLeft;
  private final double gap;
  private final List<List<PdfWord>> columns = new ArrayList<>();

  private ReadingOrder(boolean rightToLeft, double gap) {
    this.rightToLeft = rightToLeft;
    this.gap = gap;
  }

  /// The lines of each column, from above.
  ///
  /// @param pieces of lines, as [#pieces] makes them
  static List<List<PdfWord>> columns(List<PdfWord> pieces) {
    double size =
        pieces.stream()
            .mapToDouble(PdfWord::size)
            .sorted()
            .skip(pieces.size() / 2)
            .findFirst()
            .orElse(1);
    ReadingOrder order = new ReadingOrder(Direction.isRightToLeft(pieces), GAP * size);
    order.cut(pieces);
    return order.columns;
  }

  /// Words joined to pieces of lines, which end where a blank is so wide that it may separate
  /// columns; from above, on a line from the left.
  static List<PdfWord> pieces(List<PdfWord> words) {
    List<PdfWord> pieces = new ArrayList<>();
    for (List<PdfWord> line : lines(words)) {
      List<PdfWord> piece = new ArrayList<>();
      for (PdfWord word : line) {
        if (!piece.isEmpty() && word.left() - piece.getLast().right() > GAP * word.size()) {
          pieces.add(joined(piece));
          piece.clear();
        }
        piece.add(word);
      }
      pieces.add(joined(piece));
    }
    return pieces;
  }

  /// Those that stand on one line, from the left; the lines from above.
  private static List<List<PdfWord>> lines(List<PdfWord> words) {
    List<PdfWord> sorted =
        words.stream().sorted(Comparator.comparingDouble(PdfWord::base)).toList();
    List<List<PdfWord>> lines = new ArrayList<>();
    for (PdfWord word : sorted) {
      if (lines.isEmpty() || !lines.getLast().getFirst().isBeside(word)) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(word);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(PdfWord::left)));
    return lines;
  }

  /// What stands on one line from the left, as it is read.
  private static PdfWord joined(List<PdfWord> line) {
    List<PdfWord> read = Direction.isRightToLeft(line) ? line.reversed() : line;
    return read.stream().reduce(PdfWord::followedBy).orElseThrow();
  }

  /// A stretch between columns.
  ///
  /// @param from the first of the pieces, from above, among which it is; the last is before `to`
  /// @param at where the column behind it begins
  private record Gutter(int from, int to, double at, int lines) {}

  private void cut(List<PdfWord> pieces) {
    List<PdfWord> sorted =
        pieces.stream().sorted(Comparator.comparingDouble(PdfWord::base)).toList();
    Optional<Gutter> gutter = widest(sorted);
    if (gutter.isEmpty()) {
      if (!sorted.isEmpty()) {
        columns.add(lines(sorted).stream().map(ReadingOrder::joined).toList());
      }
      return;
    }
    Gutter cut = gutter.get();
    List<PdfWord> within = sorted.subList(cut.from(), cut.to());
    Predicate<PdfWord> isLeft = piece -> piece.right() <= cut.at();
    cut(sorted.subList(0, cut.from()));
    cut(within.stream().filter(rightToLeft ? isLeft.negate() : isLeft).toList());
    cut(within.stream().filter(rightToLeft ? isLeft : isLeft.negate()).toList());
    cut(sorted.subList(cut.to(), sorted.size()));
  }

  /// The stretch with the most lines on both sides.
  private Optional<Gutter> widest(List<PdfWord> sorted) {
    double[] places =
        sorted.stream().mapToDouble(p -> Math.round(p.left())).distinct().sorted().toArray();
    return Arrays.stream(places)
        .mapToObj(at -> longest(sorted, at))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Gutter::lines));
  }

  /// The longest run of pieces of which none crosses the stretch before a place.
  private Optional<Gutter> longest(List<PdfWord> sorted, double at) {
    Optional<Gutter> longest = Optional.empty();
    int from = 0;
    for (int i = 0; i <= sorted.size(); i++) {
      if (i == sorted.size() || crosses(sorted.get(i), at)) {
        int lines = onBothSides(sorted.subList(from, i), at);
        if (lines >= LEAST_LINES && lines > longest.map(Gutter::lines).orElse(0)) {
          longest = Optional.of(new Gutter(from, i, at, lines));
        }
        from = i + 1;
      }
    }
    return longest;
  }

  private boolean crosses(PdfWord piece, double at) {
    return piece.left() < at - 1 && piece.right() > at - gap;
  }

  /// How many lines stand on the side that has fewer, where they are columns beside each other.
  private static int onBothSides(List<PdfWord> pieces, double at) {
    List<PdfWord> left = pieces.stream().filter(p -> p.right() <= at).toList();
    List<PdfWord> right = pieces.stream().filter(p -> p.right() > at).toList();
    boolean areColumns =
        !left.isEmpty()
            && !right.isEmpty()
            && isWide(left)
            && isWide(right)
            && left.getFirst().base() < right.getLast().base()
            && right.getFirst().base() < left.getLast().base();
    return areColumns ? Math.min(left.size(), right.size()) : 0;
  }

  private static boolean isWide(List<PdfWord> pieces) {
    return pieces.stream().mapToDouble(p -> (p.right() - p.left()) / p.size()).average().orElse(0)
        >= LEAST_WIDTH;
  }
}
