package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniverseTest {
  private static AnnotationSet in(Status status) {
    AnnotationSet set =
        Newsroom.of("a", "b")
            .article("x", "", "")
            .universe()
            .articles()
            .getFirst()
            .sets()
            .getFirst();
    return set.withFields(set.fields().withStatus(status));
  }

  @Test
  void anArticleBelongsToItWhereAllHaveSetItToDone() {
    assertThat(Universe.isDone(List.of(in(Status.DONE), in(Status.DONE)))).isTrue();
    assertThat(Universe.isDone(List.of(in(Status.DONE), in(Status.IN_PROGRESS)))).isFalse();
    assertThat(Universe.isDone(List.of(in(Status.NEW)))).isFalse();
  }

  @Test
  void whatTheCodebookDoesNotKnowComesBehindWhatItKnows() {
    Universe universe =
        Newsroom.of("a", "b")
            .article("x".repeat(50), "zeal 0-4; quote 5-9", "amen 0-4; quote 5-9")
            .link("a", "zigzag", 0, 1)
            .link("b", "said-by", 1, 0)
            .link("b", "about", 1, 0)
            .universe();
    assertThat(universe.tags())
        .containsExactly("speaker", "quote", "allegation", "statistic", "amen", "zeal");
    assertThat(universe.relationTypes())
        .containsExactly("said-by", "alleged-by", "reported-by", "responds-to", "about", "zigzag");
  }
}
