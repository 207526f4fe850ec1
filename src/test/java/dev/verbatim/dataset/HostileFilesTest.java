package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.format.FormatException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens to a file of a data set, reading it ends with works, refusals or one sentence,
/// soon, and never with anything else. Where the files lie on disk and a command reads them, more
/// is tried.
class HostileFilesTest {
  private static final int MUTATIONS = 250;

  /// The seeds up to here are those of the command.
  private static final int TRIED = 1000;

  private static final Duration SOON = Duration.ofSeconds(5);

  static Stream<String> readable() {
    return Formats.READABLE.stream().map(Format::id);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void aFileThatWasBrokenIsReadOrRefused(String id) throws IOException {
    Format format = Formats.of(id).orElseThrow();
    Memory whole = Memory.written(format, GoldenWorks.CODEBOOK, GoldenWorks.all());
    int told = 0;
    for (int seed = TRIED + 1; seed <= TRIED + MUTATIONS; seed++) {
      Map<String, byte[]> files = new Mutations(seed).of(whole.files);
      Memory memory = assertTimeoutPreemptively(SOON, () -> read(format, files), "seed " + seed);
      told += memory.refusals.isEmpty() ? 0 : 1;
      assertThat(memory.refusals).allMatch(sentence -> sentence.endsWith("."));
    }
    assertThat(told).as("how many were noticed to be broken").isGreaterThan(MUTATIONS / 10);
  }

  private static Memory read(Format format, Map<String, byte[]> files) throws IOException {
    Memory memory = Memory.holding(format, GoldenWorks.CODEBOOK, files);
    try {
      format.read(memory, memory);
    } catch (FormatException e) {
      memory.refusals.add(String.valueOf(e.getMessage()));
    }
    return memory;
  }
}
