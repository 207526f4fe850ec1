package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `csv` and `tsv`: a folder of tables ([Tables]), a row a mark in `annotations.csv`, as [RFC
/// 4180](https://www.rfc-editor.org/rfc/rfc4180) has it: a row of names first, lines that end in
/// CRLF, quotation marks around what needs them; in UTF-8.
///
/// Every column is known by its name and holds one kind of value, so that a table is loaded without
/// being told anything. Offsets count code points. What columns have no place for is carried in the
/// last one of the table of works ([Carried]).
///
/// A cell that begins as a formula does stays as it is, and is warned of. Where such cells are to
/// be guarded, which means that the tables go to a spreadsheet, there is an apostrophe before them,
/// a last column says in which cells of the row, so that they come back without, and a byte order
/// mark tells Excel what the bytes are.
final class Csv implements Format {
  /// The column of cells that got an apostrophe.
  static final String GUARDED = "guarded";

  private final String id;
  private final char separator;

  private Csv(String id, char separator) {
    this.id = id;
    this.separator = separator;
  }

  /// With commas between values.
  static Csv commas() {
    return new Csv("csv", ',');
  }

  /// With tabs between values.
  static Csv tabs() {
    return new Csv("tsv", '\t');
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return separator == ',' ? "CSV tables" : "TSV tables";
  }

  @Override
  public Shape shape() {
    return Shape.FOLDER;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.allOf(Content.class);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    return new CsvTables(new CsvTables.Shape("." + id, separator, terms), codebook, out, losses);
  }

  @Override
  public Optional<String> ending() {
    return Optional.of("." + id);
  }

  @Override
  public boolean needsText() {
    return false;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException {
    CsvFolder.read(source, "." + id, sink);
  }
}
