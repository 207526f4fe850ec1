package dev.verbatim.model;

import java.math.BigDecimal;
import java.util.List;

/// What an attribute of a mark, or a label of an article, is set to.
///
/// A value says its own shape, so a file can be read without its codebook. Whether the shape fits
/// is the codebook's word ([Attribute#accepts]).
public sealed interface AttributeValue {

  /// Free text, or the id of a chosen value.
  record Text(String value) implements AttributeValue {}

  record Flag(boolean value) implements AttributeValue {}

  /// A figure.
  ///
  /// @param value with the digits that were written: `1.50` stays `1.50`
  record Numeric(BigDecimal value) implements AttributeValue {
    private static final int MOST_ZEROS = 40;

    /// As people write it, without an exponent; but for what would then be absurdly long.
    public String text() {
      return Math.abs((long) value.scale()) <= MOST_ZEROS
          ? value.toPlainString()
          : value.toString();
    }
  }

  /// Words of the article, such as the cue of a quote: sorted spans that do not touch.
  record Words(List<Span> spans) implements AttributeValue {
    public Words {
      spans = Span.union(spans);
      if (spans.isEmpty()) {
        throw new IllegalArgumentException("words need at least one span");
      }
    }
  }

  /// A value of a shape this version does not know, as plain JDK values. Kept, never shown as more.
  record Other(Object json) implements AttributeValue {}
}
