package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.review.Feedback;
import dev.verbatim.review.Slip;
import dev.verbatim.review.Tally;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/// What is said of an answer, in words: what it is, what it would have otherwise, how far it has
/// come.
final class AnswerWords {
  private final Article article;
  private final Codebook codebook;
  private final MarkWords marks;

  AnswerWords(Article article, Codebook codebook) {
    this.article = article;
    this.codebook = codebook;
    this.marks = new MarkWords(article, codebook);
  }

  MarkWords marks() {
    return marks;
  }

  /// The text that the marks stand on.
  ArticleText text() {
    return article.text();
  }

  /// What kind of answer it is, in one word.
  static String kind(Answer.Kind kind) {
    return switch (kind) {
      case ACCEPTED -> Messages.get("answer.accepted");
      case QUESTIONED -> Messages.get("answer.questioned");
      case CORRECTED -> Messages.get("answer.corrected");
      case REJECTED -> Messages.get("answer.rejected");
      case MISSED -> Messages.get("answer.missed");
    };
  }

  /// A sign for the kind, so that it is told at a glance and not by colour alone.
  static String sign(Answer.Kind kind) {
    return switch (kind) {
      case ACCEPTED -> "✓";
      case QUESTIONED -> "?";
      case CORRECTED -> "✎";
      case REJECTED -> "✕";
      case MISSED -> "+";
    };
  }

  /// A sign for an answer, or for several that collide.
  static String sign(Feedback.Item item) {
    return item.isUndecided() ? "≠" : sign(item.answer().kind());
  }

  /// How far an answer has come, in words.
  static String state(Feedback.State state) {
    return switch (state) {
      case OPEN -> Messages.get("feedback.open");
      case UNDECIDED -> Messages.get("feedback.undecided");
      case ACCEPTED -> Messages.get("feedback.accepted");
      case TAKEN_OVER -> Messages.get("feedback.taken-over");
      case RESOLVED -> Messages.get("feedback.resolved");
    };
  }

  /// What an answer asks for, one thing a line; the words alone where that is all.
  List<String> wishes(Answer answer, AnnotationSet set) {
    return switch (answer.kind()) {
      case ACCEPTED, QUESTIONED -> List.of();
      case REJECTED -> List.of(Messages.get("wish.reject"));
      case CORRECTED -> differences(answer.mark(), answer.wanted(), set);
      case MISSED -> missed(answer.mark(), set);
    };
  }

  private List<String> missed(LinkedMark mark, AnnotationSet set) {
    List<String> lines = new ArrayList<>();
    lines.add(Messages.get("wish.mark", marks.tagLabel(mark.mark())));
    mark.mark()
        .attributes()
        .forEach(
            (id, value) ->
                lines.add(
                    Messages.get(
                        "wish.set",
                        marks.attributeLabel(mark.mark(), id),
                        marks.text(mark.mark(), id, value))));
    mark.links().forEach(link -> lines.add(Messages.get("wish.link", link(link, mark, set))));
    return lines;
  }

  /// In what one state of a mark is another, one thing a line.
  List<String> differences(LinkedMark was, LinkedMark should, AnnotationSet set) {
    List<String> lines = new ArrayList<>();
    Annotation old = was.mark();
    Annotation now = should.mark();
    if (!old.tag().equals(now.tag())) {
      lines.add(Messages.get("wish.tag", marks.tagLabel(old), marks.tagLabel(now)));
    }
    if (!old.spans().equals(now.spans())) {
      lines.add(Messages.get("wish.words", marks.words(now)));
    }
    Set<String> ids = new LinkedHashSet<>(now.attributes().keySet());
    if (old.tag().equals(now.tag())) {
      ids.addAll(old.attributes().keySet()); // another tag has others anyway
    }
    for (String id : ids) {
      if (!old.attribute(id).equals(now.attribute(id))) {
        lines.add(
            now.attribute(id)
                .map(
                    value ->
                        Messages.get(
                            "wish.set", marks.attributeLabel(now, id), marks.text(now, id, value)))
                .orElseGet(() -> Messages.get("wish.clear", marks.attributeLabel(old, id))));
      }
    }
    should
        .linksBeyond(was.links())
        .forEach(link -> lines.add(Messages.get("wish.link", link(link, should, set))));
    was.linksBeyond(should.links())
        .forEach(link -> lines.add(Messages.get("wish.unlink", link(link, was, set))));
    return lines;
  }

  private String link(Relation link, LinkedMark mark, AnnotationSet set) {
    return marks.link(link, mark.mark(), set);
  }

  /// In what a mark has changed, as a list within a sentence.
  static String changed(Collection<Slip> slips) {
    StringJoiner words = new StringJoiner(", ");
    slips.stream().sorted().forEach(slip -> words.add(changed(slip)));
    return words.toString();
  }

  private static String changed(Slip slip) {
    return switch (slip) {
      case BOUNDARY -> Messages.get("changed.boundary");
      case TAG -> Messages.get("changed.tag");
      case ATTRIBUTE -> Messages.get("changed.attribute");
      case LINK -> Messages.get("changed.link");
      case MISSED, NOT_TO_MARK -> Messages.get("changed.gone");
    };
  }

  /// What recurs in one tag, in a line.
  String slips(Tally.Row row) {
    StringJoiner words = new StringJoiner(" · ");
    for (Slip slip : Slip.values()) {
      if (row.of(slip) > 0) {
        words.add(slip(slip, row));
      }
    }
    return words.toString();
  }

  private String slip(Slip slip, Tally.Row row) {
    int n = row.of(slip);
    return switch (slip) {
      case BOUNDARY -> Messages.get("slip.boundary", n);
      case TAG -> Messages.get("slip.tag", n);
      case ATTRIBUTE -> {
        StringJoiner names = new StringJoiner(", ");
        row.attributes().keySet().stream()
            .sorted()
            .forEach(id -> names.add(attribute(row.tag(), id)));
        yield Messages.get("slip.attribute", n, names.toString());
      }
      case LINK -> {
        StringJoiner names = new StringJoiner(", ");
        row.links().keySet().stream().sorted().forEach(id -> names.add(relation(id)));
        yield row.links().isEmpty()
            ? Messages.get("slip.link", n)
            : Messages.get("slip.no-link", n, names.toString());
      }
      case MISSED -> Messages.get("slip.missed", n);
      case NOT_TO_MARK -> Messages.get("slip.not-to-mark", n);
    };
  }

  private String attribute(String tag, String id) {
    return codebook.tag(tag).flatMap(t -> t.attribute(id)).map(a -> a.label()).orElse(id);
  }

  private String relation(String id) {
    return codebook.relationType(id).map(RelationType::label).orElse(id);
  }
}
