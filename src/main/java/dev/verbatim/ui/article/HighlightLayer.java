package dev.verbatim.ui.article;

import dev.verbatim.model.Annotation;
import dev.verbatim.render.MarkLayout;
import java.util.Collection;

/// Marks that are drawn together. Whose they are, the page does not know.
///
/// @param id by which a later change names it
public record HighlightLayer(String id, MarkLayout marks) {
  public static HighlightLayer of(String id, Collection<Annotation> marks) {
    return new HighlightLayer(id, MarkLayout.of(marks));
  }
}
