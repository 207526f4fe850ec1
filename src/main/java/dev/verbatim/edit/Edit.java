package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One thing to do to a set of annotations. Several make a [Transaction].
///
/// An edit says what is wanted, not what was before; [AnnotationSession] finds that out, and checks
/// it against the codebook.
public sealed interface Edit {

  /// Adds a mark that is made by hand now.
  ///
  /// @param id of the new mark
  record Mark(String id, String tag, List<Span> spans) implements Edit {
    public Mark {
      spans = List.copyOf(spans);
    }
  }

  /// Adds a mark that exists already: one that was lost and is placed again, or a copy.
  record Place(Annotation annotation) implements Edit {}

  /// Puts a mark in place of the one of the same id: all of it, with what is said of where it comes
  /// from.
  record Replace(Annotation annotation) implements Edit {}

  /// Gives a mark another tag. Attributes that the new tag lacks and links that may not end there
  /// go.
  record Retag(String id, String tag) implements Edit {}

  /// Gives a mark other spans; those that touch are joined.
  record Reshape(String id, List<Span> spans) implements Edit {
    public Reshape {
      spans = List.copyOf(spans);
    }
  }

  /// Sets an attribute of a mark, or clears it.
  record SetAttribute(String id, String attribute, Optional<AttributeValue> value)
      implements Edit {}

  /// Gives a mark all these attributes in place of its own. They are such as marks of the set had
  /// already, so a value that the codebook does not know is kept.
  record SetAttributes(String id, Map<String, AttributeValue> attributes) implements Edit {}

  /// Replaces a mark's note; an empty one takes it away.
  record SetNote(String id, String note) implements Edit {}

  /// Removes a mark, and with it the links that end there.
  record Remove(String id) implements Edit {}

  /// Adds a link.
  ///
  /// @param id of the new link
  record Link(String id, String type, String from, String to) implements Edit {}

  /// Adds a link that exists already.
  record PlaceLink(Relation relation) implements Edit {}

  record Unlink(String id) implements Edit {}

  record SetStatus(Status status) implements Edit {}

  /// Sets a label of the article, or clears it.
  record SetLabel(String label, Optional<AttributeValue> value) implements Edit {}

  /// Adds a note on the article, or replaces the one of the same id; an empty text takes it away.
  record SetArticleNote(String id, String text) implements Edit {}

  /// Decides a conflict, lets go of an orphan, puts a finding aside: any other change of what is
  /// said of the article as a whole.
  record ChangeFields(UnaryOperator<SetFields> change) implements Edit {}
}
