package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Settings;
import java.util.Optional;

/// Who is marking: asked at the first start, remembered, and changed when wished.
final class Who {
  private final Settings settings;
  private final Dialogs dialogs;

  Who(Settings settings, Dialogs dialogs) {
    this.settings = settings;
    this.dialogs = dialogs;
  }

  /// Whoever it was last.
  Optional<Annotator> known() {
    String id = settings.get("annotator.id", "");
    return Annotator.isSlug(id)
        ? Optional.of(new Annotator(id, settings.get("annotator.name", id)))
        : Optional.empty();
  }

  /// Whoever it was last, or the answer to the question.
  Optional<Annotator> orAsk() {
    return known().or(this::ask);
  }

  /// Asks until there is an answer that can name a folder, proposing whoever it was last, or the
  /// system's user.
  ///
  /// @return empty where the person would rather not say
  Optional<Annotator> ask() {
    String proposal =
        known().map(Annotator::name).orElseGet(() -> System.getProperty("user.name", ""));
    String message = Messages.get("who.message");
    while (true) {
      Optional<String> answer = dialogs.askText(Messages.get("who.title"), message, proposal);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      String name = answer.get().strip();
      String id = Annotator.slug(name);
      if (Annotator.isSlug(id) && !id.equals(Annotator.ADJUDICATED)) {
        settings.set("annotator.id", id);
        settings.set("annotator.name", name);
        return Optional.of(new Annotator(id, name));
      }
      proposal = name;
      message = Messages.get("who.no-slug");
    }
  }
}
