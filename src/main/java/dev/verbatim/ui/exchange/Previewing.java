package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.exchange.Exporting;
import dev.verbatim.exchange.Exporting.Preview;
import dev.verbatim.model.Recipe;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Threads;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Makes previews in the background, first in the form that is chosen and then in each of the
/// others, for what these could not hold.
final class Previewing {
  /// Who types is not followed letter by letter.
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Project project;
  private final Threads threads;
  private final Listener listener;
  private final AtomicInteger turn = new AtomicInteger();

  /// Is told, on the thread of the window.
  interface Listener {
    /// What a data set would be in a form.
    void previewed(Format format, Preview preview);

    /// Why there can be none in a form, as a sentence.
    void impossible(Format format, String sentence);
  }

  Previewing(Project project, Threads threads, Listener listener) {
    this.project = project;
    this.threads = threads;
    this.listener = listener;
  }

  /// Begins with a recipe, and ends what was going on.
  void show(Recipe recipe) {
    int own = turn.incrementAndGet();
    threads.timer().after(PAUSE, () -> make(recipe, own));
  }

  /// Ends what is going on.
  void end() {
    turn.incrementAndGet();
  }

  private boolean isDue(int own) {
    return turn.get() == own;
  }

  private void make(Recipe recipe, int own) {
    Stream<Format> chosen = Formats.of(recipe.format()).stream();
    Stream<Format> others = Formats.ALL.stream().filter(f -> !f.id().equals(recipe.format()));
    for (Format format : Stream.concat(chosen, others).toList()) {
      if (!isDue(own)) {
        return;
      }
      make(format, recipe.in(format.id()), own);
    }
  }

  private void make(Format format, Recipe recipe, int own) {
    try {
      Optional<Preview> preview = Exporting.preview(project, recipe, (_, _) -> isDue(own));
      preview.ifPresent(p -> tell(own, () -> listener.previewed(format, p)));
    } catch (ProjectException e) {
      tell(own, () -> listener.impossible(format, e.problem().sentence()));
    } catch (IOException e) {
      tell(own, () -> listener.impossible(format, String.valueOf(e.getMessage())));
    }
  }

  private void tell(int own, Runnable what) {
    threads
        .owner()
        .execute(
            () -> {
              if (isDue(own)) {
                what.run();
              }
            });
  }
}
