package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.exchange.UniverseReader;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.StateFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `verbatim agree` says of the sample's allegations, derived by hand, and the figures that the
/// README tells.
///
/// Counted in the files of analyst-a and analyst-b, marks with the same fragments as *same*,
/// characters as code points that at least one such mark covers:
///
///     article            marks a   b  same   characters a     b   both     of
///     beijing-meeting          8   8     4            618   656    570   3289
///     city-budget              5   4     2            308   224    174   2720
///     emoji-market             2   3     1            159   172    138   2101
///     harbour-court           12  11     9            659   624    578   2840
///     water-arabic             5   5     3            217   227    158   1860
///     all                     32  31    19           1961  1903   1618  12810
///
/// - F1 over exact marks: precision 19/31, recall 19/32, F1 = 2 x 19 / (32 + 31) = 38/63 = .603.
///   Of the articles it is 8/16, 4/9, 2/5, 18/23 and 6/10, so .545 in the mean.
/// - F1 over characters: 2 x 1618 / (1961 + 1903) = .837.
/// - Percent over characters: both marked 1618, neither 12810 - 1961 - 1903 + 1618 = 10564, so
///   12182/12810 = .951.
/// - Cohen's kappa: chance is (1961 x 1903 + 10849 x 10907) / 12810² = .7438, so (.9510 - .7438) /
///   (1 - .7438) = .809.
class SampleAgreementTest {
  private static final Optional<Pair> A_WITH_B = Optional.of(new Pair("analyst-a", "analyst-b"));

  @TempDir Path state;
  private Agreement agreement;

  @BeforeEach
  void make() throws Exception {
    FileOperations files = FileOperations.disk();
    Machine machine = new Machine(files, new StateFolder(state, files), InstantSource.system());
    Project project = Project.open(Path.of("sample-data"), machine).project();
    UniverseReader reader = UniverseReader.of(project, List.of(), false);
    Universe universe = reader.read((_, _) -> {}, () -> false).orElseThrow().universe();
    agreement = Agreement.of(universe, (_, _) -> {}, () -> false).orElseThrow();
  }

  private AgreementFigure figure(
      Metric metric, Unit unit, String tag, Optional<Pair> pair, Extent extent) {
    Comparison comparison = new Comparison(Subject.tag(tag), unit, pair);
    return agreement.figure(comparison, metric, extent).orElseThrow();
  }

  private double ofAllegations(Metric metric, Unit unit, Extent extent) {
    return Newsroom.value(figure(metric, unit, "allegation", A_WITH_B, extent));
  }

  @Test
  void allegationsAsDerivedByHand() {
    AgreementFigure exact =
        figure(Metric.F1_EXACT, Unit.ANNOTATION, "allegation", A_WITH_B, Extent.POOLED);
    assertThat(Newsroom.value(exact)).isEqualTo(38 / 63.0);
    assertThat(exact.precision()).hasValue(19 / 31.0);
    assertThat(exact.recall()).hasValue(19 / 32.0);
    assertThat(exact.units()).isEqualTo(63);
    assertThat(ofAllegations(Metric.F1_EXACT, Unit.ANNOTATION, Extent.MEAN))
        .isCloseTo((8 / 16.0 + 4 / 9.0 + 2 / 5.0 + 18 / 23.0 + 6 / 10.0) / 5, within(1e-12));
    assertThat(ofAllegations(Metric.F1_CHARACTER, Unit.CHARACTER, Extent.POOLED))
        .isEqualTo(3236 / 3864.0);
    assertThat(ofAllegations(Metric.PERCENT, Unit.CHARACTER, Extent.POOLED))
        .isEqualTo(12182 / 12810.0);
    double chance = (1961.0 * 1903 + 10849.0 * 10907) / (12810.0 * 12810);
    assertThat(ofAllegations(Metric.COHEN_KAPPA, Unit.CHARACTER, Extent.POOLED))
        .isCloseTo((12182 / 12810.0 - chance) / (1 - chance), within(1e-9));
  }

  @Test
  void whatTheReadmeTells() {
    assertThatIs(Metric.F1_EXACT, Unit.ANNOTATION, .77);
    assertThatIs(Metric.F1_OVERLAP, Unit.ANNOTATION, .92);
    assertThatIs(Metric.F1_CHARACTER, Unit.CHARACTER, .91);
    assertThatIs(Metric.FLEISS_KAPPA, Unit.CHARACTER, .86);
    assertThatIs(Metric.KRIPPENDORFF_ALPHA_UNITIZING, Unit.CHARACTER, .88);
    AgreementFigure exact =
        figure(Metric.F1_EXACT, Unit.ANNOTATION, "*", Optional.empty(), Extent.POOLED);
    assertThat(exact.interval().orElseThrow().low()).isCloseTo(.74, within(.005));
    assertThat(exact.interval().orElseThrow().high()).isCloseTo(.80, within(.005));
  }

  private void assertThatIs(Metric metric, Unit unit, double expected) {
    AgreementFigure figure = figure(metric, unit, "*", Optional.empty(), Extent.POOLED);
    assertThat(Newsroom.value(figure)).as(metric.id()).isCloseTo(expected, within(.005));
  }
}
