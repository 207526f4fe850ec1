package dev.verbatim.project;

import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Review;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/// One person's review of one annotator's work on one article, open to be written.
///
/// Every state that is given to [#save] goes at once into the review's own file, which is replaced
/// as a whole and forced; no journal is needed. What another program wrote into it is joined with
/// the own state. A failure stays in the state until the same thing succeeds, and is tried again by
/// itself.
///
/// This object belongs to the owner of the [Threads]; files are written in the background.
public final class OpenReview {
  static final Duration RETRY = Duration.ofSeconds(30);

  /// Told of what happens, on the owner's thread.
  public interface Listener {
    /// How safe the review is has changed.
    void saveState(SaveState state);

    /// The file holds what another program wrote, too.
    ///
    /// @param written the own state that was given
    /// @param joined that with the other's
    void joined(Review written, Review joined);
  }

  private final SharedFile<Review> file;
  private final Layout.Folder layout;
  private final FileOperations files;
  private final Threads threads;
  private final Listener listener;
  private final List<CompletableFuture<SaveState>> askers = new ArrayList<>();

  private Review base;
  private Review latest;
  private Optional<Review> attempted = Optional.empty();
  private int made;
  private int written;
  private boolean writing;
  private boolean retrying;
  private Optional<Problem> problem = Optional.empty();
  private SaveState told = SaveState.CLEAN;

  private OpenReview(
      SharedFile<Review> file,
      Project project,
      Layout.Folder layout,
      Threads threads,
      Listener listener,
      Review base) {
    this.file = file;
    this.layout = layout;
    this.files = project.machine().files();
    this.threads = threads;
    this.listener = listener;
    this.base = base;
    this.latest = base;
  }

  /// How a review is read, written and joined.
  private record Kind(Article article) implements SharedFile.Kind<Review> {
    @Override
    public Review read(byte[] bytes, String fileName) throws FormatException {
      return ReviewFile.read(bytes, fileName, article).review();
    }

    @Override
    public byte[] write(Review value) {
      return ReviewFile.write(value, article.text());
    }

    /// Nothing collides so that it could not be written: rivals are kept beside each other.
    @Override
    public Review merge(Review before, Review mine, Review theirs, List<String> collisions) {
      return ReviewMerge.merge(before, mine, theirs);
    }
  }

  /// Opens a review, or begins one. It may be called on any thread that has time.
  ///
  /// @throws ProjectException where its file cannot be read, which is then left alone, or where a
  ///   text stands alone
  public static OpenReview open(
      Project project,
      Article article,
      Annotator reviewer,
      String annotatorId,
      Threads threads,
      Listener listener)
      throws ProjectException {
    Layout.Folder layout = project.layout().folder();
    Path path = layout.review(reviewer.id(), annotatorId, article.id());
    FileOperations files = project.machine().files();
    SharedFile<Review> file = new SharedFile<>(path, new Kind(article), new AtomicFile(files));
    Review base =
        new ReviewStore(layout, files)
            .read(article, reviewer.id(), annotatorId)
            .map(ReviewFile.Reading::review)
            .orElseGet(() -> Review.empty(article, reviewer, annotatorId));
    return new OpenReview(file, project, layout, threads, listener, base);
  }

  /// Joins a state that came from elsewhere into a review's file; one that has all of it is not
  /// touched.
  ///
  /// @return whether it was written
  static boolean takeIn(Project project, Article article, Review theirs) throws ProjectException {
    Review.Origin origin = theirs.origin();
    Layout.Folder layout = project.layout().folder();
    FileOperations files = project.machine().files();
    Path path = layout.review(origin.reviewer().id(), origin.annotatorId(), article.id());
    SharedFile<Review> file = new SharedFile<>(path, new Kind(article), new AtomicFile(files));
    Review mine = file.read().orElseGet(() -> Review.empty(origin));
    Review joined = ReviewMerge.join(mine, theirs);
    if (joined.equals(mine)) {
      return false;
    }
    try {
      files.createFolders(layout.reviewsOf(origin.reviewer().id(), origin.annotatorId()));
    } catch (IOException e) {
      throw FileTrouble.writing(path, e);
    }
    file.update(mine, joined);
    return true;
  }

  /// The review as the file was last known to have it.
  public Review review() {
    return base;
  }

  /// How safe the review is at this moment.
  public SaveState state() {
    int unsaved = made - written;
    Optional<Problem> memory = unsaved > 0 ? problem : Optional.empty();
    return new SaveState(unsaved, unsaved, problem, memory);
  }

  /// Writes a state of the review, now.
  public void save(Review now) {
    latest = now;
    made++;
    write();
    tell();
  }

  /// Completes when nothing is under way any more, with what came of it.
  public CompletableFuture<SaveState> flush() {
    CompletableFuture<SaveState> result = new CompletableFuture<>();
    askers.add(result);
    settle();
    return result;
  }

  /// Tries again what failed, and completes as [#flush] does.
  public CompletableFuture<SaveState> retry() {
    write();
    return flush();
  }

  private void write() {
    if (writing || made == written) {
      return;
    }
    writing = true;
    Review snapshot = latest;
    Review common = base;
    Optional<Review> perhaps = attempted;
    int number = made;
    threads
        .background()
        .execute(
            () -> {
              FutureTask<Review> task = new FutureTask<>(() -> written(common, perhaps, snapshot));
              task.run();
              threads.owner().execute(() -> done(number, snapshot, task));
            });
  }

  /// Writes a state; where an earlier try failed at the very last, the file holds that.
  private Review written(Review common, Optional<Review> perhaps, Review snapshot)
      throws ProjectException {
    try {
      Path folder = file.file().getParent();
      if (!files.isFolder(layout.home())) {
        throw new NoSuchFileException(layout.home().toString());
      }
      if (folder != null) {
        files.createFolders(folder);
      }
    } catch (IOException e) {
      throw FileTrouble.writing(file.file(), e);
    }
    Optional<Review> found = perhaps.isEmpty() ? Optional.empty() : file.read();
    return file.update(found.equals(perhaps) ? found.orElse(common) : common, snapshot);
  }

  private void done(int number, Review snapshot, FutureTask<Review> task) {
    writing = false;
    if (task.state() == FutureTask.State.SUCCESS) {
      Review joined = task.resultNow();
      written = number;
      base = joined;
      attempted = Optional.empty();
      problem = Optional.empty();
      if (!joined.equals(snapshot)) {
        latest = latest.equals(snapshot) ? joined : ReviewMerge.merge(snapshot, latest, joined);
        listener.joined(snapshot, joined);
      }
      write();
    } else {
      attempted = Optional.of(snapshot);
      problem = Optional.of(problem(task.exceptionNow()));
      tryAgainLater();
    }
    settle();
    tell();
  }

  private Problem problem(Throwable failure) {
    return failure instanceof ProjectException e
        ? e.problem()
        : new Problem(
            file.file(), 0, "This could not be written, for a fault of Verbatim: " + failure + ".");
  }

  private void tryAgainLater() {
    if (!retrying) {
      retrying = true;
      threads
          .timer()
          .after(
              RETRY,
              () ->
                  threads
                      .owner()
                      .execute(
                          () -> {
                            retrying = false;
                            write();
                          }));
    }
  }

  private void settle() {
    if (!writing) {
      List<CompletableFuture<SaveState>> answered = List.copyOf(askers);
      askers.clear();
      answered.forEach(asker -> asker.complete(state()));
    }
  }

  private void tell() {
    SaveState state = state();
    if (!state.equals(told)) {
      told = state;
      listener.saveState(state);
    }
  }
}
