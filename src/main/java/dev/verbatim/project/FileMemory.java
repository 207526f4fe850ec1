package dev.verbatim.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/// What was read of files, known for as long as the files are what they were then.
///
/// Every question asks for the files' stamps first. Where one differs, or says nothing yet
/// ([FileStamp#hadSettled]), or cannot be had, the files are read as if nothing were known of them.
/// May be asked on any thread.
///
/// @param <K> what things are known by
/// @param <V> what is known, a value that nobody changes
final class FileMemory<K, V> {
  /// Reads the files that something is made of.
  interface Reading<V, E extends Exception> {
    /// What they say; empty where that is to be found out anew each time.
    Optional<V> read() throws E;
  }

  /// Something that is known, and the files that it was read of, as they were then.
  record Fact<V>(List<FileStamp> files, V value) {
    Fact {
      files = List.copyOf(files);
    }
  }

  private final Machine machine;
  private final ToLongFunction<V> weight;
  private final long most;
  private final AtomicLong weighs = new AtomicLong();
  private final Map<K, Fact<V>> facts = new ConcurrentHashMap<>();

  /// @param weight how much of the memory something takes
  /// @param most that may be taken in all; what would be more is not kept
  FileMemory(Machine machine, ToLongFunction<V> weight, long most) {
    this.machine = machine;
    this.weight = weight;
    this.most = most;
  }

  /// What some files say: as it is known, or else as it is read now.
  <E extends Exception> Optional<V> get(K key, List<Path> files, Reading<V, E> reading) throws E {
    List<FileStamp> before = stamps(files);
    Fact<V> known = facts.get(key);
    if (known != null && known.files().equals(before)) {
      return Optional.of(known.value());
    }
    Instant begun = machine.clock().instant();
    Optional<V> value = reading.read();
    boolean lasts =
        !before.isEmpty()
            && before.stream().allMatch(stamp -> stamp.hadSettled(begun))
            && before.equals(stamps(files));
    forget(key);
    value.filter(_ -> lasts).ifPresent(v -> put(key, new Fact<>(before, v)));
    return value;
  }

  /// Takes note of what was known before, by a program that is gone.
  void put(K key, Fact<V> fact) {
    long more = weight.applyAsLong(fact.value());
    if (weighs.addAndGet(more) > most) {
      weighs.addAndGet(-more);
      return;
    }
    Fact<V> old = facts.put(key, fact);
    if (old != null) {
      weighs.addAndGet(-weight.applyAsLong(old.value()));
    }
  }

  private void forget(K key) {
    Fact<V> old = facts.remove(key);
    if (old != null) {
      weighs.addAndGet(-weight.applyAsLong(old.value()));
    }
  }

  /// Everything that is known, whether it still holds or not.
  Map<K, Fact<V>> facts() {
    return Map.copyOf(facts);
  }

  /// The stamps of some files; none where one cannot be had.
  private List<FileStamp> stamps(List<Path> files) {
    List<FileStamp> stamps = new ArrayList<>(files.size());
    try {
      for (Path file : files) {
        stamps.add(machine.files().stamp(file));
      }
      return stamps;
    } catch (IOException _) {
      return List.of();
    }
  }
}
