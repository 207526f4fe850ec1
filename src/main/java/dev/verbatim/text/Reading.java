package dev.verbatim.text;

import java.math.BigDecimal;
import java.util.Optional;

/// What the words of a figure say, as numbers: a proposal for an analyst, who may know better.
///
/// Either `value` is there, or `low` and `high` are. A share in words is in percent, rounded to one
/// decimal place where it does not end: *a third* is 33.3.
///
/// @param low the lesser end of a range
/// @param high the greater end of a range, not below `low`
/// @param unit `percent`; the ISO 4217 code of a currency that its sign or words name alone (`EUR`
///   for €), `dollars` for a bare dollar sign; the head of what is counted, as written (`years`,
///   `MPs`), with its rate (`hours a week`); `votes` where the figure says for or against; or empty
/// @param modifier one of `=` `~` `≥` `≤` `>` `<` `up` `down`
public record Reading(
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    String unit,
    String modifier) {
  static final String EXACTLY = "=";

  public Reading {
    if (value.isPresent() == low.isPresent() || low.isPresent() != high.isPresent()) {
      throw new IllegalArgumentException("a figure has a value, or a low and a high end");
    }
  }

  static Reading of(BigDecimal value, String unit, String modifier) {
    return new Reading(Optional.of(value), Optional.empty(), Optional.empty(), unit, modifier);
  }

  static Reading between(BigDecimal low, BigDecimal high, String unit, String modifier) {
    return new Reading(Optional.empty(), Optional.of(low), Optional.of(high), unit, modifier);
  }
}
