package dev.verbatim.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The words in front of a number that bound it or say which way it went.
///
/// A direction counts for more than a bound: a share that fell by nearly a fifth went down. *Up*
/// and *down* may belong to a verb before them (*set up two camps*), so they say a direction only
/// where *by* follows, or a percentage or a sum of money does.
///
/// @param from the first token of the phrase; verbs such as *rose by* are outside it
/// @param modifier as in [Reading]
record Approximator(int from, String modifier) {
  /// By their last word: all of their words and what they mean, the longest first.
  private static final Map<String, List<Map.Entry<List<String>, String>>> BOUNDS =
      Map.ofEntries(
              all(
                  "≥",
                  "at least",
                  "no fewer than",
                  "no less than",
                  "≥",
                  "not less than",
                  "a minimum of"),
              all(
                  "≤",
                  "at most",
                  "up to",
                  "no more than",
                  "≤",
                  "not more than",
                  "as many as",
                  "as much as",
                  "a maximum of"),
              all(
                  ">",
                  "more than",
                  "over",
                  "just over",
                  "well over",
                  "above",
                  "upwards of",
                  ">",
                  "greater than",
                  "in excess of"),
              all(
                  "<",
                  "nearly",
                  "almost",
                  "under",
                  "just under",
                  "just short of",
                  "<",
                  "well under",
                  "below",
                  "fewer than",
                  "less than"),
              all(
                  "~",
                  "about",
                  "around",
                  "some",
                  "roughly",
                  "close to",
                  "approximately",
                  "an estimated",
                  "estimated",
                  "circa",
                  "~",
                  "≈"),
              all("=", "exactly", "plus or minus", "±"))
          .entrySet()
          .stream()
          .flatMap(e -> e.getValue().stream().map(words -> Map.entry(words, e.getKey())))
          .sorted((one, other) -> Integer.compare(other.getKey().size(), one.getKey().size()))
          .collect(Collectors.groupingBy(bound -> bound.getKey().getLast()));

  private static final Set<String> RISING =
      Set.of(
          "rose",
          "rise",
          "rises",
          "risen",
          "rising",
          "increased",
          "increase",
          "increases",
          "increasing",
          "grew",
          "grow",
          "grows",
          "grown",
          "growing",
          "climbed",
          "jumped",
          "gained");
  private static final Set<String> FALLING =
      Set.of(
          "fell",
          "fall",
          "falls",
          "fallen",
          "falling",
          "dropped",
          "drop",
          "drops",
          "declined",
          "decline",
          "declines",
          "decreased",
          "decrease",
          "shrank",
          "shrunk",
          "plunged",
          "slipped");

  private static Map.Entry<String, List<List<String>>> all(String modifier, String... phrases) {
    return Map.entry(modifier, List.of(phrases).stream().map(p -> List.of(p.split(" "))).toList());
  }

  /// What stands in front of a number.
  ///
  /// @param measured whether it is a percentage or a sum of money
  static Approximator before(FigureTokens tokens, int number, boolean measured) {
    int from = number;
    String modifier = Reading.EXACTLY;
    for (var bound : BOUNDS.getOrDefault(tokens.lower(number - 1), List.of())) {
      int start = number - bound.getKey().size();
      if (start >= 0 && tokens.are(start, bound.getKey())) {
        from = start;
        modifier = bound.getValue();
        break;
      }
    }
    return directed(tokens, from, modifier, measured);
  }

  private static Approximator directed(
      FigureTokens tokens, int from, String modifier, boolean measured) {
    boolean by = tokens.is(from - 1, "by") || tokens.is(from - 1, "of");
    int verb = by ? from - 2 : from - 1;
    String word = tokens.lower(verb);
    if ((word.equals("up") || word.equals("down")) && !tokens.is(from - 1, "of")) {
      return by || measured ? new Approximator(verb, word) : new Approximator(from, modifier);
    }
    if (RISING.contains(word) && (by || measured)) {
      return new Approximator(from, "up");
    }
    if (FALLING.contains(word) && (by || measured)) {
      return new Approximator(from, "down");
    }
    return new Approximator(from, modifier);
  }
}
