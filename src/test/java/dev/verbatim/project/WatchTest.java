package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Watch.News;
import dev.verbatim.project.Watch.SetId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  @TempDir Path temporary;
  private Desk desk;
  private Watch watch;
  private final List<News> told = new ArrayList<>();

  @BeforeEach
  void watchAProject() throws ProjectException {
    desk = new Desk(temporary);
    watch = Watch.over(desk.project, desk.threads, told::add).orElseThrow();
  }

  /// What is told at the next look.
  private List<News> look() {
    told.clear();
    desk.rest();
    return List.copyOf(told);
  }

  private void write(String file, String content) throws IOException {
    Path path = desk.folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static News sets(SetId... sets) {
    return new News(false, false, false, Set.of(sets), false);
  }

  @Test
  void nothingIsToldWhereNothingChanged() {
    assertThat(look()).isEmpty();
    assertThat(look()).isEmpty();
  }

  @Test
  void aColleaguesSetIsToldWhenItComesChangesAndGoes() throws IOException {
    SetId theirs = new SetId("analyst-b", "harbour");
    write("annotations/analyst-b/harbour.json", "{}");
    assertThat(look()).containsExactly(sets(theirs));
    write("annotations/analyst-b/harbour.json", "{ }");
    assertThat(look()).containsExactly(sets(theirs));
    assertThat(look()).isEmpty();
    Files.delete(desk.folder.resolve("annotations/analyst-b/harbour.json"));
    assertThat(look()).containsExactly(sets(theirs));
  }

  @Test
  void locksAndLeftoversAreNoNews() throws IOException {
    write("annotations/analyst-b/.lock", "host: elsewhere");
    write("annotations/analyst-b/.0a1b2c3d.verbatim-tmp", "{");
    write("annotations/Not A Slug/harbour.json", "{}");
    write("notes.json", "{}");
    assertThat(look()).isEmpty();
  }

  @Test
  void eachKindOfFileIsToldAsWhatItIs() throws Exception {
    desk.project.addArticle("new", ArticleText.of("New."), Metadata.titled("New"));
    write("codebook.json", "{}");
    write("assignments.json", "{}");
    write("reviews/analyst-b/analyst-a/harbour.json", "{}");
    assertThat(look()).containsExactly(new News(true, true, true, Set.of(), true));
  }

  @Test
  void aDriveThatIsAwayForAMomentIsNoNews() throws IOException {
    Path away = temporary.resolve("away");
    Files.move(desk.folder, away);
    assertThat(look()).isEmpty();
    Files.move(away, desk.folder);
    assertThat(look()).isEmpty();
  }

  @Test
  void whoeverClosesItHearsNoMore() throws IOException {
    write("annotations/analyst-b/harbour.json", "{}");
    watch.close();
    assertThat(look()).isEmpty();
    write("annotations/analyst-b/harbour.json", "{ }");
    assertThat(look()).isEmpty();
  }

  @Test
  void aTextByItselfIsNotWatched() throws Exception {
    Path lone = temporary.resolve("lone.txt");
    Files.writeString(lone, "A text.");
    Project project = Project.open(lone, desk.machine).project();
    assertThat(Watch.over(project, desk.threads, told::add)).isEmpty();
  }
}
