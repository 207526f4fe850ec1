package dev.verbatim.format;

/// What parts the values of a table in a text file: nothing in such a file says it for certain.
///
/// @param character a comma, a semicolon, a tab or a bar, or what the file tells
/// @param isTold whether the first line tells it and is no row, as in `sep=;`, which spreadsheets
///   write and read
public record Separator(char character, boolean isTold) {
  private static final String USUAL = ",;\t|";
  private static final String TOLD = "sep=";

  /// What readers of tables take for something else.
  private static final String NEVER = "\"#";

  /// Finds it in the first line: what that tells, or else what stands most often in it outside
  /// quotation marks.
  public static Separator in(String firstLine) {
    String line = firstLine.replaceAll("[\r\n]+$", "");
    if (line.startsWith(TOLD) && line.length() == TOLD.length() + 1) {
      char told = line.charAt(TOLD.length());
      if (NEVER.indexOf(told) < 0) {
        return new Separator(told, true);
      }
    }
    String bare = line.replaceAll("\"[^\"]*\"", "");
    char most = USUAL.charAt(0);
    for (int i = 1; i < USUAL.length(); i++) {
      char other = USUAL.charAt(i);
      most = count(bare, other) > count(bare, most) ? other : most;
    }
    return new Separator(most, false);
  }

  private static long count(String in, char separator) {
    return in.chars().filter(c -> c == separator).count();
  }
}
