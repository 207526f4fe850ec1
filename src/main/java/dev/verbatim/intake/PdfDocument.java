package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Metadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// A PDF: its words in the order in which they are read, lines joined to paragraphs.
///
/// This is the boundary to PDFBox, with [PdfWords], which it calls back. How the text is put
/// together is told by [ReadingOrder], [RunningHeads] and [PdfParagraphs].
final class PdfDocument implements DocumentKind {
  static final int MOST_PAGES = 1_000;

  private static final int HEAD = 1024;

  /// Titles that programs write by themselves.
  private static final Pattern NO_TITLE =
      Pattern.compile("(?i)^(?:untitled|microsoft word - .*|.*\\.(?:docx?|pdf|indd|qxd|rtf|odt))$");

  @Override
  public String name() {
    return "PDF";
  }

  @Override
  public List<String> endings() {
    return List.of("pdf");
  }

  @Override
  public boolean recognises(Source source) {
    return endings().contains(source.ending()) || source.head(HEAD).contains("%PDF-");
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns) throws FormatException {
    if (!PdfStreams.areBounded(source.bytes())) {
      throw source.refusal(
          "This PDF unpacks to many times its size, as nothing that people write does.");
    }
    try (PDDocument document = Loader.loadPDF(source.bytes())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw source.refusal("This PDF has more than 1,000 pages, which is no article.");
      }
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw source.refusal(
            "Whoever made this PDF does not allow that text is copied from it. Ask for another.");
      }
      PdfText text = PdfText.of(PdfWords.of(document));
      return Reading.of(source.file(), this, article(source, document, text));
    } catch (InvalidPasswordException e) {
      throw source.refusal(
          "This PDF is protected by a password. Open it, save it without one and add that.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw source.refusal(
          "This is no PDF, or it is damaged, or too large a page. Open it in a PDF reader and save"
              + " or print it to a new PDF.");
    }
  }

  private static NewArticle article(Source source, PDDocument document, PdfText text)
      throws FormatException {
    if (text.text().isBlank()) {
      throw source.refusal(
          "This PDF holds no text: its pages are pictures, as of a scan. Run it through text"
              + " recognition (OCR) first.");
    }
    PDDocumentInformation info = document.getDocumentInformation();
    List<String> remarks = new ArrayList<>(text.remarks());
    if (document.getNumberOfPages() > text.pagesWithText()) {
      remarks.add(
          Remarks.count(
                  document.getNumberOfPages() - text.pagesWithText(), "page holds", "pages hold")
              + " no text.");
    }
    return NewArticle.of(
        source.baseName(),
        new Metadata(
            known(info.getTitle())
                .filter(title -> !NO_TITLE.matcher(title).matches())
                .orElseGet(source::title),
            known(info.getAuthor()).orElse(""),
            "",
            "",
            "",
            Map.of()),
        source.text(text.text()),
        remarks);
  }

  private static Optional<String> known(@Nullable String property) {
    return Optional.ofNullable(property).map(Paragraphs::oneLine).filter(p -> !p.isEmpty());
  }
}
