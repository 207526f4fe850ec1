package dev.verbatim.agreement;

import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.text.Tokens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An article cut wherever a fragment of anyone's mark begins or ends: within a piece everyone has
/// judged every character alike, so there are as many as there are marks, however long the text.
///
/// A token belongs to the piece that its first character is in.
final class Pieces {
  /// Where pieces begin and the last one ends, in UTF-16 units.
  private final int[] bounds;

  private final int[] characters;
  private final int[] tokens;

  private Pieces(int[] bounds, ArticleText text, Tokens words) {
    this.bounds = bounds;
    int pieces = Math.max(0, bounds.length - 1);
    this.characters = new int[pieces];
    this.tokens = new int[pieces];
    for (int i = 0; i < pieces; i++) {
      characters[i] = text.toCodePoint(bounds[i + 1]) - text.toCodePoint(bounds[i]);
      tokens[i] = words.before(bounds[i + 1]) - words.before(bounds[i]);
    }
  }

  static Pieces of(Judged judged) {
    ArticleText text = judged.article().text();
    IntStream marked =
        judged.sets().stream()
            .flatMap(set -> set.annotations().stream())
            .flatMap(mark -> mark.spans().stream())
            .flatMapToInt(span -> IntStream.of(span.start(), span.end()));
    int[] bounds =
        IntStream.concat(IntStream.of(0, text.length()), marked).sorted().distinct().toArray();
    return new Pieces(bounds, text, Tokens.of(text));
  }

  int count() {
    return characters.length;
  }

  /// Where a piece stands in the text, in UTF-16 units.
  Span span(int piece) {
    return new Span(bounds[piece], bounds[piece + 1]);
  }

  /// How many characters a piece has, in code points.
  int characters(int piece) {
    return characters[piece];
  }

  /// How many tokens begin in a piece.
  int tokens(int piece) {
    return tokens[piece];
  }

  /// For each piece 1 where a fragment of a mark with a tag covers it, else 0: marks of one tag
  /// that nest or overlap cover no more than their union, and what interrupts a mark is not
  /// covered.
  int[] marked(AnnotationSet set, String tag) {
    int[] marked = new int[count()];
    Painter painter = new Painter(marked);
    of(set, tag).forEach(mark -> painter.paint(mark, 1));
    return marked;
  }

  /// For each piece the place from 1 of the tag of the innermost mark on it, else 0. That is the
  /// mark that covers least text; of several that cover as much, the one whose tag stands first.
  int[] innermost(AnnotationSet set, List<String> tags) {
    int[] innermost = new int[count()];
    Painter painter = new Painter(innermost);
    Comparator<Annotation> inwards = Comparator.comparingInt(Annotation::length);
    set.annotations().stream()
        .sorted(inwards.thenComparingInt(mark -> tags.indexOf(mark.tag())))
        .forEach(mark -> painter.paint(mark, 1 + tags.indexOf(mark.tag())));
    return innermost;
  }

  private static Stream<Annotation> of(AnnotationSet set, String tag) {
    return set.annotations().stream().filter(mark -> mark.tag().equals(tag));
  }

  /// Gives pieces a category each at most once, without looking again at those that have one.
  private final class Painter {
    private final int[] painted;

    /// For each piece one at or behind it, before which none is left to paint.
    private final int[] next = IntStream.rangeClosed(0, Pieces.this.count()).toArray();

    Painter(int[] painted) {
      this.painted = painted;
    }

    void paint(Annotation mark, int category) {
      for (Span span : mark.spans()) {
        int end = Arrays.binarySearch(bounds, span.end());
        int piece = left(Arrays.binarySearch(bounds, span.start()));
        while (piece < end) {
          painted[piece] = category;
          next[piece] = piece + 1;
          piece = left(piece);
        }
      }
    }

    private int left(int from) {
      int piece = from;
      while (next[piece] != piece) {
        next[piece] = next[next[piece]];
        piece = next[piece];
      }
      return piece;
    }
  }
}
