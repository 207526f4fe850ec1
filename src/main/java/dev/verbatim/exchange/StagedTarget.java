package dev.verbatim.exchange;

import dev.verbatim.dataset.Output;
import dev.verbatim.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// A file or a folder that appears under its name when it is whole, or not at all.
///
/// Everything is written into a folder of a random name beside it, and moved from there at the end.
/// Closing it before that leaves nothing behind. A folder bears a hidden list of its files: one
/// that holds anything else is never replaced.
final class StagedTarget implements Output, Closeable {
  private static final String LIST = ".verbatim-dataset";

  /// How many files are forced to the disk together.
  private static final int AT_ONCE = 8;

  private final Path target;
  private final boolean isFile;
  private final Path stage;
  private final SortedMap<String, byte[]> hashes = new TreeMap<>();
  private long size;

  private StagedTarget(Path target, boolean isFile, Path stage) {
    this.target = target;
    this.isFile = isFile;
    this.stage = stage;
  }

  /// Begins.
  ///
  /// @param isFile whether it becomes one file, the only one that is begun here
  /// @param replace whether what stands there may be replaced
  /// @throws FileAlreadyExistsException where something does, and it may not
  /// @throws NoSuchFileException where the folder is not there that it is to stand in
  /// @throws FileSystemException where it is a folder with files that did not come from here
  static StagedTarget begin(Path target, boolean isFile, boolean replace) throws IOException {
    Path full = target.toAbsolutePath().normalize();
    if (!replace && Files.exists(full) && !isEmptyFolder(full)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    if (Files.isDirectory(full)) {
      requireOurs(full);
    }
    if (full.getParent() != null && !Files.isDirectory(full.getParent())) {
      throw new NoSuchFileException(String.valueOf(full.getParent()));
    }
    String random = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    Path stage = full.resolveSibling("." + random + ".verbatim-tmp");
    Files.createDirectory(stage);
    return new StagedTarget(full, isFile, stage);
  }

  private static void requireOurs(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    Set<Path> ours = new HashSet<>(Set.of(list));
    if (Files.exists(list)) {
      Files.readAllLines(list).forEach(name -> ours.add(folder.resolve(name)));
    }
    try (Stream<Path> all = Files.walk(folder)) {
      Optional<Path> other =
          all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .filter(path -> !ours.contains(path))
              .min(Comparator.naturalOrder());
      if (other.isPresent()) {
        throw new FileSystemException(
            folder.toString(),
            null,
            "it holds %s, which is of no data set written before; choose another folder"
                .formatted(folder.relativize(other.get())));
      }
    }
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
    return new Staged(
        name, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /// The SHA-256 of each file that was closed so far, in lower-case hexadecimal, by its name.
  SortedMap<String, String> hashes() {
    SortedMap<String, String> words = new TreeMap<>();
    hashes.forEach((name, hash) -> words.put(name, HexFormat.of().formatHex(hash)));
    return words;
  }

  /// How many bytes were written so far.
  long size() {
    return size;
  }

  /// Moves what was written to where it belongs, once it is on the disk.
  void finish() throws IOException {
    List<Path> written = new ArrayList<>();
    hashes.keySet().forEach(name -> written.add(stage.resolve(name)));
    if (!isFile) {
      written.add(Files.write(stage.resolve(LIST), hashes.keySet()));
    }
    force(written);
    Path whole = isFile ? stage.resolve(hashes.firstKey()) : stage;
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
      FileTree.delete(aside);
    }
  }

  /// Several at once: a disk that is asked for many together is done in a fraction of the time.
  private static void force(List<Path> files) throws IOException {
    try {
      files.stream()
          .gather(Gatherers.mapConcurrent(AT_ONCE, StagedTarget::forced))
          .forEach(_ -> {});
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Path forced(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(stage)) {
      FileTree.delete(stage);
    }
  }

  /// A file that is hashed as it is written.
  private final class Staged extends DigestOutputStream {
    private final String name;
    private final FileChannel channel;
    private boolean closed;

    Staged(String name, FileChannel channel) {
      super(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), Sha256.digest());
      this.name = name;
      this.channel = channel;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        flush();
        size += channel.size();
        hashes.put(name, getMessageDigest().digest());
        super.close();
      }
    }
  }
}
