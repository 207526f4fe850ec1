package dev.verbatim.project;

import dev.verbatim.model.Annotator;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the locks on annotators' work stand in a project, and what taking one of them includes.
record Locks(Layout layout, Machine machine) {

  /// As [Project#lock].
  AnnotatorLock take(Annotator annotator, Threads threads) throws ProjectException, HeldException {
    Path file = layout.lock(annotator.id());
    try {
      if (!machine.files().isFolder(layout.home())) {
        throw new NoSuchFileException(layout.home().toString());
      }
      Path own = layout instanceof Layout.Folder f ? f.own(annotator.id()) : layout.home();
      machine.files().createFolders(own);
      AnnotatorLock lock = AnnotatorLock.take(file, annotator, machine, threads.timer());
      if (layout instanceof Layout.Folder) {
        // nobody else writes there, so whatever is unfinished was left behind
        new AtomicFile(machine.files()).sweep(own, machine.clock().instant());
      }
      return lock;
    } catch (IOException e) {
      throw FileTrouble.writing(file, e);
    }
  }

  /// As [Project#lockHeldHere].
  Optional<AnnotatorLock> heldHere(String annotatorId) throws ProjectException {
    Path file = layout.lock(annotatorId);
    try {
      Path folder = file.getParent();
      return folder == null || !machine.files().isFolder(folder)
          ? Optional.empty()
          : AnnotatorLock.heldHere(file);
    } catch (IOException e) {
      throw FileTrouble.reading(file, e);
    }
  }
}
