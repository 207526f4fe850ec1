package dev.verbatim.ui.app;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Batch;
import dev.verbatim.edit.Batches;
import dev.verbatim.model.Metadata;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.Optional;

/// Steps that change more than one set, and their undo: what is said of an article, the codebook,
/// marks in several articles. Where not all of a step can be taken back, that is asked first.
final class SharedSteps {
  private final MainWindow window;
  private final Desk desk;

  SharedSteps(MainWindow window) {
    this.window = window;
    this.desk = window.desk();
  }

  /// Changes title and origin of an article.
  void changeMetadata(AnnotationSession session, Metadata before, Metadata after) {
    inTurn(
        batches ->
            batches.change(
                Messages.get("undo.metadata"), session, before, after, window::showMetadata));
  }

  private interface Step {
    void on(Batches batches);
  }

  private void inTurn(Step step) {
    window.articles().forget();
    desk.batches().ifPresent(batches -> batches.inTurn(() -> step.on(batches)));
  }

  /// Undoes or redoes a batch, where the next step of a session is part of one. While something is
  /// being written the next step is not known yet; it is undone or redone after that.
  ///
  /// @return whether it is, or may be
  boolean toggle(AnnotationSession session, boolean undo) {
    if (desk.batches().filter(Batches::isWriting).isPresent()) {
      inTurn(_ -> window.commands().get(undo ? "undo" : "redo").run());
      return true;
    }
    Optional<Batch> batch =
        desk.batches().flatMap(b -> undo ? b.undoable(session) : b.redoable(session));
    batch.ifPresent(this::toggle);
    return batch.isPresent();
  }

  /// Undoes the newest change of the codebook, or redoes one.
  void toggleCodebook(boolean undo) {
    inTurn(
        batches ->
            (undo ? batches.undoableInCodebook() : batches.redoableInCodebook())
                .ifPresent(this::toggle));
  }

  private void toggle(Batch batch) {
    boolean undone = batch.isUndone();
    if (agrees(batch)) {
      inTurn(
          batches -> {
            if (batch.isUndone() == undone) {
              batches.toggle(batch, () -> show(batch, undone));
            }
          });
    }
  }

  private boolean agrees(Batch batch) {
    Optional<String> since = desk.batches().flatMap(b -> b.changedSince(batch));
    String title =
        batch.isUndone()
            ? Messages.get("codebook.since.redo.title", batch.label())
            : Messages.get("codebook.since.title");
    String go = Messages.get(batch.isUndone() ? "codebook.since.redo.go" : "codebook.since.go");
    List<String> answers = List.of(go, Messages.get("dialog.cancel"));
    return since.isEmpty() || window.surroundings().dialogs().ask(title, since.get(), answers) == 0;
  }

  private void show(Batch batch, boolean wasUndone) {
    if (batch.changesMetadata()) {
      window.showMetadata();
    } else {
      window.codebook().show();
    }
    if (batch.isUndone() != wasUndone) {
      String said = Messages.get(wasUndone ? "say.redone" : "say.undone", batch.label());
      window.layout().statusBar().say(said);
    }
  }
}
