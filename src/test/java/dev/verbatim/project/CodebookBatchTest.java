package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Batches;
import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.CodebookImpact;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A codebook that is changed while a set is open, with their files.
class CodebookBatchTest {
  @TempDir Path temporary;
  private Desk desk;
  private Batches batches;
  private String quote;

  /// The project's codebook, written at once.
  private final class Kept implements Batches.Keeper {
    @Override
    public Codebook codebook() {
      return desk.project.codebook();
    }

    @Override
    public CodebookEdit.By by(String what) {
      return new CodebookEdit.By("analyst-a", Instant.parse("2026-11-24T09:00:00Z"), what);
    }

    @Override
    public void write(Codebook before, Codebook after, Consumer<Optional<Codebook>> done) {
      try {
        done.accept(Optional.of(desk.project.updateCodebook(before, after)));
      } catch (ProjectException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Metadata metadata(Article article) {
      return article.metadata();
    }

    @Override
    public void write(
        Article article, Metadata before, Metadata after, Consumer<Optional<Metadata>> done) {
      try {
        done.accept(Optional.of(desk.project.updateMetadata(article.id(), before, after)));
      } catch (ProjectException e) {
        throw new AssertionError(e);
      }
    }
  }

  @BeforeEach
  void mark() throws ProjectException {
    desk = new Desk(temporary);
    quote = desk.mark("“We were ready in May,”");
    desk.dispatch(
        new Edit.SetAttribute(quote, "type", Optional.of(new AttributeValue.Text("direct"))));
    batches = new Batches(new Kept());
    batches.add(desk.set.session(), Map.of());
  }

  private void change(CodebookEdit edit) throws RefusedException {
    batches.change("Change", desk.project.codebook(), edit, () -> {});
  }

  private void undo() {
    batches.toggle(batches.undoable(desk.set.session()).orElseThrow(), () -> {});
  }

  private String tag() {
    return desk.set.session().set().annotation(quote).orElseThrow().tag();
  }

  @Test
  void aMigrationIsJournaledAndComesBackAfterACrash() throws Exception {
    change(new CodebookEdit.MergeTags(new Migration.Merge("m", "quote", "allegation")));

    desk.crashAndOpen();

    assertThat(tag()).isEqualTo("allegation");
    assertThat(desk.set.session().codebook().tag("quote")).isEmpty();
  }

  @Test
  void aSavedSetNamesTheEditionItWasMadeWith() throws Exception {
    change(new CodebookEdit.MergeTags(new Migration.Merge("m", "quote", "allegation")));
    desk.rest();

    assertThat(desk.onDisk().origin().codebookVersion())
        .isEqualTo(desk.project.codebook().version());
    assertThat(Files.readString(desk.setFile())).contains("allegation");
  }

  @Test
  void undoKeepsWhatAnotherProgramDidToTheCodebook() throws Exception {
    change(new CodebookEdit.MergeTags(new Migration.Merge("m", "quote", "allegation")));
    Project other = Project.open(desk.folder, desk.machine).project();
    Codebook theirs = other.codebook();
    other.updateCodebook(
        theirs,
        new CodebookEdit.Rename("theirs")
            .applyTo(theirs, new CodebookEdit.By("analyst-b", Instant.EPOCH, "Rename")));

    undo();

    assertThat(desk.project.codebook().name()).isEqualTo("theirs");
    assertThat(desk.project.codebook().tag("quote")).isPresent();
    assertThat(tag()).isEqualTo("quote");
  }

  @Test
  void theImpactIsCountedOverEveryonesFiles() throws Exception {
    desk.rest();
    AnnotationSet mine = desk.set.session().set();
    var origin = mine.origin();
    AnnotationSet analystB =
        mine.withOrigin(
            new AnnotationSet.Origin(
                origin.articleId(),
                origin.textSha256(),
                new Annotator("analyst-b", "Analyst B"),
                origin.codebook(),
                1,
                Map.of()));
    Path file = desk.folder.resolve("annotations/analyst-b/harbour.json");
    Files.createDirectories(file.getParent());
    Files.write(file, AnnotationFile.write(analystB, desk.set.session().article().text()));
    byte[] before = Files.readAllBytes(file);
    desk.mark("12 ships");
    Codebook book = desk.project.codebook();
    Codebook after =
        new CodebookEdit.DeleteTag(new Migration.Delete("d", "quote", Optional.empty()))
            .applyTo(book, new CodebookEdit.By("analyst-a", Instant.EPOCH, "Delete"));
    List<Integer> passed = new ArrayList<>();

    ProjectImpact.Outcome outcome =
        ProjectImpact.of(
            desk.project,
            book,
            after,
            List.of(desk.set.session().set()),
            () -> false,
            (done, all) -> passed.add(10 * done + all));

    assertThat(outcome.counts()).isEqualTo(new CodebookImpact.Counts(3, 1, 2, 2, 0));
    assertThat(outcome.cancelled()).isFalse();
    assertThat(passed).containsExactly(11);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void countingStopsWhenItIsCancelledAndNamesWhatItCannotRead() throws Exception {
    Path file = desk.folder.resolve("annotations/analyst-b/harbour.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{");
    Codebook book = desk.project.codebook();

    assertThat(outcome(book, false).problems()).hasSize(1);
    assertThat(outcome(book, true).cancelled()).isTrue();
  }

  private ProjectImpact.Outcome outcome(Codebook book, boolean cancel) throws ProjectException {
    return ProjectImpact.of(desk.project, book, book, List.of(), () -> cancel, (_, _) -> {});
  }
}
