package dev.verbatim.dataset;

import static dev.verbatim.dataset.SmallWork.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Work;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Files as Label Studio exports them, and what it is given.
class LabelStudioTest {
  private static final String TEXT = "She said 😀 “no”.";

  private final Memory memory = new Memory(DefaultCodebook.load());

  private void read(String json) throws Exception {
    memory.with("project-1.json", json);
    new LabelStudio().read(memory, memory);
  }

  /// A task with one annotation.
  private static String task(String results) {
    return "[{\"id\": 12, \"data\": {\"text\": \""
        + TEXT
        + "\", \"source\": \"x\"}, \"annotations\":"
        + " [{\"id\": 1, \"completed_by\": 7, \"result\": ["
        + results
        + "]}]}]";
  }

  private static String region(String id, int start, int end, String words, String label) {
    return "{\"id\":\"%s\",\"from_name\":\"ner\",\"to_name\":\"text\",\"type\":\"labels\",\"value\":"
            .formatted(id)
        + "{\"start\":%d,\"end\":%d,\"text\":\"%s\",\"labels\":[\"%s\"]}}"
            .formatted(start, end, words, label);
  }

  private static Memory small() throws Exception {
    return Memory.written(
        new LabelStudio(),
        SmallWork.CODEBOOK,
        List.of(SmallWork.work(), SmallWork.work("analyst-b")));
  }

  @Test
  void oneTaskHasTheAnnotationsOfAllWhoMarkedIt() throws Exception {
    String tasks = small().text("tasks.json");
    assertThat(tasks.lines()).hasSize(3);
    assertThat(tasks)
        .startsWith("[\n{\"data\":{\"text\":\"“Yes 😀,”")
        .endsWith("}\n]\n")
        .contains(
            "{\"id\":\"11111111-2222-3333-4444-555555555555\",\"from_name\":\"label\","
                + "\"to_name\":\"text\",\"type\":\"labels\",\"value\":{\"start\":0,\"end\":8,"
                + "\"text\":\"“Yes 😀,”\",\"labels\":[\"quote\"]},"
                + "\"meta\":{\"text\":[\"ironic?\\nsee \\\"above\\\"\"]}},"
                + "{\"id\":\"11111111-2222-3333-4444-555555555555/2\",\"from_name\":\"label\","
                + "\"to_name\":\"text\",\"type\":\"labels\",\"value\":{\"start\":19,\"end\":28,"
                + "\"text\":\"“and no.”\",\"labels\":[\"quote\"]},"
                + "\"parentID\":\"11111111-2222-3333-4444-555555555555\"}")
        .contains(
            "\"from_name\":\"quote.type\",\"to_name\":\"text\",\"type\":\"choices\",\"value\":"
                + "{\"start\":0,\"end\":8,\"text\":\"“Yes 😀,”\",\"choices\":[\"direct\"]}")
        .contains(
            "\"from_name\":\"quote.cue\",\"to_name\":\"text\",\"type\":\"textarea\",\"value\":"
                + "{\"start\":0,\"end\":8,\"text\":[\"@13 17 said\"]}")
        .contains(
            "{\"type\":\"relation\",\"from_id\":\"11111111-2222-3333-4444-555555555555\","
                + "\"to_id\":\"66666666-2222-3333-4444-555555555555\",\"direction\":\"right\","
                + "\"labels\":[\"said-by\"]}")
        .contains("\"value\":{\"text\":[\"analyst-b\"]}")
        .doesNotContain("completed_by");
  }

  @Test
  void theConfigurationNamesWhateverTheTasksRefersTo() throws Exception {
    Work odd =
        new Work(
            SmallWork.article(),
            SmallWork.work()
                .set()
                .with(
                    SmallWork.speaker()
                        .withTag("<odd> & \u0001")
                        .withAttribute("new", new AttributeValue.Text("x"))));
    Memory written = Memory.written(new LabelStudio(), SmallWork.CODEBOOK, List.of(odd));
    byte[] xml = written.files.get("labeling-config.xml");
    Element view =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getDocumentElement();
    assertThat(values(view, "Label", "value"))
        .containsExactly("speaker", "quote", "allegation", "statistic", "<odd> & \uFFFD");
    assertThat(values(view, "Relation", "value")).contains("said-by", "alleged-by");
    assertThat(values(view, "TextArea", "name"))
        .contains("annotator", "quote.cue", "<odd> & \uFFFD.new");
    assertThat(values(view, "Choices", "name")).contains("quote.type", "quote.negated");
    assertThat(values(view, "Number", "name")).contains("statistic.value");
    assertThat(values(view, "Text", "value")).containsExactly("$text");
  }

  private static List<String> values(Element view, String element, String attribute) {
    NodeList found = view.getElementsByTagName(element);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      values.add(((Element) found.item(i)).getAttribute(attribute));
    }
    return values;
  }

  @Test
  void whatWasChangedInLabelStudioCountsAndTheRestIsKept() throws Exception {
    String changed =
        small()
            .text("tasks.json")
            .replace("\"choices\":[\"direct\"]", "\"choices\":[\"mixed\"]")
            .replace(
                "\"start\":9,\"end\":12,\"text\":\"she\"",
                "\"start\":9,\"end\":17,\"text\":\"she said\"")
            .replace("\"meta\":{\"text\":[\"ironic?\\nsee \\\"above\\\"\"]}", "\"meta\":{}");
    read(changed);
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.works).hasSize(2);
    for (Work work : memory.works) {
      assertThat(words(work)).containsExactly("quote:“Yes 😀,”|“and no.”", "speaker:she said");
      Annotation quote = work.set().annotations().getFirst();
      assertThat(quote.attributes())
          .isEqualTo(
              SmallWork.quote()
                  .withAttribute("type", new AttributeValue.Text("mixed"))
                  .attributes());
      assertThat(quote.note()).isEmpty();
      assertThat(quote.provenance()).isEqualTo(SmallWork.quote().provenance());
      assertThat(work.set().relations()).isEqualTo(SmallWork.work().set().relations());
    }
    assertThat(memory.works)
        .extracting(work -> work.set().annotator().id())
        .containsExactly("analyst-a", "analyst-b");
  }

  @Test
  void withoutWhatWasCarriedFragmentsNotesAndAttributesComeBack() throws Exception {
    read(small().text("tasks.json").replace("\"verbatim\":[", "\"other\":["));
    AnnotationSet set = memory.works.getFirst().set();
    Annotation quote = set.annotations().getFirst();
    assertThat(words(memory.works.getFirst()))
        .containsExactly("quote:“Yes 😀,”|“and no.”", "speaker:she");
    assertThat(quote.attributes()).isEqualTo(SmallWork.quote().attributes());
    assertThat(quote.note()).isEqualTo(SmallWork.quote().note());
    assertThat(quote.id()).isEqualTo(SmallWork.quote().id());
    assertThat(set.annotator().id()).isEqualTo("analyst-a");
    assertThat(memory.works.getFirst().article().id()).isEqualTo("small");
  }

  @Test
  void anExportOfLabelStudioIsRead() throws Exception {
    read(
        task(
            region("Ab_1", 0, 3, "She", "speaker")
                + ","
                + region("Cd-2", 11, 15, "“no”", "quote")
                + ",{\"type\":\"relation\",\"from_id\":\"Ab_1\",\"to_id\":\"Cd-2\","
                + "\"direction\":\"left\",\"labels\":[\"said-by\"]}"
                + ",{\"id\":\"Cd-2\",\"from_name\":\"negated\",\"to_name\":\"text\",\"type\":\"choices\","
                + "\"value\":{\"start\":11,\"end\":15,\"choices\":[\"true\"]}}"
                + ",{\"id\":\"Cd-2\",\"from_name\":\"sure\",\"to_name\":\"text\",\"type\":\"rating\","
                + "\"value\":{\"rating\":4}}"
                + ",{\"id\":\"zz\",\"from_name\":\"topic\",\"to_name\":\"text\",\"type\":\"choices\","
                + "\"value\":{\"choices\":[\"politics\",\"law\"]}}"));
    assertThat(memory.refusals).isEmpty();
    Work work = memory.only();
    assertThat(words(work)).containsExactly("speaker:She", "quote:“no”");
    Annotation quote = work.set().annotations().getLast();
    assertThat(quote.attributes())
        .isEqualTo(
            Map.of(
                "negated", new AttributeValue.Flag(true),
                "sure", new AttributeValue.Numeric(BigDecimal.valueOf(4))));
    assertThat(quote.provenance().extra()).isEqualTo(Map.of("label-studio", "Cd-2"));
    assertThat(work.set().relations())
        .extracting(Relation::type, Relation::from)
        .containsExactly(tuple("said-by", quote.id()));
    assertThat(work.set().fields().labels())
        .isEqualTo(Map.of("topic", new AttributeValue.Text("politics; law")));
    assertThat(work.set().annotator().id()).isEqualTo("annotator-7");
    assertThat(work.article().id()).isEqualTo("project-1-12");
  }

  @Test
  void offsetsInUtf16AreFoundOutByTheWords() throws Exception {
    read(task(region("a", 12, 16, "“no”", "quote")));
    assertThat(words(memory.only())).containsExactly("quote:“no”");
    assertThat(memory.said).singleElement().asString().contains("UTF-16");
  }

  @Test
  void lineEndsInWordsMayBeEscaped() throws Exception {
    read(task(region("a", 0, 7, "She\\\\nsai", "quote")).replace("She said", "She\\nsaid"));
    assertThat(words(memory.only())).containsExactly("quote:She\nsai");
  }

  @Test
  void oldAndShortFormsAreReadToo() throws Exception {
    read(
        "{\"id\":3,\"note\":\"x\",\"text\":\""
            + TEXT
            + "\",\"ner\":[{\"start\":0,\"end\":3,\"text\":\"She\","
            + "\"labels\":[\"a\",\"b\"]}],\"annotator\":\"Analyst.A@example.org\"}\n"
            + "{\"data\":{\"body\":\""
            + TEXT
            + "\",\"n\":\"x\"},\"completions\":[{\"skipped\":true},"
            + "{\"result\":["
            + region("r", 0, 3, "She", "c")
                .replace("labels\",\"value", "hypertextlabels\",\"value")
                .replace("\"labels\":", "\"hypertextlabels\":")
                .replace(
                    "\"start\":0,\"end\":3",
                    "\"start\":\"/p[1]\",\"globalOffsets\":{\"start\":0,\"end\":3}")
            + "]}]}\n"
            + "{\"data\":{\"text\":\""
            + TEXT
            + "\"},\"predictions\":[{\"result\":["
            + region("r", 0, 3, "She", "d")
            + "]}]}\n"
            + "{\"data\":{\"text\":\""
            + TEXT
            + "\"}}");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.works.stream().map(SmallWork::words).map(Set::copyOf))
        .containsExactly(Set.of("a:She", "b:She"), Set.of("c:She"), Set.of("d:She"), Set.of());
    assertThat(memory.works.getFirst().set().annotator().id()).isEqualTo("analyst-a");
    assertThat(memory.said).hasSize(2);
  }

  @Test
  void goodResultsArriveAndBadOnesAreTold() throws Exception {
    read(
        "\uFEFF"
            + task(region("a", 0, 3, "She", "speaker")
                    + ",\r\n "
                    + region("b", 0, 3, "No", "quote")
                    + ","
                    + region("c", 0, 3, "She", "quote").replace("\"start\":0", "\"start\":-1")
                    + ",{\"type\":\"relation\",\"from_id\":\"a\"},7,"
                    + "{\"type\":\"relation\",\"from_id\":\"a\",\"to_id\":\"b\"},"
                    + "{\"id\":\"a\",\"from_name\":\"x\",\"type\":\"video\",\"value\":{}},"
                    + "{\"id\":\"a\",\"type\":\"choices\",\"value\":\"x\"}")
                .replace("]}]}]", "]}]}, {\"data\":{\"image\":7}}]"));
    assertThat(words(memory.only())).containsExactly("speaker:She");
    assertThat(memory.refusals).hasSize(5);
    assertThat(memory.said).isNotEmpty().allMatch(said -> said.contains("passed over"));
  }
}
