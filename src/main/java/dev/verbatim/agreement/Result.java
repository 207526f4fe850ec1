package dev.verbatim.agreement;

import java.util.OptionalDouble;

/// What a figure comes to over some articles.
record Result(Measured measured, long units, OptionalDouble precision, OptionalDouble recall) {

  static Result of(Measured measured, double units) {
    return new Result(measured, Math.round(units), OptionalDouble.empty(), OptionalDouble.empty());
  }
}
