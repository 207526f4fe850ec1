package dev.verbatim.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Makes PDFs with words at given places.
final class Sheets {
  /// Distance of lines of body text, in points.
  static final float LEADING = 12;

  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

  final PDDocument document = new PDDocument();

  /// Begins a page of 612 × 792 points.
  Sheets page() {
    document.addPage(new PDPage(PDRectangle.LETTER));
    return this;
  }

  /// Words whose line stands so far below the page's upper edge.
  Sheets words(float left, float top, float size, String words) {
    PDPage page = document.getPage(document.getNumberOfPages() - 1);
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      out.beginText();
      out.setFont(FONT, size);
      out.newLineAtOffset(left, page.getMediaBox().getHeight() - top);
      out.showText(words);
      out.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Lines of ten points below each other, at the usual distance.
  Sheets lines(float left, float top, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      words(left, top + i * LEADING, 10, lines.get(i));
    }
    return this;
  }

  byte[] bytes() {
    try (document;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
