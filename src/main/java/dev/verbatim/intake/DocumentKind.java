package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.project.ProjectException;
import java.util.List;
import java.util.Optional;

/// One kind of document, and how articles are read from it.
interface DocumentKind {
  /// What people call it.
  String name();

  /// How names of such files end, in small letters, without the dot.
  List<String> endings();

  /// Whether a file is one of these; by its first bytes where those tell, else by its name.
  default boolean recognises(Source source) {
    return endings().contains(source.ending());
  }

  /// Reads a file.
  ///
  /// @param columns which columns to read; as they are found to be meant where none are given.
  ///   Without meaning for what is no table
  /// @throws FormatException with a sentence, where the file cannot be read
  /// @throws ProjectException likewise
  Reading read(Source source, Optional<Columns> columns) throws FormatException, ProjectException;
}
