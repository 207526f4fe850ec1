package dev.verbatim.ui.kit;

import java.nio.file.Files;
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

  /// A folder or file to be made, called as [#named] has it.
  Optional<Path> chooseTarget(String title, String proposal);

  /// The file that was chosen, with the ending of the proposed name where only a name was typed:
  /// not every file chooser adds it. It stays as it was chosen where that would be another file
  /// that is there, of which nobody was asked.
  static Path named(Path chosen, String proposal) {
    String name = String.valueOf(chosen.getFileName());
    int dot = proposal.lastIndexOf('.');
    if (dot < 0 || name.matches(".*\\.\\p{Alpha}+")) {
      return chosen;
    }
    Path named = chosen.resolveSibling(name + proposal.substring(dot));
    return Files.exists(named) ? chosen : named;
  }

  /// Files that exist.
  ///
  /// @param patterns such as `*.txt`, with what they are called
  List<Path> chooseFiles(String title, String kind, List<String> patterns);
}
