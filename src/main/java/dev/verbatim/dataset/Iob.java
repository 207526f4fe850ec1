package dev.verbatim.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The labels by which tokens say that they begin, go on with or stand outside a mark: written as
/// `B-quote`, `I-quote` and `O`.
///
/// Read are all their kinds alike. What is `B`, `S` or `U` begins a mark; what is `I`, `E` or `L`
/// goes on with one of the same tag in front of it, or else begins one, as in IOB1; behind `E`,
/// `L`, `S` and `U` a mark has ended.
final class Iob {
  static final String OUTSIDE = "O";
  private static final Pattern LABEL = Pattern.compile("([BIELSU])-(.+)");

  private Iob() {}

  /// Tokens of one tag.
  ///
  /// @param first its place among the labels, from 0
  /// @param last no less than the first
  record Run(String tag, int first, int last) {}

  static boolean isLabel(String word) {
    return word.equals(OUTSIDE) || LABEL.matcher(word).matches();
  }

  static String begins(String tag) {
    return "B-" + tag;
  }

  static String goesOn(String tag) {
    return "I-" + tag;
  }

  /// The marks that the labels of one sentence tell, in order. What is no label is outside.
  static List<Run> runs(List<String> labels) {
    List<Run> runs = new ArrayList<>();
    Optional<String> open = Optional.empty();
    for (int i = 0; i < labels.size(); i++) {
      Matcher label = LABEL.matcher(labels.get(i));
      if (!label.matches()) {
        open = Optional.empty();
        continue;
      }
      char kind = label.group(1).charAt(0);
      String tag = label.group(2);
      boolean begins = "BSU".indexOf(kind) >= 0 || !open.equals(Optional.of(tag));
      runs.add(new Run(tag, begins ? i : runs.removeLast().first(), i));
      open = "ELSU".indexOf(kind) >= 0 ? Optional.empty() : Optional.of(tag);
    }
    return runs;
  }
}
