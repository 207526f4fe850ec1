package dev.verbatim.project;

import dev.verbatim.model.Annotator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Takes articles out of a project, with everyone's sets and reviews, and puts them back.
///
/// What is taken out stands in `removed/NAME/`, laid out like the project. Several files cannot be
/// moved at once, so one decides: where the article's text stands, there the article is. It is
/// moved first when an article goes and last when it comes back, so a crash leaves in both cases an
/// article that is gone with some of its sets still in place, and [#finish] moves those after it.
final class Removal {
  private final Layout.Folder layout;
  private final Machine machine;
  private final FileOperations files;

  Removal(Layout.Folder layout, Machine machine) {
    this.layout = layout;
    this.machine = machine;
    this.files = machine.files();
  }

  /// A file and where it goes.
  private record Move(Path from, Path to) {
    Move back() {
      return new Move(to, from);
    }
  }

  /// The ids of the articles that were taken out, sorted.
  List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path folder : files.list(layout.removed())) {
      String id = String.valueOf(folder.getFileName());
      if (files.exists(layout.removed(id).text(id))) {
        ids.add(id);
      }
    }
    return ids;
  }

  /// What can be put back, sorted by id.
  List<ArticleEntry> entries() throws IOException {
    return ids().stream()
        .map(id -> new ArticleStore(layout.removed(id), files).entry(id, new ArrayList<>()))
        .toList();
  }

  void remove(String id) throws ProjectException {
    Layout.Folder target = layout.removed(id);
    try {
      List<AnnotatorLock> locks = lockAll(id);
      try {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(layout.text(id), target.text(id)));
        moves.addAll(belongings(id, layout, target));
        moveAll(moves);
      } finally {
        locks.forEach(AnnotatorLock::close);
      }
    } catch (IOException e) {
      throw new ProjectException(
          FileTrouble.problem("This article cannot be taken out: ", layout.text(id), e), e);
    }
  }

  void restore(String id) throws ProjectException {
    Layout.Folder source = layout.removed(id);
    try {
      if (!files.exists(source.text(id))) {
        throw new ProjectException(source.text(id), "This article is not among those taken out.");
      }
      List<Move> moves = new ArrayList<>(belongings(id, source, layout));
      moves.add(new Move(source.text(id), layout.text(id)));
      moveAll(moves);
    } catch (IOException e) {
      throw new ProjectException(
          FileTrouble.problem("This article cannot be put back: ", source.text(id), e), e);
    }
  }

  /// Completes what a crash interrupted.
  ///
  /// @return what could not be completed
  List<Problem> finish() {
    List<Problem> problems = new ArrayList<>();
    try {
      for (String id : ids()) {
        if (!files.exists(layout.text(id))) {
          finish(id, problems);
        }
      }
    } catch (IOException e) {
      problems.add(FileTrouble.reading(layout.removed(), e).problem());
    }
    return problems;
  }

  private void finish(String id, List<Problem> problems) throws IOException {
    for (Move move : belongings(id, layout, layout.removed(id))) {
      try {
        move(move);
      } catch (IOException e) {
        problems.add(
            FileTrouble.problem(
                "This belongs to an article that was taken out, and cannot be moved to it: ",
                move.from(),
                e));
      }
    }
  }

  /// Everything of an article but its text, and where it goes.
  private List<Move> belongings(String id, Layout.Folder source, Layout.Folder target)
      throws IOException {
    List<Path> found = new ArrayList<>();
    found.add(source.json(id));
    for (Path annotator : files.list(source.annotations())) {
      found.add(annotator.resolve(id + Layout.Folder.JSON));
    }
    for (Path reviewer : folders(source.reviews())) {
      for (Path annotator : folders(reviewer)) {
        found.add(annotator.resolve(id + Layout.Folder.JSON));
      }
    }
    return found.stream()
        .filter(files::exists)
        .map(from -> new Move(from, target.place().resolve(source.place().relativize(from))))
        .toList();
  }

  private List<Path> folders(Path folder) throws IOException {
    return files.list(folder).stream().filter(files::isFolder).toList();
  }

  /// Takes the work of all who have a set on an article, so that nobody writes one while it moves;
  /// and of all who are at work, since their first marks may as yet be in a journal only.
  private List<AnnotatorLock> lockAll(String id) throws IOException, ProjectException {
    List<AnnotatorLock> taken = new ArrayList<>();
    boolean complete = false;
    try {
      for (Path folder : files.list(layout.annotations())) {
        String annotator = String.valueOf(folder.getFileName());
        if (Annotator.isSlug(annotator)
            && (files.exists(layout.set(id, annotator)) || files.exists(layout.lock(annotator)))) {
          lock(annotator, id).ifPresent(taken::add);
        }
      }
      complete = true;
      return taken;
    } finally {
      if (!complete) {
        taken.forEach(AnnotatorLock::close);
      }
    }
  }

  private Optional<AnnotatorLock> lock(String annotator, String id)
      throws IOException, ProjectException {
    Path file = layout.lock(annotator);
    Optional<AnnotatorLock> here = AnnotatorLock.heldHere(file);
    if (here.isPresent()) {
      if (here.get().isOpen(id)) {
        throw new ProjectException(
            layout.set(id, annotator), "This is open in a window. Close it there first.");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(
          AnnotatorLock.take(file, new Annotator(annotator, annotator), machine, (_, _) -> {}));
    } catch (HeldException e) {
      throw new ProjectException(
          new Problem(layout.set(id, annotator), 0, e.holder().sentence()), e);
    }
  }

  /// Moves all, or, where one cannot be moved, puts back those before it.
  private void moveAll(List<Move> moves) throws IOException {
    Deque<Move> done = new ArrayDeque<>();
    try {
      for (Move move : moves) {
        done.push(move);
        move(move);
      }
    } catch (IOException e) {
      for (Move move : done) {
        putBack(move, e);
      }
      throw e;
    }
  }

  private void putBack(Move move, IOException because) {
    try {
      if (files.exists(move.to()) && !files.exists(move.from())) {
        move(move.back());
      }
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private void move(Move move) throws IOException {
    Path target = folder(move.to());
    files.createFolders(target);
    files.move(move.from(), move.to());
    files.forceFolder(target);
    files.forceFolder(folder(move.from()));
  }

  private static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }
}
