package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.agreement.AgreementFigure.Interval;
import dev.verbatim.agreement.Comparison.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AgreementFigureTest {
  @Test
  void asDataEveryFieldIsThere() {
    AgreementFigure figure =
        new AgreementFigure(
            new Comparison(
                Subject.attribute("quote", "type"),
                Unit.ANNOTATION,
                Optional.of(new Pair("a", "b"))),
            Metric.COHEN_KAPPA,
            Extent.POOLED,
            new Measured.Value(.5),
            Optional.of(new Interval(.25, .75)),
            OptionalDouble.of(.125),
            OptionalDouble.of(.375),
            8);
    Map<String, Object> fields = figure.fields();
    assertThat(fields.keySet()).containsExactlyElementsOf(FigureFields.NAMES);
    assertThat(fields.values())
        .containsExactly(
            "cohen-kappa",
            "annotation",
            "quote",
            "type",
            Optional.empty(),
            Optional.empty(),
            "pooled",
            List.of("a", "b"),
            .5,
            .25,
            .75,
            .125,
            .375,
            8L,
            Optional.empty());
  }

  @Test
  void whatDoesNotApplyIsEmptyAndWhyThereIsNoValueASentence() {
    AgreementFigure figure =
        new AgreementFigure(
            new Comparison(Subject.relation("said-by"), Unit.RELATION, Optional.empty()),
            Metric.F1_EXACT,
            Extent.of("water"),
            new Measured.Undefined("There is nothing."),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            0);
    assertThat(figure.fields())
        .containsEntry("relation", "said-by")
        .containsEntry("article", "water")
        .containsEntry("unit", "relation")
        .containsEntry("undefined", "There is nothing.")
        .containsEntry("tag", Optional.empty())
        .containsEntry("pooling", Optional.empty())
        .containsEntry("annotators", Optional.empty())
        .containsEntry("value", Optional.empty())
        .containsEntry("low", Optional.empty())
        .containsEntry("precision", Optional.empty());
    assertThat(figure.value()).isEmpty();
  }
}
