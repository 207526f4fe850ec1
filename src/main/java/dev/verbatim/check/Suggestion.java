package dev.verbatim.check;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.PossibleLink;
import dev.verbatim.model.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What could be said of a mark, for its annotator to take or to leave. Nothing is said of a mark
/// unless it is taken.
public sealed interface Suggestion {
  /// The edits that take it.
  List<Edit> edits();

  /// Values for attributes that the mark has not got.
  ///
  /// @param values by attribute, in the order of the codebook
  record Values(String markId, Map<String, AttributeValue> values) implements Suggestion {
    @Override
    public List<Edit> edits() {
      return values.entrySet().stream()
          .<Edit>map(e -> new Edit.SetAttribute(markId, e.getKey(), Optional.of(e.getValue())))
          .toList();
    }
  }

  /// A link from or to the mark.
  record Link(String markId, PossibleLink link) implements Suggestion {
    @Override
    public List<Edit> edits() {
      String id = UUID.randomUUID().toString();
      return List.of(new Edit.Link(id, link.type().id(), link.from().id(), link.to().id()));
    }
  }
}
