package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.edit.CodebookMergeTest;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
  private static final Path SAMPLE = Path.of("sample-data").toAbsolutePath();

  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void openAProject() throws ProjectException {
    desk = new Desk(temporary);
  }

  @Nested
  class Opening {
    @Test
    void aNewProjectHasTheDefaultCodebook() {
      assertThat(desk.project.codebook()).isEqualTo(DefaultCodebook.load());
      assertThat(desk.project.problems()).isEmpty();
      assertThat(desk.project.name()).isEqualTo("project");
      assertThat(desk.project.isLone()).isFalse();
      assertThat(desk.project.folder()).isEqualTo(desk.folder);
    }

    @Test
    void theSampleProjectOpensWithoutAProblem() throws ProjectException {
      Project sample = open(SAMPLE);

      assertThat(sample.problems()).isEmpty();
      assertThat(sample.articles()).extracting(ArticleEntry::id).contains("beijing-meeting");
      assertThat(sample.annotators())
          .containsExactly(
              new Annotator("analyst-a", "Analyst A"),
              new Annotator("analyst-b", "Analyst B"),
              new Annotator("analyst-c", "Analyst C"));
      for (ArticleEntry entry : sample.articles()) {
        assertThat(sample.article(entry.id()).problems()).as(entry.id()).isEmpty();
        var progress = sample.progress(entry.id(), "analyst-a");
        assertThat(progress.problem()).as(entry.id()).isEmpty();
        assertThat(progress.marks()).as(entry.id()).isPositive();
      }
    }

    @Test
    void aFolderThatIsNoProjectIsSaidToBeNone() {
      assertThatThrownBy(() -> open(temporary)).hasMessageContaining("no project");
    }

    @Test
    void aProjectIsNotMadeOverAnother() {
      assertThatThrownBy(() -> Project.create(desk.folder, desk.machine))
          .hasMessageContaining("already");
    }

    @Test
    void aPathThatIsNotThereIsSaidNotToBe() {
      assertThatThrownBy(() -> open(temporary.resolve("nowhere")))
          .isInstanceOf(ProjectException.class)
          .hasMessageContaining("nowhere");
    }

    @Test
    void onlyTextsAndFoldersAreOpened() {
      assertThatThrownBy(() -> open(desk.folder.resolve("codebook.json")))
          .hasMessageContaining(".txt");
    }

    @Test
    void aTextInsideAProjectOpensTheProjectAtIt() throws ProjectException {
      Project.Opened opened =
          Project.open(desk.folder.resolve("articles/harbour.txt"), desk.machine);

      assertThat(opened.article()).contains("harbour");
      assertThat(opened.project().isLone()).isFalse();
      assertThat(opened.project().folder()).isEqualTo(desk.folder);
    }

    @Test
    void aCodebookThatCannotBeReadIsRefusedWithItsLine() throws IOException {
      Path codebook = desk.folder.resolve("codebook.json");
      String broken = Files.readString(codebook).replaceFirst("\"tags\"", "tags");
      Files.writeString(codebook, broken);

      assertThatThrownBy(() -> open(desk.folder))
          .isInstanceOfSatisfying(
              ProjectException.class, e -> assertThat(e.problem().line()).isPositive());
      assertThat(codebook).hasContent(broken);
    }

    @Test
    void aMissingCodebookIsSaidAndStoodInFor() throws Exception {
      Files.delete(desk.folder.resolve("codebook.json"));

      Project project = open(desk.folder);

      assertThat(project.problems()).hasSize(1);
      assertThat(project.codebook()).isEqualTo(DefaultCodebook.load());
      assertThat(desk.folder.resolve("codebook.json")).doesNotExist();
    }

    @Test
    void oneArticleThatCannotBeReadKeepsNoneOtherFromOpening() throws Exception {
      desk.project.addArticle("Other", ArticleText.of("Else."), Metadata.titled("Other"));
      Files.writeString(desk.folder.resolve("articles/harbour.json"), "{");
      Files.write(desk.folder.resolve("articles/odd.txt"), new byte[] {'a', (byte) 0xE9});

      Project project = open(desk.folder);

      assertThat(project.articles())
          .extracting(ArticleEntry::id)
          .containsExactly("harbour", "odd", "other");
      assertThat(project.problems()).hasSize(1);
      assertThat(project.article("other").article().title()).isEqualTo("Other");
      assertThat(project.article("harbour").problems()).hasSize(1);
      assertThat(project.article("harbour").article().text().string()).isEqualTo(Desk.TEXT);
      assertThatThrownBy(() -> project.article("odd")).hasMessageContaining("UTF-8");
    }

    @Test
    void metadataWithoutTextAreSaid() throws Exception {
      Files.delete(desk.folder.resolve("articles/harbour.txt"));

      Project project = open(desk.folder);

      assertThat(project.articles()).isEmpty();
      assertThat(project.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.sentence()).contains("harbour.txt"));
    }

    @Test
    void whatInterruptedWritingLeftIsCleanedUpButNotWhatIsYoung() throws Exception {
      Path old = Files.createFile(desk.folder.resolve("articles/.00c0ffee.verbatim-tmp"));
      Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
      Path young = Files.createFile(desk.folder.resolve("articles/.00c0ffef.verbatim-tmp"));
      Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2026-11-24T08:00:00Z")));

      assertThat(open(desk.folder).articles()).hasSize(1);

      assertThat(old).doesNotExist();
      assertThat(young).exists();
    }
  }

  @Nested
  class Progress {
    @Test
    void itIsWhatTheFileSays() {
      desk.mark("ready in May");
      desk.mark("nobody asked");
      desk.set.flush().join();

      assertThat(desk.project.progress("harbour", "analyst-a"))
          .isEqualTo(new ArticleEntry.Progress(Status.IN_PROGRESS, 2, Optional.empty()));
      assertThat(desk.project.progress("harbour", "analyst-b"))
          .isEqualTo(ArticleEntry.Progress.NONE);
    }

    @Test
    void aSetThatCannotBeReadSaysWhy() throws IOException {
      desk.mark("ready in May");
      desk.set.flush().join();
      Files.writeString(desk.setFile(), "{");

      assertThat(desk.project.progress("harbour", "analyst-a").problem()).isPresent();
    }

    @Test
    void annotatorsAreThoseWithSets() throws Exception {
      assertThat(desk.project.annotators()).isEmpty();
      desk.mark("ready in May");
      desk.set.flush().join();
      Path analystB = Files.createDirectories(desk.folder.resolve("annotations/analyst-b"));
      Files.writeString(analystB.resolve("harbour.json"), "{");
      Files.createDirectories(desk.folder.resolve("annotations/Not A Slug"));

      assertThat(desk.project.annotators())
          .containsExactly(Desk.ANALYST_A, new Annotator("analyst-b", "analyst-b"));
    }

    @Test
    void aSetInAnothersFolderIsLeftAlone() throws Exception {
      desk.mark("ready in May");
      desk.set.flush().join();
      Files.createDirectories(desk.folder.resolve("annotations/analyst-b"));
      Files.copy(desk.setFile(), desk.folder.resolve("annotations/analyst-b/harbour.json"));

      assertThatThrownBy(() -> desk.project.set("harbour", "analyst-b"))
          .hasMessageContaining("analyst-a");
    }
  }

  @Nested
  class ReadingForASearch {
    @Test
    void idsAndTextsAreThoseOfTheArticles() throws Exception {
      desk.project.addArticle("Other", ArticleText.of("Else."), Metadata.titled("Other"));
      Files.writeString(desk.folder.resolve("articles/other.json"), "{");

      assertThat(desk.project.articleIds()).containsExactly("harbour", "other");
      assertThat(desk.project.text("harbour").string()).isEqualTo(Desk.TEXT);
      assertThat(desk.project.text("other").string()).isEqualTo("Else.");
      assertThatThrownBy(() -> desk.project.text("../codebook")).hasMessageContaining("no article");
    }

    @Test
    void aLoneTextIsItsOnlyArticle() throws Exception {
      Path file = Files.writeString(temporary.resolve("alone.txt"), "By itself.");

      Project lone = open(file);

      assertThat(lone.articleIds()).containsExactly("alone");
      assertThat(lone.text("alone").string()).isEqualTo("By itself.");
    }

    @Test
    void aSetOnAnArticleAtHandIsTheSetOfItsFile() throws Exception {
      desk.mark("ready in May");
      desk.set.flush().join();
      var article = desk.project.article("harbour").article();

      assertThat(desk.project.setOn(article, "analyst-a"))
          .isEqualTo(desk.project.set("harbour", "analyst-a").map(reading -> reading.set()))
          .isPresent();
      assertThat(desk.project.setOn(article, "analyst-b")).isEmpty();
    }
  }

  @Test
  void aReadOnlyFolderCanBeLookedAt() throws Exception {
    desk.mark("ready in May");
    desk.set.close().join();
    desk.crash();
    desk.files.failWrites(p -> p.startsWith(desk.folder));

    Project project = open(desk.folder);

    assertThat(project.set("harbour", "analyst-a").orElseThrow().set().size()).isEqualTo(1);
    assertThatThrownBy(() -> project.lock(new Annotator("analyst-b", "Analyst B"), desk.threads))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("read-only");
  }

  @Test
  void aCodebookIsWrittenAndRead() throws ProjectException {
    var before = desk.project.codebook();
    var after = CodebookMergeTest.renamed(before, "quote", "Quotation");

    assertThat(desk.project.updateCodebook(before, after)).isEqualTo(after);

    assertThat(desk.project.codebook()).isEqualTo(after);
    assertThat(open(desk.folder).codebook()).isEqualTo(after);
  }

  @Test
  void aCodebookThatAnotherProgramChangedIsJoined() throws Exception {
    var before = desk.project.codebook();
    Files.write(
        desk.folder.resolve("codebook.json"),
        CodebookFile.write(CodebookMergeTest.renamed(before, "speaker", "Source")));

    var joined =
        desk.project.updateCodebook(
            before, CodebookMergeTest.renamed(before, "quote", "Quotation"));

    assertThat(joined.labelOf("speaker")).isEqualTo("Source");
    assertThat(joined.labelOf("quote")).isEqualTo("Quotation");
    assertThat(open(desk.folder).codebook()).isEqualTo(joined);
  }

  private Project open(Path path) throws ProjectException {
    return Project.open(path, desk.machine).project();
  }
}
