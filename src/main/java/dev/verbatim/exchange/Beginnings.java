package dev.verbatim.exchange;

import dev.verbatim.dataset.Output;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps of a data set how its first files begin, and counts the rest.
public final class Beginnings implements Output {
  /// How many files are kept.
  private static final int FILES = 8;

  /// How many bytes of each.
  private static final int BYTES = 8 << 10;

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private long size;
  private int count;

  Beginnings() {}

  /// How a file begins.
  ///
  /// @param words whole lines, where there is a line end in what is kept
  /// @param lines how many lines the whole file has
  public record Beginning(String name, String words, int lines) {}

  @Override
  public OutputStream file(String name) {
    count++;
    Kept file = new Kept();
    if (kept.size() < FILES) {
      kept.put(name, file);
    }
    return file;
  }

  /// How many bytes there would be.
  long size() {
    return size;
  }

  int count() {
    return count;
  }

  List<Beginning> files() {
    return kept.entrySet().stream().map(file -> file.getValue().beginning(file.getKey())).toList();
  }

  private final class Kept extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lineEnds;
    private byte last = '\n';
    private boolean isCut;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int length) {
      size += length;
      int fits = Math.min(length, BYTES - bytes.size());
      bytes.write(more, from, fits);
      isCut |= fits < length;
      for (int i = from; i < from + length; i++) {
        lineEnds += more[i] == '\n' ? 1 : 0;
      }
      last = length > 0 ? more[from + length - 1] : last;
    }

    Beginning beginning(String name) {
      String words = bytes.toString(StandardCharsets.UTF_8);
      int end = words.lastIndexOf('\n');
      int lines = last == '\n' ? lineEnds : lineEnds + 1;
      return new Beginning(name, isCut && end > 0 ? words.substring(0, end + 1) : words, lines);
    }
  }
}
