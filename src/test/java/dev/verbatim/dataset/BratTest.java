package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Files as brat and those who write for it really have them.
class BratTest {
  private static final String TEXT = "She said 😀 “no”.\nHe 😀 went home.\n";

  private final Memory memory = new Memory(DefaultCodebook.load());

  private AnnotationSet read(String text, String... lines) throws Exception {
    memory.with("a.txt", text).with("a.ann", String.join("\n", lines) + "\n");
    new Brat().read(memory, memory);
    return memory.only().set();
  }

  @Test
  void linesComeInAnyOrder() throws Exception {
    AnnotationSet set =
        read(
            TEXT,
            "R1\tsaid-by Arg1:T2 Arg2:T1",
            "#1\tAnnotatorNotes T2\tsee above",
            "A1\ttype T2 direct",
            "T2\tquote 11 15\t“no”",
            "T1\tspeaker 0 3\tShe");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.marks()).containsExactly("speaker:She", "quote:“no”");
    Annotation quote = set.annotations().getLast();
    assertThat(quote.note()).isEqualTo("see above");
    assertThat(quote.attributes()).isEqualTo(Map.of("type", new AttributeValue.Text("direct")));
    Relation link = set.relations().getFirst();
    assertThat(link.from()).isEqualTo(quote.id());
    assertThat(quote.provenance().extra()).isEqualTo(Map.of("brat", "T2"));
  }

  @Test
  void anEventsArgumentsAreLinksThatLeaveItsTrigger() throws Exception {
    AnnotationSet set =
        read(
            TEXT,
            "E1\tquote:T2 Speaker:T1 Cue2:T3",
            "T1\tspeaker 0 3\tShe",
            "T2\tquote 11 15\t“no”",
            "T3\tcue 4 8\tsaid",
            "A1\tnegated E1");
    assertThat(memory.refusals).isEmpty();
    assertThat(set.relations())
        .extracting(Relation::type)
        .containsExactlyInAnyOrder("Speaker", "Cue");
    assertThat(set.relations())
        .extracting(link -> set.annotation(link.from()).orElseThrow().tag())
        .containsOnly("quote");
    assertThat(set.annotations().getLast().attributes())
        .containsEntry("negated", new AttributeValue.Flag(true));
  }

  @Test
  void aTagHasNoBlanksOfAnyKind() throws Exception {
    read(
        TEXT,
        "T1\tspeaker 0 3\tShe",
        "T2\tsp\feaker 0 3\tShe",
        "T3\t 0 3\tShe",
        "T4\t0 3\tShe",
        "T5\t\tShe");
    assertThat(memory.marks()).containsExactly("speaker:She");
    assertThat(memory.refusals)
        .hasSize(4)
        .allMatch(line -> line.contains("needs a tag and places"));
  }

  @Test
  void spansMayBeUnsortedTouchOrBePartedByALineEnd() throws Exception {
    read(
        TEXT,
        "T1\tquote 17 19;11 16\tHe “no”.",
        "T2\tspeaker 0 2;2 3\tSh e",
        "T3\tquote 22 26;27 31\twent home");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.marks()).containsExactly("speaker:She", "quote:“no”.\nHe", "quote:went|home");
    assertThat(memory.said).contains("Fragments that touch were joined.");
  }

  @Test
  void goodLinesArriveAndBadOnesAreToldByTheirNumbers() throws Exception {
    read(
        TEXT,
        "T1\tspeaker 0 3\tShe",
        "and a word that a line end tore off",
        "T2\tquote 11\t“no”",
        "T3\tquote 12 16\t“no”",
        "T4\tquote 11 99\t“no”",
        "T1\tquote 11 15\t“no”",
        "R1\tsaid-by Arg1:T9 Arg2:T1",
        "R2\tsaid-by T1",
        "",
        "T5\tquote 11 15\t“no”");
    assertThat(memory.marks()).containsExactly("speaker:She", "quote:“no”");
    assertThat(memory.refusals)
        .extracting(refusal -> refusal.split(":", -1)[1])
        .containsExactlyInAnyOrder("2", "3", "4", "5", "6", "7", "8");
  }

  @Test
  void offsetsMeanWhatTheWordsBesideThemSay() throws Exception {
    String utf16 = "T1\tquote 12 16\t“no”";
    read(TEXT, utf16);
    assertThat(memory.marks()).containsExactly("quote:“no”");
    assertThat(memory.said).singleElement().asString().contains("UTF-16 units", "1 of 1");
  }

  @Test
  void bytesAreFoundOutToo() throws Exception {
    read(TEXT, "T1\tquote 14 22\t“no”", "T2\tspeaker 24 26\tHe");
    assertThat(memory.marks()).containsExactly("quote:“no”", "speaker:He");
    assertThat(memory.said).singleElement().asString().contains("bytes");
  }

  @Test
  void aByteOrderMarkAndCrLfCountOrNot() throws Exception {
    String raw = "\uFEFF" + TEXT.replace("\n", "\r\n");
    read(raw, "T1\tspeaker 19 21\tHe");
    assertThat(memory.marks()).containsExactly("speaker:He");
    memory.works.clear();
    read(raw, "T1\tspeaker 17 19\tHe");
    assertThat(memory.marks()).containsExactly("speaker:He");
  }

  @Test
  void whatThePersonSaysIsNotTriedAgain() throws Exception {
    memory.told(Unit.BYTE);
    assertThat(read(TEXT, "T1\tquote 11 15\t“no”").annotations()).isEmpty();
    assertThat(memory.refusals).singleElement().asString().contains("say what the offsets count");
  }

  @Test
  void namesThatBratCannotWriteComeBack() {
    for (String id : List.of("quote", "zitat-für", "a b", "_x41_", "x_x", "😀", "_xg_")) {
      assertThat(BratName.of(id)).matches("[A-Za-z0-9_-]+");
      assertThat(BratName.id(BratName.of(id))).isEqualTo(id);
    }
  }

  @Test
  void anEmptyFileIsAnArticleWithoutMarks() throws Exception {
    assertThat(read(TEXT, "").annotations()).isEmpty();
    assertThat(memory.refusals).isEmpty();
  }

  @Test
  void withoutItsTextAFileIsRefused() throws Exception {
    memory.with("b.ann", "T1\tquote 0 1\tx");
    new Brat().read(memory, memory);
    assertThat(memory.refusals).singleElement().asString().contains("b.txt");
    assertThat(memory.works).isEmpty();
  }

  @Test
  void foldersInAFolderAreAnnotators() throws Exception {
    for (String name : List.of("analyst-a/x", "analyst-b/x", "x")) {
      memory.with(name + ".txt", TEXT).with(name + ".ann", "T1\tspeaker 0 3\tShe\n");
    }
    new Brat().read(memory, memory);
    assertThat(memory.works)
        .extracting(work -> work.set().annotator().id())
        .containsExactly("analyst-a", "analyst-b", Sink.UNNAMED);
  }

  @Test
  void theSameFileGivesTheSameMarks() throws Exception {
    Span span = read(TEXT, "T1\tspeaker 0 3\tShe").annotations().getFirst().spans().getFirst();
    String id = memory.only().set().annotations().getFirst().id();
    memory.works.clear();
    Annotation again = read(TEXT, "T1\tspeaker 0 3\tShe").annotations().getFirst();
    assertThat(again.id()).isEqualTo(id);
    assertThat(again.spans()).containsExactly(span);
  }
}
