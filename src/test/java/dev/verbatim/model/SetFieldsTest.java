package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
class SetFieldsTest {
  private static final SetFields EMPTY = SetFields.EMPTY;
  private static final Note NOTE = new Note("n", "text", Provenance.of("analyst-a", Instant.EPOCH));
  private static final Orphan ORPHAN = new Orphan("o", "quote", "words", Map.of("id", "o"));
  private static final Conflict CONFLICT = new Conflict("c", Field.TAG, List.of("a", "b"));

  @Test
  void eachPartIsChangedByItself() {
    SetFields fields =
        EMPTY
            .withStatus(Status.DONE)
            .withLabel("genre", new AttributeValue.Text("report"))
            .withNotes(List.of(NOTE))
            .withOrphans(List.of(ORPHAN))
            .withConflicts(List.of(CONFLICT))
            .withDismissed(List.of("aside"));
    assertThat(fields)
        .isEqualTo(
            new SetFields(
                Status.DONE,
                Map.of("genre", new AttributeValue.Text("report")),
                List.of(NOTE),
                List.of(ORPHAN),
                List.of(CONFLICT),
                List.of("aside"),
                List.of()));
    assertThat(fields.withLabels(Map.of()).labels()).isEmpty();
    assertThat(EMPTY.status()).isEqualTo(Status.NEW);
  }

  @Test
  void listsAndMapsAreCopied() {
    List<Note> notes = new ArrayList<>(List.of(NOTE));
    Map<String, Object> source = new LinkedHashMap<>(Map.of("id", "o"));
    SetFields fields = EMPTY.withNotes(notes);
    Orphan orphan = new Orphan("o", "quote", "words", source);
    notes.clear();
    source.clear();
    assertThat(fields.notes()).hasSize(1);
    assertThat(orphan.source()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> orphan.source().clear());
  }

  @Test
  void onlyPartsThatDifferAreExchanged() {
    SetFields now = EMPTY.withStatus(Status.DONE).withNotes(List.of(NOTE));
    SetFields exchanged = now.exchanged(EMPTY, EMPTY.withConflicts(List.of(CONFLICT)));
    assertThat(exchanged).isEqualTo(now.withConflicts(List.of(CONFLICT)));
  }

  @Test
  void aPartThatHasChangedSinceIsRefusedByName() {
    SetFields now = EMPTY.withStatus(Status.DONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> now.exchanged(EMPTY, EMPTY.withStatus(Status.IN_PROGRESS)))
        .withMessage("status");
    assertThat(now.accepts(EMPTY, EMPTY.withStatus(Status.IN_PROGRESS))).isFalse();
    assertThat(now.accepts(EMPTY, EMPTY.withNotes(List.of(NOTE)))).isTrue();
    SetFields noted = EMPTY.withNotes(List.of(NOTE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.exchanged(noted, EMPTY))
        .withMessage("notes");
  }

  @Test
  void aConflictNeedsTwoValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conflict("c", Field.TAG, List.of("a")));
    assertThat(CONFLICT.values()).containsExactly("a", "b");
  }

  @Property
  void exchangingLeadsFromOneToTheOtherAndBack(@ForAll SetFields one, @ForAll SetFields other) {
    assertThat(one.exchanged(one, other)).isEqualTo(other);
    assertThat(one.exchanged(one, other).exchanged(other, one)).isEqualTo(one);
    assertThat(one.accepts(one, other)).isTrue();
    assertThat(one.exchanged(other, other)).isEqualTo(one);
  }
}
