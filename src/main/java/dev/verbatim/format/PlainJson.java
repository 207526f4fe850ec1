package dev.verbatim.format;

import java.util.Map;

/// JSON documents of plain JDK values, for what the program tells others and does not read again.
public final class PlainJson {
  private PlainJson() {}

  /// A document in UTF-8, with a line end behind it.
  ///
  /// @param fields in the order in which they are written: text, numbers, booleans, lists and maps;
  ///   an empty `Optional` is written as null
  public static byte[] document(Map<String, ?> fields) {
    return JsonWriter.document(out -> JsonWriter.plain(out, fields));
  }
}
