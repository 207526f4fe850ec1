package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// A form of data sets.
public interface Format {
  /// How it is called on the command line, such as `brat`.
  String id();

  /// How it is called where people choose it, such as `brat standoff`.
  String label();

  /// Whether it is one file, or several in a folder.
  Shape shape();

  /// What of a work it holds wherever it occurs. What is not here is counted as lost without the
  /// form's doing; what it holds in some places only it counts itself.
  Set<Content> holds();

  /// Begins to write a data set.
  ///
  /// @param codebook of the project that the works come from
  /// @param losses told of what cannot be held
  DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses) throws IOException;

  /// How the names of the files end that are read of it, such as `.ann`; empty of a form that is
  /// written only.
  Optional<String> ending();

  /// Whether it is nothing without the articles' words.
  boolean needsText();

  /// Reads a data set, one work after another.
  ///
  /// @throws FormatException where nothing of it can be read; what is wrong with a part is told to
  ///   the sink
  void read(Source source, Sink sink) throws IOException, FormatException;

  /// How a data set lies on disk.
  enum Shape {
    FILE,
    FOLDER
  }

  /// How a data set is written.
  ///
  /// @param texts whether the articles' words go along; if not, none of them does
  /// @param guard whether cells that a spreadsheet would run are made harmless
  record Terms(boolean texts, boolean guard) {
    public static final Terms PLAIN = new Terms(true, false);
  }
}
