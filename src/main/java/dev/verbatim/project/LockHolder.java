package dev.verbatim.project;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who has an annotator's work open: what a lock's file says, one fact a line.
///
/// @param annotator the annotator's id
/// @param host the machine's name
/// @param pid of the program there; 0 where the file does not say
/// @param since when it was opened
public record LockHolder(String annotator, String host, long pid, Instant since) {
  private static final String UNKNOWN = "an unknown machine";
  private static final String THIS_HOST = findHost();

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  static LockHolder thisProgram(String annotator, Instant now) {
    return new LockHolder(annotator, THIS_HOST, ProcessHandle.current().pid(), now);
  }

  static LockHolder unknown(String annotator, Instant now) {
    return new LockHolder(annotator, UNKNOWN, 0, now);
  }

  /// What a lock's file says; nothing where it is empty or cut short.
  static Optional<LockHolder> parse(byte[] bytes) {
    Map<String, String> facts = new HashMap<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(": ", 2))
        .filter(fact -> fact.length == 2)
        .forEach(fact -> facts.put(fact[0], fact[1]));
    try {
      return Optional.of(
          new LockHolder(
              facts.getOrDefault("annotator", ""),
              facts.getOrDefault("host", UNKNOWN),
              Long.parseLong(facts.getOrDefault("pid", "")),
              Instant.parse(facts.getOrDefault("since", ""))));
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    return "annotator: %s\nhost: %s\npid: %d\nsince: %s\n"
        .formatted(annotator, host, pid, since)
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Whether it is this program, in this or another of its windows.
  public boolean isThisProgram() {
    return isOnThisMachine() && pid == ProcessHandle.current().pid();
  }

  boolean isOnThisMachine() {
    return host.equals(THIS_HOST);
  }

  /// Whether the program still runs, as far as this machine can know. A process of that number
  /// which began later is another one.
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().startInstant().map(start -> !start.isAfter(since)).orElse(true))
        .isPresent();
  }

  /// What to tell someone who wants it too.
  public String sentence() {
    return isThisProgram()
        ? "The work of “%s” is open in another window already. Close it there first."
            .formatted(annotator)
        : "The work of “%s” is open in another program, on %s since %s. Close it there first."
            .formatted(annotator, host, DATE.format(since));
  }

  private static String findHost() {
    String windows = System.getenv("COMPUTERNAME");
    if (windows != null && !windows.isBlank()) {
      return windows;
    }
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException _) {
      return askForHost();
    }
  }

  private static String askForHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return UNKNOWN;
    }
  }
}
