package dev.verbatim.dataset;

import java.util.Arrays;
import java.util.Optional;

/// What the offsets of a data set count.
public enum Unit {
  CODE_POINT("codepoint", "code points", 1),
  UTF16("utf16", "UTF-16 units", 1),
  BYTE("byte", "bytes of UTF-8", 3);

  private final String id;
  private final String words;
  private final int widest;

  Unit(String id, String words, int widest) {
    this.id = id;
    this.words = words;
    this.widest = widest;
  }

  /// As on the command line.
  public String id() {
    return id;
  }

  /// As people read it.
  public String words() {
    return words;
  }

  public static Optional<Unit> of(String id) {
    return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
  }

  /// How many of it a UTF-16 unit takes at most.
  int widest() {
    return widest;
  }

  /// How many of it a character takes.
  int width(int codePoint) {
    return switch (this) {
      case CODE_POINT -> 1;
      case UTF16 -> Character.charCount(codePoint);
      case BYTE -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    };
  }
}
