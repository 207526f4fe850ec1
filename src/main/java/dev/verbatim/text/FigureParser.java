package dev.verbatim.text;

import dev.verbatim.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the figures of one paragraph, from its first word to its last.
///
/// At each token it asks for a share in words, then for a number, which a second one may make a
/// range; then what stands behind it, what in front, and whether it is a figure at all.
final class FigureParser {
  private static final Set<String> COMPARING =
      Set.of("less", "more", "fewer", "higher", "lower", "greater");

  private final FigureTokens tokens;
  private final NotFigures notFigures;
  private final Shares shares;

  /// The first token that no figure holds yet.
  private int free;

  FigureParser(String paragraph, int shift) {
    tokens = new FigureTokens(paragraph, shift);
    notFigures = new NotFigures(tokens);
    shares = new Shares(tokens);
  }

  /// One number or two, and where they stand.
  ///
  /// @param from the first token, a sign or currency in front included
  /// @param whole all tokens as one number, with the value of the first
  /// @param high the greater end of a range
  private record Amount(int from, String currency, Numeral whole, Optional<BigDecimal> high) {}

  /// A figure and the token behind what it takes up.
  private record Found(Optional<Figure> figure, int next) {}

  List<Figure> figures() {
    List<Figure> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> here = at(at);
      at = here.map(Found::next).orElse(at + 1);
      for (Figure figure : here.flatMap(Found::figure).stream().toList()) {
        found.add(figure);
        free = at;
      }
    }
    return List.copyOf(found);
  }

  private Optional<Found> at(int at) {
    Optional<Found> share = shares.at(at).map(s -> share(at, s));
    return share.isPresent() ? share : Numeral.at(tokens, at).map(this::number);
  }

  private Found share(int from, Shares.Share share) {
    Counted counted = Counted.share(tokens, share.to());
    Approximator before = before(from, true);
    String modifier =
        share.most() && before.modifier().equals(Reading.EXACTLY) ? ">" : before.modifier();
    Figure figure =
        new Figure(
            span(from, share.to()),
            span(before.from(), Math.max(share.to(), counted.to())),
            Optional.of(Reading.of(share.percent(), counted.unit(), modifier)));
    return new Found(Optional.of(figure), Math.max(share.to(), counted.to()));
  }

  private Found number(Numeral first) {
    Amount amount = amount(first);
    int end = amount.whole().to();
    Counted counted =
        amount.currency().isEmpty()
            ? Counted.behind(tokens, end)
            : Counted.behindMoney(tokens, end, amount.currency());
    boolean fragile = amount.high().isPresent() && tokens.isHyphen(first.to());
    if (notFigures.holds(amount.whole(), counted) || (fragile && counted.unit().isEmpty())) {
      return new Found(Optional.empty(), end);
    }
    boolean between = amount.high().isPresent() && tokens.is(amount.from() - 1, "between");
    int from = between ? amount.from() - 1 : amount.from();
    Approximator before = before(from, counted.measured());
    Open open = open(amount, counted, before.modifier());
    int to = open.counted().to();
    Span number = span(amount.from(), counted.numberEnd());
    Optional<Reading> reading = reading(amount, open.counted(), open.modifier());
    return new Found(Optional.of(new Figure(number, span(before.from(), to), reading)), to);
  }

  /// What is counted, and how an *or more* or a plus behind the number bounds it.
  private record Open(Counted counted, String modifier) {}

  /// Reads *40 people or more* as well as *40 or more people* and *40+ people*.
  private Open open(Amount amount, Counted counted, String modifier) {
    int to = counted.to();
    boolean plus = tokens.is(to, "+") && tokens.isJoined(to);
    String behind = plus ? "more" : tokens.is(to, "or") ? tokens.lower(to + 1) : "";
    boolean thanAnother = !plus && tokens.is(to + 2, "than");
    if (thanAnother || !Set.of("more", "less", "fewer", "so").contains(behind)) {
      return new Open(counted, modifier);
    }
    int next = plus ? to + 1 : to + 2;
    boolean counts = amount.currency().isEmpty() && counted.unit().isEmpty();
    Counted rest = counts ? Counted.behind(tokens, next) : counted;
    int end = counts ? rest.to() : next;
    return new Open(
        new Counted(counted.numberEnd(), end, rest.unit(), rest.measured()),
        behind.equals("more") ? "≥" : behind.equals("so") ? "~" : "≤");
  }

  private Approximator before(int from, boolean measured) {
    Approximator before = Approximator.before(tokens, from, measured);
    return before.from() < free ? new Approximator(from, Reading.EXACTLY) : before;
  }

  private Span span(int from, int to) {
    return new Span(tokens.at(from).start(), tokens.at(to - 1).end());
  }

  private Optional<Reading> reading(Amount amount, Counted counted, String modifier) {
    int last = amount.whole().to() - 1;
    boolean millionsOrMetres =
        tokens.is(last, "m") && !counted.measured() && counted.unit().isEmpty();
    if (millionsOrMetres || COMPARING.contains(tokens.lower(counted.to()))) {
      return Optional.empty();
    }
    BigDecimal value = amount.whole().value();
    return Optional.of(
        amount
            .high()
            .map(high -> Reading.between(value, high, counted.unit(), modifier))
            .orElseGet(() -> Reading.of(value, counted.unit(), modifier)));
  }

  private Amount amount(Numeral first) {
    int from = first.from();
    String currency = "";
    String sign = from > free ? tokens.lower(from - 1) : "";
    if (FigureWords.SIGNS.containsKey(sign)) {
      from--;
      currency = FigureWords.SIGNS.getOrDefault(sign, "");
      String letters = tokens.lower(from - 1);
      if (sign.equals("$") && tokens.isJoined(from) && FigureWords.DOLLARS.containsKey(letters)) {
        currency = FigureWords.DOLLARS.getOrDefault(letters, "");
        from--;
      }
    } else if (from > free && FigureWords.CODES.contains(tokens.at(from - 1).text())) {
      from--;
      currency = tokens.at(from).text();
    }
    boolean signed = from > free && isSign(from - 1);
    boolean negative = signed && !tokens.is(from - 1, "+");
    Numeral one = negative ? with(first, first.value().negate(), first.to()) : first;
    return range(signed ? from - 1 : from, currency, one);
  }

  /// A plus or minus in front of a number and of no other.
  private boolean isSign(int at) {
    return Set.of("-", "−", "+").contains(tokens.lower(at))
        && tokens.isJoined(at + 1)
        && !tokens.isJoined(at);
  }

  private static Numeral with(Numeral number, BigDecimal value, int to) {
    return new Numeral(value, number.scale(), number.from(), to, number.inWords());
  }

  /// Makes a range of a number where a greater one follows behind *to*, *or*, a dash, or behind
  /// *between* and *and*. *From 28 to 32* is a change, and so two figures.
  private Amount range(int from, String currency, Numeral first) {
    Amount alone = new Amount(from, currency, first, Optional.empty());
    int joint = first.to();
    Counted share = Counted.behind(tokens, joint);
    if (share.measured() && share.to() == share.numberEnd()) {
      joint = share.numberEnd();
    }
    int next = FigureWords.SIGNS.containsKey(tokens.lower(joint + 1)) ? joint + 2 : joint + 1;
    if (!joins(from, joint, first)) {
      return alone;
    }
    Optional<Numeral> second = Numeral.at(tokens, next);
    if (second.isEmpty()) {
      return alone;
    }
    Numeral low = scaledAs(first, second.get());
    boolean sameUnit =
        joint == first.to()
            || Counted.behind(tokens, second.get().to()).unit().equals(share.unit());
    boolean rises = sameUnit && low.value().compareTo(second.get().value()) < 0;
    return rises
        ? new Amount(
            from,
            currency,
            with(low, low.value(), second.get().to()),
            Optional.of(second.get().value()))
        : alone;
  }

  private boolean joins(int from, int joint, Numeral first) {
    boolean dash = tokens.is(joint, "–") || tokens.isHyphen(joint);
    return switch (tokens.lower(joint)) {
      case "and" -> tokens.is(from - 1, "between");
      case "to" -> !tokens.is(from - 1, "from");
      case "or" -> true;
      default -> dash && !first.inWords() && tokens.isJoined(joint) == tokens.isJoined(joint + 1);
    };
  }

  /// In *two to three million* both are millions.
  private static Numeral scaledAs(Numeral low, Numeral high) {
    if (low.isScaled() || !high.isScaled()) {
      return low;
    }
    BigDecimal scaled = low.value().multiply(high.scale());
    return scaled.compareTo(high.value()) < 0
        ? new Numeral(Numeral.plain(scaled), high.scale(), low.from(), low.to(), low.inWords())
        : low;
  }
}
