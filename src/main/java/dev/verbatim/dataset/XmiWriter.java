package dev.verbatim.dataset;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes XMI. What XML has no place for in a text has a stand-in of the same length.
final class XmiWriter implements DatasetWriter {
  private static final int SOFA = 1;
  private static final int DOCUMENT = 2;
  private static final int ARTICLE = 3;
  private static final int FIRST = 4;

  private final Format.Terms terms;
  private final Output out;
  private final Losses losses;
  private final Layers layers;
  private final LayerWork.Way way;
  private final Set<String> folders = new HashSet<>();

  XmiWriter(Codebook codebook, Format.Terms terms, Output out, Losses losses) {
    this.terms = terms;
    this.out = out;
    this.losses = losses;
    this.layers = new Layers(codebook);
    this.way =
        new LayerWork.Way(
            Optional.empty(),
            codebook,
            layers,
            XmiWords::clean,
            EnumSet.of(Content.NOTE, Content.SPLIT));
  }

  @Override
  public void write(Work work) throws IOException {
    String folder = work.set().annotator().id();
    if (folders.add(folder)) {
      out.put(folder + "/" + Layers.FILE, layers.typeSystem());
    }
    out.put(folder + "/" + work.article().id() + Xmi.ENDING, document(clean(work)));
  }

  /// The work on a text that XML can hold.
  private Work clean(Work work) {
    String text = work.article().text().string();
    int strange = XmiWords.strange(text);
    if (strange == 0) {
      return work;
    }
    losses.add(Content.CHARACTER, "", strange);
    ArticleText clean = ArticleText.of("\uFEFF" + XmiWords.clean(text));
    AnnotationSet.Origin origin = work.set().origin();
    return new Work(
        new Article(work.article().id(), work.article().metadata(), clean),
        work.set()
            .withOrigin(
                new AnnotationSet.Origin(
                    origin.articleId(),
                    clean.sha256(),
                    origin.annotator(),
                    origin.codebook(),
                    origin.codebookVersion(),
                    origin.extra())));
  }

  private String document(Work work) {
    LayerWork layered = LayerWork.of(work, way, losses);
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"\
             xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore"\
             xmi:version="2.0">
            <cas:NULL xmi:id="0"/>
            """);
    Span whole = new Span(0, Math.max(1, work.article().text().length()));
    annotation(
        xml, "tcas:DocumentAnnotation", DOCUMENT, whole, Map.of("language", "x-unspecified"));
    article(xml, work);
    List<LayerWork.Mark> marks = layered.marks();
    for (int i = 0; i < marks.size(); i++) {
      annotation(xml, "custom:Mark", FIRST + i, marks.get(i).span(), marks.get(i).features());
    }
    int next = FIRST + marks.size();
    for (LayerWork.Link link : layered.links()) {
      Map<String, String> features = new LinkedHashMap<>();
      features.put(Layers.GOVERNOR, Integer.toString(FIRST + link.from()));
      features.put(Layers.DEPENDENT, Integer.toString(FIRST + link.to()));
      features.putAll(link.features());
      annotation(xml, "custom:Link", next++, marks.get(link.to()).span(), features);
    }
    sofa(xml, work.article().text().string());
    String members =
        IntStream.range(DOCUMENT, next)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    return xml.append("<cas:View sofa=\"" + SOFA + "\" members=\"")
        .append(members)
        .append("\"/>\n</xmi:XMI>\n")
        .toString();
  }

  private void article(StringBuilder xml, Work work) {
    xml.append("<custom:Article xmi:id=\"" + ARTICLE + "\" sofa=\"" + SOFA + "\"");
    attribute(xml, Layers.ID, work.article().id());
    attribute(xml, "annotator", work.set().annotator().id());
    attribute(xml, Layers.CARRIED, XmiWords.json(Carried.of(work, terms).toString()));
    xml.append("/>\n");
  }

  private static void annotation(
      StringBuilder xml, String name, int id, Span span, Map<String, String> features) {
    xml.append('<').append(name).append(" xmi:id=\"").append(id);
    xml.append("\" sofa=\"" + SOFA + "\" begin=\"").append(span.start());
    xml.append("\" end=\"").append(span.end()).append('"');
    features.forEach((feature, value) -> attribute(xml, feature, value));
    xml.append("/>\n");
  }

  private static void sofa(StringBuilder xml, String text) {
    xml.append("<cas:Sofa xmi:id=\"" + SOFA + "\" sofaNum=\"1\" sofaID=\"_InitialView\"");
    attribute(xml, "mimeType", "text");
    attribute(xml, "sofaString", text);
    xml.append("/>\n");
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    xml.append(' ').append(name).append("=\"").append(XmiWords.attribute(value)).append('"');
  }
}
