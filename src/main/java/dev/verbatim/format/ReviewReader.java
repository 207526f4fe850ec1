package dev.verbatim.format;

import dev.verbatim.format.ReviewFile.Reading;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Resolution;
import dev.verbatim.model.Review;
import dev.verbatim.model.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private final DraftReader parts;
  private final AnswerReader answers;
  private final AnswerReader rivals;
  private final Article article;

  private String offsetUnit = "";
  private String articleId = "";
  private String textSha256 = "";
  private String reviewerId = "";
  private String reviewerName = "";
  private String annotatorId = "";
  private Revision revision = Revision.NONE;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Resolution> resolutions = new ArrayList<>();
  private final Map<String, Instant> removed = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private Map<String, Object> unknown = new LinkedHashMap<>();

  ReviewReader(JsonReader in, Article article) {
    this.in = in;
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
      case "format", "version" -> in.skip();
      case "offsetUnit" -> offsetUnit = SetHead.offsetUnit(in);
      case "article" -> readArticle();
      case "reviewer" -> readReviewer();
      case "annotator" -> annotatorId = SetHead.annotatorId(in);
      case "revision" -> revision = SetHead.revision(in);
      case "answers" -> answers.read();
      case "replies" -> readReplies();
      case "resolved" -> readResolutions();
      case "removed" -> SetReader.readRemoved(in, removed, unknown);
      case "rivals" -> rivals.read();
      default -> unknown = in.collect(unknown);
    }
  }

  private void readArticle() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> articleId = in.id();
        case "textSha256" -> textSha256 = in.id();
        default -> others = in.collect(others);
      }
    }
    keep(others, "article");
  }

  private void readReviewer() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> reviewerId = SetHead.annotatorId(in);
        case "name" -> reviewerName = in.string();
        default -> others = in.collect(others);
      }
    }
    keep(others, "reviewer");
  }

  private void keep(@Nullable Map<String, Object> others, String part) {
    if (others != null) {
      unknown = Unknown.with(unknown, others, part);
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
    if (offsetUnit.isEmpty()) {
      throw in.malformedAt(
          from, "The field “offsetUnit” is missing, so nobody knows what the offsets count.");
    }
    if (articleId.isEmpty() || textSha256.isEmpty()) {
      throw in.malformedAt(from, "The field “article” with “id” and “textSha256” is missing.");
    }
    if (reviewerId.isEmpty() || annotatorId.isEmpty()) {
      throw in.malformedAt(
          from, "The field “reviewer” with its “id”, or the field “annotator”, is missing.");
    }
    if (!articleId.equals(article.id()) && !sameText()) {
      throw in.refusedAt(
          from,
          "This is a review of the article “%s”, not of “%s”. Put it where it belongs."
              .formatted(articleId, article.id()));
    }
  }

  private boolean sameText() {
    return textSha256.equals(article.text().sha256());
  }

  private Reading placed() throws FormatException {
    Placement placement = new Placement(in, article.text(), sameText());
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
            article.id(),
            article.text().sha256(),
            new Annotator(reviewerId, reviewerName()),
            annotatorId,
            unknown);
    Review review =
        new Review(
            origin,
            revision,
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
                .formatted(reviewerName(), unread, unread == 1 ? "is" : "are"));
  }

  private String reviewerName() {
    return reviewerName.isEmpty() ? reviewerId : reviewerName;
  }
}
