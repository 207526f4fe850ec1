package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.JsonRecords;
import dev.verbatim.model.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a web page says of the article on it: first in the JSON-LD of schema.org, then in the
/// properties of Open Graph and the names of `meta` elements, then in what is seen on the page.
///
/// @param date ISO 8601 where the page gives it so, without the time
record HtmlHead(String title, String byline, String publisher, String date, String url) {
  private static final int LONGEST_BYLINE = 200;
  private static final int MOST_SCRIPTS = 20;

  private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|di)\\s+(?=\\p{Lu})");
  private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}(?=$|[T ])");

  /// What a page's title has behind the article's own: the name of the site.
  private static final Pattern SITE = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{1,40}$");

  static HtmlHead of(Document page) {
    Optional<JsonRecord> article = article(page);
    return new HtmlHead(
        first(
            List.of(
                article.flatMap(a -> a.text("headline")),
                meta(page, "og:title"),
                meta(page, "twitter:title"),
                onlyHeading(page),
                Optional.of(SITE.matcher(page.title()).replaceFirst("")))),
        byline(page, article),
        first(
            List.of(
                article.flatMap(a -> a.record("publisher")).flatMap(p -> p.text("name")),
                meta(page, "og:site_name"),
                meta(page, "application-name"))),
        day(
            first(
                List.of(
                    article.flatMap(a -> a.text("datePublished")),
                    meta(page, "article:published_time"),
                    meta(page, "date"),
                    meta(page, "dc.date"),
                    attribute(page, "[itemprop=datePublished]", "datetime"),
                    attribute(page, "[itemprop=datePublished]", "content"),
                    attribute(page, "article time[datetime], main time[datetime]", "datetime")))),
        Stream.of(
                attribute(page, "link[rel=canonical]", "href"),
                meta(page, "og:url"),
                article.flatMap(a -> a.text("url")))
            .flatMap(Optional::stream)
            .filter(WebAddress::isOne)
            .findFirst()
            .orElse(""));
  }

  Metadata metadata(String otherTitle) {
    return new Metadata(
        title.isEmpty() ? otherTitle : title, byline, publisher, date, url, Map.of());
  }

  private static String byline(Document page, Optional<JsonRecord> article) {
    String byline =
        first(
            List.of(
                article.map(HtmlHead::authors),
                meta(page, "author").filter(a -> !WebAddress.isOne(a)),
                meta(page, "article:author").filter(a -> !WebAddress.isOne(a)),
                words(page, "[itemprop=author] [itemprop=name]"),
                words(page, "[itemprop=author]"),
                words(page, "[rel=author]"),
                words(page, ".byline")));
    return byline.length() > LONGEST_BYLINE ? "" : BY.matcher(byline).replaceFirst("");
  }

  private static String authors(JsonRecord article) {
    return Stream.of(
            article.text("author").stream(),
            article.record("author").flatMap(a -> a.text("name")).stream(),
            article.records("author").stream().flatMap(a -> a.text("name").stream()),
            article.items("author").stream()
                .filter(String.class::isInstance)
                .map(String.class::cast))
        .flatMap(names -> names)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Optional<JsonRecord> article(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .flatMap(script -> records(script.data()).stream())
        .flatMap(record -> Stream.concat(Stream.of(record), record.records("@graph").stream()))
        .filter(record -> record.has("headline"))
        .findFirst();
  }

  private static List<JsonRecord> records(String json) {
    JsonRecords records =
        new JsonRecords(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "JSON-LD");
    Stream.Builder<JsonRecord> found = Stream.builder();
    try {
      for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
        next.ifPresent(found);
      }
    } catch (FormatException _) {
      return found.build().toList(); // pages do without it, too
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the bytes are in memory
    }
    return found.build().toList();
  }

  private static Optional<String> onlyHeading(Document page) {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? Optional.of(headings.getFirst().text()) : Optional.empty();
  }

  private static Optional<String> meta(Document page, String name) {
    return attribute(
        page, "meta[property=%s], meta[name=%s]".formatted(quoted(name), quoted(name)), "content");
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static Optional<String> attribute(Document page, String query, String attribute) {
    return page.select(query).stream()
        .map(element -> element.attr(attribute))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static Optional<String> words(Document page, String query) {
    return page.select(query).stream()
        .map(Element::text)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String first(List<Optional<String>> choices) {
    return choices.stream()
        .flatMap(Optional::stream)
        .map(Paragraphs::oneLine)
        .filter(choice -> !choice.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String day(String date) {
    return DAY.matcher(date).find() ? date.substring(0, "2026-11-24".length()) : date;
  }
}
