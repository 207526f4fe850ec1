package dev.verbatim.ui.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/// How the log is written: words that may come out of an article, a path or a name stand behind a
/// bar, and everything else in front of it, so that the rest can be shown to others.
///
/// A record is a line of time, level and logger, then its message, and the classes and places of a
/// failure with its messages:
///
///     2026-01-31T09:30:00Z WARNING dev.verbatim.project.Saving
///       | the file … cannot be written
///     java.io.IOException
///       | No space left on device
///         at dev.verbatim.project.AtomicFile.write(AtomicFile.java:70)
final class LogLines extends Formatter {
  private static final String BAR = "  | ";
  private static final Pattern NAME = Pattern.compile("[\\w.$]+");
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z [A-Z]+ [\\w.$]*"
              + "|(Caused by: |Suppressed: )?([a-z]\\w*\\.)+[A-Z][\\w$]*"
              + "|\\tat [\\w.$/@<>-]+\\([\\w.$: ]+\\)");

  @Override
  public String format(LogRecord record) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    lines.println(
        "%s %s %s"
            .formatted(
                record.getInstant().truncatedTo(ChronoUnit.SECONDS),
                record.getLevel().getName(),
                name(record.getLoggerName())));
    bar(lines, formatMessage(record));
    Throwable thrown = record.getThrown();
    for (String before = ""; thrown != null; before = "Caused by: ", thrown = thrown.getCause()) {
      lines.println(before + thrown.getClass().getName());
      bar(lines, String.valueOf(thrown.getMessage()));
      for (StackTraceElement place : thrown.getStackTrace()) {
        lines.println("\tat " + place);
      }
    }
    return text.toString();
  }

  private static String name(String logger) {
    return logger != null && NAME.matcher(logger).matches() ? logger : "";
  }

  private static void bar(PrintWriter lines, String words) {
    words.lines().forEach(line -> lines.println(BAR + line));
  }

  /// The lines of a log that hold no words of anyone's.
  static List<String> withoutWords(List<String> log) {
    return log.stream().filter(line -> SHOWN.matcher(line).matches()).toList();
  }
}
