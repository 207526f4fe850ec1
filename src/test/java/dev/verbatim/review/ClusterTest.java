package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterTest {
  private static final String TEXT = "the old harbour master said so";

  private static Cluster of(Compared... all) {
    return Alignment.of(Stream.of(all).map(Compared::set).toList()).clusters().getFirst();
  }

  private static Compared analyst(String letter) {
    return Compared.on(TEXT, "analyst-" + letter);
  }

  private static List<List<Integer>> who(Cluster cluster) {
    return cluster.options().stream().map(Cluster.Option::annotators).toList();
  }

  @Test
  void whatMostDidComesFirst() {
    Cluster cluster =
        of(
            analyst("a").mark("1", "speaker", "the old harbour master"),
            analyst("b").mark("1", "speaker", "harbour master"),
            analyst("c").mark("1", "speaker", "old harbour master"),
            analyst("d").mark("1", "speaker", "harbour master"));
    assertThat(who(cluster)).containsExactly(List.of(1, 3), List.of(0), List.of(2));
    assertThat(cluster.hull()).isEqualTo(new Span(0, 22));
    assertThat(cluster.isAgreed()).isFalse();
  }

  /// Whoever comes first among the compared: of as many the order is that of what they say.
  @Test
  void ofAsManyTheOrderIsThatOfTheText() {
    Compared wide = analyst("a").mark("1", "speaker", "the old harbour master");
    Compared narrow = analyst("b").mark("1", "speaker", "harbour master");
    assertThat(who(of(wide, narrow))).containsExactly(List.of(0), List.of(1));
    assertThat(who(of(narrow, wide))).containsExactly(List.of(1), List.of(0));
  }

  @Test
  void attributesAndLinksMakeAnotherWay() {
    Cluster cluster =
        of(
            analyst("a").mark("1", "speaker", Map.of("mention", "role"), "the old"),
            analyst("b").mark("1", "speaker", "the old"),
            analyst("c")
                .mark("1", "speaker", "the old")
                .mark("2", "quote", "said so")
                .link("x", "1", "2"),
            analyst("d").mark("1", "speaker", "the old"));
    assertThat(who(cluster)).hasSize(3).first().isEqualTo(List.of(1, 3));
  }

  @Test
  void aMajorityIsMoreThanHalf() {
    Compared one = analyst("a").mark("1", "speaker", "the old");
    Compared same = analyst("b").mark("1", "speaker", "the old");
    Compared none = analyst("c");
    Compared noneEither = analyst("d");
    assertThat(of(one, same, none).majority()).isPresent();
    assertThat(of(one, same, none, noneEither).majority()).isEmpty();
    assertThat(of(one, same, none, noneEither).isMarkedByFew()).isFalse();
    assertThat(of(one, none, noneEither).isMarkedByFew()).isTrue();
    assertThat(of(one, same).isAgreed()).isTrue();
  }
}
