package dev.verbatim.edit;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Works out a codebook after an edit, and refuses what does not fit it. Editions are not its
/// concern.
record CodebookApplier(Codebook codebook) {
  Codebook apply(CodebookEdit edit) throws RefusedException {
    return switch (edit) {
      case CodebookEdit.AddTag(Tag tag) -> addTag(tag);
      case CodebookEdit.ChangeTag(Tag tag) -> changeTag(tag);
      case CodebookEdit.OrderTags(List<String> ids) -> order(ids);
      case CodebookEdit.MergeTags(var migration) -> new TagMoves(codebook).merge(migration);
      case CodebookEdit.SplitTag(var migration, List<Tag> added) -> {
        for (Tag tag : added) {
          checkNew(tag);
        }
        yield new TagMoves(codebook).split(migration, added);
      }
      case CodebookEdit.DeleteTag(var migration) -> new TagMoves(codebook).delete(migration);
      case CodebookEdit.PutRelation(RelationType type) -> putRelation(type);
      case CodebookEdit.RemoveRelation(String id) ->
          codebook.withRelationTypes(without(codebook.relationTypes(), RelationType::id, id));
      case CodebookEdit.PutLabel(var label) -> {
        var labels = with(codebook.labels(), dev.verbatim.model.Attribute::id, label);
        new AttributeRules(codebook, "").check(codebook.labels(), labels);
        yield codebook.withLabels(labels);
      }
      case CodebookEdit.RemoveLabel(String id) -> {
        var labels = without(codebook.labels(), dev.verbatim.model.Attribute::id, id);
        new AttributeRules(codebook, "").check(codebook.labels(), labels);
        yield codebook.withLabels(labels);
      }
      case CodebookEdit.Rename(String name) -> codebook.withName(named(name, "codebook"));
      case CodebookEdit.TakeOver(Codebook other) -> takeOver(other);
    };
  }

  private Codebook addTag(Tag tag) throws RefusedException {
    checkNew(tag);
    List<Tag> tags = new ArrayList<>(codebook.tags());
    tags.add(tag);
    return codebook.withTags(tags);
  }

  private void checkNew(Tag tag) throws RefusedException {
    if (CodebookIds.ofTags(codebook).contains(tag.id())) {
      throw new RefusedException(
          "The id “%s” is taken, or was; ids are never used again.".formatted(tag.id()));
    }
    checkTag(tag);
    new AttributeRules(codebook, tag.id()).check(List.of(), tag.attributes());
  }

  private Codebook changeTag(Tag tag) throws RefusedException {
    Tag old = require(tag.id());
    checkTag(tag);
    new AttributeRules(codebook, tag.id()).check(old.attributes(), tag.attributes());
    return codebook.withTags(with(codebook.tags(), Tag::id, tag));
  }

  private void checkTag(Tag tag) throws RefusedException {
    named(tag.label(), "tag");
    if (!tag.colour().matches("#[0-9a-fA-F]{6}")) {
      throw new RefusedException(
          "“%s” is no colour; one is written as #2a6592.".formatted(tag.colour()));
    }
    checkKey(tag.key(), "tag " + tag.id());
  }

  /// @param owner what the key is for, as *tag* or *link* and an id
  private void checkKey(String key, String owner) throws RefusedException {
    if (key.isEmpty()) {
      return;
    }
    Optional<String> other =
        codebook.tags().stream()
            .filter(t -> t.key().equals(key) && !("tag " + t.id()).equals(owner))
            .map(Tag::label)
            .findFirst()
            .or(
                () ->
                    codebook.relationTypes().stream()
                        .filter(t -> t.key().equals(key) && !("link " + t.id()).equals(owner))
                        .map(RelationType::label)
                        .findFirst());
    if (other.isPresent()) {
      throw new RefusedException(
          "The key %s is “%s” already; choose another.".formatted(key, other.get()));
    }
    if (key.codePointCount(0, key.length()) > 1 || key.isBlank()) {
      throw new RefusedException("A key is one letter or digit, not “%s”.".formatted(key));
    }
  }

  private Codebook order(List<String> ids) throws RefusedException {
    List<Tag> tags = new ArrayList<>();
    for (String id : ids) {
      tags.add(require(id));
    }
    if (tags.size() != codebook.tags().size() || new HashSet<>(ids).size() < ids.size()) {
      throw new RefusedException("An order names every tag once.");
    }
    return codebook.withTags(tags);
  }

  private Codebook putRelation(RelationType type) throws RefusedException {
    named(type.label(), "link");
    checkKey(type.key(), "link " + type.id());
    boolean isNew = codebook.relationType(type.id()).isEmpty();
    if (isNew && CodebookIds.ofRelations(codebook).contains(type.id())) {
      throw new RefusedException(
          "The id “%s” was used before; ids are never used again.".formatted(type.id()));
    }
    for (String tag : type.from()) {
      checkEnd(type, tag);
    }
    for (String tag : type.to()) {
      checkEnd(type, tag);
    }
    return codebook.withRelationTypes(with(codebook.relationTypes(), RelationType::id, type));
  }

  private void checkEnd(RelationType type, String tag) throws RefusedException {
    boolean was =
        codebook
            .relationType(type.id())
            .filter(t -> t.from().contains(tag) || t.to().contains(tag))
            .isPresent();
    if (!was) {
      require(tag);
    }
  }

  private Codebook takeOver(Codebook other) throws RefusedException {
    Codebook taken = codebook;
    for (Tag tag : other.tags()) {
      boolean here = taken.tag(tag.id()).isPresent();
      if (here || !CodebookIds.ofTags(taken).contains(tag.id())) {
        Tag fitting = new AttributeRules(taken, tag.id()).withoutRetired(freed(tag, taken));
        CodebookEdit edit =
            here ? new CodebookEdit.ChangeTag(fitting) : new CodebookEdit.AddTag(fitting);
        taken = new CodebookApplier(taken).apply(edit);
      }
    }
    Set<String> tags = new HashSet<>(taken.tags().stream().map(Tag::id).toList());
    for (RelationType type : other.relationTypes()) {
      if (taken.relationType(type.id()).isPresent()
          || !CodebookIds.ofRelations(taken).contains(type.id())) {
        RelationType fitting =
            new RelationType(
                type.id(),
                type.label(),
                isTaken(type.key(), "link " + type.id(), taken) ? "" : type.key(),
                type.from().stream().filter(tags::contains).toList(),
                type.to().stream().filter(tags::contains).toList(),
                type.extra());
        taken = new CodebookApplier(taken).apply(new CodebookEdit.PutRelation(fitting));
      }
    }
    return new AttributeRules(taken, "").takeLabels(other.labels());
  }

  private static Tag freed(Tag tag, Codebook taken) {
    return isTaken(tag.key(), "tag " + tag.id(), taken) ? tag.withKey("") : tag;
  }

  private static boolean isTaken(String key, String owner, Codebook codebook) {
    try {
      new CodebookApplier(codebook).checkKey(key, owner);
      return false;
    } catch (RefusedException _) {
      return true;
    }
  }

  private Tag require(String id) throws RefusedException {
    return codebook
        .tag(id)
        .orElseThrow(() -> new RefusedException("The codebook has no tag “%s”.".formatted(id)));
  }

  private static String named(String label, String what) throws RefusedException {
    if (label.isBlank()) {
      throw new RefusedException("A %s needs a name.".formatted(what));
    }
    return label.strip();
  }

  /// The items with one more, or changed where its id is there already.
  static <T> List<T> with(List<T> items, Function<T, String> id, T item) {
    List<T> changed = new ArrayList<>(items);
    changed.replaceAll(i -> id.apply(i).equals(id.apply(item)) ? item : i);
    if (!changed.contains(item)) {
      changed.add(item);
    }
    return changed;
  }

  private static <T> List<T> without(List<T> items, Function<T, String> id, String gone)
      throws RefusedException {
    List<T> rest = items.stream().filter(i -> !id.apply(i).equals(gone)).toList();
    if (rest.size() == items.size()) {
      throw new RefusedException("The codebook has no “%s”.".formatted(gone));
    }
    return rest;
  }
}
