package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DismissalTest {
  private static Desk desk() {
    return new Desk("🙂 “We left,” Brava said of 40 ships.").mark("s", "speaker", "Brava");
  }

  private static Edit aside(Finding finding) {
    return Dismissal.dismiss(finding, "no matter", "analyst-a", Desk.NOW);
  }

  @Test
  void whatIsPutAsideIsNoLongerOpenAndCanBeTakenBack() {
    Desk desk = desk();
    Finding nobody = desk.only(Check.NOBODY_QUOTED);
    desk.make(aside(nobody));

    assertThat(desk.told()).containsExactly("unquoted: “We left,”", "untagged-figure: 40 ships");
    assertThat(desk.findings().count(Check.NOBODY_QUOTED)).isZero();
    assertThat(desk.findings().dismissed()).containsExactly(nobody);
    assertThat(desk.findings().dismissal(nobody).map(Dismissal::reason)).contains("no matter");

    desk.make(Dismissal.restore(nobody));
    assertThat(desk.only(Check.NOBODY_QUOTED)).isEqualTo(nobody);
    assertThat(desk.findings().dismissed()).isEmpty();
    assertThat(desk.findings().dismissal(nobody)).isEmpty();
    assertThat(desk.set().fields().dismissed()).isEmpty();
  }

  @Test
  void puttingAsideCanBeUndone() {
    Desk desk = desk();
    List<String> before = desk.told();
    desk.make(aside(desk.only(Check.UNTAGGED_FIGURE)));
    assertThat(desk.told()).hasSize(before.size() - 1);
    assertThat(desk.undo().told()).isEqualTo(before);
  }

  @Test
  void placesOfTheTextAreKeptInCodePoints() {
    Desk desk = desk();
    Finding unquoted = desk.only(Check.UNQUOTED);
    assertThat(unquoted.start()).isEqualTo(3);
    desk.make(aside(unquoted));

    assertThat(desk.set().fields().dismissed())
        .containsExactly(
            Map.of(
                "check",
                "unquoted",
                "start",
                2,
                "end",
                12,
                "reason",
                "no matter",
                "author",
                "analyst-a",
                "at",
                "2026-03-01T08:00:00Z"));
    assertThat(desk.findings().dismissed()).containsExactly(unquoted);
  }

  @Test
  void puttingAsideTwiceIsOnce() {
    Desk desk = desk();
    Finding nobody = desk.only(Check.NOBODY_QUOTED);
    desk.make(aside(nobody)).make(aside(nobody));
    assertThat(desk.set().fields().dismissed()).hasSize(1);
  }

  @Test
  void itHoldsUntilTheThingItselfIsAnotherAndLiesIdleMeanwhile() {
    Desk desk = desk();
    desk.make(aside(desk.only(Check.NOBODY_QUOTED)));
    desk.make(new Edit.SetNote("s", "who?"));
    assertThat(desk.findings().dismissed()).hasSize(1);

    desk.make(new Edit.Remove("s"));
    assertThat(desk.findings().dismissed()).isEmpty();
    assertThat(desk.set().fields().dismissed()).hasSize(1);
    desk.undo();
    assertThat(desk.findings().dismissed()).hasSize(1);

    desk.make(new Edit.Remove("s")).mark("s2", "speaker", "Brava");
    assertThat(desk.findings().count(Check.NOBODY_QUOTED)).isEqualTo(1);
  }

  @Test
  void unknownShapesAreKeptAndMeanNothing() {
    Desk desk = desk();
    List<Object> strange =
        List.of(
            "a word",
            7,
            Map.of("check", "unquoted"),
            Map.of("check", 3, "at", "2026-03-01T08:00:00Z"),
            Map.of("check", "unquoted", "start", 2, "end", 12, "at", "yesterday"),
            Map.of("check", "of-tomorrow", "at", "2026-03-01T08:00:00Z", "more", List.of(1)));
    desk.make(new Edit.ChangeFields(fields -> fields.withDismissed(strange)));
    List<String> before = desk.told();
    assertThat(before).hasSize(3);

    Finding nobody = desk.only(Check.NOBODY_QUOTED);
    desk.make(aside(nobody));
    assertThat(desk.set().fields().dismissed()).startsWith(strange.toArray());
    desk.make(Dismissal.restore(nobody));
    assertThat(desk.set().fields().dismissed()).isEqualTo(strange);
    assertThat(desk.told()).isEqualTo(before);
  }

  @Test
  void placesFarOutsideTheTextMeanNothing() {
    Desk desk = desk();
    List<String> before = desk.told();
    for (int end : new int[] {-5, 0, 1, 1_000_000, Integer.MAX_VALUE}) {
      Map<String, Object> far = new LinkedHashMap<>();
      far.put("check", "unquoted");
      far.put("start", -1);
      far.put("end", end);
      far.put("at", "2026-03-01T08:00:00Z");
      desk.make(new Edit.ChangeFields(fields -> fields.withDismissed(List.of(far))));
      assertThat(desk.told()).isEqualTo(before);
    }
  }

  @Test
  void whatIsWrittenIsReadBackWithNumbersOfAnyKind() {
    Dismissal dismissal =
        new Dismissal(
            new Finding.Key("unquoted", List.of(), "", 2, 12), "so", "analyst-a", Desk.NOW);
    Map<String, Object> plain = new LinkedHashMap<>(dismissal.plain());
    assertThat(Dismissal.of(plain)).contains(dismissal);
    plain.put("start", 2L);
    plain.put("end", BigDecimal.valueOf(12));
    assertThat(Dismissal.of(plain)).contains(dismissal);

    Dismissal ofMarks =
        new Dismissal(
            new Finding.Key("duplicate", List.of("b", "a"), "", 0, 0), "", "analyst-a", Desk.NOW);
    assertThat(ofMarks.key().marks()).containsExactly("a", "b");
    assertThat(Dismissal.of(ofMarks.plain())).contains(ofMarks);
    assertThat(ofMarks.plain()).doesNotContainKeys("start", "end", "subject");
  }
}
