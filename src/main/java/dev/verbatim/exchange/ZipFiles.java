package dev.verbatim.exchange;

import dev.verbatim.format.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The files in a zip file, as bytes by their names, within bounds.
///
/// This is the boundary to the libraries that read zip files: whatever they throw comes out of it
/// as a [FormatException]. The JDK's reader looks first: it counts the files without taking in
/// their names, and refuses what is encrypted or packed in an unusual way. All else is asked of
/// Commons Compress, which also tells what kind of file each is.
final class ZipFiles {
  private static final int FILE_KIND = 0170000;
  private static final int PLAIN_FILE = 0100000;

  private final String file;
  private final Bounds bounds;

  private ZipFiles(String file, Bounds bounds) {
    this.file = file;
    this.bounds = bounds;
  }

  /// Reads all files.
  ///
  /// @throws IOException where the file cannot be read for a reason of the disk
  static Map<String, byte[]> read(Path path, Bounds bounds) throws IOException, FormatException {
    return new ZipFiles(path.toString(), bounds).read(path);
  }

  private Map<String, byte[]> read(Path path) throws IOException, FormatException {
    require(
        Files.size(path) <= bounds.file(),
        "This bundle is larger than %d MB, which is more than Verbatim takes in."
            .formatted(bounds.file() >> 20));
    Files.newInputStream(path).close(); // a file that is not there, or not ours to read
    try {
      requireCount(path);
      try (ZipFile zip = ZipFile.builder().setPath(path).setUseUnicodeExtraFields(false).get()) {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Map<String, String> names = new HashMap<>();
        long total = 0;
        for (ZipArchiveEntry entry : entries) {
          requirePlain(entry, names);
          total += entry.getSize();
          require(total <= bounds.unpacked(), tooLarge());
        }
        return read(zip, entries);
      }
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private void requireCount(Path path) throws IOException, FormatException {
    try (java.util.zip.ZipFile counted = new java.util.zip.ZipFile(path.toFile())) {
      require(
          counted.size() <= bounds.entries(),
          "This bundle holds %,d files, which is more than Verbatim takes in."
              .formatted(counted.size()));
    }
  }

  private Map<String, byte[]> read(ZipFile zip, List<ZipArchiveEntry> entries)
      throws IOException, FormatException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (ZipArchiveEntry entry : entries) {
      try (InputStream in = zip.getInputStream(entry)) {
        int size = (int) entry.getSize();
        byte[] bytes = in.readNBytes(size);
        require(
            bytes.length == size && in.read() < 0,
            "The file “%s” in this bundle has another length than it says."
                .formatted(shown(entry.getName())));
        files.put(entry.getName(), bytes);
      }
    }
    return files;
  }

  /// Refuses what is no plain file of a bundle.
  ///
  /// @param names those met so far, by what a file system may take for the same
  private void requirePlain(ZipArchiveEntry entry, Map<String, String> names)
      throws FormatException {
    String name = new String(entry.getRawName(), StandardCharsets.UTF_8);
    int kind = entry.getUnixMode() & FILE_KIND;
    require(
        !entry.isUnixSymlink(),
        "This bundle holds a link, “%s”. A bundle holds files only; it was not made by Verbatim."
            .formatted(shown(name)));
    require(
        (kind == 0 || kind == PLAIN_FILE)
            && name.equals(entry.getName()) // which has slashes for backslashes
            && (name.equals(EntryName.MANIFEST) || EntryName.of(name).isPresent()),
        "“%s” is no name of a file in a bundle. It was not made by Verbatim."
            .formatted(shown(name)));
    String twin = names.put(EntryName.folded(name), name);
    require(
        twin == null,
        "Two files in this bundle have the same name, “%s”. Which of them is meant cannot be told."
            .formatted(shown(name)));
    require(entry.getSize() >= 0 && entry.getSize() <= bounds.unpacked(), tooLarge());
    require(
        entry.getSize() <= bounds.small()
            || entry.getSize() / bounds.ratio() <= entry.getCompressedSize(),
        "“%s” in this bundle unpacks to more than %d times its size, as nothing that people write does."
            .formatted(shown(name), bounds.ratio()));
  }

  private String tooLarge() {
    return "This bundle unpacks to more than %d MB, which is more than Verbatim takes in."
        .formatted(bounds.unpacked() >> 20);
  }

  private void require(boolean held, String sentence) throws FormatException {
    if (!held) {
      throw new FormatException(file, sentence + " Nothing was taken in.");
    }
  }

  private FormatException broken(Exception cause) {
    FormatException refusal =
        new FormatException(
            file,
            "This is no bundle, or it was cut off on its way, or packed by another program. Ask for"
                + " it to be sent again. Nothing was taken in.");
    refusal.initCause(cause);
    return refusal;
  }

  /// A name as it can be shown in a sentence.
  private static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "�");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
  }
}
