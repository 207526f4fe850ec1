package dev.verbatim.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class WellFormedTest {
  @Test
  void onlyHalvesOfPairsAreReplaced() {
    assertThat(WellFormed.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    assertThat(WellFormed.of("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    assertThat(WellFormed.of("\uD83D\uD83D\uDE00\uDE00")).isEqualTo("\uFFFD😀\uFFFD");
  }

  @Property
  void itIsWhatUtf8GivesBackAndNothingElseIsChanged(
      @ForAll @CharRange(from = '\uD7F0', to = '\uE010') String words) {
    String held = WellFormed.of(words);
    assertThat(new String(held.getBytes(UTF_8), UTF_8)).isEqualTo(held).hasSameSizeAs(words);
    assertThat(UTF_8.newEncoder().canEncode(words)).isEqualTo(held.equals(words));
  }
}
