package dev.verbatim.text;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The quotations of a text: what stands between quotation marks, the marks included.
///
/// All common kinds are known: “ ”, ‘ ’, ” ”, « », » « and » », „ “ and „ ”, ‚ ‘, ‹ ›, 「 」, 『 』,
/// and the straight ones. They may nest. A quotation that a paragraph's end leaves open goes on
/// where the next paragraph begins with the same mark once more, as newspapers set long ones;
/// otherwise it is not balanced, and no quotation. An apostrophe looks like a closing ’, so that
/// counts only where no letter follows, and a quotation left open inside another ends nothing.
public final class Quotations {
  private static final String OPENING = "“”‘«»„‚‹›「『\"'";
  private static final String MARKS = OPENING + "’」』";
  private static final String BLANKS = " \t\u00A0\u202F";

  /// Spans that were balanced, in text order, the outer before the inner.
  private final List<Span> spans;

  private final List<Integer> unbalanced;

  private Quotations(List<Span> spans, List<Integer> unbalanced) {
    this.spans = spans;
    this.unbalanced = unbalanced;
  }

  public static Quotations of(ArticleText text) {
    Pairing pairing = new Pairing(text.string());
    pairing.pair();
    return new Quotations(pairing.spans(), pairing.unbalanced());
  }

  /// Where marks stand that have no other one, in UTF-16 units, ascending. Those that may well be
  /// apostrophes or inches are left out: ’ and ' at all times, ‘ before a digit, " behind one.
  public List<Integer> unbalanced() {
    return unbalanced;
  }

  /// All of them, in text order, an outer one before those inside it.
  public List<Span> all() {
    return spans;
  }

  /// The innermost quotation that holds a stretch of text and more than that.
  ///
  /// @param start in UTF-16 units, as `end`, which may be the same
  public Optional<Span> around(int start, int end) {
    return spans.stream()
        .filter(s -> s.start() <= start && s.end() >= end && s.length() > end - start)
        .min(Comparator.comparingInt(Span::length));
  }

  /// The first quotation that begins at an offset or behind it; of several that begin there, the
  /// outermost.
  public Optional<Span> from(int offset) {
    return spans.stream().filter(s -> s.start() >= offset).findFirst();
  }

  /// The quotations that share text with a stretch, in text order.
  public List<Span> touching(Span stretch) {
    return spans.stream().filter(stretch::overlaps).toList();
  }

  /// One that is open: where its mark stands, and the mark.
  private record Open(int start, char mark) {
    boolean isClosedBy(char c) {
      return switch (mark) {
        case '“' -> c == '”';
        case '‘' -> c == '’';
        case '«' -> c == '»';
        case '»' -> c == '«' || c == '»';
        case '„' -> c == '“' || c == '”';
        case '‚' -> c == '‘' || c == '’';
        case '‹' -> c == '›';
        case '›' -> c == '‹' || c == '›';
        case '「' -> c == '」';
        case '『' -> c == '』';
        default -> c == mark;
      };
    }
  }

  private static final class Pairing {
    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Span> found = new ArrayList<>();
    private final List<Integer> lone = new ArrayList<>();

    Pairing(String text) {
      this.text = text;
    }

    void pair() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n') {
          i = endParagraph(i);
        } else if (!close(i, c)) {
          if (OPENING.indexOf(c) >= 0 && mayOpen(i, c)) {
            open.push(new Open(i, c));
          } else if (MARKS.indexOf(c) >= 0) {
            lone.add(i);
          }
        }
      }
      leaveOpen(open);
    }

    List<Span> spans() {
      found.sort(Comparator.comparingInt(Span::start).thenComparingInt(s -> -s.end()));
      return List.copyOf(found);
    }

    List<Integer> unbalanced() {
      return lone.stream().filter(this::isSurelyMark).sorted().toList();
    }

    private boolean isSurelyMark(int at) {
      return switch (text.charAt(at)) {
        case '’', '\'' -> false;
        case '‘' -> !isDigit(at + 1);
        case '"' -> !isDigit(at - 1);
        default -> true;
      };
    }

    private void leaveOpen(Iterable<Open> never) {
      never.forEach(one -> lone.add(one.start()));
    }

    /// Closes the innermost quotation that the mark can close; those still open inside it never
    /// were any.
    private boolean close(int at, char c) {
      if (isApostrophe(at, c)) {
        return false;
      }
      for (Iterator<Open> inner = open.iterator(); inner.hasNext(); ) {
        Open candidate = inner.next();
        if (candidate.isClosedBy(c)) {
          while (!candidate.equals(open.peek())) {
            lone.add(open.pop().start());
          }
          open.pop();
          found.add(new Span(candidate.start(), at + 1));
          return true;
        }
      }
      return false;
    }

    private boolean isApostrophe(int at, char c) {
      return (c == '’' || c == '\'') && isLetter(at + 1);
    }

    /// A mark that opens has no letter in front of it, and something behind it.
    private boolean mayOpen(int at, char c) {
      boolean free = !isLetter(at - 1);
      boolean followed = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
      return switch (c) {
        case '"', '\'', '”', '»', '›' -> free && followed;
        case '‘', '‚' -> free;
        default -> true;
      };
    }

    /// Keeps open what the next paragraph takes up again, and passes over the marks that say so.
    ///
    /// @return the last offset that is dealt with
    private int endParagraph(int end) {
      int next = end;
      while (next < text.length() && (text.charAt(next) == '\n' || isBlank(text.charAt(next)))) {
        next++;
      }
      Deque<Open> kept = new ArrayDeque<>();
      int dealtWith = end;
      for (Iterator<Open> outer = open.descendingIterator(); outer.hasNext(); ) {
        Open one = outer.next();
        if (next >= text.length() || text.charAt(next) != one.mark()) {
          break;
        }
        kept.push(one);
        dealtWith = next;
        next++;
      }
      open.removeAll(kept);
      leaveOpen(open);
      open.clear();
      open.addAll(kept);
      return dealtWith;
    }

    private boolean isLetter(int at) {
      return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isDigit(int at) {
      return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isBlank(char c) {
      return BLANKS.indexOf(c) >= 0;
    }
  }
}
