package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Sample;
import dev.verbatim.bench.Recorder.Side;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a row came to.
///
/// @param ours its figure
/// @param floor that of its floor; none where it has none
record Row(Aim aim, Figure ours, @Nullable Figure floor) {

  /// A figure over several processes.
  ///
  /// @param median the median of the processes' medians
  /// @param p99 the median of the processes' 99th percentiles
  /// @param low the least of the processes' medians
  /// @param high the greatest of them
  /// @param runs how many processes
  record Figure(double median, double p99, double low, double high, int runs) {
    /// @param runs the samples of each process
    static Figure of(List<List<Sample>> runs, String row, Side side) {
      double[][] values =
          runs.stream()
              .map(run -> values(run, row, side))
              .filter(run -> run.length > 0)
              .toArray(double[][]::new);
      double[] medians = Arrays.stream(values).mapToDouble(v -> percentile(v, 0.5)).toArray();
      double[] p99s = Arrays.stream(values).mapToDouble(v -> percentile(v, 0.99)).toArray();
      Arrays.sort(medians);
      Arrays.sort(p99s);
      return new Figure(
          percentile(medians, 0.5),
          percentile(p99s, 0.5),
          medians[0],
          medians[medians.length - 1],
          medians.length);
    }

    private static double[] values(List<Sample> run, String row, Side side) {
      return run.stream()
          .filter(s -> s.row().equals(row) && s.side() == side)
          .mapToDouble(Sample::value)
          .sorted()
          .toArray();
    }

    private static double percentile(double[] sorted, double part) {
      return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }
  }

  /// @param runs the samples of each process
  static Row of(Aim aim, List<List<Sample>> runs) {
    Figure ours = Figure.of(runs, aim.name(), Side.OURS);
    if (aim.floorRow().isEmpty()) {
      return new Row(aim, ours, null);
    }
    boolean ownFloor = aim.floorRow().equals(aim.name()) && !aim.name().startsWith("tag-");
    Side side = ownFloor ? Side.FLOOR : Side.OURS;
    return new Row(aim, ours, Figure.of(runs, aim.floorRow(), side));
  }

  @Nullable Double ratio() {
    return floor == null ? null : ours.median / floor.median;
  }

  boolean isMet() {
    return aim.isMet(ours.median, floor == null ? 0 : floor.median);
  }

  /// As `bench.json` has it.
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", aim.name());
    json.put("value", rounded(ours.median));
    json.put("unit", aim.unit());
    json.put("floor", floor == null ? null : rounded(floor.median));
    Double ratio = ratio();
    json.put("ratio", ratio == null ? null : rounded(ratio));
    json.put("p99", rounded(ours.p99));
    json.put("low", rounded(ours.low));
    json.put("high", rounded(ours.high));
    json.put("floorP99", floor == null ? null : rounded(floor.p99));
    json.put("runs", ours.runs);
    json.put("aim", aim.text());
    json.put("met", isMet());
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
