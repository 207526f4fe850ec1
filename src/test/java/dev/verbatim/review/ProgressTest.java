package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How far settling is, by what the adjudicated set says.
class ProgressTest {
  private static final String TEXT = "One said this. Two said that. Three kept silent.";
  private static final Codebook CODEBOOK = DefaultCodebook.load();

  private final Compared a = Compared.on(TEXT, "analyst-a");
  private final Compared b = Compared.on(TEXT, "analyst-b");
  private final AnnotationSession session = session();

  private static AnnotationSession session() {
    Article article = new Article("article", Metadata.titled("An article"), ArticleText.of(TEXT));
    AnnotationSet empty =
        AnnotationSet.empty(article, new Annotator(Annotator.ADJUDICATED, "Agreed"), CODEBOOK);
    return new AnnotationSession(article, CODEBOOK, empty, "d4d4", () -> Compared.WHEN);
  }

  private Alignment alignment() {
    return Alignment.of(List.of(a.set(), b.set()));
  }

  @Test
  void whatIsTakenOverOrRejectedIsDecidedAndWhatIsSkippedIsNot() throws Exception {
    for (String word : List.of("One", "Two", "Three")) {
      a.mark("a" + word, "speaker", word);
      b.mark("b" + word, "speaker", word);
    }
    Adjudication at = new Adjudication(session, alignment(), "analyst-d");
    assertThat(now()).isEqualTo(new Progress(3, 0));
    List<Cluster> clusters = at.alignment().clusters();
    dispatch(at.acceptAgreed(List.of(clusters.getFirst())));
    dispatch(at.reject(clusters.get(1), Optional.empty(), ""));
    dispatch(at.skip(clusters.get(2), Optional.empty(), ""));

    assertThat(now()).isEqualTo(new Progress(3, 2));
    assertThat(now().open()).isEqualTo(1);
    assertThat(now().isSettled()).isFalse();
    dispatch(at.reject(clusters.get(2), Optional.empty(), ""));
    assertThat(now().isSettled()).isTrue();

    b.mark("new", "speaker", "kept");
    assertThat(now()).as("what an annotator adds is open").isEqualTo(new Progress(4, 3));
  }

  private Progress now() {
    return Progress.of(alignment(), session.set());
  }

  private void dispatch(List<dev.verbatim.edit.Edit> edits) throws Exception {
    session.dispatch(new Transaction("decide", edits, Optional.empty()));
  }

  @Test
  void anArticleThatNobodyMarkedIsNotSettled() {
    assertThat(now()).isEqualTo(Progress.NOTHING);
    assertThat(Progress.NOTHING.isSettled()).isFalse();
  }

  @Test
  void severalArticlesAddUp() {
    assertThat(Progress.sum(List.of(new Progress(3, 2), Progress.NOTHING, new Progress(4, 4))))
        .isEqualTo(new Progress(7, 6));
  }

  @Test
  void moreThanAllCannotBeDecided() {
    assertThatThrownBy(() -> new Progress(2, 3)).hasMessage("3 of 2");
    assertThatThrownBy(() -> new Progress(2, -1)).hasMessage("-1 of 2");
  }
}
