package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Files of columns: what is written, and what others have.
class ConllTest {
  private static final String TEXT =
      "“We left,” the clerk said. “All of us. Gone 😀.”\n\nNobody state-wide came.\n";

  private final Memory memory = new Memory(DefaultCodebook.load());

  static Work work(String text, Object... marks) {
    Metadata metadata = new Metadata("A title", "By \"someone\"", "", "2026-11-24", "", Map.of());
    Article article = new Article("the-article", metadata, ArticleText.of(text));
    Annotator annotator = new Annotator("analyst-b", "Analyst B");
    AnnotationSet set = AnnotationSet.empty(article, annotator, DefaultCodebook.load());
    List<Annotation> all = new ArrayList<>();
    for (int i = 0; i < marks.length; i += 2) {
      List<Span> spans =
          Arrays.stream(marks[i + 1].toString().split("\\|"))
              .map(words -> new Span(text.indexOf(words), text.indexOf(words) + words.length()))
              .toList();
      String id = UUID.nameUUIDFromBytes(new byte[] {(byte) i}).toString();
      Provenance by = Provenance.of("analyst-b", Instant.EPOCH);
      all.add(Annotation.of(id, marks[i].toString(), spans, by));
    }
    AnnotationSet marked =
        set.replaced(List.of(), all).withFields(set.fields().withStatus(Status.DONE));
    return new Work(article, marked);
  }

  private Memory written(Work... works) throws Exception {
    return Memory.of(new Conll(), DefaultCodebook.load(), List.of(works));
  }

  private AnnotationSet read(String... lines) throws Exception {
    memory.with("folder/news.conll", String.join("\n", lines) + "\n");
    new Conll().read(memory, memory);
    return memory.works.getLast().set();
  }

  private static List<String> words(Work work) {
    ArticleText text = work.article().text();
    return work.set().annotations().stream()
        .map(mark -> mark.tag() + ":" + String.join("|", slices(mark, text)))
        .toList();
  }

  private static List<String> slices(Annotation mark, ArticleText text) {
    return mark.spans().stream().map(text::slice).toList();
  }

  @Test
  void aTokenALineAndAColumnATag() throws Exception {
    Memory made =
        written(work("She left.\n\nHe, too.\n", "speaker", "She", "quote", "left.", "quote", "He"));
    assertThat(made.text("dataset.conll"))
        .isEqualTo(
            """
            # {"article":"the-article","title":"A title","byline":"By \\"someone\\"",\
            "date":"2026-11-24","annotator":"analyst-b","name":"Analyst B","status":"done",\
            "columns":["token","speaker","quote","allegation","statistic"],\
            "text":"She left.\\n\\n"}
            She\tB-speaker\tO\tO\tO
            left\tO\tB-quote\tO\tO
            .\tO\tI-quote\tO\tO

            # {"text":"He, too.\\n"}
            He\tO\tB-quote\tO\tO
            ,\tO\tO\tO\tO
            too\tO\tO\tO\tO
            .\tO\tO\tO\tO

            """);
    assertThat(made.losses.lines()).containsExactly("3 ids", "3 authors with dates");
  }

  @Test
  void whoseWorkOnWhichArticleComesBack() throws Exception {
    Work work = work(TEXT, "speaker", "the clerk", "quote", "“We left,”");
    Memory made = written(work, work("None here"), work(""), work(" \n"));
    assertThat(made.refusals).isEmpty();
    assertThat(made.works).hasSize(4);
    Work back = made.works.getFirst();
    assertThat(back.article()).isEqualTo(work.article());
    assertThat(back.set().annotator()).isEqualTo(work.set().annotator());
    assertThat(back.set().status()).isEqualTo(Status.DONE);
    assertThat(words(back)).isEqualTo(words(work));
    assertThat(made.works)
        .extracting(read -> read.article().text().string())
        .containsExactly(TEXT, "None here", "", " \n");
  }

  @Test
  void whatAColumnCannotHoldIsCountedOnce() throws Exception {
    Memory made =
        written(
            work(
                TEXT,
                "quote",
                "“We left,”| said|“All of us. Gone",
                "quote",
                "We left",
                "allegation",
                "Nobody st",
                "statistic",
                "😀.”\n",
                "unheard-of",
                "came",
                "speaker",
                "\n"));
    assertThat(made.losses.lines())
        .containsExactly(
            "6 ids",
            "6 authors with dates",
            "2 marks (speaker 1, unheard-of 1)",
            "2 marks with other ends or fragments (quote 1, statistic 1)",
            "1 interrupted mark (quote 1)",
            "1 overlapping mark (quote 1)",
            "1 mark over several sentences (quote 1)",
            "1 mark that ends within a token (allegation 1)");
    assertThat(words(made.only()))
        .containsExactly(
            "quote:“We left,”",
            "quote:said",
            "quote:“All of us.",
            "quote:Gone",
            "statistic:😀.”",
            "allegation:Nobody state");
  }

  @Test
  void marksOfOneTagSideBySideStayTwo() throws Exception {
    Memory made = written(work("one two three", "quote", "one", "quote", "two three"));
    assertThat(words(made.only())).containsExactly("quote:one", "quote:two three");
    assertThat(made.losses.lines()).containsExactly("2 ids", "2 authors with dates");
  }

  @Test
  void tagsWithBlanksComeBack() {
    for (String tag : List.of("a b", "zitat-für", "_x20_", "t\u2028", "\t")) {
      assertThat(BratName.withoutBlanks(tag)).doesNotContainPattern("\\s|\\p{Z}");
      assertThat(BratName.id(BratName.withoutBlanks(tag))).isEqualTo(tag);
    }
    assertThat(BratName.withoutBlanks("zitat-für")).isEqualTo("zitat-für");
    assertThat(BratName.id("_xffffff_")).isEqualTo("_xffffff_");
  }

  @Test
  void filesOfConll2003AreReadByTheirLastColumn() throws Exception {
    AnnotationSet set =
        read(
            "\uFEFF-DOCSTART- -X- O O\r",
            "\r",
            "Oslo NNP I-NP I-LOC\r",
            "beat VBD I-VP O\r",
            "",
            "New NNP I-NP I-LOC",
            "York NNP I-NP I-LOC",
            "Oslo NNP B-NP B-LOC",
            ". . O O",
            "",
            "-DOCSTART- -X- O O",
            "",
            "Rain NN I-NP I-MISC");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.works)
        .extracting(work -> work.article().id())
        .containsExactly("news", "news-2");
    Work first = memory.works.getFirst();
    assertThat(first.article().text().string()).isEqualTo("Oslo beat\nNew York Oslo .\n");
    assertThat(words(first)).containsExactly("LOC:Oslo", "LOC:New York", "LOC:Oslo");
    assertThat(first.set().annotator().id()).isEqualTo(Sink.UNNAMED);
    assertThat(set.annotations()).extracting(Annotation::tag).containsExactly("MISC");
    assertThat(memory.said).anyMatch(said -> said.contains("made of its tokens"));
  }

  @Test
  void germEvalHasNumbersAndTwoColumns() throws Exception {
    read(
        "#\thttp://de.wikipedia.example/ [2009-10-17]",
        "1\tTroia\tB-OTH\tB-LOC",
        "2\t-\tI-OTH\tO",
        "3\tTraum\tI-OTH\tO",
        "4\t#\tO\tO",
        "",
        "#\thttp://de.wikipedia.example/",
        "1\tNein\tO\tO");
    assertThat(memory.refusals).isEmpty();
    assertThat(memory.only().article().text().string()).isEqualTo("Troia - Traum #\nNein\n");
    assertThat(words(memory.only())).containsExactly("OTH:Troia - Traum", "LOC:Troia");
    assertThat(memory.said).contains("Lines of comment were passed over.");
  }

  @Test
  void labelsOfAllKindsAreRead() throws Exception {
    read("a B-x", "b L-x", "c U-x", "d I-x", "e I-x", "f E-x", "g I-x", "h S-y", "i I-y", "j O");
    assertThat(words(memory.only()))
        .containsExactly("x:a b", "x:c", "x:d e f", "x:g", "y:h", "y:i");
  }

  @Test
  void badLinesAreToldAndTheOthersArrive() throws Exception {
    read("She B-speaker", "said", "so NN", "\tO", "He B-speaker", "went I-quote", "# O");
    assertThat(memory.refusals)
        .extracting(refusal -> refusal.split(":", -1)[1])
        .containsExactlyInAnyOrder("2", "3");
    assertThat(memory.only().article().text().string()).isEqualTo("She said so He went #\n");
    assertThat(words(memory.only())).containsExactly("speaker:She", "speaker:He", "quote:went");
  }

  @Test
  void aFileWithoutLabelsIsRefusedOnce() throws Exception {
    memory.with("a.conll", "She PRP\nsaid VBD\n\nNo UH\n");
    new Conll().read(memory, memory);
    assertThat(memory.works).isEmpty();
    assertThat(memory.refusals).singleElement().asString().startsWith("a.conll:1:");
  }

  @Test
  void aTokenThatIsNotInItsSentenceIsToldAndNothingElseMoves() throws Exception {
    read(
        "# {\"article\":\"a\",\"annotator\":\"No Slug\",\"text\":\"She said so.\"}",
        "She\tB-speaker",
        "says\tB-quote",
        "so\tI-quote",
        "1\tO");
    assertThat(memory.refusals)
        .extracting(refusal -> refusal.split(":", -1)[1])
        .containsExactly("3", "5");
    assertThat(words(memory.only())).containsExactly("speaker:She", "quote:so");
    assertThat(memory.only().article().text().string()).isEqualTo("She said so.");
  }

  @Test
  void brokenCommentsAndBytesAreRefused() throws Exception {
    memory.with("a.conll", "# {\"text\": }\nShe O\n");
    memory.files.put("b.conll", new byte[] {'a', ' ', 'O', '\n', (byte) 0xFF, ' ', 'O'});
    new Conll().read(memory, memory);
    assertThat(memory.refusals).hasSize(2);
    assertThat(memory.refusals.getFirst()).startsWith("a.conll:1:");
    assertThat(memory.refusals.getLast()).startsWith("b.conll:2:").contains("UTF-8");
  }

  @Test
  void theSameFileGivesTheSameIds() throws Exception {
    List<String> first = read("a B-x", "a B-x").annotations().stream().map(Annotation::id).toList();
    assertThat(first).doesNotHaveDuplicates().hasSize(2);
    assertThat(read("a B-x", "a B-x").annotations()).extracting(Annotation::id).isEqualTo(first);
    assertThat(memory.works.getFirst().set().annotations())
        .allSatisfy(mark -> assertThat(mark.provenance().extra()).isEmpty());
  }
}
