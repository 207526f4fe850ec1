package dev.verbatim.dataset;

import dev.verbatim.dataset.CsvRows.Row;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads the tables of a data set that lie in one folder, work by work. Every file that is not
/// called as one of the other tables is one of marks.
final class CsvFolder implements Closeable {
  private final Source source;
  private final Sink sink;
  private final Source.File marks;
  private final String ending;
  private final Map<Key, Integer> order = new LinkedHashMap<>();
  private final List<Closeable> open = new ArrayList<>();
  private String last = "";
  private Optional<Held> held = Optional.empty();

  /// Whose work on which article a row belongs to.
  ///
  /// @param annotator an id
  record Key(String article, String annotator) {
    static Key of(Row row) {
      String slug = Annotator.slug(row.get(Tables.ANNOTATOR));
      return new Key(row.get(Tables.ARTICLE), slug.isEmpty() ? Sink.UNNAMED : slug);
    }
  }

  /// An article.
  record Held(RawText text, Metadata metadata) {}

  private CsvFolder(Source source, Source.File marks, String ending, Sink sink) {
    this.source = source;
    this.marks = marks;
    this.ending = ending;
    this.sink = sink;
  }

  /// Reads all of them.
  ///
  /// @param ending of the names of the files
  static void read(Source source, String ending, Sink sink) throws IOException {
    source.each(
        sink,
        (file, to) -> {
          if (!isOther(file, ending)) {
            try (CsvFolder folder = new CsvFolder(source, file, ending, to)) {
              folder.read();
            }
          } else if (source.beside(file, Tables.ANNOTATIONS.id() + ending).isEmpty()) {
            throw new FormatException(
                file.name(), "There is no table “annotations%s” beside it.".formatted(ending));
          }
        });
  }

  private static boolean isOther(Source.File file, String ending) {
    return List.of(Tables.RELATIONS, Tables.WORKS, Tables.ARTICLES).stream()
        .anyMatch(table -> file.last().equals(table.id() + ending));
  }

  private void read() throws IOException, FormatException {
    Optional<CsvGroups<Key>> works = works();
    CsvGroups<Key> rows = groups(marks, Key::of, order);
    for (String column : List.of(Tables.ARTICLE, Tables.TAG, Tables.START, Tables.END)) {
      if (!rows.rows().has(column)) {
        throw new FormatException(
            marks.name(),
            1,
            0,
            "This table has no column “%s”, and is none of marks.".formatted(column));
      }
    }
    Optional<CsvGroups<Key>> links = Optional.empty();
    Optional<Source.File> relations = beside(Tables.RELATIONS);
    if (relations.isPresent()) {
      links = Optional.of(groups(relations.get(), Key::of, order));
    }
    Optional<CsvGroups<String>> articles = Optional.empty();
    Optional<Source.File> texts = beside(Tables.ARTICLES);
    Map<String, Integer> names = new LinkedHashMap<>();
    order.keySet().forEach(key -> names.putIfAbsent(key.article(), names.size()));
    if (texts.isPresent()) {
      articles = Optional.of(groups(texts.get(), row -> row.get(Tables.ARTICLE), names));
    }
    for (Key key : order.keySet()) {
      Optional<Row> said = works.isPresent() ? said(works.get(), key) : Optional.empty();
      List<Row> own = rows.of(key);
      List<Row> joins = links.isPresent() ? links.get().of(key) : List.of();
      article(articles, key, own);
      if (held.isPresent()) {
        CsvWork work = new CsvWork(key, said, held.get(), sink);
        work.read(
            new CsvWork.Part(marks, own),
            new CsvWork.Part(relations.orElse(marks), joins),
            source.unit());
      }
    }
  }

  private <K> CsvGroups<K> groups(
      Source.File file, Function<Row, K> belongs, Map<K, Integer> inOrder)
      throws IOException, FormatException {
    CsvGroups<K> groups = CsvGroups.open(source, file, sink, belongs, inOrder);
    open.add(groups);
    return groups;
  }

  private Optional<Source.File> beside(Tables table) {
    return source.beside(marks, table.id() + ending);
  }

  /// Who worked on what; whose work the marks alone tell of comes behind. Works on one article
  /// stand one after another in the order.
  private Optional<CsvGroups<Key>> works() throws IOException {
    Optional<Source.File> file = beside(Tables.WORKS);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<Key>> byArticle = new LinkedHashMap<>();
    try (CsvRows rows = new CsvRows(source, file.get())) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        Key key = Key.of(row.get());
        byArticle.computeIfAbsent(key.article(), _ -> new LinkedHashSet<>()).add(key);
      }
    } catch (FormatException _) {
      // told when it is read, as far as it can be
    }
    byArticle.values().forEach(keys -> keys.forEach(key -> order.put(key, order.size())));
    try {
      return Optional.of(groups(file.get(), Key::of, order));
    } catch (FormatException e) {
      sink.refuse(e.file(), e.line(), e.sentence());
      return Optional.empty();
    }
  }

  /// What is said of a work.
  private Optional<Row> said(CsvGroups<Key> works, Key key) throws IOException {
    List<Row> rows = works.of(key);
    rows.stream()
        .skip(1)
        .forEach(
            row ->
                sink.refuse(
                    works.file().name(),
                    row.line(),
                    "This work stands twice; the first was taken."));
    return rows.stream().findFirst();
  }

  /// Makes the article of a work the one that is held.
  private void article(Optional<CsvGroups<String>> articles, Key key, List<Row> own)
      throws IOException {
    if (last.equals(key.article())) {
      return;
    }
    last = key.article();
    held = Optional.empty();
    List<Row> rows = articles.isPresent() ? articles.get().of(key.article()) : List.of();
    String file = articles.map(a -> a.file().name()).orElse(marks.name());
    int line = own.stream().findFirst().map(Row::line).orElse(0);
    try {
      if (!rows.isEmpty()) {
        line = rows.getFirst().line();
        held = held(rows.getFirst(), file);
      }
    } catch (FormatException e) {
      sink.refuse(file, line, e.sentence());
      return;
    }
    if (held.isEmpty()) {
      sink.refuse(
          rows.isEmpty() ? marks.name() : file,
          line,
          "There is no text of “%s”. Add it to the column “text” of articles%s, or the article first."
              .formatted(key.article(), ending));
    }
  }

  private Optional<Held> held(Row row, String file) throws FormatException {
    String words = row.get(Tables.TEXT);
    Metadata known =
        new Metadata(
            row.get("title"),
            row.get("byline"),
            row.get("publisher"),
            row.get("date"),
            row.get("url"),
            Map.of());
    if (!words.isEmpty()) {
      return Optional.of(new Held(RawText.of(words, file), known));
    }
    Optional<ArticleText> here = sink.known(row.get(Tables.SHA256));
    return here.map(text -> new Held(new RawText(text.string(), text), known));
  }

  @Override
  public void close() throws IOException {
    for (Closeable each : open) {
      each.close();
    }
  }
}
