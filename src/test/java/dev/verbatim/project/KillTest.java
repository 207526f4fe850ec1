package dev.verbatim.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that marks, at random moments, and looks whether anything is missing that it had
/// said to be saved. `-Dkills=200` does so two hundred times.
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 4);

  @TempDir Path temporary;

  private final Random random = new Random();
  private final Map<Long, String> made = new HashMap<>();
  private long saved;
  private int recovered;
  private int problems;

  @Test
  void nothingThatWasSaidToBeSavedIsEverMissing() throws Exception {
    Path project = temporary.resolve("project");
    Path state = temporary.resolve("state");
    FileOperations files = FileOperations.disk();
    Machine machine = new Machine(files, new StateFolder(state, files), InstantSource.system());
    Project.create(project, machine)
        .addArticle("harbour", ArticleText.of(Desk.TEXT.repeat(20)), Metadata.titled("Harbour"));

    for (int i = 0; i < KILLS; i++) {
      markAndKill(project, state, i);
      everyFileIsReadable(project, machine);
    }

    assertThat(saved).as("gestures saved").isPositive();
    System.out.printf(
        "%d kills, %d gestures saved, %d brought back from journals, %d problems told%n",
        KILLS, saved, recovered, problems);
  }

  private void markAndKill(Path project, Path state, int seed) throws Exception {
    Process loop = start(project, state, seed);
    boolean early = random.nextInt(5) == 0;
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(loop.getInputStream(), UTF_8))) {
      if (early) {
        // within the start, which opens and recovers
        loop.waitFor(random.nextInt(1200), TimeUnit.MILLISECONDS);
        loop.toHandle().destroyForcibly();
      }
      boolean marking = early;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        take(line);
        if (!marking && line.startsWith("saved")) {
          marking = true;
          Thread.ofVirtual().start(() -> killSoon(loop));
        }
      }
      assertThat(marking).as("the program came to mark").isTrue();
    } finally {
      loop.destroyForcibly().waitFor();
    }
  }

  private void killSoon(Process loop) {
    try {
      loop.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    loop.toHandle().destroyForcibly();
  }

  private void take(String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "made" -> made.put(Long.parseLong(words[1]), words[2]);
      case "saved" -> saved = Long.parseLong(words[1]);
      case "opened" -> check(Long.parseLong(words[1]), words[2]);
      case "recovered" -> recovered += Integer.parseInt(words[1]);
      case "problem" -> problems++;
      default -> fail("the program said: " + line);
    }
  }

  /// What is found holds all that was saved, and is exactly what it was after some gesture.
  private void check(long count, String fingerprint) {
    assertThat(count).as("gestures found, of %d saved", saved).isGreaterThanOrEqualTo(saved);
    if (made.containsKey(count)) {
      assertThat(fingerprint).as("the state after gesture %d", count).isEqualTo(made.get(count));
    }
    // what was made behind it is lost, and its number is given again
    made.keySet().removeIf(number -> number > count);
    made.put(count, fingerprint);
    saved = count;
  }

  private static void everyFileIsReadable(Path folder, Machine machine) throws Exception {
    Project project = Project.open(folder, machine).project();
    assertThat(project.problems()).isEmpty();
    assertThat(project.set("harbour", MarkingLoop.ANNOTATOR)).isNotNull();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> odd =
          all.filter(Files::isRegularFile)
              .filter(p -> !p.toString().matches(".*\\.(json|txt|lock|verbatim-tmp)"))
              .toList();
      assertThat(odd).isEmpty();
    }
  }

  static Process start(Path project, Path state, long seed) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String here = System.getProperty("java.class.path", "");
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", here),
            MarkingLoop.class.getName(),
            project.toString(),
            state.toString(),
            Long.toString(seed))
        .redirectErrorStream(true)
        .start();
  }
}
