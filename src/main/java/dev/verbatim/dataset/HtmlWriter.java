package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.Tag;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// Writes a page of marked articles, section by section. Of those that are written no more than
/// their headings is kept, for the contents.
final class HtmlWriter implements DatasetWriter {
  /// Nothing is fetched and nothing runs, whatever stands in the page.
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Writer page;
  private final Codebook codebook;
  private final HtmlStyle style;
  private final Losses losses;
  private final List<Entry> contents = new ArrayList<>();

  private record Entry(String title, String whose) {}

  /// @param page closed with this
  HtmlWriter(Writer page, Codebook codebook, Losses losses) throws IOException {
    this.page = page;
    this.codebook = codebook;
    this.style = new HtmlStyle(codebook);
    this.losses = losses;
    page.write(head());
  }

  private String head() {
    Markup head = new Markup().open("!DOCTYPE html").line().open("html", "lang", "en").line();
    head.open("head").open("meta", "charset", "utf-8").line();
    head.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    head.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    head.element("title", "Marked articles").line();
    // the sheet is the program's own, but for colours, and has no character that ends it
    String sheet = "<style>\n" + style.sheet() + "</style>\n";
    Markup begin = new Markup().close("head").line().open("body").line();
    begin.open("header").element("h1", "Marked articles").open("ul", "class", "legend").line();
    for (Tag tag : codebook.tags()) {
      begin.open("li").open("span", "class", "m f " + style.name(tag.id()), "style", "--l: 0");
      begin.words(tag.label()).close("span").close("li").line();
    }
    begin.close("ul").close("header").line();
    return head + sheet + begin;
  }

  @Override
  public void write(Work work) throws IOException {
    String whose =
        work.set().annotator().name() + ", " + work.set().status().id().replace('-', ' ');
    contents.add(new Entry(work.article().title(), whose));
    page.write(new HtmlSection(work, contents.size(), codebook, style, losses).markup());
  }

  @Override
  public void close() throws IOException {
    try (page) {
      Markup end = new Markup().open("nav").open("ol").line();
      for (int i = 0; i < contents.size(); i++) {
        Entry entry = contents.get(i);
        end.open("li").open("a", "href", "#" + HtmlSection.name(i + 1));
        end.element("bdi", entry.title()).close("a").words(" · ").element("bdi", entry.whose());
        end.close("li").line();
      }
      end.close("ol").close("nav").line().close("body").line().close("html").line();
      page.write(end.toString());
    }
  }
}
