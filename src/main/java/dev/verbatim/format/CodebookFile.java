package dev.verbatim.format;

import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.io.InputStream;

/// The file of a project's scheme: `codebook.json`.
public final class CodebookFile {
  static final String FORMAT = "verbatim-codebook";

  private CodebookFile() {}

  /// Reads a scheme.
  ///
  /// @param fileName as the person knows it, for errors
  public static Codebook read(byte[] json, String fileName) throws FormatException {
    return read(JsonSource.of(json, fileName));
  }

  public static Codebook read(InputStream json, String fileName)
      throws IOException, FormatException {
    return read(JsonSource.of(json, fileName));
  }

  private static Codebook read(JsonSource source) throws FormatException {
    return JsonReader.document(source, FORMAT, in -> new CodebookReader(in).read());
  }

  /// The file's bytes: UTF-8, ending with a line end. The same codebook gives the same bytes.
  public static byte[] write(Codebook codebook) {
    return JsonWriter.document(out -> new CodebookWriter(out).write(codebook));
  }
}
