package dev.verbatim.project;

/// What became of work that came from elsewhere and was to go into a set's file.
public enum Intake {
  /// There was no file before.
  NEW,

  /// It was joined with what the file had.
  JOINED,

  /// The file has all of it already.
  UNCHANGED,

  /// The set is open for work in this program, and must be joined there.
  OPEN
}
