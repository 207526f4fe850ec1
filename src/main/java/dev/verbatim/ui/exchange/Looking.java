package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.exchange.Importing;
import dev.verbatim.exchange.Importing.Choice;
import dev.verbatim.exchange.Importing.Prospect;
import dev.verbatim.exchange.Recognition;
import dev.verbatim.format.FormatException;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.exchange.Latest.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Looks in the background what taking a data set in would do. Of several things to look at the
/// last counts; what is under way for another ends.
final class Looking {
  private final Project project;
  private final InstantSource clock;
  private final Listener listener;
  private final Latest latest;

  /// Is told, on the thread of the window.
  interface Listener {
    /// The form that files seem to be written in; empty where none is known.
    void recognised(Optional<Format> format);

    /// How many works were seen so far.
    void seen(int works);

    void looked(Prospect prospect);

    /// Why nothing can be taken in, as a sentence.
    void impossible(String sentence);
  }

  Looking(Project project, Threads threads, InstantSource clock, Listener listener) {
    this.project = project;
    this.clock = clock;
    this.listener = listener;
    this.latest = new Latest(threads);
  }

  /// Finds out in which form files are written.
  void recognise(List<Path> files) {
    begin(
        own -> {
          Optional<Format> format = Recognition.of(project, files);
          own.tell(() -> listener.recognised(format));
        });
  }

  void look(Choice choice) {
    begin(
        own -> {
          Prospect prospect =
              Importing.look(project, choice, clock.instant(), (passed, _) -> goesOn(own, passed));
          own.tell(() -> listener.looked(prospect));
        });
  }

  private boolean goesOn(Turn own, int passed) {
    if (Integer.bitCount(passed) == 1) {
      own.tell(() -> listener.seen(passed));
    }
    return own.isDue();
  }

  /// Ends what is going on.
  void end() {
    latest.end();
  }

  private interface Work {
    void run(Turn own) throws IOException, FormatException, ProjectException;
  }

  private void begin(Work work) {
    latest.begin(own -> run(work, own));
  }

  private void run(Work work, Turn own) {
    try {
      work.run(own);
    } catch (ProjectException e) {
      own.tell(() -> listener.impossible(e.problem().sentence()));
    } catch (FormatException e) {
      own.tell(() -> listener.impossible(e.sentence()));
    } catch (IOException e) {
      own.tell(() -> listener.impossible(String.valueOf(e.getMessage())));
    }
  }
}
