package dev.verbatim.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which category each of several raters gave to each of many units; a rater may have given none to
/// some. Units that were rated alike are counted, not listed, so that the characters of a long
/// article take no more room than its marks.
public final class Ratings {
  private final int raters;
  private final List<String> categories;
  private final List<Row> rows;

  private Ratings(int raters, List<String> categories, List<Row> rows) {
    this.raters = raters;
    this.categories = categories;
    this.rows = rows;
  }

  /// Units that were rated alike.
  ///
  /// @param given for each rater the category's place among [#categories]; -1 for none
  /// @param units how many there are
  private record Row(List<Integer> given, long units) {
    private int rated() {
      return (int) given.stream().filter(c -> c >= 0).count();
    }

    private int[] places() {
      return given.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /// Takes down ratings. Not to be shared between threads.
  public static final class Builder {
    private final int raters;
    private final Map<List<Optional<String>>, Long> counts = new LinkedHashMap<>();

    private Builder(int raters) {
      this.raters = raters;
    }

    /// Takes down how some units were rated.
    ///
    /// @param given for each rater the category that was given, if one was
    /// @param units of which that is so; at least 1
    public Builder add(List<Optional<String>> given, long units) {
      if (given.size() != raters || units < 1) {
        throw new IllegalArgumentException(
            "%d ratings of %d units by %d raters".formatted(given.size(), units, raters));
      }
      counts.merge(List.copyOf(given), units, Long::sum);
      return this;
    }

    public Ratings build() {
      Map<String, Integer> places = new TreeMap<>();
      counts.keySet().stream()
          .flatMap(List::stream)
          .flatMap(Optional::stream)
          .forEach(c -> places.put(c, 0));
      int place = 0;
      for (Map.Entry<String, Integer> category : places.entrySet()) {
        category.setValue(place++);
      }
      List<Row> rows = new ArrayList<>();
      counts.forEach(
          (given, units) -> {
            List<Integer> row = given.stream().map(c -> c.map(places::get).orElse(-1)).toList();
            rows.add(new Row(row, units));
          });
      return new Ratings(raters, List.copyOf(places.keySet()), rows);
    }
  }

  /// Begins to take down ratings.
  ///
  /// @param raters at least 2
  public static Builder by(int raters) {
    if (raters < 2) {
      throw new IllegalArgumentException("agreement takes two, not " + raters);
    }
    return new Builder(raters);
  }

  /// How many there are, of whom some may have rated nothing.
  public int raters() {
    return raters;
  }

  /// Every category that was given, sorted.
  public List<String> categories() {
    return categories;
  }

  /// How many units there are, of which some may have been rated by nobody.
  public long units() {
    return rows.stream().mapToLong(Row::units).sum();
  }

  /// The units that at least so many raters rated, as sums.
  RatingSums sums(int least) {
    RatingSums sums = RatingSums.empty(raters, categories.size());
    for (Row row : rows) {
      if (row.rated() >= least) {
        sums.add(row.places(), row.units());
      }
    }
    return sums;
  }

  @Override
  public String toString() {
    return rows.stream()
        .map(row -> row.given + " x " + row.units())
        .collect(Collectors.joining("; ", categories + ": ", ""));
  }
}
