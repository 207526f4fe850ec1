package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How well some typed letters fit a name, and which letters of the name they are.
///
/// They fit where they occur in the name in their order, whatever stands between; blanks and case
/// do not count. Of the ways in which they do, it is the best: letters that begin words count most,
/// then letters that follow one another.
///
/// @param score the greater the better; only for comparing names under the same letters
/// @param places of the letters in the name, in UTF-16 units, ascending
public record FuzzyMatch(int score, List<Integer> places) {
  private static final int LETTER = 1;
  private static final int FOLLOWING = 6;
  private static final int WORD_START = 9;
  private static final int NAME_START = 3;

  /// What nothing typed is: a fit of no letters.
  public static final FuzzyMatch NONE = new FuzzyMatch(0, List.of());

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  public FuzzyMatch {
    places = List.copyOf(places);
  }

  /// The best fit of `typed` in `name`; empty where there is none.
  public static Optional<FuzzyMatch> of(String typed, String name) {
    int[] letters = typed.chars().filter(c -> !Character.isWhitespace(c)).toArray();
    if (letters.length == 0) {
      return Optional.of(NONE);
    }
    int[][] best = best(letters, name);
    int last = letters.length - 1;
    int end = -1;
    for (int i = 0; i < name.length(); i++) {
      if (best[last][i] > IMPOSSIBLE && (end < 0 || best[last][i] > best[last][end])) {
        end = i;
      }
    }
    if (end < 0) {
      return Optional.empty();
    }
    return Optional.of(new FuzzyMatch(best[last][end] - name.length() / 8, places(best, end)));
  }

  /// For each letter and each place in the name, the best score of the letters so far where this
  /// one stands at that place.
  private static int[][] best(int[] letters, String name) {
    int[][] best = new int[letters.length][name.length()];
    for (int k = 0; k < letters.length; k++) {
      int reach = k == 0 ? 0 : IMPOSSIBLE;
      for (int i = 0; i < name.length(); i++) {
        if (k > 0 && i > 0) {
          reach = Math.max(reach, best[k - 1][i - 1]);
        }
        int follows = k > 0 && i > 0 ? came(best[k - 1][i - 1], true) : IMPOSSIBLE;
        int from = Math.max(reach, follows);
        boolean fits = fold(letters[k]) == fold(name.charAt(i)) && from > IMPOSSIBLE;
        best[k][i] = fits ? from + worth(name, i) : IMPOSSIBLE;
      }
    }
    return best;
  }

  private static int fold(int letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  private static int worth(String name, int place) {
    if (place == 0) {
      return LETTER + WORD_START + NAME_START;
    }
    boolean starts = !Character.isLetterOrDigit(name.charAt(place - 1));
    return starts ? LETTER + WORD_START : LETTER;
  }

  /// Walks back from the last letter to the places that gave the score.
  private static List<Integer> places(int[][] best, int end) {
    List<Integer> places = new ArrayList<>();
    int at = end;
    places.add(at);
    for (int k = best.length - 1; k > 0; k--) {
      int from = at - 1;
      for (int i = at - 1; i >= 0; i--) {
        if (came(best[k - 1][i], i == at - 1) > came(best[k - 1][from], from == at - 1)) {
          from = i;
        }
      }
      at = from;
      places.add(at);
    }
    return places.reversed();
  }

  private static int came(int score, boolean following) {
    return following && score > IMPOSSIBLE ? score + FOLLOWING : score;
  }
}
