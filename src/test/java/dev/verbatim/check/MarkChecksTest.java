package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What marks lack where links come from elsewhere, lead nowhere or are ruled out by the codebook.
class MarkChecksTest {
  private static final String TEXT = "“No,” Brava said. “Yes,” Corvo said.";

  private static Desk marked() {
    return new Desk(TEXT)
        .mark("q", "quote", "“No,”")
        .mark("s", "speaker", "Brava")
        .set("q", "type", "direct")
        .set("s", "mention", "name");
  }

  private static Relation saidBy(String from, String to) {
    return new Relation("l", "said-by", from, to, Provenance.of("analyst-b", Desk.NOW));
  }

  @Test
  void aQuoteThatIsTheWrongEndOfALinkHasNoSpeaker() {
    Desk desk = marked();
    desk.adopt(desk.set().with(saidBy("s", "q")));
    assertThat(desk.only(Check.NO_SPEAKER).marks()).containsExactly("q");
    assertThat(desk.only(Check.NOBODY_QUOTED).marks()).containsExactly("s");
  }

  @Test
  void aSpeakerLinkedFromNothingIsQuotedByNobody() {
    Desk desk = marked();
    desk.adopt(desk.set().with(saidBy("lost", "s")));
    assertThat(desk.only(Check.NOBODY_QUOTED).marks()).containsExactly("s");
  }

  @Test
  void whereTheCodebookLinksNoQuotesNoneLacksASpeaker() {
    Codebook codebook = DefaultCodebook.load();
    List<RelationType> types =
        codebook.relationTypes().stream()
            .map(
                t ->
                    t.id().equals("said-by")
                        ? new RelationType(
                            t.id(), t.label(), t.key(), List.of("statistic"), t.to(), t.extra())
                        : t)
            .toList();
    Desk desk = new Desk(TEXT, codebook.withRelationTypes(types)).mark("q", "quote", "“No,”");
    assertThat(checks(desk)).doesNotContain(Check.NO_SPEAKER);
    assertThat(checks(new Desk(TEXT).mark("q", "quote", "“No,”"))).contains(Check.NO_SPEAKER);
  }

  @Test
  void whatHasACheckOfItsOwnIsNotToldTwiceWhereItIsRequired() {
    Codebook codebook = DefaultCodebook.load();
    List<Tag> tags = codebook.tags().stream().map(MarkChecksTest::allRequired).toList();
    Desk desk = new Desk(TEXT, codebook.withTags(tags)).mark("a", "allegation", "Corvo said");
    assertThat(checks(desk)).contains(Check.NO_STATUS, Check.NO_ACCUSER);
    assertThat(
            desk.findings().open().stream()
                .filter(f -> f.check() == Check.MISSING_REQUIRED)
                .map(Finding::subject))
        .isNotEmpty()
        .doesNotContain("status", "against");
  }

  private static Tag allRequired(Tag tag) {
    return tag.withAttributes(
        tag.attributes().stream()
            .map(
                a ->
                    new Attribute(
                        a.id(), a.label(), a.type(), a.values(), true, a.condition(), a.extra()))
            .toList());
  }

  private static List<Check> checks(Desk desk) {
    return desk.findings().open().stream().map(Finding::check).toList();
  }
}
