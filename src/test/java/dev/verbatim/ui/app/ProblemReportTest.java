package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the machine with a report of a problem, and what must not.
@ExtendWith(Fx.class)
class ProblemReportTest {
  private static final String TEXT =
      "Zargo murblat, quenched by frindle.\njava.lang.Blivet\nat snorkum.Wopple(Yendle.java:3)";

  /// Words that are nobody's but the analyst's.
  private static final List<String> SECRET =
      List.of(
          "zargo",
          "murblat",
          "quenched",
          "frindle",
          "blivet",
          "snorkum",
          "wopple",
          "yendle",
          "plimsy",
          "project",
          "analyst");

  @TempDir Path folder;

  @Test
  void itHoldsNoWordOfArticleNoteTitleNameOrFolder() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("plimsy", TEXT))) {
      open.mark("murblat", KeyCode.DIGIT1);
      writeLog(open, new IllegalStateException("no mark “Zargo murblat”\n" + TEXT, trouble()));
      String report = report(open);

      String told = report.toLowerCase(Locale.ROOT);
      Stream<String> ownWords =
          told.lines().filter(line -> !line.startsWith("  in a project's folder"));
      assertThat(ownWords.filter(line -> SECRET.stream().anyMatch(line::contains))).isEmpty();
      for (Path part : folder) {
        assertThat(told).doesNotContain("/" + part.toString().toLowerCase(Locale.ROOT));
      }
      assertThat(told).doesNotContain(System.getProperty("user.home") + "/");
    }
  }

  private static Exception trouble() {
    return new IOException(TEXT);
  }

  @Test
  void itTellsTheMachineHowMuchThereIsAndWhatFailedWhere() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("plimsy", TEXT))) {
      open.mark("murblat", KeyCode.DIGIT1);
      writeLog(open, new IllegalStateException("Zargo", trouble()));
      assertThat(report(open).lines())
          .contains(
              "Java: "
                  + System.getProperty("java.version")
                  + ", "
                  + System.getProperty("java.vendor"),
              "  articles: 1",
              "  marks in it: 1",
              "java.lang.IllegalStateException",
              "Caused by: java.io.IOException")
          .anyMatch(Pattern.compile("\\S+Z WARNING dev\\.verbatim\\.test").asMatchPredicate())
          .anyMatch(line -> line.startsWith("\tat dev.verbatim.ui.app.ProblemReportTest.trouble("));
    }
  }

  @Test
  void itIsShownFirstAndWrittenWhereOneSays() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("plimsy", TEXT))) {
      String report = report(open);
      open.window.picture("problem");
      Path target = folder.resolve("report.txt");
      open.dialogs.answer(target);
      open.window.click(open.node("#problem-save"));
      open.until("it is written", () -> Files.exists(target));
      assertThat(target).content().isEqualTo(report);

      open.window.keys(KeyCode.ESCAPE);
      assertThat(Fx.get(() -> open.main.sheets().isOpen())).isFalse();
    }
  }

  @Test
  void withoutALogItSaysSo() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("plimsy", TEXT))) {
      assertThat(report(open)).contains("there is none that can be read");
    }
  }

  private static void writeLog(OpenWindow open, Exception failure) throws Exception {
    LogRecord record = new LogRecord(Level.WARNING, "about " + TEXT);
    record.setLoggerName("dev.verbatim.test");
    record.setThrown(failure);
    Files.writeString(open.machine.state().log(), new LogLines().format(record));
  }

  private static String report(OpenWindow open) {
    open.run("report-problem");
    open.until("the report is shown", () -> shown(open).isPresent());
    return Fx.get(() -> shown(open).orElseThrow().getText());
  }

  private static Optional<TextArea> shown(OpenWindow open) {
    return Optional.ofNullable((TextArea) open.main.root().lookup("#problem-text"));
  }
}
