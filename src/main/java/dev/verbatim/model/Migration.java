package dev.verbatim.model;

import java.util.Map;
import java.util.Optional;

/// A change of the codebook that concerns marks already made. It is kept in the codebook and
/// applied to every set as it is read, so that nobody's file is rewritten by someone else; applied
/// twice it changes nothing, since the ids of tags that are gone are never used again.
public sealed interface Migration {
  String id();

  /// The mark as the codebook has it now.
  Annotation apply(Annotation annotation);

  /// One tag becomes another.
  record Merge(String id, String tag, String into) implements Migration {
    @Override
    public Annotation apply(Annotation annotation) {
      return annotation.tag().equals(tag) ? annotation.withTag(into) : annotation;
    }
  }

  /// A tag becomes several, by the value of one of its choices. A mark on which that is not set, or
  /// set to a value that goes nowhere, keeps its tag.
  ///
  /// @param into tag ids by value id
  record Split(String id, String tag, String attribute, Map<String, String> into)
      implements Migration {
    public Split {
      into = Plain.copy(into);
    }

    @Override
    public Annotation apply(Annotation annotation) {
      if (!annotation.tag().equals(tag)) {
        return annotation;
      }
      return annotation
          .attribute(attribute)
          .filter(AttributeValue.Text.class::isInstance)
          .map(value -> into.get(((AttributeValue.Text) value).value()))
          .map(annotation::withTag)
          .orElse(annotation);
    }
  }

  /// A tag is gone: its marks take another tag, or keep it as one that is not known.
  record Delete(String id, String tag, Optional<String> reassigned) implements Migration {
    @Override
    public Annotation apply(Annotation annotation) {
      return annotation.tag().equals(tag)
          ? reassigned.map(annotation::withTag).orElse(annotation)
          : annotation;
    }
  }
}
