package dev.verbatim.text;

import dev.verbatim.text.FigureTokens.Token;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers that are no figures: dates, years, times of day, ages, ordinals, numbers in names and on
/// telephones, *one* in prose, and those that only point back (*the two ministers*).
final class NotFigures {
  private static final BigDecimal MOST_IN_A_DATE = BigDecimal.valueOf(31);
  private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
  private static final BigDecimal MOST_POINTED_AT = BigDecimal.valueOf(12);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
  private static final Set<String> NOON = Set.of("am", "pm", "gmt", "utc", "o’clock", "o'clock");
  private static final Set<String> TIMES_OF_LIFE =
      Set.of("year", "years", "month", "months", "week", "weeks", "day", "days");
  private static final Set<String> DAY_PARTS = Set.of("morning", "afternoon", "evening", "night");

  /// What joins the parts of a date, a time, a name, a fraction, an address.
  private static final String JOINTS = "-–‐‑/:.,_@#&'’\uFE0F\u20E3";

  private static final Pattern BLANK = Pattern.compile("[ \\u00A0\\u2009\\u202F]");

  private final FigureTokens tokens;

  NotFigures(FigureTokens tokens) {
    this.tokens = tokens;
  }

  /// Whether a number is none of a figure.
  ///
  /// @param counted what stands behind it
  boolean holds(Numeral number, Counted counted) {
    return isAge(number)
        || isTime(number)
        || isLabel(number.from(), counted)
        || (number.inWords() ? isProse(number, counted) : isJoinedToMore(number, counted))
        || isDate(number, counted)
        || isYear(number, counted)
        || (!number.inWords() && isName(number, counted));
  }

  private boolean isDate(Numeral number, Counted counted) {
    boolean beside =
        isMonth(number.from() - 1)
            || (isShortMonth(number.from() - 1) && counted.unit().isEmpty())
            || isMonth(number.to())
            || (tokens.is(number.to(), "of") && isMonth(number.to() + 1))
            || (tokens.is(number.from() - 1, ",") && isDayBefore(number.from() - 2));
    return beside
        && isPlainInteger(number)
        && (number.value().compareTo(MOST_IN_A_DATE) <= 0 || couldBeYear(number));
  }

  /// Whether a token is the day in *March 3, 2021*.
  private boolean isDayBefore(int at) {
    return tokens.isNumber(at) && (isMonth(at - 1) || isShortMonth(at - 1));
  }

  /// Whether a token is the full stop of *Sept.*; behind a whole name it ends a sentence.
  private boolean isShortMonth(int stop) {
    String month = tokens.lower(stop - 1);
    return tokens.is(stop, ".")
        && isMonth(stop - 1)
        && month.length() <= "sept".length()
        && !Set.of("may", "june", "july").contains(month);
  }

  private boolean isMonth(int at) {
    return tokens.isCapitalised(at) && FigureWords.MONTHS.contains(tokens.lower(at));
  }

  private boolean isPlainInteger(Numeral number) {
    return !number.isScaled() && number.value().scale() <= 0;
  }

  private boolean couldBeYear(Numeral number) {
    return !number.inWords()
        && isPlainInteger(number)
        && tokens.at(number.from()).text().length() == 4
        && number.value().compareTo(FIRST_YEAR) >= 0
        && number.value().compareTo(LAST_YEAR) <= 0;
  }

  /// A bare number of four digits, unless it counts a plural and no preposition makes it a year.
  private boolean isYear(Numeral number, Counted counted) {
    if (!couldBeYear(number) || counted.measured()) {
      return false;
    }
    String before = tokens.lower(number.from() - 1);
    boolean counts =
        (!counted.unit().isEmpty() && !tokens.isCapitalised(number.to())) || bounded(number);
    return !counts || FigureWords.BEFORE_YEARS.contains(before);
  }

  private boolean bounded(Numeral number) {
    int start = Approximator.before(tokens, number.from(), false).from();
    return start < number.from() && !Set.of("around", "over").contains(tokens.lower(start));
  }

  private boolean isTime(Numeral number) {
    int next = number.to();
    boolean halfOfDay =
        Set.of("a", "p").contains(tokens.lower(next))
            && tokens.is(next + 1, ".")
            && tokens.is(next + 2, "m");
    boolean partOfDay =
        tokens.is(next, "in")
            && tokens.is(next + 1, "the")
            && DAY_PARTS.contains(tokens.lower(next + 2));
    boolean bareAfterAt =
        tokens.is(number.from() - 1, "at")
            && number.value().compareTo(BigDecimal.valueOf(24)) <= 0
            && !tokens.isWord(next)
            && !tokens.is(next, "%");
    return NOON.contains(tokens.lower(next)) || halfOfDay || partOfDay || bareAfterAt;
  }

  private boolean isAge(Numeral number) {
    int next = number.to();
    boolean possible = isPlainInteger(number) && number.value().compareTo(OLDEST) <= 0;
    boolean old =
        tokens.is(next + (tokens.isHyphen(next) ? 3 : 1), "old")
            || (tokens.is(next + 2, "-") && tokens.is(next + 3, "old"));
    String unit = tokens.lower(next + (tokens.isHyphen(next) ? 1 : 0));
    boolean year = TIMES_OF_LIFE.contains(unit);
    boolean aged = Set.of("aged", "age", "turned").contains(tokens.lower(number.from() - 1));
    return possible && ((old && year) || aged || isApposed(number));
  }

  /// *Officer Lund, 58.* and *a clerk, 58, left*.
  private boolean isApposed(Numeral number) {
    int noun = number.from() - 2;
    if (number.inWords() || !tokens.is(number.from() - 1, ",") || !tokens.isWord(noun)) {
      return false;
    }
    return tokens.is(number.to(), ",")
        ? tokens.isCapitalised(noun) || !FigureWords.isPlural(tokens.lower(noun))
        : tokens.is(number.to(), ".") && tokens.isCapitalised(noun);
  }

  private boolean isLabel(int from, Counted counted) {
    String before = tokens.lower(from - 1);
    boolean named = tokens.is(from - 1, ".") && tokens.is(from - 2, "no");
    boolean labels = FigureWords.LABELS.contains(before) && !tokens.isJoined(from);
    boolean several =
        counted.unit().isEmpty()
            && (isPluralLabel(from - 1)
                || (Set.of("and", "or", ",").contains(before)
                    && tokens.isNumber(from - 2)
                    && isLabel(from - 2, counted)));
    return named || tokens.is(from - 1, "#") || tokens.is(from - 1, "№") || labels || several;
  }

  /// *Articles 4 and 5*.
  private boolean isPluralLabel(int at) {
    String word = tokens.lower(at);
    return word.endsWith("s") && FigureWords.LABELS.contains(word.substring(0, word.length() - 1));
  }

  /// A number that is a part of something longer: *G7*, *COVID-19*, *2nd*, *555-0123*, *1/2*.
  private boolean isJoinedToMore(Numeral number, Counted counted) {
    String text = tokens.at(number.from()).text();
    boolean zeroFirst = text.length() > 1 && text.startsWith("0") && !text.startsWith("0.");
    return zeroFirst
        || isJoinedBefore(number.from())
        || isJoinedBehind(number.to(), counted)
        || isListNumber(number)
        || isOneOfMany(number.from());
  }

  private boolean isJoinedBefore(int from) {
    if (!tokens.isJoined(from)) {
      return false;
    }
    Token before = tokens.at(from - 1);
    boolean joint = JOINTS.contains(before.text()) && tokens.isJoined(from - 1);
    boolean letters = tokens.isWord(from - 1) && !FigureWords.CODES.contains(before.text());
    return letters || (joint && isAlphanumeric(from - 2));
  }

  private boolean isJoinedBehind(int to, Counted counted) {
    if (!tokens.isJoined(to)) {
      return false;
    }
    if (tokens.isWord(to)) {
      return !FigureWords.SHORT_MEASURES.contains(tokens.lower(to))
          && !FigureWords.CODES.contains(tokens.at(to).text());
    }
    boolean emoji = tokens.is(to, "\uFE0F") || tokens.is(to, "\u20E3");
    boolean joint = JOINTS.contains(tokens.at(to).text()) && tokens.isJoined(to + 1);
    return emoji || (joint && isAlphanumeric(to + 1) && counted.to() <= to);
  }

  private boolean isAlphanumeric(int at) {
    return tokens.isWord(at) || tokens.isNumber(at);
  }

  private boolean isListNumber(Numeral number) {
    return number.from() == 0 && Set.of(".", ")").contains(tokens.lower(1)) && tokens.size() > 2;
  }

  /// Three numbers in a row, as on a telephone; there blanks do not group thousands.
  private boolean isOneOfMany(int at) {
    int first = at;
    while (tokens.isNumber(first - 1)) {
      first--;
    }
    int last = at;
    while (tokens.isNumber(last + 1)) {
      last++;
    }
    int parts = 0;
    for (int i = first; i <= last; i++) {
      parts += BLANK.split(tokens.at(i).text(), -1).length;
    }
    return last > first && parts > 2;
  }

  /// A number behind a name, unless it counts something: *Boeing 737*.
  private boolean isName(Numeral number, Counted counted) {
    int before = number.from() - 1;
    return tokens.isCapitalised(before)
        && !tokens.startsSentence(before)
        && !FigureWords.CODES.contains(tokens.at(before).text())
        && isPlainInteger(number)
        && counted.unit().isEmpty();
  }

  private boolean isProse(Numeral number, Counted counted) {
    boolean one = number.to() == number.from() + 1 && tokens.is(number.from(), "one");
    boolean zero = number.value().signum() == 0;
    boolean capital =
        (tokens.isCapitalised(number.from()) && !tokens.startsSentence(number.from()))
            || (number.to() > number.from() + 1 && tokens.isCapitalised(number.to() - 1));
    boolean hyphen =
        (tokens.isHyphen(number.to())
                && tokens.isJoined(number.to())
                && counted.to() <= number.to())
            || (tokens.isHyphen(number.from() - 1) && tokens.isJoined(number.from()));
    return (one && !counted.measured())
        || (zero && counted.unit().isEmpty())
        || capital
        || hyphen
        || pointsBack(number);
  }

  private boolean pointsBack(Numeral number) {
    String before = tokens.lower(number.from() - 1);
    boolean pointing =
        FigureWords.POINTING.contains(before) || before.endsWith("’s") || before.endsWith("'s");
    return pointing && isPlainInteger(number) && number.value().compareTo(MOST_POINTED_AT) <= 0;
  }
}
