package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementListener;
import dev.verbatim.agreement.Universe;
import dev.verbatim.exchange.UniverseReader;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;

/// The making of all figures in the background. Belongs to the JavaFX thread, but for the work
/// itself.
final class AgreementRun {
  /// Of the whole, how much reading the files is reckoned as.
  private static final double READING = 0.3;

  private static final double NANOS_PER_SECOND = 1e9;

  /// What is compared.
  ///
  /// @param annotators by id
  /// @param anyStatus whether articles count that not all have set to done
  record Asked(List<String> annotators, boolean anyStatus) {
    Asked {
      annotators = List.copyOf(annotators);
    }
  }

  /// What came of it.
  ///
  /// @param agreement empty where it was cancelled, or could not be
  /// @param wrong why it could not be; or nothing
  /// @param problems files that could not be read
  record Outcome(
      Optional<Agreement> agreement, String wrong, List<Problem> problems, double seconds) {
    Outcome {
      problems = List.copyOf(problems);
    }
  }

  private final DoubleConsumer progress;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile double passed;
  private volatile boolean cancelled;

  /// @param progress told how much is done, from 0 to 1
  AgreementRun(DoubleConsumer progress) {
    this.progress = progress;
  }

  /// Begins.
  void begin(AgreementHost host, Asked asked, Consumer<Outcome> done) {
    Optional<Project> project = host.project();
    if (project.isPresent()) {
      host.inBackground(() -> make(project.get(), asked), done);
    }
  }

  /// Finds out whether figures are still what the files of the project would give.
  void check(
      AgreementHost host, Asked asked, Optional<Agreement> known, Consumer<Boolean> isStill) {
    Optional<Project> project = host.project();
    if (project.isPresent()) {
      Optional<Universe> before = known.map(Agreement::universe);
      host.inBackground(() -> before.equals(universe(project.get(), asked)), isStill);
    }
  }

  /// What the files hold now; empty where they cannot be read, or it was cancelled.
  private Optional<Universe> universe(Project project, Asked asked) {
    try {
      return read(project, asked, part(0, 1)).map(UniverseReader.Reading::universe);
    } catch (ProjectException e) {
      return Optional.empty();
    }
  }

  /// Ends it; what is told then has no figures.
  void cancel() {
    cancelled = true;
  }

  private Outcome make(Project project, Asked asked) {
    long start = System.nanoTime();
    try {
      Optional<UniverseReader.Reading> reading = read(project, asked, part(0, READING));
      Optional<Agreement> agreement =
          reading.flatMap(r -> Agreement.of(r.universe(), part(READING, 1), () -> cancelled));
      List<Problem> problems = reading.map(UniverseReader.Reading::problems).orElse(List.of());
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      return new Outcome(agreement, "", problems, seconds);
    } catch (ProjectException e) {
      return new Outcome(Optional.empty(), e.problem().sentence(), List.of(), 0);
    }
  }

  private Optional<UniverseReader.Reading> read(
      Project project, Asked asked, AgreementListener listener) throws ProjectException {
    return UniverseReader.of(project, asked.annotators(), asked.anyStatus())
        .read(listener, () -> cancelled);
  }

  private AgreementListener part(double from, double to) {
    return (steps, all) -> tell(from + (to - from) * steps / all);
  }

  /// Keeps what is told until the JavaFX thread has time for it.
  private void tell(double now) {
    passed = now;
    if (!told.getAndSet(true)) {
      Platform.runLater(
          () -> {
            told.set(false);
            progress.accept(passed);
          });
    }
  }
}
