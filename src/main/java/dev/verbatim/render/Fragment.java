package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;

/// One stretch of a mark, and the lane that its line is drawn in.
///
/// @param mark the whole mark; `span` is one of its spans
/// @param lane from 0, the nearest to the words, counted outward
public record Fragment(Annotation mark, Span span, int lane) {
  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }
}
