package dev.verbatim.cli;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.AgreementFigure.Interval;
import dev.verbatim.agreement.Comparison;
import dev.verbatim.agreement.Extent;
import dev.verbatim.agreement.Measured;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Universe;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// All figures of agreement as a JSON document: one line a figure, with every field in every
/// figure, and null where one does not apply.
final class AgreementJson {
  private AgreementJson() {}

  static byte[] of(String project, Agreement agreement) {
    Universe universe = agreement.universe();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("project", project);
    document.put("annotators", universe.annotators().stream().map(Annotator::id).toList());
    document.put("articles", universe.articles().stream().map(a -> a.article().id()).toList());
    document.put("figures", agreement.figures().stream().map(AgreementJson::fields).toList());
    return PlainJson.document(document);
  }

  private static Map<String, Object> fields(AgreementFigure figure) {
    Comparison comparison = figure.comparison();
    Subject subject = comparison.subject();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("metric", figure.metric().id());
    fields.put("unit", comparison.unit().id());
    put(fields, "tag", subject.tag());
    put(fields, "attribute", subject.attribute());
    put(fields, "relation", subject.relation());
    put(fields, "article", figure.extent().article());
    put(fields, "pooling", figure.extent().pooling().map(Extent.Pooling::id));
    put(fields, "annotators", comparison.annotators().map(p -> List.of(p.first(), p.second())));
    put(fields, "value", value(figure.measured()));
    put(fields, "low", figure.interval().map(Interval::low));
    put(fields, "high", figure.interval().map(Interval::high));
    put(fields, "precision", boxed(figure.precision()));
    put(fields, "recall", boxed(figure.recall()));
    fields.put("n", figure.units());
    put(fields, "undefined", undefined(figure.measured()));
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Optional<?> value) {
    fields.put(name, value.isPresent() ? value.get() : value);
  }

  private static Optional<Double> value(Measured measured) {
    return measured instanceof Measured.Value(double value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<String> undefined(Measured measured) {
    return measured instanceof Measured.Undefined(String why) ? Optional.of(why) : Optional.empty();
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
