package dev.verbatim.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Breaks files of data sets as disks, editors and people do, the same way for the same seed.
public final class Mutations {
  private static final int MOST_CHANGES = 4;

  /// How many bytes at most are taken out or doubled.
  private static final int STRETCH = 40;

  private static final List<String> TOKENS =
      List.of(
          "\n",
          "\t",
          "\"",
          "{",
          "]",
          "<",
          "&x;",
          "-1",
          "99999999999",
          "\r",
          "\\u0000",
          ";",
          ",",
          "\u001b[2J");

  private final Random random;

  public Mutations(long seed) {
    this.random = new Random(seed);
  }

  /// The files with one of them changed in one to four places.
  public Map<String, byte[]> of(Map<String, byte[]> files) {
    Map<String, byte[]> all = new TreeMap<>(files);
    List<String> names = new ArrayList<>(all.keySet());
    all.computeIfPresent(names.get(random.nextInt(names.size())), (_, bytes) -> changed(bytes));
    return all;
  }

  private byte[] changed(byte[] bytes) {
    byte[] changed = bytes;
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      changed = changedOnce(changed);
    }
    return changed;
  }

  private byte[] changedOnce(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int next = Math.min(bytes.length, at + 1);
    int end = Math.min(bytes.length, at + random.nextInt(STRETCH));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, new byte[0], end);
      case 2 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, next);
      case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
      case 4 -> joined(bytes, at, token(), at);
      default -> joined(bytes, at, token(), next);
    };
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
    byte[] all = Arrays.copyOf(bytes, to + between.length + bytes.length - from);
    System.arraycopy(between, 0, all, to, between.length);
    System.arraycopy(bytes, from, all, to + between.length, bytes.length - from);
    return all;
  }
}
