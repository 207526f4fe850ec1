package dev.verbatim.dataset;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Spans for forms in which none may cross a line end: cut there when they are written, joined
/// again when they are read.
record LineEnds(ArticleText text) {
  /// The parts of spans on each line, without the line ends; none where there is nothing else.
  List<Span> cut(List<Span> spans) {
    List<Span> parts = new ArrayList<>();
    for (Span span : spans) {
      int start = span.start();
      for (int i = span.start(); i <= span.end(); i++) {
        if (i == span.end() || text.string().charAt(i) == '\n') {
          if (start < i) {
            parts.add(new Span(start, i));
          }
          start = i + 1;
        }
      }
    }
    return parts;
  }

  /// The spans with those made one that touch or that only line ends part.
  List<Span> joined(List<Span> parts) {
    List<Span> joined = new ArrayList<>();
    for (Span span : Span.union(parts)) {
      if (!joined.isEmpty() && isLineEnd(joined.getLast().end(), span.start())) {
        joined.add(new Span(joined.removeLast().start(), span.end()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private boolean isLineEnd(int from, int to) {
    return text.string().substring(from, to).chars().allMatch(c -> c == '\n');
  }
}
