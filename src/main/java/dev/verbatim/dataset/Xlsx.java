package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `xlsx`: a workbook of Office Open XML (ECMA-376) with a sheet for each of the tables that `csv`
/// has ([Tables]). It is written only.
///
/// Cells are words or numbers and never formulas; they are numbers where the attribute is one. A
/// cell holds at most 32,767 characters: what is longer is left out whole, and counted. So are ids
/// of other tools, and what else is known of where marks are from beside authors and dates. The
/// same works give the same bytes: the workbook says nothing of when it was made.
final class Xlsx implements Format {
  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public String label() {
    return "Excel workbook";
  }

  @Override
  public Shape shape() {
    return Shape.FILE;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.complementOf(
        EnumSet.of(
            Content.ARTICLE_NOTE,
            Content.LABEL,
            Content.ORPHAN,
            Content.CONFLICT,
            Content.DISMISSAL,
            Content.DECISION,
            Content.REMOVAL));
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    return new XlsxWriter(codebook, terms, out.file("dataset.xlsx"), losses);
  }

  @Override
  public Optional<String> ending() {
    return Optional.empty();
  }

  @Override
  public boolean needsText() {
    return false;
  }

  @Override
  public void read(Source source, Sink sink) throws FormatException {
    throw new FormatException(
        source.files().stream().map(Source.File::name).findFirst().orElse(""),
        "Workbooks are written only. Save the sheets as CSV and take these in.");
  }
}
