package dev.verbatim.edit;

import static dev.verbatim.edit.Scheme.delete;
import static dev.verbatim.edit.Scheme.labelled;
import static dev.verbatim.edit.Scheme.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private final Scheme scheme = new Scheme();
  private final Batches batches = new Batches(scheme);
  private Marking one;
  private Marking other;

  @BeforeEach
  void twoSets() throws RefusedException {
    one = new Marking().withAQuote();
    other = new Marking();
    batches.add(one.session, Map.of());
    batches.add(other.session, Map.of());
  }

  private void change(CodebookEdit edit) throws RefusedException {
    batches.change("Change", scheme.codebook, edit, () -> {});
  }

  private Batch tagBoth() throws RefusedException {
    Map<AnnotationSession, List<Edit>> edits = new LinkedHashMap<>();
    edits.put(one.session, List.of(Marking.mark("a", "quote", 33, 39)));
    edits.put(other.session, List.of(Marking.mark("b", "quote", 33, 39)));
    return batches.dispatch("Tag all", edits).orElseThrow();
  }

  private void toggle(Batch batch) {
    batches.toggle(batch, () -> {});
  }

  @Test
  void aBatchStandsInEveryHistoryThatItTouches() throws RefusedException {
    Batch batch = tagBoth();

    assertThat(batches.undoable(one.session)).containsSame(batch);
    assertThat(batches.undoable(other.session)).containsSame(batch);
    assertThat(one.session.history().undoable().orElseThrow().label()).isEqualTo("Tag all");
    one.make(new Edit.SetNote("q", "later"));
    assertThat(batches.undoable(one.session)).isEmpty();
  }

  @Test
  void undoInOneUndoesAllAndRedoBringsAllBack() throws RefusedException {
    AnnotationSet before = one.set();
    Batch batch = tagBoth();
    AnnotationSet done = one.set();

    toggle(batches.undoable(other.session).orElseThrow());

    assertThat(Marking.bare(one.set())).isEqualTo(Marking.bare(before));
    assertThat(other.set().annotation("b")).isEmpty();
    assertThat(batches.redoable(one.session)).containsSame(batch);

    toggle(batches.redoable(one.session).orElseThrow());

    assertThat(Marking.bare(one.set())).isEqualTo(Marking.bare(done));
    assertThat(other.set().annotation("b")).isPresent();
    assertThat(batches.undoable(other.session)).containsSame(batch);
  }

  @Test
  void whatOneSetRefusesIsDoneInNone() {
    Map<AnnotationSession, List<Edit>> edits = new LinkedHashMap<>();
    edits.put(one.session, List.of(Marking.mark("a", "quote", 33, 39)));
    edits.put(other.session, List.of(new Edit.Remove("nobody")));

    assertThatThrownBy(() -> batches.dispatch("Tag all", edits))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("“The harbour”: ");
    assertThat(one.set().annotation("a")).isEmpty();
  }

  @Test
  void whatChangesNothingIsNoBatch() throws RefusedException {
    assertThat(batches.dispatch("Nothing", Map.of(one.session, List.of()))).isEmpty();
  }

  @Test
  void whatHasChangedSinceIsNamedAndStays() throws RefusedException {
    Batch batch = tagBoth();
    assertThat(batches.changedSince(batch)).isEmpty();
    other.make(new Edit.SetNote("b", "mine"));

    assertThat(batches.changedSince(batch).orElseThrow())
        .contains("“Tag all”")
        .endsWith("“The harbour” (1 mark).");
    toggle(batch);

    assertThat(one.set().annotation("a")).isEmpty();
    assertThat(other.get("b").note()).isEqualTo("mine");
    assertThat(other.session.history().undoable().orElseThrow().label()).isEqualTo("edit");
    other.session.undo();
    assertThat(other.get("b").note()).isEmpty();
  }

  @Test
  void aMarkThatWasLinkedSinceStays() throws RefusedException {
    Batch batch = tagBoth();
    one.make(new Edit.Link("m", "said-by", "a", "s"));

    assertThat(batches.changedSince(batch)).isPresent();
    toggle(batch);

    assertThat(one.set().annotation("a")).isPresent();
    assertThat(one.set().relation("m")).isPresent();
  }

  @Test
  void aBatchIsUndoneFromBeneathLaterSteps() throws RefusedException {
    Batch batch = tagBoth();
    one.make(new Edit.SetNote("q", "later"));

    toggle(batches.undoable(other.session).orElseThrow());

    assertThat(one.set().annotation("a")).isEmpty();
    assertThat(one.get("q").note()).isEqualTo("later");
    one.session.undo();
    assertThat(one.get("q").note()).isEmpty();
    assertThat(batches.redoable(other.session)).containsSame(batch);
  }

  @Test
  void aChangedCodebookIsUsedByAllAndMovesTheirMarks() throws RefusedException {
    AnnotationSet before = one.set();
    Annotation quote = one.get("q");

    change(merge("quote", "figure"));

    assertThat(one.session.codebook()).isSameAs(scheme.codebook);
    assertThat(other.session.codebook()).isSameAs(scheme.codebook);
    assertThat(one.get("q")).isEqualTo(quote.withTag("figure"));
    assertThat(one.told.getLast().label()).isEqualTo("Change");
    assertThat(one.set().relation("l")).as("links are kept").isPresent();
    assertThat(other.told).as("nothing is different there").isEmpty();

    toggle(batches.undoable(other.session).orElseThrow());

    assertThat(Marking.bare(one.set())).isEqualTo(Marking.bare(before));
    assertThat(scheme.codebook.tags()).isEqualTo(Marking.CODEBOOK.tags());
    assertThat(scheme.codebook.migrations()).isEmpty();
    assertThat(scheme.codebook.version()).isEqualTo(3);
    assertThat(one.session.codebook()).isSameAs(scheme.codebook);

    toggle(batches.redoableInCodebook().orElseThrow());

    assertThat(one.get("q").tag()).isEqualTo("figure");
    assertThat(scheme.codebook.tag("quote")).isEmpty();
    assertThat(Edition.of(scheme.codebook))
        .extracting(Edition::what)
        .containsExactly("Change", "Undo: Change", "Redo: Change");
  }

  @Test
  void aCodebookThatCannotBeWrittenChangesNothing() throws RefusedException {
    scheme.broken = true;
    change(delete("quote", "speaker"));

    assertThat(one.get("q").tag()).isEqualTo("quote");
    assertThat(one.session.codebook()).isSameAs(Marking.CODEBOOK);
    assertThat(batches.undoable(one.session)).isEmpty();
  }

  @Test
  void changesOfTheCodebookAreUndoneAndRedoneInTheirOrder() throws RefusedException {
    change(rename("A"));
    Batch first = batches.undoableInCodebook().orElseThrow();
    change(rename("B"));
    Batch second = batches.undoableInCodebook().orElseThrow();

    toggle(second);
    assertThat(batches.undoableInCodebook()).containsSame(first);
    toggle(first);
    assertThat(batches.undoableInCodebook()).isEmpty();
    assertThat(batches.redoableInCodebook()).containsSame(first);
    assertThat(scheme.codebook.tags()).isEqualTo(Marking.CODEBOOK.tags());
    toggle(first);
    assertThat(batches.redoableInCodebook()).containsSame(second);
  }

  private static CodebookEdit rename(String label) {
    return new CodebookEdit.ChangeTag(
        labelled(Marking.CODEBOOK.tag("figure").orElseThrow(), label));
  }

  @Test
  void aSetThatIsOpenedLaterComesToTheCodebookOfNow() throws RefusedException {
    Marking late = new Marking().withAQuote();
    change(merge("quote", "figure"));

    batches.add(late.session, Map.of());

    assertThat(late.session.codebook()).isSameAs(scheme.codebook);
    assertThat(late.get("q").tag()).isEqualTo("figure");
  }

  @Test
  void aSetThatIsClosedIsNotTouchedAnyMore() throws RefusedException {
    Batch batch = tagBoth();
    batches.remove(other.session);

    toggle(batch);

    assertThat(one.set().annotation("a")).isEmpty();
    assertThat(other.set().annotation("b")).isPresent();
    assertThat(batch.isUndone()).isTrue();
  }
}
