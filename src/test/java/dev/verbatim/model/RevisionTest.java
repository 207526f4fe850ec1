package dev.verbatim.model;

import static dev.verbatim.model.Revision.Order.GROWN_APART;
import static dev.verbatim.model.Revision.Order.NEWER;
import static dev.verbatim.model.Revision.Order.OLDER;
import static dev.verbatim.model.Revision.Order.SAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class RevisionTest {
  private static Revision revision(Map<String, Long> counts) {
    return new Revision(new TreeMap<>(counts));
  }

  @Test
  void countsFromOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> revision(Map.of("a", 0L)));
    assertThat(Revision.NONE.next("a").counts()).isEqualTo(Map.of("a", 1L));
    assertThat(Revision.NONE.next("a").next("a").next("b").counts())
        .isEqualTo(Map.of("a", 2L, "b", 1L));
  }

  @Test
  void moreOfOneInstallationIsNewerAndLessIsOlder() {
    Revision one = revision(Map.of("a", 1L, "b", 2L));
    assertThat(one.comparedTo(one)).isEqualTo(SAME);
    assertThat(one.next("b").comparedTo(one)).isEqualTo(NEWER);
    assertThat(one.comparedTo(one.next("c"))).isEqualTo(OLDER);
    assertThat(one.next("a").comparedTo(one.next("b"))).isEqualTo(GROWN_APART);
  }

  @Test
  void installationsAreSorted() {
    assertThat(revision(Map.of("c", 1L, "a", 1L, "b", 1L)).counts().keySet())
        .containsExactly("a", "b", "c");
  }

  @Property
  void theOtherSideSeesTheOrderTurnedRound(@ForAll Revision one, @ForAll Revision other) {
    Revision.Order turned =
        switch (one.comparedTo(other)) {
          case NEWER -> OLDER;
          case OLDER -> NEWER;
          case SAME -> SAME;
          case GROWN_APART -> GROWN_APART;
        };
    assertThat(other.comparedTo(one)).isEqualTo(turned);
    assertThat(one.comparedTo(other) == SAME).isEqualTo(one.equals(other));
  }

  @Property
  void newerThanNewerIsNewer(@ForAll Revision one, @ForAll Revision two, @ForAll Revision three) {
    if (one.comparedTo(two) == NEWER && two.comparedTo(three) == NEWER) {
      assertThat(one.comparedTo(three)).isEqualTo(NEWER);
    }
  }

  @Property
  void joiningGivesTheLeastThatHoldsBoth(
      @ForAll Revision one, @ForAll Revision other, @ForAll Revision any) {
    Revision both = one.join(other);
    assertThat(both).isEqualTo(other.join(one));
    assertThat(both.comparedTo(one)).isIn(SAME, NEWER);
    assertThat(both.comparedTo(other)).isIn(SAME, NEWER);
    if (holds(any, one) && holds(any, other)) {
      assertThat(holds(any, both)).isTrue();
    }
  }

  private static boolean holds(Revision one, Revision other) {
    return one.comparedTo(other) == SAME || one.comparedTo(other) == NEWER;
  }

  @Property
  void oneMoreTransactionIsNewer(@ForAll Revision one) {
    assertThat(one.next("a1f3").comparedTo(one)).isEqualTo(NEWER);
  }
}
