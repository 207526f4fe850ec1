package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoneTextTest {
  private static final Annotator ANALYST_B = new Annotator("analyst-b", "Analyst B");

  @TempDir Path temporary;

  private final FailingFiles files = new FailingFiles();
  private Machine machine;
  private Path text;
  private Project project;

  @BeforeEach
  void openAText() throws Exception {
    machine =
        new Machine(
            files, new StateFolder(temporary.resolve("state"), files), InstantSource.system());
    Path folder = Files.createDirectories(temporary.resolve("texts"));
    text = Files.writeString(folder.resolve("Bay news.TXT"), Desk.TEXT);
    project = Project.open(text, machine).project();
  }

  @Test
  void itIsAProjectOfOneArticle() throws ProjectException {
    assertThat(project.isLone()).isTrue();
    assertThat(project.name()).isEqualTo("Bay news");
    assertThat(project.folder()).isEqualTo(text.getParent());
    assertThat(project.articles()).containsExactly(new ArticleEntry("Bay news", "Bay news"));
    assertThat(Project.open(text, machine).article()).contains("Bay news");
    assertThat(project.article("Bay news").article().text().string()).isEqualTo(Desk.TEXT);
  }

  @Test
  void itsAnnotationsStandBesideIt() throws Exception {
    annotate(Desk.ANALYST_A);

    assertThat(names()).containsExactly("Bay news.TXT", "Bay news.annotations.json");
    assertThat(project.annotators()).containsExactly(Desk.ANALYST_A);
    assertThat(project.progress("Bay news", "analyst-a").marks()).isEqualTo(1);
    assertThat(project.progress("Bay news", "analyst-b")).isEqualTo(ArticleEntry.Progress.NONE);
  }

  @Test
  void itsAnnotationsAreFoundAgain() throws Exception {
    annotate(Desk.ANALYST_A);

    try (AnnotatorLock lock = project.lock(Desk.ANALYST_A, Threads.immediate())) {
      assertThat(open(lock).session().set().size()).isEqualTo(1);
    }
  }

  @Test
  void anotherPersonsAnnotationsAreLeftAlone() throws Exception {
    annotate(Desk.ANALYST_A);

    try (AnnotatorLock lock = project.lock(ANALYST_B, Threads.immediate())) {
      assertThatThrownBy(() -> open(lock)).hasMessageContaining("analyst-a");
    }
  }

  @Test
  void onlyOneProgramMarksIt() throws Exception {
    try (AnnotatorLock _ = project.lock(Desk.ANALYST_A, Threads.immediate())) {
      assertThatThrownBy(() -> project.lock(ANALYST_B, Threads.immediate()))
          .isInstanceOf(HeldException.class);
    }
    assertThat(names()).containsExactly("Bay news.TXT");
  }

  @Test
  void nothingCanBeAddedOrDescribed() {
    Metadata metadata = Metadata.titled("x");

    assertThatThrownBy(() -> project.addArticle("x", ArticleText.of("x"), metadata))
        .hasMessageContaining("Make a project");
    assertThatThrownBy(() -> project.updateMetadata("Bay news", metadata, metadata))
        .hasMessageContaining("Make a project");
    assertThatThrownBy(() -> project.remove("Bay news")).hasMessageContaining("Make a project");
    assertThatThrownBy(() -> project.article("other")).hasMessageContaining("no article");
  }

  @Test
  void aTextInAFolderThatOnlyLooksLikeAProjectsIsLone() throws Exception {
    Path articles = Files.createDirectories(temporary.resolve("mine/articles"));
    Path inIt = Files.writeString(articles.resolve("a.txt"), "a");

    assertThat(Project.open(inIt, machine).project().isLone()).isTrue();
  }

  @Test
  void aTextThatIsNotUnicodeIsRefusedWithWhatItMightSay() throws Exception {
    Files.write(text, new byte[] {'c', 'a', 'f', (byte) 0xE9});

    assertThatThrownBy(() -> Project.open(text, machine)).hasMessageContaining("café");
  }

  private void annotate(Annotator annotator) throws Exception {
    try (AnnotatorLock lock = project.lock(annotator, Threads.immediate())) {
      OpenSet set = open(lock);
      set.session()
          .dispatch(
              Transaction.of("gesture", new Edit.Mark("m", "quote", List.of(new Span(4, 11)))));
      set.close().join();
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private OpenSet open(AnnotatorLock lock) throws ProjectException {
    return OpenSet.open(project, lock, "Bay news", Threads.immediate(), _ -> {});
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(temporary.resolve("texts"))) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
