package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.exchange.Statistics.Row;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
  private static final Annotator A = new Annotator("analyst-a", "Analyst A");
  private static final Annotator B = new Annotator("analyst-b", "Analyst B");
  private static final Provenance MADE = Provenance.of("analyst-a", Instant.EPOCH);
  private static final String TEXT = "“Now,” said Ivo\nBrandt. “Soon,” said he.";

  @TempDir private Path folder;
  private Project project;
  private Article article;

  @BeforeEach
  void makeProject() throws ProjectException {
    FileOperations files = FileOperations.disk();
    StateFolder state = new StateFolder(folder.resolve("state"), files);
    Machine machine = new Machine(files, state, InstantSource.system());
    project = Project.create(folder.resolve("project"), machine);
    project.addArticle("talks", ArticleText.of(TEXT), Metadata.titled("Talks"));
    project.addArticle("untouched", ArticleText.of("Nothing."), Metadata.titled("Untouched"));
    article = project.article("talks").article();
  }

  private static Annotation mark(String id, String tag, String words) {
    int start = TEXT.indexOf(words);
    return Annotation.of(id, tag, List.of(new Span(start, start + words.length())), MADE);
  }

  private AnnotationSet set(Annotator annotator) {
    return AnnotationSet.empty(article, annotator, project.codebook())
        .with(mark("q1", "quote", "“Now,”"))
        .with(mark("q2", "quote", "“Soon,”"))
        .with(mark("s1", "speaker", "Ivo\nBrandt"))
        .with(new Relation("r1", "said-by", "q1", "s1", MADE));
  }

  private Path write(AnnotationSet set) throws IOException {
    Path own = project.folder().resolve("annotations").resolve(set.annotator().id());
    Files.createDirectories(own);
    return Files.write(own.resolve("talks.json"), AnnotationFile.write(set, article.text()));
  }

  @Test
  void eachAnnotatorIsCountedAlone() throws IOException, ProjectException {
    AnnotationSet a = set(A);
    write(a.withFields(a.fields().withStatus(Status.DONE)));
    write(set(B).without("q2"));
    Statistics statistics = Statistics.of(project);
    assertThat(statistics.problems()).isEmpty();
    assertThat(statistics.articles()).containsExactly("talks", "untouched");
    assertThat(statistics.annotators()).containsExactly(A, B);
    assertThat(statistics.byTag())
        .containsExactly(
            new Row("quote", Map.of("analyst-a", 2, "analyst-b", 1)),
            new Row("speaker", Map.of("analyst-a", 1, "analyst-b", 1)));
    assertThat(statistics.byLink())
        .containsExactly(new Row("said-by", Map.of("analyst-a", 1, "analyst-b", 1)));
    assertThat(statistics.byArticle())
        .containsExactly(
            new Row("talks", Map.of("analyst-a", 3, "analyst-b", 2)),
            new Row("untouched", Map.of()));
    assertThat(statistics.byStatus())
        .containsExactly(
            new Row("new", Map.of("analyst-b", 1)),
            new Row("in-progress", Map.of()),
            new Row("done", Map.of("analyst-a", 1)));
    assertThat(statistics.byArticle().getLast().of("analyst-a")).isZero();
  }

  @Test
  void aSpeakerIsToldByTheNameThatTheAnnotatorGaveElseByTheWords()
      throws IOException, ProjectException {
    Annotation he =
        mark("s2", "speaker", "he.")
            .withAttribute("entity", new AttributeValue.Text(" Ivo Brandt "));
    write(set(A).with(he).with(new Relation("r2", "said-by", "q2", "s2", MADE)));
    write(set(B).with(new Relation("r3", "said-by", "q2", "q1", MADE)));
    assertThat(Statistics.of(project).bySpeaker())
        .containsExactly(new Row("Ivo Brandt", Map.of("analyst-a", 2, "analyst-b", 1)));
  }

  @Test
  void whatCannotBeReadIsAProblemAndTheRestIsCounted() throws IOException, ProjectException {
    Path broken = write(set(A));
    write(set(B));
    Files.writeString(broken, "{");
    Files.write(project.folder().resolve("articles/untouched.txt"), new byte[] {0});
    Statistics statistics = Statistics.of(project);
    assertThat(statistics.works()).extracting(Statistics.Counts::annotator).containsExactly(B.id());
    assertThat(statistics.problems())
        .extracting(problem -> problem.file().getFileName().toString())
        .containsExactly("talks.json", "untouched.txt");
  }

  @Test
  void whatWaitsForADecisionIsCounted() throws IOException, ProjectException {
    Path file = write(set(A));
    Files.writeString(file, Files.readString(file).replace("“Soon,”", "“Later,”"));
    Statistics.Counts work = Statistics.of(project).works().getFirst();
    assertThat(work.open()).isEqualTo(1);
    assertThat(work.marks()).isEqualTo(2);
  }
}
