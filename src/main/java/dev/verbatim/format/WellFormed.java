package dev.verbatim.format;

import java.util.regex.Pattern;

/// Words as UTF-8 can hold them: it has no bytes for half a surrogate pair.
public final class WellFormed {
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");
  private static final String REPLACEMENT = "\uFFFD";

  private WellFormed() {}

  /// The same words with U+FFFD for each half of a surrogate pair that stands by itself.
  public static String of(String words) {
    return words.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? HALF.matcher(words).replaceAll(REPLACEMENT)
        : words;
  }
}
