package dev.verbatim.project;

import java.nio.file.Path;

/// Something that is wrong with a file, for people.
///
/// @param file where it is
/// @param line in the file, from 1; 0 where no line is meant
/// @param sentence what is wrong, why, and what to do about it
public record Problem(Path file, int line, String sentence) {

  /// The sentence with its place before it.
  public String message() {
    return line == 0 ? file + ": " + sentence : file + ", line " + line + ": " + sentence;
  }
}
