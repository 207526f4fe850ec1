package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Attribute.Condition;
import dev.verbatim.model.AttributeValue.Flag;
import dev.verbatim.model.AttributeValue.Numeric;
import dev.verbatim.model.AttributeValue.Other;
import dev.verbatim.model.AttributeValue.Text;
import dev.verbatim.model.AttributeValue.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodebookTest {
  private static final Provenance BY = Provenance.of("analyst-a", Instant.EPOCH);

  private static Attribute attribute(AttributeType type, Condition... condition) {
    return new Attribute(
        "x",
        "X",
        type,
        List.of(new Attribute.Choice("one", "One"), new Attribute.Choice("two", "Two")),
        false,
        Arrays.stream(condition).findFirst(),
        Map.of());
  }

  private static Codebook codebook(Migration... migrations) {
    Tag quote =
        new Tag(
            "quote",
            "Quote",
            "#9c6310",
            LineStyle.DASH,
            "2",
            "",
            List.of(attribute(AttributeType.CHOICE)),
            Map.of());
    RelationType saidBy =
        new RelationType(
            "said-by", "said by", "S", List.of("quote", "letter"), List.of("speaker"), Map.of());
    return new Codebook(
        "news",
        1,
        List.of(quote),
        List.of(saidBy),
        List.of(attribute(AttributeType.FLAG)),
        List.of(migrations),
        List.of(),
        Map.of());
  }

  private static Annotation mark(String tag) {
    return Annotation.of("id", tag, List.of(new Span(0, 1)), BY);
  }

  private static String migrated(Annotation mark, Migration... migrations) {
    return codebook(migrations).migrate(mark).tag();
  }

  @Test
  void findsTagsLinksAndLabelsByTheirIds() {
    assertThat(codebook().tag("quote").orElseThrow().label()).isEqualTo("Quote");
    assertThat(codebook().tag("Quote")).isEmpty();
    assertThat(codebook().relationType("said-by").orElseThrow().key()).isEqualTo("S");
    assertThat(codebook().relationType("x")).isEmpty();
    assertThat(codebook().label("x").orElseThrow().type()).isEqualTo(AttributeType.FLAG);
    assertThat(codebook().label("y")).isEmpty();
    assertThat(codebook().tag("quote").orElseThrow().attribute("x")).isPresent();
    assertThat(codebook().tag("quote").orElseThrow().attribute("y")).isEmpty();
  }

  @Test
  void aTagThatIsNotKnownIsCalledByItsId() {
    assertThat(codebook().labelOf("quote")).isEqualTo("Quote");
    assertThat(codebook().labelOf("letter")).isEqualTo("letter");
  }

  @Test
  void aLinkJoinsOnlyTheTagsItNames() {
    assertThat(codebook().linking("letter", "speaker")).hasSize(1);
    assertThat(codebook().linking("speaker", "quote")).isEmpty();
    assertThat(codebook().linking("quote", "quote")).isEmpty();
  }

  @Test
  void aChoiceAcceptsOnlyWhatItLists() {
    Attribute choice = attribute(AttributeType.CHOICE);
    assertThat(choice.accepts(new Text("one"))).isTrue();
    assertThat(choice.accepts(new Text("three"))).isFalse();
    assertThat(choice.accepts(new Flag(true))).isFalse();
    assertThat(choice.choice("two").orElseThrow().label()).isEqualTo("Two");
    assertThat(choice.choice("three")).isEmpty();
  }

  @Test
  void everyTypeAcceptsItsOwnShape() {
    Words words = new Words(List.of(new Span(0, 1)));
    Numeric number = new Numeric(BigDecimal.ONE);
    Map<AttributeType, AttributeValue> own =
        Map.of(
            AttributeType.FLAG,
            new Flag(false),
            AttributeType.TEXT,
            new Text("any"),
            AttributeType.NUMBER,
            number,
            AttributeType.WORDS,
            words);
    own.forEach(
        (type, value) -> {
          assertThat(attribute(type).accepts(value)).isTrue();
          assertThat(own.values()).filteredOn(attribute(type)::accepts).containsExactly(value);
          assertThat(attribute(type).accepts(new Other(List.of()))).isFalse();
        });
  }

  @Test
  void withoutAConditionAnAttributeAlwaysApplies() {
    assertThat(attribute(AttributeType.FLAG).applies(Map.of())).isTrue();
  }

  @Test
  void appliesIfAnotherHasOneOfTheValues() {
    Attribute onlyIf =
        attribute(AttributeType.FLAG, new Condition("type", List.of("direct", "mixed"), false));
    assertThat(onlyIf.applies(Map.of("type", new Text("mixed")))).isTrue();
    assertThat(onlyIf.applies(Map.of("type", new Text("scare")))).isFalse();
    assertThat(onlyIf.applies(Map.of())).isFalse();
    assertThat(onlyIf.applies(Map.of("type", new Words(List.of(new Span(0, 1)))))).isFalse();
  }

  @Test
  void appliesUnlessAnotherHasOneOfTheValues() {
    Attribute unless = attribute(AttributeType.FLAG, new Condition("type", List.of("scare"), true));
    assertThat(unless.applies(Map.of("type", new Text("mixed")))).isTrue();
    assertThat(unless.applies(Map.of("type", new Text("scare")))).isFalse();
    assertThat(unless.applies(Map.of())).isTrue();
  }

  @Test
  void withoutValuesAnyValueWillDo() {
    Attribute onlyIf = attribute(AttributeType.NUMBER, new Condition("low", List.of(), false));
    assertThat(onlyIf.applies(Map.of("low", new Numeric(BigDecimal.ONE)))).isTrue();
    assertThat(onlyIf.applies(Map.of("low", new Other(List.of())))).isTrue();
    assertThat(onlyIf.applies(Map.of("high", new Flag(true)))).isFalse();
  }

  @Test
  void conditionsLookAtFlagsAndNumbersToo() {
    Condition isTrue = new Condition("anonymous", List.of("true"), false);
    assertThat(attribute(AttributeType.TEXT, isTrue).applies(Map.of("anonymous", new Flag(true))))
        .isTrue();
    assertThat(attribute(AttributeType.TEXT, isTrue).applies(Map.of("anonymous", new Flag(false))))
        .isFalse();
    Condition isTen = new Condition("value", List.of("10"), false);
    assertThat(
            attribute(AttributeType.TEXT, isTen)
                .applies(Map.of("value", new Numeric(new BigDecimal("1E+1")))))
        .isTrue();
  }

  @Test
  void aFigureReadsAsPeopleWriteItButNeverAbsurdlyLong() {
    assertThat(new Numeric(new BigDecimal("1.50")).text()).isEqualTo("1.50");
    assertThat(new Numeric(new BigDecimal("12E+3")).text()).isEqualTo("12000");
    assertThat(new Numeric(new BigDecimal("1E+40")).text()).isEqualTo("1" + "0".repeat(40));
    assertThat(new Numeric(new BigDecimal("1E+41")).text()).isEqualTo("1E+41");
    assertThat(new Numeric(new BigDecimal("1E-40")).text()).isEqualTo("0." + "0".repeat(39) + "1");
    assertThat(new Numeric(new BigDecimal("1E-41")).text()).isEqualTo("1E-41");
    assertThat(new Numeric(new BigDecimal("1E+999999999")).text()).isEqualTo("1E+999999999");
  }

  @Test
  void mergingGivesMarksTheOtherTag() {
    Migration merge = new Migration.Merge("m1", "letter", "quote");
    assertThat(migrated(mark("letter"), merge)).isEqualTo("quote");
    assertThat(migrated(mark("speaker"), merge)).isEqualTo("speaker");
  }

  @Test
  void splittingGoesByTheValueAndKeepsTheTagWhereThatSaysNothing() {
    Migration split =
        new Migration.Split("m1", "quote", "type", Map.of("direct", "speech", "scare", "term"));
    Annotation quote = mark("quote");
    assertThat(migrated(quote.withAttribute("type", new Text("direct")), split))
        .isEqualTo("speech");
    assertThat(migrated(quote.withAttribute("type", new Text("scare")), split)).isEqualTo("term");
    assertThat(migrated(quote.withAttribute("type", new Text("mixed")), split)).isEqualTo("quote");
    assertThat(migrated(quote.withAttribute("type", new Flag(true)), split)).isEqualTo("quote");
    assertThat(migrated(quote, split)).isEqualTo("quote");
    assertThat(migrated(mark("x").withAttribute("type", new Text("scare")), split)).isEqualTo("x");
  }

  @Test
  void deletingReassignsOrLeavesTheTagUnknown() {
    assertThat(migrated(mark("letter"), new Migration.Delete("m1", "letter", Optional.of("quote"))))
        .isEqualTo("quote");
    assertThat(migrated(mark("letter"), new Migration.Delete("m1", "letter", Optional.empty())))
        .isEqualTo("letter");
    assertThat(migrated(mark("x"), new Migration.Delete("m1", "letter", Optional.of("quote"))))
        .isEqualTo("x");
  }

  @Test
  void migrationsAreAppliedUntilTheyChangeNothing() {
    Migration first = new Migration.Merge("m1", "a", "b");
    Migration second = new Migration.Merge("m2", "b", "c");
    assertThat(migrated(mark("a"), first, second)).isEqualTo("c");
    assertThat(migrated(mark("a"), second, first)).isEqualTo("c");
  }

  @Test
  void migratingTouchesNothingButTheTag() {
    Annotation mark = mark("a").withNote("why").withAttribute("type", new Text("direct"));
    assertThat(codebook(new Migration.Merge("m1", "a", "b")).migrate(mark))
        .isEqualTo(mark.withTag("b"));
  }

  /// Histories as they can come about: a tag that is gone is never made or used again.
  @Provide
  Arbitrary<List<Migration>> histories() {
    return Arbitraries.integers()
        .between(0, 3)
        .list()
        .ofMaxSize(5)
        .map(
            kinds -> {
              List<Migration> history = new ArrayList<>();
              for (int kind : kinds) {
                int n = history.size();
                String tag = "t" + n;
                String next = "t" + (n + 1);
                history.add(
                    switch (kind) {
                      case 0 -> new Migration.Merge("m" + n, tag, next);
                      case 1 -> new Migration.Split("m" + n, tag, "type", Map.of("x", next));
                      case 2 -> new Migration.Delete("m" + n, tag, Optional.of(next));
                      default -> new Migration.Delete("m" + n, tag, Optional.empty());
                    });
              }
              return history;
            });
  }

  @Property
  void migratingTwiceChangesNothing(@ForAll("histories") List<Migration> history) {
    Codebook codebook = codebook(history.toArray(Migration[]::new));
    for (String tag : List.of("t0", "t1", "t3", "other")) {
      Annotation mark = mark(tag).withAttribute("type", new Text("x"));
      Annotation once = codebook.migrate(mark);
      assertThat(codebook.migrate(once)).isEqualTo(once);
    }
  }

  @Test
  void namesInFilesGiveTheirValuesBack() {
    for (AttributeType type : AttributeType.values()) {
      assertThat(AttributeType.of(type.id())).contains(type);
    }
    for (LineStyle style : LineStyle.values()) {
      assertThat(LineStyle.of(style.id())).contains(style);
    }
    for (Status status : Status.values()) {
      assertThat(Status.of(status.id())).contains(status);
    }
    assertThat(LineStyle.LONG_DASH.id()).isEqualTo("long-dash");
    assertThat(AttributeType.WORDS.id()).isEqualTo("words");
    assertThat(Status.IN_PROGRESS.id()).isEqualTo("in-progress");
    assertThat(AttributeType.of("WORDS")).isEmpty();
    assertThat(LineStyle.of("wave")).isEmpty();
    assertThat(Status.of("")).isEmpty();
  }
}
