package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Anchor.Match;
import dev.verbatim.model.ModelDomain.Place;
import java.text.BreakIterator;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class AnchorTest {
  private static final ArticleText NEWS =
      ArticleText.of(
          "The mayor arrived late. “We are ready,” she said. The mayor left early.\n"
              + "Nobody asked why. “We are ready,” he repeated, and the mayor agreed.");

  private static Anchor anchor(ArticleText text, String words, int occurrence) {
    int at = -1;
    for (int i = 0; i < occurrence; i++) {
      at = text.string().indexOf(words, at + 1);
    }
    return Anchor.of(text, new Span(at, at + words.length()));
  }

  private static Match locate(Anchor anchor, String text) {
    return anchor.locate(ArticleText.of(text));
  }

  private static String found(Match match, String text) {
    return match instanceof Match.Moved(Span span, _)
        ? text.substring(span.start(), span.end())
        : "nothing moved";
  }

  @Test
  void rememberTheWordsAndWhatStandsAroundThem() {
    Anchor anchor = anchor(ArticleText.of("ab “cd” ef"), "“cd”", 1);
    assertThat(anchor).isEqualTo(new Anchor(new Span(3, 7), "“cd”", "ab ", " ef"));
  }

  @Test
  void contextIsAtMostThirtyTwoCodePoints() {
    String sides = "😀".repeat(40);
    Anchor anchor = anchor(ArticleText.of(sides + "word" + sides), "word", 1);
    assertThat(anchor.prefix()).isEqualTo("😀".repeat(32));
    assertThat(anchor.suffix()).isEqualTo("😀".repeat(32));
  }

  @Test
  void contextNeverCutsAGrapheme() {
    String family = "👩‍👩‍👧"; // five code points
    Anchor anchor = anchor(ArticleText.of(family.repeat(9) + "word" + family.repeat(9)), "word", 1);
    assertThat(anchor.prefix()).isEqualTo(family.repeat(6));
    assertThat(anchor.suffix()).isEqualTo(family.repeat(6));
  }

  @Test
  void contextIsEmptyAtTheEdgesOfTheText() {
    Anchor anchor = anchor(ArticleText.of("word"), "word", 1);
    assertThat(anchor.prefix()).isEmpty();
    assertThat(anchor.suffix()).isEmpty();
  }

  @Test
  void wordsThatStandWhereTheyStoodAreExact() {
    Anchor anchor = anchor(NEWS, "“We are ready,”", 2);
    assertThat(anchor.locate(NEWS)).isEqualTo(new Match.Exact(anchor.span()));
  }

  @Test
  void aSentenceInFrontMovesTheWords() {
    Anchor anchor = anchor(NEWS, "“We are ready,”", 1);
    String edited = "Breaking news. " + NEWS.string();
    Match match = locate(anchor, edited);
    assertThat(match)
        .isInstanceOfSatisfying(
            Match.Moved.class,
            moved -> {
              assertThat(moved.span().start()).isEqualTo(anchor.span().start() + 15);
              assertThat(moved.score()).isGreaterThan(0.99).isLessThan(1);
            });
  }

  @Test
  void ofTwoPlacesTheOneWithTheSameContextIsTaken() {
    Anchor second = anchor(NEWS, "“We are ready,”", 2);
    String edited = "x" + NEWS.string();
    assertThat(locate(second, edited))
        .isInstanceOfSatisfying(
            Match.Moved.class,
            moved -> assertThat(moved.span().start()).isEqualTo(second.span().start() + 1));
  }

  @Test
  void contextCountsForMoreThanNearness() {
    Anchor anchor = new Anchor(new Span(0, 4), "word", "right ", " here");
    String text = "a word x and much further on the right word here";
    assertThat(locate(anchor, text))
        .isInstanceOfSatisfying(
            Match.Moved.class,
            moved -> assertThat(moved.span().start()).isEqualTo(text.lastIndexOf("word")));
  }

  @Test
  void withoutContextTheNearestPlaceIsTaken() {
    Anchor anchor = new Anchor(new Span(22, 26), "word", "", "");
    //                     0         1         2         3
    //                     0123456789012345678901234567890
    assertThat(locate(anchor, "word     word     word     word"))
        .isInstanceOfSatisfying(
            Match.Moved.class, moved -> assertThat(moved.span()).isEqualTo(new Span(18, 22)));
  }

  @Test
  void anEditInsideTheWordsIsFollowed() {
    Anchor anchor = anchor(NEWS, "The mayor arrived late.", 1);
    String edited = NEWS.string().replace("arrived late", "arrived so late");
    Match match = locate(anchor, edited);
    assertThat(found(match, edited)).isEqualTo("The mayor arrived so late.");
    assertThat(((Match.Moved) match).score()).isBetween(0.85, 0.95);
  }

  @Test
  void aShortenedQuoteIsFollowed() {
    Anchor anchor = anchor(NEWS, "Nobody asked why. “We are ready,” he", 1);
    String edited = NEWS.string().replace("Nobody asked why.", "Nobody asked.");
    assertThat(found(locate(anchor, edited), edited)).isEqualTo("Nobody asked. “We are ready,” he");
  }

  @Test
  void aMissingQuoteIsLost() {
    Anchor anchor = anchor(NEWS, "Nobody asked why.", 1);
    assertThat(locate(anchor, NEWS.string().replace("Nobody asked why.", "")))
        .isEqualTo(new Match.Lost());
  }

  @Test
  void tooManyEditsLoseTheWords() {
    Anchor anchor = anchor(NEWS, "Nobody asked why.", 1);
    String edited = NEWS.string().replace("Nobody asked why.", "Nbdy skd wy!");
    assertThat(locate(anchor, edited)).isEqualTo(new Match.Lost());
  }

  @Test
  void shortWordsAreNotGuessed() {
    Anchor anchor = anchor(NEWS, "late", 1);
    assertThat(locate(anchor, NEWS.string().replace("late", "lane"))).isEqualTo(new Match.Lost());
  }

  @Test
  void sameWordsInOtherCompanyAreStillFoundButLessSurely() {
    Anchor anchor = anchor(NEWS, "“We are ready,”", 1);
    Match match = locate(anchor, "Quite another story: “We are ready,”—so they say.");
    assertThat(((Match.Moved) match).score()).isBetween(0.5, 0.65);
  }

  @Test
  void wordsThatWereNotRecordedAreLost() {
    assertThat(new Anchor(new Span(0, 3), "", "", "").locate(NEWS)).isEqualTo(new Match.Lost());
  }

  @Test
  void aPlaceBeyondTheTextIsNoHindrance() {
    Anchor anchor = new Anchor(new Span(9000, 9015), "“We are ready,”", "", "");
    assertThat(anchor.locate(NEWS)).isInstanceOf(Match.Moved.class);
    assertThat(anchor.locate(ArticleText.of(""))).isEqualTo(new Match.Lost());
  }

  @Test
  void emojiBeforeTheWordsMoveThemByTwoUnitsEach() {
    Anchor anchor = anchor(NEWS, "she said", 1);
    assertThat(locate(anchor, "😀😀" + NEWS.string()))
        .isInstanceOfSatisfying(
            Match.Moved.class,
            moved -> assertThat(moved.span().start()).isEqualTo(anchor.span().start() + 4));
  }

  @Test
  void anEditThatExchangesOneEmojiForAnotherCutsNone() {
    Anchor anchor =
        anchor(ArticleText.of("so 😀 happy and glad 😀 they are"), "😀 happy and glad 😀", 1);
    String edited = "now so 😁 happy and glad 😁 they are";
    Match match = locate(anchor, edited);
    if (match instanceof Match.Moved(Span span, _)) {
      ArticleText text = ArticleText.of(edited);
      assertThat(text.graphemeFloor(span.start())).isEqualTo(span.start());
      assertThat(text.graphemeCeiling(span.end())).isEqualTo(span.end());
    }
    assertThat(match).isInstanceOf(Match.Moved.class);
  }

  @Property
  void anUnchangedTextGivesEveryAnchorBackExactly(@ForAll ArticleText text, @ForAll Place place) {
    Assume.that(text.length() > 0);
    Anchor anchor = Anchor.of(text, place.in(text));
    assertThat(anchor.locate(text)).isEqualTo(new Match.Exact(anchor.span()));
    assertThat(anchor.quote()).isEqualTo(text.slice(anchor.span()));
  }

  @Property
  void contextIsTheTextAroundInWholeGraphemes(@ForAll ArticleText text, @ForAll Place place) {
    Assume.that(text.length() > 0);
    Span span = place.in(text);
    Anchor anchor = Anchor.of(text, span);
    String before = text.string().substring(0, span.start());
    String behind = text.string().substring(span.end());
    assertThat(anchor.prefix()).isEqualTo(lastGraphemes(before));
    assertThat(anchor.suffix()).isEqualTo(firstGraphemes(behind));
  }

  /// As many whole graphemes of the start as 32 code points hold, found the slow way.
  private static String firstGraphemes(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int end = 0;
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      end = text.codePointCount(0, at) <= Anchor.CONTEXT ? at : end;
    }
    return text.substring(0, end);
  }

  private static String lastGraphemes(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      if (text.codePointCount(at, text.length()) <= Anchor.CONTEXT) {
        return text.substring(at);
      }
    }
    return "";
  }

  @Property
  void textInsertedInFrontNeverLosesTheWords(
      @ForAll ArticleText text, @ForAll Place place, @ForAll ArticleText inserted) {
    Assume.that(text.length() > 0);
    Anchor anchor = Anchor.of(text, place.in(text));
    Match match = locate(anchor, inserted.string() + text.string());
    assertThat(match).isNotInstanceOf(Match.Lost.class);
  }

  @Property
  void whatIsFoundLiesInTheTextAndIsScoredAboveAHalf(
      @ForAll ArticleText text, @ForAll Place place, @ForAll ArticleText other) {
    Assume.that(text.length() > 0);
    Match match = Anchor.of(text, place.in(text)).locate(other);
    if (match instanceof Match.Moved(Span span, double score)) {
      assertThat(span.end()).isLessThanOrEqualTo(other.length());
      assertThat(score).isGreaterThan(0.5).isLessThanOrEqualTo(1);
    }
  }
}
