package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.WorkLine;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `jsonl`: one article and annotator a line, as [WorkLine] has it.
final class JsonLines implements Format {
  @Override
  public String id() {
    return "jsonl";
  }

  @Override
  public String label() {
    return "JSON Lines";
  }

  @Override
  public Shape shape() {
    return Shape.FILE;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.allOf(Content.class);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    OutputStream lines = out.file("dataset.jsonl");
    return new DatasetWriter() {
      @Override
      public void write(Work work) throws IOException {
        lines.write(WorkLine.write(work, terms.texts()));
        lines.write('\n');
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(".jsonl");
  }

  @Override
  public boolean needsText() {
    return false;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException, FormatException {
    for (Source.File file : source.files()) {
      try (InputStream in = source.open(file)) {
        Lines lines = new Lines(in, file.name());
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
          read(line.get(), lines.number(), file.name(), sink);
        }
      }
    }
  }

  private static void read(byte[] line, int number, String file, Sink sink) {
    try {
      WorkLine.Reading reading = WorkLine.read(line, file, sink.codebook(), sink::known);
      reading.remarks().forEach(sink::say);
      sink.take(reading.work());
    } catch (FormatException e) {
      sink.refuse(file, number, e.sentence());
    }
  }
}
