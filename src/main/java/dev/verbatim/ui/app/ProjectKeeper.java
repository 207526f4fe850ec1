package dev.verbatim.ui.app;

import dev.verbatim.edit.Batches;
import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps the codebook of the open project, and what is said of its articles, in their files,
/// written in the background.
record ProjectKeeper(Desk desk, Project project, Annotator annotator, Machine machine)
    implements Batches.Keeper {
  @Override
  public Codebook codebook() {
    return project.codebook();
  }

  @Override
  public Metadata metadata(Article article) {
    return desk.metadata(article);
  }

  @Override
  public CodebookEdit.By by(String what) {
    return new CodebookEdit.By(
        annotator.id(), machine.clock().instant().truncatedTo(ChronoUnit.SECONDS), what);
  }

  @Override
  public void write(Codebook before, Codebook after, Consumer<Optional<Codebook>> done) {
    desk.run(
        () -> project.updateCodebook(before, after),
        now -> done.accept(Optional.of(now)),
        () -> done.accept(Optional.empty()));
  }

  /// Where it cannot be written, what another program wrote is shown: whoever changes it again
  /// begins with that.
  @Override
  public void write(
      Article article, Metadata before, Metadata after, Consumer<Optional<Metadata>> done) {
    String id = article.id();
    desk.run(
        () -> project.updateMetadata(id, before, after),
        now -> {
          desk.metadataChanged(id, now);
          done.accept(Optional.of(now));
        },
        () ->
            desk.run(
                () -> project.article(id).article().metadata(),
                now -> {
                  desk.metadataChanged(id, now);
                  done.accept(Optional.empty());
                },
                () -> done.accept(Optional.empty())));
  }
}
