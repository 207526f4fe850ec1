package dev.verbatim.project;

import dev.verbatim.format.FormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

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

  /// Of one thing with three values, the one that somebody changed.
  static <V> V pick(String what, V base, V mine, V theirs, List<String> collisions) {
    if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) {
      return mine;
    }
    if (!Objects.equals(base, mine)) {
      boolean words = mine instanceof String && theirs instanceof String;
      collisions.add(words ? "%s (here “%s”, there “%s”)".formatted(what, mine, theirs) : what);
    }
    return theirs;
  }

  /// Joins two maps, key by key.
  static <V> Map<String, V> pickEach(
      String what,
      Map<String, V> base,
      Map<String, V> mine,
      Map<String, V> theirs,
      List<String> collisions) {
    SequencedSet<String> keys = new LinkedHashSet<>(mine.keySet());
    keys.addAll(theirs.keySet());
    Map<String, V> joined = new LinkedHashMap<>();
    for (String key : keys) {
      pick(
              what + " “" + key + "”",
              Optional.ofNullable(base.get(key)),
              Optional.ofNullable(mine.get(key)),
              Optional.ofNullable(theirs.get(key)),
              collisions)
          .ifPresent(value -> joined.put(key, value));
    }
    return joined;
  }
}
