package dev.verbatim.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scheme by which a project marks articles: tags, links, labels, and how it came to be so.
///
/// Ids never change: renaming changes a label. Merging, splitting and deleting are migrations, kept
/// in order and applied to every set that is read.
///
/// @param version counts the codebook's editions, for people; files are matched by id
/// @param labels attributes of an article as a whole
/// @param versions earlier editions, as plain JDK values
/// @param extra fields of a file that this version does not know, as plain JDK values
public record Codebook(
    String name,
    int version,
    List<Tag> tags,
    List<RelationType> relationTypes,
    List<Attribute> labels,
    List<Migration> migrations,
    List<Object> versions,
    Map<String, Object> extra) {
  public Codebook {
    tags = List.copyOf(tags);
    relationTypes = List.copyOf(relationTypes);
    labels = List.copyOf(labels);
    migrations = List.copyOf(migrations);
    versions = List.copyOf(versions);
    extra = Plain.copy(extra);
  }

  public Optional<Tag> tag(String id) {
    return tags.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /// What a tag is called; its id where the codebook lacks it.
  public String labelOf(String tagId) {
    return tag(tagId).map(Tag::label).orElse(tagId);
  }

  public Optional<RelationType> relationType(String id) {
    return relationTypes.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  public Optional<Attribute> label(String id) {
    return labels.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /// The kinds of link that may run from a mark of one tag to one of another.
  public List<RelationType> linking(String fromTag, String toTag) {
    return relationTypes.stream().filter(t -> t.joins(fromTag, toTag)).toList();
  }

  /// A mark as the codebook has it now: every migration applied, in order.
  public Annotation migrate(Annotation annotation) {
    Annotation migrated = annotation;
    for (Migration migration : migrations) {
      migrated = migration.apply(migrated);
    }
    return migrated;
  }
}
