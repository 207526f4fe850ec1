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

  public Codebook withName(String changed) {
    return new Codebook(changed, version, tags, relationTypes, labels, migrations, versions, extra);
  }

  /// The same as another edition.
  ///
  /// @param history earlier editions
  public Codebook withEdition(int number, List<Object> history) {
    return new Codebook(name, number, tags, relationTypes, labels, migrations, history, extra);
  }

  public Codebook withTags(List<Tag> changed) {
    return new Codebook(name, version, changed, relationTypes, labels, migrations, versions, extra);
  }

  public Codebook withRelationTypes(List<RelationType> changed) {
    return new Codebook(name, version, tags, changed, labels, migrations, versions, extra);
  }

  public Codebook withLabels(List<Attribute> changed) {
    return new Codebook(name, version, tags, relationTypes, changed, migrations, versions, extra);
  }

  /// The same with another account of its editions.
  public Codebook withVersions(List<Object> changed) {
    return new Codebook(name, version, tags, relationTypes, labels, migrations, changed, extra);
  }

  public Codebook withMigrations(List<Migration> changed) {
    return new Codebook(name, version, tags, relationTypes, labels, changed, versions, extra);
  }

  /// A mark as the codebook has it now: every migration applied, in order, until that changes
  /// nothing more. Once is enough but where marks were moved to a tag that was split before.
  public Annotation migrate(Annotation annotation) {
    Annotation migrated = annotation;
    for (int i = 0; i <= migrations.size(); i++) {
      Annotation before = migrated;
      for (Migration migration : migrations) {
        migrated = migration.apply(migrated);
      }
      if (migrated.tag().equals(before.tag())) {
        break;
      }
    }
    return migrated;
  }
}
