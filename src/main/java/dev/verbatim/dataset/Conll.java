package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `conll`: a token a line, and behind it a column for each tag of the codebook in the labels of
/// [CoNLL-2002](https://www.clips.uantwerpen.be/conll2002/ner/); a blank line behind each sentence.
///
/// Before each sentence stands one line of comment, as in [GermEval
/// 2014](https://sites.google.com/site/germeval2014ner/data): a JSON object with the sentence's
/// part of the text, and in the first of a work whose work on which article it is. The first column
/// with any other is a file that readers of CoNLL-2002 take, told that each sentence has a header.
final class Conll implements Format {
  @Override
  public String id() {
    return "conll";
  }

  @Override
  public String label() {
    return "CoNLL columns";
  }

  @Override
  public Shape shape() {
    return Shape.FILE;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.of(Content.METADATA, Content.STATUS);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    return new ConllWriter(codebook, out.file("dataset.conll"), losses);
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(".conll");
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException {
    source.each(
        sink,
        (file, to) -> {
          try (InputStream in = source.open(file)) {
            new ConllReader(file, to).read(in);
          }
        });
  }
}
