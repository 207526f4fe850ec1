package dev.verbatim.ui.app;

import dev.verbatim.project.HeldException;
import dev.verbatim.project.OpenSet;
import dev.verbatim.ui.annotate.Workspace;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Settings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/// Shows in the window what the desk opens, and tells what went wrong with it.
final class ShownArticle implements Desk.Listener {
  private final MainWindow window;
  private final Set<OpenSet> reported = Collections.newSetFromMap(new WeakHashMap<>());

  ShownArticle(MainWindow window) {
    this.window = window;
  }

  @Override
  public void opened(Optional<OpenSet> set) {
    if (set.isEmpty()) {
      window.workspace().close();
      window.showWelcome();
    } else {
      window.covering().drop();
      show(set.get());
      if (reported.add(set.get())) {
        report(set.get());
      }
    }
    window.showTitle();
  }

  private void show(OpenSet set) {
    Workspace workspace = window.workspace();
    Settings settings = window.settings();
    workspace.open(set.session(), set.recovery().reading().proposals());
    workspace.showMetadata(window.desk().metadata(set.session().article()));
    String id = set.session().article().id();
    window.layout().showPage(id);
    if (id.equals(settings.get("last.article", ""))) {
      workspace.restore(settings.number("last.place", 0));
    }
    int gestures = set.recovery().gestures();
    if (gestures > 0) {
      window.layout().statusBar().say(Messages.get("say.recovered", gestures));
    }
    workspace.focusPage();
  }

  private void report(OpenSet set) {
    if (!set.recovery().problems().isEmpty()) {
      dialogs()
          .info(
              Messages.get("recovery.title"),
              String.join(
                  "\n\n", set.recovery().problems().stream().map(p -> p.message()).toList()));
    }
  }

  private Dialogs dialogs() {
    return window.surroundings().dialogs();
  }

  private void showWelcomeIfNothingIsOpen() {
    if (window.desk().projectProperty().get().isEmpty()) {
      window.showWelcome();
    }
  }

  @Override
  public void changed() {
    window.articles().forget();
    window.layout().statusBar().forget();
  }

  @Override
  public void failed(String sentence) {
    showWelcomeIfNothingIsOpen();
    dialogs().error(Messages.get("error.title"), sentence);
  }

  @Override
  public void held(Path project, HeldException holder) {
    showWelcomeIfNothingIsOpen();
    int answer =
        dialogs()
            .ask(
                Messages.get("held.title"),
                Messages.get("held.message", holder.holder().sentence()),
                List.of(
                    Messages.get("held.retry"),
                    Messages.get("held.other"),
                    Messages.get("dialog.cancel")));
    if (answer == 0) {
      window.open(project);
    } else if (answer == 1) {
      window.who().ask().ifPresent(_ -> window.open(project));
    }
  }
}
