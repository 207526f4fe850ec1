package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Status;
import dev.verbatim.project.ArticleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ArticleRowsTest {
  private final ArticleRows rows = new ArticleRows();

  private void list(String... ids) {
    rows.list(Arrays.stream(ids).map(id -> new ArticleEntry(id, "Title of " + id)).toList());
  }

  private List<String> ids() {
    return rows.all().stream().map(ArticleRow::id).toList();
  }

  private ArticleRow row(String id) {
    return rows.find(id).orElseThrow();
  }

  @Test
  void linesStandInTheOrderOfTheProject() {
    list("b", "d");
    list("a", "b", "c", "d", "e");

    assertThat(ids()).containsExactly("a", "b", "c", "d", "e");
    assertThat(rows.beside("b", 1)).contains("c");
    assertThat(rows.beside("a", -1)).isEmpty();
    assertThat(rows.beside("x", 2)).contains("b");
  }

  @Test
  void linesThatAreThereStay() {
    list("a", "b", "c");
    ArticleRow kept = row("b");
    row("b").show(new ArticleEntry.Progress(Status.DONE, 7, Optional.empty()));
    list("b", "c", "d");

    assertThat(row("b")).isSameAs(kept);
    assertThat(kept.marksProperty().get()).isEqualTo(7);
    assertThat(rows.find("a")).isEmpty();
  }

  @Test
  void aLineMayComeToStandElsewhere() {
    list("a", "b", "c", "d");
    list("c", "a", "d", "b");

    assertThat(ids()).containsExactly("c", "a", "d", "b");
    assertThat(ids()).allMatch(id -> rows.all().contains(row(id)));
  }

  @Test
  void titlesAreAsTheyAreListed() {
    list("a", "b");
    rows.list(List.of(new ArticleEntry("a", "Another"), new ArticleEntry("b", "Title of b")));

    assertThat(rows.all())
        .extracting(row -> row.titleProperty().get())
        .containsExactly("Another", "Title of b");
  }

  @Test
  void manyLinesComeAsOneChange() {
    List<Integer> added = new ArrayList<>();
    rows.all()
        .addListener(
            (ListChangeListener<ArticleRow>)
                change -> {
                  while (change.next()) {
                    added.add(change.getAddedSize());
                  }
                });
    list("a", "d");
    list("a", "b", "c", "d");

    assertThat(added).containsExactly(2, 2);
  }

  @Test
  void whatIsDoneIsCountedAsLinesChangeComeAndGo() {
    list("a", "b", "c");
    ArticleEntry.Progress done = new ArticleEntry.Progress(Status.DONE, 1, Optional.empty());
    ArticleRow gone = row("a");
    List.of("a", "b").forEach(id -> row(id).show(done));
    assertThat(rows.doneProperty().get()).isEqualTo(2);
    row("b").show(begun());
    assertThat(rows.doneProperty().get()).isEqualTo(1);
    list("b", "c");
    assertThat(rows.doneProperty().get()).isZero();
    gone.show(begun());
    assertThat(rows.doneProperty().get()).isZero();
    row("c").show(done);
    rows.clear();
    assertThat(rows.doneProperty().get()).isZero();
    assertThat(rows.find("c")).isEmpty();
  }

  private static ArticleEntry.Progress begun() {
    return new ArticleEntry.Progress(Status.IN_PROGRESS, 1, Optional.empty());
  }
}
