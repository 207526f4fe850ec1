package dev.verbatim.edit;

import static dev.verbatim.edit.Scheme.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Title and origin of an article as steps of its set's history, and the order in which shared
/// files are written.
class MetadataStepsTest {
  private static final Metadata FIRST = Marking.ARTICLE.metadata();

  private final Scheme scheme = new Scheme();
  private final Batches batches = new Batches(scheme);
  private final List<String> told = new ArrayList<>();
  private Marking one;

  @BeforeEach
  void aSet() throws RefusedException {
    one = new Marking().withAQuote();
    batches.add(one.session, Map.of());
  }

  private static Metadata said(String title, String byline) {
    return new Metadata(title, byline, "", "", "", Map.of("desk", "night"));
  }

  private void rename(Metadata after) {
    batches.change("Title", one.session, scheme.said, after, () -> told.add(after.title()));
  }

  private void step(boolean undo) throws RefusedException {
    var batch = undo ? batches.undoable(one.session) : batches.redoable(one.session);
    if (batch.isPresent()) {
      batches.toggle(batch.get(), () -> {});
    } else if (undo) {
      one.session.undo();
    } else {
      one.session.redo();
    }
  }

  @Test
  void titlesAndMarksAreUndoneAndRedoneInTheirOrder() throws RefusedException {
    one.make(new Edit.SetNote("q", "a"));
    rename(said("B", "by B"));
    one.make(new Edit.SetNote("q", "b"));
    rename(said("C", "by B"));
    assertThat(one.session.history().undoable().orElseThrow().label()).isEqualTo("Title");
    assertThat(told).containsExactly("B", "C");

    step(true);
    assertThat(scheme.said.title()).isEqualTo("B");
    step(true);
    assertThat(one.get("q").note()).isEqualTo("a");
    assertThat(scheme.said.title()).isEqualTo("B");
    step(true);
    assertThat(scheme.said.title()).isEqualTo(FIRST.title());
    assertThat(scheme.said.byline()).isEmpty();
    step(true);
    assertThat(one.get("q").note()).isEmpty();

    for (int i = 0; i < 4; i++) {
      step(false);
    }
    assertThat(scheme.said.title()).isEqualTo("C");
    assertThat(one.get("q").note()).isEqualTo("b");
  }

  @Test
  void aFieldThatSaysSomethingElseSinceStaysAndIsTold() throws RefusedException {
    rename(said("B", "by B"));
    Batch batch = batches.undoable(one.session).orElseThrow();
    assertThat(batch.changesMetadata()).isTrue();
    assertThat(batches.changedSince(batch)).isEmpty();

    scheme.said = said("theirs", "by B");
    assertThat(batches.changedSince(batch).orElseThrow())
        .contains("“Title”")
        .endsWith("stay as it is: “theirs”.");
    step(true);

    assertThat(scheme.said.title()).isEqualTo("theirs");
    assertThat(scheme.said.byline()).isEmpty();
    assertThat(batch.isUndone()).isTrue();
    assertThat(scheme.said.extra()).as("nobody changed it").containsEntry("desk", "night");
  }

  @Test
  void whatAnotherProgramTookBackAlreadyKeepsNothingFromBeingUndone() {
    rename(said("B", ""));
    scheme.said = said(FIRST.title(), "theirs");

    assertThat(batches.changedSince(batches.undoable(one.session).orElseThrow())).isEmpty();
  }

  @Test
  void whatIsSaidAlreadyIsNoStepAndWhatCannotBeWrittenIsNone() {
    rename(FIRST);
    assertThat(told).hasSize(1);
    scheme.broken = true;
    rename(said("B", ""));

    assertThat(told).as("told, so that it can be shown as it is").hasSize(2);
    assertThat(batches.undoable(one.session)).isEmpty();
    scheme.broken = false;
    rename(said("B", ""));
    scheme.broken = true;
    Batch batch = batches.undoable(one.session).orElseThrow();
    batches.toggle(batch, () -> {});
    assertThat(batch.isUndone()).isFalse();
    assertThat(batches.undoable(one.session)).containsSame(batch);
  }

  @Test
  void oneThingIsWrittenAfterTheOther() {
    scheme.slow = true;
    rename(said("B", ""));
    assertThat(batches.isWriting()).isTrue();
    assertThatThrownBy(() -> rename(said("C", ""))).isInstanceOf(IllegalStateException.class);
    batches.inTurn(() -> rename(said("C", "")));
    batches.inTurn(() -> told.add("then"));
    assertThat(scheme.said.title()).isEqualTo("B");
    assertThat(told).isEmpty();

    scheme.written();
    assertThat(scheme.said.title()).isEqualTo("C");
    assertThat(told).containsExactly("B");
    scheme.written();

    assertThat(told).containsExactly("B", "C", "then");
    assertThat(batches.isWriting()).isFalse();
  }

  @Test
  void aSetThatIsOpenedWhileTheCodebookIsWrittenIsPartOfTheChange() throws RefusedException {
    scheme.slow = true;
    Marking late = new Marking().withAQuote();
    batches.change("Merge", scheme.codebook, merge("quote", "figure"), () -> {});
    batches.add(late.session, Map.of());
    batches.add(late.session, Map.of());
    assertThat(late.get("q").tag()).isEqualTo("quote");
    scheme.written();

    assertThat(late.session.codebook()).isSameAs(scheme.codebook);
    assertThat(late.get("q").tag()).isEqualTo("figure");
    batches.toggle(batches.undoableInCodebook().orElseThrow(), () -> {});
    scheme.written();
    assertThat(late.get("q").tag()).isEqualTo("quote");
  }
}
