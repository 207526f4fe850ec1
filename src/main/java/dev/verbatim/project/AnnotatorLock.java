package dev.verbatim.project;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.verbatim.model.Annotator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One annotator's work in one project, held by this program: `annotations/ANNOTATOR/.lock`.
///
/// Two things make it hold. The system's lock on the file ends with the program, however that ends,
/// so on one machine a killed program never stands in the way. What the file says, and when it was
/// last written, speaks to other machines, on whose drives the system's locks often mean nothing:
/// it is written anew every minute, and after ten minutes without is nobody's any more.
///
/// It keeps two programs from doing the same work at once. That no work is lost does not depend on
/// it: see [OpenSet].
public final class AnnotatorLock implements AutoCloseable {
  static final Duration HEARTBEAT = Duration.ofMinutes(1);
  static final Duration STALE = Duration.ofMinutes(10);

  /// The byte that is locked lies far behind the words, for Windows lets nobody read a locked one.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST = 4096;
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(20);

  /// What this program holds, by file. On Unix, closing any channel on a file gives up all of this
  /// program's locks on it, so a file that stands here must not even be opened. The map also guards
  /// every lock's state.
  private static final Map<Path, AnnotatorLock> HELD = new HashMap<>();

  private final Annotator annotator;
  private final Path file;
  private final FileChannel channel;
  private final @Nullable Object key;
  private final LockHolder holder;
  private final Optional<LockHolder> abandoned;
  private final Set<String> openArticles = new HashSet<>();

  private AnnotatorLock(
      Annotator annotator,
      Path file,
      FileChannel channel,
      @Nullable Object key,
      LockHolder holder,
      Optional<LockHolder> abandoned) {
    this.annotator = annotator;
    this.file = file;
    this.channel = channel;
    this.key = key;
    this.holder = holder;
    this.abandoned = abandoned;
  }

  /// Takes a lock.
  ///
  /// @param file whose folder exists
  static AnnotatorLock take(Path file, Annotator annotator, Machine machine, Threads.Timer timer)
      throws IOException, HeldException {
    synchronized (HELD) {
      Path real = real(file);
      AnnotatorLock here = HELD.get(real);
      if (here != null) {
        throw new HeldException(here.holder);
      }
      for (int i = 0; i < TRIES; i++) {
        Optional<AnnotatorLock> lock = tryToTake(real, annotator, machine);
        if (lock.isPresent()) {
          HELD.put(real, lock.get());
          lock.get().beatLater(timer);
          return lock.get();
        }
        machine.files().pause(PAUSE);
      }
      throw new IOException(file + " changes hands all the time");
    }
  }

  /// The lock on a file, if it is this program that has it.
  static Optional<AnnotatorLock> heldHere(Path file) throws IOException {
    synchronized (HELD) {
      return Optional.ofNullable(HELD.get(real(file)));
    }
  }

  /// Whose work it is.
  public Annotator annotator() {
    return annotator;
  }

  /// Who had it before and never gave it back, where that was so: a program that was killed, or a
  /// machine that has been out of reach.
  public Optional<LockHolder> abandonedBy() {
    return abandoned;
  }

  /// Gives the work back. Sets that are still open under the lock go on saving.
  @Override
  public void close() {
    synchronized (HELD) {
      if (HELD.remove(file, this)) {
        try (channel) {
          if (isStillOurs()) {
            // before the channel is closed, so that nobody else's file can be deleted
            Files.deleteIfExists(file);
          }
        } catch (IOException _) {
          // what is left of it is recognised as nobody's
        }
      }
    }
  }

  /// Takes note that an article is open for work under this lock.
  ///
  /// @return whether it was not open already
  boolean open(String articleId) {
    synchronized (HELD) {
      if (!channel.isOpen()) {
        throw new IllegalStateException("the lock was given back");
      }
      return openArticles.add(articleId);
    }
  }

  void closed(String articleId) {
    synchronized (HELD) {
      openArticles.remove(articleId);
    }
  }

  boolean isOpen(String articleId) {
    synchronized (HELD) {
      return openArticles.contains(articleId);
    }
  }

  /// @return empty where the file was deleted by its last holder just as it was opened here
  private static Optional<AnnotatorLock> tryToTake(Path file, Annotator annotator, Machine machine)
      throws IOException, HeldException {
    Instant now = machine.clock().instant();
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    boolean kept = false;
    try {
      Object key = key(file);
      SystemLock system = systemLock(channel);
      Optional<LockHolder> other = LockHolder.parse(read(channel));
      boolean held =
          switch (system) {
            case ELSEWHERE -> true;
            case UNKNOWN -> other.filter(o -> holds(o, file, now)).isPresent();
            case OURS -> other.filter(o -> !o.isOnThisMachine() && holds(o, file, now)).isPresent();
          };
      if (held) {
        throw new HeldException(other.orElseGet(() -> LockHolder.unknown(annotator.id(), now)));
      }
      if (!Files.exists(file) || !Objects.equals(key, key(file))) {
        return Optional.empty();
      }
      LockHolder holder = LockHolder.thisProgram(annotator.id(), now);
      write(channel, holder.bytes());
      kept = true;
      return Optional.of(new AnnotatorLock(annotator, file, channel, key, holder, other));
    } finally {
      if (!kept) {
        channel.close();
      }
    }
  }

  /// What the system says of its lock on a file.
  private enum SystemLock {
    OURS,
    ELSEWHERE,
    /// This drive knows no locks.
    UNKNOWN
  }

  private static SystemLock systemLock(FileChannel channel) {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) == null
          ? SystemLock.ELSEWHERE
          : SystemLock.OURS;
    } catch (IOException _) {
      return SystemLock.UNKNOWN;
    }
  }

  /// Whether whoever wrote a lock's words is still there, as far as the words and their age tell.
  private static boolean holds(LockHolder other, Path file, Instant now) {
    if (other.isOnThisMachine()) {
      return other.isAlive() && !other.isThisProgram();
    }
    try {
      Instant lastSeen = Files.getLastModifiedTime(file).toInstant();
      return lastSeen.plus(STALE).isAfter(now);
    } catch (IOException _) {
      return true;
    }
  }

  private void beatLater(Threads.Timer timer) {
    timer.after(
        HEARTBEAT,
        () -> {
          if (beat()) {
            beatLater(timer);
          }
        });
  }

  /// Says that this program is still there.
  ///
  /// @return whether to do so again: not where the lock was given back or taken over
  boolean beat() {
    synchronized (HELD) {
      try {
        if (!channel.isOpen() || !isStillOurs()) {
          return false;
        }
        write(channel, holder.bytes());
      } catch (IOException _) {
        // a drive that is away for a moment; the next beat tries again
      }
      return true;
    }
  }

  private boolean isStillOurs() throws IOException {
    return Files.exists(file)
        && Objects.equals(key, key(file))
        && Arrays.equals(read(channel), holder.bytes());
  }

  private static byte[] read(FileChannel channel) throws IOException {
    ByteBuffer words = ByteBuffer.allocate(LONGEST);
    int n = 0;
    while (n >= 0 && words.hasRemaining()) {
      n = channel.read(words, words.position());
    }
    return Arrays.copyOf(words.array(), words.position());
  }

  private static void write(FileChannel channel, byte[] words) throws IOException {
    channel.write(ByteBuffer.wrap(words), 0);
    channel.truncate(words.length);
    channel.force(true);
  }

  /// The system's own name of a file, by which one that took its place can be told; null where the
  /// system has none, and where the file is gone.
  private static @Nullable Object key(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException _) {
      return null;
    }
  }

  private static Path real(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder.toRealPath().resolve(file.getFileName());
  }
}
