package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of XMI as UIMA's tools write them.
class XmiTest {
  private static final String HEAD =
      """
      <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
          xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore"
          xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
          xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
          xmlns:coref="http:///de/tudarmstadt/ukp/dkpro/core/api/coref/type.ecore"
          xmlns:noNamespace="http:///uima/noNamespace.ecore" xmi:version="2.0">
      """;

  private final Memory memory = new Memory(DefaultCodebook.load());

  private AnnotationSet read(String text, String elements) throws Exception {
    readAll(
        HEAD
            + elements
            + "\n<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\""
            + " sofaString=\""
            + text
            + "\"/>\n<cas:View sofa=\"1\" members=\"2\"/></xmi:XMI>");
    return memory.only().set();
  }

  private void readAll(String file) throws Exception {
    memory.with("folder/news.xmi", file);
    new Xmi().read(memory, memory);
  }

  @Test
  void spansAndRelationsAreMarksAndLinks() throws Exception {
    AnnotationSet set =
        read(
            "😀 She&#10;said &quot;no&quot;",
            """
            <cas:NULL xmi:id="0"/>
            <tcas:DocumentAnnotation xmi:id="9" sofa="1" begin="0" end="15" language="en"/>
            <custom:Quote xmi:id="2" sofa="1" begin="12" end="16" type="direct" negated="true"/>
            <ner:NamedEntity xmi:id="3" sofa="1" begin="3" end="6" value="PER"/>
            <custom:Said xmi:id="4" sofa="1" begin="3" end="6" Governor="2" Dependent="3"/>
            <custom:Said xmi:id="5" sofa="1" begin="3" end="6" Governor="3" Dependent="2"
                label="says"/>
            <seg:Token xmi:id="6" sofa="1" begin="3" end="6" lemma="7"/>
            <seg:Lemma xmi:id="7" sofa="1" begin="3" end="6" value="she"/>
            """);
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.marks()).containsExactly("PER:She", "Quote:\"no\"");
    assertThat(memory.links()).containsExactly("She says \"no\"", "\"no\" Said She");
    Annotation quote = set.annotations().getLast();
    assertThat(quote.attributes())
        .isEqualTo(
            Map.of(
                "type", new AttributeValue.Text("direct"),
                "negated", new AttributeValue.Text("true")));
    assertThat(quote.provenance().extra()).isEqualTo(Map.of("xmi", "2"));
    assertThat(memory.said).containsExactly("Layers of words and grammar were passed over.");
    assertThat(memory.only().article().id()).isEqualTo("news");
    assertThat(memory.only().article().text().string()).isEqualTo("😀 She\nsaid \"no\"");
  }

  @Test
  void whatFillsASlotAndWhatFollowsInAChainIsLinked() throws Exception {
    read(
        "Bob auctioned it for him",
        """
        <custom:Frame xmi:id="2" sofa="1" begin="4" end="13" FE="sale" roles="3 4"/>
        <custom:FrameRolesLink xmi:id="3" role="seller" target="5"/>
        <custom:FrameRolesLink xmi:id="4" target="7"/>
        <coref:CoreferenceLink xmi:id="5" sofa="1" begin="0" end="3" next="6"
            referenceType="nam" referenceRelation="same"/>
        <coref:CoreferenceLink xmi:id="6" sofa="1" begin="21" end="24"/>
        <noNamespace:Thing xmi:id="7" sofa="1" begin="14" end="16"/>
        <coref:CoreferenceChain xmi:id="8" first="5"/>
        """);
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.marks())
        .containsExactly("nam:Bob", "Frame:auctioned", "Thing:it", "CoreferenceLink:him");
    assertThat(memory.links())
        .containsExactlyInAnyOrder("Bob same him", "auctioned seller Bob", "auctioned roles it");
  }

  @Test
  void marksThatGoOnAreOne() throws Exception {
    read(
        "one two three",
        """
        <custom:Mark xmi:id="2" sofa="1" begin="0" end="3" tag="quote" note="n"/>
        <custom:Mark xmi:id="3" sofa="1" begin="4" end="7" tag="quote"/>
        <custom:Mark xmi:id="4" sofa="1" begin="8" end="13" tag="quote" note="its own"/>
        <custom:Link xmi:id="5" sofa="1" Governor="2" Dependent="3" type="continued-in"/>
        <custom:Link xmi:id="6" sofa="1" Governor="3" Dependent="2" type="continued-in"/>
        <custom:Link xmi:id="7" sofa="1" Governor="3" Dependent="4" type="continued-in"/>
        """);
    assertThat(memory.marks()).containsExactly("quote:one|two", "quote:three");
    assertThat(memory.links())
        .containsExactly("one|two continued-in one|two", "one|two continued-in three");
  }

  @Test
  void whatTheLayersCannotSayIsCarried() throws Exception {
    Work work = GoldenWorks.all().getFirst();
    Memory made = Memory.of(new Xmi(), GoldenWorks.CODEBOOK, List.of(work));
    assertThat(made.only()).isEqualTo(work);
    assertThat(made.losses.lines())
        .containsExactly("1 interrupted mark in separate parts (quote 1)");
  }

  @Test
  void whatWasChangedInTheToolCounts() throws Exception {
    Work work = GoldenWorks.all().getFirst();
    Memory made = Memory.written(new Xmi(), GoldenWorks.CODEBOOK, List.of(work));
    String changed =
        made.text("analyst-a/harbour.xmi")
            .replace("type=\"direct\"", "type=\"indirect\"")
            .replace("tag=\"statistic\"", "tag=\"speaker\"");
    made.with("analyst-a/harbour.xmi", changed);
    made.files.remove("analyst-a/" + Layers.FILE);
    new Xmi().read(made, made);
    AnnotationSet set = made.only().set();
    assertThat(set.annotations().getFirst().attributes())
        .containsEntry("type", new AttributeValue.Text("indirect"))
        .containsKey("cue");
    assertThat(set.annotations()).extracting(Annotation::tag).doesNotContain("statistic");
    assertThat(set.annotations()).extracting(Annotation::id).isEqualTo(ids(work));
  }

  private static List<String> ids(Work work) {
    return work.set().annotations().stream().map(Annotation::id).toList();
  }

  @Test
  void charactersThatXmlHasNoPlaceForHaveAStandInOfTheSameLength() throws Exception {
    Work work = ConllTest.work("a\u0001b\uffffc 😀d", "quote", "c 😀d");
    Memory made = Memory.of(new Xmi(), DefaultCodebook.load(), List.of(work));
    assertThat(made.only().article().text().string()).isEqualTo("a\ufffdb\ufffdc 😀d");
    assertThat(made.only().article().metadata()).isEqualTo(work.article().metadata());
    assertThat(made.only().set().annotations().getFirst().spans())
        .isEqualTo(work.set().annotations().getFirst().spans());
    assertThat(made.losses.lines()).containsExactly("2 characters");
    assertThat(made.said).isEmpty();
  }

  @Test
  void xmlOfVersion11AndOtherEncodingsAreRead() throws Exception {
    String body = "<cas:Sofa xmi:id=\"1\" sofaString=\"a&#1;é\"/></xmi:XMI>";
    readAll("<?xml version=\"1.1\" encoding=\"UTF-8\"?>" + HEAD + body);
    assertThat(memory.works.getFirst().article().text().string()).isEqualTo("a\u0001é");
    memory.files.put(
        "folder/news.xmi",
        ("\uFEFF<?xml version=\"1.0\"?>" + HEAD + body.replace("&#1;", "x"))
            .getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
    new Xmi().read(memory, memory);
    assertThat(memory.works.getLast().article().text().string()).isEqualTo("axé");
  }

  @Test
  void anArticleOfAMillionCharactersIsRead() throws Exception {
    String text = "She said so. &#10;".repeat(100_000);
    read(text, "<custom:Quote xmi:id=\"2\" sofa=\"1\" begin=\"1399986\" end=\"1399989\"/>");
    assertThat(memory.marks()).containsExactly("Quote:She");
  }

  @Test
  void otherViewsArePassedOver() throws Exception {
    read(
        "text",
        """
        <cas:Sofa xmi:id="7" sofaID="html" sofaString="other"/>
        <custom:Quote xmi:id="2" sofa="7" begin="0" end="5"/>
        <custom:Quote xmi:id="3" sofa="1" begin="0" end="4"/>
        """);
    assertThat(memory.marks()).containsExactly("Quote:text");
    assertThat(memory.said).containsExactly("Other views than the first were passed over.");
  }

  @Test
  void whatDoesNotFitIsToldWithItsLine() throws Exception {
    read(
        "text",
        """
        <custom:Quote xmi:id="2" sofa="1" begin="0" end="5"/>
        <custom:Quote xmi:id="3" sofa="1" begin="-1" end="3"/>
        <custom:Quote xmi:id="4" sofa="1" begin="0" end="4"/>
        <custom:Said xmi:id="5" sofa="1" Governor="4" Dependent="77"/>
        <custom:Article xmi:id="6" verbatim="{broken"/>
        """);
    assertThat(memory.marks()).containsExactly("Quote:text");
    assertThat(memory.refusals)
        .extracting(refusal -> refusal.split(":", -1)[1])
        .containsExactlyInAnyOrder("7", "8", "10", "11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<a/>",
        "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>",
        "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">",
        "<?xml version=\"1.0\" encoding=\"nothing\"?><a/>",
      })
  void whatIsNoXmiIsRefused(String file) throws Exception {
    readAll(file);
    assertThat(memory.works).isEmpty();
    assertThat(memory.refusals).singleElement().asString().endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      })
  void noDocumentTypeIsTaken(String type) throws Exception {
    readAll(type + HEAD + "<cas:Sofa xmi:id=\"1\" sofaString=\"&e;\"/></xmi:XMI>");
    assertThat(memory.works).isEmpty();
    assertThat(memory.refusals).singleElement().asString().contains("document type");
  }

  @Test
  void attributesBecomeFeaturesAndComeBack() {
    for (String id :
        List.of("type", "wikidata-id", "id", "begin", "attr_x", "1st", "BT_x", "für_x41_", "a.b")) {
      assertThat(Layers.feature(id)).matches("[A-Za-z][A-Za-z0-9_]*");
      assertThat(Layers.attribute(Layers.feature(id))).isEqualTo(id);
    }
    assertThat(List.of("id", "tag", "note", "begin", "end", "sofa"))
        .noneMatch(id -> Layers.feature(id).equals(id));
  }
}
