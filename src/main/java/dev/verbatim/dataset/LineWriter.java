package dev.verbatim.dataset;

import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/// Writes a data set that is a line for each work.
///
/// @param out is closed with this
/// @param line of a work, without a line end
record LineWriter(OutputStream out, Function<Work, byte[]> line) implements DatasetWriter {
  @Override
  public void write(Work work) throws IOException {
    out.write(line.apply(work));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
