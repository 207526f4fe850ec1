package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.exchange.Exporting;
import dev.verbatim.exchange.Exporting.Impossible;
import dev.verbatim.exchange.Exporting.Outlook;
import dev.verbatim.exchange.Exporting.Preview;
import dev.verbatim.model.Recipe;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Threads;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes previews in the background, first in the form that is chosen and then in all others, for
/// what these could not hold: the project is read twice, whatever the number of forms.
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
    make(Formats.ALL.stream().filter(f -> f.id().equals(recipe.format())).toList(), recipe, own);
    make(Formats.ALL.stream().filter(f -> !f.id().equals(recipe.format())).toList(), recipe, own);
  }

  private void make(List<Format> formats, Recipe recipe, int own) {
    if (!isDue(own)) {
      return;
    }
    try {
      Exporting.previews(project, recipe, formats, (_, _) -> isDue(own))
          .ifPresent(all -> all.forEach((format, outlook) -> tell(own, format, outlook)));
    } catch (ProjectException e) {
      Outlook none = new Impossible(e.problem().sentence());
      formats.forEach(format -> tell(own, format, none));
    } catch (IOException e) {
      Outlook none = new Impossible(String.valueOf(e.getMessage()));
      formats.forEach(format -> tell(own, format, none));
    }
  }

  private void tell(int own, Format format, Outlook outlook) {
    switch (outlook) {
      case Preview preview -> tell(own, () -> listener.previewed(format, preview));
      case Impossible(String sentence) -> tell(own, () -> listener.impossible(format, sentence));
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
