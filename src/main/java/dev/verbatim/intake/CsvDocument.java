package dev.verbatim.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.verbatim.format.FormatException;
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

/// A table with separated values, an article a row, under a row of names. What separates them is
/// found from the first row.
///
/// This is the boundary to FastCSV.
final class CsvDocument implements DocumentKind {
  private static final String SEPARATORS = ",;\t|";

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
    List<Row> rows = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    long line = 1;
    try (CsvReader<CsvRecord> csv = reader(text)) {
      for (CsvRecord csvRow : csv) {
        line = csvRow.getStartingLineNumber();
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

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  /// The one that stands most often in the first row, quoted values left aside.
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = text.substring(0, end < 0 ? text.length() : end).replaceAll("\"[^\"]*\"", "");
    char most = SEPARATORS.charAt(0);
    for (int i = 1; i < SEPARATORS.length(); i++) {
      char other = SEPARATORS.charAt(i);
      most = count(first, other) > count(first, most) ? other : most;
    }
    return most;
  }

  private static long count(String in, char separator) {
    return in.chars().filter(c -> c == separator).count();
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
