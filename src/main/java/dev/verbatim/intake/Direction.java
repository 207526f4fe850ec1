package dev.verbatim.intake;

import java.util.List;

/// In which direction words are read.
final class Direction {
  private Direction() {}

  /// Whether most letters are of a script that is read from the right.
  static boolean isRightToLeft(List<PdfWord> words) {
    long right = 0;
    long letters = 0;
    for (PdfWord word : words) {
      for (int i = 0; i < word.text().length(); i++) {
        byte direction = Character.getDirectionality(word.text().charAt(i));
        boolean fromRight =
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        right += fromRight ? 1 : 0;
        letters += fromRight || direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
      }
    }
    return right * 2 > letters;
  }
}
