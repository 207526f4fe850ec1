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
    try {
      return Optional.of(isUsual(text) ? usual(text) : Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether a text has the usual form, with up to nine digits of a second's fraction.
  private static boolean isUsual(String text) {
    int length = text.length();
    if (length < 20 || length == 21 || length > 30 || text.charAt(length - 1) != 'Z') {
      return false;
    }
    for (int i = 0; i < length - 1; i++) {
      char c = text.charAt(i);
      char form = i < FORM.length() ? FORM.charAt(i) : '0';
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
  }

  private static Instant usual(String text) {
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    int second = number(text, 11, 13) * 3600 + number(text, 14, 16) * 60 + number(text, 17, 19);
    int nanos = 0;
    for (int i = FORM.length(); i < FORM.length() + NANO_DIGITS; i++) {
      nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
    }
    return Instant.ofEpochSecond(day * SECONDS_A_DAY + second, nanos);
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
