package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures over links, each worked out by hand.
class LinkAgreementTest {
  private static final String TEXT = "x".repeat(100);
  private static final String MARKS = "quote 0-9; speaker 10-19; quote 20-29; speaker 30-39";

  /// An article in which a and b have the same marks.
  private static Newsroom both() {
    return Newsroom.of("a", "b").article(TEXT, MARKS, MARKS);
  }

  private static AgreementFigure figure(Newsroom room, String type, String... pair) {
    return room.figure(Metric.F1_EXACT, Unit.RELATION, Subject.relation(type), pair);
  }

  /// Of two links each, one runs between the same marks; the other leads elsewhere.
  @Test
  void aLinkIsSharedWhereBothItsEndsAre() {
    Newsroom room =
        both()
            .link("a", "said-by", 0, 1)
            .link("a", "said-by", 2, 3)
            .link("b", "said-by", 0, 1)
            .link("b", "said-by", 2, 1);
    AgreementFigure figure = figure(room, "said-by", "a", "b");
    assertThat(Newsroom.value(figure)).isEqualTo(.5);
    assertThat(figure.precision()).hasValue(.5);
    assertThat(figure.recall()).hasValue(.5);
    assertThat(figure.units()).isEqualTo(4);
  }

  /// b's marks have other ends and no second speaker, so only one of a's two links can be shared.
  @Test
  void endsAreTheSameWhereTheirMarksAreMatched() {
    Newsroom room =
        Newsroom.of("a", "b")
            .article(TEXT, MARKS, "quote 1-9; speaker 10-20; quote 20-29")
            .link("a", "said-by", 0, 1)
            .link("a", "said-by", 2, 3)
            .link("b", "said-by", 0, 1);
    AgreementFigure figure = figure(room, "said-by", "a", "b");
    assertThat(Newsroom.value(figure)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(figure.precision()).hasValue(1);
    assertThat(figure.recall()).hasValue(.5);
  }

  @Test
  void directionAndKindCount() {
    Newsroom room =
        both()
            .link("a", "responds-to", 0, 2)
            .link("b", "responds-to", 2, 0)
            .link("a", "said-by", 0, 1)
            .link("b", "reported-by", 0, 1);
    assertThat(Newsroom.value(figure(room, "responds-to", "a", "b"))).isZero();
    assertThat(Newsroom.value(figure(room, "said-by", "a", "b"))).isZero();
    assertThat(figure(room, "reported-by", "a", "b").recall()).isEmpty();
    assertThat(figure(room, "alleged-by", "a", "b").measured())
        .isInstanceOf(Measured.Undefined.class);
  }

  @Test
  void aLinkThatWasMadeTwiceCountsOnce() {
    Newsroom room =
        both().link("a", "said-by", 0, 1).link("a", "said-by", 0, 1).link("b", "said-by", 0, 1);
    assertThat(Newsroom.value(figure(room, "said-by", "a", "b"))).isEqualTo(1);
    assertThat(figure(room, "said-by", "a", "b").units()).isEqualTo(2);
  }

  /// Over three articles a and b have two each and share one; c has none: 2 x 1 / (4 + 2 + 2).
  @Test
  void ofAllEveryPairIsPooledOverTheArticles() {
    Newsroom room =
        Newsroom.of("a", "b", "c")
            .article(TEXT, MARKS, MARKS, MARKS)
            .link("a", "said-by", 0, 1)
            .article(TEXT, MARKS, MARKS, MARKS)
            .link("b", "said-by", 0, 1)
            .article(TEXT, MARKS, MARKS, MARKS)
            .link("a", "said-by", 2, 3)
            .link("b", "said-by", 2, 3);
    assertThat(Newsroom.value(figure(room, "said-by"))).isEqualTo(2 / 8.0);
    assertThat(figure(room, "said-by").precision()).isEmpty();
  }
}
