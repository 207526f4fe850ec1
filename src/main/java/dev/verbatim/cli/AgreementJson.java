package dev.verbatim.cli;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Universe;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotator;
import java.util.LinkedHashMap;
import java.util.Map;

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
    document.put("figures", agreement.figures().stream().map(AgreementFigure::fields).toList());
    return PlainJson.document(document);
  }
}
