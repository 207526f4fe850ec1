package dev.verbatim.project;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.List;

/// Marks made without a session, as another program would make them.
final class AnnotationFixture {
  private static final Instant MADE = Instant.parse("2026-11-24T07:00:00Z");

  private AnnotationFixture() {}

  static Annotation mark(String id, int start, int end) {
    return Annotation.of(
        id, "quote", List.of(new Span(start, end)), Provenance.of(Desk.ANALYST_A.id(), MADE));
  }
}
