package dev.verbatim.dataset;

import java.util.ArrayList;
import java.util.List;

/// The labels by which tokens say that they begin, go on with or stand outside a mark: written as
/// `B-quote`, `I-quote` and `O`.
///
/// Read are all their kinds alike. What is `B`, `S` or `U` begins a mark; what is `I`, `E` or `L`
/// goes on with one of the same tag in front of it, or else begins one, as in IOB1; behind `E`,
/// `L`, `S` and `U` a mark has ended.
final class Iob {
  static final String OUTSIDE = "O";
  private static final String KINDS = "BIELSU";

  private Iob() {}

  /// Tokens of one tag.
  ///
  /// @param first its place among the labels, from 0
  /// @param last no less than the first
  record Run(String tag, int first, int last) {}

  static boolean isLabel(String word) {
    return word.equals(OUTSIDE) || isOfTag(word);
  }

  private static boolean isOfTag(String word) {
    return word.length() > 2 && word.charAt(1) == '-' && KINDS.indexOf(word.charAt(0)) >= 0;
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
    String open = "";
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      if (!isOfTag(label)) {
        open = "";
        continue;
      }
      String tag = label.substring(2);
      boolean begins = "BSU".indexOf(label.charAt(0)) >= 0 || !open.equals(tag);
      runs.add(new Run(tag, begins ? i : runs.removeLast().first(), i));
      open = "ELSU".indexOf(label.charAt(0)) >= 0 ? "" : tag;
    }
    return runs;
  }
}
