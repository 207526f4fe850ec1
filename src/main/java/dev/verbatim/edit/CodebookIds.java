package dev.verbatim.edit;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which ids a codebook has used, and new ones: an id of something that is gone is never used
/// again, since marks may still bear it.
public final class CodebookIds {
  private CodebookIds() {}

  /// An id made of a label, in lower case with hyphens, that is not among those used.
  public static String fresh(String label, Collection<String> used) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "item" : plain;
    String id = base;
    for (int n = 2; used.contains(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /// The ids of all tags there are and ever were.
  public static Set<String> ofTags(Codebook codebook) {
    Set<String> ids = retired(codebook, CodebookDifference.Part.TAG, "");
    codebook.tags().stream().map(Tag::id).forEach(ids::add);
    for (Migration migration : codebook.migrations()) {
      switch (migration) {
        case Migration.Merge(_, String tag, String into) -> {
          ids.add(tag);
          ids.add(into);
        }
        case Migration.Split split -> {
          ids.add(split.tag());
          ids.addAll(split.into().values());
        }
        case Migration.Delete(_, String tag, _) -> ids.add(tag);
      }
    }
    return ids;
  }

  /// The ids of all kinds of link there are and ever were.
  public static Set<String> ofRelations(Codebook codebook) {
    Set<String> ids = retired(codebook, CodebookDifference.Part.RELATION, "");
    codebook.relationTypes().stream().map(RelationType::id).forEach(ids::add);
    return ids;
  }

  /// The ids of all attributes that a tag has or had; of the labels of articles, where the tag's id
  /// is empty.
  public static Set<String> ofAttributes(Codebook codebook, String tag) {
    Set<String> ids = retired(codebook, CodebookDifference.Part.ATTRIBUTE, tag);
    attributes(codebook, tag).stream().map(Attribute::id).forEach(ids::add);
    return ids;
  }

  /// The ids of all choices that an attribute has or had.
  ///
  /// @param tag empty for a label
  public static Set<String> ofChoices(Codebook codebook, String tag, String attribute) {
    Set<String> ids =
        retired(codebook, CodebookDifference.Part.CHOICE, CodebookDifference.path(tag, attribute));
    attributes(codebook, tag).stream()
        .filter(a -> a.id().equals(attribute))
        .flatMap(a -> a.values().stream())
        .map(Attribute.Choice::id)
        .forEach(ids::add);
    for (Migration migration : codebook.migrations()) {
      if (migration instanceof Migration.Split split
          && split.tag().equals(tag)
          && split.attribute().equals(attribute)) {
        ids.addAll(split.into().keySet());
      }
    }
    return ids;
  }

  private static Collection<Attribute> attributes(Codebook codebook, String tag) {
    return tag.isEmpty()
        ? codebook.labels()
        : codebook.tag(tag).map(Tag::attributes).orElse(List.of());
  }

  private static Set<String> retired(
      Codebook codebook, CodebookDifference.Part part, String owner) {
    Set<String> ids = new HashSet<>();
    for (Edition edition : Edition.of(codebook)) {
      for (CodebookDifference.Entry entry : edition.difference().entries()) {
        if (entry.part() == part && entry.owner().equals(owner) && entry.isRemoval()) {
          ids.add(entry.id());
        }
      }
    }
    return ids;
  }
}
