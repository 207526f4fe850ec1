package dev.verbatim.project;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A project on a disk that can fail, with one article, and analyst A, who marks it.
///
/// Everything happens at once on the test's thread; what is to happen later waits in [#later].
final class Desk {
  static final Annotator ANALYST_A = new Annotator("analyst-a", "Analyst A");
  static final String ARTICLE = "harbour";

  static final String TEXT =
      """
      The harbour of Marrow Bay reopens 🙂 on Monday.
      “We were ready in May,” said Ivo Brandt, “but nobody asked.”
      नमस्ते दुनिया, said the guest; 12 ships wait outside.
      """;

  final FailingFiles files = new FailingFiles();
  final List<Runnable> later = new ArrayList<>();
  final List<SaveState> told = new ArrayList<>();
  final Threads threads = new Threads(Runnable::run, Runnable::run, (_, task) -> later.add(task));
  final Machine machine;
  final Path folder;
  final Path state;
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private AnnotatorLock lock;
  Project project;
  OpenSet set;

  Desk(Path temporary) throws ProjectException {
    state = temporary.resolve("state");
    folder = temporary.resolve("project");
    machine = new Machine(files, new StateFolder(state, files), this::tick);
    Project.create(folder, machine)
        .addArticle(ARTICLE, ArticleText.of(TEXT), Metadata.titled("The harbour reopens"));
    open();
  }

  private Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }

  /// Opens the project and analyst A's set, as a program does that starts.
  OpenSet open() throws ProjectException {
    project = Project.open(folder, machine).project();
    try {
      lock = project.lock(ANALYST_A, threads);
    } catch (HeldException e) {
      throw new AssertionError(e);
    }
    set = OpenSet.open(project, lock, ARTICLE, threads, told::add);
    return set;
  }

  /// Ends the program as a crash would: nothing more is written.
  void crash() {
    files.failAlways(FailingFiles.Fault.CRASH, _ -> true);
    later.clear();
    lock.close();
    files.heal();
  }

  OpenSet crashAndOpen() throws ProjectException {
    crash();
    return open();
  }

  /// Lets what was to happen later happen.
  void rest() {
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
  }

  /// Marks some words as a quote.
  ///
  /// @return the mark's id
  String mark(String words) {
    String id = UUID.randomUUID().toString();
    int start = TEXT.indexOf(words);
    dispatch(new Edit.Mark(id, "quote", List.of(new Span(start, start + words.length()))));
    return id;
  }

  void dispatch(Edit... edits) {
    try {
      set.session().dispatch(Transaction.of("gesture", edits));
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  Path setFile() {
    return folder.resolve("annotations/analyst-a/harbour.json");
  }

  AnnotationSet onDisk() {
    try {
      return AnnotationFile.read(
              Files.readAllBytes(setFile()),
              "harbour.json",
              set.session().article(),
              set.session().codebook())
          .set();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
  }

  /// Writes the set's file as another program would that knows what is in it.
  void writeUnderneath(AnnotationSet theirs) {
    try {
      Files.createDirectories(setFile().getParent());
      Files.write(setFile(), AnnotationFile.write(theirs, set.session().article().text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path journal() throws IOException {
    try (Stream<Path> all = Files.walk(state.resolve("journals"))) {
      return all.filter(p -> p.endsWith("analyst-a/harbour.journal")).findFirst().orElseThrow();
    }
  }

  /// A set but for what saving stamps on it.
  static AnnotationSet bare(AnnotationSet set) {
    var origin = set.origin();
    return set.withOrigin(
        new AnnotationSet.Origin(
            origin.articleId(), origin.textSha256(), origin.annotator(), "", 1, origin.extra()));
  }
}
