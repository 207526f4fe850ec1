package dev.verbatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Looks at what every thread does, about once a millisecond while a row is timed, and sums it up.
///
/// Threads are seen only where Java lets them be stopped, so the innermost frame of a stack may be
/// a little off; what calls it is right.
final class Sampler {
  private static final long PERIOD_NANOS = 1_000_000;
  private static final int MOST_FRAMES = 40;

  /// By row, by the thread's name, innermost frame first.
  private final Map<String, Map<String, List<List<String>>>> stacks = new HashMap<>();

  private final Set<String> rows;
  private volatile String watched = "";
  private volatile boolean over;
  private final Thread thread;

  /// @param rows that are to be watched while they are timed
  Sampler(Collection<String> rows) {
    this.rows = Set.copyOf(rows);
    thread = new Thread(this::run, "sampler");
    thread.setDaemon(true);
    thread.start();
  }

  /// Says which row is timed from now on.
  void watch(String row) {
    watched = rows.contains(row) ? row : "";
  }

  void pause() {
    watched = "";
  }

  private void run() {
    while (!over) {
      LockSupport.parkNanos(PERIOD_NANOS);
      String row = watched;
      if (!row.isEmpty()) {
        Thread.getAllStackTraces().forEach((seen, trace) -> see(row, seen, trace));
      }
    }
  }

  private void see(String row, Thread seen, StackTraceElement[] trace) {
    if (seen != thread && seen.getState() == Thread.State.RUNNABLE && trace.length > 0) {
      List<String> frames =
          Arrays.stream(trace).map(Sampler::name).filter(f -> !f.contains("$$Lambda")).toList();
      if (!isIdle(frames.getFirst())) {
        stacks
            .computeIfAbsent(row, _ -> new HashMap<>())
            .computeIfAbsent(seen.getName(), _ -> new ArrayList<>())
            .add(frames);
      }
    }
  }

  private static String name(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName();
  }

  /// What waits in the system counts as running in Java.
  private static boolean isIdle(String frame) {
    return frame.matches(".*(\\.park|\\.wait0?|epollWait|\\.poll|\\.accept|\\.read0|waitFor.*)");
  }

  /// Writes what was seen of each row to `ROW.profile.txt`, the busiest thread first.
  void write(Path folder) throws IOException {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Map.Entry<String, Map<String, List<List<String>>>> row : stacks.entrySet()) {
      int all = row.getValue().values().stream().mapToInt(List::size).sum();
      StringBuilder text = new StringBuilder();
      text.append("%s: running threads were seen %d times%n".formatted(row.getKey(), all));
      row.getValue().entrySet().stream()
          .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
          .forEach(e -> write(text, e.getKey(), e.getValue()));
      Files.writeString(folder.resolve(row.getKey() + ".profile.txt"), text);
    }
  }

  private static void write(StringBuilder text, String name, List<List<String>> seen) {
    text.append("%n== %s: %d samples%n-- who calls whom%n".formatted(name, seen.size()));
    CallTree tree = new CallTree(name);
    Map<String, Integer> itself = new HashMap<>();
    Map<String, Integer> within = new HashMap<>();
    for (List<String> stack : seen) {
      tree.add(stack);
      itself.merge(stack.getFirst(), 1, Integer::sum);
      stack.stream()
          .filter(f -> f.startsWith("dev.verbatim."))
          .distinct()
          .forEach(frame -> within.merge(frame, 1, Integer::sum));
    }
    tree.print(text);
    write(text, "Verbatim's own, with all that they call", within, seen.size());
    write(text, "by themselves", itself, seen.size());
  }

  private static void write(StringBuilder text, String title, Map<String, Integer> counts, int of) {
    text.append("-- %s%n".formatted(title));
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_FRAMES)
        .forEach(
            e ->
                text.append(
                    String.format(
                        Locale.ROOT, "%5.1f %%  %s%n", 100.0 * e.getValue() / of, e.getKey())));
  }
}
