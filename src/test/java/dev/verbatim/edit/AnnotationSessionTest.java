package dev.verbatim.edit;

import static dev.verbatim.edit.Marking.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnnotationSessionTest {
  private final Marking marking = new Marking();

  @Test
  void aChangeIsToldOnceWithTheSetBeforeAndAfter() throws RefusedException {
    List<AnnotationSet> seen = new ArrayList<>();
    marking.session.addListener(
        (_, before, after) -> {
          seen.add(before);
          seen.add(after);
        });

    Change change = marking.make(mark("q", "quote", 1, 14)).orElseThrow();

    assertThat(marking.told).containsExactly(change);
    assertThat(seen).containsExactly(Marking.EMPTY, marking.set());
    assertThat(change.label()).isEqualTo("edit");
    assertThat(change.at()).isEqualTo(Marking.START);
    assertThat(change.revision()).isEqualTo(marking.set().revision());
    assertThat(change.difference().applyTo(Marking.EMPTY, change.at()).annotations())
        .isEqualTo(marking.set().annotations());
  }

  @Test
  void aListenerThatWasRemovedIsToldNothing() throws RefusedException {
    List<Change> heard = new ArrayList<>();
    AnnotationSession.Listener listener = (change, _, _) -> heard.add(change);
    marking.session.addListener(listener);
    marking.session.removeListener(listener);

    marking.make(mark("q", "quote", 1, 14));

    assertThat(heard).isEmpty();
  }

  @Test
  void theSessionSaysWhatItIsAbout() {
    assertThat(marking.session.article()).isEqualTo(Marking.ARTICLE);
    assertThat(marking.session.codebook()).isEqualTo(Marking.CODEBOOK);
  }

  @Test
  void theRevisionCountsEveryTransactionUndoIncluded() throws RefusedException {
    marking.make(mark("q", "quote", 1, 14));
    marking.make(mark("s", "speaker", 22, 32));
    marking.session.undo();

    assertThat(marking.set().revision()).isEqualTo(new Revision(new TreeMap<>(Map.of("a1f3", 3L))));
  }

  @Test
  void aRefusedTransactionDoesNothingAtAll() throws RefusedException {
    AnnotationSet before = marking.withAQuote().set();

    assertThatThrownBy(() -> marking.make(mark("new", "quote", 33, 39), new Edit.Remove("missing")))
        .isInstanceOf(RefusedException.class);

    assertThat(marking.set()).isSameAs(before);
    assertThat(marking.told).hasSize(3);
  }

  @Test
  void whatChangesNothingIsNoChange() throws RefusedException {
    marking.withAQuote();
    AnnotationSet before = marking.set();

    assertThat(
            marking.make(
                new Edit.SetNote("q", "  "),
                new Edit.Retag("q", "quote"),
                new Edit.Reshape("q", before.annotation("q").orElseThrow().spans()),
                new Edit.SetStatus(Status.IN_PROGRESS),
                mark("gone", "quote", 1, 2),
                new Edit.Remove("gone")))
        .isEmpty();
    assertThat(marking.set()).isSameAs(before);
    assertThat(marking.session.history().undoable().orElseThrow().label()).isEqualTo("edit");
  }

  @Test
  void whoeverOnlyMakesAndUnmakesAMarkHasNotBegun() throws RefusedException {
    assertThat(marking.make(mark("gone", "quote", 1, 2), new Edit.Remove("gone"))).isEmpty();
    assertThat(marking.set().status()).isEqualTo(Status.NEW);
  }

  @Test
  void datesAreNoFinerThanFilesHoldThem() throws RefusedException {
    marking.later(Duration.ofNanos(1_234_567));

    marking.make(mark("q", "quote", 1, 14));

    assertThat(marking.get("q").provenance().created())
        .isEqualTo(Instant.parse("2026-11-24T08:00:00.001Z"));
  }

  @Test
  void anotherEditionOfTheCodebookCounts() {
    Codebook c = Marking.CODEBOOK;
    marking.session.useCodebook(
        new Codebook(c.name(), 2, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of()));

    assertThatThrownBy(() -> marking.make(mark("q", "quote", 1, 14)))
        .hasMessageContaining("no tag “quote”");
  }

  @Nested
  class Undo {
    @Test
    void thereIsNothingToUndoOrRedoAtFirst() throws RefusedException {
      assertThat(marking.session.undo()).isEmpty();
      assertThat(marking.session.redo()).isEmpty();
      assertThat(marking.session.history().undoable()).isEmpty();
      assertThat(marking.session.history().redoable()).isEmpty();
    }

    @Test
    void whatIsTakenBackCanBeBroughtBack() throws RefusedException {
      AnnotationSet full = marking.withAQuote().set();

      Change undone = marking.session.undo().orElseThrow();

      assertThat(undone.label()).isEqualTo("edit");
      assertThat(marking.told).last().isEqualTo(undone);
      assertThat(marking.set().relations()).isEmpty();
      assertThat(marking.session.history().redoable()).isPresent();

      marking.session.redo();

      assertThat(Marking.bare(marking.set())).isEqualTo(Marking.bare(full));
      assertThat(marking.session.history().redoable()).isEmpty();
    }

    @Test
    void theRemovalsSayWhatIsGoneNow() throws RefusedException {
      marking.withAQuote().make(new Edit.Remove("q"));
      assertThat(marking.set().removed()).containsOnlyKeys("q", "l");

      marking.session.undo();
      assertThat(marking.set().removed()).isEmpty();

      marking.session.undo();
      assertThat(marking.set().removed()).containsOnlyKeys("l");
    }

    @Test
    void aNewEditEndsWhatCouldBeRedone() throws RefusedException {
      marking.withAQuote();
      marking.session.undo();
      marking.make(new Edit.SetNote("q", "new"));

      assertThat(marking.session.redo()).isEmpty();
      assertThat(marking.session.history().undoable().orElseThrow().difference().marksAfter())
          .containsExactly(marking.get("q"));
    }

    @Test
    void aStepThatAMergeChangedIsRefused() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      AnnotationSet merged = marking.set().with(marking.get("q").withNote("theirs"));
      marking.session.adopt("Take in", merged);

      assertThatThrownBy(marking.session::undo)
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("“edit” cannot be undone");
      assertThat(marking.get("q").note()).isEqualTo("theirs");
      assertThat(marking.session.history().undoable()).isPresent();
    }

    @Test
    void aRedoThatAMergeChangedIsRefused() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      marking.make(new Edit.SetNote("q", "mine"));
      marking.session.undo();
      marking.session.adopt("Take in", marking.set().with(marking.get("q").withNote("theirs")));

      assertThatThrownBy(marking.session::redo).hasMessageContaining("cannot be redone");
    }

    @Test
    void aMergeOfOtherMarksDoesNotStandInTheWay() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      marking.session.adopt("Take in", marking.set().with(Marking.foreign("f", "quote", 33, 39)));

      marking.session.undo();

      assertThat(marking.set().annotations())
          .containsExactly(Marking.foreign("f", "quote", 33, 39));
    }
  }

  @Nested
  class Grouping {
    @Test
    void typingWithinHalfASecondIsOneStep() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      marking.type("q", "s");
      marking.later(Duration.ofMillis(500));
      marking.type("q", "se");
      marking.later(Duration.ofMillis(500));
      marking.type("q", "see");

      marking.session.undo();

      assertThat(marking.get("q").note()).isEmpty();
      assertThat(marking.session.history().undoable().orElseThrow().label()).isEqualTo("edit");
      marking.session.redo();
      assertThat(marking.get("q").note()).isEqualTo("see");
    }

    @Test
    void aPauseBeginsANewStep() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      marking.type("q", "s");
      marking.later(Duration.ofMillis(501));
      marking.type("q", "se");

      marking.session.undo();

      assertThat(marking.get("q").note()).isEqualTo("s");
    }

    @Test
    void anotherGroupBeginsANewStep() throws RefusedException {
      marking.withAQuote();
      marking.type("q", "one");
      marking.type("s", "other");

      marking.session.undo();

      assertThat(marking.get("q").note()).isEqualTo("one");
      assertThat(marking.get("s").note()).isEmpty();
    }

    @Test
    void editsWithoutAGroupAreStepsOfTheirOwn() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      marking.make(new Edit.SetNote("q", "one"));
      marking.make(new Edit.SetNote("q", "two"));

      marking.session.undo();

      assertThat(marking.get("q").note()).isEqualTo("one");
    }

    @Test
    void typingAfterAnUndoBeginsANewStep() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      marking.type("q", "s");
      marking.make(new Edit.SetStatus(Status.DONE));
      marking.session.undo();
      marking.type("q", "se");

      marking.session.undo();

      assertThat(marking.get("q").note()).isEqualTo("s");
    }

    @Test
    void typingAfterAMergeBeginsANewStep() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      marking.type("q", "s");
      marking.session.adopt("Take in", marking.set().with(marking.get("q").withNote("theirs")));
      marking.type("q", "theirs and mine");

      marking.session.undo();

      assertThat(marking.get("q").note()).isEqualTo("theirs");
    }
  }

  @Nested
  class Adopting {
    @Test
    void aMergedStateIsAChangeWithItsOwnLabelAndNoStep() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      AnnotationSet merged =
          marking
              .set()
              .with(Marking.foreign("f", "quote", 33, 39))
              .withRevision(marking.set().revision().next("beef"));

      Change change = marking.session.adopt("Take in", merged).orElseThrow();

      assertThat(marking.set()).isSameAs(merged);
      assertThat(change.label()).isEqualTo("Take in");
      assertThat(change.group()).isEmpty();
      assertThat(change.revision()).isEqualTo(merged.revision());
      assertThat(marking.told).last().isEqualTo(change);
      assertThat(marking.session.history().undoable().orElseThrow().label()).isEqualTo("edit");
    }

    @Test
    void aStateWithNothingNewButItsRevisionIsTakenOverInSilence() throws RefusedException {
      marking.make(mark("q", "quote", 1, 14));
      AnnotationSet merged = marking.set().withRevision(marking.set().revision().next("beef"));

      assertThat(marking.session.adopt("Take in", merged)).isEmpty();

      assertThat(marking.set()).isSameAs(merged);
      assertThat(marking.told).hasSize(1);
    }
  }
}
