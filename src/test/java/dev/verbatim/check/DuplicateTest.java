package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Provenance;
import org.junit.jupiter.api.Test;

/// Which of two marks on the same words stays.
class DuplicateTest {
  private static Desk twice() {
    return new Desk("“No,” Brava said.")
        .mark("b", "speaker", "Brava")
        .mark("a", "speaker", "Brava")
        .mark("q", "quote", "“No,”");
  }

  @Test
  void whereAsMuchIsSaidTheIdDecides() {
    assertThat(twice().only(Check.DUPLICATE).marks()).containsExactly("a", "b");
  }

  @Test
  void aNoteCounts() {
    Desk desk = twice().make(new Edit.SetNote("b", "who?"));
    assertThat(desk.only(Check.DUPLICATE).marks()).containsExactly("b", "a");
  }

  @Test
  void aLinkCounts() {
    Desk desk = twice().link("said-by", "q", "b");
    assertThat(desk.only(Check.DUPLICATE).marks()).containsExactly("b", "a");
  }

  @Test
  void theOlderOneStays() {
    Desk desk = new Desk("“No,” Brava said.").mark("b", "speaker", "Brava");
    Annotation older = desk.set().annotation("b").orElseThrow();
    Provenance later = Provenance.of("analyst-a", Desk.NOW.plusSeconds(60));
    desk.adopt(desk.set().with(Annotation.of("a", older.tag(), older.spans(), later)));
    assertThat(desk.only(Check.DUPLICATE).marks()).containsExactly("b", "a");
  }
}
