package dev.verbatim.format;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Resolution;
import dev.verbatim.model.Review;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// Writes a review and its parts, fields in one fixed order. Marks and links are laid out as in an
/// annotation set.
final class ReviewWriter {
  private static final Set<String> REVIEW =
      Set.of(
          "format",
          "version",
          "offsetUnit",
          "article",
          "reviewer",
          "annotator",
          "revision",
          "answers",
          "replies",
          "resolved",
          "removed",
          "rivals");

  private final JsonGenerator out;
  private final SetWriter parts;

  /// @param words whether words of the text are written
  ReviewWriter(JsonGenerator out, ArticleText text, boolean words) {
    this.out = out;
    this.parts = new SetWriter(out, text, SetWriter.Words.of(words));
  }

  void write(Review review) {
    Map<String, Object> unknown = review.origin().extra();
    out.writeStartObject();
    head(review);
    answers("answers", review.answers(), unknown);
    out.writeArrayPropertyStart("replies");
    review.replies().forEach(this::reply);
    out.writeEndArray();
    out.writeArrayPropertyStart("resolved");
    review.resolutions().forEach(this::resolution);
    out.writeEndArray();
    parts.removed(review.removed(), unknown);
    answers("rivals", review.rivals(), unknown);
    JsonWriter.fields(out, unknown, REVIEW);
    out.writeEndObject();
  }

  private void head(Review review) {
    Review.Origin origin = review.origin();
    Map<String, Object> extra = origin.extra();
    Header.write(out, ReviewFile.FORMAT);
    out.writeStringProperty("offsetUnit", WorkHead.CODE_POINT);
    out.writeObjectPropertyStart("article");
    out.writeStringProperty("id", origin.articleId());
    out.writeStringProperty("textSha256", origin.textSha256());
    JsonWriter.fields(out, Unknown.of(extra, "article"), Set.of("id", "textSha256"));
    out.writeEndObject();
    Annotator reviewer = origin.reviewer();
    out.writeObjectPropertyStart("reviewer");
    out.writeStringProperty("id", reviewer.id());
    out.writeStringProperty("name", reviewer.name());
    JsonWriter.fields(out, Unknown.of(extra, "reviewer"), Set.of("id", "name"));
    out.writeEndObject();
    out.writeStringProperty("annotator", origin.annotatorId());
    SetWriter.revision(out, review.revision());
  }

  /// Answers, and behind them those of the list that could not be placed. One that was given anew
  /// takes the place of the old; of rivals several may have one id, so all are kept.
  private void answers(String name, List<Answer> answers, Map<String, Object> unknown) {
    out.writeArrayPropertyStart(name);
    answers.forEach(this::answer);
    Set<String> anew =
        name.equals("answers")
            ? answers.stream().map(Answer::id).collect(Collectors.toSet())
            : Set.of();
    if (unknown.get(name) instanceof List<?> unread) {
      for (Object item : unread) {
        if (!(item instanceof Map<?, ?> old && anew.contains(String.valueOf(old.get("id"))))) {
          parts.source(item);
        }
      }
    }
    out.writeEndArray();
  }

  private void answer(Answer answer) {
    out.writeStartObject();
    out.writeStringProperty("id", answer.id());
    out.writeStringProperty("kind", answer.kind().id());
    linked("mark", answer.mark());
    answer.correction().ifPresent(correction -> linked("correction", correction));
    JsonWriter.optional(out, "comment", answer.comment());
    parts.provenance(answer.provenance(), ReviewReader.ANSWER);
    out.writeEndObject();
  }

  private void linked(String name, LinkedMark linked) {
    out.writeName(name);
    parts.mark(linked.mark());
    if (!linked.links().isEmpty()) {
      out.writeArrayPropertyStart(name.equals("mark") ? "links" : "correctedLinks");
      linked.links().forEach(parts::relation);
      out.writeEndArray();
    }
  }

  private void reply(Reply reply) {
    out.writeStartObject();
    out.writeStringProperty("id", reply.id());
    out.writeStringProperty("answer", reply.answerId());
    out.writeStringProperty("text", reply.text());
    parts.provenance(reply.provenance(), ReviewReader.REPLY);
    out.writeEndObject();
  }

  private void resolution(Resolution resolution) {
    out.writeStartObject();
    out.writeStringProperty("answer", resolution.answerId());
    if (!resolution.answered().equals(Instant.EPOCH)) {
      out.writeStringProperty("answered", resolution.answered().toString());
    }
    out.writeNumberProperty("replies", resolution.replies());
    parts.provenance(resolution.provenance(), ReviewReader.RESOLUTION);
    out.writeEndObject();
  }
}
