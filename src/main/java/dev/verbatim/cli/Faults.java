package dev.verbatim.cli;

import dev.verbatim.format.FormatException;
import dev.verbatim.project.ProjectException;
import dev.verbatim.search.QueryException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What has stopped a command, as a sentence: never a trace.
final class Faults {
  private static final String OURS = "dev.verbatim.";

  private Faults() {}

  static String sentence(Throwable fault) {
    return switch (fault) {
      case ProjectException e -> String.valueOf(e.getMessage());
      case FormatException e -> String.valueOf(e.getMessage());
      case QueryException e -> String.valueOf(e.getMessage());
      case NoSuchFileException e -> e.getFile() + ": This is not there.";
      case AccessDeniedException e -> e.getFile() + ": This may not be read or written.";
      case FileSystemException e when e.getReason() != null ->
          "%s: This cannot be read or written (%s).".formatted(e.getFile(), e.getReason());
      case IOException e when e.getMessage() != null ->
          "A file cannot be read or written: %s.".formatted(e.getMessage());
      case OutOfMemoryError _ ->
          "There is not enough memory for this. Give the program more, as in"
              + " VERBATIM_JAVA_OPTIONS=-Xmx4g, or ask for less at once.";
      default -> ofOurOwn(fault);
    };
  }

  /// A fault of the program: its kind and its place are what whoever mends it needs, and no word of
  /// an article is among them.
  private static String ofOurOwn(Throwable fault) {
    StackTraceElement[] frames = fault.getStackTrace();
    String place = "";
    for (int i = frames.length - 1; i >= 0; i--) {
      if (frames[i].getClassName().startsWith(OURS)) {
        place = " at " + frames[i];
      }
    }
    return "Verbatim has a fault of its own here (%s%s). Please report it with the command."
        .formatted(fault.getClass().getName(), place);
  }
}
