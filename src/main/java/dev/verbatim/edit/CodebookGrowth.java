package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a codebook gets when work comes in that it does not know all of: the tags, attributes and
/// kinds of link that the work bears and it lacks, under the ids that the work has them by.
///
/// What it has is left as it is: a value that a choice does not list, or a link between tags that
/// its kind does not join, stays unknown.
public final class CodebookGrowth {
  /// Apart in hue as far as the default codebook's are; used in turn.
  private static final List<String> COLOURS =
      List.of("#2a6592", "#8a5a00", "#a3333d", "#2f7046", "#6b4aa0", "#00798c", "#a0522d");

  private static final List<LineStyle> LINES = List.of(LineStyle.values());

  private final Codebook before;
  private final Set<String> usedTags;
  private final Set<String> usedRelations;
  private final Set<String> added = new TreeSet<>();
  private Codebook codebook;

  public CodebookGrowth(Codebook codebook) {
    this.before = codebook;
    this.codebook = codebook;
    this.usedTags = CodebookIds.ofTags(codebook);
    this.usedRelations = CodebookIds.ofRelations(codebook);
  }

  /// Takes up what a set bears.
  public void take(AnnotationSet set) {
    for (Annotation mark : set.annotations()) {
      if (codebook.tag(mark.tag()).isEmpty() && !usedTags.contains(mark.tag())) {
        add(mark.tag());
      }
      codebook.tag(mark.tag()).ifPresent(tag -> takeAttributes(tag, mark.attributes()));
    }
    for (Relation link : set.relations()) {
      if (codebook.relationType(link.type()).isEmpty() && !usedRelations.contains(link.type())) {
        add(link, set);
      }
    }
  }

  private void add(String id) {
    List<Tag> tags = new ArrayList<>(codebook.tags());
    String colour = COLOURS.get(tags.size() % COLOURS.size());
    LineStyle line = LINES.get(tags.size() % LINES.size());
    tags.add(new Tag(id, id, colour, line, "", "", List.of(), Map.of()));
    codebook = codebook.withTags(tags);
    added.add("the tag “" + id + "”");
  }

  private void takeAttributes(Tag tag, Map<String, AttributeValue> values) {
    List<Attribute> attributes = new ArrayList<>(tag.attributes());
    values.forEach(
        (id, value) -> {
          Optional<AttributeType> type = type(value);
          if (tag.attribute(id).isEmpty()
              && type.isPresent()
              && !CodebookIds.ofAttributes(before, tag.id()).contains(id)) {
            attributes.add(
                new Attribute(id, id, type.get(), List.of(), false, Optional.empty(), Map.of()));
            added.add("the attribute “" + tag.id() + "." + id + "”");
          }
        });
    if (attributes.size() > tag.attributes().size()) {
      Tag changed = tag.withAttributes(attributes);
      codebook =
          codebook.withTags(
              codebook.tags().stream().map(t -> t.id().equals(tag.id()) ? changed : t).toList());
    }
  }

  private static Optional<AttributeType> type(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text _ -> Optional.of(AttributeType.TEXT);
      case AttributeValue.Flag _ -> Optional.of(AttributeType.FLAG);
      case AttributeValue.Numeric _ -> Optional.of(AttributeType.NUMBER);
      case AttributeValue.Words _ -> Optional.of(AttributeType.WORDS);
      case AttributeValue.Other _ -> Optional.empty();
    };
  }

  /// A kind of link that is new joins whatever tags there are: of one link it is not known which
  /// others there will be.
  private void add(Relation link, AnnotationSet set) {
    if (set.annotation(link.from()).isEmpty() || set.annotation(link.to()).isEmpty()) {
      return;
    }
    List<String> tags = codebook.tags().stream().map(Tag::id).toList();
    List<RelationType> types = new ArrayList<>(codebook.relationTypes());
    types.add(new RelationType(link.type(), link.type(), "", tags, tags, Map.of()));
    codebook = codebook.withRelationTypes(types);
    added.add("the kind of link “" + link.type() + "”");
  }

  /// What was added, each as words that follow *the codebook got*; empty where it has all.
  public List<String> added() {
    return List.copyOf(added);
  }

  /// The codebook as it is now, its next edition where something was added.
  public Codebook codebook(CodebookEdit.By by) {
    return added.isEmpty() ? before : Edition.next(before, codebook, by);
  }
}
