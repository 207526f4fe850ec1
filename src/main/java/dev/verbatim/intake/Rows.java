package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of a table, or the objects of a file of JSON, each of which is an article.
final class Rows {
  /// More articles than that are no longer one person's work.
  static final int MOST = 100_000;

  private static final int MOST_REFUSED = 1_000;

  /// What columns are called that hold such a thing, in the order in which they are looked for.
  private static final Map<Role, List<String>> USUAL =
      Map.of(
          Role.TEXT,
          List.of(
              "text", "body", "articlebody", "fulltext", "content", "article", "story", "maintext"),
          Role.TITLE,
          List.of("title", "headline", "head", "heading", "name", "slug", "id"),
          Role.BYLINE,
          List.of("byline", "author", "authors", "by", "creator", "reporter"),
          Role.DATE,
          List.of("date", "datepublished", "published", "publishedat", "pubdate"),
          Role.PUBLISHER,
          List.of("publisher", "publication", "outlet", "newspaper", "source"),
          Role.URL,
          List.of("url", "link", "uri", "canonicalurl"));

  /// What a column may say of an article.
  private enum Role {
    TEXT,
    TITLE,
    BYLINE,
    DATE,
    PUBLISHER,
    URL
  }

  /// One of them.
  ///
  /// @param line of the file, from 1
  record Row(int line, Map<String, String> values) {}

  private final Source source;
  private final DocumentKind kind;
  private final Set<String> names;
  private final List<Row> rows;
  private final List<Problem> refused;

  /// @param refused lines that could not be read
  Rows(Source source, DocumentKind kind, Set<String> names, List<Row> rows, List<Problem> refused) {
    this.source = source;
    this.kind = kind;
    this.names = names;
    this.rows = rows;
    this.refused = new ArrayList<>(refused);
  }

  /// The articles.
  ///
  /// @param wanted which columns are meant; the usual ones where that was not said
  Reading reading(Optional<Columns> wanted) throws FormatException {
    if (rows.isEmpty() && refused.isEmpty()) {
      throw source.refusal("This file holds no rows.");
    }
    if (rows.isEmpty()) {
      Problem first = refused.getFirst();
      throw new FormatException(source.file().toString(), first.line(), 0, first.sentence());
    }
    Columns columns = wanted.orElseGet(this::usual);
    List<NewArticle> articles = new ArrayList<>();
    for (Row row : rows) {
      article(row, columns).ifPresent(articles::add);
    }
    return new Reading(
        source.file(),
        kind.name(),
        articles,
        refused.subList(0, Math.min(refused.size(), MOST_REFUSED)),
        Optional.of(new Table(List.copyOf(names), columns)));
  }

  private Optional<NewArticle> article(Row row, Columns columns) {
    String title = line(row, columns.title());
    String url = line(row, columns.url());
    String name = title.isEmpty() ? source.baseName() + "-" + row.line() : title;
    try {
      return Optional.of(
          NewArticle.of(
              name,
              new Metadata(
                  title.isEmpty() ? source.title() + " " + row.line() : title,
                  line(row, columns.byline()),
                  line(row, columns.publisher()),
                  line(row, columns.date()),
                  WebAddress.isOne(url) ? url : "",
                  Map.of()),
              source.text(row.values().getOrDefault(columns.text(), "")),
              List.of()));
    } catch (FormatException e) {
      refused.add(
          new Problem(
              source.file(),
              row.line(),
              columns.text().isEmpty()
                  ? "No column is chosen for the text."
                  : e.sentence().replace("This file holds", "This row holds")));
      return Optional.empty();
    }
  }

  private static String line(Row row, String column) {
    return Paragraphs.oneLine(row.values().getOrDefault(column, ""));
  }

  private Columns usual() {
    Map<Role, String> found = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      USUAL.getOrDefault(role, List.of()).stream()
          .flatMap(wanted -> names.stream().filter(name -> plain(name).equals(wanted)))
          .filter(name -> !found.containsValue(name))
          .findFirst()
          .ifPresent(name -> found.put(role, name));
    }
    return new Columns(
        found.getOrDefault(Role.TEXT, longest(found)),
        found.getOrDefault(Role.TITLE, ""),
        found.getOrDefault(Role.BYLINE, ""),
        found.getOrDefault(Role.DATE, ""),
        found.getOrDefault(Role.PUBLISHER, ""),
        found.getOrDefault(Role.URL, ""));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// Where no column is called as one of texts is, the one that holds most.
  private String longest(Map<Role, String> others) {
    String longest = "";
    long most = 0;
    for (String name : names) {
      long held = rows.stream().mapToLong(r -> r.values().getOrDefault(name, "").length()).sum();
      if (held > most && !others.containsValue(name)) {
        longest = name;
        most = held;
      }
    }
    return longest;
  }
}
