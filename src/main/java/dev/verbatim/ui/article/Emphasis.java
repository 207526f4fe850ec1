package dev.verbatim.ui.article;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which marks are outlined: the selected ones on all their fragments, and less strongly those that
/// are linked with them.
public record Emphasis(List<Annotation> selected, List<Annotation> linked) {
  public static final Emphasis NONE = new Emphasis(List.of(), List.of());

  public Emphasis {
    selected = List.copyOf(selected);
    linked = List.copyOf(linked);
  }

  /// The same marks as they are after a change; what was removed is no longer outlined.
  Emphasis after(Difference change) {
    return new Emphasis(
        selected.stream().flatMap(mark -> after(mark, change).stream()).toList(),
        linked.stream().flatMap(mark -> after(mark, change).stream()).toList());
  }

  /// The text on which anything is outlined.
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    Stream.concat(selected.stream(), linked.stream()).forEach(m -> spans.addAll(m.spans()));
    return spans;
  }

  private static Optional<Annotation> after(Annotation mark, Difference change) {
    boolean touched = change.marksBefore().stream().anyMatch(m -> m.id().equals(mark.id()));
    return touched
        ? change.marksAfter().stream().filter(m -> m.id().equals(mark.id())).findFirst()
        : Optional.of(mark);
  }
}
