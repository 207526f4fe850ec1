package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Metadata;
import dev.verbatim.project.ProjectException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Web pages read as articles. The pages are of our own making, built as those of newsrooms are.
class HtmlDocumentTest {
  private static final String FIRST =
      "The port of Ellery closed on Monday, after dockers, pilots and clerks had walked out.";
  private static final String SECOND =
      "“We have waited for two years,” said Ivo Brandt, who speaks for the union. “That is"
          + " enough.”";
  private static final String THIRD =
      "The port’s owner, a public company, said that it would talk, but not before Friday evening.";

  @TempDir Path temporary;
  private Inbox inbox;

  @BeforeEach
  void openAProject() throws ProjectException {
    inbox = new Inbox(temporary);
  }

  private static String paragraphs() {
    return "<p>%s</p>\n<p>%s</p><p>%s</p>".formatted(FIRST, SECOND, THIRD);
  }

  private static final String WORDS = FIRST + "\n" + SECOND + "\n" + THIRD;

  private NewArticle page(String head, String body) {
    return inbox.article(
        "page.html",
        "<!DOCTYPE html><html><head>%s</head><body>%s</body></html>".formatted(head, body));
  }

  @Test
  void theArticleIsFoundAmongWhatStandsAroundIt() {
    NewArticle article =
        page(
            "<title>Port closed - The Bay</title>",
            """
            <header class="masthead"><a href="/">The Bay</a> <a href="/login">Log in</a></header>
            <nav><ul><li><a href="/a">World</a></li><li><a href="/b">Sport, weather, more</a></li></ul></nav>
            <div id="cookie-consent"><p>We and our partners store cookies, and so on, for many purposes, all named here at length.</p></div>
            <div class="page"><div class="story">
              <h1>Port closed</h1><span class="byline">By Ada Quist</span>
              <p>%s</p>
              <figure><img src="x.jpg"><figcaption>Ships wait, on Monday.</figcaption></figure>
              <div class="ad-slot"><p>Buy ships, cheap, now, at our shop.</p></div>
              <p>%s</p>
              <p><a href="/more">Read more: what dockers earn, and why</a></p>
              <p>%s</p>
              <script>document.write("<p>written by a script</p>")</script>
            </div>
            <div class="related"><h3>Related</h3><p><a href="/1">Ships, ships and more ships, a long title of a story</a></p></div>
            <section class="comments"><p>I was there, and it was loud, said a reader, in many words, for nobody stopped them.</p></section>
            </div><footer><p>All rights reserved, The Bay, Ellery, and its partners, all of them.</p></footer>
            """
                .formatted(FIRST, SECOND, THIRD));

    assertThat(article.text().string()).isEqualTo(WORDS);
    assertThat(article.title()).isEqualTo("Port closed");
    assertThat(article.metadata().byline()).isEqualTo("Ada Quist");
    assertThat(article.remarks()).singleElement().asString().contains("on the page were left out");
  }

  @Test
  void whatThePageDeclaresAsItsBodyComesFirst() {
    NewArticle article =
        page(
            "",
            "<div>%s%s</div><div itemprop='articleBody'>%s</div>"
                .formatted(
                    "<p>Long, long, long, other words, here.</p>".repeat(30), "", paragraphs()));

    assertThat(article.text().string()).isEqualTo(WORDS);
  }

  @Test
  void anArticleInPartsIsReadWhole() {
    NewArticle article =
        page(
            "",
            "<main><div class='part'><p>%s</p></div><div class='part'><p>%s</p></div><div class='part'><p>%s</p></div></main>"
                .formatted(FIRST, SECOND, THIRD));

    assertThat(article.text().string()).isEqualTo(WORDS);
  }

  @Test
  void jsonLdSaysTitleBylineDateAndPublisher() {
    NewArticle article =
        page(
            """
            <title>The Bay</title><meta property="og:title" content="Other">
            <link rel="canonical" href="https://example.com/port">
            <script type="application/ld+json">broken {</script>
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
              {"@type": "NewsArticle", "headline": "Port &amp; closed", "datePublished": "2026-11-23T08:00:00+01:00",
               "author": [{"name": "Ada Quist"}, {"name": "Jo Lind"}], "publisher": {"name": "The Bay"}}]}</script>
            """,
            paragraphs());

    assertThat(article.metadata())
        .isEqualTo(
            new Metadata(
                "Port &amp; closed",
                "Ada Quist, Jo Lind",
                "The Bay",
                "2026-11-23",
                "https://example.com/port",
                Map.of()));
  }

  @Test
  void openGraphAndNamesOfMetaSayItToo() {
    NewArticle article =
        page(
            """
            <title>Port closed | The Bay</title>
            <meta property="og:site_name" content="The Bay"><meta name="author" content="by Ada Quist">
            <meta property="article:published_time" content="2026-11-23">
            <meta property="og:url" content="javascript:alert(1)">
            """,
            paragraphs());

    assertThat(article.metadata())
        .isEqualTo(new Metadata("Port closed", "Ada Quist", "The Bay", "2026-11-23", "", Map.of()));
  }

  @Test
  void breaksListsTablesAndPreformattedLinesAreLines() {
    NewArticle article =
        page(
            "",
            "<article>"
                + paragraphs()
                + "<p>One<br>two&nbsp;x &shy;y</p><ul><li>a"
                + " <b>b</b></li><li>c</li></ul><table><tr><td>1</td><td>2</td></tr></table><pre>x\n"
                + "  y</pre>Bare words.</article>");

    assertThat(article.text().string())
        .isEqualTo(WORDS + "\nOne\ntwo\u00A0x y\na b\nc\n1 2\nx\ny\nBare words.");
  }

  @Test
  void aPageWithoutAnArticleIsTakenWholeAndThatIsSaid() {
    NewArticle article = page("<title>T</title>", "<h2>Short</h2>Few words.");

    assertThat(article.text().string()).isEqualTo("Short\nFew words.");
    assertThat(article.remarks()).anyMatch(remark -> remark.startsWith("No article was found"));
    assertThat(inbox.refusal("page.html", "<html><body><script>x</script></body></html>"))
        .isEqualTo("This file holds no text.");
  }

  @Test
  void theEncodingIsDecidedAsForTextsAndElseAsThePageDeclares() {
    String html = "<html><head><meta charset=\"%s\"></head><body><p>%s</p></body></html>";
    byte[] polish =
        html.formatted("iso-8859-2", "Łódź, gęś").getBytes(Charset.forName("iso-8859-2"));
    byte[] japanese = html.formatted("Shift_JIS", "東京の新聞").getBytes(Charset.forName("Shift_JIS"));
    byte[] lying = html.formatted("iso-8859-2", "Łódź, gęś").getBytes(Charset.forName("UTF-8"));
    byte[] silent =
        "<html><body><p>Café</p></body></html>".getBytes(Charset.forName("windows-1252"));

    assertThat(inbox.article("a.html", polish).text().string()).isEqualTo("Łódź, gęś");
    assertThat(inbox.article("a.html", japanese).text().string()).isEqualTo("東京の新聞");
    assertThat(inbox.article("a.html", lying).text().string()).isEqualTo("Łódź, gęś");
    assertThat(inbox.article("a.html", silent).text().string()).isEqualTo("Café");
    assertThat(inbox.article("a.html", silent).remarks()).anyMatch(r -> r.contains("Windows-1252"));
  }

  @Test
  void aPageIsKnownByItsFirstWordsButATextStaysOne() {
    assertThat(inbox.read("page.php", "\n<!doctype HTML><p>Words").kind()).isEqualTo("web page");
    assertThat(inbox.read("page.txt", "<!doctype HTML><p>Words").isPlain()).isTrue();
  }

  @Test
  void deepNestingDoesNoHarm() {
    NewArticle article = page("", "<div>".repeat(200_000) + "<p>" + FIRST);

    assertThat(article.text().string()).isEqualTo(FIRST);
  }
}
