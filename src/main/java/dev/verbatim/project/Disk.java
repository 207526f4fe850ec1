package dev.verbatim.project;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The real disk.
///
/// @param forces whether what is written is forced to the device
record Disk(boolean forces) implements FileOperations {
  private static final int MOST_LINKS = 40;

  /// What Unix tells of a file beyond what every system does.
  private static final String UNIX = "unix";

  private static final String UNIX_STAMP = "unix:size,lastModifiedTime,ctime,ino";

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  @Override
  public byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public byte[] read(Path file, long from) throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ)) {
      channel.position(from);
      return Channels.newInputStream(channel).readAllBytes();
    }
  }

  @Override
  public long size(Path file) throws IOException {
    return Files.size(file);
  }

  @Override
  public boolean exists(Path path) {
    return !Files.notExists(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public FileStamp stamp(Path file) throws IOException {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains(UNIX)
          ? unixStamp(Files.readAttributes(file, UNIX_STAMP))
          : stamp(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException _) {
      return FileStamp.NONE;
    }
  }

  private static FileStamp unixStamp(Map<String, Object> told) {
    return new FileStamp(
        (long) part(told, "size"),
        ((FileTime) part(told, "lastModifiedTime")).to(TimeUnit.NANOSECONDS),
        ((FileTime) part(told, "ctime")).to(TimeUnit.NANOSECONDS),
        (long) part(told, "ino"));
  }

  private static Object part(Map<String, Object> told, String name) {
    return Objects.requireNonNull(told.get(name), name);
  }

  private static FileStamp stamp(BasicFileAttributes told) {
    long modified = told.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new FileStamp(told.size(), modified, modified, 0);
  }

  @Override
  public Instant modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  @Override
  public Path followLinks(Path path) throws IOException {
    Path meant = path;
    for (int hops = 0; Files.isSymbolicLink(meant); hops++) {
      if (hops == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      meant = meant.resolveSibling(Files.readSymbolicLink(meant));
    }
    return meant;
  }

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      write(channel, bytes);
    }
  }

  @Override
  public void append(Path file, long size, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE, APPEND)) {
      if (channel.size() != size) {
        throw new IOException(
            "%s has %d bytes, not %d: another program wrote to it"
                .formatted(file, channel.size(), size));
      }
      write(channel, bytes);
    }
  }

  private void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    if (forces) {
      channel.force(true);
    }
  }

  @Override
  public void copyPermissions(Path from, Path to) throws IOException {
    if (!Files.isWritable(from)) {
      throw new AccessDeniedException(from.toString());
    }
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source != null && target != null) {
      target.setPermissions(source.readAttributes().permissions());
    }
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    if (exists(to)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Windows cannot open a folder to force it, and does not need it; and some file systems of other
  /// machines say that they know no such thing.
  @Override
  public void forceFolder(Path folder) throws IOException {
    if (WINDOWS || !forces) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (!reason.contains("Invalid argument") && !reason.contains("not supported")) {
        throw e;
      }
    }
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      createFolders(above);
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    if (above != null) {
      forceFolder(above);
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
