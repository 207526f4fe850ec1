package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Review;
import dev.verbatim.model.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/// The laws of reviews, of their merging and their files, on what is answered at random.
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class ReviewLawsTest {

  private static Review grown(Review from, String installation, int steps, Random random) {
    Reviewing reviewing = new Reviewing(from, installation);
    reviewing.later(installation.equals("ba5e") ? 0 : 1000);
    for (int i = 0; i < steps; i++) {
      reviewing.atRandom(random);
    }
    return reviewing.review();
  }

  private record Apart(Review base, Review mine, Review theirs) {
    static Apart of(long seed, int common, int own, int other) {
      Random random = new Random(seed);
      Reviewing first = new Reviewing();
      first.answer(Answer.Kind.ACCEPTED, "speaker");
      Review base = grown(first.review(), "ba5e", common, random);
      return new Apart(base, grown(base, "a1f3", own, random), grown(base, "beef", other, random));
    }

    Review merged() {
      return ReviewMerge.merge(base, mine, theirs);
    }

    Review exchanged() {
      return ReviewMerge.merge(base, /* mine= */ theirs, /* theirs= */ mine);
    }
  }

  @Property
  void aReviewThatIsWrittenIsReadAgain(@ForAll long seed, @ForAll @IntRange(max = 25) int steps)
      throws FormatException {
    Apart apart = Apart.of(seed, 3, steps, steps);
    Review review = apart.merged();
    byte[] bytes = ReviewFile.write(review, Reviewing.ARTICLE.text());
    ReviewFile.Reading read = ReviewFile.read(bytes, "harbour.json", Reviewing.ARTICLE);
    assertThat(read.review()).isEqualTo(review);
    assertThat(read.remarks()).isEmpty();
    assertThat(ReviewFile.write(read.review(), Reviewing.ARTICLE.text())).isEqualTo(bytes);
  }

  @Property
  void whatOneSideAloneChangedIsTakenOver(@ForAll long seed, @ForAll @IntRange(max = 15) int n) {
    Apart apart = Apart.of(seed, 8, n, 0);
    assertThat(apart.merged()).isEqualTo(apart.mine());
    assertThat(apart.exchanged()).isEqualTo(apart.mine());
    assertThat(ReviewMerge.merge(apart.base(), apart.mine(), apart.mine())).isEqualTo(apart.mine());
  }

  @Property
  void mergingTwiceChangesNothing(
      @ForAll long seed, @ForAll @IntRange(max = 12) int own, @ForAll @IntRange(max = 12) int n) {
    Apart apart = Apart.of(seed, 6, own, n);
    Review merged = apart.merged();
    assertThat(ReviewMerge.merge(apart.theirs(), merged, apart.theirs())).isEqualTo(merged);
    assertThat(ReviewMerge.merge(apart.base(), merged, apart.theirs()).answers())
        .extracting(Answer::id)
        .containsExactlyElementsOf(merged.answers().stream().map(Answer::id).toList());
  }

  @Property
  void exchangingTheSidesExchangesOnlyWhatCollides(
      @ForAll long seed, @ForAll @IntRange(max = 12) int own, @ForAll @IntRange(max = 12) int n) {
    Apart apart = Apart.of(seed, 6, own, n);
    Review one = apart.merged();
    Review other = apart.exchanged();
    Set<String> collided = one.rivals().stream().map(Answer::id).collect(Collectors.toSet());
    assertThat(plain(one, collided)).isEqualTo(plain(other, collided));
    assertThat(said(one)).isEqualTo(said(other));
    assertThat(one.revision().comparedTo(other.revision())).isEqualTo(Revision.Order.SAME);
  }

  private static Map<String, String> plain(Review review, Set<String> without) {
    return review.answers().stream()
        .filter(a -> !without.contains(a.id()))
        .collect(Collectors.toMap(Answer::id, ReviewLawsTest::words));
  }

  /// All that anyone said, whatever is shown of it.
  private static Set<String> said(Review review) {
    Set<String> said = new HashSet<>();
    review.answers().forEach(a -> said.add(words(a)));
    review.rivals().forEach(a -> said.add(words(a)));
    review.replies().stream().map(Reply::text).forEach(said::add);
    return said;
  }

  private static String words(Answer a) {
    return a.mark().id() + " " + a.kind() + " " + a.wanted().mark().tag() + " " + a.comment();
  }

  @Property
  void nothingThatASideSaidSinceIsLost(
      @ForAll long seed, @ForAll @IntRange(max = 12) int own, @ForAll @IntRange(max = 12) int n) {
    Apart apart = Apart.of(seed, 6, own, n);
    Set<String> ids = ReviewMerge.ids(apart.merged());
    for (Review side : new Review[] {apart.mine(), apart.theirs()}) {
      for (Answer answer : side.answers()) {
        boolean anew = apart.base().answer(answer.id()).filter(answer::equals).isEmpty();
        if (anew) {
          assertThat(ids).contains(answer.id());
        }
      }
    }
  }

  @Property
  void whatBothTookBackOrOneLeftAloneStaysAway(
      @ForAll long seed, @ForAll @IntRange(max = 12) int own, @ForAll @IntRange(max = 12) int n) {
    Apart apart = Apart.of(seed, 8, own, n);
    Set<String> ids = ReviewMerge.ids(apart.merged());
    for (Answer answer : apart.base().answers()) {
      boolean untouched = apart.theirs().answer(answer.id()).filter(answer::equals).isPresent();
      if (apart.mine().answer(answer.id()).isEmpty() && untouched) {
        assertThat(ids).doesNotContain(answer.id());
      }
    }
  }

  /// Two machines that have nothing in common but what they sent each other: one decides, the other
  /// goes on meanwhile.
  @Property
  void whatWasDecidedBetweenRivalsHoldsInWhateverOrderStatesCome(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    Random random = new Random(seed);
    Review here = grown(Reviewing.NOTHING, "a1f3", n, random);
    Review there = grown(Reviewing.NOTHING, "beef", n, random);
    Review joined = ReviewMerge.join(here, there);
    Reviewing onward = new Reviewing(ReviewMerge.join(there, here), "beef");
    onward.miss(new UUID(seed, n).toString(), "speaker", "Ana Reyes");
    Reviewing deciding = new Reviewing(joined, "a1f3");
    deciding.later(5000);
    deciding.decide(random);

    List<Review> states = new ArrayList<>(List.of(here, there, joined, onward.review()));
    states.add(deciding.review());
    Collections.shuffle(states, random);
    Review all = states.stream().reduce(Reviewing.NOTHING, ReviewMerge::join);
    assertThat(all.rivals()).isEmpty();
    assertThat(all.answers()).containsAll(deciding.review().answers());
    assertThat(states.stream().reduce(all, ReviewMerge::join)).isEqualTo(all);
  }

  @Property
  void undoingEverythingGivesBackTheFirstState(
      @ForAll long seed, @ForAll @IntRange(max = 20) int steps) throws RefusedException {
    Random random = new Random(seed);
    Review first = grown(new Reviewing().review(), "ba5e", 5, random);
    Reviewing reviewing = new Reviewing(first, "a1f3");
    for (int i = 0; i < steps; i++) {
      reviewing.atRandom(random);
    }
    Review last = reviewing.review();
    while (reviewing.session.undo().isPresent()) {
      assertThat(reviewing.review().revision().comparedTo(last.revision()))
          .isEqualTo(Revision.Order.NEWER);
    }
    assertThat(reviewing.review().answers()).isEqualTo(first.answers());
    assertThat(reviewing.review().replies()).isEqualTo(first.replies());
  }
}
