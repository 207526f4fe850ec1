package dev.verbatim.project;

import dev.verbatim.model.Sha256;
import dev.verbatim.project.FileMemory.Fact;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The file that an [ArticleIndex] is kept in.
///
/// It is one record for a machine, since it is read whenever a project opens: which format and
/// version it is, whose project, and then the lines, each with its files' stamps; at the end the
/// hash of all that. A file that says anything else, or does not have its hash, holds nothing.
final class IndexFile {
  private static final String FORMAT = "verbatim-index 1\n";
  private static final int HASH = Sha256.of("").length();

  /// A thing that is known.
  record Line(ArticleIndex.Key key, Fact<String> fact) {}

  private final Path project;
  private final Machine machine;
  private final Path file;

  /// What the file holds, as far as this program knows.
  private volatile String held = "";

  IndexFile(Path project, Machine machine) {
    this.project = project;
    this.machine = machine;
    this.file = machine.state().index(project);
  }

  /// What was kept; nothing where there is no file, or none that can be trusted.
  List<Line> read() {
    try {
      byte[] bytes = machine.files().read(file);
      List<Line> lines = lines(content(bytes));
      held = hash(bytes);
      return lines;
    } catch (IOException _) {
      return List.of();
    }
  }

  /// What stands before the hash.
  ///
  /// @throws IOException where it does not have that hash
  private static byte[] content(byte[] bytes) throws IOException {
    byte[] content = Arrays.copyOf(bytes, Math.max(0, bytes.length - HASH));
    if (!Sha256.of(content).equals(hash(bytes))) {
      throw new IOException("not as it was written");
    }
    return content;
  }

  private static String hash(byte[] bytes) {
    int from = Math.max(0, bytes.length - HASH);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
  }

  /// @throws IOException where the content is another project's, or of another kind
  private List<Line> lines(byte[] content) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    if (!string(in).equals(FORMAT) || !string(in).equals(project.toString())) {
      throw new IOException("another index");
    }
    List<Line> lines = new ArrayList<>();
    while (in.available() > 0) {
      ArticleIndex.Key key = new ArticleIndex.Key(string(in), string(in));
      int count = in.readByte();
      List<FileStamp> files = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        files.add(new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
      }
      lines.add(new Line(key, new Fact<>(files, string(in))));
    }
    return lines;
  }

  private static String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("no length: " + length);
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  /// Puts some lines in the place of those before, unless they are the same; where that cannot be
  /// done the file stays as it was. Whoever is the first to write one for a project clears away
  /// those of projects that are gone.
  void write(List<Line> lines) {
    try {
      byte[] content = bytes(lines);
      String hash = Sha256.of(content);
      if (hash.equals(held)) {
        return;
      }
      byte[] all = Arrays.copyOf(content, content.length + HASH);
      System.arraycopy(hash.getBytes(StandardCharsets.ISO_8859_1), 0, all, content.length, HASH);
      machine.files().createFolders(machine.state().indexes());
      if (!machine.files().exists(file)) {
        clearGone();
      }
      new AtomicFile(machine.files()).write(file, all);
      held = hash;
    } catch (IOException _) {
      // as the method says
    }
  }

  private void clearGone() throws IOException {
    for (Path index : machine.files().list(machine.state().indexes())) {
      if (isOfOneGone(index)) {
        machine.files().delete(index);
      }
    }
  }

  private boolean isOfOneGone(Path index) {
    try {
      byte[] content = content(machine.files().read(index));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      return string(in).equals(FORMAT) && !machine.files().exists(Path.of(string(in)));
    } catch (IOException _) {
      return false;
    }
  }

  private byte[] bytes(List<Line> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(out, FORMAT);
    write(out, project.toString());
    for (Line line : lines) {
      write(out, line.key().articleId());
      write(out, line.key().annotatorId());
      out.writeByte(line.fact().files().size());
      for (FileStamp stamp : line.fact().files()) {
        out.writeLong(stamp.size());
        out.writeLong(stamp.modified());
        out.writeLong(stamp.changed());
        out.writeLong(stamp.number());
      }
      write(out, line.fact().value());
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String string) throws IOException {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
