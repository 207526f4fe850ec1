package dev.verbatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes down what a scenario measures in its process, a sample a line: row, side, value. Times are
/// in milliseconds.
///
/// While a scenario warms up nothing is taken down.
final class Recorder {
  /// Whose figure it is.
  enum Side {
    OURS,
    FLOOR
  }

  /// One figure.
  record Sample(String row, Side side, double value) {
    String line() {
      return String.format(Locale.ROOT, "%s %s %.6f", row, side, value);
    }

    static Sample of(String line) {
      List<String> parts = List.of(line.split(" ", -1));
      return new Sample(parts.get(0), Side.valueOf(parts.get(1)), Double.parseDouble(parts.get(2)));
    }
  }

  private static final double NANOS_PER_MILLI = 1e6;

  private final List<Sample> samples = new ArrayList<>();
  private final Optional<Sampler> sampler;
  private boolean warm;

  /// @param sampler that watches while a row is timed, if any does
  Recorder(Optional<Sampler> sampler) {
    this.sampler = sampler;
  }

  /// From now on samples count.
  void warm() {
    warm = true;
  }

  /// Says what is timed from now on.
  void begin(String row, Side side) {
    sampler.filter(_ -> warm && side == Side.OURS).ifPresent(s -> s.watch(row));
  }

  /// Says that it is over, and how many nanoseconds it took.
  void end(String row, Side side, long nanos) {
    sampler.ifPresent(Sampler::pause);
    add(row, side, nanos / NANOS_PER_MILLI);
  }

  void add(String row, Side side, double value) {
    if (warm) {
      samples.add(new Sample(row, side, value));
    }
  }

  /// Something to time.
  interface Work<E extends Exception> {
    void run() throws E;
  }

  /// Times something on the caller's thread.
  <E extends Exception> void time(String row, Side side, Work<E> work) throws E {
    begin(row, side);
    long start = System.nanoTime();
    work.run();
    end(row, side, System.nanoTime() - start);
  }

  void write(Path file) throws IOException {
    Files.write(file, samples.stream().map(Sample::line).toList());
  }

  static List<Sample> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(Sample::of).toList();
  }
}
