package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.format.FormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens to a file of a data set, reading it ends with works, refusals or one sentence,
/// soon, and never with anything else.
class HostileFilesTest {
  private static final int MUTATIONS = 1000;
  private static final Duration SOON = Duration.ofSeconds(5);

  static Stream<String> readable() {
    return Formats.ALL.stream().filter(format -> format.ending().isPresent()).map(Format::id);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void aFileThatWasBrokenIsReadOrRefused(String id) throws IOException {
    Format format = Formats.of(id).orElseThrow();
    Memory whole = Memory.written(format, GoldenWorks.CODEBOOK, GoldenWorks.all());
    int told = 0;
    for (int seed = 1; seed <= MUTATIONS; seed++) {
      Map<String, byte[]> files = broken(whole.files, new Random(seed));
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

  /// The files with one of them changed in one to four places.
  private static Map<String, byte[]> broken(Map<String, byte[]> files, Random random) {
    Map<String, byte[]> all = new TreeMap<>(files);
    List<String> names = new ArrayList<>(all.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = mutated(bytes, random);
    }
    all.put(name, bytes);
    return all;
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(40));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, new byte[0], end);
      case 2 ->
          joined(
              bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
      case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
      case 4 -> joined(bytes, at, token(random), at);
      default -> joined(bytes, at, token(random), Math.min(bytes.length, at + 1));
    };
  }

  private static byte[] token(Random random) {
    List<String> tokens =
        List.of(
            "\n", "\t", "\"", "{", "]", "<", "&x;", "-1", "99999999999", "\r", "\\u0000", ";", ",");
    return tokens.get(random.nextInt(tokens.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
    byte[] all = Arrays.copyOf(bytes, to + between.length + bytes.length - from);
    System.arraycopy(between, 0, all, to, between.length);
    System.arraycopy(bytes, from, all, to + between.length, bytes.length - from);
    return all;
  }
}
