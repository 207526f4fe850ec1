package dev.verbatim.dataset;

import dev.verbatim.model.Work;
import java.io.Closeable;
import java.io.IOException;

/// Writes a data set, one work after another, in the order in which it is given them. The data set
/// is whole when it is closed.
public interface DatasetWriter extends Closeable {
  /// Works on one article come one after another.
  void write(Work work) throws IOException;

  /// Ends the data set. Who closes each file when it is written has nothing left to end.
  @Override
  default void close() throws IOException {}
}
