package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `webanno-tsv`: WebAnno TSV 3.3, as the description in [INCEpTION's
/// manual](https://inception-project.github.io/releases/36.0/docs/user-guide.html#sect_webannotsv)
/// has it and INCEpTION's own reader takes it. A folder for each annotator, in it `NAME.tsv` and
/// the type system that makes the layers in a project ([Layers]).
///
/// Offsets count UTF-16 units. Of older files those of version 3 are read.
final class WebAnno implements Format {
  static final String ID = "webanno-tsv";
  static final String TSV = ".tsv";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "WebAnno TSV 3.3";
  }

  @Override
  public Shape shape() {
    return Shape.FOLDER;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.of(Content.ID, Content.NOTE, Content.ATTRIBUTE, Content.LINK);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses) {
    return new WebAnnoWriter(codebook, out, losses);
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(TSV);
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException {
    ReadAhead.each(
        source,
        sink,
        (file, to) ->
            new WebAnnoReader(file, to).read(RawText.string(source, file), source.unit()));
  }
}
