package dev.verbatim.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends words that were broken at the end of a line.
///
/// Whether the hyphen belongs to the word, as in *well-known*, cannot be told from the line: it
/// stays where the document has the word with a hyphen within some line, and where a capital or a
/// figure follows; else it goes.
final class Hyphens {
  private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\p{M}'’-]*\\p{L})[-\u2010]$");
  private static final Pattern REST = Pattern.compile("^([\\p{L}\\p{M}]+)");
  private static final Pattern COMPOUND =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[-\u2010]\\p{L}[\\p{L}\\p{M}]*)+");

  private final Set<String> compounds = new HashSet<>();
  private int mended;
  private int kept;

  /// @param columns all lines of the document
  Hyphens(List<List<PdfWord>> columns) {
    for (List<PdfWord> column : columns) {
      for (PdfWord line : column) {
        Matcher compound = COMPOUND.matcher(line.text());
        while (compound.find()) {
          compounds.add(plain(compound.group()));
        }
      }
    }
  }

  private static String plain(String compound) {
    return compound.replace('\u2010', '-').toLowerCase(Locale.ROOT);
  }

  /// Some words and the line behind them.
  String joined(String words, String line) {
    Matcher broken = BROKEN.matcher(words);
    Matcher rest = REST.matcher(line);
    if (!broken.find() || !rest.find()) {
      return words + " " + line;
    }
    boolean keeps =
        !Character.isLowerCase(line.codePointAt(0))
            || compounds.contains(plain(broken.group(1) + "-" + rest.group(1)));
    if (keeps) {
      kept++;
      return words + line;
    }
    mended++;
    return words.substring(0, words.length() - 1) + line;
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (mended > 0) {
      remarks.add(
          Remarks.count(mended, "hyphenated word was", "hyphenated words were")
              + " joined at the ends of lines.");
    }
    if (kept > 0) {
      remarks.add(
          Remarks.count(kept, "word was", "words were") + " joined there with the hyphen kept.");
    }
    return remarks;
  }
}
