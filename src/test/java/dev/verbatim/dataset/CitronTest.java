package dev.verbatim.dataset;

import static dev.verbatim.dataset.SmallWork.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Documents as Citron has them, and what it is given.
class CitronTest {
  private static final String TEXT = "She said 😀 “no”. “No.”";

  private final Memory memory = new Memory(DefaultCodebook.load());

  private AnnotationSet read(String quotes) throws Exception {
    memory.with("doc.json", "{\"text\": \"" + TEXT + "\",\n \"quotes\": [" + quotes + "]}\n");
    new Citron().read(memory, memory);
    return memory.only().set();
  }

  private static String part(int start, int end, String words) {
    return "{\"start\":%d,\"end\":%d,\"text\":\"%s\"}".formatted(start, end, words);
  }

  private static Memory written(Work work) throws Exception {
    return Memory.of(new Citron(), SmallWork.CODEBOOK, List.of(work));
  }

  @Test
  void aQuoteHasItsCueItsSourcesAndItsContents() throws Exception {
    Memory small = written(SmallWork.work());
    assertThat(small.losses.lines()).isEmpty();
    assertThat(small.text("analyst-a/small.json"))
        .contains(
            "\"quotes\":[{\"id\":\"11111111-2222-3333-4444-555555555555\","
                + "\"cue\":{\"start\":13,\"end\":17,\"text\":\"said\"},"
                + "\"sources\":[{\"start\":9,\"end\":12,\"text\":\"she\","
                + "\"id\":\"66666666-2222-3333-4444-555555555555\"}],"
                + "\"contents\":[{\"start\":0,\"end\":8,\"text\":\"“Yes 😀,”\"},"
                + "{\"start\":19,\"end\":28,\"text\":\"“and no.”\"}]}]");
    assertThat(small.only().set()).isEqualTo(SmallWork.work().set());
  }

  @Test
  void whatCitronDoesNotHoldIsCountedOnce() throws Exception {
    Annotation mute = SmallWork.quote().withTag("quote").withoutAttribute("cue").withNote("mute");
    Annotation other =
        new Annotation(
            "o", "statistic", List.of(SmallWork.span("Yes")), Map.of(), "", mute.provenance());
    AnnotationSet set =
        SmallWork.work()
            .set()
            .with(other)
            .with(
                new Relation(
                    "l", "reported-by", other.id(), SmallWork.speaker().id(), mute.provenance()));
    Memory some = written(new Work(SmallWork.article(), set));
    assertThat(some.losses.lines())
        .containsExactly("1 link (reported-by 1)", "1 mark (statistic 1)");
    assertThat(words(some.only())).containsExactly("quote:“Yes 😀,”|“and no.”", "speaker:she");
    assertThat(some.only().set().revision()).isEqualTo(Revision.NONE);

    Memory none = written(new Work(SmallWork.article(), SmallWork.work().set().with(mute)));
    assertThat(none.losses.lines())
        .containsExactlyInAnyOrder(
            "1 link (said-by 1)", "1 mark (speaker 1)", "1 quote without a cue");
    assertThat(none.text("analyst-a/small.json")).contains("\"quotes\":[],");
    assertThat(none.only().set().annotations()).isEmpty();
  }

  @Test
  void ofACueInPartsTheFirstIsHeld() throws Exception {
    AttributeValue cue =
        new AttributeValue.Words(List.of(SmallWork.span("said"), SmallWork.span("man")));
    Memory memory =
        written(
            new Work(
                SmallWork.article(),
                SmallWork.work().set().with(SmallWork.quote().withAttribute("cue", cue))));
    assertThat(memory.losses.of(Content.VALUE)).isEqualTo(1);
    assertThat(memory.only().set().annotations().getFirst()).isEqualTo(SmallWork.quote());
  }

  @Test
  void whatCitronWritesIsRead() throws Exception {
    String she = part(0, 3, "She");
    AnnotationSet set =
        read(
            "{\"cue\":"
                + part(4, 8, "said")
                + ",\"sources\":["
                + she
                + "],\"contents\":["
                + part(11, 15, "“no”")
                + ","
                + part(17, 22, "“No.”")
                + "],\"coreferences\":null,\"confidence\":\"0.5\"},"
                + "{\"cue\":null,\"sources\":["
                + she
                + "],\"contents\":["
                + part(9, 10, "😀")
                + "],\"coreferences\":["
                + part(4, 8, "said")
                + "]}");
    assertThat(memory.refusals).isEmpty();
    assertThat(words(memory.only()))
        .containsExactly("speaker:She", "speaker:said", "quote:😀", "quote:“no”|“No.”");
    Annotation quote = set.annotations().getLast();
    assertThat(quote.attributes()).containsOnlyKeys("cue");
    assertThat(set.relations())
        .extracting(Relation::type, link -> set.annotation(link.from()).orElseThrow().tag())
        .containsExactlyInAnyOrder(
            tuple("said-by", "quote"), tuple("said-by", "quote"), tuple("coreference", "speaker"));
    assertThat(memory.only().article().id()).isEqualTo("doc");
  }

  @Test
  void whatWasChangedInCitronCountsAndTheRestIsKept() throws Exception {
    String changed =
        written(SmallWork.work())
            .text("analyst-a/small.json")
            .replace(
                "\"cue\":{\"start\":13,\"end\":17,\"text\":\"said\"}",
                "\"cue\":" + part(9, 17, "she said"));
    memory.with("x.json", changed);
    new Citron().read(memory, memory);
    AttributeValue cue = new AttributeValue.Words(List.of(SmallWork.span("she said")));
    assertThat(memory.only().set().annotations())
        .containsExactly(SmallWork.quote().withAttribute("cue", cue), SmallWork.speaker());
  }

  @Test
  void goodQuotesArriveAndBadOnesAreTold() throws Exception {
    AnnotationSet set =
        read(
            "{\"cue\":"
                + part(0, 3, "no")
                + ",\"sources\":[{\"start\":\"x\"}],\"contents\":["
                + part(11, 15, "“no”")
                + "]},{\"contents\":[]},{\"contents\":[{\"start\":1}]}");
    assertThat(words(memory.only())).containsExactly("quote:“no”");
    assertThat(set.annotations().getFirst().attributes()).isEmpty();
    assertThat(memory.refusals).hasSizeBetween(4, 6);
  }
}
