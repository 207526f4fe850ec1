package dev.verbatim.agreement;

/// What a measure comes to.
public sealed interface Measured {

  /// A number.
  ///
  /// @param value 1 where all agree; of most coefficients 0 where they agree as by chance, and less
  ///   where they agree less than that
  record Value(double value) implements Measured {
    public Value {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("no number: " + value);
      }
    }
  }

  /// No number.
  ///
  /// @param why a sentence
  record Undefined(String why) implements Measured {}
}
