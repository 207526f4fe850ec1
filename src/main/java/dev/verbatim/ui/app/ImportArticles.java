package dev.verbatim.ui.app;

import dev.verbatim.format.FormatException;
import dev.verbatim.intake.Documents;
import dev.verbatim.intake.NewArticle;
import dev.verbatim.intake.Reading;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;

/// Takes documents into the project: files, which may come by a dialog, be dropped or be pasted,
/// and words from the clipboard.
///
/// They are shown before they are taken, with what was done to their words, and can be corrected.
/// Only plain texts of which there is nothing to be said are taken at once: what would be shown is
/// the file as it is, which its owner knows, and *Undo* takes it back; asking there would be one
/// more press for each article of a day. What was refused is told in one list at the end.
final class ImportArticles {
  private final MainWindow window;
  private final Dialogs dialogs;

  ImportArticles(MainWindow window, Dialogs dialogs) {
    this.window = window;
    this.dialogs = dialogs;
  }

  void files(List<Path> files) {
    if (files.isEmpty() || !possible()) {
      return;
    }
    Project project = window.desk().projectProperty().get().orElseThrow();
    WaitSheet.run(
        window,
        Messages.get("import.reading", files.size()),
        going -> Documents.read(project, files, going),
        this::show);
  }

  private void show(List<Reading> readings) {
    if (readings.stream().allMatch(Reading::isPlain)) {
      List<NewArticle> articles = readings.stream().flatMap(r -> r.articles().stream()).toList();
      take(articles, readings.stream().flatMap(r -> r.refused().stream()).toList());
    } else {
      new IntakeSheet(window, readings, this::take).open();
    }
  }

  private void take(List<NewArticle> articles, List<Problem> refused) {
    Runnable tell =
        () -> {
          if (!refused.isEmpty()) {
            new RefusedSheet(refused).open(window);
          }
        };
    if (articles.isEmpty()) {
      tell.run();
    } else {
      window.articles().add(articles, tell);
    }
  }

  /// What is on the clipboard: files, or words, under a title that is asked for.
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      files(clipboard.getFiles().stream().map(File::toPath).toList());
      return;
    }
    String pasted = clipboard.getString();
    if (pasted == null || pasted.isBlank()) {
      dialogs.info(Messages.get("import.paste.title"), Messages.get("import.paste.empty"));
    } else if (possible()) {
      paste(pasted);
    }
  }

  private void paste(String words) {
    try {
      NewArticle article = Documents.pasted(words);
      Path nowhere = Path.of(Messages.get("import.clipboard"));
      Reading reading =
          new Reading(
              nowhere,
              Messages.get("import.clipboard"),
              List.of(article),
              List.of(),
              Optional.empty());
      Project project = window.desk().projectProperty().get().orElseThrow();
      window
          .desk()
          .run(
              () -> Documents.compared(project, List.of(reading)),
              readings -> new IntakeSheet(window, readings, this::take).open());
    } catch (FormatException e) {
      dialogs.error(Messages.get("import.paste.title"), e.sentence());
    }
  }

  private boolean possible() {
    boolean open = window.desk().projectProperty().get().filter(p -> !p.isLone()).isPresent();
    if (!open) {
      dialogs.info(Messages.get("import.title"), Messages.get("import.no-project"));
    }
    return open;
  }
}
