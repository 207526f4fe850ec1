package dev.verbatim.ui.article;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.List;
import java.util.function.Function;

/// A row for each of several people, below every paragraph in which one of them has marked
/// anything: what they marked stands in the row as it stands in the paragraph. Whose rows they are,
/// the page does not know.
///
/// @param heads of the rows, from the top
/// @param bars what is marked in some text, in UTF-16 units; asked at each drawing for one
///   paragraph in sight, so that a change costs the same however much there is
/// @param words what is said of a bar under the mouse
public record LaneRows(
    List<Head> heads, Function<Span, List<Bar>> bars, Function<Bar, String> words) {
  public static final LaneRows NONE = new LaneRows(List.of(), _ -> List.of(), _ -> "");

  public LaneRows {
    heads = List.copyOf(heads);
  }

  /// What stands before a row.
  ///
  /// @param letter by which it is told from the others
  /// @param look the id under which the palette has its colour
  public record Head(String letter, String look) {}

  /// What one of them marked.
  ///
  /// @param row from 0
  /// @param strong whether it is in hand
  public record Bar(int row, Annotation mark, boolean strong) {}

  /// What is marked in a paragraph.
  List<Bar> of(ViewParagraph paragraph) {
    return heads.isEmpty() || paragraph.start() == paragraph.end()
        ? List.of()
        : bars.apply(new Span(paragraph.start(), paragraph.end()));
  }

  /// How much room the rows take below a paragraph, in pixels; nothing where there are no bars.
  double room(List<Bar> inParagraph, Pen pen) {
    double all = pen.aboveRows() + heads.size() * pen.row(heads.size()) + pen.belowRows();
    return inParagraph.isEmpty() ? 0 : all;
  }
}
