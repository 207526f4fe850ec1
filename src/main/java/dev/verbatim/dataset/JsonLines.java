package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.WorkLine;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.io.InputStream;
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
    return new LineWriter(out.file("dataset.jsonl"), work -> WorkLine.write(work, terms.texts()));
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
