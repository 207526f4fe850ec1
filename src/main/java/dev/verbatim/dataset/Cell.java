package dev.verbatim.dataset;

import dev.verbatim.format.WellFormed;
import java.math.BigDecimal;

/// What stands in one place of a table.
sealed interface Cell {
  /// Words, whatever they look like.
  ///
  /// @param words half a surrogate pair, which UTF-8 has no bytes for, is U+FFFD
  record Words(String words) implements Cell {
    public Words {
      words = WellFormed.of(words);
    }
  }

  /// A number, with the digits that it was written with.
  record Figure(BigDecimal value) implements Cell {}

  static Cell of(String words) {
    return new Words(words);
  }

  static Cell of(int number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  /// As words.
  default String shown() {
    return switch (this) {
      case Words(String words) -> words;
      case Figure(BigDecimal value) -> value.toString();
    };
  }
}
