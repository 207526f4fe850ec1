package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Note;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.model.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out what the edits of one transaction make different, and refuses what does not fit.
///
/// Touched marks and links are collected by id beside the set, which itself is changed only once,
/// by the resulting difference: so a transaction of a thousand edits costs one copy.
final class EditApplier {
  private final ArticleText text;
  private final Codebook codebook;
  private final AnnotationSet set;
  private final Instant now;
  private final Map<String, Optional<Annotation>> marks = new LinkedHashMap<>();
  private final Map<String, Optional<Relation>> links = new LinkedHashMap<>();
  private SetFields fields;

  EditApplier(ArticleText text, Codebook codebook, AnnotationSet set, Instant now) {
    this.text = text;
    this.codebook = codebook;
    this.set = set;
    this.now = now;
    this.fields = set.fields();
  }

  Difference apply(List<Edit> edits) throws RefusedException {
    for (Edit edit : edits) {
      apply(edit);
    }
    return difference();
  }

  private void apply(Edit edit) throws RefusedException {
    switch (edit) {
      case Edit.Mark(String id, String tag, List<Span> spans) -> mark(id, tag, spans);
      case Edit.Place(Annotation annotation) -> place(annotation);
      case Edit.Replace(Annotation annotation) -> put(inPlace(annotation));
      case Edit.Retag(String id, String tag) -> retag(id, tag);
      case Edit.Reshape(String id, List<Span> spans) -> put(require(id).withSpans(within(spans)));
      case Edit.SetAttribute(String id, String attribute, Optional<AttributeValue> value) ->
          setAttribute(id, attribute, value);
      case Edit.SetAttributes(String id, Map<String, AttributeValue> attributes) ->
          put(require(id).withAttributes(withinAll(attributes)));
      case Edit.SetNote(String id, String note) -> put(require(id).withNote(note.strip()));
      case Edit.Remove(String id) -> remove(id);
      case Edit.Link(String id, String type, String from, String to) ->
          link(new Relation(id, type, from, to, here()));
      case Edit.PlaceLink(Relation relation) -> link(relation);
      case Edit.Unlink(String id) -> unlink(id);
      case Edit.SetStatus(Status status) -> fields = fields.withStatus(status);
      case Edit.SetLabel(String label, Optional<AttributeValue> value) -> setLabel(label, value);
      case Edit.SetArticleNote(String id, String note) -> setArticleNote(id, note);
      case Edit.ChangeFields(var change) -> fields = change.apply(fields);
    }
  }

  private void mark(String id, String tag, List<Span> spans) throws RefusedException {
    requireTag(tag);
    place(Annotation.of(id, tag, within(spans), here()));
  }

  private void place(Annotation annotation) throws RefusedException {
    if (current(annotation.id()).isPresent()) {
      throw new RefusedException("This mark is in the article already.");
    }
    marks.put(annotation.id(), Optional.of(inPlace(annotation)));
  }

  private Annotation inPlace(Annotation annotation) throws RefusedException {
    within(annotation.spans());
    withinAll(annotation.attributes());
    return annotation;
  }

  private void retag(String id, String tagId) throws RefusedException {
    Tag tag = requireTag(tagId);
    Annotation mark = require(id);
    if (mark.tag().equals(tagId)) {
      return;
    }
    Map<String, AttributeValue> kept = new LinkedHashMap<>();
    mark.attributes()
        .forEach(
            (attribute, value) -> {
              if (tag.attribute(attribute).filter(a -> a.accepts(value)).isPresent()) {
                kept.put(attribute, value);
              }
            });
    put(mark.withTag(tagId).withAttributes(kept));
    for (Relation relation : currentLinks(id)) {
      if (!permitted(relation)) {
        links.put(relation.id(), Optional.empty());
      }
    }
  }

  private void setAttribute(String id, String attributeId, Optional<AttributeValue> value)
      throws RefusedException {
    Annotation mark = require(id);
    if (value.isEmpty()) {
      put(mark.withoutAttribute(attributeId));
      return;
    }
    Attribute attribute =
        codebook
            .tag(mark.tag())
            .flatMap(t -> t.attribute(attributeId))
            .orElseThrow(
                () ->
                    new RefusedException(
                        "The codebook has no attribute “%s” for %s."
                            .formatted(attributeId, codebook.labelOf(mark.tag()))));
    put(mark.withAttribute(attributeId, accepted(attribute, value.get())));
  }

  private AttributeValue accepted(Attribute attribute, AttributeValue value)
      throws RefusedException {
    if (!attribute.accepts(value)) {
      throw new RefusedException(
          "“%s” does not take this value: it is a %s."
              .formatted(attribute.label(), attribute.type().id()));
    }
    if (value instanceof AttributeValue.Words(List<Span> spans)) {
      within(spans);
    }
    return value;
  }

  private void remove(String id) throws RefusedException {
    require(id);
    currentLinks(id).forEach(r -> links.put(r.id(), Optional.empty()));
    marks.put(id, Optional.empty());
  }

  private void link(Relation relation) throws RefusedException {
    if (currentLink(relation.id()).isPresent()) {
      throw new RefusedException("This link is there already.");
    }
    require(relation.from());
    require(relation.to());
    if (relation.from().equals(relation.to())) {
      throw new RefusedException("A mark cannot be linked to itself.");
    }
    if (!permitted(relation)) {
      throw new RefusedException(
          "The codebook has no link “%s” from %s to %s."
              .formatted(
                  codebook
                      .relationType(relation.type())
                      .map(RelationType::label)
                      .orElse(relation.type()),
                  codebook.labelOf(require(relation.from()).tag()),
                  codebook.labelOf(require(relation.to()).tag())));
    }
    if (currentLinks(relation.from()).stream().anyMatch(relation::repeats)) {
      throw new RefusedException("These two marks are linked so already.");
    }
    links.put(relation.id(), Optional.of(relation));
  }

  private void unlink(String id) throws RefusedException {
    if (currentLink(id).isEmpty()) {
      throw new RefusedException("This link is no longer there.");
    }
    links.put(id, Optional.empty());
  }

  private void setLabel(String labelId, Optional<AttributeValue> value) throws RefusedException {
    if (value.isEmpty()) {
      Map<String, AttributeValue> rest = new LinkedHashMap<>(fields.labels());
      rest.remove(labelId);
      fields = fields.withLabels(rest);
      return;
    }
    Attribute label =
        codebook
            .label(labelId)
            .orElseThrow(
                () -> new RefusedException("The codebook has no label “%s”.".formatted(labelId)));
    fields = fields.withLabel(labelId, accepted(label, value.get()));
  }

  private void setArticleNote(String id, String body) {
    List<Note> notes = new ArrayList<>(fields.notes());
    Optional<Note> old = notes.stream().filter(n -> n.id().equals(id)).findFirst();
    Provenance provenance = old.map(n -> n.provenance().modifiedAt(now)).orElseGet(this::here);
    Note note = new Note(id, body.strip(), provenance);
    if (old.isEmpty()) {
      notes.add(note);
    } else {
      notes.replaceAll(n -> n.id().equals(id) && !n.text().equals(note.text()) ? note : n);
    }
    notes.removeIf(n -> n.id().equals(id) && note.text().isEmpty());
    fields = fields.withNotes(notes);
  }

  private Difference difference() {
    List<Annotation> marksBefore = new ArrayList<>();
    List<Annotation> marksAfter = new ArrayList<>();
    marks.forEach(
        (id, after) -> {
          Optional<Annotation> before = set.annotation(id);
          if (!before.equals(after)) {
            before.ifPresent(marksBefore::add);
            after.ifPresent(marksAfter::add);
          }
        });
    List<Relation> linksBefore = new ArrayList<>();
    List<Relation> linksAfter = new ArrayList<>();
    links.forEach(
        (id, after) -> {
          Optional<Relation> before = set.relation(id);
          if (!before.equals(after)) {
            before.ifPresent(linksBefore::add);
            after.ifPresent(linksAfter::add);
          }
        });
    boolean touched =
        Stream.of(marksBefore, marksAfter, linksBefore, linksAfter).anyMatch(l -> !l.isEmpty());
    return new Difference(
        marksBefore, marksAfter, linksBefore, linksAfter, set.fields(), touched ? begun() : fields);
  }

  /// Whoever makes or changes a mark or link has begun.
  private SetFields begun() {
    return fields.status() == Status.NEW && set.status() == Status.NEW
        ? fields.withStatus(Status.IN_PROGRESS)
        : fields;
  }

  /// Puts a changed mark in place of the one of the same id; one that is no different stays as it
  /// is, date included.
  private void put(Annotation changed) throws RefusedException {
    Annotation old = require(changed.id());
    if (!changed.equals(old)) {
      marks.put(
          changed.id(), Optional.of(changed.withProvenance(changed.provenance().modifiedAt(now))));
    }
  }

  private Annotation require(String id) throws RefusedException {
    return current(id).orElseThrow(() -> new RefusedException("This mark is no longer there."));
  }

  private Optional<Annotation> current(String id) {
    Optional<Annotation> touched = marks.get(id);
    return touched == null ? set.annotation(id) : touched;
  }

  private Optional<Relation> currentLink(String id) {
    Optional<Relation> touched = links.get(id);
    return touched == null ? set.relation(id) : touched;
  }

  private List<Relation> currentLinks(String markId) {
    List<Relation> current = new ArrayList<>(set.relationsOf(markId));
    current.removeIf(r -> links.containsKey(r.id()));
    links.values().forEach(r -> r.filter(l -> l.joins(markId)).ifPresent(current::add));
    return current;
  }

  /// Whether the codebook allows a link between what its ends are tagged now. A link to a mark that
  /// is missing, or of a type that the codebook lacks, is left in peace.
  private boolean permitted(Relation relation) {
    Optional<Annotation> from = current(relation.from());
    Optional<Annotation> to = current(relation.to());
    Optional<RelationType> type = codebook.relationType(relation.type());
    return from.isEmpty()
        || to.isEmpty()
        || type.map(t -> t.joins(from.get().tag(), to.get().tag())).orElse(false);
  }

  private Tag requireTag(String id) throws RefusedException {
    return codebook
        .tag(id)
        .orElseThrow(() -> new RefusedException("The codebook has no tag “%s”.".formatted(id)));
  }

  private List<Span> within(List<Span> spans) throws RefusedException {
    if (spans.isEmpty()) {
      throw new RefusedException("A mark needs some words; to remove it, delete it.");
    }
    for (Span span : spans) {
      if (span.end() > text.length()) {
        throw new RefusedException(
            "The place %s lies beyond the end of the article (%d).".formatted(span, text.length()));
      }
      if (cutsACharacter(span.start()) || cutsACharacter(span.end())) {
        throw new RefusedException(
            "The place %s begins or ends within a character.".formatted(span));
      }
    }
    return spans;
  }

  private Map<String, AttributeValue> withinAll(Map<String, AttributeValue> attributes)
      throws RefusedException {
    for (AttributeValue value : attributes.values()) {
      if (value instanceof AttributeValue.Words(List<Span> spans)) {
        within(spans);
      }
    }
    return attributes;
  }

  /// Half a character could not be written to a file.
  private boolean cutsACharacter(int offset) {
    return offset < text.length() && Character.isLowSurrogate(text.string().charAt(offset));
  }

  private Provenance here() {
    return Provenance.of(set.annotator().id(), now);
  }
}
