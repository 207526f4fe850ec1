package dev.verbatim.edit;

import static dev.verbatim.edit.Marking.foreign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Field;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Merging what is said of an article as a whole.
class FieldsMergeTest {
  private static final Provenance BY = Provenance.of("analyst-a", Marking.START);
  private static final Annotation QUOTE = foreign("q", "quote", 1, 14);
  private static final AnnotationSet BASE = Marking.EMPTY.with(QUOTE);

  private static AnnotationSet merge(AnnotationSet mine, AnnotationSet theirs) {
    return ThreeWayMerge.merge(BASE, mine, theirs);
  }

  private static AnnotationSet quote(UnaryOperator<Annotation> change) {
    return BASE.with(change.apply(QUOTE));
  }

  private static AttributeValue text(String value) {
    return new AttributeValue.Text(value);
  }

  private static AnnotationSet with(UnaryOperator<SetFields> change) {
    return BASE.withFields(change.apply(BASE.fields()));
  }

  @Test
  void aStatusThatOneSideSetIsSet() {
    AnnotationSet done = with(f -> f.withStatus(Status.DONE));

    assertThat(merge(done, BASE).status()).isEqualTo(Status.DONE);
    assertThat(merge(BASE, done).status()).isEqualTo(Status.DONE);
  }

  @Test
  void aStatusThatBothSetIsAConflictOfTheArticle() {
    AnnotationSet merged =
        merge(with(f -> f.withStatus(Status.DONE)), with(f -> f.withStatus(Status.IN_PROGRESS)));

    assertThat(merged.status()).isEqualTo(Status.DONE);
    assertThat(merged.fields().conflicts())
        .containsExactly(
            new Conflict("harbour", Field.STATUS, List.of(Status.DONE, Status.IN_PROGRESS)));
  }

  @Test
  void labelsAreJoined() {
    AnnotationSet base = with(f -> f.withLabel("old", text("1")).withLabel("same", text("1")));
    AnnotationSet mine = with(f -> f.withLabel("same", text("1")).withLabel("mine", text("2")));
    AnnotationSet theirs =
        with(
            f ->
                f.withLabel("old", text("1"))
                    .withLabel("same", text("3"))
                    .withLabel("theirs", text("4")));

    assertThat(ThreeWayMerge.merge(base, mine, theirs).fields().labels())
        .isEqualTo(Map.of("same", text("3"), "mine", text("2"), "theirs", text("4")));
  }

  @Test
  void aLabelThatBothSetDifferentlyIsAConflict() {
    AnnotationSet merged =
        merge(
            with(f -> f.withLabel("genre", text("a"))), with(f -> f.withLabel("genre", text("b"))));

    assertThat(merged.fields().labels()).containsEntry("genre", text("a"));
    assertThat(merged.fields().conflicts())
        .containsExactly(
            new Conflict(
                "harbour",
                Field.label("genre"),
                List.of(Optional.of(text("a")), Optional.of(text("b")))));
  }

  @Test
  void remarksAreJoined() {
    AnnotationSet base = with(f -> f.withNotes(List.of(note("a", "1"), note("b", "1"))));
    AnnotationSet mine = with(f -> f.withNotes(List.of(note("a", "2"), note("m", "m"))));
    AnnotationSet theirs =
        with(f -> f.withNotes(List.of(note("a", "1"), note("b", "1"), note("t", "t"))));

    assertThat(ThreeWayMerge.merge(base, mine, theirs).fields().notes())
        .containsExactly(note("a", "2"), note("m", "m"), note("t", "t"));
  }

  @Test
  void aRemarkThatBothChangedIsAConflictAndOneThatOneRemovedStays() {
    AnnotationSet base = with(f -> f.withNotes(List.of(note("a", "1"), note("b", "1"))));
    AnnotationSet mine = with(f -> f.withNotes(List.of(note("a", "2"))));
    AnnotationSet theirs = with(f -> f.withNotes(List.of(note("a", "3"), note("b", "2"))));

    AnnotationSet merged = ThreeWayMerge.merge(base, mine, theirs);

    assertThat(merged.fields().notes()).containsExactly(note("a", "2"), note("b", "2"));
    assertThat(merged.fields().conflicts())
        .containsExactly(new Conflict("a", Field.NOTE, List.of("2", "3")));
  }

  @Test
  void aRemarkWithTheSameWordsOnBothSidesIsNoConflict() {
    Note theirs = new Note("a", "same", Provenance.of("analyst-b", Marking.START));
    AnnotationSet merged =
        merge(
            with(f -> f.withNotes(List.of(note("a", "same")))),
            with(f -> f.withNotes(List.of(theirs))));

    assertThat(merged.fields().notes()).containsExactly(note("a", "same"));
    assertThat(merged.fields().conflicts()).isEmpty();
  }

  private static Note note(String id, String text) {
    return new Note(id, text, BY);
  }

  @Test
  void whatIsOnlyAddedAndRemovedIsJoined() {
    AnnotationSet base = with(f -> lists(f, "old", "gone"));
    AnnotationSet mine = with(f -> lists(f, "old", "mine"));
    AnnotationSet theirs = with(f -> lists(f, "old", "gone", "theirs"));

    SetFields merged = ThreeWayMerge.merge(base, mine, theirs).fields();

    assertThat(merged.orphans()).extracting(Orphan::id).containsExactly("old", "mine", "theirs");
    assertThat(merged.dismissed()).containsExactly("old", "mine", "theirs");
    assertThat(merged.decisions()).containsExactly("old", "mine", "theirs");
  }

  private static SetFields lists(SetFields f, String... items) {
    List<Orphan> orphans =
        List.of(items).stream().map(i -> new Orphan(i, "quote", i, Map.of())).toList();
    List<Object> plain = List.of((Object[]) items);
    return new SetFields(f.status(), f.labels(), f.notes(), orphans, f.conflicts(), plain, plain);
  }

  @Test
  void conflictsThatOneSideDecidedAreDecided() {
    Conflict open = new Conflict("q", Field.NOTE, List.of("a", "b"));
    AnnotationSet base = with(f -> f.withConflicts(List.of(open)));

    assertThat(ThreeWayMerge.merge(base, BASE, base).fields().conflicts()).isEmpty();
    assertThat(ThreeWayMerge.merge(base, base, BASE).fields().conflicts()).isEmpty();
    assertThat(ThreeWayMerge.merge(base, base, base).fields().conflicts()).containsExactly(open);
  }

  @Test
  void anOpenConflictTakesInWhatCollidesAnew() {
    Conflict open = new Conflict("q", Field.NOTE, List.of("", "b"));
    UnaryOperator<AnnotationSet> disputed =
        set -> set.withFields(set.fields().withConflicts(List.of(open)));
    AnnotationSet merged =
        ThreeWayMerge.merge(
            disputed.apply(BASE),
            disputed.apply(quote(q -> q.withNote("c"))),
            disputed.apply(quote(q -> q.withNote("d"))));

    assertThat(merged.fields().conflicts()).hasSize(1);
    assertThat(merged.fields().conflicts().getFirst().values())
        .containsExactlyInAnyOrder("", "b", "c", "d");
  }
}
