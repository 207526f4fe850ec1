package dev.verbatim.dataset;

import static dev.verbatim.dataset.SmallWork.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Note;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files as doccano writes them, and what it is given.
class DoccanoTest {
  private static final String TEXT = "She said 😀 “no”.";

  private final Memory memory = new Memory(DefaultCodebook.load());

  private AnnotationSet read(String... lines) throws Exception {
    memory.with("export.jsonl", String.join("\n", lines) + "\n");
    new Doccano().read(memory, memory);
    return memory.only().set();
  }

  private static String written(Memory memory) {
    return memory.text("doccano.jsonl");
  }

  @Test
  void entitiesCountCodePointsAndFragmentsHaveOneEach() throws Exception {
    Memory small = Memory.of(new Doccano(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    assertThat(written(small))
        .startsWith("{\"text\":\"“Yes 😀,” she said, “and no.”\\nA man: ‏שלום.\\n\",")
        .contains(
            "\"entities\":["
                + "{\"id\":1,\"label\":\"quote\",\"start_offset\":0,\"end_offset\":8},"
                + "{\"id\":2,\"label\":\"quote\",\"start_offset\":19,\"end_offset\":28},"
                + "{\"id\":3,\"label\":\"speaker\",\"start_offset\":9,\"end_offset\":12}],"
                + "\"relations\":[{\"id\":1,\"from_id\":1,\"to_id\":3,\"type\":\"said-by\"}],"
                + "\"article\":\"small\",\"annotator\":\"analyst-a\",\"verbatim\":{")
        .endsWith("}\n")
        .doesNotContain("prefix");
    assertThat(written(small).lines()).hasSize(1);
  }

  @Test
  void whatWasChangedInDoccanoCountsAndTheRestIsKept() throws Exception {
    Memory small = Memory.of(new Doccano(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    String exported =
        written(small)
            .replace("\"id\":1,\"label\":\"quote\"", "\"id\":71,\"label\":\"allegation\"")
            .replace("\"id\":2,\"label\":\"quote\"", "\"id\":72,\"label\":\"allegation\"")
            .replace("\"id\":3,\"label\"", "\"id\":73,\"label\"")
            .replace(
                "\"from_id\":1,\"to_id\":3,\"type\":\"said-by\"",
                "\"from_id\":71,\"to_id\":73,\"type\":\"alleged-by\"")
            .replaceFirst(
                "],\"relations\"",
                ",{\"id\":74,\"label\":\"statistic\",\"start_offset\":1,\"end_offset\":4}],"
                    + "\"relations\"");
    AnnotationSet set = read(exported);
    Annotation before = SmallWork.quote();
    Annotation after = set.annotation(before.id()).orElseThrow();
    assertThat(after).isEqualTo(before.withTag("allegation"));
    assertThat(words(memory.only()))
        .containsExactly("allegation:“Yes 😀,”|“and no.”", "statistic:Yes", "speaker:she");
    assertThat(set.relations())
        .extracting(Relation::type, Relation::from)
        .containsExactly(tuple("alleged-by", before.id()));
    assertThat(set.revision()).isEqualTo(Revision.NONE);
    assertThat(set.fields()).isEqualTo(SmallWork.work().set().fields());
  }

  @Test
  void whereNoWordsTellOffsetsAreCodePointsAndThatIsSaid() throws Exception {
    String marks = "\"label\":[[11,15,\"quote\"],[12,17,\"speaker\"]]";
    read("{\"text\":\"" + TEXT + "\"," + marks + "}\n");
    assertThat(words(memory.only())).containsExactly("quote:“no”");
    assertThat(memory.refusals).singleElement().asString().contains("no such place");
    assertThat(memory.said)
        .singleElement()
        .asString()
        .contains("code points", "say what the offsets count");
  }

  @Test
  void aMarkThatLostAFragmentInDoccanoKeepsTheOther() throws Exception {
    Memory small = Memory.of(new Doccano(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    AnnotationSet set =
        read(
            written(small)
                .replace(
                    "{\"id\":2,\"label\":\"quote\",\"start_offset\":19,\"end_offset\":28},", ""));
    assertThat(words(memory.only())).containsExactly("quote:“Yes 😀,”", "speaker:she");
    Annotation quote = set.annotation(SmallWork.quote().id()).orElseThrow();
    assertThat(quote.note()).isEqualTo(SmallWork.quote().note());
    assertThat(set.relations()).isEqualTo(SmallWork.work().set().relations());
  }

  @Test
  void aMarkThatDoccanoNoLongerHasIsGoneWithItsLinks() throws Exception {
    Memory small = Memory.of(new Doccano(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    AnnotationSet set =
        read(
            written(small)
                .replaceFirst("\\{\"id\":1,.*?\\{\"id\":3", "{\"id\":3")
                .replaceFirst("\"relations\":\\[.*?\\]", "\"relations\":[]"));
    assertThat(words(memory.only())).containsExactly("speaker:she");
    assertThat(set.relations()).isEmpty();
  }

  @Test
  void whatWasCarriedForAnotherTextIsLeftOutAndSaid() throws Exception {
    Memory small = Memory.of(new Doccano(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    AnnotationSet set = read(written(small).replace("A man:", "A woman:"));
    assertThat(memory.only().article().id()).isEqualTo("small");
    assertThat(set.annotations()).hasSize(3);
    assertThat(set.annotator().id()).isEqualTo("analyst-a");
    assertThat(set.annotations()).allMatch(mark -> mark.note().isEmpty());
    assertThat(memory.said).hasSize(2);
    assertThat(memory.said.getFirst()).contains("left out");
    assertThat(memory.said.getLast()).contains("No words stand beside the offsets");
  }

  @Test
  void allFormsOfMarksAreRead() throws Exception {
    for (String marks :
        List.of(
            "\"label\":[[0,3,\"speaker\"],[11,15,\"quote\"]]",
            "\"labels\":[[0,3,\"speaker\"],[11.0,15,\"quote\"]]",
            "\"entities\":[{\"id\":1,\"label\":\"speaker\",\"start_offset\":0,\"end_offset\":3},"
                + "{\"id\":2,\"label\":\"quote\",\"start_offset\":11,\"end_offset\":15}]",
            "\"entities\":[{\"label\":\"speaker\",\"start\":0,\"end\":3},"
                + "{\"label\":\"quote\",\"start\":11,\"end\":15}]")) {
      memory.works.clear();
      read("{\"id\":7,\"text\":\"" + TEXT + "\"," + marks + "}");
      assertThat(words(memory.only())).containsExactly("speaker:She", "quote:“no”");
      assertThat(memory.only().article().id()).isEqualTo("export-7");
      assertThat(memory.refusals).isEmpty();
    }
    memory.works.clear();
    read(
        "{\"data\":\""
            + TEXT
            + "\",\"annotations\":[{\"label\":4,\"start_offset\":0,"
            + "\"end_offset\":3,\"user\":1}]}");
    assertThat(words(memory.only())).containsExactly("4:She");
  }

  @Test
  void anArrayLaidOutOverLinesWithCrLfAndAMarkIsReadToo() throws Exception {
    read(
        ("\uFEFF[\n  {\n    \"text\": \""
                + TEXT
                + "\",\n    \"label\": [\n      [0, 3,\n \"x\"]\n"
                + "    ],\n    \"Comments\": [{\"id\": 5, \"comment\": \"doubtful\"}]\n  }\n]")
            .replace("\n", "\r\n"));
    assertThat(words(memory.only())).containsExactly("x:She");
    assertThat(memory.only().set().fields().notes())
        .extracting(Note::id, Note::text)
        .containsExactly(tuple("doccano-5", "doubtful"));
  }

  @Test
  void goodExamplesArriveAndBadOnesAreTold() throws Exception {
    AnnotationSet set =
        read(
            "{\"text\":\""
                + TEXT
                + "\",\"entities\":[[0,3,\"speaker\"],[0,99,\"quote\"],[3,3,\"q\"],"
                + "7,{\"id\":4,\"start_offset\":0},[0,3,null]],\"relations\":[{\"id\":1,"
                + "\"from_id\":1,\"to_id\":2,\"type\":\"said-by\"},{\"id\":2}]}",
            "{\"label\":[[0,1,\"x\"]]}",
            "{\"text\":\"cut off",
            "no json",
            "{\"text\":5}",
            "{\"text\":\"a\\u0000b\"}");
    assertThat(words(memory.only())).containsExactly("speaker:She");
    assertThat(set.relations()).isEmpty();
    assertThat(memory.refusals)
        .extracting(refusal -> refusal.split(":", -1)[1])
        .containsExactlyInAnyOrder("1", "1", "1", "1", "1", "1", "1", "1", "2", "3", "4", "5", "6");
  }

  @Test
  void relationsAreLinksWhateverTheirIds() throws Exception {
    AnnotationSet set =
        read(
            "{\"text\":\""
                + TEXT
                + "\",\"entities\":["
                + "{\"id\":1,\"label\":\"speaker\",\"start_offset\":0,\"end_offset\":3},"
                + "{\"id\":2,\"label\":\"quote\",\"start_offset\":11,\"end_offset\":15}],"
                + "\"relations\":[{\"id\":1,\"from_id\":2,\"to_id\":1,\"type\":\"said-by\"},"
                + "{\"from_id\":2,\"to_id\":1,\"type\":\"other\"}]}");
    String quote = set.annotations().getLast().id();
    assertThat(set.relations())
        .extracting(Relation::type, Relation::from)
        .containsExactlyInAnyOrder(tuple("said-by", quote), tuple("other", quote));
    assertThat(set.annotations().getLast().provenance().extra()).containsEntry("doccano", "2");
  }

  @Test
  void attributesThatDoccanoNeverKnewComeBack() throws Exception {
    Memory small = Memory.of(new Doccano(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    assertThat(small.only().set().annotation(SmallWork.quote().id()).orElseThrow().attributes())
        .containsEntry("type", new AttributeValue.Text("direct"));
  }
}
