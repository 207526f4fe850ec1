package dev.verbatim.ui.app;

import dev.verbatim.project.SaveState;
import dev.verbatim.ui.kit.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;

/// What helps to find a fault of the program, without a word of anyone's articles, marks, notes,
/// names or folders: the machine, the settings, how much there is of everything, and of the log
/// what failed and where in the program.
///
/// It is gathered on the JavaFX thread; the log is read elsewhere, by [#withLog].
final class ProblemReport {
  /// Lines of the log that are told, the newest ones.
  private static final int LOG_LINES = 200;

  private static final List<String> TOLD_SETTINGS =
      List.of("zoom", "theme", "column", "spacing", "snapping", "offering-tags", "guideline");

  private final List<String> lines = new ArrayList<>();

  private ProblemReport() {}

  /// The report on a window, as yet without the log.
  static ProblemReport of(MainWindow window, Scene scene, InstantSource clock) {
    ProblemReport report = new ProblemReport();
    report.addMachine(clock);
    report.add("Window", "%.0f × %.0f".formatted(scene.getWidth(), scene.getHeight()));
    report.add(
        "Scale",
        "%.2f × %.2f"
            .formatted(scene.getWindow().getOutputScaleX(), scene.getWindow().getOutputScaleY()));
    report.addSettings(window.settings());
    report.addWork(window.desk());
    return report;
  }

  private void addMachine(InstantSource clock) {
    Runtime runtime = Runtime.getRuntime();
    lines.add("Verbatim: a report of a problem");
    lines.add("");
    add("Written", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    add("Version", About.version());
    add("Java", property("java.version") + ", " + property("java.vendor"));
    add("JavaFX", property("javafx.runtime.version"));
    add("System", String.join(" ", property("os.name"), property("os.version")));
    add("Processor", property("os.arch") + " × " + runtime.availableProcessors());
    add(
        "Memory",
        "%d of at most %d MB"
            .formatted(
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20));
    add("Language", Locale.getDefault().toLanguageTag());
  }

  private static String property(String key) {
    return System.getProperty(key, "unknown");
  }

  private void addSettings(Settings settings) {
    lines.add("");
    lines.add("Settings");
    TOLD_SETTINGS.forEach(key -> add("  " + key, settings.get(key, "as they come")));
  }

  private void addWork(Desk desk) {
    lines.add("");
    lines.add("Work");
    boolean folder = desk.projectProperty().get().filter(p -> !p.isLone()).isPresent();
    add("  in a project's folder", folder ? "yes" : "no");
    add("  articles", desk.rows().size());
    add("  marks", desk.rows().stream().mapToInt(row -> row.marksProperty().get()).sum());
    add(
        "  files that cannot be read",
        desk.rows().stream().filter(row -> !row.problemProperty().get().isEmpty()).count());
    desk.currentProperty()
        .get()
        .map(set -> set.session())
        .ifPresent(
            session -> {
              add("  characters of the article", session.article().text().length());
              add("  marks in it", session.set().size());
              add("  links in it", session.set().relations().size());
              add("  tags of the codebook", session.codebook().tags().size());
            });
    add("  saving", desk.savingProperty().get().map(SaveState::kind).map(Enum::name).orElse("no"));
  }

  private void add(String name, Object value) {
    lines.add(name + ": " + value);
  }

  /// The whole report. Reads the log, so call it off the JavaFX thread.
  String withLog(Path log) {
    List<String> all = new ArrayList<>(lines);
    all.add("");
    all.add("Log, without its words");
    all.addAll(tail(log).orElseGet(() -> List.of("  there is none that can be read")));
    return String.join("\n", all) + "\n";
  }

  private static Optional<List<String>> tail(Path log) {
    try {
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      List<String> told = LogLines.withoutWords(text.lines().toList());
      return Optional.of(told.subList(Math.max(0, told.size() - LOG_LINES), told.size()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
