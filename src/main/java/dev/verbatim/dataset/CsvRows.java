package dev.verbatim.dataset;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.Separator;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a file of separated values, one after another. A byte order mark is passed over, and
/// so is a line that tells the [Separator].
final class CsvRows implements Closeable {
  /// Characters of the first line that are looked at.
  private static final int FIRST = 1 << 16;

  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final BufferedReader words;
  private final CloseableIterator<CsvRecord> rows;
  private int skipped;
  private int line = 1;

  /// A row.
  ///
  /// @param line on which it begins, from 1
  /// @param columns the places of the cells by the names of their columns
  record Row(int line, Map<String, Integer> columns, List<String> cells) {
    /// A cell as it is meant, without the apostrophe of one that was guarded; empty where there is
    /// none.
    String get(String column) {
      String cell = cell(column);
      boolean guarded =
          cell.startsWith("'") && (";" + cell(Csv.GUARDED) + ";").contains(";" + column + ";");
      return guarded ? cell.substring(1) : cell;
    }

    private String cell(String column) {
      Integer place = columns.get(column);
      return place == null || place >= cells.size() ? "" : cells.get(place);
    }
  }

  /// @throws FormatException where it has no first row
  CsvRows(Source source, Source.File from) throws IOException, FormatException {
    this.file = from.name();
    this.words =
        new BufferedReader(
            new InputStreamReader(source.open(from), StandardCharsets.UTF_8.newDecoder()), FIRST);
    try {
      this.rows = reader(separator()).iterator();
      Row names =
          next()
              .orElseThrow(
                  () -> new FormatException(file, "This table is empty; it has no row of names."));
      for (String name : names.cells()) {
        columns.putIfAbsent(name.strip(), columns.size());
      }
    } catch (CharacterCodingException _) {
      throw notUtf8();
    }
  }

  private FormatException notUtf8() {
    return new FormatException(
        file,
        line,
        0,
        "From here on this table is not in UTF-8. Save it as “CSV UTF-8” in the spreadsheet.");
  }

  private CsvReader<CsvRecord> reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(words);
  }

  /// What the first line tells; where it tells nothing else, it is passed over.
  private char separator() throws IOException {
    words.mark(FIRST);
    if (words.read() != '\uFEFF') {
      words.reset();
    }
    words.mark(FIRST);
    StringBuilder first = new StringBuilder();
    for (int c = words.read();
        c >= 0 && c != '\n' && first.length() < FIRST - 1;
        c = words.read()) {
      first.append((char) c);
    }
    Separator separator = Separator.in(first.toString());
    if (separator.isTold()) {
      skipped = 1;
    } else {
      words.reset();
    }
    return separator.character();
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /// The next row; empty at the end.
  ///
  /// @throws FormatException where the rest is no table; then there is no more
  Optional<Row> next() throws IOException, FormatException {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CsvRecord row = rows.next();
      line = (int) row.getStartingLineNumber() + skipped;
      return Optional.of(new Row(line, columns, row.getFields()));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8();
      }
      throw e.getCause();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8();
      }
      throw new FormatException(
          file,
          line + 1,
          0,
          "From here on this is no table: quotation marks are not closed, or stand within a value."
              + " Correct it in a text editor.");
    }
  }

  @Override
  public void close() throws IOException {
    words.close();
  }
}
