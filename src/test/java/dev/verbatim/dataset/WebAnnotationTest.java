package dev.verbatim.dataset;

import static dev.verbatim.dataset.SmallWork.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Web annotations as others write them, and as we do.
class WebAnnotationTest {
  private static final String TEXT = "She said 😀 “no”, no.\n";

  private final Memory memory = new Memory(DefaultCodebook.load());

  private AnnotationSet read(String json) throws Exception {
    memory.with("a.txt", TEXT).with("a.jsonld", json);
    new WebAnnotation().read(memory, memory);
    return memory.only().set();
  }

  private static String annotation(String id, String body, String selector) {
    return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"id\":\""
        + id
        + "\",\"body\":"
        + body
        + ",\"target\":{\"source\":\"http://example.org/page\",\"selector\":"
        + selector
        + "}}";
  }

  private static String tag(String tag) {
    return "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"" + tag + "\"}";
  }

  private static String position(int start, int end, String exact) {
    return "[{\"type\":\"TextQuoteSelector\",\"exact\":\"%s\"},".formatted(exact)
        + "{\"type\":\"TextPositionSelector\",\"start\":%d,\"end\":%d}]".formatted(start, end);
  }

  private static String small() throws Exception {
    return Memory.written(new WebAnnotation(), SmallWork.CODEBOOK, List.of(SmallWork.work()))
        .text("analyst-a/small.jsonld");
  }

  private AnnotationSet readSmall(String json) throws Exception {
    memory.with("small.txt", SmallWork.TEXT).with("small.jsonld", json);
    new WebAnnotation().read(memory, memory);
    return memory.only().set();
  }

  @Test
  void aFragmentIsATargetAndALinkHasItsEndsAsBodyAndTarget() throws Exception {
    assertThat(small().lines()).hasSize(6);
    assertThat(small())
        .contains(
            "\"id\":\"urn:uuid:11111111-2222-3333-4444-555555555555\",\"type\":\"Annotation\","
                + "\"motivation\":\"tagging\",\"creator\":{\"id\":\"urn:verbatim:annotator:analyst-a\","
                + "\"type\":\"Person\",\"nickname\":\"analyst-a\"},"
                + "\"created\":\"2026-01-02T03:04:05Z\",\"modified\":\"2026-01-03T03:04:05Z\","
                + "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"quote\"},"
                + "{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"value\":\"direct\","
                + "\"label\":\"type\"}")
        .contains(
            "{\"source\":\"urn:verbatim:article:small\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"“and"
                + " no.”\",\"prefix\":\"“Yes 😀,” she said, \",\"suffix\":\"\\n"
                + "A man: ‏שלום.\\n"
                + "\"},{\"type\":\"TextPositionSelector\",\"start\":19,\"end\":28}]}")
        .contains(
            "\"body\":[{\"type\":\"SpecificResource\",\"purpose\":\"linking\",\"source\":"
                + "\"urn:uuid:66666666-2222-3333-4444-555555555555\"},"
                + "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"said-by\"}],"
                + "\"target\":\"urn:uuid:11111111-2222-3333-4444-555555555555\"}");
  }

  @Test
  void withoutTextNoWordOfTheArticleGoesOut() throws Exception {
    Memory bare = new Memory(SmallWork.CODEBOOK);
    Format.Terms terms = new Format.Terms(false, false);
    try (DatasetWriter writer =
        new WebAnnotation().write(SmallWork.CODEBOOK, terms, bare, bare.losses)) {
      writer.write(SmallWork.work());
    }
    assertThat(bare.files).containsOnlyKeys("analyst-a/small.jsonld");
    assertThat(bare.text("analyst-a/small.jsonld"))
        .doesNotContain("“", "said,", "\"said\"", "\"she\"", "exact", "prefix", "שלום")
        .contains("\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":19,\"end\":28}]");
    new WebAnnotation().read(bare, bare);
    assertThat(bare.works).isEmpty();
    assertThat(bare.refusals).singleElement().asString().contains("small.txt");
  }

  @Test
  void whatWasChangedElsewhereCountsAndTheRestIsKept() throws Exception {
    AnnotationSet set =
        readSmall(
            small()
                .replace("\"value\":\"direct\"", "\"value\":\"mixed\"")
                .replace(
                    "\"purpose\":\"commenting\",\"value\":\"ironic?",
                    "\"purpose\":\"commenting\",\"value\":\"sad?")
                .replace("\"value\":\"said-by\"", "\"value\":\"denied-by\""));
    assertThat(memory.refusals).isEmpty();
    Annotation quote = SmallWork.quote();
    assertThat(set.annotations())
        .containsExactly(
            quote
                .withAttribute("type", new AttributeValue.Text("mixed"))
                .withNote(quote.note().replace("ironic", "sad")),
            SmallWork.speaker());
    assertThat(set.relations())
        .extracting(Relation::id, Relation::type)
        .containsExactly(tuple("77777777-2222-3333-4444-555555555555", "denied-by"));
    assertThat(set.fields()).isEqualTo(SmallWork.work().set().fields());
  }

  @Test
  void withoutWhatWasCarriedMarksLinksAndAttributesComeBack() throws Exception {
    AnnotationSet set = readSmall(small().replaceFirst("\\[\n.*\n", "["));
    assertThat(words(memory.only())).containsExactly("quote:“Yes 😀,”|“and no.”", "speaker:she");
    Annotation quote = set.annotations().getFirst();
    assertThat(quote.id()).isEqualTo(SmallWork.quote().id());
    assertThat(quote.attributes()).isEqualTo(SmallWork.quote().attributes());
    assertThat(quote.note()).isEqualTo(SmallWork.quote().note());
    assertThat(set.relations())
        .extracting(Relation::from, Relation::to, Relation::type)
        .containsExactly(tuple(quote.id(), SmallWork.speaker().id(), "said-by"));
    assertThat(set.annotator().id()).isEqualTo("analyst-a");
    assertThat(memory.only().article().id()).isEqualTo("small");
  }

  @Test
  void recogitosOffsetsAreUtf16() throws Exception {
    read(
        "["
            + annotation("#1", "[" + tag("speaker") + "]", position(0, 3, "She"))
            + ","
            + annotation(
                "#2",
                "[" + tag("quote") + ",{\"purpose\":\"commenting\",\"value\":\"hm\"}]",
                position(12, 16, "“no”"))
            + "]");
    assertThat(words(memory.only())).containsExactly("speaker:She", "quote:“no”");
    assertThat(memory.only().set().annotations().getLast().note()).isEqualTo("hm");
    assertThat(memory.said).singleElement().asString().contains("UTF-16");
    assertThat(memory.only().article().id()).isEqualTo("a");
  }

  @Test
  void pagesCollectionsAndGraphsAreTakenApart() throws Exception {
    String one = annotation("urn:x", "\"http://example.org/tag\"", position(0, 3, "She"));
    for (String json :
        List.of(
            one,
            "{\"type\":\"AnnotationPage\",\"items\":[" + one + "]}",
            "{\"type\":\"AnnotationCollection\",\"first\":{\"items\":[" + one + "]}}",
            "\uFEFF{\"@context\":\"x\",\r\n\"@graph\":[" + one + "]}")) {
      memory.works.clear();
      read(
          json.replace(
              "\"type\":\"Annotation\"",
              "\"type\":[\"Annotation\"],\"motivation\":\"highlighting\""));
      assertThat(words(memory.only())).containsExactly("highlighting:She");
      assertThat(memory.refusals).isEmpty();
    }
  }

  @Test
  void quotesAndFragmentsAreSelectorsToo() throws Exception {
    read(
        "["
            + annotation(
                "1",
                tag("a"),
                "{\"type\":\"TextQuoteSelector\",\"exact\":\"no\",\"prefix\":\", \"}")
            + ","
            + annotation("2", tag("b"), "{\"type\":\"FragmentSelector\",\"value\":\"char=0,3\"}")
            + ","
            + annotation(
                "3", tag("c"), "{\"type\":\"RangeSelector\",\"refinedBy\":{\"start\":4,\"end\":8}}")
            + ","
            + annotation("4", tag("d"), "{\"type\":\"TextQuoteSelector\",\"exact\":\"no\"}")
            + "]");
    assertThat(words(memory.only())).containsExactly("b:She", "c:said", "a:no");
    assertThat(memory.refusals).singleElement().asString().contains("one place");
  }

  @Test
  void linksOfOthersAreRead() throws Exception {
    AnnotationSet set =
        read(
            "["
                + annotation(
                    "http://e.org/1", "[" + tag("x") + "," + tag("y") + "]", position(0, 3, "She"))
                + ","
                + annotation("http://e.org/2", tag("z"), position(4, 8, "said"))
                + ",{\"id\":\"l\",\"motivation\":[\"linking\"],\"body\":\"http://e.org/2\","
                + "\"target\":{\"id\":\"http://e.org/1\"}},"
                + "{\"id\":\"m\",\"motivation\":\"linking\",\"body\":\"http://e.org/9\","
                + "\"target\":\"http://e.org/1\"},{\"motivation\":\"linking\"},"
                + "{\"motivation\":\"commenting\",\"bodyValue\":\"x\",\"target\":\"http://e.org\"}]");
    assertThat(set.annotations())
        .extracting(Annotation::tag)
        .containsExactlyInAnyOrder("x", "y", "z");
    assertThat(set.relations()).extracting(Relation::type).containsExactly("linking");
    assertThat(set.annotations().getLast().provenance().extra())
        .isEqualTo(Map.of("web-annotation", "http://e.org/2"));
    assertThat(memory.refusals).hasSize(2);
    assertThat(memory.said).singleElement().asString().contains("as a whole");
  }
}
