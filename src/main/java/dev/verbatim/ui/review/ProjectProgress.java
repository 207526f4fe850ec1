package dev.verbatim.ui.review;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.review.Progress;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;

/// How far the settling of each article of a project is. Articles are looked at one after another
/// in the background. Belongs to the JavaFX thread.
final class ProjectProgress {
  private final SettlingHost host;
  private final BiConsumer<String, Progress> told;
  private final Map<String, Progress> known = new HashMap<>();
  private final Queue<String> waiting = new ArrayDeque<>();

  /// How often it was begun anew, so that what comes back of an earlier time is dropped.
  private int times;

  private boolean reading;
  private boolean begun;

  /// @param told of an article that stands otherwise now
  ProjectProgress(SettlingHost host, BiConsumer<String, Progress> told) {
    this.host = host;
    this.told = told;
  }

  /// Looks at all other articles of the project, unless that was begun already.
  ///
  /// @param but the article whose progress is known
  /// @param without ids of annotators that are not compared
  void begin(String but, Set<String> without) {
    if (!begun) {
      begun = true;
      host.articles().stream().filter(id -> !id.equals(but)).forEach(waiting::add);
      read(without);
    }
  }

  /// Knows nothing any more.
  void end() {
    times++;
    reading = false;
    begun = false;
    waiting.clear();
    known.clear();
  }

  /// Looks at some articles again.
  void reread(Set<String> articles, Set<String> without) {
    articles.stream().filter(id -> !waiting.contains(id)).forEach(waiting::add);
    read(without);
  }

  private void read(Set<String> without) {
    if (reading || waiting.isEmpty()) {
      return;
    }
    reading = true;
    int now = times;
    String id = waiting.remove();
    Project project = host.project();
    host.inBackground(
        () -> of(project, id, without),
        progress -> {
          if (now == times) {
            reading = false;
            progress.ifPresent(p -> put(id, p));
            read(without);
          }
        });
  }

  /// What cannot be read is no progress; whoever goes to the article is told why.
  private static Optional<Progress> of(Project project, String id, Set<String> without) {
    try {
      Article article = project.article(id).article();
      ComparedSets compared = ComparedSets.read(project, article, without);
      AnnotationSet adjudicated =
          project
              .setOn(article, Annotator.ADJUDICATED)
              .orElseGet(
                  () ->
                      AnnotationSet.empty(
                          article,
                          new Annotator(Annotator.ADJUDICATED, Annotator.ADJUDICATED),
                          project.codebook()));
      return compared.alignment().map(at -> Progress.of(at, adjudicated));
    } catch (ProjectException e) {
      return Optional.empty();
    }
  }

  /// Takes what is known of an article.
  void put(String articleId, Progress progress) {
    if (!progress.equals(known.put(articleId, progress))) {
      told.accept(articleId, progress);
    }
  }

  /// All articles together, as far as they are known.
  Progress all() {
    return Progress.sum(known.values());
  }

  /// How many articles there is something to settle on.
  int articles() {
    return (int) known.values().stream().filter(p -> p.clusters() > 0).count();
  }

  int settled() {
    return (int) known.values().stream().filter(Progress::isSettled).count();
  }

  /// The next article in the project's order, round its end, on which something is open.
  Optional<String> nextOpen(String articleId) {
    List<String> order = host.articles();
    int at = order.indexOf(articleId);
    for (int i = 1; i < order.size(); i++) {
      String next = order.get((at + i + order.size()) % order.size());
      if (known.getOrDefault(next, Progress.NOTHING).open() > 0) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
