package dev.verbatim.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Everything this package does to a disk, in steps small enough that a test can make each of them
/// fail.
///
/// Methods that write return only when what they wrote is forced to the device, but for those of
/// [#scratch()].
public interface FileOperations {

  static FileOperations disk() {
    return new Disk(true);
  }

  /// For what is deleted before the program ends, and which no one misses after a power cut:
  /// nothing is forced, which takes most of the time where there are many small files.
  static FileOperations scratch() {
    return new Disk(false);
  }

  byte[] read(Path file) throws IOException;

  /// What a file holds from some byte on.
  byte[] read(Path file, long from) throws IOException;

  /// In bytes.
  long size(Path file) throws IOException;

  /// Whether there is a file or folder, links followed. One that cannot be looked at is said to be
  /// there, so that nothing is ever taken for absent, and written anew, by mistake.
  boolean exists(Path path);

  boolean isFolder(Path path);

  /// What tells a file's state from others; links are followed.
  ///
  /// @return [FileStamp#NONE] where there is no such file
  FileStamp stamp(Path file) throws IOException;

  /// When a file was last written, as its file system says.
  Instant modified(Path file) throws IOException;

  /// What is in a folder, sorted by name; nothing where there is no such folder.
  List<Path> list(Path folder) throws IOException;

  /// The file that is meant by a path: where that is a link, what it points at, which may be
  /// missing.
  Path followLinks(Path path) throws IOException;

  /// Writes a new file.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where there is one already
  void create(Path file, byte[] bytes) throws IOException;

  /// Writes behind the end of a file that exists.
  ///
  /// @param size how many bytes the file has; where it has another number, nothing is written
  void append(Path file, long size, byte[] bytes) throws IOException;

  /// Gives one file the permissions of another.
  ///
  /// @throws java.nio.file.AccessDeniedException where the other may not be written
  void copyPermissions(Path from, Path to) throws IOException;

  /// Puts a file in the place of another in one step, or, where there is none, into its place.
  ///
  /// @throws java.nio.file.AtomicMoveNotSupportedException where that is more than one step
  void replace(Path from, Path to) throws IOException;

  /// Gives a file another place.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where something stands there
  void move(Path from, Path to) throws IOException;

  /// Forces a folder's list of names, so that a file created or moved there is found after a power
  /// cut.
  void forceFolder(Path folder) throws IOException;

  /// Makes a folder and those above it, as far as they are missing.
  void createFolders(Path folder) throws IOException;

  /// Deletes a file or an empty folder; nothing happens where there is none.
  void delete(Path path) throws IOException;

  /// Waits, for a file that another program has open for a moment.
  void pause(Duration time);
}
