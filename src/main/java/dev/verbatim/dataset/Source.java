package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The files of a data set that is read.
public interface Source {
  /// One of them. Names are as the person knows them.
  ///
  /// @param name for errors
  /// @param path within the data set, with `/` between names
  record File(String name, String path) {
    /// Its name without any path.
    public String last() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /// That without its ending, whatever this is.
    public String stem() {
      String last = last();
      int dot = last.lastIndexOf('.');
      return dot > 0 ? last.substring(0, dot) : last;
    }

    /// The same where it ends so; otherwise all of it.
    public String without(String ending) {
      String last = last();
      return last.endsWith(ending) ? last.substring(0, last.length() - ending.length()) : last;
    }

    /// Whose work it is by the folder it lies in, since each annotator has one in data sets that we
    /// write; [Sink#UNNAMED] of one that lies in none that is called as an annotator may be.
    Annotator annotator() {
      int end = path.lastIndexOf('/');
      String folder = end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
      return Annotator.isSlug(folder)
          ? new Annotator(folder, folder)
          : new Annotator(Sink.UNNAMED, Sink.UNNAMED);
    }
  }

  /// What is made of a file.
  @FunctionalInterface
  interface Body {
    void read(File file, Sink sink) throws IOException, FormatException;
  }

  /// Reads all files in order. One that cannot be read is refused, and the next is read.
  default void each(Sink sink, Body body) throws IOException {
    for (File file : files()) {
      read(file, sink, body);
    }
  }

  /// Reads one, or has it refused.
  static void read(File file, Sink sink, Body body) throws IOException {
    try {
      body.read(file, sink);
    } catch (FormatException e) {
      sink.refuse(e.file(), e.line(), e.sentence());
    }
  }

  /// The files to read, in order.
  List<File> files();

  /// A file that stands beside another under another name; empty where there is none.
  ///
  /// @param name may lead elsewhere with `/` and `..`, as formats have their places; nothing that
  ///   stands in a file may become part of it
  Optional<File> beside(File file, String name);

  /// Whoever opens it closes it.
  InputStream open(File file) throws IOException;

  /// What the offsets in them count, where the person says so.
  Optional<Unit> unit();
}
