package dev.verbatim.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.Separator;
import dev.verbatim.intake.Rows.Row;
import dev.verbatim.project.Problem;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.TextDecoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table with separated values, an article a row, under a row of names; a line above it may tell
/// the [Separator].
///
/// This is the boundary to FastCSV.
final class CsvDocument implements DocumentKind {
  @Override
  public String name() {
    return "table";
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv");
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns)
      throws FormatException, ProjectException {
    TextDecoding.Result decoded = source.decoded();
    Reading reading = rows(source, decoded.text().string()).reading(columns);
    return decoded instanceof TextDecoding.Result.AsWindows1252(_, String preview)
        ? reading.withArticles(reading.articles().stream().map(a -> a.guessed(preview)).toList())
        : reading;
  }

  private Rows rows(Source source, String text) throws FormatException {
    int second = text.indexOf('\n') + 1;
    Separator separator = Separator.in(second == 0 ? text : text.substring(0, second));
    return separator.isTold()
        ? rows(source, reader(text.substring(second), separator.character()), 1)
        : rows(source, reader(text, separator.character()), 0);
  }

  /// @param above how many lines of the file stand above what the reader reads
  private Rows rows(Source source, CsvReader<CsvRecord> reader, int above) throws FormatException {
    List<Row> rows = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    long line = above + 1L;
    try (reader) {
      for (CsvRecord csvRow : reader) {
        line = csvRow.getStartingLineNumber() + above;
        if (names.isEmpty()) {
          names.addAll(names(csvRow.getFields()));
        } else if (csvRow.getFieldCount() > names.size()) {
          refused.add(problem(source, line, tooMany(csvRow.getFieldCount(), names.size())));
        } else if (rows.size() == Rows.MOST) {
          throw source.refusal("This table has more than %,d rows.".formatted(Rows.MOST));
        } else {
          rows.add(new Row((int) line, values(names, csvRow.getFields())));
        }
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      if (rows.isEmpty()) {
        throw source.refusal(malformed());
      }
      refused.add(problem(source, line + 1, malformed()));
    }
    return new Rows(source, this, names, rows, refused);
  }

  private static String malformed() {
    return "From here on this is no table: quotation marks are not closed, or stand within a value."
        + " Correct it in a text editor.";
  }

  private static String tooMany(int fields, int names) {
    return "This row has %d values under %d names; is a value with a separator not in quotation marks?"
        .formatted(fields, names);
  }

  private static Problem problem(Source source, long line, String sentence) {
    return new Problem(source.file(), (int) line, sentence);
  }

  private static CsvReader<CsvRecord> reader(String table, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(table);
  }

  /// Each with a name of its own.
  private static Set<String> names(List<String> fields) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : fields) {
      String name = Paragraphs.oneLine(field);
      String own = name.isEmpty() ? "column " + (names.size() + 1) : name;
      for (int i = 2; names.contains(own); i++) {
        own = name + " " + i;
      }
      names.add(own);
    }
    return names;
  }

  private static Map<String, String> values(Set<String> names, List<String> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    int i = 0;
    for (String name : names) {
      if (i < fields.size()) {
        values.put(name, fields.get(i));
      }
      i++;
    }
    return values;
  }
}
