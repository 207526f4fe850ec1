package dev.verbatim.edit;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which attributes a tag may have, or which labels articles.
///
/// @param tag the tag's id; empty for labels
record AttributeRules(Codebook codebook, String tag) {

  /// @param old the attributes as they are
  /// @throws RefusedException where the changed ones may not be
  void check(List<Attribute> old, List<Attribute> changed) throws RefusedException {
    Set<String> ids = new HashSet<>();
    Set<String> before = old.stream().map(Attribute::id).collect(Collectors.toSet());
    Set<String> used = CodebookIds.ofAttributes(codebook, tag);
    for (Attribute attribute : changed) {
      if (attribute.label().isBlank()) {
        throw new RefusedException("An attribute needs a name.");
      }
      if (!ids.add(attribute.id())) {
        throw new RefusedException("Two attributes have the id “%s”.".formatted(attribute.id()));
      }
      if (!before.contains(attribute.id()) && used.contains(attribute.id())) {
        throw neverAgain(attribute.id());
      }
      checkChoices(attribute, choices(old, attribute.id()));
    }
    for (Attribute attribute : changed) {
      checkCondition(attribute, ids);
    }
  }

  private static RefusedException neverAgain(String id) {
    return new RefusedException(
        "The id “%s” was used before; ids are never used again.".formatted(id));
  }

  private static Set<String> choices(List<Attribute> attributes, String id) {
    return attributes.stream()
        .filter(a -> a.id().equals(id))
        .flatMap(a -> a.values().stream())
        .map(Attribute.Choice::id)
        .collect(Collectors.toSet());
  }

  private void checkChoices(Attribute attribute, Set<String> before) throws RefusedException {
    Set<String> ids = new HashSet<>();
    Set<String> used = CodebookIds.ofChoices(codebook, tag, attribute.id());
    for (Attribute.Choice choice : attribute.values()) {
      if (choice.label().isBlank()) {
        throw new RefusedException("A choice of “%s” needs a name.".formatted(attribute.label()));
      }
      if (!ids.add(choice.id())) {
        throw new RefusedException(
            "Two choices of “%s” have the id “%s”.".formatted(attribute.label(), choice.id()));
      }
      if (!before.contains(choice.id()) && used.contains(choice.id())) {
        throw neverAgain(choice.id());
      }
    }
  }

  private void checkCondition(Attribute attribute, Set<String> ids) throws RefusedException {
    Optional<String> other = attribute.condition().map(Attribute.Condition::attribute);
    if (other.isPresent() && (!ids.contains(other.get()) || other.get().equals(attribute.id()))) {
      throw new RefusedException(
          "“%s” applies by what “%s” says, which would not be there; change that condition first."
              .formatted(attribute.label(), other.get()));
    }
  }

  /// A tag from elsewhere without what was deleted here.
  Tag withoutRetired(Tag other) {
    List<Attribute> here = codebook.tag(tag).map(Tag::attributes).orElse(List.of());
    return other.withAttributes(withoutRetired(here, other.attributes()));
  }

  private List<Attribute> withoutRetired(List<Attribute> here, List<Attribute> other) {
    Set<String> ids = here.stream().map(Attribute::id).collect(Collectors.toSet());
    Set<String> used = CodebookIds.ofAttributes(codebook, tag);
    List<Attribute> kept =
        other.stream().filter(a -> ids.contains(a.id()) || !used.contains(a.id())).toList();
    Set<String> left = kept.stream().map(Attribute::id).collect(Collectors.toSet());
    return kept.stream()
        .map(a -> withoutRetiredChoices(here, a))
        .map(
            a ->
                a.condition().filter(c -> !left.contains(c.attribute())).isPresent()
                    ? TagMoves.optional(a, Optional.empty())
                    : a)
        .toList();
  }

  private Attribute withoutRetiredChoices(List<Attribute> here, Attribute other) {
    if (other.type() != AttributeType.CHOICE) {
      return other;
    }
    Set<String> before = choices(here, other.id());
    Set<String> used = CodebookIds.ofChoices(codebook, tag, other.id());
    return other.withValues(
        other.values().stream()
            .filter(v -> before.contains(v.id()) || !used.contains(v.id()))
            .toList());
  }

  /// The codebook with labels from elsewhere.
  Codebook takeLabels(List<Attribute> other) throws RefusedException {
    List<Attribute> labels = codebook.labels();
    for (Attribute label : withoutRetired(labels, other)) {
      labels = CodebookApplier.with(labels, Attribute::id, label);
    }
    check(codebook.labels(), labels);
    return codebook.withLabels(labels);
  }
}
