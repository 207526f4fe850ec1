package dev.verbatim.dataset;

import dev.verbatim.dataset.CsvRows.Row;
import dev.verbatim.format.FormatException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The rows of a table by what they belong to, asked for in order. Where rows that belong together
/// stand together, and in that order, no more of them than that are in memory; else all are.
///
/// @param <K> what they belong to
final class CsvGroups<K> implements Closeable {
  /// Characters of a table whose rows are sorted otherwise: these have to be in memory.
  private static final long MOST = 256L << 20;

  private final CsvRows rows;
  private final Source.File file;
  private final Sink sink;
  private final Function<Row, K> belongs;
  private final Map<K, List<Row>> sorted = new HashMap<>();
  private Optional<Row> next = Optional.empty();

  private CsvGroups(CsvRows rows, Source.File file, Sink sink, Function<Row, K> belongs) {
    this.rows = rows;
    this.file = file;
    this.sink = sink;
    this.belongs = belongs;
  }

  /// Opens a table.
  ///
  /// @param order in which it will be asked; what rows belong to and is not in it is added behind
  static <K> CsvGroups<K> open(
      Source source, Source.File file, Sink sink, Function<Row, K> belongs, Map<K, Integer> order)
      throws IOException, FormatException {
    boolean inOrder = isInOrder(source, file, belongs, order);
    CsvGroups<K> groups = new CsvGroups<>(new CsvRows(source, file), file, sink, belongs);
    groups.advance();
    if (!inOrder) {
      sink.say(
          "The rows of %s are sorted otherwise; they were read all at once."
              .formatted(file.name()));
      for (; groups.next.isPresent(); groups.advance()) {
        Row row = groups.next.get();
        groups.sorted.computeIfAbsent(belongs.apply(row), _ -> new ArrayList<>()).add(row);
      }
    }
    return groups;
  }

  /// Looks through a table. What is wrong in it is told when it is read.
  private static <K> boolean isInOrder(
      Source source, Source.File file, Function<Row, K> belongs, Map<K, Integer> order)
      throws IOException, FormatException {
    boolean inOrder = true;
    long length = 0;
    int last = 0;
    try (CsvRows rows = new CsvRows(source, file)) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        int place = order.computeIfAbsent(belongs.apply(row.get()), _ -> order.size());
        inOrder &= place >= last;
        last = place;
        length += row.get().cells().stream().mapToInt(String::length).sum();
      }
    } catch (FormatException e) {
      if (last == 0 && length == 0) {
        throw e;
      }
    }
    if (!inOrder && length > MOST) {
      throw new FormatException(
          file.name(), "Sort the rows of this large table by article and annotator first.");
    }
    return inOrder;
  }

  private void advance() throws IOException {
    try {
      next = rows.next();
    } catch (FormatException e) {
      sink.refuse(e.file(), e.line(), e.sentence());
      next = Optional.empty();
    }
  }

  CsvRows rows() {
    return rows;
  }

  Source.File file() {
    return file;
  }

  /// The rows that belong to something.
  List<Row> of(K key) throws IOException {
    List<Row> found = new ArrayList<>(Optional.ofNullable(sorted.remove(key)).orElse(List.of()));
    for (; next.isPresent() && belongs.apply(next.get()).equals(key); advance()) {
      found.add(next.get());
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
