package dev.verbatim.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A figure of agreement with everything that it needs to be understood: what it measures, over
/// what, of whom and where.
///
/// @param measured its value, or why it has none
/// @param interval where 95 of 100 universes of such articles would have it; only of what is pooled
///   over at least five articles
/// @param precision of the second annotator's marks the share that the first has, too; only for a
///   pair's F1, and where the second has any
/// @param recall of the first annotator's marks the share that the second has, too; likewise
/// @param units how many were compared. Of F1 what one annotator marked and what the other did,
///   added; of a unitizing alpha the characters of the text
public record AgreementFigure(
    Comparison comparison,
    Metric metric,
    Extent extent,
    Measured measured,
    Optional<Interval> interval,
    OptionalDouble precision,
    OptionalDouble recall,
    long units) {

  /// Between which values the figure is to be expected.
  ///
  /// @param low at most `high`
  public record Interval(double low, double high) {}

  /// The figure as data: every field by its name, in their order, as plain JDK values; an empty
  /// `Optional` where one does not apply.
  public Map<String, Object> fields() {
    Subject subject = comparison.subject();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("metric", metric.id());
    fields.put("unit", comparison.unit().id());
    put(fields, "tag", subject.tag());
    put(fields, "attribute", subject.attribute());
    put(fields, "relation", subject.relation());
    put(fields, "article", extent.article());
    put(fields, "pooling", extent.pooling().map(Extent.Pooling::id));
    put(fields, "annotators", comparison.annotators().map(p -> List.of(p.first(), p.second())));
    put(fields, "value", value());
    put(fields, "low", interval.map(Interval::low));
    put(fields, "high", interval.map(Interval::high));
    put(fields, "precision", boxed(precision));
    put(fields, "recall", boxed(recall));
    fields.put("n", units);
    put(fields, "undefined", undefined());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Optional<?> value) {
    fields.put(name, value.isPresent() ? value.get() : value);
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  /// The number; empty where there is none.
  public Optional<Double> value() {
    return measured instanceof Measured.Value(double value) ? Optional.of(value) : Optional.empty();
  }

  /// Why there is no number; empty where there is one.
  public Optional<String> undefined() {
    return measured instanceof Measured.Undefined(String why) ? Optional.of(why) : Optional.empty();
  }
}
