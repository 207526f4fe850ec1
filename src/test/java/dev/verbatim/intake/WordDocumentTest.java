package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.ProjectException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents of Word, written here by POI and, where POI writes none such, by hand.
class WordDocumentTest {
  @TempDir Path temporary;
  private Inbox inbox;

  @BeforeEach
  void openAProject() throws ProjectException {
    inbox = new Inbox(temporary);
  }

  static byte[] word(Consumer<XWPFDocument> content) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(document);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(words);
    return paragraph;
  }

  /// A document whose main part is changed as it stands.
  private static byte[] changed(byte[] word, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word));
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        copy.write(
            (entry.getName().equals("word/document.xml") ? change.apply(part) : part)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /// A document of these elements of WordprocessingML.
  private static byte[] of(String body) throws IOException {
    return changed(
        word(document -> paragraph(document, "X")),
        part -> part.replaceFirst("(?s)<w:p>.*</w:p>", Matcher.quoteReplacement(body)));
  }

  @Test
  void paragraphsRunsTabsBreaksAndTablesAreLines() throws IOException {
    NewArticle article =
        inbox.article(
            "ships-wait.docx",
            word(
                document -> {
                  XWPFParagraph first = paragraph(document, "Ships ");
                  first.createRun().setText("wait 🙂");
                  first.createRun().addTab();
                  first.createRun().setText("here.");
                  paragraph(document, "");
                  XWPFParagraph second = paragraph(document, "One");
                  second.createRun().addBreak();
                  second.createRun().setText("two");
                  XWPFTable table = document.createTable(1, 2);
                  table.getRow(0).getCell(0).setText("left");
                  table.getRow(0).getCell(1).setText("right");
                  document.getProperties().getCoreProperties().setCreator("Ada Quist");
                }));

    assertThat(article.text().string()).isEqualTo("Ships wait 🙂 here.\nOne\ntwo\nleft\nright");
    assertThat(article.title()).isEqualTo("Ships wait");
    assertThat(article.metadata().byline()).isEqualTo("Ada Quist");
    assertThat(article.remarks()).isEmpty();
  }

  @Test
  void titleAndBylineAreKnownByTheirStyles() throws IOException {
    byte[] word =
        word(
            document -> {
              paragraph(document, "Ships wait").setStyle("Title");
              paragraph(document, "Jo Lind").setStyle("Byline");
              paragraph(document, "The text.");
              paragraph(document, "Background").setStyle("Title");
              document.getProperties().getCoreProperties().setTitle("Template of the desk");
            });
    NewArticle article = inbox.article("a.docx", word);

    assertThat(article.title()).isEqualTo("Ships wait");
    assertThat(article.metadata().byline()).isEqualTo("Jo Lind");
    assertThat(article.text().string()).isEqualTo("The text.\nBackground");
  }

  @Test
  void aReviewIsTakenAsAcceptedAndWhatIsLeftOutIsSaid() throws IOException {
    NewArticle article =
        inbox.article(
            "a.docx",
            of(
                """
                <w:p><w:r><w:t xml:space="preserve">He </w:t></w:r>
                <w:del w:id="1" w:author="x"><w:r><w:delText>never </w:delText></w:r></w:del>
                <w:ins w:id="2" w:author="x"><w:r><w:t>said so</w:t></w:r></w:ins>
                <w:r><w:footnoteReference w:id="2"/></w:r>
                <w:r><w:instrText>PAGE</w:instrText></w:r>
                <w:hyperlink><w:r><w:t xml:space="preserve"> here</w:t></w:r></w:hyperlink></w:p>
                <w:sdt><w:sdtContent><w:p><w:r><w:t>In a field.</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>
                """));

    assertThat(article.text().string()).isEqualTo("He said so here\nIn a field.");
    assertThat(article.remarks())
        .containsExactly(
            "1 deleted passage of a review were left out, and inserted ones taken.",
            "1 note was left out.",
            "1 text box was left out.");
  }

  @Test
  void noExternalEntityIsEverRead() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "SECRET");
    byte[] word = word(document -> paragraph(document, "X"));
    byte[] hostile =
        changed(
            word,
            part ->
                part.replaceFirst(
                        "\\?>", "?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                    .replace(">X<", ">X&e;<"));

    Reading reading = inbox.read("a.docx", hostile);

    assertThat(reading.articles()).isEmpty();
    assertThat(reading.refused().getFirst().sentence())
        .contains("no Word document, or it is damaged");
  }

  @Test
  void whatUnpacksToFarMoreIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
    }
    assertThat(inbox.refusal("bomb.docx", out.toByteArray())).contains("256 MB");

    byte[] dense = of("<w:p><w:r><w:t>" + "a".repeat(20 << 20) + "</w:t></w:r></w:p>");
    assertThat(inbox.refusal("dense.docx", dense)).contains("damaged");
  }

  @Test
  void deepNestingIsRefusedOrRead() throws IOException {
    int deep = 3_000;
    Reading reading =
        inbox.read(
            "deep.docx",
            of(
                "<w:tbl><w:tr><w:tc>".repeat(deep)
                    + "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
                    + "</w:tc></w:tr></w:tbl>".repeat(deep)));

    assertThat(reading.articles().size() + reading.refused().size()).isEqualTo(1);
  }

  @Test
  void whatIsNoneIsRefused() throws IOException {
    assertThat(inbox.refusal("a.docx", "no zip")).contains("damaged");
    assertThat(inbox.refusal("a.docx", "")).contains("damaged");
    byte[] locked = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
    assertThat(inbox.refusal("a.docx", locked)).contains("password");
    assertThat(inbox.refusal("a.docx", word(document -> paragraph(document, " "))))
        .isEqualTo("This file holds no text.");
    byte[] whole = word(document -> paragraph(document, "Words"));
    assertThat(inbox.refusal("a.docx", Arrays.copyOf(whole, whole.length / 2))).contains("damaged");
    assertThat(inbox.read("renamed.bin", whole).kind()).isEqualTo("Word document");
  }
}
