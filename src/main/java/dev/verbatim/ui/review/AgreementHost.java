package dev.verbatim.ui.review;

import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Dialogs;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// What the figures of agreement need of the window around them.
public interface AgreementHost {
  /// The project that is open.
  Optional<Project> project();

  /// Works something out in the background, and goes on with it on the JavaFX thread.
  <T> void inBackground(Supplier<T> work, Consumer<T> done);

  /// Puts everything into its file, and goes on.
  void saved(Runnable next);

  /// What an article is called.
  String title(String articleId);

  /// Opens an article at some words, in place of the figures.
  void open(String articleId, Span words);

  /// Tells the analyst something, without stopping them.
  void say(String sentence);

  Dialogs dialogs();

  /// The colours that are shown.
  ObservableValue<Theme> theme();
}
