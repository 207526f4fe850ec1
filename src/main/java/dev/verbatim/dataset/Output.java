package dev.verbatim.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Where a data set is written to.
public interface Output {
  /// Begins a file; whoever begins it closes it. Of a form that is one file the name is that of the
  /// file's kind, such as `dataset.jsonl`, and the output calls it what it will.
  ///
  /// @param name its path within the data set, with `/` between names: of letters, digits, blanks
  ///   and `-_.`, none of them beginning with a dot
  /// @throws IOException where it cannot be written, or was begun before
  OutputStream file(String name) throws IOException;

  /// Writes a whole file, under the conditions of [#file].
  default void put(String name, byte[] bytes) throws IOException {
    try (OutputStream file = file(name)) {
      file.write(bytes);
    }
  }

  /// Writes a whole file of text, in UTF-8.
  default void put(String name, String words) throws IOException {
    put(name, words.getBytes(StandardCharsets.UTF_8));
  }
}
