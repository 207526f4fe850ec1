package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verbatim.edit.Edit;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Each check on its own: the defect is found at its place, and mending it takes it away.
class ChecksTest {
  private static final String TEXT =
      "“We were ready,” the minister said. Residents accuse the ministry of delay.\n"
          + "The ministry spent 40 million crowns; the minister did not say on what.";

  /// Nothing is missing here.
  private static Desk clean() {
    return new Desk(TEXT)
        .mark("q", "quote", "“We were ready,”")
        .set("q", "type", "direct")
        .mark("s", "speaker", "the minister")
        .link("said-by", "q", "s")
        .mark("a", "allegation", "the ministry of delay")
        .set("a", "status", "alleged")
        .words("a", "against", "the ministry")
        .mark("f", "statistic", "40 million crowns");
  }

  @Test
  void nothingIsFoundWhereNothingIsMissing() {
    assertThat(clean().told()).isEmpty();
  }

  @Test
  void inANewSetOnlyWhatTheTextHoldsIsFound() {
    assertThat(new Desk(TEXT).told())
        .containsExactly("unquoted: “We were ready,”", "untagged-figure: 40 million crowns");
  }

  @Test
  void quotationMarksThatNoQuoteCoversAreFoundAndMarkedAtOneKey() {
    Desk desk = clean().make(new Edit.Remove("q"));
    assertThat(desk.told())
        .containsExactly("unquoted: “We were ready,”", "nobody-quoted: the minister");

    desk.mend(Check.UNQUOTED);

    assertThat(desk.told())
        .containsExactly(
            "no-speaker: “We were ready,”",
            "missing-required: “We were ready,”",
            "nobody-quoted: the minister");
    assertThat(desk.set().annotations().getFirst().tag()).isEqualTo("quote");
  }

  @Test
  void aQuoteMayCoverMoreThanTheMarksOrOnlyTheWordsBetweenThem() {
    Desk desk = new Desk("He called the talks “frank and useful”, no more.");
    desk.mark("q", "quote", "the talks “frank and useful”").set("q", "type", "scare");
    assertThat(desk.told()).isEmpty();

    desk.make(new Edit.Reshape("q", List.of(desk.place("frank and useful"))));
    assertThat(desk.told()).isEmpty();

    desk.make(new Edit.Reshape("q", List.of(desk.place("frank"))));
    assertThat(desk.told()).containsExactly("unquoted: “frank and useful”");
  }

  @Test
  void ofNestedQuotationsTheOutermostIsTold() {
    Desk desk = new Desk("“This is ‘practical diplomacy’ in action,” she said.");
    assertThat(desk.told()).containsExactly("unquoted: “This is ‘practical diplomacy’ in action,”");

    desk.mark("q", "quote", "‘practical diplomacy’").set("q", "type", "scare");
    assertThat(desk.told()).containsExactly("unquoted: “This is ‘practical diplomacy’ in action,”");

    desk.make(
        new Edit.Reshape("q", List.of(desk.place("“This is ‘practical diplomacy’ in action,”"))));
    assertThat(desk.told()).isEmpty();
  }

  @Test
  void marksWithoutTheirOtherOneAreFound() {
    Desk desk = new Desk("“He left it open, the ministers’ aide said.\nIt’s closed” here.");
    assertThat(desk.told()).containsExactly("unbalanced: “", "unbalanced: ”");
    assertThat(desk.findings().open()).allMatch(f -> f.remedy().isEmpty());
  }

  @Test
  void aQuoteOfNoSpeakerIsFoundUnlessItIsAScareQuote() {
    Desk desk = clean().make(new Edit.Unlink("said-byqs"));
    assertThat(desk.told())
        .containsExactly("no-speaker: “We were ready,”", "nobody-quoted: the minister");
    assertThat(desk.only(Check.NO_SPEAKER).subject()).isEqualTo("said-by");

    desk.set("q", "type", "scare");
    assertThat(desk.told()).containsExactly("nobody-quoted: the minister");
  }

  @Test
  void aSpeakerMayBeLinkedToAllegationsAndFiguresOnly() {
    Desk desk = clean().mark("r", "speaker", "Residents");
    assertThat(desk.told()).containsExactly("nobody-quoted: Residents");

    desk.link("alleged-by", "a", "r");
    assertThat(desk.told()).isEmpty();

    desk.make(new Edit.Unlink("alleged-byar")).link("reported-by", "f", "r");
    assertThat(desk.told()).isEmpty();
  }

  @Test
  void aFigureThatNoStatisticTouchesIsFoundAndMarkedAtOneKey() {
    Desk desk = clean().make(new Edit.Retag("f", "allegation"));
    assertThat(desk.told())
        .containsExactly(
            "untagged-figure: 40 million crowns",
            "no-status: 40 million crowns",
            "no-accuser: 40 million crowns");

    desk.make(new Edit.Remove("f")).mend(Check.UNTAGGED_FIGURE);
    assertThat(desk.told()).isEmpty();
  }

  @Test
  void anAllegationSaysHowFarItHasGotAndAgainstWhom() {
    Desk desk = new Desk("Residents accuse the ministry of delay.");
    desk.mark("a", "allegation", "the ministry of delay");
    assertThat(desk.told())
        .containsExactly("no-status: the ministry of delay", "no-accuser: the ministry of delay");
    assertThat(desk.findings().open())
        .extracting(Finding::subject)
        .containsExactly("status", "against");

    desk.set("a", "status", "alleged");
    assertThat(desk.told()).containsExactly("no-accuser: the ministry of delay");
    desk.undo();
    assertThat(desk.findings().count(Check.NO_STATUS)).isEqualTo(1);
  }

  @Test
  void theSameMarkTwiceIsFoundAndTheOneOfWhichLessIsSaidGoes() {
    Desk desk = clean().mark("q2", "quote", "“We were ready,”");
    assertThat(desk.only(Check.DUPLICATE).marks()).containsExactly("q", "q2");

    desk.mend(Check.DUPLICATE);
    assertThat(desk.set().annotation("q2")).isEmpty();
    assertThat(desk.told()).isEmpty();

    desk.mark("f2", "statistic", "40 million crowns").set("f2", "unit", "crowns");
    assertThat(desk.only(Check.DUPLICATE).marks()).containsExactly("f2", "f");
    desk.mark("f3", "statistic", "40 million crowns");
    assertThat(desk.findings().count(Check.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void marksOfOneTagOnOtherSpansAndOfOtherTagsOnTheSameAreNoDuplicates() {
    Desk desk =
        clean().mark("a2", "statistic", "million crowns").mark("q2", "speaker", "Residents");
    desk.mark("q3", "statistic", "Residents");
    assertThat(desk.findings().count(Check.DUPLICATE)).isZero();
  }

  @Test
  void whatTheCodebookRequiresIsMissedOnlyWhereItApplies() {
    Desk desk = clean().make(new Edit.SetAttribute("q", "type", Optional.empty()));
    assertThat(desk.told()).containsExactly("missing-required: “We were ready,”");
    assertThat(desk.only(Check.MISSING_REQUIRED).subject()).isEqualTo("type");
  }

  @Test
  void whatDoesNotApplyIsNotMissed() {
    Attribute.Condition unlessScare = new Attribute.Condition("type", List.of("scare"), true);
    Attribute cue =
        new Attribute(
            "cue", "Cue", AttributeType.WORDS, List.of(), true, Optional.of(unlessScare), Map.of());
    Codebook shipped = DefaultCodebook.load();
    Tag quote = shipped.tag("quote").orElseThrow();
    Tag strict =
        new Tag(
            "quote",
            "Quote",
            quote.colour(),
            quote.line(),
            "2",
            "",
            List.of(quote.attribute("type").orElseThrow(), cue),
            Map.of());
    Codebook codebook =
        new Codebook(
            "strict", 1, List.of(strict), List.of(), List.of(), List.of(), List.of(), Map.of());
    Desk desk = new Desk("So “frank” a word.", codebook).mark("q", "quote", "“frank”");
    assertThat(desk.findings().open()).extracting(Finding::subject).containsExactly("cue", "type");
    assertThat(desk.set("q", "type", "direct").findings().open()).hasSize(1);
    assertThat(desk.set("q", "type", "scare").findings().open()).isEmpty();
  }

  @Test
  void linksThatLostAnEndAreFoundWhereTheOtherIsAndTakenOutAtOneKey() {
    Desk desk = clean();
    Annotation speaker = desk.set().annotation("s").orElseThrow();
    desk.adopt(desk.set().replaced(List.of(speaker), List.of()));
    assertThat(desk.told())
        .containsExactly("no-speaker: “We were ready,”", "dangling-link: “We were ready,”");

    desk.mend(Check.DANGLING_LINK);
    assertThat(desk.set().relations()).isEmpty();
    assertThat(desk.told()).containsExactly("no-speaker: “We were ready,”");
  }

  @Test
  void aLinkThatLostBothEndsHasNoPlaceAndStandsLast() {
    Desk desk = clean();
    Relation lost = new Relation("l", "said-by", "x", "y", Provenance.of("b", Desk.NOW));
    desk.adopt(desk.set().with(lost)).make(new Edit.Unlink("said-byqs"));

    Finding last = desk.findings().open().getLast();
    assertThat(last.check()).isEqualTo(Check.DANGLING_LINK);
    assertThat(last.place()).isEmpty();
    assertThat(last.remedy()).containsExactly(new Edit.Unlink("l"));
  }

  @Test
  void linksThatTheCodebookDoesNotAllowAreFound() {
    Desk desk = clean();
    Provenance by = Provenance.of("b", Desk.NOW);
    desk.adopt(
        desk.set()
            .with(new Relation("l1", "said-by", "f", "s", by))
            .with(new Relation("l2", "said-by", "s", "q", by)));

    assertThat(desk.findings().open())
        .extracting(Finding::check, Finding::subject)
        .containsExactly(tuple(Check.DANGLING_LINK, "l2"), tuple(Check.DANGLING_LINK, "l1"));
  }

  @Test
  void linksOfAKindThatTheCodebookDoesNotKnowAreKeptOnPurpose() {
    Desk desk = clean();
    Provenance by = Provenance.of("b", Desk.NOW);
    desk.adopt(
        desk.set()
            .with(new Relation("l1", "sung-by", "q", "s", by))
            .with(new Relation("l2", "sung-by", "q", "nowhere", by)));

    assertThat(desk.findings().open()).isEmpty();
  }

  @Test
  void placesAreSpansOfTheMarkFragmentsIncluded() {
    Desk desk = new Desk("“We,” she said, “never.”");
    Span one = desk.place("“We,”");
    Span other = desk.place("“never.”");
    desk.make(new Edit.Mark("q", "quote", List.of(one, other)));

    assertThat(desk.only(Check.NO_SPEAKER).place()).containsExactly(one, other);
    assertThat(desk.findings().count(Check.UNQUOTED)).isZero();
  }
}
