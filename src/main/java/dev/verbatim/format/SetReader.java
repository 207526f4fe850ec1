package dev.verbatim.format;

import dev.verbatim.format.AnnotationFile.Proposal;
import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final WorkHead head;
  private final FieldsReader fields;
  private final Article article;
  private final Codebook codebook;
  private final Remarks remarks;

  private String codebookName = "";
  private int codebookVersion = 1;
  private List<Draft> drafts = List.of();
  private final List<Link> links = new ArrayList<>();
  private final Map<String, Instant> removed = new LinkedHashMap<>();
  private final Map<String, String> formerTags = new HashMap<>();
  private final Map<String, Object> unknown = new LinkedHashMap<>();

  SetReader(JsonReader in, Article article, Codebook codebook) {
    this.in = in;
    this.parts = new DraftReader(in);
    this.head = new WorkHead(in, "annotator");
    this.fields = new FieldsReader(in, parts);
    this.article = article;
    this.codebook = codebook;
    this.remarks = new Remarks(codebook);
  }

  Reading read() throws FormatException {
    int from = in.offset();
    in.enterObject();
    while (in.nextField()) {
      readField();
    }
    head.require(from);
    if (head.personId().isEmpty()) {
      throw in.malformedAt(from, "The field “annotator” with its “id” is missing.");
    }
    requireArticle(from);
    return placed();
  }

  private void readField() throws FormatException {
    switch (in.field()) {
      case "annotations" -> drafts = fields.marks();
      case "relations" -> readRelations();
      case "removed" -> readRemoved(in, removed, unknown);
      case "codebook" -> readCodebook();
      default -> {
        if (!fields.readField()) {
          head.readField();
        }
      }
    }
  }

  private void readCodebook() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "name" -> codebookName = in.string();
        case "version" -> codebookVersion = (int) in.integer(1, Integer.MAX_VALUE);
        default -> others = in.collect(others);
      }
    }
    head.keep(others, "codebook");
  }

  /// A link, and where it begins in the file.
  private record Link(Relation relation, int from) {}

  private void readRelations() throws FormatException {
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      links.add(new Link(parts.relation(), from));
    }
  }

  /// Reads what was removed, and when.
  ///
  /// @param unknown takes the fields that are not known
  static void readRemoved(JsonReader in, Map<String, Instant> removed, Map<String, Object> unknown)
      throws FormatException {
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
          case "at" -> at = in.instant();
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
      remarks.say(
          Oddity.Kind.ARTICLE,
          "The file calls the article “" + head.articleId() + "”; it is the same text.");
    }
    if (!sameText) {
      remarks.say(
          Oddity.Kind.HASH,
          "The text of the article has changed since the file was written. "
              + "Each mark was checked by its words.");
    }
  }

  /// Goes over the marks once: in a large set most of the time is spent on fetching them.
  private Reading placed() throws FormatException {
    Placement placement = new Placement(in, article.text(), head.isOf(article));
    List<Annotation> marks = new ArrayList<>(drafts.size());
    List<Draft> adrift = new ArrayList<>(fields.orphans());
    Set<String> ids = HashSet.newHashSet(drafts.size() + adrift.size() + links.size());
    int joined = 0;
    for (Draft draft : drafts) {
      requireNew(ids.add(draft.id()), draft.id(), draft.from());
      Optional<Annotation> standing = placement.standing(draft);
      if (standing.isPresent()) {
        Annotation mark = own(standing.get());
        if (!mark.tag().equals(draft.tag())) {
          formerTags.put(mark.id(), draft.tag());
        }
        remarks.check(mark);
        marks.add(mark);
        joined += draft.touches() ? 1 : 0;
      } else {
        adrift.add(draft);
      }
    }
    for (Draft draft : fields.orphans()) {
      requireNew(ids.add(draft.id()), draft.id(), draft.from());
    }
    for (Link link : links) {
      requireNew(ids.add(link.relation().id()), link.relation().id(), link.from());
    }
    AnnotationSet set = set(marks, placement);
    remarkUnknown(ids);
    remarkPlaces(joined, adrift.size() - fields.orphans().size(), placement.unplacedWords());
    return proposed(set, adrift, placement);
  }

  private void requireNew(boolean isNew, String id, int from) throws FormatException {
    if (!isNew) {
      throw in.malformedAt(from, "The id “" + id + "” stands twice in this file.");
    }
  }

  private Reading proposed(AnnotationSet set, List<Draft> adrift, Placement placement)
      throws FormatException {
    List<Orphan> orphans = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    for (Draft draft : adrift) {
      Orphan orphan = parts.orphan(draft);
      orphans.add(orphan);
      placement
          .elsewhere(draft)
          .map(found -> new Proposal(orphan, own(found.mark()), found.score()))
          .ifPresent(proposals::add);
    }
    return new Reading(
        set.withFields(set.fields().withOrphans(orphans)),
        proposals,
        remarks.oddities(),
        formerTags);
  }

  /// The mark as the codebook has it now, with the author that every mark must have.
  private Annotation own(Annotation mark) {
    return DraftReader.own(codebook.migrate(mark), head.personId());
  }

  private void remarkPlaces(int joined, int lost, int unplacedWords) {
    remarks.say(
        Oddity.Kind.OFFSETS,
        joined,
        "One mark had fragments that touch; they were joined.",
        "%d marks had fragments that touch; they were joined.");
    remarks.say(
        Oddity.Kind.OFFSETS,
        lost,
        "The words of one mark do not stand where the file says; it waits among the orphans.",
        "The words of %d marks do not stand where the file says; they wait among the orphans.");
    remarks.say(
        Oddity.Kind.OFFSETS,
        unplacedWords,
        "One attribute names words that do not stand where the file says; it is kept as it is.",
        "%d attributes name words that do not stand where the file says; they are kept as they"
            + " are.");
  }

  private void remarkUnknown(Set<String> ids) {
    int loose = 0;
    for (Link link : links) {
      Relation relation = link.relation();
      if (!ids.contains(relation.from()) || !ids.contains(relation.to())) {
        loose++;
      }
      remarks.check(relation);
    }
    remarks.say(
        Oddity.Kind.OFFSETS,
        fields.unreadConflicts().size(),
        "One conflict cannot be shown on this text; it is kept as it is.",
        "%d conflicts cannot be shown on this text; they are kept as they are.");
    remarks.say(
        Oddity.Kind.LINK,
        loose,
        "One link leads to a mark that is not in the file; it is kept.",
        "%d links lead to marks that are not in the file; they are kept.");
  }

  private AnnotationSet set(List<Annotation> marks, Placement placement) throws FormatException {
    SetFields said = fields.resolve(SetFields.EMPTY, placement, head.personId());
    if (!fields.unreadConflicts().isEmpty()) {
      unknown.put("conflicts", fields.unreadConflicts());
    }
    return AnnotationSet.empty(origin())
        .withRevision(head.revision())
        .replaced(List.of(), marks)
        .replacedRelations(
            List.of(),
            links.stream().map(link -> DraftReader.own(link.relation(), head.personId())).toList())
        .withRemoved(removed)
        .withFields(said);
  }

  /// Whose set it is and what it is about. Its marks have been checked against the article's text,
  /// so from now on they stand on that.
  private AnnotationSet.Origin origin() {
    Map<String, Object> extra = head.unknown();
    extra.putAll(unknown);
    return new AnnotationSet.Origin(
        article.id(), article.text().sha256(), head.person(), codebookName, codebookVersion, extra);
  }
}
