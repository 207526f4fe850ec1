package dev.verbatim.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the program asks and tells. Passed in, so that a test answers as a person would; the
/// headless platform has no file choosers.
public interface Dialogs {

  /// Tells something that went wrong, in sentences.
  void error(String title, String message);

  /// Tells something.
  void info(String title, String message);

  /// Asks which of several answers; the last is what *Escape* means.
  ///
  /// @return the index of the answer
  int ask(String title, String message, List<String> answers);

  /// Lets one of any number of things be chosen from a list.
  ///
  /// @return the index of what was chosen; empty where nothing was
  Optional<Integer> choose(String title, String message, List<String> choices);

  /// Asks for a line of text.
  Optional<String> askText(String title, String message, String proposal);

  /// A folder that exists.
  Optional<Path> chooseFolder(String title);

  /// A folder or file to be made.
  Optional<Path> chooseTarget(String title, String proposal);

  /// Files that exist.
  ///
  /// @param patterns such as `*.txt`, with what they are called
  List<Path> chooseFiles(String title, String kind, List<String> patterns);
}
