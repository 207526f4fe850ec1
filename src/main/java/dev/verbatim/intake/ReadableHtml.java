package dev.verbatim.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The article on a web page, without menus, advertising, comments and what else stands around it.
///
/// The libraries on Maven Central that do this have had no release for years (readability4j since
/// 2021, Crux and boilerpipe for longer), so it is done here, after two known ideas. Paragraphs
/// vote for the element that holds them, by their length and commas, as in Arc90's *Readability*
/// (2009). And what consists of links is no article: link density is the best single sign of
/// boilerplate in C. Kohlschütter, P. Fankhauser, W. Nejdl, “Boilerplate Detection using Shallow
/// Text Features”, WSDM 2010. What a page itself marks as its article's body comes before both.
///
/// @param text a line for each paragraph
/// @param remarks what was left out
record ReadableHtml(String text, List<String> remarks) {
  /// Nothing of it is ever read.
  private static final String UNREAD =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video,"
          + " button, input, select, textarea, dialog, figure, figcaption, [hidden],"
          + " [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";

  /// Around an article, not in it.
  private static final String AROUND =
      "nav, aside, footer, form, [role=navigation], [role=complementary], [role=banner],"
          + " [role=contentinfo], [role=search], [role=dialog], [aria-label~=(?i)advert]";

  /// What parts around an article are called, as whole words of an id or a class.
  private static final Pattern AROUND_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:ads?|advert\\w*|banner|breadcrumbs?|comments?|consent|cookies?"
              + "|disqus|footer|masthead|menu|modal|nav\\w*|newsletter|outbrain|paywall|popup|promo\\w*"
              + "|recommended|related|share|sharing|sidebar|social|sponsor\\w*|subscri\\w+|taboola"
              + "|tags?|teaser|toolbar|trending|widget)(?:$|[\\s_-])");

  /// What is said of an article on its page, and kept as its metadata.
  private static final Pattern HEAD_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:author|byline|dateline|publish\\w*|timestamp)(?:$|[\\s_-])");

  private static final String BLOCKS = "p, blockquote, pre, td, li, div, section";
  private static final int LEAST_PARAGRAPH = 25;
  private static final int LEAST_BODY = 140;
  private static final int SHORT_HEAD = 150;
  private static final int SHORT_LINKS = 300;

  static ReadableHtml of(Document page, String title) {
    page.select(UNREAD).remove();
    Element body = page.body();
    int all = words(body.text());
    Optional<Element> declared = longest(page, "[itemprop=articleBody]");
    List<String> remarks = new ArrayList<>();
    Element content = declared.orElseGet(() -> content(page, remarks));
    dropWithin(content, title);
    String text = HtmlLines.of(content).text();
    int left = all - words(text);
    if (left > 0) {
      remarks.add(
          Remarks.count(left, "word", "words")
              + " of %,d on the page were left out: menus, titles, advertising and the like."
                  .formatted(all));
    }
    return new ReadableHtml(text, remarks);
  }

  ReadableHtml {
    remarks = List.copyOf(remarks);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static Optional<Element> longest(Document page, String query) {
    return page.select(query).stream()
        .filter(element -> element.text().length() >= LEAST_BODY)
        .max((a, b) -> Integer.compare(a.text().length(), b.text().length()));
  }

  private static Element content(Document page, List<String> remarks) {
    Element body = page.body();
    int most = paragraphs(body);
    for (Element around : body.select(AROUND + ", [class], [id]")) {
      boolean named = AROUND_NAME.matcher(around.className() + " " + around.id()).find();
      if ((named || around.is(AROUND)) && paragraphs(around) * 2 <= most) {
        around.remove();
      }
    }
    Map<Element, Double> votes = votes(body);
    Optional<Element> best =
        votes.keySet().stream().max((a, b) -> Double.compare(weight(a, votes), weight(b, votes)));
    if (best.isEmpty()) {
      remarks.add("No article was found on this page; all of its text was taken.");
    }
    return best.map(found -> withSiblings(found, votes)).orElse(body);
  }

  /// UTF-16 units in paragraphs.
  private static int paragraphs(Element within) {
    return within.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }

  private static Map<Element, Double> votes(Element body) {
    Map<Element, Double> votes = new HashMap<>();
    for (Element block : body.select(BLOCKS)) {
      String own = block.is("p, blockquote, pre") ? block.text() : block.ownText();
      if (own.length() >= LEAST_PARAGRAPH) {
        double points = 1 + commas(own) + Math.min(3.0, own.length() / 100.0);
        Element parent = block.parent();
        if (parent != null) {
          votes.merge(parent, points, Double::sum);
          Element above = parent.parent();
          if (above != null && !parent.equals(body)) {
            votes.merge(above, points / 2, Double::sum);
          }
        }
      }
    }
    return votes;
  }

  private static long commas(String words) {
    return words.chars().filter(c -> c == ',' || c == '،' || c == '，' || c == '、').count();
  }

  private static double weight(Element element, Map<Element, Double> votes) {
    return votes.getOrDefault(element, 0.0) * (1 - linkDensity(element));
  }

  /// How much of its text is links, from 0 to 1.
  private static double linkDensity(Element element) {
    int all = element.text().length();
    int links = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return all == 0 ? 0 : Math.min(1.0, (double) links / all);
  }

  /// An article that is cut in parts is what holds them all.
  private static Element withSiblings(Element best, Map<Element, Double> votes) {
    Element whole = best;
    Element parent = whole.parent();
    while (parent != null && !parent.is("body, html") && othersWeigh(whole, parent, votes)) {
      whole = parent;
      parent = whole.parent();
    }
    return whole;
  }

  private static boolean othersWeigh(Element one, Element parent, Map<Element, Double> votes) {
    double others =
        parent.children().stream()
            .filter(child -> !child.equals(one))
            .mapToDouble(child -> weight(child, votes))
            .sum();
    return others > weight(one, votes) * 0.3;
  }

  /// Drops what is no part of the text though it stands within: the title, who wrote it and when,
  /// and blocks of links.
  private static void dropWithin(Element content, String title) {
    for (Element heading : content.select("h1, h2")) {
      if (Paragraphs.oneLine(heading.text()).equalsIgnoreCase(title)) {
        heading.remove();
      }
    }
    for (Element named : content.select("[class], [id], [rel=author], [itemprop], time")) {
      boolean isHead =
          named.is("[rel=author], [itemprop=author], [itemprop=datePublished]")
              || HEAD_NAME.matcher(named.className() + " " + named.id()).find();
      boolean isAround = AROUND_NAME.matcher(named.className() + " " + named.id()).find();
      int length = named.text().length();
      if ((isHead && length <= SHORT_HEAD)
          || (isAround && !named.equals(content) && length * 3 <= content.text().length())) {
        named.remove();
      }
    }
    Set<String> lists = Set.of("ul", "ol", "p", "div", "section", "table", "li", "h2", "h3", "h4");
    for (Element block : content.select(String.join(", ", lists))) {
      if (!block.equals(content)
          && linkDensity(block) > 0.6
          && block.text().length() <= SHORT_LINKS
          && !block.text().isBlank()) {
        block.remove();
      }
    }
  }
}
