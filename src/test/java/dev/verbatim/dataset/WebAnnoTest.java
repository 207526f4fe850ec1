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
import org.junit.jupiter.params.provider.ValueSource;

/// Files of WebAnno's as it and INCEpTION write them.
class WebAnnoTest {
  private static final String HEAD = "#FORMAT=WebAnno TSV 3.3\n";

  private final Memory memory = new Memory(DefaultCodebook.load());

  private AnnotationSet read(String layers, String... lines) throws Exception {
    memory.with("folder/news.tsv", HEAD + layers + "\n\n\n" + String.join("\n", lines) + "\n");
    new WebAnno().read(memory, memory);
    return memory.only().set();
  }

  @Test
  void whatIsWrittenIsAsINCEpTIONWritesIt() throws Exception {
    Memory written =
        Memory.written(new WebAnno(), GoldenWorks.CODEBOOK, GoldenWorks.all().subList(0, 3));
    String file = written.text("analyst-a/harbour.tsv");
    assertThat(file).startsWith(HEAD + "#T_SP=webanno.custom.Mark|tag|id|note|type|cue|value\n");
    assertThat(file)
        .contains(
            "\n"
                + "#T_RL=webanno.custom.Link|type|id|BT_webanno.custom.Mark\n\n\n"
                + "#Text=“The dredging,” said Ada Brand 🚢, “is 40% <late> & over budget.” \n"
                + "1-1\t0-1\t“\tquote[1]\ta000000a-0000-4000-8000-000000000001[1]\t*[1]\tdirect[1]"
                + "\t@16 20 said[1]\t*[1]\t_\t_\t_\t\n")
        .contains("\n1-9\t31-33\t🚢\tspeaker[3]\t")
        .contains("\n\n#Text=She blamed the port.\n#Text=\n#Text=\n2-1\t66-69\tShe\t")
        .contains("\n#Text==SUM(A1) was found in the ledger\\tof 1–2 June,")
        .contains("Who says so?\\nAsk “again”, a\\ttab and a \\\\ too.[")
        .contains("\tsaid-by\tc000000a-0000-4000-8000-000000000001\t1-1[1_3]\t\n")
        .endsWith("\t\n")
        .doesNotEndWith("\n\n");
    assertThat(written.text("analyst-a/" + Layers.FILE)).contains("webanno.custom.Mark");
    assertThat(written.losses.of(Content.SPLIT)).isEqualTo(2);
    assertThat(written.losses.of(Content.ATTRIBUTE)).isEqualTo(4); // what the codebook lacks
  }

  @Test
  void aPartOfATokenHasALineOfItsOwn() throws Exception {
    String text = "😀 state-wide\n";
    Work work = ConllTest.work(text, "quote", "tat", "quote", "ate-w");
    Memory made = Memory.of(new WebAnno(), DefaultCodebook.load(), List.of(work));
    assertThat(made.text("analyst-b/the-article.tsv"))
        .contains("\n1-2\t3-8\tstate\t_\t_\t")
        .contains("\n1-2.1\t4-7\ttat\tquote\t")
        .contains("\n1-2.2\t5-8\tate\tquote[1]\t")
        .contains("\n1-3\t8-9\t-\tquote[1]\t")
        .contains("\n1-4.1\t9-10\tw\tquote[1]\t");
    assertThat(made.only().set().annotations())
        .extracting(made::words)
        .containsExactly("tat", "ate-w");
  }

  @Test
  void blanksThatTheTableHasNoPlaceForAreDeclared() throws Exception {
    Work work = ConllTest.work("\n She left. \n\n", "quote", " She ", "quote", "\n");
    Memory made = Memory.of(new WebAnno(), DefaultCodebook.load(), List.of(work));
    assertThat(made.only().article().text().string()).isEqualTo("\n\nShe left. \n\n");
    assertThat(made.losses.lines())
        .contains(
            "1 mark (quote 1)",
            "1 mark with other ends or fragments (quote 1)",
            "1 stretch of blanks");
  }

  @Test
  void stackedMarksAndThoseOverSeveralTokensAreToldByTheirNumbers() throws Exception {
    AnnotationSet set =
        read(
            "#T_SP=webanno.custom.Quote|type|value\n#T_SP=webanno.custom.Flagged|",
            "#Text=Ms. Haag plays",
            "1-1\t0-3\tMs.\tdirect[1]|*[2]\t*[1]|a\\_b\\|c[2]\t_\t",
            "1-2\t4-8\tHaag\tdirect[1]\t*[1]\t*\t",
            "1-3\t9-14\tplays\t_\t_\t_\t",
            "1-3.1\t9-13\tplay\tx\t\t*[3]\t",
            "1-3.2\t13-14\ts\t_\t_\t*[3]\t");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.marks())
        .containsExactlyInAnyOrder(
            "Quote:Ms. Haag", "Quote:Ms.", "Flagged:Haag", "Quote:play", "Flagged:plays");
    assertThat(set.annotations())
        .extracting(Annotation::attributes)
        .contains(Map.of("value", new AttributeValue.Text("a_b|c")))
        .contains(Map.of("type", new AttributeValue.Text("direct")));
  }

  @Test
  void relationsStandOnTheRowThatTheyPointAt() throws Exception {
    read(
        "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n"
            + "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n"
            + "#T_RL=webanno.custom.Relation|label|"
            + "BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n"
            + "#T_RL=de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency"
            + "|DependencyType|BT_de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS",
        "#Text=This is a test .",
        "1-1\t0-4\tThis\tPER\tPR\t_\t_\tSUBJ\t1-2",
        "1-2\t5-7\tis\t_\tVB\tsays\t1-1\t_\t_",
        "1-3\t8-9\ta\t*[1]\t_\t*|to\t1-1[0_1]|1-5[3_1]\t_\t_",
        "1-4\t10-14\ttest\t*[1]\t_\t_\t_\t_\t_",
        "1-5\t15-16\t.\tLOC[2]|ORG[3]\t_\t_\t_\t_\t_");
    assertThat(memory.marks())
        .containsExactlyInAnyOrder("PER:This", "NamedEntity:a test", "LOC:.", "ORG:.");
    assertThat(memory.links()).containsExactly("This Relation a test", ". to a test");
    assertThat(memory.refusals).singleElement().asString().startsWith("folder/news.tsv:10:");
    assertThat(memory.said).contains("Layers of words and grammar were passed over.");
  }

  @Test
  void whatFillsASlotIsLinked() throws Exception {
    read(
        "#T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink|webanno.custom.Lu\n"
            + "#T_SP=webanno.custom.Lu|luvalue",
        "#Text=Bob auctioned the clock",
        "1-1\t0-3\tBob\t_\t_\t_\tbob",
        "1-2\t4-13\tauctioned\ttransaction\tseller;*\t1-1;1-3[4]\t_",
        "1-3\t14-17\tthe\t_\t_\t_\tclock[4]",
        "1-4\t18-23\tclock\t_\t_\t_\tclock[4]");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.links())
        .containsExactlyInAnyOrder("auctioned seller Bob", "auctioned Roles the clock");
  }

  @Test
  void chainsAreMarksThatAreLinkedEachToTheNext() throws Exception {
    read(
        "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink"
            + "|referenceType|referenceRelation",
        "#Text=He shot himself with his",
        "1-1\t0-2\tHe\tpr[1]\tcoref->1-1",
        "1-2\t3-7\tshot\t_\t_",
        "1-3\t8-15\thimself\tpr[1]\t*->1-2",
        "1-4\t16-20\twith\tpr[1]\t*->1-3",
        "1-5\t21-24\this\tpr[1]\t*->1-3");
    assertThat(memory.marks()).containsExactly("pr:He", "pr:himself", "pr:with his");
    assertThat(memory.links())
        .containsExactly("He coref himself", "himself CoreferenceLink with his");
  }

  @Test
  void textBetweenSentencesIsFilledAsINCEpTIONDoes() throws Exception {
    read(
        "#T_SP=webanno.custom.Quote|",
        "#Sentence.id=s1",
        "#Text=a\\tb",
        "#Text=c\\\\",
        "1-1\t2-3\ta\t_",
        "1-2\t6-8\tc\\\\\t*",
        "",
        "#Text=d",
        "2-1\t10-11\td\t*",
        "",
        "#Text=e",
        "3-1\t11-12\te\t_");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.only().article().text().string()).isEqualTo("\n\na\tb\nc\\\n de");
    assertThat(memory.marks()).containsExactly("Quote:c\\", "Quote:d");
    assertThat(memory.only().article().id()).isEqualTo("news");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4-5", "3-4", "6-7"})
  void offsetsMeanWhatTheWordsBesideThemSay(String offsets) throws Exception {
    int start = offsets.charAt(0) - '0';
    read(
        "#T_SP=webanno.custom.Quote|",
        "#Text=a 😀b",
        "1-1\t0-1\ta\t_",
        "1-2\t" + offsets + "\tb\t*",
        "",
        "#Text=c",
        "2-1\t" + (start + 2) + "-" + (start + 3) + "\tc\t*");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.marks()).containsExactly("Quote:b", "Quote:c");
    assertThat(memory.only().article().text().string()).isEqualTo("a 😀b\nc");
    assertThat(memory.said.isEmpty()).isEqualTo(start == 4);
  }

  @Test
  void badLinesAreToldAndTheOthersArrive() throws Exception {
    read(
        "#T_SP=webanno.custom.Quote|",
        "#Text=one two three",
        "1-1\t0-3\tone\t*",
        "1-2\t4-x\ttwo\t*",
        "1-3\t8-12\tthree\t*",
        "and something else");
    assertThat(memory.marks()).containsExactly("Quote:one");
    assertThat(memory.refusals)
        .extracting(refusal -> refusal.split(":", -1)[1])
        .containsExactly("7", "9", "8");
  }

  @Test
  void otherFilesAreRefused() throws Exception {
    memory.with("a.tsv", "#text=She\n1-1\tShe\tO\n").with("b.tsv", "");
    memory.with("c.tsv", HEAD + "\n\n#Text=a\n1-1\t999999999-999999999\ta\n");
    new WebAnno().read(memory, memory);
    assertThat(memory.works).isEmpty();
    assertThat(memory.refusals).hasSize(3).allMatch(refusal -> refusal.endsWith("."));
  }

  @Test
  void wordsComeBackHoweverTheyLook() {
    for (String words :
        List.of(
            "", "_", "*", "a|b;c[1]", "[2]", "\\", "\\n", "x\ny\tz", "->", "a-b", "\\->", "]")) {
      WebAnnoWords.Cell cell = WebAnnoWords.Cell.of(WebAnnoWords.cell(words) + "[7]");
      assertThat(cell.number()).contains("7");
      assertThat(cell.said()).contains(words);
      assertThat(WebAnnoWords.Cell.of(WebAnnoWords.cell(words)))
          .isEqualTo(new WebAnnoWords.Cell(WebAnnoWords.cell(words), java.util.Optional.empty()));
      assertThat(WebAnnoWords.text(WebAnnoWords.line(words.replace("\n", ""))))
          .isEqualTo(words.replace("\n", ""));
    }
    assertThat(WebAnnoWords.text(WebAnnoWords.line("\u0001\f\b\u001f\u000b\r")))
        .isEqualTo("\u0001\f\b\u001f\u000b\r");
    assertThat(WebAnnoWords.clean("a\ud83db\r😀")).isEqualTo("a\ufffdb\ufffd😀");
  }

  @Test
  void theSameFileGivesTheSameIds() throws Exception {
    List<String> first = ids();
    memory.works.clear();
    assertThat(ids()).isEqualTo(first).doesNotHaveDuplicates().hasSize(3);
  }

  private List<String> ids() throws Exception {
    return read("#T_SP=webanno.custom.Quote|type", "#Text=one", "1-1\t0-3\tone\ta[1]|a[2]|a[3]")
        .annotations()
        .stream()
        .map(Annotation::id)
        .toList();
  }
}
