package dev.verbatim.ui.app;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.TextDecoding;
import dev.verbatim.ui.app.ArticleSteps.NewArticle;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.Clipboard;

/// Takes texts into the project: from files, which may come by a dialog or be dropped, and from the
/// clipboard. Whatever is not surely Unicode is shown before it is taken.
final class ImportArticles {
  private static final int LONGEST_TITLE = 80;

  private final MainWindow window;
  private final Dialogs dialogs;
  private final Background background;

  ImportArticles(MainWindow window, Dialogs dialogs, Background background) {
    this.window = window;
    this.dialogs = dialogs;
    this.background = background;
  }

  /// A file that was read, or the sentence that says why it was not.
  private record Reading(Path file, Optional<TextDecoding.Result> result, String refusal) {}

  void files(List<Path> files) {
    if (files.isEmpty() || !possible()) {
      return;
    }
    background.run(
        () -> files.stream().map(ImportArticles::read).toList(),
        this::take,
        failure ->
            dialogs.error(Messages.get("import.title"), String.valueOf(failure.getMessage())));
  }

  private static Reading read(Path file) {
    try {
      TextDecoding.Result result = TextDecoding.decode(Files.readAllBytes(file), file);
      ArticleText text = result.text();
      return text.meant(0, text.length()).isEmpty() // nothing could be marked
          ? new Reading(file, Optional.empty(), Messages.get("import.no-text", file))
          : new Reading(file, Optional.of(result), "");
    } catch (IOException e) {
      return new Reading(
          file,
          Optional.empty(),
          Messages.get("import.unreadable", file, String.valueOf(e.getMessage())));
    } catch (ProjectException e) {
      return new Reading(file, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  private void take(List<Reading> readings) {
    List<String> refused = new ArrayList<>();
    List<NewArticle> taken = new ArrayList<>();
    for (Reading reading : readings) {
      reading
          .result()
          .ifPresentOrElse(
              result -> accepted(reading.file(), result).ifPresent(taken::add),
              () -> refused.add(reading.refusal()));
    }
    if (!taken.isEmpty()) {
      window.articles().add(taken);
    }
    if (!refused.isEmpty()) {
      dialogs.error(
          Messages.get("import.refused", refused.size(), readings.size()),
          String.join("\n\n", refused));
    }
  }

  /// The article that a text makes, unless it is a guess that is refused.
  private Optional<NewArticle> accepted(Path file, TextDecoding.Result result) {
    String name = baseName(file);
    NewArticle article = new NewArticle(name, result.text(), Metadata.titled(title(name)));
    return switch (result) {
      case TextDecoding.Result.Certain _ -> Optional.of(article);
      case TextDecoding.Result.AsWindows1252(ArticleText _, String preview) -> {
        int answer =
            dialogs.ask(
                Messages.get("import.1252.title", file.getFileName()),
                Messages.get("import.1252.message", preview),
                List.of(Messages.get("import.1252.take"), Messages.get("dialog.cancel")));
        yield Optional.of(article).filter(_ -> answer == 0);
      }
    };
  }

  /// The text on the clipboard, under a title that is asked for.
  void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null || pasted.isBlank()) {
      dialogs.info(Messages.get("import.paste.title"), Messages.get("import.paste.empty"));
      return;
    }
    if (!possible()) {
      return;
    }
    try {
      ArticleText text = ArticleText.of(pasted);
      dialogs
          .askText(
              Messages.get("import.paste.title"),
              Messages.get("import.paste.name"),
              firstLine(text))
          .map(String::strip)
          .filter(title -> !title.isEmpty())
          .map(title -> new NewArticle(title, text, Metadata.titled(title)))
          .ifPresent(article -> window.articles().add(List.of(article)));
    } catch (IllegalArgumentException e) {
      dialogs.error(Messages.get("import.paste.title"), String.valueOf(e.getMessage()));
    }
  }

  private boolean possible() {
    boolean open = window.desk().projectProperty().get().filter(p -> !p.isLone()).isPresent();
    if (!open) {
      dialogs.info(Messages.get("import.title"), Messages.get("import.no-project"));
    }
    return open;
  }

  private static String baseName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// “harbour-strike_talks” reads “Harbour strike talks”.
  private static String title(String name) {
    String words = name.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String firstLine(ArticleText text) {
    String line = text.string().strip().lines().findFirst().orElse("");
    return line.length() <= LONGEST_TITLE
        ? line
        : line.substring(0, text.graphemeFloor(LONGEST_TITLE)).strip() + "…";
  }
}
