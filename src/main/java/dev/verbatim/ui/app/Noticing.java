package dev.verbatim.ui.app;

import dev.verbatim.edit.Batches;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.Watch;
import dev.verbatim.project.Watch.News;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.ui.kit.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Brings into the window what other programs change in the open project, without a restart: new
/// articles, the codebook, the annotator's own sets, and word of colleagues' work.
///
/// Whoever shows colleagues' work asks to be told with [#addListener]. Belongs to the JavaFX
/// thread.
final class Noticing {
  private final MainWindow window;
  private final Desk desk;
  private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
  private final Set<SetId> expected = new HashSet<>();
  private Optional<Watch> watch = Optional.empty();

  Noticing(MainWindow window) {
    this.window = window;
    this.desk = window.desk();
    desk.projectProperty().subscribe(this::follow);
  }

  private void follow(Optional<Project> project) {
    watch.ifPresent(Watch::close);
    expected.clear();
    watch = project.flatMap(p -> Watch.over(p, window.surroundings().threads(), this::noticed));
  }

  /// Adds one who is told of whatever has changed, after the desk has taken note of it.
  void addListener(Consumer<News> listener) {
    listeners.add(listener);
  }

  /// Sets that are being written here, of which there is nothing to be said.
  void expect(Set<SetId> sets) {
    expected.addAll(sets);
  }

  void noticed(News news) {
    if (news.codebook()) {
      desk.batches().ifPresent(batches -> batches.inTurn(() -> readCodebook(batches)));
    }
    Set<SetId> open = new HashSet<>();
    desk.openSets()
        .filter(set -> news.sets().contains(id(set)))
        .forEach(
            set -> {
              open.add(id(set));
              set.lookAgain();
            });
    String own = desk.annotator().map(Annotator::id).orElse("");
    boolean progress =
        news.sets().stream().anyMatch(set -> set.annotatorId().equals(own) && !open.contains(set));
    if (news.articles() || progress) {
      desk.reread();
    }
    say(news.sets(), own);
    listeners.forEach(listener -> listener.accept(news));
  }

  private static SetId id(OpenSet set) {
    return new SetId(set.session().set().annotator().id(), set.session().article().id());
  }

  private void say(Set<SetId> sets, String own) {
    Set<SetId> others =
        sets.stream()
            .filter(set -> !set.annotatorId().equals(own) && !expected.remove(set))
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      Set<String> who =
          others.stream().map(SetId::annotatorId).collect(Collectors.toCollection(TreeSet::new));
      window
          .layout()
          .statusBar()
          .say(Messages.get("say.noticed", String.join(", ", who), others.size()));
    }
  }

  private void readCodebook(Batches batches) {
    desk.projectProperty().get().ifPresent(project -> readCodebook(project, batches));
  }

  private void readCodebook(Project project, Batches batches) {
    Codebook before = project.codebook();
    desk.run(
        project::rereadCodebook,
        now -> {
          if (!now.equals(before)) {
            batches.inTurn(
                () -> {
                  batches.bring(project.codebook());
                  window.codebook().show();
                });
          }
        });
  }
}
