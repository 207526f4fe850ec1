package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `web-annotation`: annotations of the W3C's [Web Annotation Data
/// Model](https://www.w3.org/TR/annotation-model/) in JSON-LD. For each annotator a folder, in it
/// for each article its text and a file with one array of annotations.
///
/// A mark is an annotation whose body tags it. It has a target for each fragment, with a quote
/// selector and a position selector. Attributes are bodies labelled with their ids, words of the
/// article among them bodies with selectors of their own; a note is a body that comments. A link is
/// an annotation with the motivation `linking`: its target is the mark that it leaves, its body the
/// one that it points at. The first annotation is about the article as a whole and has what there
/// is no term for ([Carried]). Offsets count code points, as the model says.
final class WebAnnotation implements Format {
  static final String ID = "web-annotation";
  static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  static final String ENDING = ".jsonld";

  private static final String UUID = "urn:uuid:";
  private static final String OWN = "urn:verbatim:";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "W3C Web Annotation";
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
    return new WebAnnotationWriter(codebook, terms, out);
  }

  /// The name of a mark or link as an absolute IRI.
  static String iri(String id) {
    return WorkBuilder.isUuid(id) ? UUID + id : OWN + encoded(id);
  }

  /// The name of an article as one.
  static String articleIri(String id) {
    return OWN + "article:" + encoded(id);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The id that an IRI was made of; of one that is not ours, itself.
  static String id(String iri) {
    if (iri.startsWith(UUID)) {
      return iri.substring(UUID.length());
    }
    if (!iri.startsWith(OWN)) {
      return iri;
    }
    try {
      return URLDecoder.decode(iri.substring(OWN.length()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return iri;
    }
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(ENDING);
  }

  @Override
  public boolean needsText() {
    return false;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException {
    ReadAhead.each(source, sink, (file, to) -> new WebAnnotationReader(source, file, to).read());
  }
}
