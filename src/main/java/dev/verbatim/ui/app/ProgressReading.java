package dev.verbatim.ui.app;

import dev.verbatim.project.ArticleEntry;
import dev.verbatim.project.ArticleEntry.Progress;
import dev.verbatim.project.Threads;
import dev.verbatim.project.Watch.SetId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One reading of how far annotators are with articles, on one thread in the background.
///
/// There may be tens of thousands, so what was read is brought to the JavaFX thread many at a time,
/// but often enough that the list fills while one looks at it. It ends when the project is let go.
final class ProgressReading {
  /// So often what was read is shown.
  private static final Duration PERIOD = Duration.ofMillis(50);

  private final OpenProject at;
  private final Threads threads;
  private final Consumer<List<Read>> show;
  private volatile boolean stopped;

  /// How far somebody is with an article.
  record Read(SetId set, Progress progress) {}

  /// @param show told of what was read, in the order asked for, on the JavaFX thread
  ProgressReading(OpenProject at, Threads threads, Consumer<List<Read>> show) {
    this.at = at;
    this.threads = threads;
    this.show = show;
  }

  /// Begins to read how far the annotator at work is with all articles. At its end the project's
  /// index is kept for the next opening.
  static ProgressReading begin(
      OpenProject at, Threads threads, List<ArticleEntry> entries, ArticleRows rows) {
    List<String> ids = entries.stream().map(ArticleEntry::id).toList();
    String own = at.annotator().id();
    ProgressReading reading = new ProgressReading(at, threads, read -> show(at, read, rows));
    reading.begin(
        ids.stream().map(id -> new SetId(own, id)).toList(), () -> at.project().keepIndex(ids));
    return reading;
  }

  /// What is open is shown as it is there, and not as its file has it.
  private static void show(OpenProject at, List<Read> read, ArticleRows rows) {
    read.stream()
        .filter(one -> at.set(one.set().articleId()).isEmpty())
        .forEach(one -> rows.on(one.set().articleId(), row -> row.show(one.progress())));
  }

  /// Begins to read.
  ///
  /// @param then what is done in the background once all was read
  void begin(List<SetId> sets, Runnable then) {
    threads.background().execute(() -> read(sets, then));
  }

  /// Reads no more and shows no more. On the JavaFX thread.
  void stop() {
    stopped = true;
  }

  private void read(List<SetId> sets, Runnable then) {
    List<Read> some = new ArrayList<>();
    long shown = System.nanoTime();
    for (SetId set : sets) {
      if (stopped || at.isGone()) {
        return;
      }
      some.add(new Read(set, at.project().progress(set.articleId(), set.annotatorId())));
      if (System.nanoTime() - shown > PERIOD.toNanos()) {
        tell(some);
        some = new ArrayList<>();
        shown = System.nanoTime();
      }
    }
    tell(some);
    then.run();
  }

  private void tell(List<Read> some) {
    threads
        .owner()
        .execute(
            () -> {
              if (!stopped && !at.isGone()) {
                show.accept(some);
              }
            });
  }
}
