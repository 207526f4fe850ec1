package dev.verbatim.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Alignment;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Progress;
import dev.verbatim.review.Verdict;
import dev.verbatim.ui.review.SettlingQueue.Case;
import dev.verbatim.ui.review.SettlingQueue.Heading;
import dev.verbatim.ui.review.SettlingQueue.Order;
import dev.verbatim.ui.review.SettlingQueue.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ten clusters of two annotators: what stands where in the queue, before and after something is
/// decided. They differ in that the second annotator lacks cluster 2, and tagged cluster 5 and 7
/// otherwise.
class SettlingQueueTest {
  private static final Instant WHEN = Instant.parse("2026-11-24T08:00:00Z");
  private static final Codebook CODEBOOK = DefaultCodebook.load();
  private static final Article ARTICLE =
      new Article("article", Metadata.titled("An article"), ArticleText.of("word ".repeat(10)));

  private final SettlingQueue queue = new SettlingQueue();
  private final AnnotationSession session =
      new AnnotationSession(
          ARTICLE, CODEBOOK, set(Annotator.ADJUDICATED, List.of()), "d4d4", () -> WHEN);
  private final Adjudication at = open();

  private static AnnotationSet set(String annotator, List<Annotation> marks) {
    return AnnotationSet.empty(ARTICLE, new Annotator(annotator, annotator), CODEBOOK)
        .replaced(List.of(), marks);
  }

  private static Annotation mark(String annotator, int word, String tag) {
    return Annotation.of(
        annotator + word,
        tag,
        List.of(new Span(5 * word, 5 * word + 4)),
        Provenance.of(annotator, WHEN));
  }

  private Adjudication open() {
    List<Annotation> first = new ArrayList<>();
    List<Annotation> second = new ArrayList<>();
    for (int word = 0; word < 10; word++) {
      String tag = word % 2 == 0 ? "speaker" : "quote";
      first.add(mark("analyst-a", word, tag));
      if (word != 2) {
        second.add(mark("analyst-b", word, word == 5 || word == 7 ? "allegation" : tag));
      }
    }
    return new Adjudication(
        session, Alignment.of(List.of(set("analyst-a", first), set("analyst-b", second))), "me");
  }

  @BeforeEach
  void use() {
    queue.use(Optional.of(at));
    at.setOnStanding(queue::changed);
  }

  /// The rows as numbers of clusters, and headings as what they say.
  private List<String> rows() {
    return queue.rows().stream()
        .map(
            row ->
                switch (row) {
                  case Case(Cluster cluster, _) -> "" + cluster.number();
                  case Heading(Section section, int clusters) -> section + " " + clusters;
                })
        .toList();
  }

  private Cluster cluster(int number) {
    return at.alignment().clusters().get(number);
  }

  private void dispatch(List<Edit> edits) throws RefusedException {
    session.dispatch(new Transaction("decide", edits, Optional.empty()));
  }

  private void accept(int number) throws RefusedException {
    Cluster cluster = cluster(number);
    dispatch(at.accept(cluster, cluster.options().getFirst(), Optional.empty(), ""));
  }

  private void skip(int number) throws RefusedException {
    dispatch(at.skip(cluster(number), Optional.empty(), ""));
  }

  @Test
  void theWorstIsFirstAndOtherwiseTheOrderIsThatOfTheText() {
    assertThat(rows()).containsExactly("2", "5", "7", "0", "1", "3", "4", "6", "8", "9");
  }

  @Test
  void otherOrdersAreOfTextOfTagsAndOfVerdicts() {
    queue.setOrder(Order.TEXT);
    assertThat(rows()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    queue.setOrder(Order.TAG);
    assertThat(rows()).containsExactly("5", "7", "1", "3", "9", "0", "2", "4", "6", "8");
    queue.setOrder(Order.VERDICT);
    assertThat(rows()).containsExactly("0", "1", "3", "4", "6", "8", "9", "2", "5", "7");
  }

  @Test
  void whatIsDecidedAndWhatIsLeftStandBelowHeadingsThatCountThem() throws Exception {
    accept(5);
    skip(0);
    accept(2);
    assertThat(rows())
        .containsExactly(
            "7", "1", "3", "4", "6", "8", "9", "SKIPPED 1", "0", "DECIDED 2", "2", "5");
    assertThat(queue.progress()).isEqualTo(new Progress(10, 2));

    accept(0);
    assertThat(rows())
        .containsExactly("7", "1", "3", "4", "6", "8", "9", "DECIDED 3", "0", "2", "5");

    session.undo();
    session.undo();
    session.undo();
    session.undo();
    assertThat(rows()).containsExactly("2", "5", "7", "0", "1", "3", "4", "6", "8", "9");
    assertThat(queue.progress()).isEqualTo(new Progress(10, 0));
  }

  @Test
  void aQueueThatFollowedIsTheQueueFilledAnew() throws Exception {
    accept(3);
    skip(7);
    accept(9);
    List<String> followed = rows();

    queue.use(Optional.of(at));

    assertThat(rows()).isEqualTo(followed);
  }

  @Test
  void aFilterHidesRowsAndLeavesTheCount() throws Exception {
    queue.setFilter(Optional.of("allegation"), Optional.empty());
    assertThat(rows()).containsExactly("5", "7");
    accept(0);
    assertThat(rows()).containsExactly("5", "7");
    accept(5);
    assertThat(rows()).containsExactly("7", "DECIDED 1", "5");
    assertThat(queue.progress()).isEqualTo(new Progress(10, 2));
    queue.setFilter(Optional.empty(), Optional.of(Verdict.MISSING));
    assertThat(rows()).containsExactly("2");
  }

  @Test
  void oneGoesOnWithWhatMovesUpThenWithTheFirstThenWithWhatWasLeft() throws Exception {
    queue.setOrder(Order.TEXT);
    int above = queue.above(cluster(4));
    accept(4);
    assertThat(queue.nextOpen(above)).contains(cluster(5));

    int last = queue.above(cluster(9));
    accept(9);
    assertThat(queue.nextOpen(last)).contains(cluster(0));

    skip(6);
    for (int number : List.of(0, 1, 2, 3, 5, 7, 8)) {
      accept(number);
    }
    assertThat(queue.nextOpen(3)).contains(cluster(6));
    accept(6);
    assertThat(queue.nextOpen(0)).isEmpty();
    assertThat(queue.progress().isSettled()).isTrue();
  }

  @Test
  void whatStandsBelowIsFoundAcrossAHeading() throws Exception {
    queue.setOrder(Order.TEXT);
    accept(3);
    assertThat(queue.below(cluster(2))).contains(cluster(4));
    assertThat(queue.below(cluster(9))).contains(cluster(3));
    assertThat(queue.below(cluster(3))).isEmpty();
    assertThat(queue.find(c -> c.number() == 3)).contains(cluster(3));
    assertThat(queue.rowOf(cluster(3))).isEqualTo(10);
  }

  @Test
  void ofNothingThereIsNoQueue() {
    queue.use(Optional.empty());
    assertThat(queue.rows()).isEmpty();
    assertThat(queue.progress()).isEqualTo(Progress.NOTHING);
    assertThat(queue.nextOpen(0)).isEmpty();
  }
}
