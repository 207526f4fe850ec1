package dev.verbatim.text;

import dev.verbatim.model.Span;
import java.util.Optional;

/// A figure that a text gives.
///
/// @param number the number alone, a range whole, with the sign of its currency or percent
/// @param phrase the number with the words that bound it and with what it counts: *at least one
///   million people*; it holds `number`
/// @param reading what it says; empty where the words leave that open
public record Figure(Span number, Span phrase, Optional<Reading> reading) {
  public Figure {
    if (!phrase.contains(number)) {
      throw new IllegalArgumentException("the number " + number + " is not in " + phrase);
    }
  }
}
