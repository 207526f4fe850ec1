package dev.verbatim.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the tables of a data set as files of separated values, all of them at once, a row as it
/// comes.
///
/// This is, with [CsvRows], the boundary to FastCSV.
final class CsvTables implements DatasetWriter {
  /// What a spreadsheet takes for the beginning of a formula, or passes over before one. By itself
  /// such a character is none.
  private static final String RUN = "=+-@\t\r";

  private final Shape shape;
  private final TableRows rows;
  private final Losses losses;
  private final Map<Tables, Table> tables = new EnumMap<>(Tables.class);
  private Optional<Article> last = Optional.empty();

  /// How they are written.
  ///
  /// @param ending of the names of the files, such as `.csv`
  record Shape(String ending, char separator, Format.Terms terms) {}

  CsvTables(Shape shape, Codebook codebook, Output out, Losses losses) throws IOException {
    this.shape = shape;
    this.rows = new TableRows(codebook, shape.terms().texts());
    this.losses = losses;
    for (Tables table : Tables.values()) {
      List<String> columns = new ArrayList<>(table.columns(codebook, shape.terms().texts()));
      if (table == Tables.WORKS) {
        columns.add(Carried.FIELD);
      }
      tables.put(table, new Table(columns, out.file(table.id() + shape.ending())));
    }
  }

  @Override
  public void write(Work work) throws IOException {
    CsvCarried carried = new CsvCarried(work, rows);
    try {
      if (!last.equals(Optional.of(work.article()))) {
        table(Tables.ARTICLES).row(rows.article(work.article()));
        last = Optional.of(work.article());
      }
      Map<String, Cell> whose = rows.work(work);
      whose.put(Carried.FIELD, new Cell.Words(carried.field(shape.terms())));
      table(Tables.WORKS).row(whose);
      for (Annotation mark : work.set().annotations()) {
        table(Tables.ANNOTATIONS).row(rows.mark(work, mark));
      }
      for (Relation link : work.linksInTextOrder()) {
        if (CsvCarried.isWhole(work, link)) {
          table(Tables.RELATIONS).row(rows.link(work, link));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Table table(Tables which) {
    return Optional.ofNullable(tables.get(which)).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    for (Table table : tables.values()) {
      table.csv.close();
    }
  }

  /// One file.
  private final class Table {
    private final List<String> columns;
    private final CsvWriter csv;

    Table(List<String> columns, OutputStream file) throws IOException {
      this.columns = List.copyOf(columns);
      Writer words = new OutputStreamWriter(file, StandardCharsets.UTF_8);
      if (shape.terms().guard()) {
        words.write('\uFEFF');
      }
      this.csv =
          CsvWriter.builder()
              .fieldSeparator(shape.separator())
              .lineDelimiter(LineDelimiter.CRLF)
              .build(words);
      List<String> names = new ArrayList<>(columns);
      if (shape.terms().guard()) {
        names.add(Csv.GUARDED);
      }
      csv.writeRecord(names);
    }

    void row(Map<String, Cell> cells) {
      List<String> row = new ArrayList<>(columns.size() + 1);
      List<String> guarded = new ArrayList<>();
      for (String column : columns) {
        Cell cell = cells.getOrDefault(column, new Cell.Words(""));
        if (isRun(cell)) {
          guarded.add(column);
        }
        boolean guards = shape.terms().guard() && isRun(cell);
        row.add(guards ? "'" + cell.shown() : cell.shown());
      }
      if (shape.terms().guard()) {
        row.add(String.join(";", guarded));
        losses.warn(Losses.Warning.GUARDED, guarded.size());
      } else {
        losses.warn(Losses.Warning.RUN, guarded.size());
      }
      csv.writeRecord(row);
    }

    private static boolean isRun(Cell cell) {
      return cell instanceof Cell.Words(String words)
          && words.length() > 1
          && RUN.indexOf(words.charAt(0)) >= 0;
    }
  }
}
