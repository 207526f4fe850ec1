package dev.verbatim.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A cardinal number as it stands in a text, in digits or in English words.
///
/// @param value what it says, its scale word included
/// @param scale what the scale word multiplied by; one where there is none
/// @param from the first token
/// @param to the token after the last
/// @param inWords whether no digit is in it
record Numeral(BigDecimal value, BigDecimal scale, int from, int to, boolean inWords) {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "thousand", new BigDecimal("1000"),
          "million", new BigDecimal("1000000"),
          "billion", new BigDecimal("1000000000"),
          "lakh", new BigDecimal("100000"),
          "crore", new BigDecimal("10000000"),
          "trillion", new BigDecimal("1000000000000"));
  private static final Map<String, String> SUFFIXES =
      Map.of(
          "k",
          "thousand",
          "m",
          "million",
          "mn",
          "million",
          "mln",
          "million",
          "bn",
          "billion",
          "tn",
          "trillion",
          "trn",
          "trillion");

  /// Suffixes that mean nothing else and so may stand apart: *€2.4 bn*.
  private static final Set<String> APART = Set.of("mn", "mln", "bn", "tn", "trn");

  /// Signs that stand for one, two and three quarters behind a whole number.
  private static final String QUARTERS = "¼½¾";

  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final Pattern GROUPING = Pattern.compile("[ \\u00A0\\u2009\\u202F'’]");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\p{Nd}+,\\p{Nd}{1,2}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// Words that a number can begin with.
  private static final Set<String> BEGINNINGS =
      Stream.of(SMALL, TENS, List.of("a", "half"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  /// The number that begins at a token, as long as it can be.
  static Optional<Numeral> at(FigureTokens tokens, int from) {
    if (tokens.isNumber(from)) {
      return digits(tokens, from);
    }
    return BEGINNINGS.contains(tokens.lower(from))
        ? new InWords(tokens, from).read()
        : Optional.empty();
  }

  /// Whether a scale word is part of it.
  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }

  /// Whether a word can multiply: *million*, *dozen*.
  static boolean isScale(String word) {
    return SCALES.containsKey(word) || word.equals("hundred") || word.equals("dozen");
  }

  private static Optional<Numeral> digits(FigureTokens tokens, int from) {
    BigDecimal value = decimal(tokens.at(from).text());
    int next = from + 1;
    if (tokens.isHyphen(next) && tokens.isJoined(next) && isScale(tokens.lower(next + 1))) {
      next++;
    }
    String word = tokens.lower(next);
    if ((tokens.isJoined(next) && next == from + 1) || APART.contains(word)) {
      word = SUFFIXES.getOrDefault(word, "");
    }
    if (!isScale(word)) {
      return Optional.of(new Numeral(value, BigDecimal.ONE, from, from + 1, false));
    }
    BigDecimal scale = scale(word);
    while (isScale(tokens.lower(next + 1))) {
      next++;
      scale = scale.multiply(scale(tokens.lower(next)));
    }
    return Optional.of(new Numeral(plain(value.multiply(scale)), scale, from, next + 1, false));
  }

  private static BigDecimal scale(String word) {
    return switch (word) {
      case "hundred" -> HUNDRED;
      case "dozen" -> DOZEN;
      default -> SCALES.getOrDefault(word, BigDecimal.ONE);
    };
  }

  /// Without the zeros behind the point that multiplying leaves.
  static BigDecimal plain(BigDecimal product) {
    BigDecimal stripped = product.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal decimal(String written) {
    int quarters = QUARTERS.indexOf(written.charAt(written.length() - 1)) + 1;
    if (quarters > 0) {
      return new BigDecimal(written.substring(0, written.length() - 1))
          .add(plain(QUARTER.multiply(BigDecimal.valueOf(quarters))));
    }
    String digits =
        GROUPING.matcher(written).replaceAll("").replace('\u066C', ',').replace('\u066B', '.');
    boolean pointsGroup = digits.indexOf('.') != digits.lastIndexOf('.');
    boolean commaIsDecimal = pointsGroup || DECIMAL_COMMA.matcher(digits).matches();
    return new BigDecimal(
        commaIsDecimal ? digits.replace(".", "").replace(',', '.') : digits.replace(",", ""));
  }

  /// Reads words one by one, as long as each may follow the one before it.
  private static final class InWords {
    private enum Last {
      NOTHING,
      UNIT,
      TENS,
      HUNDRED,
      SCALE,
      HALF
    }

    private final FigureTokens tokens;
    private final int from;
    private int at;
    private Last last = Last.NOTHING;
    private BigDecimal total = BigDecimal.ZERO;

    /// What was read since the last scale word.
    private BigDecimal group = BigDecimal.ZERO;

    private BigDecimal smallestScale = BigDecimal.ZERO;

    InWords(FigureTokens tokens, int from) {
      this.tokens = tokens;
      this.from = from;
      this.at = from;
    }

    Optional<Numeral> read() {
      begin();
      int before = at;
      while (step()) {
        at++;
        before = at;
      }
      at = before;
      if (last == Last.NOTHING) {
        return Optional.empty();
      }
      BigDecimal scale = smallestScale.signum() == 0 ? BigDecimal.ONE : smallestScale;
      return Optional.of(new Numeral(plain(total.add(group)), scale, from, at, true));
    }

    /// *A million* is one, *half a million* half of one.
    private void begin() {
      boolean half = tokens.is(at, "half") && tokens.is(at + 1, "a");
      int article = half ? at + 1 : at;
      if (tokens.is(article, "a") && isScale(tokens.lower(article + 1))) {
        group = half ? HALF : BigDecimal.ONE;
        last = Last.UNIT;
        at = article + 1;
      }
    }

    /// Takes the word at hand.
    ///
    /// @return whether it belongs to the number
    private boolean step() {
      if (last != Last.NOTHING) {
        skipJoint();
      }
      String word = tokens.lower(at);
      int small = SMALL.indexOf(word);
      int tens = TENS.indexOf(word);
      boolean fresh = last == Last.NOTHING || last == Last.HUNDRED || last == Last.SCALE;
      if (small >= 0 && (fresh || (last == Last.TENS && small > 0 && small < 10))) {
        return add(small, Last.UNIT);
      }
      if (tens >= 0 && fresh) {
        return add(20 + 10L * tens, Last.TENS);
      }
      if (word.equals("half") && !fresh && tokens.is(at - 1, "a")) {
        group = group.add(HALF);
        last = Last.HALF;
        return true;
      }
      return multiply(word);
    }

    private boolean add(long more, Last kind) {
      group = group.add(BigDecimal.valueOf(more));
      last = kind;
      return true;
    }

    private boolean multiply(String word) {
      boolean counted = last == Last.UNIT || last == Last.TENS || last == Last.HALF;
      if (counted && (word.equals("hundred") || word.equals("dozen"))) {
        group = group.multiply(scale(word));
        last = Last.HUNDRED;
        return true;
      }
      BigDecimal scale = SCALES.get(word);
      if (scale == null
          || !(counted || last == Last.HUNDRED)
          || (smallestScale.signum() > 0 && scale.compareTo(smallestScale) >= 0)) {
        return false;
      }
      total = total.add(group.multiply(scale));
      group = BigDecimal.ZERO;
      smallestScale = scale;
      last = Last.SCALE;
      return true;
    }

    /// Passes what only joins two words of one number: the hyphen of *twenty-five*, the *and* of
    /// *two hundred and five*, the *and a* of *two and a half*.
    private void skipJoint() {
      boolean hyphen = tokens.isHyphen(at) && tokens.isJoined(at) && tokens.isJoined(at + 1);
      int unit = SMALL.indexOf(tokens.lower(at + 1));
      if (hyphen && last == Last.TENS && unit > 0 && unit < 10) {
        at++;
      } else if (hyphen && isScale(tokens.lower(at + 1))) {
        at++;
      } else if (tokens.is(at, "and") && last == Last.HUNDRED && isSmall(tokens.lower(at + 1))) {
        at++;
      } else if ((last == Last.UNIT || last == Last.TENS)
          && tokens.are(at, List.of("and", "a", "half"))) {
        at += 2;
      }
    }

    private static boolean isSmall(String word) {
      return SMALL.indexOf(word) > 0 || TENS.contains(word);
    }
  }
}
