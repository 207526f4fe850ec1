package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.AnnotationSet;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds of sessions whatever is done, by someone who marks at random.
class EditLawsTest {
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void asManyUndosAsEditsGiveBackTheFirstStateAndRedosTheLast(@ForAll long seed)
      throws RefusedException {
    Marking random = new Marking();
    Gestures gestures = new Gestures(new Random(seed));
    for (int i = 0; i < 15; i++) {
      gestures.nextEdit(random.session);
    }
    AnnotationSet last = random.set();

    for (int i = 0; i < 15; i++) {
      assertThat(random.session.undo()).isPresent();
    }
    assertThat(Marking.bare(random.set())).isEqualTo(Marking.EMPTY);
    assertThat(random.session.undo()).isEmpty();

    for (int i = 0; i < 15; i++) {
      assertThat(random.session.redo()).isPresent();
    }
    assertThat(Marking.bare(random.set())).isEqualTo(Marking.bare(last));
    assertThat(random.set().removed()).containsOnlyKeys(last.removed().keySet());
    assertThat(random.set().revision().counts()).containsEntry("a1f3", 45L);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void whateverIsDoneTheChangesLeadFromEachStateToTheNext(@ForAll long seed) {
    Marking random = new Marking();
    Gestures gestures = new Gestures(new Random(seed));
    AnnotationSet followed = random.set();
    for (int i = 0; i < 20; i++) {
      gestures.next(random.session);
      Change change = random.told.getLast();
      assertThat(change.difference().fits(followed)).isTrue();
      followed = change.difference().applyTo(followed, change.at()).withRevision(change.revision());
      assertThat(followed).isEqualTo(random.set());
    }
  }
}
