package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookMergeTest;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.Watch.News;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What other programs write into the project while it is open.
@ExtendWith(Fx.class)
class NoticingByHandTest {
  private static final String TEXT = "“We are ready,” the mayor said. Nobody asked her.";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void aProject() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("harbour", TEXT));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void write(String file, byte[] bytes) throws Exception {
    Path path = folder.resolve("project").resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  @Test
  void anArticleThatComesIsInTheList() throws Exception {
    write("articles/port.txt", "Nothing more.".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    open.until("it is listed", () -> open.main.desk().rows().size() == 2);
    assertThat(Fx.get(() -> open.main.desk().shown())).contains("harbour");
  }

  @Test
  void aColleaguesWorkIsSaidAndToldToWhoeverShowsIt() throws Exception {
    List<News> told = new CopyOnWriteArrayList<>();
    FileActions files = Fx.get(() -> open.main.files());
    Fx.run(() -> files.noticing().addListener(told::add));
    open.mark("Nobody", KeyCode.DIGIT1);
    AnnotationSet own = open.onDisk();

    write("annotations/analyst-b/harbour.json", AnnotationFile.write(own, open.article().text()));

    open.until(
        "it is said", () -> open.text("#said").equals("New work of analyst-b on one article"));
    assertThat(told)
        .anyMatch(news -> news.sets().stream().anyMatch(s -> s.annotatorId().equals("analyst-b")));
  }

  @Test
  void theOwnSetThatIsOpenTakesInWhatWasWrittenAtRest() throws Exception {
    open.mark("Nobody", KeyCode.DIGIT1);
    AnnotationSet own = open.onDisk();
    AnnotationSet other =
        own.with(own.annotations().getFirst().withNote("from the other desk"))
            .withRevision(own.revision().next("beef"));
    write("annotations/analyst-c/harbour.json", AnnotationFile.write(other, open.article().text()));

    open.until(
        "it is there",
        () ->
            open.current().session().set().annotations().getFirst().note().startsWith("from the"));
  }

  @Test
  void aCodebookThatChangesIsTheOneOneMarksBy() throws Exception {
    Codebook now = Fx.get(() -> open.current().session().codebook());
    write(
        "codebook.json", CodebookFile.write(CodebookMergeTest.renamed(now, "quote", "Words said")));

    open.until(
        "it is renamed",
        () -> open.current().session().codebook().labelOf("quote").equals("Words said"));
  }
}
