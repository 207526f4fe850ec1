package dev.verbatim.project;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes as a value, which arrays are not: equal where they are the same bytes.
final class Bytes {
  static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /// @param array which is not copied, and must not be changed any more
  static Bytes of(byte[] array) {
    return new Bytes(array);
  }

  static Bytes of(String utf8) {
    return new Bytes(utf8.getBytes(StandardCharsets.UTF_8));
  }

  /// The bytes themselves, not to be changed.
  byte[] array() {
    return array;
  }

  int length() {
    return array.length;
  }

  boolean isEmpty() {
    return array.length == 0;
  }

  /// As UTF-8; what is not becomes replacement characters.
  String text() {
    return new String(array, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(array, that.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  @Override
  public String toString() {
    return "Bytes[" + array.length + "]";
  }
}
