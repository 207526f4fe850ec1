package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `xmi`: UIMA's CAS in XMI, as [UIMA's
/// reference](https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xmi) has it. A folder for
/// each annotator, in it `NAME.xmi` and the type system ([Layers]).
///
/// An article's own type carries what the layers cannot say ([Carried]). Offsets count UTF-16
/// units. UIMA's own library is not needed: what is in such a file can be read without its type
/// system, which often is not beside it, and the JDK's parser can be told to take no document type.
final class Xmi implements Format {
  static final String ENDING = ".xmi";

  @Override
  public String id() {
    return "xmi";
  }

  @Override
  public String label() {
    return "UIMA CAS XMI";
  }

  @Override
  public Shape shape() {
    return Shape.FOLDER;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.allOf(Content.class);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses) {
    return new XmiWriter(codebook, terms, out, losses);
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(ENDING);
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
        (file, to) -> new XmiReader(file, XmiFile.read(source, file), to).read(source.unit()));
  }
}
