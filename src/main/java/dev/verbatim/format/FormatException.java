package dev.verbatim.format;

import java.io.Serial;

/// A file that cannot be read, told so that a person can act on it: which file, where in it, what
/// is wrong and what to do.
public final class FormatException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String file;
  private final int line;
  private final int column;
  private final String sentence;

  /// Tells what is wrong at a place.
  ///
  /// @param file the file's name, as the person knows it
  /// @param line from 1; 0 where it is not known
  /// @param column in characters (code points), from 1; 0 where it is not known
  /// @param sentence cause and remedy, one or two whole sentences
  public FormatException(String file, int line, int column, String sentence) {
    super(place(file, line, column) + ": " + sentence);
    this.file = file;
    this.line = line;
    this.column = column;
    this.sentence = sentence;
  }

  public FormatException(String file, String sentence) {
    this(file, 0, 0, sentence);
  }

  public String file() {
    return file;
  }

  /// From 1; 0 where it is not known.
  public int line() {
    return line;
  }

  /// In code points, from 1; 0 where it is not known.
  public int column() {
    return column;
  }

  /// What is wrong and what to do, without the place.
  public String sentence() {
    return sentence;
  }

  private static String place(String file, int line, int column) {
    if (line == 0) {
      return file;
    }
    return file + ", line " + line + (column == 0 ? "" : ", column " + column);
  }
}
