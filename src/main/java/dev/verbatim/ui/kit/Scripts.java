package dev.verbatim.ui.kit;

/// What has to be known of scripts to set a paragraph: which way it runs, and whether its
/// characters are shaped by their neighbours.
public final class Scripts {
  private static final int FIRST_COMBINING = 0x300;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_SKIN_TONE = 0x1F3FB;
  private static final int LAST_SKIN_TONE = 0x1F3FF;

  private Scripts() {}

  /// Whether characters change with what stands beside them: right-to-left and Indic scripts,
  /// combining accents, joined emoji.
  public static boolean isShaped(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= FIRST_COMBINING && isShaped(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  public static boolean isShaped(String text) {
    return isShaped(text, 0, text.length());
  }

  /// Whether a paragraph starts at the right: its first letter does.
  public static boolean startsAtTheRight(String text) {
    return text.codePoints()
        .filter(c -> isRightToLeft(c) || isLeftToRight(c))
        .limit(1)
        .anyMatch(Scripts::isRightToLeft);
  }

  public static boolean isRightToLeft(int codePoint) {
    return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || isJoining(codePoint);
  }

  /// Arabic and its kin, whose letters are written together.
  static boolean isJoining(int codePoint) {
    return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /// What makes one picture of two emoji.
  static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER
        || (codePoint >= FIRST_SKIN_TONE && codePoint <= LAST_SKIN_TONE);
  }

  private static boolean isLeftToRight(int codePoint) {
    return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isShaped(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> isJoiner(codePoint) || isRightToLeft(codePoint) || isIndic(codePoint);
    };
  }

  /// The blocks from Devanagari to Myanmar, and Khmer, whose letters take each other's places.
  private static boolean isIndic(int codePoint) {
    return (codePoint >= 0x0900 && codePoint <= 0x109F)
        || (codePoint >= 0x1780 && codePoint <= 0x17FF);
  }
}
