package dev.verbatim.dataset;

import static dev.verbatim.dataset.SmallWork.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.dataset.Format.Terms;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Tables as they are written, and as spreadsheets and people send them back.
class CsvTest {
  private static final String ARTICLES =
      """
      article,title,text
      a1,One,"She said 😀 “no”, and
      left. It cost 40."
      """;

  private final Memory memory = new Memory(DefaultCodebook.load());

  private void read(String annotations) throws Exception {
    memory.with("annotations.csv", annotations);
    if (!memory.files.containsKey("articles.csv")) {
      memory.with("articles.csv", ARTICLES);
    }
    Csv.commas().read(memory, memory);
  }

  private static Memory small(Terms terms) throws Exception {
    Memory small = new Memory(SmallWork.CODEBOOK);
    try (DatasetWriter writer =
        Csv.commas().write(SmallWork.CODEBOOK, terms, small, small.losses)) {
      writer.write(SmallWork.work());
    }
    return small;
  }

  private static Memory back(Memory written) throws Exception {
    Memory back = Memory.holding(Csv.commas(), SmallWork.CODEBOOK, written.files);
    Csv.commas().read(back, back);
    return back;
  }

  @Test
  void aMarkIsARowAndEachAttributeAColumn() throws Exception {
    Memory small = small(Terms.PLAIN);
    List<String> lines = Arrays.asList(small.text("annotations.csv").split("\r\n", -1));
    assertThat(lines.getFirst())
        .startsWith("article,annotator,id,tag,start,end,fragments,text,")
        .contains(",quote.type,", ",quote.cue,", ",speaker.mention,")
        .endsWith(",more,note,author,created,modified");
    assertThat(lines.get(1))
        .startsWith(
            "small,analyst-a,11111111-2222-3333-4444-555555555555,quote,0,28,0 8;19 28,"
                + "\"“Yes 😀,” “and no.”\",")
        .contains(",direct,", ",13 17 said,", ",false,")
        .endsWith(
            ",\"ironic?\nsee \"\"above\"\"\",analyst-a,2026-01-02T03:04:05Z,2026-01-03T03:04:05Z");
    assertThat(lines).hasSize(4).last().isEqualTo("");
    assertThat(small.text("relations.csv"))
        .isEqualTo(
            "article,annotator,id,type,from,to,author,created,modified\r\n"
                + "small,analyst-a,77777777-2222-3333-4444-555555555555,said-by,"
                + "11111111-2222-3333-4444-555555555555,66666666-2222-3333-4444-555555555555,"
                + "analyst-a,2026-01-02T03:04:05Z,2026-01-03T03:04:05Z\r\n");
    assertThat(small.text("works.csv"))
        .startsWith("article,annotator,name,status,verbatim\r\nsmall,analyst-a,analyst-a,done,");
    assertThat(small.text("articles.csv"))
        .startsWith(
            "article,title,byline,publisher,date,url,sha256,text\r\n"
                + "small,A small one,,The Paper,2026-01-01,https://example.org/a,"
                + SmallWork.article().text().sha256()
                + ",\"“Yes");
    assertThat(small.losses.warnings()).isEmpty();
  }

  @Test
  void tabsPartValuesWhereTheyAreAskedFor() throws Exception {
    Memory small = Memory.of(Csv.tabs(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    assertThat(small.text("relations.tsv")).startsWith("article\tannotator\tid\ttype\t");
    assertThat(small.only()).isEqualTo(SmallWork.work());
  }

  @Test
  void everythingComesBackAlsoWhatHasNoColumn() throws Exception {
    Memory back = back(small(Terms.PLAIN));
    assertThat(back.only()).isEqualTo(SmallWork.work());
    assertThat(back.refusals).isEmpty();
    assertThat(back.said).isEmpty();
  }

  @Test
  void whatIsChangedInATableCountsAndTheRestStays() throws Exception {
    Memory small = small(Terms.PLAIN);
    small.with(
        "annotations.csv",
        small
            .text("annotations.csv")
            .replace(",direct,", ",mixed,")
            .replace(",13 17 said,", ",,")
            .replace("ironic?", "sure"));
    small.with("works.csv", small.text("works.csv").replace(",done,", ",in-progress,"));
    Work work = back(small).only();
    Annotation quote = work.set().annotation(SmallWork.quote().id()).orElseThrow();
    assertThat(quote.attributes())
        .isEqualTo(
            Map.of(
                "type", new AttributeValue.Text("mixed"),
                "negated", new AttributeValue.Flag(false)));
    assertThat(quote.note()).isEqualTo("sure\nsee \"above\"");
    assertThat(work.set().status()).isEqualTo(Status.IN_PROGRESS);
    assertThat(work.set().revision()).isEqualTo(Revision.NONE);
    assertThat(work.set().fields().notes()).isEqualTo(SmallWork.work().set().fields().notes());
  }

  @Test
  void withoutTextNoWordOfItGoesOutAndTheTextIsFoundAgain() throws Exception {
    Memory bare = small(new Terms(false, false));
    bare.files
        .values()
        .forEach(
            bytes ->
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .doesNotContain("said,", "Yes", "😀"));
    assertThat(bare.text("annotations.csv")).contains(",13 17,").doesNotContain(",text,");
    Memory back = back(bare);
    assertThat(back.refusals).singleElement().asString().contains("There is no text of “small”");
  }

  @Test
  void cellsThatAreRunStayAsTheyAreAndAreWarnedOf() throws Exception {
    Memory plain = Memory.of(Csv.commas(), GoldenWorks.CODEBOOK, GoldenWorks.all());
    assertThat(plain.losses.warnings())
        .singleElement()
        .asString()
        .startsWith("2 cells begin as formulas do");
    assertThat(plain.text("annotations.csv"))
        .contains(",=SUM(A1) was found", "{\"\"said\"\":\"\"-1 & <2>\"\"}")
        .doesNotContain("'");
    assertThat(plain.works).isEqualTo(GoldenWorks.all());
  }

  @Test
  void guardedCellsHaveAnApostropheAndComeBackWithout() throws Exception {
    Memory guarded = new Memory(GoldenWorks.CODEBOOK);
    try (DatasetWriter writer =
        Csv.commas().write(GoldenWorks.CODEBOOK, new Terms(true, true), guarded, guarded.losses)) {
      for (Work work : GoldenWorks.all()) {
        writer.write(work);
      }
    }
    assertThat(guarded.text("annotations.csv"))
        .startsWith("\uFEFFarticle,")
        .contains(",guarded\r\n", ",'=SUM(A1) was found");
    assertThat(guarded.losses.warnings()).singleElement().asString().contains("apostrophe");
    assertThat(back(guarded).works).isEqualTo(GoldenWorks.all());
  }

  @Test
  void rowsSortedOtherwiseAreReadAllAtOnce() throws Exception {
    Memory memory = Memory.written(Csv.commas(), GoldenWorks.CODEBOOK, GoldenWorks.all());
    for (String name : List.of("works.csv", "articles.csv", "relations.csv")) {
      List<String> rows = rows(memory.text(name));
      Collections.reverse(rows.subList(1, rows.size()));
      memory.with(name, rows.stream().collect(Collectors.joining("\r\n")));
    }
    Memory back = back(memory);
    assertThat(back.works).containsExactlyInAnyOrderElementsOf(GoldenWorks.all());
    assertThat(back.said).anyMatch(said -> said.contains("all at once"));
  }

  /// Each with what line ends its cells have in them.
  private static List<String> rows(String table) {
    return new ArrayList<>(List.of(table.split("\r\n(?!$)", -1)));
  }

  @Test
  void aTableOfSemicolonsWithAMarkAndOtherColumnsIsRead() throws Exception {
    memory.with("articles.csv", "\uFEFFtext;article\n\"One 😀 two.\nThree.\";a\n");
    read(
        """
        sep=;\r
        end;colour;start;tag;article;quote.type;Comment\r
        9;red;6;quote;a;direct;x\r
        14.0;;11.0;place;a;;\r
        """);
    assertThat(words(memory.only())).containsExactly("quote:two", "place:Thr");
    assertThat(memory.refusals).isEmpty();
    Work work = memory.only();
    assertThat(work.set().annotator().id()).isEqualTo(Sink.UNNAMED);
    assertThat(work.article().title()).isEqualTo("a");
    assertThat(work.set().annotations().getFirst().attributes())
        .isEqualTo(Map.of("type", new AttributeValue.Text("direct")));
  }

  @Test
  void theWordsTellWhatTheOffsetsCount() throws Exception {
    read("article,tag,start,end,text\na1,quote,12,16,“no”\na1,speaker,0,3,She\n");
    assertThat(words(memory.only())).containsExactly("speaker:She", "quote:“no”");
    assertThat(memory.said).anyMatch(said -> said.contains("UTF-16"));
  }

  @Test
  void flagsAreReadAsSpreadsheetsWriteThem() throws Exception {
    read("article,tag,start,end,quote.negated\na1,quote,11,15,TRUE\n");
    assertThat(memory.only().set().annotations().getFirst().attributes())
        .isEqualTo(Map.of("negated", new AttributeValue.Flag(true)));
  }

  @Test
  void attributesThatTheCodebookLacksAndValuesOfEachKindAreTaken() throws Exception {
    read(
        """
        article,annotator,tag,start,end,statistic.value,more,statistic.mood,quote.cue,created
        a1,Ada,statistic,36,38,40.0,"{""approximate"":true}",calm,,2026-05-01T00:00:00Z
        a1,Ada,quote,11,15,9,,,4 8 said,yesterday
        """);
    Work work = memory.only();
    assertThat(work.set().annotator().id()).isEqualTo("ada");
    assertThat(work.set().annotations().getLast().attributes())
        .isEqualTo(
            Map.of(
                "value", new AttributeValue.Numeric(new BigDecimal("40.0")),
                "approximate", new AttributeValue.Flag(true),
                "mood", new AttributeValue.Text("calm")));
    assertThat(work.set().annotations().getFirst().attributes().get("cue"))
        .isInstanceOf(AttributeValue.Words.class);
    assertThat(memory.said).anyMatch(said -> said.contains("another tag"));
  }

  @Test
  void goodRowsArriveAndBadOnesAreToldWithFileAndLine() throws Exception {
    memory.with(
        "relations.csv",
        """
        article,id,type,from,to
        a1,l1,said-by,m1,m2
        a1,l2,said-by,m1,m9
        a1,l1,said-by,m2,m1
        b,l3,x,m1,m2
        """);
    read(
        """
        article,id,tag,start,end,text
        a1,m1,quote,11,15,“no”
        a1,m2,speaker,0,3,She
        a1,m3,speaker,0,3,He
        a1,m4,,0,3,She
        a1,m5,speaker,x,3,She
        a1,m2,speaker,4,8,said
        b,m7,speaker,0,3,She
        a1,m6,speaker,"0,3
        """);
    assertThat(words(memory.only())).containsExactly("speaker:She", "quote:“no”");
    assertThat(memory.only().set().relations())
        .extracting(Relation::type)
        .containsExactly("said-by");
    assertThat(memory.refusals)
        .extracting(refusal -> refusal.replaceAll("^([^:]+:\\d+):.*", "$1"))
        .containsExactlyInAnyOrder(
            "annotations.csv:4",
            "annotations.csv:5",
            "annotations.csv:6",
            "annotations.csv:7",
            "annotations.csv:8",
            "annotations.csv:9",
            "relations.csv:3",
            "relations.csv:4");
  }

  @Test
  void whatIsNoTableOfMarksIsRefusedWithASentence() throws Exception {
    read("a,b\n1,2\n");
    memory.files.put("annotations.csv", new byte[0]);
    Csv.commas().read(memory, memory);
    memory.files.put("annotations.csv", "tag,é\n".getBytes(StandardCharsets.ISO_8859_1));
    Csv.commas().read(memory, memory);
    memory.files.remove("annotations.csv");
    Csv.commas().read(memory, memory);
    assertThat(memory.works).isEmpty();
    assertThat(memory.refusals)
        .satisfiesExactly(
            first -> assertThat(first).contains("no column “article”"),
            second -> assertThat(second).contains("is empty"),
            third -> assertThat(third).contains("CSV UTF-8"),
            fourth -> assertThat(fourth).startsWith("articles.csv").contains("annotations.csv"));
  }
}
