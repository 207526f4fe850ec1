package dev.verbatim.project;

import dev.verbatim.model.Annotator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Notices what other programs change in an open project: new work of colleagues in a shared folder
/// or after a `git pull`, the codebook, articles.
///
/// It looks at the sizes and dates of the project's files every few seconds. That is done by asking
/// and not by the system's own notices, for those do not tell what another machine writes on a
/// network drive. A look asks for the files of a few folders and reads none of them. What this
/// program writes is noticed, too; whoever is told sees that it knows it already.
public final class Watch implements AutoCloseable {
  /// From the end of one look to the next.
  static final Duration PERIOD = Duration.ofSeconds(3);

  private final Layout.Folder layout;
  private final FileOperations files;
  private final Threads threads;
  private final Consumer<News> listener;
  private volatile boolean closed;

  private Watch(
      Layout.Folder layout, FileOperations files, Threads threads, Consumer<News> listener) {
    this.layout = layout;
    this.files = files;
    this.threads = threads;
    this.listener = listener;
  }

  /// One annotator's set on one article.
  public record SetId(String annotatorId, String articleId) {}

  /// What has changed since the look before.
  ///
  /// @param codebook whether the codebook's file did
  /// @param articles whether any article's text or metadata did, or one came or went
  /// @param assignments whether the plan did of who marks what
  /// @param sets whose files did, came or went
  /// @param reviews whether any file of answers did, came or went
  public record News(
      boolean codebook, boolean articles, boolean assignments, Set<SetId> sets, boolean reviews) {
    public News {
      sets = Set.copyOf(sets);
    }

    public boolean isNothing() {
      return !codebook && !articles && !assignments && sets.isEmpty() && !reviews;
    }
  }

  /// Begins to watch; nothing where the project is a lone text, which nobody shares.
  ///
  /// @param listener told on the owner's thread
  public static Optional<Watch> over(Project project, Threads threads, Consumer<News> listener) {
    if (!(project.layout() instanceof Layout.Folder folder)) {
      return Optional.empty();
    }
    Watch watch = new Watch(folder, project.machine().files(), threads, listener);
    threads.background().execute(() -> watch.lookLater(watch.look(new HashMap<>())));
    return Optional.of(watch);
  }

  /// Looks no more. What was noticed just now may still be told.
  @Override
  public void close() {
    closed = true;
  }

  private void lookLater(Map<Path, FileStamp> before) {
    if (!closed) {
      threads.timer().after(PERIOD, () -> lookAgain(before));
    }
  }

  private void lookAgain(Map<Path, FileStamp> before) {
    if (closed) {
      return;
    }
    Map<Path, FileStamp> now = look(before);
    News news = difference(before, now);
    if (!news.isNothing()) {
      threads
          .owner()
          .execute(
              () -> {
                if (!closed) {
                  listener.accept(news);
                }
              });
    }
    lookLater(now);
  }

  /// What is there now; what was there before where the drive is away for a moment.
  private Map<Path, FileStamp> look(Map<Path, FileStamp> before) {
    try {
      if (!files.isFolder(layout.home())) {
        return before;
      }
      Map<Path, FileStamp> now = new HashMap<>();
      stamp(layout.codebook(), now);
      stamp(layout.assignments(), now);
      stampAll(layout.articles(), now);
      for (Path annotator : folders(layout.annotations())) {
        stampAll(annotator, now);
      }
      for (Path reviewer : folders(layout.reviews())) {
        for (Path annotator : folders(reviewer)) {
          stampAll(annotator, now);
        }
      }
      return now;
    } catch (IOException _) {
      return before;
    }
  }

  private List<Path> folders(Path folder) throws IOException {
    return files.list(folder).stream()
        .filter(path -> Annotator.isSlug(String.valueOf(path.getFileName())))
        .filter(files::isFolder)
        .toList();
  }

  private void stampAll(Path folder, Map<Path, FileStamp> now) throws IOException {
    for (Path file : files.list(folder)) {
      if (Layout.endsWith(file, Layout.Folder.JSON) || Layout.endsWith(file, Layout.Folder.TEXT)) {
        stamp(file, now);
      }
    }
  }

  private void stamp(Path file, Map<Path, FileStamp> now) throws IOException {
    FileStamp stamp = files.stamp(file);
    if (!stamp.equals(FileStamp.NONE)) {
      now.put(file, stamp);
    }
  }

  private News difference(Map<Path, FileStamp> before, Map<Path, FileStamp> now) {
    Set<Path> changed = new HashSet<>();
    now.forEach(
        (file, stamp) -> {
          if (!stamp.equals(before.get(file))) {
            changed.add(file);
          }
        });
    before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
    Set<SetId> sets = new HashSet<>();
    for (Path file : changed) {
      if (file.startsWith(layout.annotations()) && Layout.endsWith(file, Layout.Folder.JSON)) {
        String annotator = String.valueOf(Objects.requireNonNull(file.getParent()).getFileName());
        sets.add(new SetId(annotator, Layout.nameWithout(file, Layout.Folder.JSON)));
      }
    }
    return new News(
        changed.contains(layout.codebook()),
        changed.stream().anyMatch(file -> file.startsWith(layout.articles())),
        changed.contains(layout.assignments()),
        sets,
        changed.stream().anyMatch(file -> file.startsWith(layout.reviews())));
  }
}
