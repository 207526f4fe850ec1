package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Work;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

/// UIMA itself reads the files with the type system that stands beside them, strictly: a type or a
/// feature that this lacks would be an error.
@Domain(ModelDomain.class)
class XmiReadByOthersTest {
  private static final Codebook CODEBOOK = DefaultCodebook.load();

  @Property(tries = 60)
  void uimaReadsTheSameMarksAndLinks(@ForAll Marked marked) throws Exception {
    Work work = new Work(marked.article(), marked.set());
    Memory memory = Memory.written(new Xmi(), CODEBOOK, List.of(work));
    CAS cas = theirs(memory);
    assertThat(cas.getDocumentText()).isEqualTo(marked.text().string());
    assertThat(marks(cas)).containsExactlyInAnyOrderElementsOf(ours(work));
    assertThat(links(cas)).containsExactlyInAnyOrderElementsOf(ourLinks(work));
  }

  @Test
  void uimaReadsEveryFeature() throws Exception {
    Work work = GoldenWorks.all().getFirst();
    CAS cas = theirs(Memory.written(new Xmi(), GoldenWorks.CODEBOOK, List.of(work)));
    FeatureStructure first = all(cas, Layers.MARK).getFirst();
    assertThat(feature(first, "type")).isEqualTo("direct");
    assertThat(feature(first, "cue")).isEqualTo("@16 20 said");
    assertThat(feature(first, Layers.ID)).isEqualTo("a000000a-0000-4000-8000-000000000001");
    assertThat(all(cas, Layers.MARK))
        .extracting(mark -> feature(mark, Layers.NOTE))
        .contains("Who says so?\nAsk “again”, a\ttab and a \\ too.");
    FeatureStructure article = all(cas, Layers.ARTICLE).getFirst();
    assertThat(feature(article, Layers.ID)).isEqualTo("harbour");
    assertThat(feature(article, Layers.CARRIED)).contains("By our reporter", "Read twice.");
  }

  private static CAS theirs(Memory memory) throws Exception {
    byte[] types = memory.files.get("analyst-a/" + Layers.FILE);
    String name =
        memory.files.keySet().stream().filter(n -> n.endsWith(".xmi")).findFirst().orElseThrow();
    byte[] file = memory.files.get(name);
    TypeSystemDescription description =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(types), null));
    CAS cas = CasCreationUtils.createCas(description, null, null);
    XmiCasDeserializer.deserialize(new ByteArrayInputStream(file), cas, false);
    return cas;
  }

  private static List<FeatureStructure> all(CAS cas, String type) {
    List<FeatureStructure> all = new ArrayList<>();
    cas.getIndexRepository()
        .getAllIndexedFS(cas.getTypeSystem().getType(type))
        .forEachRemaining(all::add);
    return all;
  }

  private static String feature(FeatureStructure structure, String name) {
    return structure.getFeatureValueAsString(structure.getType().getFeatureByBaseName(name));
  }

  private static List<String> marks(CAS cas) {
    return all(cas, Layers.MARK).stream().map(XmiReadByOthersTest::mark).toList();
  }

  private static String mark(FeatureStructure mark) {
    AnnotationFS span = (AnnotationFS) mark;
    return feature(mark, Layers.TAG) + " " + span.getBegin() + "–" + span.getEnd();
  }

  private static List<String> ours(Work work) {
    return work.set().annotations().stream()
        .flatMap(mark -> mark.spans().stream().map(span -> mark.tag() + " " + span))
        .toList();
  }

  private static List<String> links(CAS cas) {
    return all(cas, Layers.LINK).stream()
        .filter(link -> !feature(link, Layers.TYPE).equals(Layers.CONTINUED))
        .map(
            link ->
                feature(link, Layers.TYPE)
                    + " "
                    + mark(end(link, Layers.GOVERNOR))
                    + " "
                    + mark(end(link, Layers.DEPENDENT)))
        .toList();
  }

  private static FeatureStructure end(FeatureStructure link, String name) {
    return link.getFeatureValue(link.getType().getFeatureByBaseName(name));
  }

  private static List<String> ourLinks(Work work) {
    return work.set().relations().stream()
        .flatMap(
            link ->
                work.set().annotation(link.from()).stream()
                    .flatMap(
                        from ->
                            work.set().annotation(link.to()).stream()
                                .flatMap(
                                    to ->
                                        Stream.of(
                                            link.type()
                                                + " "
                                                + from.tag()
                                                + " "
                                                + from.spans().getFirst()
                                                + " "
                                                + to.tag()
                                                + " "
                                                + to.spans().getFirst()))))
        .toList();
  }
}
