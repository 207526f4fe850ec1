package dev.verbatim.edit;

import static dev.verbatim.edit.Marking.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What each edit does, and when it is refused.
class EditTest {
  private final Marking marking = new Marking();

  @BeforeEach
  void markAQuote() throws RefusedException {
    marking.withAQuote();
    marking.later(Duration.ofMinutes(1));
  }

  private void refused(String why, Edit... edits) {
    assertThatThrownBy(() -> marking.make(edits))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(why);
  }

  private static Optional<AttributeValue> text(String value) {
    return Optional.of(new AttributeValue.Text(value));
  }

  @Nested
  class Marks {
    @Test
    void aMarkIsTheAnnotatorsOwnAndOfNow() {
      Annotation quote = marking.get("q");
      assertThat(quote.tag()).isEqualTo("quote");
      assertThat(quote.spans()).containsExactly(new Span(1, 14));
      assertThat(quote.provenance()).isEqualTo(Provenance.of("analyst-a", Marking.START));
    }

    @Test
    void fragmentsThatTouchAreJoined() throws RefusedException {
      marking.make(
          new Edit.Mark(
              "x", "quote", List.of(new Span(40, 45), new Span(33, 36), new Span(36, 39))));
      assertThat(marking.get("x").spans()).containsExactly(new Span(33, 39), new Span(40, 45));
    }

    @Test
    void whatDoesNotFitIsRefused() {
      int end = Marking.ARTICLE.text().length();
      refused("no tag “rumour”", mark("x", "rumour", 1, 2));
      refused("in the article already", mark("q", "quote", 1, 2));
      refused("beyond the end", mark("x", "quote", 1, end + 1));
      refused("needs some words", new Edit.Mark("x", "quote", List.of()));
    }

    @Test
    void aMarkThatCutsACharacterIsRefused() throws RefusedException {
      int emoji = Marking.ARTICLE.text().string().indexOf("🙂");
      refused("within a character", mark("x", "quote", emoji + 1, emoji + 3));
      refused("within a character", mark("x", "quote", emoji - 1, emoji + 1));
      marking.make(mark("x", "quote", emoji, emoji + 2));
      assertThat(marking.get("x").length()).isEqualTo(2);
    }

    @Test
    void aMarkMayReachTheVeryEnd() throws RefusedException {
      int end = Marking.ARTICLE.text().length();
      marking.make(mark("x", "quote", end - 1, end));
      assertThat(marking.get("x").end()).isEqualTo(end);
    }

    @Test
    void aMarkThatExistsIsPlacedAsItIs() throws RefusedException {
      Annotation lost = Marking.foreign("f", "rumour", 33, 39).withNote("found again");
      marking.make(new Edit.Place(lost));
      assertThat(marking.get("f")).isEqualTo(lost);
    }

    @Test
    void aMarkThatDoesNotFitIsNotPlaced() {
      refused("in the article already", new Edit.Place(marking.get("q")));
      refused("beyond", new Edit.Place(Marking.foreign("f", "quote", 33, 5000)));
      Annotation cue =
          Marking.foreign("f", "quote", 33, 39)
              .withAttribute("cue", new AttributeValue.Words(List.of(new Span(33, 5000))));
      refused("beyond", new Edit.Place(cue));
    }

    @Test
    void reshapingKeepsEverythingElse() throws RefusedException {
      marking.make(new Edit.Reshape("q", List.of(new Span(9, 14), new Span(1, 3))));
      Annotation quote = marking.get("q");
      assertThat(quote.spans()).containsExactly(new Span(1, 3), new Span(9, 14));
      assertThat(quote.provenance().created()).isEqualTo(Marking.START);
      assertThat(quote.provenance().modified()).isEqualTo(Marking.START.plusSeconds(60));
      assertThat(marking.set().relation("l")).isPresent();
      refused("needs some words", new Edit.Reshape("q", List.of()));
      refused("no longer there", new Edit.Reshape("missing", List.of(new Span(1, 2))));
      refused("beyond", new Edit.Reshape("q", List.of(new Span(1, 2), new Span(3, 5000))));
    }

    @Test
    void removingAMarkRemovesItsLinks() throws RefusedException {
      Change change = marking.make(new Edit.Remove("s")).orElseThrow();
      assertThat(marking.set().annotations()).extracting(Annotation::id).containsExactly("q");
      assertThat(marking.set().relations()).isEmpty();
      assertThat(change.difference().linksBefore()).hasSize(1);
      refused("no longer there", new Edit.Remove("s"));
    }

    @Test
    void aNoteIsStrippedAndAnEmptyOneTakenAway() throws RefusedException {
      marking.make(new Edit.SetNote("q", "  see above\n"));
      assertThat(marking.get("q").note()).isEqualTo("see above");
      marking.make(new Edit.SetNote("q", " "));
      assertThat(marking.get("q").note()).isEmpty();
      refused("no longer there", new Edit.SetNote("missing", "x"));
    }

    @Test
    void aLaterEditSeesWhatAnEarlierOneDid() throws RefusedException {
      marking.make(
          mark("x", "quote", 33, 39),
          new Edit.SetNote("x", "new"),
          new Edit.Retag("x", "speaker"),
          new Edit.Link("m", "said-by", "q", "x"));
      assertThat(marking.get("x").note()).isEqualTo("new");
      assertThat(marking.set().relation("m")).isPresent();
      refused("no longer there", new Edit.Remove("x"), new Edit.SetNote("x", "gone"));
      refused("already", mark("y", "quote", 1, 2), mark("y", "quote", 3, 4));
    }

    @Test
    void aMarkThatIsRemovedAndMadeAgainIsAChange() throws RefusedException {
      Change change = marking.make(new Edit.Remove("q"), mark("q", "figure", 1, 14)).orElseThrow();
      assertThat(marking.get("q").tag()).isEqualTo("figure");
      assertThat(change.difference().marksBefore()).hasSize(1);
      assertThat(change.difference().marksAfter()).hasSize(1);
      assertThat(marking.set().relations()).isEmpty();
    }
  }

  @Nested
  class Retagging {
    @Test
    void attributesThatTheNewTagTakesAreKeptAndTheOthersGo() throws RefusedException {
      marking.make(
          new Edit.SetAttribute("q", "type", text("direct")),
          new Edit.SetAttribute("q", "checked", Optional.of(new AttributeValue.Flag(true))));
      marking.make(new Edit.Retag("q", "speaker"));
      assertThat(marking.get("q").tag()).isEqualTo("speaker");
      assertThat(marking.get("q").attributes())
          .containsExactly(java.util.Map.entry("type", new AttributeValue.Text("direct")));
    }

    @Test
    void aValueThatTheNewTagDoesNotListGoes() throws RefusedException {
      marking.make(new Edit.SetAttribute("q", "type", text("indirect")));
      marking.make(new Edit.Retag("q", "speaker"));
      assertThat(marking.get("q").attributes()).isEmpty();
    }

    @Test
    void linksThatMayNotEndThereGo() throws RefusedException {
      marking.make(mark("x", "speaker", 33, 39));
      marking.make(new Edit.Link("m", "same", "s", "x"));
      marking.make(new Edit.Retag("s", "quote"));
      assertThat(marking.set().relations()).extracting(Relation::id).containsExactly("m");
    }

    @Test
    void linksMadeInTheSameTransactionAreLookedAtToo() throws RefusedException {
      marking.make(
          mark("x", "speaker", 33, 39),
          new Edit.Link("m", "said-by", "q", "x"),
          new Edit.Retag("x", "figure"));
      assertThat(marking.set().relation("m")).isEmpty();
      assertThat(marking.set().relation("l")).isPresent();
    }

    @Test
    void whatDoesNotFitIsRefused() {
      refused("no tag", new Edit.Retag("q", "rumour"));
      refused("no longer there", new Edit.Retag("missing", "quote"));
    }
  }

  @Nested
  class Attributes {
    @Test
    void aValueIsSetAndCleared() throws RefusedException {
      marking.make(new Edit.SetAttribute("q", "type", text("direct")));
      assertThat(marking.get("q").attribute("type")).isEqualTo(text("direct"));
      assertThat(marking.get("q").provenance().modified()).isEqualTo(Marking.START.plusSeconds(60));
      marking.make(new Edit.SetAttribute("q", "type", Optional.empty()));
      assertThat(marking.get("q").attribute("type")).isEmpty();
    }

    @Test
    void wordsMustStandInTheArticle() throws RefusedException {
      marking.make(new Edit.SetAttribute("q", "cue", words(17, 21)));
      assertThat(marking.get("q").attribute("cue")).isEqualTo(words(17, 21));
      refused("beyond the end", new Edit.SetAttribute("q", "cue", words(17, 5000)));
    }

    private static Optional<AttributeValue> words(int start, int end) {
      return Optional.of(new AttributeValue.Words(List.of(new Span(start, end))));
    }

    @Test
    void whatDoesNotFitIsRefused() {
      refused("does not take this value", new Edit.SetAttribute("q", "type", text("loud")));
      refused("it is a flag", new Edit.SetAttribute("q", "checked", text("yes")));
      refused("no attribute “value” for QUOTE", new Edit.SetAttribute("q", "value", text("1")));
      refused("no longer there", new Edit.SetAttribute("missing", "type", text("direct")));
    }

    @Test
    void aNumberIsANumber() throws RefusedException {
      Optional<AttributeValue> number =
          Optional.of(new AttributeValue.Numeric(new BigDecimal("1.50")));
      marking.make(mark("x", "figure", 33, 39), new Edit.SetAttribute("x", "value", number));
      assertThat(marking.get("x").attribute("value")).isEqualTo(number);
    }
  }

  @Nested
  class Links {
    @Test
    void aLinkIsTheAnnotatorsOwnAndOfNow() {
      assertThat(marking.set().relation("l"))
          .contains(
              new Relation("l", "said-by", "q", "s", Provenance.of("analyst-a", Marking.START)));
    }

    @Test
    void aLinkIsTakenAwayAndPlacedAgain() throws RefusedException {
      Relation link = marking.set().relation("l").orElseThrow();
      marking.make(new Edit.Unlink("l"));
      assertThat(marking.set().relations()).isEmpty();
      assertThat(marking.set().removed()).containsOnlyKeys("l");
      marking.make(new Edit.PlaceLink(link));
      assertThat(marking.set().relations()).containsExactly(link);
    }

    @Test
    void whatDoesNotFitIsRefused() {
      refused("no link “said-by” from SPEAKER to QUOTE", new Edit.Link("m", "said-by", "s", "q"));
      refused("no link “unheard-of”", new Edit.Link("m", "unheard-of", "q", "s"));
      refused("linked to itself", new Edit.Link("m", "same", "q", "q"));
      refused("there already", new Edit.Link("l", "said-by", "q", "s"));
      refused("no longer there", new Edit.Link("m", "said-by", "q", "missing"));
      refused("no longer there", new Edit.Link("m", "said-by", "missing", "s"));
      refused("no longer there", new Edit.Unlink("missing"));
    }
  }

  @Nested
  class TheArticle {
    @Test
    void whoeverMarksHasBegun() throws RefusedException {
      assertThat(Marking.EMPTY.status()).isEqualTo(Status.NEW);
      assertThat(marking.set().status()).isEqualTo(Status.IN_PROGRESS);
      marking.make(new Edit.SetStatus(Status.DONE));
      marking.make(new Edit.SetNote("q", "late"));
      assertThat(marking.set().status()).isEqualTo(Status.DONE);
    }

    @Test
    void whoeverOnlyLinksHasBegunToo() throws RefusedException {
      Marking fresh = new Marking(marking.set().withFields(Marking.EMPTY.fields()), "beef");
      fresh.make(new Edit.Unlink("l"));
      assertThat(fresh.set().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void aRemarkAloneIsNoBeginning() throws RefusedException {
      Marking fresh = new Marking();
      fresh.make(new Edit.SetArticleNote("n", "Odd."));
      assertThat(fresh.set().status()).isEqualTo(Status.NEW);
    }

    @Test
    void aStatusSetTogetherWithTheFirstMarkStands() throws RefusedException {
      Marking fresh = new Marking();
      fresh.make(mark("q", "quote", 1, 14), new Edit.SetStatus(Status.DONE));
      assertThat(fresh.set().status()).isEqualTo(Status.DONE);
    }

    @Test
    void aLabelIsSetAndCleared() throws RefusedException {
      marking.make(new Edit.SetLabel("genre", text("news")));
      assertThat(marking.set().fields().labels()).containsKey("genre");
      marking.make(new Edit.SetLabel("genre", Optional.empty()));
      assertThat(marking.set().fields().labels()).isEmpty();
      refused("no label “mood”", new Edit.SetLabel("mood", text("news")));
      refused("does not take", new Edit.SetLabel("genre", text("poem")));
    }

    @Test
    void aRemarkIsMadeChangedAndTakenAway() throws RefusedException {
      marking.make(new Edit.SetArticleNote("n", " First. "));
      marking.make(new Edit.SetArticleNote("o", "Other."));
      marking.later(Duration.ofMinutes(1));
      marking.make(new Edit.SetArticleNote("n", "Second."));
      assertThat(marking.set().fields().notes())
          .extracting(n -> n.id() + " " + n.text())
          .containsExactly("n Second.", "o Other.");
      Provenance provenance = marking.set().fields().notes().getFirst().provenance();
      assertThat(provenance.created()).isEqualTo(Marking.START.plusSeconds(60));
      assertThat(provenance.modified()).isEqualTo(Marking.START.plusSeconds(120));
      marking.make(new Edit.SetArticleNote("n", ""));
      assertThat(marking.set().fields().notes()).hasSize(1);
      assertThat(marking.make(new Edit.SetArticleNote("o", "Other. "))).isEmpty();
      assertThat(marking.make(new Edit.SetArticleNote("p", ""))).isEmpty();
    }

    @Test
    void otherFieldsAreChangedAsGiven() throws RefusedException {
      marking.make(new Edit.ChangeFields(f -> f.withStatus(Status.DONE)));
      assertThat(marking.set().status()).isEqualTo(Status.DONE);
    }
  }
}
