package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.ProjectException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PDFs, written here by PDFBox, read as text.
class PdfDocumentTest {
  private static final List<String> LEFT =
      List.of(
          "The port of Ellery closed on Mon-",
          "day, after dockers and pilots had",
          "walked out. Nobody could say for",
          "how long it would stay so.",
          "   The owner is a well-known pub-",
          "lic company, which said that it");
  private static final List<String> RIGHT =
      List.of(
          "would talk, but not before next",
          "Friday evening in Ellery itself.",
          "   “We have waited,” said Ivo the",
          "docker, who is as well-",
          "known in the town as his uncle is",
          "and the Franco-",
          "German choir, in which he sings.");
  private static final String READ =
      """
      The port of Ellery closed on Monday, after dockers and pilots had walked out. Nobody could say for how long it would stay so.
      The owner is a well-known public company, which said that it would talk, but not before next Friday evening in Ellery itself.
      “We have waited,” said Ivo the docker, who is as well-known in the town as his uncle is and the Franco-German choir, in which he sings.\
      """;

  @TempDir Path temporary;
  private Inbox inbox;

  @BeforeEach
  void openAProject() throws ProjectException {
    inbox = new Inbox(temporary);
  }

  /// Blanks at the start of a line, as an indent.
  private static void column(Sheets sheets, float left, float top, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      boolean indented = lines.get(i).startsWith(" ");
      sheets.words(left + (indented ? 12 : 0), top + i * Sheets.LEADING, 10, lines.get(i).strip());
    }
  }

  @Test
  void columnsAreReadOneAfterTheOtherBelowTheTitleThatRunsOverThem() {
    Sheets sheets = new Sheets().page();
    column(sheets, 320, 154, RIGHT); // neither drawn in their order nor on the same lines
    column(sheets, 100, 150, LEFT);
    sheets.words(100, 110, 20, "Dockers walk out, and Ellery waits");

    NewArticle article = inbox.article("port-closed.pdf", sheets.bytes());

    assertThat(article.text().string()).isEqualTo("Dockers walk out, and Ellery waits\n" + READ);
    assertThat(article.remarks())
        .containsExactly(
            "2 hyphenated words were joined at the ends of lines.",
            "2 words were joined there with the hyphen kept.",
            "It is set in columns; see whether they follow each other as they are read.");
    assertThat(article.title()).isEqualTo("Port closed");
  }

  @Test
  void threeColumnsAndALineBelowThemAreReadInOrder() {
    Sheets sheets = new Sheets().page();
    for (int column = 0; column < 3; column++) {
      for (int line = 0; line < 5; line++) {
        sheets.words(
            60 + 170 * column,
            100 + 12 * line,
            10,
            "column %d has its line %d".formatted(column, line));
      }
    }
    sheets.words(
        60, 200, 10, "This line runs over all of the columns that stand above, to its full stop.");

    String text = inbox.article("a.pdf", sheets.bytes()).text().string();

    assertThat(text.indexOf("column 0 has its line 4")).isLessThan(text.indexOf("column 1"));
    assertThat(text.indexOf("column 1 has its line 4")).isLessThan(text.indexOf("column 2"));
    assertThat(text).endsWith("to its full stop.");
  }

  @Test
  void aParagraphEndsWhereSpaceIndentSizeOrAShortLineSaysSo() {
    Sheets sheets = new Sheets().page();
    sheets.words(100, 100, 10, "A line that runs to the margin of the page, as most lines");
    sheets.words(100, 112, 10, "do here. Short.");
    sheets.words(100, 124, 10, "Another line that runs to the margin, more or less, as it is");
    sheets.words(100, 136, 10, "and goes on here to about the same place at the right, as");
    sheets.words(100, 160, 10, "this one, that stands apart, does, though no sentence ended");
    sheets.words(100, 172, 10, "before it, and");
    sheets.words(100, 186, 14, "Heading");
    sheets.words(100, 200, 10, "Text below it.");

    assertThat(inbox.article("a.pdf", sheets.bytes()).text().string().lines())
        .containsExactly(
            "A line that runs to the margin of the page, as most lines do here. Short.",
            "Another line that runs to the margin, more or less, as it is and goes on here to about"
                + " the same place at the right, as",
            "this one, that stands apart, does, though no sentence ended before it, and",
            "Heading",
            "Text below it.");
  }

  @Test
  void runningHeadsAndPageNumbersAreLeftOutAndSentencesGoOnOverThePage() {
    List<String> tops =
        List.of("The docks were empty", "tence of many words", "tence at last, it is");
    List<String> ends = List.of("of this", "of that and other", "of most");
    Sheets sheets = new Sheets();
    for (int page = 1; page <= 3; page++) {
      sheets.page();
      sheets.words(100, 40, 8, "The Bay, 24 November 2026").words(480, 40, 8, "Page " + page);
      sheets.words(100, 100, 10, tops.get(page - 1) + " and this is a line that is long");
      sheets.words(
          100, 112, 10, "and another line that stands between the first and the last one,");
      sheets.words(
          100, 124, 10, "tence that speaks " + ends.get(page - 1) + " with a part of a long sen-");
      sheets.words(300, 760, 8, "– " + page + " –");
    }
    NewArticle article = inbox.article("a.pdf", sheets.bytes());

    assertThat(article.text().string().lines())
        .singleElement()
        .asString()
        .startsWith("The docks were empty and")
        .contains("speaks of this with a part of a long sentence of many words and")
        .contains("speaks of that and other with a part of a long sentence at last, it is and")
        .doesNotContain("Bay", "– 2 –");
    assertThat(article.remarks())
        .contains(
            "3 running heads were left out, such as “The Bay, 24 November 2026”.",
            "6 page numbers were left out.");
  }

  @Test
  void aTableIsNotTakenForColumns() {
    Sheets sheets = new Sheets().page();
    for (int i = 1; i <= 5; i++) {
      sheets.words(100, 100 + i * 12, 10, i + ".");
      sheets.words(140, 100 + i * 12, 10, "the item of this list with its number, one of five");
    }
    assertThat(inbox.article("a.pdf", sheets.bytes()).text().string())
        .contains("1. the item")
        .contains("5. the item");
  }

  @Test
  void theTitleAndAuthorAreKnownUnlessAProgramWroteThem() {
    Sheets sheets = new Sheets().page().words(100, 100, 10, "Words.");
    sheets.document.getDocumentInformation().setTitle("Ships wait");
    sheets.document.getDocumentInformation().setAuthor("Ada Quist");
    NewArticle article = inbox.article("a-b.pdf", sheets.bytes());
    assertThat(article.title()).isEqualTo("Ships wait");
    assertThat(article.metadata().byline()).isEqualTo("Ada Quist");

    Sheets named = new Sheets().page().words(100, 100, 10, "Words.");
    named.document.getDocumentInformation().setTitle("Microsoft Word - final2.doc");
    assertThat(inbox.article("a-b.pdf", named.bytes()).title()).isEqualTo("A b");
  }

  @Test
  void aScanSaysThatItIsOne() {
    assertThat(inbox.refusal("scan.pdf", new Sheets().page().page().bytes()))
        .contains("scan", "OCR");
    NewArticle half =
        inbox.article("half.pdf", new Sheets().page().words(100, 100, 10, "Words.").page().bytes());
    assertThat(half.remarks()).containsExactly("1 page holds no text.");
  }

  @Test
  void whatIsLockedIsRefused() throws IOException {
    Sheets locked = new Sheets().page().words(100, 100, 10, "Words.");
    locked.document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
    assertThat(inbox.refusal("a.pdf", locked.bytes())).contains("password");

    AccessPermission none = new AccessPermission();
    none.setCanExtractContent(false);
    Sheets closed = new Sheets().page().words(100, 100, 10, "Words.");
    closed.document.protect(new StandardProtectionPolicy("o", "", none));
    assertThat(inbox.refusal("a.pdf", closed.bytes())).contains("does not allow");
  }

  @Test
  void whatIsNoneIsRefused() {
    assertThat(inbox.refusal("a.pdf", "no PDF")).contains("no PDF, or it is damaged");
    assertThat(inbox.refusal("a.pdf", "")).contains("damaged");
    assertThat(
            inbox.read("named.txt", new Sheets().page().words(1, 90, 10, "Words.").bytes()).kind())
        .isEqualTo("PDF");
  }

  @Test
  void tooManyPagesAreRefused() {
    Sheets sheets = new Sheets();
    for (int i = 0; i <= PdfDocument.MOST_PAGES; i++) {
      sheets.document.addPage(new PDPage());
    }
    assertThat(inbox.refusal("a.pdf", sheets.bytes())).contains("1,000 pages");
  }

  @Test
  void aStreamThatUnpacksToFarMoreIsRefused() throws IOException {
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 130; i++) {
        out.write(blanks);
      }
    }
    assertThat(inbox.refusal("bomb.pdf", bomb(packed.toByteArray())))
        .contains("many times its size");
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(twice)) {
      out.write(packed.toByteArray());
    }
    assertThat(inbox.refusal("twice.pdf", bomb(twice.toByteArray())))
        .contains("many times its size");
  }

  private static byte[] bomb(byte[] packed) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        "%PDF-1.4\n1 0 obj <</Filter/FlateDecode>> stream\r\n".getBytes(StandardCharsets.UTF_8));
    pdf.write(packed);
    pdf.write("\nendstream endobj\n".getBytes(StandardCharsets.UTF_8));
    return pdf.toByteArray();
  }
}
