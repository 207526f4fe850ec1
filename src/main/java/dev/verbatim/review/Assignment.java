package dev.verbatim.review;

import java.util.Arrays;

/// Matches rows with columns, one to one, so that the weights of the matched add up to the most
/// possible (Kuhn 1955, The Hungarian method; here by shortest augmenting paths, as in Jonker and
/// Volgenant 1987).
final class Assignment {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final long[][] weights;
  private final int rows;
  private final int columns;

  /// By row and column, counted from 1: what each gives up against the best.
  private final long[] rowPrices;

  private final long[] columnPrices;

  /// For each column, from 1, its row; 0 for none.
  private final int[] rowOf;

  private Assignment(long[][] weights, int columns) {
    this.weights = weights;
    this.rows = weights.length;
    this.columns = columns;
    this.rowPrices = new long[rows + 1];
    this.columnPrices = new long[columns + 1];
    this.rowOf = new int[columns + 1];
  }

  /// The best matching.
  ///
  /// Costs the square of the number of rows times that of columns.
  ///
  /// @param weights of each row and column, at least 0; no more rows than columns
  /// @return for each row its column; some may be matched at weight 0, which means nothing
  static int[] best(long[][] weights) {
    int columns = weights.length == 0 ? 0 : weights[0].length;
    if (weights.length > columns) {
      throw new IllegalArgumentException(weights.length + " rows for " + columns + " columns");
    }
    Assignment assignment = new Assignment(weights, columns);
    for (int row = 1; row <= assignment.rows; row++) {
      assignment.place(row);
    }
    return assignment.columnOfEachRow();
  }

  /// Matches one more row, moving others along the cheapest path to a free column.
  private void place(int row) {
    int[] cameFrom = new int[columns + 1];
    long[] distance = new long[columns + 1];
    boolean[] reached = new boolean[columns + 1];
    Arrays.fill(distance, FAR);
    rowOf[0] = row;
    int at = 0;
    while (rowOf[at] != 0) {
      at = step(at, cameFrom, distance, reached);
    }
    while (at != 0) {
      rowOf[at] = rowOf[cameFrom[at]];
      at = cameFrom[at];
    }
  }

  /// Goes from a column, by the row that has it, to the nearest column that was not reached yet.
  private int step(int from, int[] cameFrom, long[] distance, boolean[] reached) {
    reached[from] = true;
    int row = rowOf[from];
    int nearest = 0;
    long least = FAR;
    for (int column = 1; column <= columns; column++) {
      if (reached[column]) {
        continue;
      }
      long cost = -weights[row - 1][column - 1] - rowPrices[row] - columnPrices[column];
      if (cost < distance[column]) {
        distance[column] = cost;
        cameFrom[column] = from;
      }
      if (distance[column] < least) {
        least = distance[column];
        nearest = column;
      }
    }
    for (int column = 0; column <= columns; column++) {
      if (reached[column]) {
        rowPrices[rowOf[column]] += least;
        columnPrices[column] -= least;
      } else {
        distance[column] -= least;
      }
    }
    return nearest;
  }

  private int[] columnOfEachRow() {
    int[] columnOf = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] != 0) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }
}
