package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.dkpro.core.io.brat.BratReader;

/// DKPro Core's reader of brat reads the same marks, links and attributes.
///
/// It takes offsets as UTF-16 units where brat and we count code points, so behind an emoji its
/// marks stand too far in front, but with the same numbers; these are compared. It makes a mark of
/// each fragment, links the last of a mark, joins fragments that are one character apart and then
/// may fail at a third, knows attributes only of features that its type has, and takes notes only
/// where it is told a pattern for each.
@Domain(ModelDomain.class)
class BratReadByOthersTest {
  private static final Codebook CODEBOOK = DefaultCodebook.load();
  private static final String MARK = "sample.Mark";
  private static final String LINK = "sample.Link";
  private static final List<String> ATTRIBUTES = List.of("type", "cue", "value", "unknown");

  @Property(tries = 60)
  void theSameMarksLinksAndAttributes(@ForAll Marked marked) throws Exception {
    Work work = new Work(marked.article(), marked.set());
    Assume.that(work.set().annotations().stream().noneMatch(mark -> isClose(mark, work)));
    JCas theirs = theirs(Memory.written(new Brat(), CODEBOOK, List.of(work)));
    assertThat(theirs.getDocumentText()).isEqualTo(marked.text().string());
    assertThat(all(theirs, MARK))
        .extracting(BratReadByOthersTest::mark)
        .hasSameElementsAs(marks(work));
    assertThat(all(theirs, MARK)).hasSameSizeAs(marks(work));
    assertThat(all(theirs, LINK))
        .extracting(
            link -> feature(link, "kind") + " " + end(link, "source") + " → " + end(link, "target"))
        .containsExactlyInAnyOrderElementsOf(links(work));
  }

  /// Whether two fragments of a mark are one character apart.
  private static boolean isClose(Annotation mark, Work work) {
    List<Span> parts = parts(mark, work);
    for (int i = 1; i < parts.size(); i++) {
      ArticleText text = work.article().text();
      int gap = text.toCodePoint(parts.get(i).start()) - text.toCodePoint(parts.get(i - 1).end());
      if (gap <= 1) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> parts(Annotation mark, Work work) {
    return new LineEnds(work.article().text()).cut(mark.spans());
  }

  private static List<String> marks(Work work) {
    return work.set().annotations().stream().flatMap(mark -> places(mark, work)).toList();
  }

  private static Stream<String> places(Annotation mark, Work work) {
    ArticleText text = work.article().text();
    return parts(mark, work).stream()
        .map(
            part ->
                "%s %d–%d %s"
                    .formatted(
                        mark.tag(),
                        text.toCodePoint(part.start()),
                        text.toCodePoint(part.end()),
                        type(mark, work)));
  }

  /// The attribute that is one word of brat's.
  private static String type(Annotation mark, Work work) {
    ValueWords values = new ValueWords(CODEBOOK, work.article().text());
    return mark.attribute("type")
        .filter(_ -> mark.tag().equals("quote"))
        .filter(value -> !value.equals(new AttributeValue.Flag(true)))
        .flatMap(values::words)
        .filter(BratName::isPlain)
        .orElse("null");
  }

  private static List<String> links(Work work) {
    List<String> links = new ArrayList<>();
    for (Relation link : work.set().relations()) {
      Optional<String> from = last(link.from(), work);
      Optional<String> to = last(link.to(), work);
      if (from.isPresent() && to.isPresent()) {
        links.add(link.type() + " " + from.get() + " → " + to.get());
      }
    }
    return links;
  }

  private static Optional<String> last(String id, Work work) {
    return work.set().annotation(id).stream()
        .flatMap(mark -> places(mark, work))
        .reduce((_, next) -> next);
  }

  private static JCas theirs(Memory written) throws Exception {
    Path folder = Files.createTempDirectory("brat");
    try {
      for (Map.Entry<String, byte[]> file : written.files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      CollectionReader reader =
          CollectionReaderFactory.createReader(
              BratReader.class,
              types(),
              BratReader.PARAM_SOURCE_LOCATION,
              folder.resolve("analyst-a/article.ann").toString(),
              BratReader.PARAM_MAPPING,
              MAPPING);
      JCas cas = JCasFactory.createJCas(types());
      reader.getNext(cas.getCas());
      return cas;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static final String MAPPING =
      """
      {
        "textTypeMapppings": [{"from": ".*", "to": "sample.Mark"}],
        "relationTypeMapppings": [{"from": ".*", "to": "sample.Link"}],
        "spans": [{"type": "sample.Mark", "subCatFeature": "tag"}],
        "relations": [{"type": "sample.Link", "arg1": "source", "arg2": "target",
                       "flags2": "A", "subCatFeature": "kind"}],
        "comments": []
      }
      """;

  private static TypeSystemDescription types() throws Exception {
    TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
    TypeDescription mark = types.addType(MARK, "", "uima.tcas.Annotation");
    mark.addFeature("tag", "", "uima.cas.String");
    ATTRIBUTES.forEach(name -> mark.addFeature(name, "", "uima.cas.String"));
    TypeDescription link = types.addType(LINK, "", "uima.tcas.Annotation");
    link.addFeature("kind", "", "uima.cas.String");
    link.addFeature("source", "", MARK);
    link.addFeature("target", "", MARK);
    return types;
  }

  private static List<FeatureStructure> all(JCas cas, String type) {
    List<FeatureStructure> all = new ArrayList<>();
    cas.getIndexRepository()
        .getAllIndexedFS(cas.getTypeSystem().getType(type))
        .forEachRemaining(all::add);
    return all;
  }

  private static String mark(FeatureStructure mark) {
    AnnotationFS span = (AnnotationFS) mark;
    return "%s %d–%d %s"
        .formatted(feature(mark, "tag"), span.getBegin(), span.getEnd(), feature(mark, "type"));
  }

  private static String end(FeatureStructure link, String name) {
    return mark(link.getFeatureValue(link.getType().getFeatureByBaseName(name)));
  }

  private static String feature(FeatureStructure structure, String name) {
    return structure.getFeatureValueAsString(structure.getType().getFeatureByBaseName(name));
  }
}
