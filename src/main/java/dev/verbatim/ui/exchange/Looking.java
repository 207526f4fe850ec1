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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Looks in the background what taking a data set in would do. Of several things to look at the
/// last counts; what is under way for another ends.
final class Looking {
  /// Who types is not followed letter by letter.
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Project project;
  private final Threads threads;
  private final InstantSource clock;
  private final Listener listener;
  private final AtomicInteger turn = new AtomicInteger();

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
    this.threads = threads;
    this.clock = clock;
    this.listener = listener;
  }

  /// Finds out in which form files are written.
  void recognise(List<Path> files) {
    begin(
        own -> {
          Optional<Format> format = Recognition.of(project, files);
          tell(own, () -> listener.recognised(format));
        });
  }

  void look(Choice choice) {
    begin(
        own -> {
          Prospect prospect =
              Importing.look(project, choice, clock.instant(), (passed, _) -> goesOn(own, passed));
          tell(own, () -> listener.looked(prospect));
        });
  }

  private boolean goesOn(int own, int passed) {
    if (Integer.bitCount(passed) == 1) {
      tell(own, () -> listener.seen(passed));
    }
    return turn.get() == own;
  }

  /// Ends what is going on.
  void end() {
    turn.incrementAndGet();
  }

  private interface Work {
    void run(int own) throws IOException, FormatException, ProjectException;
  }

  private void begin(Work work) {
    int own = turn.incrementAndGet();
    threads.timer().after(PAUSE, () -> run(work, own));
  }

  private void run(Work work, int own) {
    if (turn.get() != own) {
      return;
    }
    try {
      work.run(own);
    } catch (ProjectException e) {
      tell(own, () -> listener.impossible(e.problem().sentence()));
    } catch (FormatException e) {
      tell(own, () -> listener.impossible(e.sentence()));
    } catch (IOException e) {
      tell(own, () -> listener.impossible(String.valueOf(e.getMessage())));
    }
  }

  private void tell(int own, Runnable what) {
    threads
        .owner()
        .execute(
            () -> {
              if (turn.get() == own) {
                what.run();
              }
            });
  }
}
