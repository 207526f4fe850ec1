package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final String TEXT = "“One.” Two ships. “Never.” Four ships.";

  @Test
  void oneWalksFromEachToTheNextAndBack() {
    Desk desk = new Desk(TEXT);
    List<String> walked = new ArrayList<>();
    int at = -1;
    while (desk.findings().next(at).isPresent()) {
      Finding next = desk.findings().next(at).get();
      walked.add(desk.tell(next));
      at = next.start();
    }
    assertThat(walked)
        .isEqualTo(desk.told())
        .containsExactly(
            "unquoted: “One.”",
            "untagged-figure: Two ships",
            "unquoted: “Never.”",
            "untagged-figure: Four ships");
    int last = at;
    assertThat(desk.findings().previous(last).map(desk::tell)).contains("unquoted: “Never.”");
    assertThat(desk.findings().previous(0)).isEmpty();
    assertThat(desk.findings().next(TEXT.length())).isEmpty();
    assertThat(desk.findings().indexOf(desk.findings().open().get(2))).isEqualTo(2);
  }

  @Test
  void severalAtOnePlaceAreWalkedOneByOneAndWhatWasMendedStillLeadsOn() {
    Desk desk = new Desk("“Never.” Four ships.").mark("q", "quote", "“Never.”");
    List<Finding> open = desk.findings().open();
    assertThat(desk.told())
        .containsExactly(
            "no-speaker: “Never.”", "missing-required: “Never.”", "untagged-figure: Four ships");
    assertThat(desk.findings().next(open.get(0))).contains(open.get(1));
    assertThat(desk.findings().next(open.get(2))).isEmpty();
    assertThat(desk.findings().previous(open.get(1))).contains(open.get(0));
    assertThat(desk.findings().previous(open.get(0))).isEmpty();

    desk.set("q", "type", "direct");
    assertThat(desk.findings().next(open.get(1))).contains(open.get(2));
    assertThat(desk.findings().previous(open.get(1))).contains(open.get(0));
  }

  @Test
  void theyAreCountedByCheck() {
    Desk desk = new Desk(TEXT);
    assertThat(Arrays.stream(Check.values()).mapToInt(desk.findings()::count).boxed())
        .containsExactly(2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void checksHaveIdsThatLeadBackToThem() {
    assertThat(Arrays.stream(Check.values()).map(Check::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    assertThat(Check.values()).allMatch(check -> Check.of(check.id()).orElseThrow() == check);
    assertThat(Check.of("nothing")).isEmpty();
  }

  /// However many marks there are, a change of one takes away what it mends and leaves the rest.
  @Test
  void aChangeOfOneMarkLeavesAllOtherFindingsAsTheyAre() {
    Desk desk = new Desk("A “b” c 4 d. ".repeat(500));
    List<Annotation> marks = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      marks.add(
          Annotation.of(
              "m" + i,
              i % 2 == 0 ? "speaker" : "allegation",
              List.of(new Span(3 * i, 3 * i + 2)),
              Provenance.of("b", Desk.NOW)));
    }
    desk.adopt(desk.set().replaced(List.of(), marks));
    Set<Finding> before = Collections.newSetFromMap(new IdentityHashMap<>());
    before.addAll(desk.findings().open());
    assertThat(before.size()).isGreaterThan(3_000);

    desk.set("m1001", "status", "alleged");

    assertThat(desk.findings().open().size()).isEqualTo(before.size() - 1);
    assertThat(desk.findings().open()).allMatch(before::contains);
  }

  @Test
  void aCodebookThatLacksTagsOrLinksIsNotAskedForThem() {
    Codebook all = DefaultCodebook.load();
    Codebook none =
        new Codebook("none", 1, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    Desk desk = new Desk("“One.” Two ships. “Never.", all);
    desk.mark("q", "quote", "“One.”").mark("s", "speaker", "Two").mark("a", "allegation", "One");
    assertThat(desk.told()).hasSize(7);
    assertThat(new Desk(desk.article, none, desk.set()).told()).isEmpty();

    Codebook linkless =
        new Codebook(
            "linkless", 1, all.tags(), List.of(), List.of(), List.of(), List.of(), Map.of());
    assertThat(new Desk(desk.article, linkless, desk.set()).told())
        .noneMatch(f -> f.startsWith("no-speaker") || f.startsWith("nobody-quoted"));
    Relation link = new Relation("l", "said-by", "q", "s", Provenance.of("b", Desk.NOW));
    assertThat(new Desk(desk.article, linkless, desk.set().with(link)).told())
        .as("a link of a kind that has left the codebook is kept on purpose")
        .noneMatch(f -> f.startsWith("dangling-link"));
  }

  @Test
  void aRemedyMakesANewMarkEachTime() {
    Finding unquoted = new Desk(TEXT).findings().open().getFirst();
    Edit.Mark one = (Edit.Mark) unquoted.remedy().getFirst();
    Edit.Mark other = (Edit.Mark) unquoted.remedy().getFirst();
    assertThat(one.tag()).isEqualTo("quote");
    assertThat(one.spans()).isEqualTo(unquoted.place());
    assertThat(one.id()).isNotEqualTo(other.id());
  }
}
