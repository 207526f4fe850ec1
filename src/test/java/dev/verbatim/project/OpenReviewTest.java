package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Review;
import dev.verbatim.review.ReviewSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review that is open, on a disk that can fail.
class OpenReviewTest {
  private static final Annotator ANALYST_B = new Annotator("analyst-b", "Analyst B");

  @TempDir Path temporary;
  private Desk desk;
  private Article article;
  private OpenReview open;
  private ReviewSession session;
  private final List<SaveState> told = new ArrayList<>();
  private final List<Review> joins = new ArrayList<>();

  private final OpenReview.Listener listener =
      new OpenReview.Listener() {
        @Override
        public void saveState(SaveState state) {
          told.add(state);
        }

        @Override
        public void joined(Review written, Review joined) {
          joins.add(joined);
        }
      };

  @BeforeEach
  void openAReview() throws ProjectException {
    desk = new Desk(temporary);
    desk.mark("ready in May");
    desk.mark("nobody asked");
    desk.set.flush().join();
    article = desk.project.article(Desk.ARTICLE).article();
    reopen(desk.threads);
  }

  private void reopen(Threads threads) throws ProjectException {
    open = OpenReview.open(desk.project, article, ANALYST_B, "analyst-a", threads, listener);
    session = new ReviewSession(open.review(), "beef", desk.machine.clock());
    OpenReview opened = open;
    session.addListener((_, after) -> opened.save(after));
  }

  private LinkedMark mark(int index) {
    return LinkedMark.of(desk.onDisk().annotations().get(index), desk.onDisk());
  }

  private void answer(Answer.Kind kind, int mark) {
    session.answer("Answer", kind, List.of(mark(mark)));
  }

  private Path file() {
    return desk.folder.resolve("reviews/analyst-b/analyst-a/harbour.json");
  }

  private Review onDisk() {
    try {
      return ReviewFile.read(Files.readAllBytes(file()), "harbour.json", article).review();
    } catch (IOException | FormatException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachAnswerIsInTheFileAtOnce() throws ProjectException {
    assertThat(file()).doesNotExist();
    answer(Answer.Kind.REJECTED, 0);
    assertThat(onDisk()).isEqualTo(session.review());
    answer(Answer.Kind.ACCEPTED, 1);
    assertThat(onDisk().answers()).hasSize(2);
    assertThat(open.state()).isEqualTo(SaveState.CLEAN);
    reopen(desk.threads);
    assertThat(session.review().answers()).hasSize(2);
    assertThat(desk.project.reviews(article, "analyst-a").reviews())
        .containsExactly(session.review());
  }

  @Test
  void nobodyElsesFileIsTouched() throws IOException {
    byte[] set = Files.readAllBytes(desk.setFile());
    answer(Answer.Kind.REJECTED, 0);
    assertThat(Files.readAllBytes(desk.setFile())).isEqualTo(set);
    try (var files = Files.walk(desk.folder.resolve("reviews"))) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(file());
    }
  }

  @Test
  void whatAnotherProgramWroteIsJoined() throws IOException {
    answer(Answer.Kind.REJECTED, 0);
    ReviewSession other = new ReviewSession(onDisk(), "cafe", () -> Instant.now());
    other.answer("Answer", Answer.Kind.QUESTIONED, List.of(mark(1)));
    Files.write(file(), ReviewFile.write(other.review(), article.text()));

    session.comment("Comment", mark(0), "no");

    assertThat(joins).hasSize(1);
    assertThat(onDisk()).isEqualTo(joins.getFirst());
    assertThat(onDisk().answers())
        .extracting(Answer::kind)
        .containsExactly(Answer.Kind.REJECTED, Answer.Kind.QUESTIONED);
    assertThat(onDisk().answers().getFirst().comment()).isEqualTo("no");
  }

  @Test
  void aFailureStaysToldUntilItIsMended() {
    desk.files.failAlways(FailingFiles.Fault.FULL, file -> file.toString().contains("reviews"));
    answer(Answer.Kind.REJECTED, 0);
    answer(Answer.Kind.ACCEPTED, 1);
    assertThat(open.state().kind()).isEqualTo(SaveState.Kind.ONLY_IN_MEMORY);
    assertThat(open.state().unsaved()).isEqualTo(2);
    assertThat(open.state().fileProblem().orElseThrow().sentence())
        .isEqualTo("This cannot be written: the disk is full. Make room, then try again.");
    assertThat(open.flush().join().isFolded()).isFalse();

    desk.files.heal();
    desk.rest();

    assertThat(open.state()).isEqualTo(SaveState.CLEAN);
    assertThat(told.getLast()).isEqualTo(SaveState.CLEAN);
    assertThat(onDisk()).isEqualTo(session.review());
  }

  @Test
  void everyStepOfAWriteMayFailAndNothingIsLost() throws IOException {
    for (int step = 1; step < 14; step++) {
      for (FailingFiles.Fault fault :
          List.of(FailingFiles.Fault.FULL, FailingFiles.Fault.TORN, FailingFiles.Fault.CORRUPT)) {
        answer(step % 2 == 0 ? Answer.Kind.REJECTED : Answer.Kind.QUESTIONED, 0);
        byte[] before = Files.readAllBytes(file());
        desk.files.failAt(step, fault);
        session.comment("Comment", mark(0), "words " + step + fault);
        if (open.state().unsaved() > 0) {
          byte[] now = Files.readAllBytes(file());
          assertThat(now)
              .satisfiesAnyOf(
                  bytes -> assertThat(bytes).isEqualTo(before),
                  bytes ->
                      assertThat(bytes)
                          .isEqualTo(ReviewFile.write(session.review(), article.text())));
        }
        desk.files.heal();
        open.retry().join();
        assertThat(onDisk()).isEqualTo(session.review());
        assertThat(session.review().rivals()).isEmpty();
      }
    }
  }

  @Test
  void answersGivenWhileTheDiskIsBusyAreWrittenAfterwards() throws ProjectException {
    LateThreads late = new LateThreads();
    reopen(late.threads());
    answer(Answer.Kind.REJECTED, 0);
    answer(Answer.Kind.ACCEPTED, 1);
    assertThat(open.state().kind()).isEqualTo(SaveState.Kind.WRITING);
    var flushed = open.flush();
    assertThat(flushed).isNotDone();
    late.runAll();
    assertThat(flushed).isCompletedWithValue(SaveState.CLEAN);
    assertThat(onDisk()).isEqualTo(session.review());
  }

  @Test
  void aFileThatCannotBeReadIsLeftAlone() throws IOException, ProjectException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{ broken");
    assertThatThrownBy(() -> reopen(desk.threads)).isInstanceOf(ProjectException.class);
    Project.Reviews reviews = desk.project.reviews(article, "analyst-a");
    assertThat(reviews.reviews()).isEmpty();
    assertThat(reviews.problems()).singleElement().matches(p -> p.file().equals(file()));
    assertThat(Files.readString(file())).isEqualTo("{ broken");
  }

  @Test
  void aFileInAnothersPlaceIsLeftAlone() throws IOException, ProjectException {
    answer(Answer.Kind.REJECTED, 0);
    Path wrong = desk.folder.resolve("reviews/analyst-c/analyst-a/harbour.json");
    Files.createDirectories(wrong.getParent());
    Files.copy(file(), wrong);
    assertThat(desk.project.reviews(article, "analyst-a").problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.sentence())
                    .startsWith("This is what “analyst-b” says of “analyst-a”, and stands where"));
  }

  @Test
  void aReviewIsTakenOutAndPutBackWithItsArticle() throws ProjectException {
    answer(Answer.Kind.REJECTED, 0);
    desk.set.close().join();
    desk.crash();
    desk.project.remove(Desk.ARTICLE);
    assertThat(file()).doesNotExist();
    desk.project.restore(Desk.ARTICLE);
    assertThat(desk.project.reviews(article, "analyst-a").reviews()).hasSize(1);
  }
}
