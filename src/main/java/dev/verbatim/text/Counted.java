package dev.verbatim.text;

import java.util.Set;

/// What stands behind a number and says what it counts.
///
/// The head of a noun phrase is taken to be the first plural among the next words, so that no
/// dictionary is needed: *31 berth records were* counts records. Where there is none, nothing is
/// said to be counted.
///
/// @param numberEnd the token after the sign or word of percent or currency, which belongs to the
///   number; otherwise the token after the number
/// @param to the token after the phrase
/// @param unit as in [Reading]
/// @param measured whether it is percent or a currency
record Counted(int numberEnd, int to, String unit, boolean measured) {
  /// How many words may stand between a number and the plural that it counts.
  private static final int MOST_BETWEEN = 2;

  private static final Set<String> PERCENT = Set.of("%", "percent", "pct");
  private static final String PERCENT_UNIT = "percent";
  private static final Set<String> ROUGHLY =
      Set.of("some", "about", "around", "roughly", "nearly", "almost", "over", "an", "estimated");

  /// What a number counts.
  ///
  /// @param at the token after the number
  static Counted behind(FigureTokens tokens, int at) {
    if (PERCENT.contains(tokens.lower(at))) {
      return percent(tokens, at + 1);
    }
    if (tokens.is(at, "per") && tokens.is(at + 1, "cent")) {
      return percent(tokens, at + 2);
    }
    if (tokens.is(at, "percentage") && tokens.lower(at + 1).startsWith("point")) {
      return new Counted(at + 2, at + 2, "percentage points", true);
    }
    String word = tokens.lower(at);
    boolean ofTheNext = tokens.isNumber(at + 1) && tokens.isJoined(at + 1);
    if (FigureWords.SIGNS.containsKey(word) && !ofTheNext) {
      return money(tokens, at + 1, FigureWords.SIGNS.getOrDefault(word, ""));
    }
    if (FigureWords.CODES.contains(tokens.at(at).text())) {
      return money(tokens, at + 1, tokens.at(at).text());
    }
    if (tokens.is(at + 1, "dollars") && FigureWords.DOLLAR_WORDS.containsKey(word)) {
      return money(tokens, at + 2, FigureWords.DOLLAR_WORDS.getOrDefault(word, ""));
    }
    if (word.equals("euros")) {
      return money(tokens, at + 1, "EUR");
    }
    if (word.equals("dollars")) {
      return money(tokens, at + 1, "dollars");
    }
    return votes(tokens, at);
  }

  /// What stands behind an amount whose currency stands in front of it.
  static Counted behindMoney(FigureTokens tokens, int at, String currency) {
    return money(tokens, at, currency);
  }

  /// The share that a fraction or percentage is of: *of voters*.
  static Counted percent(FigureTokens tokens, int at) {
    if (tokens.lower(at).startsWith("point") && tokens.lower(at).length() <= "points".length()) {
      return new Counted(at, at + 1, "percentage points", true);
    }
    return new Counted(at, of(tokens, at, false), PERCENT_UNIT, true);
  }

  /// The same behind a share in words, which may do without *of*: *half the voters*, *one in five
  /// voters*.
  static Counted share(FigureTokens tokens, int at) {
    int head = plural(tokens, FigureWords.POINTING.contains(tokens.lower(at)) ? at + 1 : at);
    return head < 0 ? percent(tokens, at) : new Counted(at, head + 1, PERCENT_UNIT, true);
  }

  private static Counted money(FigureTokens tokens, int at, String currency) {
    return rated(tokens, new Counted(at, at, currency, true));
  }

  private static Counted votes(FigureTokens tokens, int at) {
    boolean inFavour =
        tokens.is(at, "in") && Set.of("favor", "favour").contains(tokens.lower(at + 1));
    if (inFavour) {
      return new Counted(at, at + 2, "votes", false);
    }
    if (tokens.is(at, "against")) {
      return new Counted(at, at + 1, "votes", false);
    }
    return things(tokens, at);
  }

  private static Counted things(FigureTokens tokens, int at) {
    boolean joined = tokens.isHyphen(at) && tokens.isJoined(at) && tokens.isJoined(at + 1);
    if (joined && FigureWords.MEASURES.contains(tokens.lower(at + 1))) {
      String measure = tokens.lower(at + 1);
      String unit =
          switch (measure) {
            case "foot" -> "feet";
            case "inch" -> "inches";
            case "century" -> "centuries";
            case "person" -> "people";
            default -> measure + "s";
          };
      return new Counted(at, at + 2, unit, false);
    }
    if (FigureWords.SHORT_MEASURES.contains(tokens.lower(at))) {
      return rated(tokens, new Counted(at, at + 1, tokens.at(at).text(), false));
    }
    if (tokens.is(at, "of")) {
      int end = of(tokens, at, true);
      return new Counted(at, end, end > at ? head(tokens, at, end) : "", false);
    }
    int head = plural(tokens, at);
    if (head < 0) {
      return new Counted(at, at, "", false);
    }
    int end = others(tokens, of(tokens, head + 1, false));
    return rated(tokens, new Counted(at, end, tokens.at(head).text(), false));
  }

  /// With *a week*, *per head* behind it.
  private static Counted rated(FigureTokens tokens, Counted counted) {
    int at = counted.to();
    String word = tokens.lower(at);
    boolean rate =
        word.equals("per")
            ? tokens.isWord(at + 1)
            : Set.of("a", "an", "each", "every").contains(word)
                && FigureWords.MEASURES.contains(tokens.lower(at + 1));
    if (!rate) {
      return counted;
    }
    String unit = counted.unit() + " " + word + " " + tokens.lower(at + 1);
    return new Counted(counted.numberEnd(), at + 2, unit, counted.measured());
  }

  /// The first plural among the next words; -1 where there is none.
  private static int plural(FigureTokens tokens, int at) {
    int i = at;
    for (int words = 0; words <= MOST_BETWEEN && isContent(tokens, i); words++) {
      while (tokens.isHyphen(i + 1) && tokens.isJoined(i + 1) && tokens.isJoined(i + 2)) {
        i += 2; // only the last part of a compound can be the head
      }
      if (FigureWords.isPlural(tokens.lower(i))) {
        return i;
      }
      i++;
    }
    return -1;
  }

  private static boolean isContent(FigureTokens tokens, int at) {
    return tokens.isWord(at) && !FigureWords.STOP.contains(tokens.lower(at));
  }

  /// Where an *of …* behind a figure ends; where it stands when there is none.
  ///
  /// @param holdsNumber whether it may name how many there are: *of the city’s 40 road contracts*
  private static int of(FigureTokens tokens, int at, boolean holdsNumber) {
    if (!tokens.is(at, "of")) {
      return at;
    }
    int i = at + 1;
    while (FigureWords.POINTING.contains(tokens.lower(i)) || isOwner(tokens, i)) {
      i++;
    }
    if (holdsNumber) {
      i = howMany(tokens, i);
    } else if (Numeral.at(tokens, i).isPresent() || Numeral.at(tokens, i + 1).isPresent()) {
      return at;
    }
    int head = plural(tokens, i);
    if (head >= 0) {
      return head + 1;
    }
    int run = i;
    while (run < i + MOST_BETWEEN && isContent(tokens, run)) {
      run++;
    }
    boolean whole = run > i && !isContent(tokens, run) && !tokens.isWord(run);
    return whole ? run : isContent(tokens, i) ? i + 1 : at;
  }

  /// Where a number ends that says how many there are in all, and perhaps that it does so roughly:
  /// *of some 40 boats*; where it stands when there is none.
  private static int howMany(FigureTokens tokens, int at) {
    int number = at;
    while (ROUGHLY.contains(tokens.lower(number))) {
      number++;
    }
    return Numeral.at(tokens, number).map(Numeral::to).orElse(at);
  }

  /// A possessive, with at most one word in front of it: *Marrow Bay’s*.
  private static boolean isOwner(FigureTokens tokens, int at) {
    return isPossessive(tokens.lower(at))
        || (tokens.isCapitalised(at) && isPossessive(tokens.lower(at + 1)));
  }

  private static boolean isPossessive(String word) {
    return word.endsWith("’s") || word.endsWith("'s");
  }

  /// The head of an *of …*: its first plural behind *of*.
  private static String head(FigureTokens tokens, int of, int end) {
    for (int i = of + 1; i < end; i++) {
      if (FigureWords.isPlural(tokens.lower(i)) && !isOwner(tokens, i)) {
        return tokens.at(i).text();
      }
    }
    return "";
  }

  /// Past *and other Muslims*.
  private static int others(FigureTokens tokens, int at) {
    if (!tokens.is(at, "and") || !tokens.is(at + 1, "other")) {
      return at;
    }
    int head = plural(tokens, at + 2);
    return head < 0 ? at : head + 1;
  }
}
