package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;

/// The figures against those of DKPro Statistics 2.2.1, an implementation by others, on random
/// studies. Its faults that are known, and how they are kept out:
///
/// - Full agreement is reported as 0.0 by some measures where one category was used, and percentage
///   agreement refuses such a study: there ours is 1 as a percentage and else undefined, and
///   nothing is compared.
/// - Labels whose hash codes collide are taken for one: categories are single letters, whose codes
///   differ.
/// - Unitizing alpha of a study without stretches, or with stretches of no length, is 1.0: ours is
///   undefined without stretches, and none here is empty.
/// - Where a figure is 0 / 0 it is NaN: ours is undefined, and not compared.
class SecondOpinionTest {
  private static final double TOLERANCE = 1e-9;

  @Property(tries = 300)
  void coefficientsOfTwo(@ForAll @Size(min = 2, max = 30) List<@IntRange(max = 8) Integer> units) {
    List<List<Character>> rated =
        units.stream().map(u -> List.of(letter(u / 3), letter(u % 3))).toList();
    CodingAnnotationStudy study = study(rated, 2);
    if (study.getCategoryCount() == 1) {
      assertOfOneCategory(rated, Coefficient.COHEN_KAPPA, Coefficient.SCOTT_PI);
      return;
    }
    assertAlike(Coefficient.PERCENT, rated, new PercentageAgreement(study));
    assertAlike(Coefficient.COHEN_KAPPA, rated, new CohenKappaAgreement(study));
    assertAlike(Coefficient.SCOTT_PI, rated, new ScottPiAgreement(study));
    assertAlike(Coefficient.KRIPPENDORFF_ALPHA, rated, alpha(study));
  }

  @Property(tries = 300)
  void coefficientsOfFour(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 255) Integer> units) {
    List<List<Character>> rated =
        units.stream()
            .map(u -> Stream.of(u / 64, u / 16 % 4, u / 4 % 4, u % 4).map(c -> letter(c)).toList())
            .toList();
    CodingAnnotationStudy study = study(rated, 4);
    if (study.getCategoryCount() == 1) {
      assertOfOneCategory(rated, Coefficient.FLEISS_KAPPA);
      return;
    }
    assertAlike(Coefficient.PERCENT, rated, new PercentageAgreement(study));
    assertAlike(Coefficient.FLEISS_KAPPA, rated, new FleissKappaAgreement(study));
    assertAlike(Coefficient.KRIPPENDORFF_ALPHA, rated, alpha(study));
  }

  private static char letter(int category) {
    return (char) ('a' + category);
  }

  private static CodingAnnotationStudy study(List<List<Character>> rated, int raters) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(raters);
    rated.forEach(unit -> study.addItemAsArray(unit.toArray()));
    return study;
  }

  private static IAgreementMeasure alpha(CodingAnnotationStudy study) {
    return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction());
  }

  /// jqwik draws such a study now and then only, so it is also said once and for all.
  @Example
  void oneCategory() {
    assertOfOneCategory(
        Collections.nCopies(3, List.of('a', 'a')), Coefficient.COHEN_KAPPA, Coefficient.SCOTT_PI);
    assertOfOneCategory(
        Collections.nCopies(3, List.of('a', 'a', 'a', 'a')), Coefficient.FLEISS_KAPPA);
  }

  private static void assertOfOneCategory(List<List<Character>> rated, Coefficient... undefined) {
    assertThat(Coefficient.PERCENT.of(ratings(rated))).isEqualTo(new Measured.Value(1));
    assertThat(Stream.concat(Stream.of(undefined), Stream.of(Coefficient.KRIPPENDORFF_ALPHA)))
        .allSatisfy(
            coefficient ->
                assertThat(coefficient.of(ratings(rated))).isInstanceOf(Measured.Undefined.class));
  }

  private static Ratings ratings(List<List<Character>> rated) {
    Ratings.Builder builder = Ratings.by(rated.getFirst().size());
    for (List<Character> unit : rated) {
      builder.add(unit.stream().map(c -> Optional.of(c.toString())).toList(), 1);
    }
    return builder.build();
  }

  private static void assertAlike(
      Coefficient coefficient, List<List<Character>> rated, IAgreementMeasure other) {
    if (coefficient.of(ratings(rated)) instanceof Measured.Value(double value)) {
      assertThat(value)
          .as("%s of %s", coefficient, rated)
          .isCloseTo(other.calculateAgreement(), within(TOLERANCE));
    }
  }

  /// Gaps and lengths of stretches that do not touch, from the beginning of a text of 200.
  @Property(tries = 300)
  void unitizing(
      @ForAll @Size(min = 3, max = 3)
          List<@Size(min = 1, max = 5) List<@IntRange(min = 1, max = 399) Integer>> raters) {
    UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(3, 0, 200);
    List<String> marks = new ArrayList<>();
    for (int rater = 0; rater < 3; rater++) {
      StringBuilder ours = new StringBuilder();
      int at = 0;
      for (int drawn : raters.get(rater)) {
        int start = at + 1 + drawn / 20;
        int end = start + 1 + drawn % 20;
        study.addUnit(start, end - start, rater, "quote");
        ours.append("quote %d-%d;".formatted(start, end));
        at = end;
      }
      marks.add(ours.toString());
    }
    double other = new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement();
    Assume.that(Double.isFinite(other));
    Newsroom room = Newsroom.of("a", "b", "c");
    room.article("x".repeat(200), marks.toArray(String[]::new));
    AgreementFigure ours =
        room.figure(Metric.KRIPPENDORFF_ALPHA_UNITIZING, Unit.CHARACTER, "quote");
    assertThat(Newsroom.value(ours)).isCloseTo(other, within(TOLERANCE));
  }
}
