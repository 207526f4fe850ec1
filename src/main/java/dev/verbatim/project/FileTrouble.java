package dev.verbatim.project;

import dev.verbatim.format.FormatException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/// Says why a file could not be read or written, and what to do about it.
///
/// Java tells the commonest causes apart by type and the rest only by the system's own words; those
/// words are kept where nothing better is known.
final class FileTrouble {
  private FileTrouble() {}

  static ProjectException reading(Path file, IOException e) {
    return new ProjectException(problem("This cannot be read: ", file, e), e);
  }

  static ProjectException writing(Path file, IOException e) {
    return new ProjectException(problem("This cannot be written: ", file, e), e);
  }

  static ProjectException unreadable(Path file, FormatException e) {
    return new ProjectException(problem(file, e), e);
  }

  static Problem problem(Path file, FormatException e) {
    return new Problem(file, e.line(), e.sentence());
  }

  /// @param what is not possible, with a colon and a blank behind it
  static Problem problem(String what, Path file, IOException e) {
    return new Problem(file, 0, what + cause(e));
  }

  private static String cause(IOException e) {
    String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String system = words.toLowerCase(Locale.ROOT);
    if (system.contains("no space") || system.contains("not enough space")) {
      return "the disk is full. Make room, then try again.";
    }
    if (system.contains("quota")) {
      return "your share of the disk is used up. Make room, then try again.";
    }
    if (system.contains("read-only")) {
      return "the disk is read-only. Make it writable, or save a copy elsewhere.";
    }
    if (system.contains("used by another process") || system.contains("locked")) {
      return "another program has it open. Close it there, then try again.";
    }
    return switch (e) {
      case AccessDeniedException _ ->
          "permission is denied. Ask whoever owns it for the right, or save a copy elsewhere.";
      case NoSuchFileException _, NotDirectoryException _ ->
          "it or its folder is not there any more. Was a drive unplugged, or a folder renamed?"
              + " Bring it back, then try again.";
      case AtomicMoveNotSupportedException _ ->
          "this drive cannot replace a file in one step, so a crash could destroy it."
              + " Move the project to another drive.";
      case FileAlreadyExistsException _ -> "there is a file of that name already.";
      case FileSystemException f when f.getReason() != null -> f.getReason() + ".";
      default -> words + ".";
    };
  }
}
