package dev.verbatim.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A disk on which a chosen step goes wrong. Every call that reads or changes a file is a step;
/// they are numbered from 1.
public final class FailingFiles implements FileOperations {

  /// How a step goes wrong.
  public enum Fault {
    FULL,
    DENIED,
    /// As Windows says it while another program has the file open.
    LOCKED,
    VANISHED,
    /// Half the bytes are written, then the disk is full.
    TORN,
    /// One bit is written wrongly, and nobody says so.
    CORRUPT,
    /// Half the bytes are written, and then nothing happens any more.
    CRASH;

    boolean isSilent() {
      return this == CORRUPT;
    }
  }

  private static final String IN_USE = "The file is being used by another process";

  private final FileOperations disk = FileOperations.disk();
  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicInteger lockedMoves = new AtomicInteger();
  private volatile Fault fault = Fault.FULL;
  private volatile int first = Integer.MAX_VALUE;
  private volatile int last = Integer.MAX_VALUE;
  private volatile Optional<RuntimeException> bug = Optional.empty();
  private volatile Predicate<Path> readOnly = _ -> false;
  private volatile Predicate<Path> where = _ -> true;

  /// Step `number`, counted from now, goes wrong; after a crash all that follow, too.
  void failAt(int number, Fault how) {
    fault = how;
    first = steps.get() + number;
    last = how == Fault.CRASH ? Integer.MAX_VALUE : first;
  }

  /// From now on every step goes wrong that concerns a path of some kind.
  public void failAlways(Fault how, Predicate<Path> paths) {
    where = paths;
    failAt(1, how);
    last = Integer.MAX_VALUE;
  }

  /// The next moves find the file open in another program.
  void lockMoves(int times) {
    lockedMoves.set(times);
  }

  /// From now on every step meets a fault of the program itself.
  void failWith(RuntimeException fault) {
    bug = Optional.of(fault);
  }

  /// From now on nothing can be written at some places, as on a medium that is read-only.
  void failWrites(Predicate<Path> paths) {
    readOnly = paths;
  }

  public void heal() {
    readOnly = _ -> false;
    bug = Optional.empty();
    first = Integer.MAX_VALUE;
    where = _ -> true;
  }

  int steps() {
    return steps.get();
  }

  private interface Step {
    void run() throws IOException;
  }

  private interface Writing {
    void run(byte[] bytes) throws IOException;
  }

  private boolean isFaulty(Path path) {
    if (bug.isPresent()) {
      throw bug.get();
    }
    int step = steps.incrementAndGet();
    return step >= first && step <= last && where.test(path);
  }

  private void check(Path path) throws IOException {
    if (isFaulty(path)) {
      fail(path);
    }
  }

  private void fail(Path path) throws IOException {
    switch (fault) {
      case FULL, TORN ->
          throw new FileSystemException(path.toString(), null, "No space left on device");
      case DENIED -> throw new AccessDeniedException(path.toString());
      case LOCKED -> throw new FileSystemException(path.toString(), null, IN_USE);
      case VANISHED -> throw new NoSuchFileException(path.toString());
      case CRASH -> throw new IOException("the power is off");
      case CORRUPT -> {}
    }
  }

  private void requireWritable(Path path) throws IOException {
    if (readOnly.test(path)) {
      throw new FileSystemException(path.toString(), null, "Read-only file system");
    }
  }

  private void write(Path path, byte[] bytes, Writing writing) throws IOException {
    requireWritable(path);
    if (!isFaulty(path)) {
      writing.run(bytes);
      return;
    }
    if (fault == Fault.CORRUPT && bytes.length > 0) {
      byte[] wrong = bytes.clone();
      wrong[wrong.length / 2] ^= 1;
      writing.run(wrong);
    }
    boolean isFirst = steps.get() == first;
    if (fault == Fault.TORN || (fault == Fault.CRASH && isFirst)) {
      writing.run(Arrays.copyOf(bytes, bytes.length / 2));
    }
    fail(path);
  }

  private void change(Path path, Step step) throws IOException {
    requireWritable(path);
    check(path);
    step.run();
  }

  @Override
  public byte[] read(Path file) throws IOException {
    check(file);
    return disk.read(file);
  }

  @Override
  public byte[] read(Path file, long from) throws IOException {
    check(file);
    return disk.read(file, from);
  }

  @Override
  public long size(Path file) throws IOException {
    return disk.size(file);
  }

  @Override
  public boolean exists(Path path) {
    return disk.exists(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return disk.isFolder(path);
  }

  @Override
  public FileStamp stamp(Path file) throws IOException {
    return disk.stamp(file);
  }

  @Override
  public Instant modified(Path file) throws IOException {
    return disk.modified(file);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    check(folder);
    return disk.list(folder);
  }

  @Override
  public Path followLinks(Path path) throws IOException {
    return disk.followLinks(path);
  }

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    write(file, bytes, b -> Files.write(file, b, StandardOpenOption.CREATE_NEW));
  }

  @Override
  public void append(Path file, long size, byte[] bytes) throws IOException {
    write(
        file,
        bytes,
        b -> {
          if (Files.size(file) != size) {
            throw new IOException("another size");
          }
          Files.write(file, b, StandardOpenOption.APPEND);
        });
  }

  @Override
  public void copyPermissions(Path from, Path to) throws IOException {
    change(to, () -> disk.copyPermissions(from, to));
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    if (lockedMoves.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw new FileSystemException(to.toString(), null, IN_USE);
    }
    change(to, () -> disk.replace(from, to));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    change(to, () -> disk.move(from, to));
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    change(folder, () -> {});
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    change(folder, () -> Files.createDirectories(folder));
  }

  @Override
  public void delete(Path path) throws IOException {
    change(path, () -> disk.delete(path));
  }

  /// Time is not waited for in tests.
  @Override
  public void pause(Duration time) {}
}
