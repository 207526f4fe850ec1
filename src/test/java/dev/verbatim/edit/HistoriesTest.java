package dev.verbatim.edit;

import static dev.verbatim.edit.Marking.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Field;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoriesTest {

  @Test
  void newerWorkReplacesOlderAndOlderChangesNothing() throws RefusedException {
    AnnotationSet older = new Marking().withAQuote().set();
    AnnotationSet newer = changed(older, "a1f3", new Edit.Remove("q"));

    assertThat(Histories.join(older, newer)).isSameAs(newer);
    assertThat(Histories.join(newer, older)).isSameAs(newer);
  }

  @Test
  void workThatOnlyClaimsToBeNewerTakesNothingAway() throws RefusedException {
    AnnotationSet mine = new Marking().withAQuote().set();
    AnnotationSet claim =
        Marking.EMPTY
            .with(Marking.foreign("n", "figure", 40, 45))
            .withRevision(mine.revision().next("a1f3"));

    AnnotationSet joined = Histories.join(mine, claim);

    assertThat(Histories.orderOf(mine, claim)).isEqualTo(Revision.Order.GROWN_APART);
    assertThat(joined.annotations()).extracting(Annotation::id).containsExactly("q", "s", "n");
    assertThat(Histories.join(claim, mine)).isEqualTo(joined);
    assertThat(Histories.join(joined, claim)).isEqualTo(joined);
  }

  @Test
  void whatOneSideRemovedStaysRemovedWhereNoCommonStateIsKnown() throws RefusedException {
    AnnotationSet base = new Marking().withAQuote().set();
    AnnotationSet without = changed(base, "a1f3", new Edit.Remove("q"));
    AnnotationSet more = changed(base, "beef", mark("n", "figure", 40, 45));

    AnnotationSet joined = Histories.join(without, more);

    assertThat(joined.annotations()).extracting(Annotation::id).containsExactly("s", "n");
    assertThat(joined.relations()).isEmpty();
    assertThat(joined.removed()).containsOnlyKeys("q", "l");
    assertThat(joined.fields().conflicts()).isEmpty();
    assertThat(Histories.join(more, without)).isEqualTo(joined);
  }

  @Test
  void aLinkMadeMeanwhileKeepsAMarkThatTheOtherSideRemoved() throws RefusedException {
    AnnotationSet base = new Marking().withAQuote().set();
    AnnotationSet without = changed(base, "a1f3", new Edit.Remove("q"));
    AnnotationSet linked = changed(base, "beef", new Edit.Link("l2", "same", "q", "s"));

    AnnotationSet joined = Histories.join(without, linked);

    assertThat(joined.annotation("q")).isPresent();
    assertThat(joined.relation("l2")).isPresent();
    assertThat(joined.removed()).doesNotContainKeys("q", "l2");
    assertThat(Histories.join(linked, without)).isEqualTo(joined);
  }

  @Test
  void aNoteAndAMarkWithoutPlaceThatWereLetGoDoNotComeBack() throws RefusedException {
    Orphan lost = new Orphan("o", "quote", "words", Map.of("id", "o"));
    AnnotationSet base = new Marking().withAQuote().set();
    base = base.withFields(base.fields().withOrphans(List.of(lost)));
    base = changed(base, "a1f3", new Edit.SetArticleNote("remark", "look again"));
    AnnotationSet without =
        changed(
            base,
            "a1f3",
            new Edit.SetArticleNote("remark", ""),
            new Edit.ChangeFields(fields -> fields.withOrphans(List.of())));
    AnnotationSet more = changed(base, "beef", mark("n", "figure", 40, 45));

    AnnotationSet joined = Histories.join(more, without);

    assertThat(joined.fields().notes()).isEmpty();
    assertThat(joined.fields().orphans()).isEmpty();
    assertThat(joined.removed()).containsOnlyKeys("remark", "o");
  }

  @Test
  void aMarkThatFoundItsPlaceOnOneSideIsNotAlsoWithoutOne() throws RefusedException {
    Orphan lost = new Orphan("o", "quote", "words", Map.of("id", "o"));
    AnnotationSet base = new Marking().withAQuote().set();
    base = base.withFields(base.fields().withOrphans(List.of(lost)));
    AnnotationSet placed =
        changed(
            base,
            "a1f3",
            new Edit.Place(Marking.foreign("o", "quote", 40, 45)),
            new Edit.ChangeFields(fields -> fields.withOrphans(List.of())));
    AnnotationSet more = changed(base, "beef", mark("n", "figure", 40, 45));

    AnnotationSet joined = Histories.join(more, placed);

    assertThat(joined.annotation("o")).isPresent();
    assertThat(joined.fields().orphans()).isEmpty();
    assertThat(joined.removed()).doesNotContainKey("o");
  }

  @Test
  void whatBothSayDifferentlyIsKeptAsBoth() throws RefusedException {
    AnnotationSet base = new Marking().withAQuote().set();
    AnnotationSet mine =
        changed(base, "a1f3", new Edit.SetNote("q", "mine"), new Edit.SetStatus(Status.DONE));
    AnnotationSet theirs =
        changed(
            base, "beef", new Edit.SetNote("q", "theirs"), new Edit.SetStatus(Status.IN_PROGRESS));

    AnnotationSet joined = Histories.join(mine, theirs);

    assertThat(joined.annotation("q").orElseThrow().note()).isEqualTo("mine");
    assertThat(joined.status()).isEqualTo(Status.DONE);
    assertThat(joined.fields().conflicts())
        .extracting(c -> c.id() + " " + c.field().name() + " " + c.values())
        .containsExactly("q note [mine, theirs]", "harbour status [DONE, IN_PROGRESS]");
  }

  @Test
  void aStatusThatOneSideNeverSetDoesNotCollide() throws RefusedException {
    AnnotationSet done = changed(Marking.EMPTY, "a1f3", new Edit.SetStatus(Status.DONE));
    AnnotationSet noted = changed(Marking.EMPTY, "beef", new Edit.SetArticleNote("a", "later"));

    AnnotationSet joined = Histories.join(noted, done);

    assertThat(joined.status()).isEqualTo(Status.DONE);
    assertThat(joined.fields().conflicts()).isEmpty();
  }

  @Test
  void anIdStandsOnceWhateverTheSidesSay() throws RefusedException {
    AnnotationSet base = new Marking().withAQuote().set();
    AnnotationSet mine = changed(base, "a1f3", mark("x", "figure", 40, 45));
    AnnotationSet theirs = changed(base, "beef", new Edit.Link("x", "same", "q", "s"));
    AnnotationSet both = mine.withRemoved(Map.of("q", Marking.START));
    AnnotationSet odd = theirs.withRemoved(Map.of("q", Marking.START));

    assertThat(Histories.join(mine, theirs).annotation("x")).isPresent();
    assertThat(Histories.join(mine, theirs).relation("x")).isEmpty();
    assertThat(Histories.join(both, odd).annotation("q")).isPresent();
  }

  @Test
  void aStateChangedByHandIsMergedAlthoughItCountsNoTransaction() throws RefusedException {
    AnnotationSet base = new Marking().withAQuote().set();
    AnnotationSet edited = base.with(base.annotation("s").orElseThrow().withNote("by hand"));
    AnnotationSet newer = changed(base, "a1f3", new Edit.SetNote("q", "counted"));

    for (AnnotationSet joined :
        List.of(Histories.join(base, edited, newer), Histories.join(base, newer, edited))) {
      assertThat(joined.annotation("s").orElseThrow().note()).isEqualTo("by hand");
      assertThat(joined.annotation("q").orElseThrow().note()).isEqualTo("counted");
      assertThat(joined.fields().conflicts()).isEmpty();
    }
    assertThat(Histories.join(base, base, newer)).isSameAs(newer);
    assertThat(Histories.join(base, newer, base)).isSameAs(newer);
  }

  @Test
  void withACommonStateOnlyWhatBothChangedCollides() throws RefusedException {
    AnnotationSet base = new Marking().withAQuote().set();
    AnnotationSet mine = changed(base, "a1f3", new Edit.SetNote("q", "mine"));
    AnnotationSet theirs = changed(base, "beef", new Edit.Retag("q", "speaker"));

    assertThat(Histories.join(base, mine, theirs).fields().conflicts()).isEmpty();
    assertThat(Histories.join(mine, theirs).fields().conflicts())
        .extracting(c -> c.field())
        .contains(Field.TAG, Field.NOTE);
  }

  @Test
  void notesOfBothStandInTheOrderTheyWereWritten() throws RefusedException {
    AnnotationSet first =
        changed(Marking.EMPTY, "a1f3", new Edit.SetArticleNote("b", "from a second side"));
    AnnotationSet second =
        changed(Marking.EMPTY, "beef", new Edit.SetArticleNote("a", "from the first"));

    assertThat(Histories.join(first, second).fields().notes())
        .isEqualTo(Histories.join(second, first).fields().notes())
        .extracting(Note::id)
        .containsExactly("a", "b");
  }

  private static AnnotationSet changed(AnnotationSet set, String installation, Edit... edits)
      throws RefusedException {
    Marking marking = new Marking(set, installation);
    marking.make(edits);
    return marking.set();
  }
}
