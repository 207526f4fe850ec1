package dev.verbatim.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.exchange.Exporting.Impossible;
import dev.verbatim.exchange.Exporting.Outlook;
import dev.verbatim.exchange.Exporting.Preview;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.model.Work;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.RecipeStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What data sets would be in several forms, for which the project is read once: every work goes to
/// the writers of all of them before the next is read. A form that cannot be written does not stop
/// the others.
final class Previews {
  private final Project project;
  private final RecipeBook book;
  private final ChosenWorks works;
  private final Map<String, String> parts;
  private final Map<Format, Outlook> outlooks = new LinkedHashMap<>();
  private final List<Making> makings = new ArrayList<>();

  /// One that is being made.
  private record Making(
      Format format, Exporting exporting, Beginnings beginnings, Exporting.Parts parts) {}

  private Previews(Project project, RecipeBook book, ChosenWorks works, Map<String, String> parts) {
    this.project = project;
    this.book = book;
    this.works = works;
    this.parts = parts;
  }

  /// @param going told before each article
  /// @throws ProjectException where the recipe asks for what is not there
  /// @throws java.util.concurrent.CancellationException where it is not to go on
  static Map<Format, Outlook> of(Project project, Recipe recipe, List<Format> formats, Going going)
      throws IOException, ProjectException {
    ChosenWorks works = ChosenWorks.of(project, recipe.which());
    Map<String, String> parts = Exporting.parts(works, recipe, going);
    RecipeBook book = new RecipeStore(project).read();
    Previews previews = new Previews(project, book, works, parts);
    try {
      for (Format format : formats) {
        previews.begin(format, recipe.in(format.id()));
      }
      works.each(going, previews::take);
    } finally {
      previews.end();
    }
    return previews.outlooks;
  }

  private void begin(Format format, Recipe recipe) throws IOException {
    try {
      Exporting exporting = new Exporting(project, recipe, book, Optional.of(works));
      Beginnings beginnings = new Beginnings();
      makings.add(
          new Making(format, exporting, beginnings, exporting.new Parts(beginnings, parts)));
    } catch (ProjectException e) {
      outlooks.put(format, new Impossible(e.problem().sentence()));
    }
  }

  private void take(Work work) {
    makings.removeIf(making -> !isTaken(making, work));
  }

  private boolean isTaken(Making making, Work work) {
    try {
      making.parts().write(work);
      return true;
    } catch (IOException e) {
      outlooks.put(making.format(), new Impossible(String.valueOf(e.getMessage())));
      close(making);
      return false;
    }
  }

  /// Closes the writers, and with that ends what they have made.
  private void end() {
    for (Making making : makings) {
      close(making);
      Exporting.Exported would = making.exporting().exported(making.beginnings().size());
      outlooks.putIfAbsent(
          making.format(),
          new Preview(would, making.beginnings().files(), making.beginnings().count()));
    }
  }

  private void close(Making making) {
    try {
      making.parts().close();
    } catch (IOException e) {
      outlooks.putIfAbsent(making.format(), new Impossible(String.valueOf(e.getMessage())));
    }
  }
}
