package dev.verbatim.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Analyst B, who reads what analyst A marked in a short article, for tests. Time passes by a
/// second whenever it is asked for.
public final class Reviewing {
  public static final Annotator ANALYST_A = new Annotator("analyst-a", "Analyst A");
  public static final Annotator ANALYST_B = new Annotator("analyst-b", "Analyst B");

  static final String TEXT =
      "Ivo Brandt said: “We were ready 🙂 in May.” The port denied that 12 ships waited outside.\n"
          + "“Nobody asked,” said the harbour master, Ana Reyes.";

  public static final Article ARTICLE =
      new Article("harbour", Metadata.titled("The harbour"), ArticleText.of(TEXT));
  static final Codebook CODEBOOK = DefaultCodebook.load();

  /// What analyst A marked: `speaker`, `quote`, `allegation` and `statistic`, and that the quote is
  /// the speaker's.
  public static final AnnotationSet MARKED =
      AnnotationSet.empty(ARTICLE, ANALYST_A, CODEBOOK)
          .with(mark("speaker", "Ivo Brandt"))
          .with(
              mark("quote", "“We were ready 🙂 in May.”")
                  .withAttribute("type", new AttributeValue.Text("direct")))
          .with(mark("allegation", "12 ships waited"))
          .with(mark("statistic", "12 ships"))
          .with(link("quote", "speaker"));

  /// What analyst B has said before anything.
  static final Review NOTHING = Review.empty(ARTICLE, ANALYST_B, "analyst-a");

  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  public final ReviewSession session;

  public Reviewing() {
    this(NOTHING, "a1f3");
  }

  Reviewing(Review review, String installation) {
    session = new ReviewSession(review, installation, this::tick);
  }

  private Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }

  void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  Review review() {
    return session.review();
  }

  static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  /// A mark that is called as its tag.
  static Annotation mark(String tag, String words) {
    return mark(tag, tag, words);
  }

  static Annotation mark(String id, String tag, String words) {
    return Annotation.of(
        id,
        tag,
        List.of(span(words)),
        Provenance.of("analyst-a", Instant.parse("2026-11-23T08:00:00Z")));
  }

  static Relation link(String from, String to) {
    return new Relation(
        from + "-" + to,
        "said-by",
        from,
        to,
        Provenance.of("analyst-a", Instant.parse("2026-11-23T08:00:00Z")));
  }

  /// One of analyst A's marks.
  public static LinkedMark marked(String id) {
    return LinkedMark.of(MARKED.annotation(id).orElseThrow(), MARKED);
  }

  /// The id of analyst B's answer to a mark.
  static String answerId(String markId) {
    return Answer.idOf("analyst-b", markId);
  }

  Answer answer(String markId) {
    return review().answerTo(markId).orElseThrow();
  }

  Answer.Kind kind(String markId) {
    return answer(markId).kind();
  }

  void answer(Answer.Kind kind, String markId) {
    session.answer("Answer", kind, List.of(marked(markId)));
  }

  void correct(String markId, Annotation wanted) {
    session.correct("Correct", marked(markId), marked(markId).withMark(wanted));
  }

  /// Says that some words should be marked.
  void miss(String id, String tag, String words) {
    session.answer(
        "Add", Answer.Kind.MISSED, List.of(new LinkedMark(mark(id, tag, words), List.of())));
  }

  /// Takes one of the answers to each mark whose answers collide, any of them.
  void decide(Random random) {
    for (Answer rival : review().rivals()) {
      List<Answer> colliding = review().colliding(rival.id());
      if (!colliding.isEmpty()) {
        session.take("Take", colliding.get(random.nextInt(colliding.size())));
      }
    }
  }

  /// Analyst A's own session on what they marked.
  static AnnotationSession annotating(AnnotationSet set) {
    Instant morning = Instant.parse("2026-11-25T08:00:00Z");
    return new AnnotationSession(ARTICLE, CODEBOOK, set, "cafe", () -> morning);
  }

  /// What analyst A's set is after some edits.
  static AnnotationSet after(AnnotationSet set, List<Edit> edits) throws RefusedException {
    AnnotationSession session = annotating(set);
    session.dispatch(new Transaction("Take over", edits, Optional.empty()));
    return session.set();
  }

  /// Does something at random: any kind of answer, a comment, a reply, undo or redo.
  public void atRandom(Random random) {
    String id = List.of("speaker", "quote", "allegation", "statistic").get(random.nextInt(4));
    LinkedMark mark = marked(id);
    String words = "words " + random.nextInt(50);
    try {
      switch (random.nextInt(10)) {
        case 0 -> answer(Answer.Kind.ACCEPTED, id);
        case 1 -> answer(Answer.Kind.REJECTED, id);
        case 2 -> answer(Answer.Kind.QUESTIONED, id);
        case 3 ->
            correct(id, mark.mark().withTag(List.of("quote", "other").get(random.nextInt(2))));
        case 4 -> session.comment("Comment", mark, words);
        case 5 -> session.reply("Reply", answerId(id), words);
        case 6 -> session.withdraw("Withdraw", answerId(id));
        case 7 ->
            miss(new UUID(random.nextLong(), random.nextLong()).toString(), "speaker", "Ana Reyes");
        case 8 -> session.undo();
        default -> session.redo();
      }
    } catch (RefusedException _) {
      // another did something to it
    }
    later(random.nextInt(3));
  }

  static Map<String, AttributeValue> attributes(String id, String value) {
    return Map.of(id, new AttributeValue.Text(value));
  }
}
