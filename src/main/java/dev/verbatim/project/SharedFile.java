package dev.verbatim.project;

import dev.verbatim.format.FormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file that several people change: the codebook, an article's metadata.
///
/// Whoever changes it says from which value the change was made. What another program wrote since
/// is joined with it, and where both changed the same thing differently, nothing is written.
///
/// @param <T> what the file holds
record SharedFile<T>(Path file, Kind<T> kind, AtomicFile atomic) {
  private static final int TRIES = 5;

  /// How the value is read, written and joined.
  interface Kind<T> {
    T read(byte[] bytes, String fileName) throws FormatException;

    byte[] write(T value);

    /// One value of two.
    ///
    /// @param collisions takes what both changed differently, in words
    T merge(T base, T mine, T theirs, List<String> collisions);
  }

  /// What the file holds; empty where there is none.
  Optional<T> read() throws ProjectException {
    try {
      Optional<Bytes> bytes = atomic.readIfThere(file);
      return bytes.isEmpty() ? Optional.empty() : Optional.of(parsed(bytes.get().array()));
    } catch (IOException e) {
      throw FileTrouble.reading(file, e);
    }
  }

  /// Writes a value that was made from another. A file that is not there is written anew.
  ///
  /// @param before what was read when the change was begun
  /// @return what is in the file now, with what another program changed
  /// @throws ProjectException where nothing was written
  T update(T before, T after) throws ProjectException {
    try {
      for (int i = 0; i < TRIES; i++) {
        Optional<Bytes> found = atomic.readIfThere(file);
        T joined = found.isEmpty() ? after : joined(before, after, parsed(found.get().array()));
        try {
          atomic.replace(file, found, kind.write(joined));
          return joined;
        } catch (AtomicFile.ChangedUnderneathException _) {
          // changed between the look and the write: look again
        }
      }
    } catch (IOException e) {
      throw FileTrouble.writing(file, e);
    }
    throw new ProjectException(
        file, "Another program changes this file all the time. Try again in a moment.");
  }

  private T parsed(byte[] bytes) throws ProjectException {
    try {
      return kind.read(bytes, file.toString());
    } catch (FormatException e) {
      throw FileTrouble.unreadable(file, e);
    }
  }

  private T joined(T before, T after, T theirs) throws ProjectException {
    List<String> collisions = new ArrayList<>();
    T joined = kind.merge(before, after, theirs, collisions);
    if (collisions.isEmpty()) {
      return joined;
    }
    throw new ProjectException(
        file,
        ("Another program changed the same in the meantime: %s. Nothing was written;"
                + " look at what is there now and change it again.")
            .formatted(String.join("; ", collisions)));
  }
}
