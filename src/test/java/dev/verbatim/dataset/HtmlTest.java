package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What is seen on the page, as a reader of HTML that is not ours finds it.
class HtmlTest {
  private static final Provenance BY = Provenance.of("analyst-a", Instant.EPOCH);

  private static Memory written(Work... works) throws Exception {
    return Memory.written(new Html(), SmallWork.CODEBOOK, List.of(works));
  }

  private static Document page(Memory memory) {
    return Jsoup.parse(memory.text("dataset.html"));
  }

  private static Work work(Article article, Annotation... marks) {
    AnnotationSet set =
        AnnotationSet.empty(article, new Annotator("analyst-a", "A <i>"), SmallWork.CODEBOOK);
    return new Work(article, set.replaced(List.of(), List.of(marks)));
  }

  private static Article article(String title, String text) {
    return new Article("x", Metadata.titled(title), ArticleText.of(text));
  }

  @Test
  void theTextStandsThereAsItIsWithItsMarksOverIt() throws Exception {
    Document page = page(written(SmallWork.work()));
    Element first = page.select(".row > p").getFirst();
    assertThat(first.attr("dir")).isEqualTo("auto");
    assertThat(first.select(".m").eachText()).containsExactly("“Yes 😀,”", "she", "“and no.”");
    assertThat(first.select(".n").eachText()).containsExactly("1", "2", "…1");
    first.select(".n").remove();
    assertThat(first.wholeText()).isEqualTo("“Yes 😀,” she said, “and no.”");
    assertThat(page.select(".row > p").getLast().wholeText()).isEqualTo("A man: ‏שלום.");
  }

  @Test
  void theMarginSaysWhatIsSaidOfAMark() throws Exception {
    Document page = page(written(SmallWork.work()));
    Element quote = page.select(".note").getFirst();
    assertThat(quote.select("b").text()).isEqualTo("1 Quote");
    assertThat(quote.select("b").attr("id")).isEqualTo("w1-1");
    assertThat(quote.select("bdi").getFirst().text()).isEqualTo("“Yes 😀,” … “and no.”");
    assertThat(quote.select("dl div").eachText())
        .containsExactly("Type direct", "Cue said", "Negated no");
    assertThat(quote.select("p").getFirst().wholeText()).isEqualTo("ironic?\nsee \"above\"");
    assertThat(quote.select("li").eachText()).containsExactly("said by → 2 she");
    assertThat(quote.select("li a").attr("href")).isEqualTo("#w1-2");
    assertThat(quote.attr("data-id")).isEqualTo(SmallWork.quote().id());
    assertThat(quote.attr("data-author")).isEqualTo("analyst-a");
    assertThat(quote.attr("data-modified")).isEqualTo("2026-01-03T03:04:05Z");
    assertThat(page.select(".note").get(1).select("li").eachText()).containsExactly("← said by 1");
  }

  @Test
  void theHeadingSaysWhoseWorkItIsAndTheTableWhoSaidWhat() throws Exception {
    Document page = page(written(SmallWork.work()));
    assertThat(page.select("h2").text()).isEqualTo("A small one");
    assertThat(page.select("section > .about").eachText())
        .containsExactly(
            "The Paper · 2026-01-01",
            "https://example.org/a",
            "Marked by analyst-a · done · 2 marks · 1 link");
    assertThat(page.select("table tr").eachText()).containsExactly("she “Yes 😀,” … “and no.” 1");
    assertThat(page.select(".note.tx p").eachText()).containsExactly("short");
    assertThat(page.select(".legend li").eachText()).contains("Quote", "Speaker");
  }

  @Test
  void severalWorksAreListedAndEveryLinkLeadsSomewhere() throws Exception {
    Document page = page(written(SmallWork.work("analyst-a"), SmallWork.work("analyst-b")));
    assertThat(page.select("nav li").eachText())
        .containsExactly("A small one · analyst-a, done", "A small one · analyst-b, done");
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates().contains("w1", "w2", "w2-1");
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> ids.contains(link.substring(1)));
  }

  @Test
  void crossingMarksHaveALaneEach() throws Exception {
    Work work =
        work(
            article("t", "one two three"),
            Annotation.of("m1", "quote", List.of(new Span(0, 7)), BY),
            Annotation.of("m2", "allegation", List.of(new Span(4, 13)), BY),
            Annotation.of("m3", "invented", List.of(new Span(4, 7)), BY));
    Document page = page(written(work));
    Element middle = page.select(".row .m .m .m").getFirst();
    assertThat(middle.text()).isEqualTo("two");
    assertThat(middle.className()).isEqualTo("m f tx");
    assertThat(middle.attr("style")).isEqualTo("--l: 0");
    assertThat(page.select(".row .f").eachText()).containsExactly("one", "two", "three");
    List<String> around =
        middle.parents().stream().filter(e -> e.hasClass("m")).map(e -> e.attr("style")).toList();
    assertThat(around).containsExactlyInAnyOrder("--l: 1", "--l: 2");
    assertThat(page.select(".row p").attr("style")).isEqualTo("--d: 3");
    assertThat(page.select(".note b").eachText()).contains("3 invented");
  }

  @Test
  void whateverStandsInItIsWordsAndNothingIsFetched() throws Exception {
    String evil = "</p><script>alert(1)</script><img src=x onerror='y'>&amp;\" ";
    Article article =
        new Article(
            "x",
            new Metadata(evil, evil, evil, evil, "javascript:alert(1)", Map.of("<b>", evil)),
            ArticleText.of(evil));
    Annotation mark =
        Annotation.of("a\"><script>", "q</style>", List.of(new Span(0, 9)), BY)
            .withNote(evil)
            .withAttribute("<script>", new AttributeValue.Text(evil));
    SetFields said =
        SetFields.EMPTY
            .withNotes(List.of(new Note("\"><script>", evil, BY)))
            .withLabel("<script>", new AttributeValue.Text(evil))
            .withOrphans(List.of(new Orphan("<", "<script>", evil, Map.of("\">", evil))));
    Work plain = work(article, mark);
    Memory memory = written(new Work(article, plain.set().withFields(said)));
    Document page = page(memory);
    assertThat(page.select("script, img, iframe, object, link")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select("[src]")).isEmpty();
    assertThat(page.select("h2").getFirst().wholeText()).isEqualTo(evil);
    Element paragraph = page.select(".row > p").getFirst();
    paragraph.select(".n").remove();
    assertThat(paragraph.wholeText()).isEqualTo(evil);
    assertThat(page.select("meta[http-equiv]").attr("content")).contains("default-src 'none'");
  }

  @Test
  void whatCannotBeShownIsCounted() throws Exception {
    Annotation mark =
        Annotation.of("m", "quote", List.of(new Span(0, 3)), BY)
            .withAttribute("odd", new AttributeValue.Other(List.of(1)));
    Work work = work(article("t", "one two"), mark);
    AnnotationSet set = work.set().with(new Relation("r", "said-by", "m", "gone", BY));
    Memory memory = written(new Work(work.article(), set));
    assertThat(memory.losses.lines()).containsExactly("1 attribute (odd 1)", "1 link (said-by 1)");
    assertThat(written(SmallWork.work()).losses.isEmpty()).isTrue();
  }

  @Test
  void aMarkOverABlankLineHasItsNoteAndNoLineIsLost() throws Exception {
    Work work =
        work(
            article("t", "one\n\ntwo\n"), Annotation.of("m", "quote", List.of(new Span(4, 8)), BY));
    Document page = page(written(work));
    assertThat(page.select(".row > p").eachText()).containsExactly("one", "two");
    assertThat(page.select(".note b").eachText()).containsExactly("1 Quote");
    assertThat(page.select(".row .m").eachText()).containsExactly("two");
  }

  @Test
  void itIsNotReadBack() {
    Memory memory = new Memory(SmallWork.CODEBOOK);
    assertThat(new Html().ending()).isEmpty();
    assertThatThrownBy(() -> new Html().read(memory, memory))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("written only");
  }
}
