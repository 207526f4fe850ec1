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
import dev.verbatim.ui.exchange.Latest.Turn;
import java.io.IOException;
import java.util.List;

/// Makes previews in the background, first in the form that is chosen and then in all others, for
/// what these could not hold: the project is read twice, whatever the number of forms.
final class Previewing {
  private final Project project;
  private final Listener listener;
  private final Latest latest;

  /// Is told, on the thread of the window.
  interface Listener {
    /// What a data set would be in a form.
    void previewed(Format format, Preview preview);

    /// Why there can be none in a form, as a sentence.
    void impossible(Format format, String sentence);
  }

  Previewing(Project project, Threads threads, Listener listener) {
    this.project = project;
    this.listener = listener;
    this.latest = new Latest(threads);
  }

  /// Begins with a recipe, and ends what was going on.
  void show(Recipe recipe) {
    latest.begin(own -> make(recipe, own));
  }

  /// Ends what is going on.
  void end() {
    latest.end();
  }

  private void make(Recipe recipe, Turn own) {
    make(Formats.ALL.stream().filter(f -> f.id().equals(recipe.format())).toList(), recipe, own);
    make(Formats.ALL.stream().filter(f -> !f.id().equals(recipe.format())).toList(), recipe, own);
  }

  private void make(List<Format> formats, Recipe recipe, Turn own) {
    if (!own.isDue()) {
      return;
    }
    try {
      Exporting.previews(project, recipe, formats, (_, _) -> own.isDue())
          .ifPresent(all -> all.forEach((format, outlook) -> tell(own, format, outlook)));
    } catch (ProjectException e) {
      Outlook none = new Impossible(e.problem().sentence());
      formats.forEach(format -> tell(own, format, none));
    } catch (IOException e) {
      Outlook none = new Impossible(String.valueOf(e.getMessage()));
      formats.forEach(format -> tell(own, format, none));
    }
  }

  private void tell(Turn own, Format format, Outlook outlook) {
    switch (outlook) {
      case Preview preview -> own.tell(() -> listener.previewed(format, preview));
      case Impossible(String sentence) -> own.tell(() -> listener.impossible(format, sentence));
    }
  }
}
