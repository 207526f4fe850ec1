package dev.verbatim.project;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Replaces a file as a whole: whoever reads it, at whatever moment and after whatever crash, finds
/// the old bytes or the new ones.
///
/// What is done, in order:
///
/// 1. Follow a link to the file that is meant, so that the link stays one.
/// 2. Write the bytes to a new file of a random name in the same folder, and force it.
/// 3. Give it the permissions of the file that it is to replace; one that may not be written is not
///    replaced.
/// 4. Read it back and compare, so that a bad copy never takes the place of a good one.
/// 5. Where the caller says what the old file held, read that and compare.
/// 6. Move the new file into the place of the old, in one step, and force the folder.
/// 7. Read back and compare once more, through the name that others will use.
///
/// What may go wrong, and what then holds:
///
/// 1. In steps 1 to 5 (disk full, no permission, folder gone, bad copy): the old file is untouched,
///    the new one deleted. Where even that fails it is left over, under a name that nothing takes
///    for data, and [#sweep] deletes it later.
/// 2. The old file has other bytes than the caller knows: [ChangedUnderneathException] with those
///    bytes; nothing was written. Between that look and the move lies less than a millisecond in
///    which another program's change could still be missed.
/// 3. The move fails because another program has the file open, as virus scanners and indexers on
///    Windows do for some milliseconds: it is tried again, for half a second in all.
/// 4. The file system cannot move in one step: an error. Writing in place instead would risk the
///    old bytes.
/// 5. The power goes during the move: one of the two states is found, and perhaps the leftover.
/// 6. The folder cannot be forced, or what is read back differs: an error, although the file may
///    have been replaced. The caller must take it as not written, and write again.
///
/// Ownership and further names of the same file (hard links) are not kept.
public final class AtomicFile {
  private static final String ENDING = ".verbatim-tmp";

  /// So long a write takes at most.
  private static final Duration IN_USE = Duration.ofHours(1);

  private static final Pattern LEFTOVER = Pattern.compile("\\.[0-9a-f]{8}\\.verbatim-tmp");

  /// Ten tries, each after 10 ms more than the last: about half a second.
  private static final int TRIES = 10;

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final FileOperations files;

  public AtomicFile(FileOperations files) {
    this.files = files;
  }

  /// The file did not hold what the caller knew of it.
  static final class ChangedUnderneathException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Bytes> actual;

    ChangedUnderneathException(Path file, Optional<Bytes> actual) {
      super(file + " was changed by another program");
      this.actual = actual;
    }

    /// What it held instead; nothing where it is not there any more.
    Optional<Bytes> actual() {
      return actual;
    }
  }

  /// Writes a file, whatever it held before.
  public void write(Path file, byte[] bytes) throws IOException {
    replace(file, bytes, _ -> {});
  }

  /// Writes a file that holds what the caller knows of it.
  ///
  /// @param expected what it holds now; empty where it must not be there
  void replace(Path file, Optional<Bytes> expected, byte[] bytes) throws IOException {
    replace(
        file,
        bytes,
        target -> {
          Optional<Bytes> actual = readIfThere(target);
          if (!expected.equals(actual)) {
            throw new ChangedUnderneathException(file, actual);
          }
        });
  }

  /// What a file holds; empty where there is none.
  Optional<Bytes> readIfThere(Path file) throws IOException {
    try {
      return Optional.of(Bytes.of(files.read(file)));
    } catch (NoSuchFileException e) {
      if (files.exists(file)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /// Deletes what interrupted writing left in a folder, but what another program may still be
  /// writing.
  void sweepOld(Path folder, Instant now) {
    sweep(folder, now.minus(IN_USE));
  }

  /// Deletes what interrupted writing left in a folder, as far as it can.
  ///
  /// @param before only what was last written before; another program may be writing the rest
  void sweep(Path folder, Instant before) {
    try {
      for (Path file : files.list(folder)) {
        if (LEFTOVER.matcher(String.valueOf(file.getFileName())).matches()
            && files.modified(file).isBefore(before)) {
          files.delete(file);
        }
      }
    } catch (IOException _) {
      // leftovers do no harm; the next opening tries again
    }
  }

  private interface LastLook {
    void at(Path target) throws IOException;
  }

  private void replace(Path file, byte[] bytes, LastLook lastLook) throws IOException {
    Path target = files.followLinks(file.toAbsolutePath());
    Path temporary = create(target, bytes);
    try {
      if (files.exists(target)) {
        files.copyPermissions(target, temporary);
      }
      compare(temporary, bytes);
      lastLook.at(target);
      move(temporary, target);
    } catch (IOException e) {
      discard(temporary, e);
      throw e;
    }
    files.forceFolder(parent(target));
    compare(target, bytes);
  }

  private Path create(Path target, byte[] bytes) throws IOException {
    while (true) {
      String random = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
      Path temporary = parent(target).resolve("." + random + ENDING);
      try {
        files.create(temporary, bytes);
        return temporary;
      } catch (FileAlreadyExistsException _) {
        // another random name will do
      } catch (IOException e) {
        discard(temporary, e);
        throw e;
      }
    }
  }

  private void compare(Path file, byte[] bytes) throws IOException {
    if (!Arrays.equals(files.read(file), bytes)) {
      throw new IOException(file + " does not read back as it was written");
    }
  }

  private void move(Path temporary, Path target) throws IOException {
    for (int i = 1; i < TRIES; i++) {
      try {
        files.replace(temporary, target);
        return;
      } catch (AtomicMoveNotSupportedException | NoSuchFileException e) {
        throw e;
      } catch (FileSystemException _) {
        files.pause(PAUSE.multipliedBy(i));
      }
    }
    files.replace(temporary, target);
  }

  private void discard(Path temporary, IOException because) {
    try {
      files.delete(temporary);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " is no file");
    }
    return parent;
  }
}
