package dev.verbatim.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Points in time as files write them: ISO 8601 in UTC, such as `2026-11-24T08:00:00Z`.
///
/// A set holds two for each mark, and the JDK's general parser takes longer over them than JSON
/// over the rest of the mark; so what has the usual form is read by hand, and all else by the JDK.
final class Timestamps {
  private static final int SECONDS_A_DAY = 86_400;

  private Timestamps() {}

  /// Empty where the text is no point in time.
  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(isUsual(text) ? usual(text) : Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean isUsual(String text) {
    if (text.length() != 20) {
      return false;
    }
    String form = "0000-00-00T00:00:00Z";
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
  }

  private static Instant usual(String text) {
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    int second = number(text, 11, 13) * 3600 + number(text, 14, 16) * 60 + number(text, 17, 19);
    return Instant.ofEpochSecond(day * SECONDS_A_DAY + second);
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
