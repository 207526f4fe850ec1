package dev.verbatim.bench;

import java.nio.file.Path;

/// Measures some rows in a process of its own.
interface Scenario {
  /// Measures everything several times, warming up first.
  ///
  /// @param folder an empty one, for files
  void run(Recorder recorder, Path folder) throws Exception;
}
