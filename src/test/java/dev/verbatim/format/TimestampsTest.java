package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read by hand is what the JDK reads.
class TimestampsTest {
  private static Optional<Instant> byTheJdk(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @Property
  void everyInstantIsReadAsItIsWritten(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
      @ForAll @LongRange(min = 0, max = 999_999_999) long nano) {
    for (Instant instant :
        new Instant[] {
          Instant.ofEpochSecond(second),
          Instant.ofEpochSecond(second, nano),
          Instant.ofEpochSecond(second, nano / 1000 * 1000)
        }) {
      assertThat(Timestamps.parse(instant.toString())).contains(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T08:00:00Z",
        "2026-11-24T08:00:00.5Z",
        "2026-11-24T08:00:00.123456789Z",
        "2026-11-24T08:00:00.1234567891Z",
        "2026-11-24T08:00:00.Z",
        "2026-11-24T09:00:00+01:00",
        "+12026-11-24T08:00:00Z",
        "2026-11-24t08:00:00z",
        "2026-02-29T08:00:00Z",
        "2024-02-29T08:00:00Z",
        "2026-00-10T08:00:00Z",
        "2026-11-31T08:00:00Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T23:60:00Z",
        "2026-11-24T23:59:60Z",
        "2026-11-24T08:00Z",
        "2026-11-24",
        "2026-11-24 08:00:00Z",
        "2026-11-24T08:00:00",
        "٢٠٢٦-11-24T08:00:00Z",
        "yesterday",
        ""
      })
  void unusualAndImpossibleTimesAreTakenAsTheJdkTakesThem(String text) {
    assertThat(Timestamps.parse(text)).isEqualTo(byTheJdk(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24T08:00:00Z", "2026-11-24T08:00:00.25Z", "2026-11-24", ""})
  void whatStandsAroundATimeIsNoPartOfIt(String text) {
    for (String around : new String[] {"", "0", "Z", "2026-11-24T08:00:00Z"}) {
      char[] buffer = (around + text + around).toCharArray();
      assertThat(Timestamps.parse(buffer, around.length(), text.length()))
          .isEqualTo(byTheJdk(text));
    }
  }

  @Test
  void lettersOfATimeMayBeEscaped() throws FormatException {
    Instant at = Instant.parse("2026-11-24T08:00:00Z");
    String removed = "[{\"id\": \"x\", \"at\": \"2026\\u002d11-24T08:00:00\\u005a\"}]";
    assertThat(SetJson.set().with("removed", removed).read().set().removed())
        .containsEntry("x", at);
  }

  @Property
  void whatIsAlmostATimeIsTakenAsTheJdkTakesIt(
      @ForAll @CharRange(from = '-', to = ':') @StringLength(1) String letter,
      @ForAll @LongRange(min = 0, max = 19) long at) {
    StringBuilder text = new StringBuilder("2026-11-24T08:00:00Z");
    text.replace((int) at, (int) at + 1, letter);
    assertThat(Timestamps.parse(text.toString())).isEqualTo(byTheJdk(text.toString()));
  }
}
