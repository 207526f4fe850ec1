package dev.verbatim.intake;

import dev.verbatim.format.WellFormed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Gathers the paragraphs of a document that is laid out, as the lines of an article's text.
///
/// Runs of blanks become one, since in such documents they are layout; no-break blanks stay, for
/// somebody meant them. Soft hyphens, which say only where a word may be broken, and control
/// characters are dropped, and half a surrogate pair becomes U+FFFD.
final class Paragraphs {
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f\\u000B\\u2028\\u2029]+");
  private static final Pattern DROPPED =
      Pattern.compile("[\\p{Cc}\\u00AD\\uFEFF&&[^\\t\\n\\r\\f\\u000B]]");

  private final List<String> lines = new ArrayList<>();

  /// Adds a paragraph, unless it holds nothing.
  void add(CharSequence raw) {
    String line = oneLine(raw);
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /// Takes the first paragraph away.
  void dropFirst() {
    lines.removeFirst();
  }

  /// The paragraphs, a line each.
  String text() {
    return String.join("\n", lines);
  }

  /// Some words as one line.
  static String oneLine(CharSequence raw) {
    String seen = DROPPED.matcher(raw).replaceAll("");
    return WellFormed.of(BLANKS.matcher(seen).replaceAll(" ")).strip();
  }
}
