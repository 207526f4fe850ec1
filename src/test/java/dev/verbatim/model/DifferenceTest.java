package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verbatim.model.ModelDomain.Edited;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class DifferenceTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Provenance BY = Provenance.of("analyst-a", NOON);
  private static final Annotation MARK = Annotation.of("m", "quote", List.of(new Span(0, 2)), BY);
  private static final Relation LINK = new Relation("r", "said-by", "m", "n", BY);
  private static final AnnotationSet EMPTY =
      AnnotationSet.empty(
          new AnnotationSet.Origin("a", "", new Annotator("analyst-a", "A"), "news", 1, Map.of()));

  private static Difference between(AnnotationSet before, AnnotationSet after) {
    return Difference.between(before, after);
  }

  @Test
  void nothingLiesBetweenASetAndItself() {
    AnnotationSet set = EMPTY.with(MARK).with(LINK);
    assertThat(between(set, set).isEmpty()).isTrue();
    assertThat(between(EMPTY, EMPTY.with(MARK)).isEmpty()).isFalse();
    assertThat(between(EMPTY.with(MARK), EMPTY).isEmpty()).isFalse();
    assertThat(between(EMPTY, EMPTY.with(LINK)).isEmpty()).isFalse();
    assertThat(between(EMPTY.with(LINK), EMPTY).isEmpty()).isFalse();
    AnnotationSet done = EMPTY.withFields(SetFields.EMPTY.withStatus(Status.DONE));
    assertThat(between(EMPTY, done).isEmpty()).isFalse();
  }

  @Test
  void holdsOnlyWhatIsTouched() {
    AnnotationSet before = EMPTY.with(MARK).with(LINK);
    AnnotationSet after = before.with(MARK.withTag("speaker"));
    Difference difference = between(before, after);
    assertThat(difference.marksBefore()).containsExactly(MARK);
    assertThat(difference.marksAfter()).containsExactly(MARK.withTag("speaker"));
    assertThat(difference.linksBefore()).isEmpty();
    assertThat(difference.linksAfter()).isEmpty();
  }

  @Test
  void whatGoesEntersTheRemovalsAndWhatComesBackLeavesThem() {
    AnnotationSet full = EMPTY.with(MARK).with(LINK);
    AnnotationSet gone = between(full, EMPTY).applyTo(full, NOON);
    assertThat(gone.removed()).containsExactlyInAnyOrderEntriesOf(Map.of("m", NOON, "r", NOON));
    AnnotationSet back = between(gone, full).applyTo(gone, NOON.plusSeconds(1));
    assertThat(back.removed()).isEmpty();
    assertThat(back).isEqualTo(full);
  }

  @Test
  void aChangedMarkIsNotARemoval() {
    AnnotationSet full = EMPTY.with(MARK);
    AnnotationSet retagged = full.with(MARK.withTag("speaker"));
    assertThat(between(full, retagged).applyTo(full, NOON).removed()).isEmpty();
  }

  @Test
  void removalsOfOthersStay() {
    AnnotationSet full = EMPTY.with(MARK).withRemoved(Map.of("x", NOON));
    AnnotationSet gone = between(full, EMPTY).applyTo(full, NOON.plusSeconds(5));
    assertThat(gone.removed()).isEqualTo(Map.of("x", NOON, "m", NOON.plusSeconds(5)));
  }

  @Test
  void fitsOnlyASetThatHoldsWhatWasBefore() {
    Difference retag = between(EMPTY.with(MARK), EMPTY.with(MARK.withTag("speaker")));
    assertThat(retag.fits(EMPTY.with(MARK))).isTrue();
    assertThat(retag.fits(EMPTY)).isFalse();
    assertThat(retag.fits(EMPTY.with(MARK.withNote("changed since")))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> retag.applyTo(EMPTY, NOON));
  }

  @Test
  void doesNotFitWhereWhatItBringsIsThere() {
    assertThat(between(EMPTY, EMPTY.with(MARK)).fits(EMPTY.with(MARK))).isFalse();
    assertThat(between(EMPTY, EMPTY.with(MARK)).fits(EMPTY)).isTrue();
    assertThat(between(EMPTY, EMPTY.with(LINK)).fits(EMPTY.with(LINK))).isFalse();
    assertThat(between(EMPTY.with(LINK), EMPTY).fits(EMPTY)).isFalse();
    assertThat(between(EMPTY.with(LINK), EMPTY).fits(EMPTY.with(LINK))).isTrue();
  }

  @Test
  void doesNotFitWhereTheArticleIsSaidToBeSomethingElse() {
    AnnotationSet done = EMPTY.withFields(SetFields.EMPTY.withStatus(Status.DONE));
    AnnotationSet begun = EMPTY.withFields(SetFields.EMPTY.withStatus(Status.IN_PROGRESS));
    assertThat(between(EMPTY, done).fits(EMPTY)).isTrue();
    assertThat(between(EMPTY, done).fits(begun)).isFalse();
  }

  @Test
  void twoStepsThatUndoEachOtherAreNothing() {
    Difference there = between(EMPTY, EMPTY.with(MARK).with(LINK));
    assertThat(there.then(there.inverse()).isEmpty()).isTrue();
  }

  @Test
  void aMarkMadeAndChangedIsMadeInOneStep() {
    AnnotationSet made = EMPTY.with(MARK);
    AnnotationSet changed = EMPTY.with(MARK.withTag("speaker"));
    Difference both = between(EMPTY, made).then(between(made, changed));
    assertThat(both.marksBefore()).isEmpty();
    assertThat(both.marksAfter()).containsExactly(MARK.withTag("speaker"));
  }

  @Test
  void aMarkChangedAndRemovedIsRemovedAsItWas() {
    AnnotationSet made = EMPTY.with(MARK);
    AnnotationSet changed = EMPTY.with(MARK.withTag("speaker"));
    Difference both = between(made, changed).then(between(changed, EMPTY));
    assertThat(both.marksBefore()).containsExactly(MARK);
    assertThat(both.marksAfter()).isEmpty();
  }

  @Test
  void stepsOfLinksJoinAsStepsOfMarksDo() {
    Relation turned = new Relation("r", "said-by", "n", "m", BY);
    AnnotationSet made = EMPTY.with(LINK);
    AnnotationSet changed = EMPTY.with(turned);
    Difference makeAndChange = between(EMPTY, made).then(between(made, changed));
    assertThat(makeAndChange.linksBefore()).isEmpty();
    assertThat(makeAndChange.linksAfter()).containsExactly(turned);
    Difference changeAndRemove = between(made, changed).then(between(changed, EMPTY));
    assertThat(changeAndRemove.linksBefore()).containsExactly(LINK);
    assertThat(changeAndRemove.linksAfter()).isEmpty();
    Difference markThenLink = between(EMPTY, EMPTY.with(MARK)).then(between(EMPTY, made));
    assertThat(markThenLink.marksAfter()).containsExactly(MARK);
    assertThat(markThenLink.linksAfter()).containsExactly(LINK);
  }

  @Property
  void appliedToTheSetBeforeItGivesTheSetAfter(@ForAll Edited edited) {
    AnnotationSet applied = between(edited.before(), edited.after()).applyTo(edited.before(), NOON);
    assertThat(applied.withRemoved(Map.of())).isEqualTo(edited.after().withRemoved(Map.of()));
  }

  @Property
  void itsInverseBringsEverythingBack(@ForAll Edited edited) {
    Difference difference = between(edited.before(), edited.after());
    AnnotationSet there = difference.applyTo(edited.before(), NOON);
    AnnotationSet back = difference.inverse().applyTo(there, NOON.plusSeconds(1));
    assertThat(back.withRemoved(Map.of())).isEqualTo(edited.before().withRemoved(Map.of()));
    assertThat(back.removed().keySet()).noneMatch(ids(edited.before())::contains);
  }

  @Property
  void removalsAreWhatWasThereAndIsNot(@ForAll Edited edited) {
    AnnotationSet there = between(edited.before(), edited.after()).applyTo(edited.before(), NOON);
    assertThat(there.removed().keySet()).noneMatch(ids(there)::contains);
    for (String id : ids(edited.before())) {
      assertThat(ids(there).contains(id) || there.removed().containsKey(id)).isTrue();
    }
    assertThat(there.removed()).containsAllEntriesOf(edited.before().removed());
  }

  private static List<String> ids(AnnotationSet set) {
    return Stream.concat(
            set.annotations().stream().map(Annotation::id),
            set.relations().stream().map(Relation::id))
        .toList();
  }

  @Property
  void twoStepsInOneLeadWhereTheTwoLead(@ForAll Edited edited) {
    AnnotationSet middle = edited.after();
    AnnotationSet end = middle;
    for (Annotation mark : middle.annotations()) {
      end =
          edited.before().annotation(mark.id()).isPresent()
              ? end.with(mark.withNote("later"))
              : end.without(mark.id());
    }
    Difference both = between(edited.before(), middle).then(between(middle, end));
    assertThat(both.applyTo(edited.before(), NOON).withRemoved(Map.of()))
        .isEqualTo(end.withRemoved(Map.of()));
    assertThat(both.fits(edited.before())).isTrue();
    assertThat(both.marksBefore())
        .containsExactlyInAnyOrderElementsOf(between(edited.before(), end).marksBefore());
  }

  @Property
  void fitsTheSetBeforeItAndItsInverseTheSetAfterIt(@ForAll Edited edited) {
    Difference difference = between(edited.before(), edited.after());
    assertThat(difference.fits(edited.before())).isTrue();
    assertThat(difference.inverse().fits(edited.after())).isTrue();
    assertThat(difference.inverse().inverse()).isEqualTo(difference);
    assertThat(difference.isEmpty())
        .isEqualTo(
            edited.before().withRemoved(Map.of()).equals(edited.after().withRemoved(Map.of())));
  }
}
