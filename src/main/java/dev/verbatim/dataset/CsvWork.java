package dev.verbatim.dataset;

import dev.verbatim.dataset.CsvRows.Row;
import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts together one work from its rows.
final class CsvWork {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.0+)?");

  private final CsvFolder.Key key;
  private final Optional<Row> own;
  private final CsvFolder.Held article;
  private final Sink sink;
  private final ValueWords values;

  /// Rows of one table.
  record Part(Source.File file, List<Row> rows) {}

  /// @param own the row of the table of works, if there is one
  CsvWork(CsvFolder.Key key, Optional<Row> own, CsvFolder.Held article, Sink sink) {
    this.key = key;
    this.own = own;
    this.article = article;
    this.sink = sink;
    this.values = new ValueWords(sink.codebook(), article.text().text());
  }

  /// Reads the rows, and gives the work to the sink.
  ///
  /// @param told what the offsets count, if the person says so
  void read(Part marks, Part links, Optional<Unit> told) throws IOException {
    Annotator annotator = new Annotator(key.annotator(), name());
    WorkBuilder work =
        new WorkBuilder(
            new WorkBuilder.Origin(marks.file().name(), "csv", annotator), article.text(), sink);
    CsvCarried.Read read = CsvCarried.read(cell(), key.article(), article.text(), sink);
    Map<String, Row> named = new LinkedHashMap<>();
    for (Row row : marks.rows()) {
      claim(work, row, named);
    }
    work.place(Unit.CODE_POINT, told);
    named.forEach((name, row) -> say(work, name, row, read));
    Set<String> taken = new HashSet<>();
    for (Row row : links.rows()) {
      link(work, links.file(), row, taken);
    }
    Status status = own.flatMap(this::status).orElse(Status.NEW);
    work.fields(SetFields.EMPTY.withStatus(status));
    carried(work, annotator, status, marks.rows(), read);
    work.deliver(key.article(), metadata(key.article(), Map.of()));
  }

  private String cell() {
    return own.map(row -> row.get(Carried.FIELD)).orElse("");
  }

  private String name() {
    String name = own.map(row -> row.get(Tables.NAME)).orElse("");
    return name.isEmpty() ? key.annotator() : name;
  }

  /// What is known of the article.
  ///
  /// @param title where the table has none
  private Metadata metadata(String title, Map<String, Object> extra) {
    Metadata known = article.metadata();
    return new Metadata(
        known.title().isEmpty() ? title : known.title(),
        known.byline(),
        known.publisher(),
        known.date(),
        known.url(),
        extra);
  }

  private Optional<Status> status(Row row) {
    return Status.of(row.get(Tables.STATUS).strip().toLowerCase(Locale.ROOT));
  }

  private void claim(WorkBuilder work, Row row, Map<String, Row> named) {
    String tag = row.get(Tables.TAG);
    List<Place> places = places(row);
    if (places.isEmpty() || tag.isBlank()) {
      work.refuse(row.line(), "A mark needs a tag and two numbers for its place.");
      return;
    }
    String words = row.get(Tables.TEXT);
    Claim claim = new Claim(places, words.isEmpty() ? Optional.empty() : Optional.of(words));
    String id = row.get(Tables.ID);
    if (id.isEmpty()) {
      named.put(work.claimNameless(row.line(), tag, claim), row);
    } else {
      work.claim(row.line(), id, tag, claim);
      named.putIfAbsent(id, row);
    }
  }

  private static List<Place> places(Row row) {
    String fragments = row.get(Tables.FRAGMENTS).strip();
    if (!fragments.isEmpty()) {
      return Place.all(fragments);
    }
    Optional<Integer> start = number(row.get(Tables.START));
    Optional<Integer> end = number(row.get(Tables.END));
    return start.isPresent() && end.isPresent()
        ? List.of(new Place(start.get(), end.get()))
        : List.of();
  }

  /// Tables of statistics programs write 12.0.
  private static Optional<Integer> number(String cell) {
    String digits = cell.strip();
    return NUMBER.matcher(digits).matches()
        ? Optional.of(Integer.parseInt(digits.split("\\.", -1)[0]))
        : Optional.empty();
  }

  private void say(WorkBuilder work, String name, Row row, CsvCarried.Read read) {
    Optional<Annotation> mark = work.placed(name);
    if (mark.isEmpty()) {
      return;
    }
    String prefix = mark.get().tag() + Tables.DOT;
    Optional<Annotation> before = read.work().flatMap(w -> w.set().annotation(name));
    for (Map.Entry<String, String> said : attributes(mark.get(), row).entrySet()) {
      String id = said.getKey();
      AttributeValue value =
          before
              .flatMap(m -> m.attribute(id))
              .filter(carried -> isCell(carried, said.getValue()))
              .orElseGet(() -> TableRows.value(values, mark.get(), id, said.getValue()));
      work.attribute(row.line(), name, id, value);
    }
    more(row).forEach((id, value) -> work.attribute(row.line(), name, id, value));
    if (row.cells().size() > row.columns().size()) {
      sink.say("Cells without a name of a column were passed over.");
    }
    if (row.columns().keySet().stream()
        .anyMatch(c -> c.contains(Tables.DOT) && !c.startsWith(prefix) && !row.get(c).isEmpty())) {
      sink.say("Attributes in columns of another tag than the mark's were passed over.");
    }
    String note = row.get(Tables.NOTE);
    String kept =
        before.map(Annotation::note).filter(n -> Cell.of(n).shown().equals(note)).orElse(note);
    if (!kept.isEmpty()) {
      work.note(row.line(), name, kept);
    }
    work.made(name, author(row), time(row, Tables.CREATED), time(row, Tables.MODIFIED));
  }

  /// Whether a cell is that which a value is written as, so that it has not been changed.
  private boolean isCell(AttributeValue value, String cell) {
    return Stream.of(true, false)
        .map(texts -> new TableRows(sink.codebook(), texts))
        .anyMatch(rows -> rows.cell(article.text().text(), value).shown().equals(cell));
  }

  private Map<String, AttributeValue> more(Row row) {
    String cell = row.get(Tables.MORE);
    try {
      return cell.isEmpty() ? Map.of() : TableRows.more(cell);
    } catch (FormatException _) {
      sink.say("Cells in “more” that are no JSON were passed over.");
      return Map.of();
    }
  }

  /// What the columns of a mark's tag say: those that the codebook has in its order, then others.
  private Map<String, String> attributes(Annotation mark, Row row) {
    Map<String, String> said = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    sink.codebook()
        .tag(mark.tag())
        .ifPresent(
            tag ->
                tag.attributes()
                    .forEach(
                        attribute -> {
                          String column = mark.tag() + Tables.DOT + attribute.id();
                          known.add(column);
                          said.put(attribute.id(), row.get(column));
                        }));
    String prefix = mark.tag() + Tables.DOT;
    row.columns().keySet().stream()
        .filter(column -> column.startsWith(prefix) && column.length() > prefix.length())
        .filter(column -> !known.contains(column))
        .sorted()
        .forEach(column -> said.put(column.substring(prefix.length()), row.get(column)));
    said.values().removeIf(String::isEmpty);
    return said;
  }

  private String author(Row row) {
    String author = row.get(Tables.AUTHOR);
    return author.isEmpty() ? key.annotator() : author;
  }

  /// At no known time where a cell says none.
  private static Instant time(Row row, String column) {
    try {
      return Instant.parse(row.get(column).strip());
    } catch (DateTimeException _) {
      return Instant.EPOCH;
    }
  }

  private void link(WorkBuilder work, Source.File file, Row row, Set<String> taken) {
    String type = row.get(Tables.TYPE);
    String from = row.get(Tables.FROM);
    String to = row.get(Tables.TO);
    if (type.isBlank() || work.placed(from).isEmpty() || work.placed(to).isEmpty()) {
      sink.refuse(
          file.name(), row.line(), "A link needs a type, and the ids of two marks that are there.");
      return;
    }
    String id = row.get(Tables.ID);
    String name = id.isEmpty() ? work.nameless(String.join("\n", type, from, to)) : id;
    if (!taken.add(name)) {
      sink.refuse(
          file.name(),
          row.line(),
          "The link “%s” stands twice; the first was taken.".formatted(id));
      return;
    }
    work.link(row.line(), name, type, from, to);
    work.madeLink(name, author(row), time(row, Tables.CREATED), time(row, Tables.MODIFIED));
  }

  /// Adds what was carried; what the columns say counts.
  private void carried(
      WorkBuilder work, Annotator annotator, Status status, List<Row> rows, CsvCarried.Read read) {
    if (read.work().isEmpty()) {
      return;
    }
    Work before = read.work().get();
    Metadata known = before.article().metadata();
    Metadata all = metadata(known.title(), known.extra());
    AnnotationSet.Origin origin = before.set().origin();
    AnnotationSet set =
        before
            .set()
            .withFields(before.set().fields().withStatus(status))
            .withOrigin(
                new AnnotationSet.Origin(
                    origin.articleId(),
                    origin.textSha256(),
                    annotator,
                    origin.codebook(),
                    origin.codebookVersion(),
                    origin.extra()));
    Map<String, Integer> columns = rows.isEmpty() ? Map.of() : rows.getFirst().columns();
    work.carried(
        Optional.of(new Work(new Article(key.article(), all, article.text().text()), set)),
        new Restoration.Told(
            (mark, id) ->
                columns.containsKey(mark.tag() + Tables.DOT + id)
                    && mark.attribute(id).filter(value -> !isCell(value, "")).isPresent(),
            rows.isEmpty() || columns.containsKey(Tables.NOTE),
            (_, after) -> read.isOf(after)));
  }
}
