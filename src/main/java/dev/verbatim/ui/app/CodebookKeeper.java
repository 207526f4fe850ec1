package dev.verbatim.ui.app;

import dev.verbatim.edit.Batches;
import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// Keeps the codebook of the open project in its file, written in the background.
record CodebookKeeper(Desk desk, Project project, Annotator annotator, Machine machine)
    implements Batches.Keeper {
  @Override
  public Codebook codebook() {
    return project.codebook();
  }

  @Override
  public CodebookEdit.By by(String what) {
    return new CodebookEdit.By(
        annotator.id(), machine.clock().instant().truncatedTo(ChronoUnit.SECONDS), what);
  }

  @Override
  public void write(Codebook before, Codebook after, Consumer<Codebook> done) {
    desk.run(() -> project.updateCodebook(before, after), done);
  }
}
