package dev.verbatim.ui.app;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.OpenSet;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A tour in five steps on a copy of the sample that nobody has marked: select, tag, link, check,
/// find. Each step is done by the person's own hand, and the next one follows when it is.
///
/// The copy stands in the program's own folder and stays there; each tour has one of its own, so
/// that nothing which was tried in an earlier one is in the way.
final class FirstSteps {
  private static final String ARTICLE = "beijing-meeting";
  private static final Annotator GUEST = new Annotator("analyst-e", "Analyst E");

  /// What a step asks for, with the command that does it and another whose key its words name.
  private enum Step {
    SELECT("first-steps.select", "select-quotation", "undo"),
    TAG("first-steps.tag", "tag-quote", "undo"),
    LINK("first-steps.link", "tag-speaker", "take-suggestion"),
    CHECK("first-steps.check", "next-finding", "dismiss-finding"),
    FIND("first-steps.find", "find-command", "shortcuts");

    private final String words;
    private final String command;
    private final String other;

    Step(String words, String command, String other) {
      this.words = words;
      this.command = command;
      this.other = other;
    }

    /// @param ran whether its command was run since it began
    boolean isDone(AnnotationSet before, AnnotationSet now, boolean words, boolean ran) {
      return switch (this) {
        case SELECT -> words;
        case TAG -> now.size() > before.size();
        case LINK -> now.relations().size() > before.relations().size();
        case CHECK, FIND -> ran;
      };
    }
  }

  private final MainWindow window;
  private final CommandTable table;
  private final FirstStepsStrip strip;
  private Optional<Path> copy = Optional.empty();
  private Optional<AnnotationSet> before = Optional.empty();
  private int at;
  private boolean ran;

  FirstSteps(MainWindow window, CommandTable table, FirstStepsStrip strip) {
    this.window = window;
    this.table = table;
    this.strip = strip;
    strip.doing(() -> go(at - 1), () -> go(at + 1), this::end);
    window.desk().currentProperty().addListener((_, _, now) -> opened(now));
    window.sheets().addEventFilter(KeyEvent.KEY_RELEASED, _ -> lookSoon());
    window.sheets().addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> lookSoon());
    table.watch(this::ran);
  }

  /// Begins, in place of what is open.
  void start() {
    Background background = new Background(window.surroundings().threads());
    Path state = window.surroundings().machine().state().folder();
    background.run(
        () -> SampleCopy.fresh(state, "tour"),
        made -> {
          hide();
          copy = Optional.of(made);
          window.launch(new Launch(copy, Optional.of(annotator(made))));
        },
        failure ->
            window
                .surroundings()
                .dialogs()
                .error(Messages.get("command.first-steps"), String.valueOf(failure.getMessage())));
  }

  /// The person, unless the sample has work under that name.
  private Annotator annotator(Path sample) {
    return window
        .who()
        .known()
        .filter(known -> !Files.exists(sample.resolve("annotations").resolve(known.id())))
        .orElse(GUEST);
  }

  private void opened(Optional<OpenSet> now) {
    if (now.isEmpty() || copy.isEmpty()) {
      return;
    }
    if (!window.desk().place().equals(copy)) {
      hide();
    } else if (before.isEmpty()) {
      begin(now.get());
    }
  }

  private void begin(OpenSet open) {
    if (open.session().article().id().equals(ARTICLE)) {
      go(0);
      Platform.runLater(window.workspace()::focusPage);
    } else {
      window.desk().go(ARTICLE);
    }
  }

  private void go(int step) {
    Step[] steps = Step.values();
    at = Math.clamp(step, 0, steps.length);
    ran = false;
    before = set();
    strip.show(
        at, steps.length, at == steps.length ? Messages.get("first-steps.end-words") : words());
  }

  private String words() {
    Step step = Step.values()[at];
    return Messages.get(step.words, key(step.command), key(step.other));
  }

  private String key(String id) {
    return table
        .find(id)
        .map(c -> c.shownKey().isEmpty() ? c.text().get() : c.shownKey())
        .orElse("");
  }

  private Optional<AnnotationSet> set() {
    return window.desk().currentProperty().get().map(OpenSet::session).map(AnnotationSession::set);
  }

  private boolean isOn() {
    return before.isPresent() && strip.isVisible() && at < Step.values().length;
  }

  private void ran(Command command) {
    if (isOn() && command.id().equals(Step.values()[at].command)) {
      ran = true;
      lookSoon();
    }
  }

  /// Looks at what was done when whatever follows from a key or click is through.
  private void lookSoon() {
    if (isOn()) {
      Platform.runLater(this::look);
    }
  }

  private void look() {
    Optional<AnnotationSet> now = set();
    if (isOn()
        && now.isPresent()
        && Step.values()[at].isDone(
            before.orElseThrow(), now.get(), window.workspace().state().hasWords(), ran)) {
      go(at + 1);
    }
  }

  private void end() {
    hide();
    window.workspace().focusPage();
  }

  private void hide() {
    copy = Optional.empty();
    before = Optional.empty();
    strip.setVisible(false);
  }
}
