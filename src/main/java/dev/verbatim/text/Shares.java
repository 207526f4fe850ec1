package dev.verbatim.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shares in words: *half of*, *a third*, *two-thirds*, *one in five*, *a majority of*; and *1 in
/// 5*.
///
/// *A third* is an ordinal where a noun follows (*a third vote*), and *a quarter* is often three
/// months; so those count only where the words around them leave no doubt.
final class Shares {
  /// By their denominators, from 2.
  private static final List<String> PARTS =
      List.of("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  /// In *3 in 2021* the second number is no whole.
  private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(1000);

  private static final Set<String> ARTICLES = Set.of("a", "one");

  private final FigureTokens tokens;

  Shares(FigureTokens tokens) {
    this.tokens = tokens;
  }

  /// A share, by its tokens.
  ///
  /// @param percent what it is in percent
  /// @param to the token after its last
  /// @param most whether it is more than `percent`
  record Share(BigDecimal percent, int to, boolean most) {}

  /// The share that begins at a token.
  Optional<Share> at(int from) {
    if (Set.of("a", "the").contains(tokens.lower(from))
        && tokens.is(from + 1, "majority")
        && tokens.is(from + 2, "of")) {
      return Optional.of(new Share(HALF, from + 2, true));
    }
    if (tokens.is(from, "half")) {
      boolean share =
          tokens.is(from + 1, "of")
              || FigureWords.POINTING.contains(tokens.lower(from + 1))
              || (tokens.is(from - 1, "by") && stands(from + 1));
      return share ? Optional.of(new Share(HALF, from + 1, false)) : Optional.empty();
    }
    Optional<Share> outOf = outOf(from);
    return outOf.isPresent() ? outOf : fraction(from);
  }

  /// *One in five*, *nine out of ten*, *9 out of 10*; but not *one in ten years*.
  private Optional<Share> outOf(int from) {
    boolean out = tokens.is(from + 1, "out") && tokens.is(from + 2, "of");
    if (!out && !tokens.is(from + 1, "in")) {
      return Optional.empty();
    }
    Optional<Numeral> parts = Numeral.at(tokens, from).filter(n -> isCount(n, from + 1));
    int second = from + (out ? 3 : 2);
    Optional<Numeral> whole = Numeral.at(tokens, second).filter(n -> isCount(n, second + 1));
    String next = tokens.lower(second + 1);
    boolean time =
        next.endsWith("s") && FigureWords.MEASURES.contains(next.substring(0, next.length() - 1));
    boolean money = FigureWords.SIGNS.containsKey(tokens.lower(from - 1));
    boolean measured = Counted.behind(tokens, second + 1).numberEnd() > second + 1;
    if (parts.isEmpty() || whole.isEmpty() || time || money || measured) {
      return Optional.empty();
    }
    BigDecimal part = parts.get().value();
    return part.signum() > 0 && part.compareTo(whole.get().value()) < 0
        ? Optional.of(new Share(percent(part, whole.get().value()), second + 1, false))
        : Optional.empty();
  }

  private static boolean isCount(Numeral number, int end) {
    boolean small = number.value().scale() <= 0 && number.value().compareTo(MOST_PARTS) <= 0;
    return number.to() == end && (number.inWords() || small);
  }

  private static BigDecimal percent(BigDecimal parts, BigDecimal whole) {
    return Numeral.plain(PERCENT.multiply(parts).divide(whole, 1, RoundingMode.HALF_UP));
  }

  private Optional<Share> fraction(int from) {
    boolean article = ARTICLES.contains(tokens.lower(from));
    int parts =
        article
            ? 1
            : Numeral.at(tokens, from)
                .filter(n -> n.inWords() && n.to() == from + 1)
                .map(n -> n.value().intValue())
                .orElse(0);
    int part = from + (tokens.isHyphen(from + 1) && tokens.isJoined(from + 2) ? 2 : 1);
    String word = tokens.lower(part);
    String single = parts > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    int denominator = PARTS.indexOf(single) + 2;
    boolean plural = word.length() > single.length();
    if (parts == 0 || denominator < 2 || parts > denominator || plural != (parts > 1)) {
      return Optional.empty();
    }
    if (!plural && !isPlainlyShare(from, part, denominator)) {
      return Optional.empty();
    }
    BigDecimal percent = percent(BigDecimal.valueOf(parts), BigDecimal.valueOf(denominator));
    return Optional.of(new Share(percent, part + 1, false));
  }

  private boolean isPlainlyShare(int from, int part, int denominator) {
    if (tokens.is(part + 1, "of")) {
      return !tokens.is(part + 2, "an") && !tokens.is(part + 2, "a");
    }
    boolean often = denominator == 2 || denominator == 4;
    boolean led =
        tokens.is(from - 1, "by")
            || Approximator.before(tokens, from, true).from() < from
            || tokens.isHyphen(part - 1);
    return stands(part + 1) && (led || !often);
  }

  /// Whether no noun follows, so that a share stands for itself.
  private boolean stands(int next) {
    return !tokens.isWord(next) || FigureWords.STOP.contains(tokens.lower(next));
  }
}
