package dev.verbatim.ui.review;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The words of one way to mark a cluster, cut where it differs from another, to the character.
///
/// @param text on one line; of what is alike and long only the ends
/// @param kind how it stands to the other ways
record OptionPieces(String text, Kind kind) {
  private static final int LONGEST = 90;
  private static final int KEPT = 40;

  enum Kind {
    /// All have it.
    ALIKE,
    /// This has it, and not all others do.
    MORE,
    /// This lacks it, and another has it.
    LESS,
    /// Nobody has it: what stands between fragments.
    GAP
  }

  /// The pieces from the first character that any way has to the last.
  ///
  /// @param ways the spans of each
  /// @param which of them is cut
  static List<OptionPieces> of(ArticleText text, List<List<Span>> ways, int which) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (List<Span> spans : ways) {
      for (Span span : spans) {
        cuts.add(span.start());
        cuts.add(span.end());
      }
    }
    List<OptionPieces> pieces = new ArrayList<>();
    List<Integer> all = List.copyOf(cuts);
    for (int i = 0; i + 1 < all.size(); i++) {
      Span part = new Span(all.get(i), all.get(i + 1));
      pieces.add(new OptionPieces(words(text, part), kind(ways, which, part)));
    }
    return joined(pieces);
  }

  private static String words(ArticleText text, Span part) {
    return text.slice(part).replace('\n', ' ');
  }

  private static Kind kind(List<List<Span>> ways, int which, Span part) {
    long having = ways.stream().filter(spans -> has(spans, part)).count();
    if (having == 0) {
      return Kind.GAP;
    }
    if (!has(ways.get(which), part)) {
      return Kind.LESS;
    }
    return having == ways.size() ? Kind.ALIKE : Kind.MORE;
  }

  private static boolean has(List<Span> spans, Span part) {
    return spans.stream().anyMatch(span -> span.contains(part));
  }

  private static List<OptionPieces> joined(List<OptionPieces> pieces) {
    List<OptionPieces> joined = new ArrayList<>();
    for (OptionPieces piece : pieces) {
      if (!joined.isEmpty() && joined.getLast().kind == piece.kind) {
        joined.add(new OptionPieces(joined.removeLast().text + piece.text, piece.kind));
      } else {
        joined.add(piece);
      }
    }
    return joined.stream().map(OptionPieces::shortened).toList();
  }

  private OptionPieces shortened() {
    if (kind == Kind.GAP) {
      return new OptionPieces(" … ", kind);
    }
    if (kind != Kind.ALIKE || text.length() <= LONGEST) {
      return this;
    }
    int head = text.offsetByCodePoints(0, Math.min(KEPT, text.codePointCount(0, text.length())));
    int tail = text.offsetByCodePoints(text.length(), -KEPT);
    return new OptionPieces(text.substring(0, head) + " … " + text.substring(tail), kind);
  }
}
