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
  private static final int NANO_DIGITS = 9;

  /// Up to the digits of a fraction, if there is one.
  private static final String FORM = "0000-00-00T00:00:00.";

  private Timestamps() {}

  /// Empty where the text is no point in time.
  static Optional<Instant> parse(String text) {
    return parse(text.toCharArray(), 0, text.length());
  }

  /// The same for a part of a buffer, which then need not be copied.
  static Optional<Instant> parse(char[] buffer, int from, int length) {
    try {
      return Optional.of(
          isUsual(buffer, from, length)
              ? usual(buffer, from, length)
              : Instant.parse(new String(buffer, from, length)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether a text has the usual form, with up to nine digits of a second's fraction.
  private static boolean isUsual(char[] text, int from, int length) {
    if (length < 20 || length == 21 || length > 30 || text[from + length - 1] != 'Z') {
      return false;
    }
    for (int i = 0; i < length - 1; i++) {
      char c = text[from + i];
      char form = i < FORM.length() ? FORM.charAt(i) : '0';
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    return two(text, from + 11) < 24 && two(text, from + 14) < 60 && two(text, from + 17) < 60;
  }

  private static Instant usual(char[] text, int from, int length) {
    int year = two(text, from) * 100 + two(text, from + 2);
    long day = LocalDate.of(year, two(text, from + 5), two(text, from + 8)).toEpochDay();
    int second = two(text, from + 11) * 3600 + two(text, from + 14) * 60 + two(text, from + 17);
    int nanos = 0;
    for (int i = FORM.length(); i < FORM.length() + NANO_DIGITS; i++) {
      nanos = nanos * 10 + (i < length - 1 ? text[from + i] - '0' : 0);
    }
    return Instant.ofEpochSecond(day * SECONDS_A_DAY + second, nanos);
  }

  /// The number of two digits.
  private static int two(char[] text, int from) {
    return (text[from] - '0') * 10 + text[from + 1] - '0';
  }
}
