package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes a workbook with a sheet a table, row by row; rows that are written wait on disk until the
/// last has come.
///
/// This is the boundary to POI.
final class XlsxWriter implements DatasetWriter {
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

  /// What OOXML writes as `_x0001_`: characters that XML has not, and what looks like such a
  /// writing itself (ECMA-376 part 1, 22.4.2.4).
  private static final Pattern ESCAPED =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

  private final TableRows rows;
  private final OutputStream out;
  private final Losses losses;
  private final SXSSFWorkbook book = new Uncompressed();
  private final Map<Tables, List<String>> columns = new EnumMap<>(Tables.class);
  private final Map<Tables, SXSSFSheet> sheets = new EnumMap<>(Tables.class);
  private Optional<Article> last = Optional.empty();

  /// @param out closed with this
  XlsxWriter(Codebook codebook, Format.Terms terms, OutputStream out, Losses losses) {
    this.rows = new TableRows(codebook, terms.texts());
    this.out = out;
    this.losses = losses;
    POIXMLProperties.CoreProperties known =
        book.getXSSFWorkbook().getProperties().getCoreProperties();
    known.setCreated(Optional.of(Date.from(Instant.EPOCH)));
    known.setCreator("Verbatim");
    for (Tables table : Tables.values()) {
      List<String> names = table.columns(codebook, terms.texts());
      SXSSFSheet sheet = book.createSheet(table.id());
      Row head = sheet.createRow(0);
      for (int i = 0; i < names.size(); i++) {
        head.createCell(i).setCellValue(escaped(names.get(i)));
      }
      sheet.createFreezePane(0, 1);
      columns.put(table, names);
      sheets.put(table, sheet);
    }
  }

  @Override
  public void write(Work work) throws IOException {
    if (!last.equals(Optional.of(work.article()))) {
      row(Tables.ARTICLES, rows.article(work.article()), this::loseOfArticle);
      losses.add(Content.METADATA, "", work.article().metadata().extra().size());
      last = Optional.of(work.article());
    }
    row(Tables.WORKS, rows.work(work), _ -> losses.add(Content.AUTHOR, "", 1));
    for (Annotation mark : work.set().annotations()) {
      row(Tables.ANNOTATIONS, rows.mark(work, mark), column -> lose(mark, column));
      losses.add(Content.PROVENANCE, mark.tag(), mark.provenance().extra().size());
      mark.attributes().forEach((id, value) -> loseUnsaid(work, mark, id, value));
    }
    for (Relation link : work.linksInTextOrder()) {
      row(Tables.RELATIONS, rows.link(work, link), _ -> losses.add(Content.LINK, link.type(), 1));
      losses.add(Content.PROVENANCE, link.type(), link.provenance().extra().size());
    }
  }

  /// Counts what of a mark was too long for its cell.
  private void lose(Annotation mark, String column) {
    String prefix = mark.tag() + Tables.DOT;
    if (column.equals(Tables.NOTE)) {
      losses.add(Content.NOTE, "", 1);
    } else if (column.startsWith(prefix)) {
      losses.add(Content.ATTRIBUTE, column.substring(prefix.length()), 1);
    } else if (column.equals(Tables.MORE)) {
      mark.attributes().keySet().stream()
          .filter(id -> rows.isMore(mark, id))
          .forEach(id -> losses.add(Content.ATTRIBUTE, id, 1));
    } else if (column.equals(Tables.FRAGMENTS)) {
      losses.add(Content.FRAGMENT, mark.tag(), 1);
    } else {
      losses.add(Content.LONG, "", 1);
    }
  }

  /// Counts a value that no cell is there for, or an empty one.
  private void loseUnsaid(Work work, Annotation mark, String id, AttributeValue value) {
    boolean isSaid =
        rows.hasColumn(mark, id)
            ? !rows.cell(work.article().text(), value).shown().isEmpty()
            : rows.isMore(mark, id);
    if (!isSaid) {
      losses.add(Content.ATTRIBUTE, id, 1);
    }
  }

  private void loseOfArticle(String column) {
    losses.add(column.equals(Tables.TEXT) ? Content.LONG : Content.METADATA, "", 1);
  }

  /// What is told of a column whose cell was too long.
  private interface TooLong {
    void in(String column);
  }

  private void row(Tables table, Map<String, Cell> cells, TooLong tooLong) throws IOException {
    SXSSFSheet sheet = Optional.ofNullable(sheets.get(table)).orElseThrow();
    int at = sheet.getLastRowNum() + 1;
    if (at == MOST_ROWS) {
      throw new IOException(
          "A sheet has room for %,d rows. Choose fewer articles, or CSV.".formatted(MOST_ROWS));
    }
    Row row = sheet.createRow(at);
    List<String> names = Optional.ofNullable(columns.get(table)).orElseThrow();
    for (int i = 0; i < names.size(); i++) {
      Cell cell = cells.get(names.get(i));
      if (cell instanceof Cell.Figure(BigDecimal value) && isExact(value)) {
        row.createCell(i).setCellValue(value.doubleValue());
      } else if (cell != null && !cell.shown().isEmpty()) {
        String words = escaped(cell.shown());
        if (words.length() > LONGEST) {
          tooLong.in(names.get(i));
        } else {
          row.createCell(i).setCellValue(words);
        }
      }
    }
  }

  /// Whether a number is still the same as one of the kind that cells hold.
  private static boolean isExact(BigDecimal value) {
    double held = value.doubleValue();
    return Double.isFinite(held) && BigDecimal.valueOf(held).compareTo(value) == 0;
  }

  private static String escaped(String words) {
    return words.chars().allMatch(c -> (c >= ' ' && c != '_' && c < '\uFFFE') || c == '\n')
        ? words
        : ESCAPED
            .matcher(words)
            .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
  }

  /// Leaves compressing to the second writing.
  private static final class Uncompressed extends SXSSFWorkbook {
    private static final int ROWS_IN_MEMORY = 100;

    Uncompressed() {
      super(ROWS_IN_MEMORY);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      ZipArchiveOutputStream parts = super.createArchiveOutputStream(out);
      parts.setLevel(Deflater.NO_COMPRESSION);
      return parts;
    }
  }

  /// Writes the workbook again without the times that its parts were made at.
  @Override
  public void close() throws IOException {
    Path made = Files.createTempFile("verbatim", ".xlsx");
    try (out;
        book) {
      try (OutputStream file = Files.newOutputStream(made)) {
        book.write(file);
      }
      try (ZipFile parts = new ZipFile(made.toFile());
          ZipOutputStream timeless = new ZipOutputStream(out)) {
        for (ZipEntry part : parts.stream().toList()) {
          ZipEntry same = new ZipEntry(part.getName());
          same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
          timeless.putNextEntry(same);
          try (InputStream bytes = parts.getInputStream(part)) {
            bytes.transferTo(timeless);
          }
          timeless.closeEntry();
        }
      }
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
