package dev.verbatim.format;

import dev.verbatim.format.AnnotationFile.Proposal;
import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one annotation set: first all fields in whatever order they stand, then, when it is known
/// which text and whose set it is, each mark is given its place.
final class SetReader {
  private final JsonReader in;
  private final DraftReader parts;
  private final SetHead head;
  private final Article article;
  private final Codebook codebook;
  private final Remarks remarks = new Remarks();

  private final Set<String> ids = new HashSet<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Draft> oldOrphans = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, Instant> removed = new LinkedHashMap<>();
  private final Map<String, Object> unknown = new LinkedHashMap<>();
  private Map<String, Object> labels = Map.of();
  private List<Object> conflicts = List.of();
  private List<Object> dismissed = List.of();
  private List<Object> decisions = List.of();

  SetReader(JsonReader in, Article article, Codebook codebook) {
    this.in = in;
    this.parts = new DraftReader(in);
    this.head = new SetHead(in);
    this.article = article;
    this.codebook = codebook;
  }

  Reading read() throws FormatException {
    int from = in.offset();
    in.enterObject();
    while (in.nextField()) {
      readField();
    }
    head.require(from);
    requireArticle(from);
    return placed();
  }

  private void readField() throws FormatException {
    switch (in.field()) {
      case "annotations" -> readMarks(drafts);
      case "orphans" -> readMarks(oldOrphans);
      case "relations" -> readRelations();
      case "removed" -> readRemoved();
      case "conflicts" -> conflicts = in.plainList();
      case "labels" -> labels = parts.values();
      case "notes" -> readNotes();
      case "dismissed" -> dismissed = in.plainList();
      case "decisions" -> decisions = in.plainList();
      default -> head.readField();
    }
  }

  private void readMarks(List<Draft> into) throws FormatException {
    in.enterArray();
    while (in.nextItem()) {
      Draft draft = parts.mark();
      requireNew(draft.id(), draft.from());
      into.add(draft);
    }
  }

  private void readRelations() throws FormatException {
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      Relation relation = parts.relation();
      requireNew(relation.id(), from);
      relations.add(relation);
    }
  }

  private void requireNew(String id, int from) throws FormatException {
    if (!ids.add(id)) {
      throw in.malformedAt(from, "The id “" + id + "” stands twice in this file.");
    }
  }

  private void readNotes() throws FormatException {
    Set<String> noteIds = new HashSet<>();
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      Note note = parts.note();
      if (!noteIds.add(note.id())) {
        throw in.malformedAt(from, "The id “" + note.id() + "” stands twice among the notes.");
      }
      notes.add(note);
    }
  }

  private void readRemoved() throws FormatException {
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      String id = "";
      Instant at = Instant.EPOCH;
      Map<String, Object> others = null;
      in.enterObject();
      while (in.nextField()) {
        switch (in.field()) {
          case "id" -> id = in.id();
          case "at" -> at = parts.instant();
          default -> others = in.collect(others);
        }
      }
      if (id.isEmpty()) {
        throw in.malformedAt(from, "What was removed needs an “id”.");
      }
      removed.put(id, at);
      if (others != null) {
        Unknown.with(unknown, others, "removed", id);
      }
    }
  }

  /// A set that names another article is taken if it stands on the same text: the article's file
  /// was renamed. One of another text is another article's.
  private void requireArticle(int from) throws FormatException {
    boolean named = head.articleId().equals(article.id());
    boolean sameText = head.isOf(article);
    if (!named && !sameText) {
      throw in.refusedAt(
          from,
          "These are marks on the article “%s”, not on “%s”. Open them with their own article."
              .formatted(head.articleId(), article.id()));
    }
    if (!named) {
      remarks.say("The file calls the article “" + head.articleId() + "”; it is the same text.");
    }
    if (!sameText) {
      remarks.say(
          "The text of the article has changed since the file was written. "
              + "Each mark was checked by its words.");
    }
  }

  private Reading placed() throws FormatException {
    Placement placement = new Placement(in, article.text(), head.isOf(article));
    List<Annotation> marks = new ArrayList<>(drafts.size());
    List<Draft> adrift = new ArrayList<>();
    int joined = 0;
    for (Draft draft : drafts) {
      Optional<Annotation> standing = placement.standing(draft);
      if (standing.isPresent()) {
        marks.add(own(standing.get()));
        joined += draft.touches() ? 1 : 0;
      } else {
        adrift.add(draft);
      }
    }
    int unplacedWords = placement.unplacedWords();
    List<Orphan> orphans = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    for (Draft draft : oldOrphans) {
      orphan(draft, placement, orphans, proposals);
    }
    for (Draft draft : adrift) {
      orphan(draft, placement, orphans, proposals);
    }
    remarkPlaces(joined, adrift.size(), unplacedWords);
    remarkUnknown(marks);
    return new Reading(set(marks, orphans, placement), proposals, remarks.sentences());
  }

  private void orphan(
      Draft draft, Placement placement, List<Orphan> orphans, List<Proposal> proposals)
      throws FormatException {
    Orphan orphan =
        new Orphan(
            draft.id(), draft.tag(), draft.words(), in.plainMapBetween(draft.from(), draft.to()));
    orphans.add(orphan);
    placement
        .elsewhere(draft)
        .ifPresent(found -> proposals.add(new Proposal(orphan, own(found.mark()), found.score())));
  }

  /// The mark as the codebook has it now, with the author that every mark must have.
  private Annotation own(Annotation mark) {
    Annotation migrated = codebook.migrate(mark);
    return migrated.provenance().author().isEmpty()
        ? migrated.withProvenance(own(migrated.provenance()))
        : migrated;
  }

  private Provenance own(Provenance provenance) {
    return provenance.author().isEmpty()
        ? new Provenance(
            head.annotatorId(), provenance.created(), provenance.modified(), provenance.extra())
        : provenance;
  }

  private void remarkPlaces(int joined, int lost, int unplacedWords) {
    remarks.say(
        joined,
        "One mark had fragments that touch; they were joined.",
        "%d marks had fragments that touch; they were joined.");
    remarks.say(
        lost,
        "The words of one mark do not stand where the file says; it waits among the orphans.",
        "The words of %d marks do not stand where the file says; they wait among the orphans.");
    remarks.say(
        unplacedWords,
        "One attribute names words that do not stand where the file says; it is kept as it is.",
        "%d attributes name words that do not stand where the file says; they are kept as they"
            + " are.");
  }

  private void remarkUnknown(List<Annotation> marks) {
    int loose = 0;
    for (Relation relation : relations) {
      if (!ids.contains(relation.from()) || !ids.contains(relation.to())) {
        loose++;
      }
      remarks.check(relation, codebook);
    }
    for (Annotation mark : marks) {
      remarks.check(mark, codebook);
    }
    remarks.say(
        loose,
        "One link leads to a mark that is not in the file; it is kept.",
        "%d links lead to marks that are not in the file; they are kept.");
  }

  private AnnotationSet set(List<Annotation> marks, List<Orphan> orphans, Placement placement)
      throws FormatException {
    ConflictReader reader = new ConflictReader(in.file(), article.text(), head.isOf(article));
    SetFields fields =
        new SetFields(
            head.status(),
            placement.values(labels, 0),
            notes.stream().map(n -> new Note(n.id(), n.text(), own(n.provenance()))).toList(),
            orphans,
            reader.read(conflicts),
            dismissed,
            decisions);
    if (!reader.unread().isEmpty()) {
      unknown.put("conflicts", List.copyOf(reader.unread()));
      remarks.say(
          reader.unread().size(),
          "One conflict cannot be shown on this text; it is kept as it is.",
          "%d conflicts cannot be shown on this text; they are kept as they are.");
    }
    List<Relation> links =
        relations.stream()
            .map(r -> new Relation(r.id(), r.type(), r.from(), r.to(), own(r.provenance())))
            .toList();
    return AnnotationSet.empty(head.origin(article, unknown))
        .withRevision(head.revision())
        .replaced(List.of(), marks)
        .replacedRelations(List.of(), links)
        .withRemoved(removed)
        .withFields(fields);
  }
}
