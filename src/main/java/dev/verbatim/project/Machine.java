package dev.verbatim.project;

import java.time.InstantSource;

/// What this package needs of the machine that it runs on; tests bring their own.
///
/// @param files the disk
/// @param state where the program keeps what belongs to no project
/// @param clock for dates
public record Machine(FileOperations files, StateFolder state, InstantSource clock) {

  /// The real one.
  public static Machine here() {
    FileOperations files = FileOperations.disk();
    return new Machine(files, StateFolder.here(files), InstantSource.system());
  }
}
