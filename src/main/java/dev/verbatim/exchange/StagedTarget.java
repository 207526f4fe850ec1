package dev.verbatim.exchange;

import dev.verbatim.dataset.Output;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A file or a folder that appears under its name when it is whole, or not at all.
///
/// Everything is written into a folder of a random name beside it, and moved from there at the end.
/// Closing it before that leaves nothing behind.
final class StagedTarget implements Output, Closeable {
  private final Path target;
  private final boolean isFile;
  private final Path stage;

  private StagedTarget(Path target, boolean isFile, Path stage) {
    this.target = target;
    this.isFile = isFile;
    this.stage = stage;
  }

  /// Begins.
  ///
  /// @param replace whether what stands there may be replaced
  /// @throws FileAlreadyExistsException where something does, and it may not
  static StagedTarget begin(Path target, boolean isFile, boolean replace) throws IOException {
    Path full = target.toAbsolutePath().normalize();
    if (!replace && Files.exists(full) && !isEmptyFolder(full)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    String random = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    Path stage = full.resolveSibling("." + random + ".verbatim-tmp");
    Files.createDirectory(stage);
    return new StagedTarget(full, isFile, stage);
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  @Override
  public OutputStream file(String name) throws IOException {
    Path file = stage;
    for (String part : List.of(name.split("/", -1))) {
      if (!EntryName.isId(part)) {
        throw new IOException("“" + name + "” is no name for a file in a data set.");
      }
      file = file.resolve(part);
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
      @Override
      public void close() throws IOException {
        flush();
        channel.force(true);
        super.close();
      }
    };
  }

  /// Moves what was written to where it belongs.
  void finish() throws IOException {
    Path whole = isFile ? onlyFile() : stage;
    Path aside = stage.resolveSibling(stage.getFileName() + "-old");
    boolean there = Files.exists(target);
    if (there) {
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (there) {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    if (there) {
      delete(aside);
    }
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(stage)) {
      List<Path> all = files.toList();
      if (all.size() != 1) {
        throw new IllegalStateException("a form of one file wrote " + all.size());
      }
      return all.getFirst();
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(stage)) {
      delete(stage);
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
