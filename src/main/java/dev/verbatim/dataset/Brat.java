package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `brat`: standoff files as [brat's page](https://brat.nlplab.org/standoff.html) has them. What is
/// read are the `.ann` files; the text of each stands beside it.
final class Brat implements Format {
  private static final String ANN = ".ann";

  @Override
  public String id() {
    return "brat";
  }

  @Override
  public String label() {
    return "brat standoff";
  }

  @Override
  public Shape shape() {
    return Shape.FOLDER;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.of(
        Content.NOTE,
        Content.ATTRIBUTE,
        Content.LINK,
        Content.FRAGMENT,
        Content.OVERLAP,
        Content.TOKEN_EDGE,
        Content.BLANK,
        Content.CHARACTER,
        Content.CUE);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses) {
    return new BratWriter(codebook, out, losses);
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(ANN);
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException {
    ReadAhead.each(source, sink, (file, to) -> read(source, file, to));
  }

  private static void read(Source source, Source.File file, Sink sink)
      throws IOException, FormatException {
    String path = file.path();
    if (!path.endsWith(ANN)) {
      throw new FormatException(file.name(), "Of brat's files name those that end in “.ann”.");
    }
    String name = file.without(ANN);
    Source.File beside =
        source
            .beside(file, name + ".txt")
            .orElseThrow(
                () ->
                    new FormatException(
                        file.name(), "Its text, %s.txt, is not beside it.".formatted(name)));
    RawText text = RawText.read(source, beside);
    List<String> lines = RawText.string(source, file).lines().toList();
    WorkBuilder.Origin origin = new WorkBuilder.Origin(file, Numbers.BRAT);
    new BratReader(origin, text, sink).read(lines, name, source.unit());
  }
}
