package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Annotator;
import dev.verbatim.project.FailingFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemovalTest {
  private static final Annotator ANALYST_B = new Annotator("analyst-b", "Analyst B");

  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void markAnArticle() throws Exception {
    desk = marked(temporary);
  }

  /// A project with one article, on which analyst A has a set and analyst B has one and a review.
  private static Desk marked(Path temporary) throws Exception {
    Desk desk = new Desk(temporary);
    desk.mark("ready in May");
    desk.set.close().join();
    String analystA = Files.readString(desk.setFile());
    for (String folder : List.of("annotations/analyst-b", "reviews/analyst-b/analyst-a")) {
      Path place = Files.createDirectories(desk.folder.resolve(folder));
      Files.writeString(place.resolve("harbour.json"), analystA.replace("analyst-a", "analyst-b"));
    }
    return desk;
  }

  @Test
  void anArticleGoesWithEveryonesWorkAndComesBackWithIt() throws Exception {
    Map<String, String> before = tree(desk);

    desk.project.remove("harbour");

    assertThat(desk.project.articles()).isEmpty();
    assertThat(desk.project.annotators()).isEmpty();
    assertThat(desk.project.removedArticles())
        .containsExactly(new ArticleEntry("harbour", "The harbour reopens"));
    assertThat(tree(desk).keySet())
        .contains(
            "removed/harbour/articles/harbour.txt",
            "removed/harbour/annotations/analyst-a/harbour.json",
            "removed/harbour/annotations/analyst-b/harbour.json",
            "removed/harbour/reviews/analyst-b/analyst-a/harbour.json")
        .noneMatch(name -> name.matches("(articles|annotations|reviews)/.*harbour.*"));

    desk.project.restore("harbour");

    assertThat(tree(desk)).isEqualTo(before);
    assertThat(desk.project.removedArticles()).isEmpty();
    assertThat(desk.crashAndOpen().session().set().size()).isEqualTo(1);
  }

  @Test
  void anArticleThatIsOpenStays() throws Exception {
    desk.crash();
    desk.open();
    Map<String, String> before = tree(desk);

    assertThatThrownBy(() -> desk.project.remove("harbour")).hasMessageContaining("open");

    assertThat(tree(desk)).isEqualTo(before);
  }

  @Test
  void anArticleGoesWhileItsAnnotatorHasAnotherOneOpen() throws ProjectException {
    desk.project.remove("harbour");

    assertThat(desk.project.articles()).isEmpty();
  }

  @Test
  void theLockOfWhoeverTakesItOutIsNotLost() throws Exception {
    desk.project.remove("harbour");

    assertThatThrownBy(() -> desk.project.lock(Desk.ANALYST_A, desk.threads))
        .isInstanceOf(HeldException.class);
    desk.project.lock(ANALYST_B, desk.threads).close();
  }

  @Test
  void anArticleThatIsHeldOnAnotherMachineStays() throws Exception {
    Files.writeString(
        desk.folder.resolve("annotations/analyst-b/.lock"),
        "annotator: analyst-b\nhost: elsewhere\npid: 1\nsince: 2026-11-24T07:00:00Z\n");

    assertThatThrownBy(() -> desk.project.remove("harbour")).hasMessageContaining("elsewhere");

    assertThat(desk.project.articles()).hasSize(1);
  }

  @Test
  void soDoesOneWhoseFirstMarksMayBeInAJournalOnly() throws Exception {
    Path folder = Files.createDirectories(desk.folder.resolve("annotations/analyst-c"));
    Files.writeString(
        folder.resolve(".lock"),
        "annotator: analyst-c\nhost: elsewhere\npid: 1\nsince: 2026-11-24T07:00:00Z\n");

    assertThatThrownBy(() -> desk.project.remove("harbour")).hasMessageContaining("elsewhere");

    assertThat(desk.project.articles()).hasSize(1);
  }

  @Test
  void whatIsNotThereCannotBeTakenOutOrPutBack() {
    assertThatThrownBy(() -> desk.project.remove("nothing")).hasMessageContaining("no article");
    assertThatThrownBy(() -> desk.project.restore("nothing")).hasMessageContaining("not among");
  }

  @Test
  void nothingIsOverwrittenByWhatComesBack() throws Exception {
    desk.project.remove("harbour");
    Files.writeString(desk.folder.resolve("articles/harbour.txt"), "Another one.");

    assertThatThrownBy(() -> desk.project.restore("harbour")).hasMessageContaining("already");

    assertThat(desk.folder.resolve("articles/harbour.txt")).hasContent("Another one.");
    assertThat(desk.folder.resolve("removed/harbour/annotations/analyst-a/harbour.json")).exists();
  }

  @Test
  void aSetThatArrivesLaterGoesToTheRest() throws Exception {
    desk.project.remove("harbour");
    Path carla = Files.createDirectories(desk.folder.resolve("annotations/carla"));
    Files.writeString(carla.resolve("harbour.json"), "{}");

    Project again = Project.open(desk.folder, desk.machine).project();

    assertThat(again.problems()).isEmpty();
    assertThat(desk.folder.resolve("removed/harbour/annotations/carla/harbour.json")).exists();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DENIED", "FULL", "CRASH"})
  void whateverStepFailsTheArticleIsHereOrThereAndWhole(Fault fault) throws Exception {
    for (boolean back : List.of(false, true)) {
      for (int step = 1; step < 200; step++) {
        String what = fault + (back ? " putting back" : " taking out") + ", step " + step;
        Desk tried = marked(temporary.resolve(fault + "-" + back + "-" + step));
        if (back) {
          tried.project.remove("harbour");
        }
        int before = tried.files.steps();
        tried.files.failAt(step, fault);
        boolean done = move(tried, back);
        int steps = tried.files.steps() - before;
        tried.files.heal();

        Project again = Project.open(tried.folder, tried.machine).project();

        boolean here = !again.articles().isEmpty();
        assertThat(again.removedArticles()).as(what).hasSize(here ? 0 : 1);
        if (done) {
          assertThat(here).as(what).isEqualTo(back);
        }
        String place = here ? "" : "removed/harbour/";
        assertThat(tree(tried).keySet())
            .as(what)
            .contains(
                place + "articles/harbour.txt",
                place + "articles/harbour.json",
                place + "annotations/analyst-a/harbour.json",
                place + "annotations/analyst-b/harbour.json",
                place + "reviews/analyst-b/analyst-a/harbour.json")
            .filteredOn(name -> name.contains("harbour."))
            .hasSize(5);
        tried.crash();
        if (done && step > steps) {
          break;
        }
      }
    }
  }

  private static boolean move(Desk desk, boolean back) {
    try {
      if (back) {
        desk.project.restore("harbour");
      } else {
        desk.project.remove("harbour");
      }
      return true;
    } catch (ProjectException _) {
      return false;
    }
  }

  /// Every file of the project but locks, with what it holds.
  private static Map<String, String> tree(Desk desk) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(desk.folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(".lock")) {
          tree.put(desk.folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return tree;
  }
}
