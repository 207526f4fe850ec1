package dev.verbatim.dataset;

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
  record File(String name, String path) {}

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
