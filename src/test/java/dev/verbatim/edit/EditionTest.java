package dev.verbatim.edit;

import static dev.verbatim.edit.Scheme.after;
import static dev.verbatim.edit.Scheme.attributes;
import static dev.verbatim.edit.Scheme.choice;
import static dev.verbatim.edit.Scheme.delete;
import static dev.verbatim.edit.Scheme.labelled;
import static dev.verbatim.edit.Scheme.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookDifference.Entry;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Codebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionTest {
  private static final Codebook FIRST = Marking.CODEBOOK;

  private static Codebook renamed(Codebook codebook, String label) throws RefusedException {
    return after(
        codebook, new CodebookEdit.ChangeTag(labelled(codebook.tag("quote").orElseThrow(), label)));
  }

  private static List<String> told(CodebookDifference difference) {
    return difference.entries().stream().map(EditionTest::told).toList();
  }

  private static String told(Entry e) {
    return "%s %s.%s: %s → %s"
        .formatted(e.part().id(), e.id(), e.field(), e.before().orElse("-"), e.after().orElse("-"));
  }

  @Test
  void eachChangeSaysWhoWhenAndWhat() throws RefusedException {
    Codebook second = renamed(FIRST, "Quotation");

    Edition edition = Edition.of(second).getFirst();

    assertThat(edition.number()).isEqualTo(2);
    assertThat(edition.author()).isEqualTo("analyst-a");
    assertThat(edition.at()).isEqualTo(Marking.START.plusSeconds(60));
    assertThat(edition.what()).isEqualTo("edit");
    assertThat(told(edition.difference())).containsExactly("tag quote.label: QUOTE → Quotation");
  }

  @Test
  void ofWhatCameOrWentNothingElseIsTold() throws RefusedException {
    Codebook changed =
        after(
            FIRST,
            new CodebookEdit.AddTag(tag("plan", "Plan", "")),
            delete("figure"),
            attributes(FIRST, "quote", choice("type", "direct", "mixed")));

    assertThat(told(CodebookDifference.between(FIRST, changed)))
        .containsExactlyInAnyOrder(
            "tag plan.: - → Plan",
            "tag figure.: FIGURE → -",
            "choice mixed.: - → mixed",
            "choice indirect.: indirect → -",
            "attribute cue.: cue → -",
            "attribute checked.: checked → -");
  }

  @Test
  void anOrderIsToldOnlyOfWhatStands() throws RefusedException {
    Codebook ordered =
        after(FIRST, new CodebookEdit.OrderTags(List.of("figure", "quote", "speaker")));

    assertThat(told(CodebookDifference.between(FIRST, ordered)))
        .containsExactly("codebook .order: quote,speaker,figure → figure,quote,speaker");
  }

  @Test
  void betweenTwoEditionsStandsWhatIsLeftOfAllChanges() throws RefusedException {
    Codebook last = renamed(renamed(renamed(FIRST, "A"), "B"), "C");

    assertThat(told(Edition.between(last, 2, 4))).containsExactly("tag quote.label: A → C");
    assertThat(told(Edition.between(last, 1, 3))).containsExactly("tag quote.label: QUOTE → B");
    assertThat(Edition.between(last, 3, 3).entries()).isEmpty();
    Codebook back = renamed(last, "QUOTE");
    assertThat(Edition.between(back, 1, back.version()).entries()).isEmpty();
  }

  @Test
  void editionsComeBackFromTheFile() throws RefusedException, FormatException {
    Codebook changed = after(renamed(FIRST, "A"), delete("figure"));

    Codebook read = CodebookFile.read(CodebookFile.write(changed), "codebook.json");

    assertThat(read).isEqualTo(changed);
    assertThat(Edition.of(read)).isEqualTo(Edition.of(changed)).hasSize(2);
  }

  @Test
  void whatIsNoEditionIsLeftInPeace() throws RefusedException {
    List<Object> odd = new ArrayList<>();
    odd.add("remark");
    odd.add(Map.of("version", 7, "date", "yesterday", "changes", List.of()));
    odd.add(Map.of("version", 7, "changes", "many"));
    Codebook changed = renamed(FIRST.withEdition(1, odd), "A");

    assertThat(Edition.of(changed)).hasSize(1);
    assertThat(changed.versions()).hasSize(4).startsWith(odd.toArray());
  }
}
