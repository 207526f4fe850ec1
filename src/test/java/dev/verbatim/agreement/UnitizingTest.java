package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitizingTest {
  private static final Metric ALPHA = Metric.KRIPPENDORFF_ALPHA_UNITIZING;

  /// Krippendorff 2004, page 254, with offsets from 0 instead of 150: Do is .0144 for c, and De
  /// .0532 and .0490 for c and k.
  @Test
  void krippendorffsOwnExample() {
    Newsroom room =
        Newsroom.of("a", "b")
            .article(
                "x".repeat(300),
                "quote 75-145; quote 220-250; speaker 30-90; speaker 150-200",
                "quote 70-150; quote 205-225; quote 250-270; speaker 30-90; speaker 150-200");
    assertThat(alpha(room, "quote")).isCloseTo(.7286, within(.0005));
    assertThat(alpha(room, "speaker")).isEqualTo(1);
    assertThat(alpha(room, "*")).isCloseTo(.859, within(.0005));
    UnitizedTag.Sums c = UnitizedTag.of(room.universe(), "quote").sums(new int[] {1});
    assertThat(c.observed(List.of(0, 1), 300)).isCloseTo(.0144, within(.00005));
    assertThat(c.expected(List.of(0, 1), 300)).isCloseTo(.0532, within(.00005));
    UnitizedTag.Sums k = UnitizedTag.of(room.universe(), "speaker").sums(new int[] {1});
    assertThat(k.expected(List.of(0, 1), 300)).isCloseTo(.0490, within(.00005));
  }

  private static double alpha(Newsroom room, String tag) {
    return Newsroom.value(room.figure(ALPHA, Unit.CHARACTER, tag, "a", "b"));
  }
}
