package dev.verbatim.format;

import java.util.Map;

/// JSON documents of plain JDK values, for what the program tells others.
public final class PlainJson {
  private PlainJson() {}

  /// A document in UTF-8, with a line end behind it.
  ///
  /// @param fields in the order in which they are written: text, numbers, booleans, lists and maps;
  ///   an empty `Optional` is written as null, a [RawJson] as it is
  public static byte[] document(Map<String, ?> fields) {
    return JsonWriter.document(out -> JsonWriter.plain(out, fields));
  }

  /// The same on one line, without a line end.
  public static byte[] line(Map<String, ?> fields) {
    return JsonWriter.line(out -> JsonWriter.plain(out, fields));
  }
}
