package dev.verbatim.format;

import dev.verbatim.format.ReviewFile.Reading;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Resolution;
import dev.verbatim.model.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one review: first all fields in whatever order they stand, then, when it is known which
/// text it is about, each answer's marks are given their places.
final class ReviewReader {
  /// Fields of an answer, a reply and a resolution that have a place of their own.
  static final Set<String> ANSWER =
      Set.of(
          "id",
          "kind",
          "mark",
          "links",
          "correction",
          "correctedLinks",
          "comment",
          "created",
          "modified",
          "author");

  static final Set<String> REPLY = Set.of("id", "answer", "text", "created", "modified", "author");
  static final Set<String> RESOLUTION =
      Set.of("answer", "answered", "replies", "created", "modified", "author");

  private final JsonReader in;
  private final WorkHead head;
  private final DraftReader parts;
  private final AnswerReader answers;
  private final AnswerReader rivals;
  private final Article article;

  private String annotatorId = "";
  private final List<Reply> replies = new ArrayList<>();
  private final List<Resolution> resolutions = new ArrayList<>();
  private final Map<String, Instant> removed = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  ReviewReader(JsonReader in, Article article) {
    this.in = in;
    this.head = new WorkHead(in, "reviewer");
    this.parts = new DraftReader(in);
    this.answers = new AnswerReader(in, parts);
    this.rivals = new AnswerReader(in, parts);
    this.article = article;
  }

  Reading read() throws FormatException {
    int from = in.offset();
    in.enterObject();
    while (in.nextField()) {
      readField();
    }
    require(from);
    return placed();
  }

  private void readField() throws FormatException {
    switch (in.field()) {
      case "annotator" -> annotatorId = WorkHead.annotatorId(in);
      case "answers" -> answers.read();
      case "replies" -> readReplies();
      case "resolved" -> readResolutions();
      case "removed" -> SetReader.readRemoved(in, removed, head.unknown());
      case "rivals" -> rivals.read();
      default -> head.readField();
    }
  }

  private void readReplies() throws FormatException {
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      String id = "";
      String answer = "";
      String text = "";
      DraftReader.Origin origin = parts.new Origin();
      in.enterObject();
      while (in.nextField()) {
        switch (in.field()) {
          case "id" -> id = in.id();
          case "answer" -> answer = in.id();
          case "text" -> text = in.string();
          default -> origin.read();
        }
      }
      if (id.isEmpty() || answer.isEmpty()) {
        throw in.malformedAt(from, "A reply needs an “id” and the “answer” that it is about.");
      }
      requireNew(id, from);
      replies.add(new Reply(id, answer, text, origin.provenance()));
    }
  }

  private void readResolutions() throws FormatException {
    Set<String> resolved = new HashSet<>();
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      String answer = "";
      Instant answered = Instant.EPOCH;
      int heard = 0;
      DraftReader.Origin origin = parts.new Origin();
      in.enterObject();
      while (in.nextField()) {
        switch (in.field()) {
          case "answer" -> answer = in.id();
          case "answered" -> answered = in.instant();
          case "replies" -> heard = (int) in.integer(0, Integer.MAX_VALUE);
          default -> origin.read();
        }
      }
      if (answer.isEmpty() || !resolved.add(answer)) {
        throw in.malformedAt(from, "What is resolved is an “answer”, each once.");
      }
      resolutions.add(new Resolution(answer, answered, heard, origin.provenance()));
    }
  }

  private void requireNew(String id, int from) throws FormatException {
    if (!ids.add(id)) {
      throw in.malformedAt(from, "The id “" + id + "” stands twice in this file.");
    }
  }

  private void require(int from) throws FormatException {
    head.require(from);
    if (head.personId().isEmpty() || annotatorId.isEmpty()) {
      throw in.malformedAt(
          from, "The field “reviewer” with its “id”, or the field “annotator”, is missing.");
    }
    if (!head.articleId().equals(article.id()) && !head.isOf(article)) {
      throw in.refusedAt(
          from,
          "This is a review of the article “%s”, not of “%s”. Put it where it belongs."
              .formatted(head.articleId(), article.id()));
    }
  }

  private Reading placed() throws FormatException {
    Placement placement = new Placement(in, article.text(), head.isOf(article));
    String reviewerId = head.personId();
    Map<String, Object> unknown = head.unknown();
    answers.requireNew(ids);
    List<Answer> placed = answers.placed(placement, reviewerId);
    List<Answer> placedRivals = rivals.placed(placement, reviewerId);
    if (!answers.unread().isEmpty()) {
      unknown.put("answers", answers.unread());
    }
    if (!rivals.unread().isEmpty()) {
      unknown.put("rivals", rivals.unread());
    }
    Review.Origin origin =
        new Review.Origin(
            article.id(), article.text().sha256(), head.person(), annotatorId, unknown);
    Review review =
        new Review(
            origin,
            head.revision(),
            placed,
            replies.stream()
                .map(
                    r ->
                        new Reply(
                            r.id(),
                            r.answerId(),
                            r.text(),
                            DraftReader.own(r.provenance(), reviewerId)))
                .toList(),
            resolutions,
            removed,
            placedRivals);
    return new Reading(review, remarks());
  }

  private List<String> remarks() {
    int unread = answers.unread().size();
    return unread == 0
        ? List.of()
        : List.of(
            ("Of the answers of %s, %d %s about words that do not stand in the text as it is now,"
                    + " or of a kind that only a newer Verbatim knows. The file keeps them.")
                .formatted(head.person().name(), unread, unread == 1 ? "is" : "are"));
  }
}
