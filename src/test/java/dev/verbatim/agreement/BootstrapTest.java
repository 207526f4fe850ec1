package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.agreement.AgreementFigure.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void aThousandTimesAsManyArticlesAreDrawnAsThereAre() {
    List<int[]> draws = Bootstrap.draws(7);
    assertThat(draws).hasSize(1000).allMatch(times -> Arrays.stream(times).sum() == 7);
    assertThat(draws).anyMatch(times -> Arrays.stream(times).anyMatch(t -> t == 0));
    assertThat(draws).usingElementComparator(Arrays::compare).isEqualTo(Bootstrap.draws(7));
  }

  @Test
  void fewerThanFiveArticlesAreTooFew() {
    assertThat(Bootstrap.draws(4)).isEmpty();
    assertThat(Bootstrap.draws(5)).hasSize(1000);
  }

  /// Of 1 to 1000 the lowest and the highest 25 are left out.
  @Test
  void theIntervalHoldsTheMiddleNinetyFiveOfAHundred() {
    double[] values = IntStream.rangeClosed(1, 1000).mapToDouble(i -> 1001 - i).toArray();
    assertThat(Bootstrap.interval(values, 1000)).hasValue(new Interval(26, 975));
    assertThat(values[0]).isEqualTo(1000);
  }

  @Test
  void whereOneOfTenDrawsHasNoFigureThereIsStillAnInterval() {
    double[] values = IntStream.range(0, 900).asDoubleStream().toArray();
    assertThat(Bootstrap.interval(values, 1000)).isPresent();
    assertThat(Bootstrap.interval(Arrays.copyOf(values, 899), 1000)).isEmpty();
    assertThat(Bootstrap.interval(new double[0], 0)).isEmpty();
  }
}
