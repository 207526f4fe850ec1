package dev.verbatim.ui.article;

import dev.verbatim.model.ArticleText;
import dev.verbatim.ui.kit.Scripts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An article's text as the text pane holds it: the same characters, with a line end more wherever
/// a very long paragraph is cut in two.
///
/// The pane takes time for a paragraph that grows with the square of its length, so none may be
/// longer than some thousand characters. The cuts are for the pane alone: this class is the one
/// place where its offsets, *view* offsets, are exchanged for the model's. All are in UTF-16 units.
final class ViewText {
  /// No paragraph of the view is longer.
  static final int LONGEST = 2_000;

  private final ArticleText text;

  /// Model offsets before which a line end is put in, ascending.
  private final int[] cuts;

  private final List<ViewParagraph> paragraphs;
  private final boolean shaped;

  private ViewText(ArticleText text, int[] cuts, List<ViewParagraph> paragraphs) {
    this.text = text;
    this.cuts = cuts;
    this.paragraphs = paragraphs;
    this.shaped = paragraphs.stream().anyMatch(ViewParagraph::shaped);
  }

  static ViewText of(ArticleText text) {
    String string = text.string();
    List<ViewParagraph> paragraphs = new ArrayList<>();
    int[] cuts = new int[text.length() / (LONGEST / 2) + 1];
    int count = 0;
    int start = 0;
    while (true) {
      int lineEnd = string.indexOf('\n', start);
      int end = lineEnd < 0 ? string.length() : lineEnd;
      while (end - start > LONGEST) {
        int cut = cut(text, start);
        paragraphs.add(paragraph(paragraphs.size(), string, start, cut, true));
        cuts[count++] = cut;
        start = cut;
      }
      paragraphs.add(paragraph(paragraphs.size(), string, start, end, false));
      if (lineEnd < 0) {
        return new ViewText(text, Arrays.copyOf(cuts, count), List.copyOf(paragraphs));
      }
      start = lineEnd + 1;
    }
  }

  private static ViewParagraph paragraph(
      int index, String string, int start, int end, boolean goesOn) {
    boolean shaped = Scripts.isShaped(string, start, end);
    return new ViewParagraph(index, start, end, goesOn, shaped);
  }

  /// Behind the last sentence that fits, or the last blank, or where nothing is torn.
  private static int cut(ArticleText text, int start) {
    String string = text.string();
    int least = start + LONGEST / 2;
    int most = start + LONGEST;
    int sentence = string.lastIndexOf(". ", most - 2) + 2;
    if (sentence > least) {
      return sentence;
    }
    int blank = string.lastIndexOf(' ', most - 1) + 1;
    return blank > least ? blank : text.graphemeFloor(most);
  }

  ArticleText text() {
    return text;
  }

  /// At least one, in text order.
  List<ViewParagraph> paragraphs() {
    return paragraphs;
  }

  /// Whether any paragraph is shaped, so that the column must not be too narrow.
  boolean isShaped() {
    return shaped;
  }

  String string(ViewParagraph paragraph) {
    return text.string().substring(paragraph.start(), paragraph.end());
  }

  /// The paragraph of the view that holds a model offset; a line end belongs to the one it ends.
  ViewParagraph paragraphAt(int model) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (paragraphs.get(middle).start() <= model) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return paragraphs.get(low);
  }

  /// The view offset of a place of the model; at a cut, the one behind the line end put in.
  int toView(int model) {
    int index = Arrays.binarySearch(cuts, model);
    return model + (index >= 0 ? index + 1 : -index - 1);
  }

  /// The view offset behind a stretch of the model; at a cut, the one before the line end put in.
  int toViewEnd(int model) {
    return model == 0 ? 0 : toView(model - 1) + 1;
  }

  /// The model offset of a place of the view; the same on both sides of a line end put in.
  int toModel(int view) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts[middle] + middle < view) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return view - low;
  }
}
