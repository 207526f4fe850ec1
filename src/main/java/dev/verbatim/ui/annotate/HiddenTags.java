package dev.verbatim.ui.annotate;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Difference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The tags whose marks are not drawn for now. They stay in the set and in the list; only the page
/// is without them.
final class HiddenTags {
  private final ReadOnlyObjectWrapper<Set<String>> ids = new ReadOnlyObjectWrapper<>(Set.of());

  ReadOnlyObjectProperty<Set<String>> idsProperty() {
    return ids.getReadOnlyProperty();
  }

  boolean shows(Annotation mark) {
    return !ids.get().contains(mark.tag());
  }

  /// The marks that are drawn.
  List<Annotation> shown(Collection<Annotation> marks) {
    return marks.stream().filter(this::shows).toList();
  }

  /// A change as the page sees it: a mark that is given a hidden tag vanishes there.
  Difference shown(Difference change) {
    if (ids.get().isEmpty()) {
      return change;
    }
    return new Difference(
        shown(change.marksBefore()),
        shown(change.marksAfter()),
        change.linksBefore(),
        change.linksAfter(),
        change.fieldsBefore(),
        change.fieldsAfter());
  }

  void toggle(String tagId) {
    Set<String> changed = new HashSet<>(ids.get());
    if (!changed.remove(tagId)) {
      changed.add(tagId);
    }
    ids.set(Set.copyOf(changed));
  }

  void showAll() {
    ids.set(Set.of());
  }

  BooleanBinding isShown(String tagId) {
    return Bindings.createBooleanBinding(() -> !ids.get().contains(tagId), ids);
  }

  BooleanBinding any() {
    return Bindings.createBooleanBinding(() -> !ids.get().isEmpty(), ids);
  }
}
