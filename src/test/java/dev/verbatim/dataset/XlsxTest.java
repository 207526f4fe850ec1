package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.dataset.Format.Terms;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Workbooks as POI reads them.
class XlsxTest {
  private static final Provenance BY = Provenance.of("analyst-a", Instant.EPOCH);

  private static Workbook book(Memory memory) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(memory.files.get("dataset.xlsx")));
  }

  /// The rows of a sheet by the names of its columns, without cells that are not there.
  private static List<Map<String, Cell>> rows(Sheet sheet) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    Row names = sheet.getRow(0);
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      Map<String, Cell> row = new HashMap<>();
      sheet
          .getRow(i)
          .forEach(c -> row.put(names.getCell(c.getColumnIndex()).getStringCellValue(), c));
      rows.add(row);
    }
    return rows;
  }

  private static Cell cell(Map<String, Cell> row, String column) {
    return Optional.ofNullable(row.get(column)).orElseThrow();
  }

  private static Memory written(Work work) throws IOException {
    return Memory.written(new Xlsx(), SmallWork.CODEBOOK, List.of(work));
  }

  private static Work work(String text, Annotation... marks) {
    Article article = new Article("x", Metadata.titled("x"), ArticleText.of(text));
    return new Work(
        article,
        AnnotationSet.empty(article, new Annotator("analyst-a", "A"), SmallWork.CODEBOOK)
            .replaced(List.of(), List.of(marks)));
  }

  private static Annotation mark(String tag, int end) {
    return Annotation.of("m-" + tag, tag, List.of(new Span(0, end)), BY);
  }

  @Test
  void eachTableIsASheetAndEachCellOfItsType() throws IOException {
    Annotation figure =
        mark("statistic", 2)
            .withAttribute("value", new AttributeValue.Numeric(new BigDecimal("-40.50")))
            .withAttribute("unit", new AttributeValue.Text("40"))
            .withNote("=1+1");
    try (Workbook book = book(written(work("40 euro", figure)))) {
      Map<String, Cell> row = rows(book.getSheet("annotations")).getFirst();
      assertThat(cell(row, "start").getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell(row, "end").getNumericCellValue()).isEqualTo(2);
      assertThat(cell(row, "statistic.value").getNumericCellValue()).isEqualTo(-40.5);
      assertThat(cell(row, "statistic.unit").getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(row, "note").getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(row, "note").getStringCellValue()).isEqualTo("=1+1");
      assertThat(row).doesNotContainKeys("fragments", "quote.type");
    }
  }

  @Test
  void theSmallWorkIsThereWithItsLinkAndText() throws IOException {
    Memory memory = written(SmallWork.work());
    try (Workbook book = book(memory)) {
      assertThat(cell(rows(book.getSheet("annotations")).getFirst(), "text").getStringCellValue())
          .isEqualTo("“Yes 😀,” “and no.”");
      assertThat(cell(rows(book.getSheet("relations")).getFirst(), "to").getStringCellValue())
          .isEqualTo(SmallWork.speaker().id());
      assertThat(cell(rows(book.getSheet("works")).getFirst(), "status").getStringCellValue())
          .isEqualTo("done");
      assertThat(cell(rows(book.getSheet("articles")).getFirst(), "text").getStringCellValue())
          .isEqualTo(SmallWork.TEXT);
    }
    assertThat(memory.losses.lines()).containsExactly("1 note on an article");
  }

  @Test
  void charactersThatXmlLacksAndWhatLooksLikeTheirWritingComeThrough() throws IOException {
    String note = "a\u0001b\r\nc_x0041_ <&> ";
    try (Workbook book = book(written(work("40 euro", mark("quote", 2).withNote(note))))) {
      assertThat(cell(rows(book.getSheet("annotations")).getFirst(), "note").getStringCellValue())
          .isEqualTo(note);
    }
  }

  @Test
  void whatIsTooLongForACellIsLeftOutWholeAndCounted() throws IOException {
    String fits = "x".repeat(32_767);
    Memory memory =
        written(
            work(
                fits + "y",
                mark("quote", 32_767).withNote(fits),
                mark("speaker", 32_768).withNote(fits + "y")));
    assertThat(memory.losses.lines())
        .containsExactly("1 note on a mark", "2 texts too long for a cell");
    try (Workbook book = book(memory)) {
      List<Map<String, Cell>> rows = rows(book.getSheet("annotations"));
      assertThat(rows.getFirst()).doesNotContainKeys("text", "note");
      assertThat(cell(rows.getLast(), "note").getStringCellValue()).isEqualTo(fits);
    }
  }

  @Test
  void valuesWithoutACellAreCountedAndNumbersThatWouldChangeAreWords() throws IOException {
    Annotation odd =
        mark("statistic", 2)
            .withAttribute("value", new AttributeValue.Numeric(new BigDecimal("1E+400")))
            .withAttribute("place", new AttributeValue.Text(""))
            .withAttribute("mood", new AttributeValue.Flag(true))
            .withAttribute("odd", new AttributeValue.Other(List.of()));
    Memory memory = written(work("40 euro", odd));
    assertThat(memory.losses.lines()).containsExactly("2 attributes (odd 1, place 1)");
    try (Workbook book = book(memory)) {
      Map<String, Cell> row = rows(book.getSheet("annotations")).getFirst();
      assertThat(cell(row, "statistic.value").getStringCellValue()).isEqualTo("1E+400");
      assertThat(cell(row, "more").getStringCellValue()).isEqualTo("{\"mood\":true}");
    }
  }

  @Test
  void whatIsKnownOfWhereMarksAreFromIsCounted() throws IOException {
    Provenance from =
        new Provenance(
            "analyst-a", Instant.EPOCH, Instant.EPOCH, Map.of("brat", "T1", "doccano", 7));
    Annotation foreign = Annotation.of("m", "quote", List.of(new Span(0, 2)), from);
    assertThat(written(work("40 euro", foreign, mark("speaker", 2))).losses.lines())
        .containsExactly("2 further details of where marks are from (quote 2)");
  }

  @Test
  void theBytesSayNothingOfWhenTheyWereMade() throws Exception {
    Memory first = written(SmallWork.work());
    assertThat(written(SmallWork.work()).files.get("dataset.xlsx"))
        .isEqualTo(first.files.get("dataset.xlsx"));
    try (ZipInputStream parts =
        new ZipInputStream(new ByteArrayInputStream(first.files.get("dataset.xlsx")))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        assertThat(part.getTimeLocal().getYear()).isEqualTo(1980);
        assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("<f>");
      }
    }
  }

  @Test
  void withoutTextNoWordOfItIsInIt() throws IOException {
    Memory bare = new Memory(SmallWork.CODEBOOK);
    try (DatasetWriter writer =
        new Xlsx().write(SmallWork.CODEBOOK, new Terms(false, false), bare, bare.losses)) {
      writer.write(SmallWork.work());
    }
    try (Workbook book = book(bare)) {
      Map<String, Cell> row = rows(book.getSheet("annotations")).getFirst();
      assertThat(row).doesNotContainKey("text");
      assertThat(cell(row, "quote.cue").getStringCellValue()).isEqualTo("13 17");
      assertThat(rows(book.getSheet("articles")).getFirst()).doesNotContainKey("text");
    }
  }

  @Test
  void itIsNotReadBack() {
    Memory memory = new Memory(SmallWork.CODEBOOK);
    assertThatThrownBy(() -> new Xlsx().read(memory, memory))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("written only");
  }
}
