package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words that are tagged now so, now otherwise.
class OtherTagTest {
  private static final String TEXT = "Brava met Oslo. Brava spoke; brava left. Brava  won. A b a.";

  private static List<Finding> found(Desk desk) {
    return desk.findings().open().stream().filter(f -> f.check() == Check.OTHER_TAG).toList();
  }

  @Test
  void theRarerTagIsFoundBesideTheUsualOne() {
    Desk desk =
        new Desk(TEXT)
            .mark("1", "speaker", "Brava")
            .mark("2", "speaker", "Brava", 1)
            .mark("3", "allegation", "brava");
    assertThat(found(desk)).hasSize(1);
    Finding finding = found(desk).getFirst();
    assertThat(finding.marks()).containsExactly("3", "1");
    assertThat(finding.subject()).isEqualTo("speaker");
    assertThat(finding.place()).containsExactly(desk.place("brava"));
    assertThat(finding.remedy()).isEmpty();
  }

  @Test
  void ofTwoThatAreAsFrequentTheFirstInTheTextIsUsual() {
    Desk desk = new Desk(TEXT).mark("1", "speaker", "Brava", 1).mark("2", "allegation", "Brava", 0);
    assertThat(found(desk)).extracting(f -> f.marks().getFirst()).containsExactly("1");

    desk.mark("3", "speaker", "brava");
    assertThat(found(desk)).extracting(f -> f.marks().getFirst()).containsExactly("2");

    desk.make(new Edit.Retag("2", "speaker"));
    assertThat(found(desk)).isEmpty();
    desk.undo();
    assertThat(found(desk)).extracting(f -> f.marks().getFirst()).containsExactly("2");
  }

  @Test
  void twoTagsAtOnePlaceAreLegitimate() {
    Desk desk = new Desk(TEXT).mark("1", "speaker", "Brava").mark("2", "allegation", "Brava");
    assertThat(found(desk)).isEmpty();

    desk.mark("3", "speaker", "brava");
    assertThat(found(desk)).extracting(Finding::marks).containsExactly(List.of("2", "3"));
  }

  @Test
  void onlyWholeWordsOfTheMarksAreCompared() {
    Desk desk = new Desk(TEXT).mark("1", "speaker", "Brava met").mark("2", "allegation", "brava");
    assertThat(found(desk)).isEmpty();
  }

  @Test
  void blanksCountAsOneAndSingleLettersNotAtAll() {
    Desk desk =
        new Desk("The  port. the port. A b a.")
            .mark("1", "speaker", "The  port")
            .mark("2", "allegation", "the port")
            .mark("3", "speaker", "A")
            .mark("4", "allegation", "a");
    assertThat(found(desk)).extracting(f -> f.marks().getFirst()).containsExactly("2");
  }
}
