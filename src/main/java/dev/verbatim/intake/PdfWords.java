package dev.verbatim.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The words on the pages of a PDF, each with its place, as PDFBox finds them. Of a page on which
/// text runs in several directions, only that is taken in which most of it runs.
final class PdfWords extends PDFTextStripper {
  private static final int MOST_GLYPHS = 5_000_000;
  private static final int MOST_OPERATORS = 20_000_000;

  private final List<List<PdfWord>> pages = new ArrayList<>();
  private final Map<Float, List<PdfWord>> byDirection = new HashMap<>();
  private int glyphs;
  private int operators;

  private PdfWords() {
    setShouldSeparateByBeads(false);
  }

  /// The words of each page.
  static List<List<PdfWord>> of(PDDocument document) throws IOException {
    PdfWords words = new PdfWords();
    words.getText(document);
    return words.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    byDirection.clear();
  }

  @Override
  protected void endPage(PDPage page) {
    pages.add(
        byDirection.values().stream()
            .max((a, b) -> Integer.compare(a.size(), b.size()))
            .orElse(List.of()));
  }

  @Override
  protected void writeString(String text, List<TextPosition> glyphsOfWord) {
    String word = Paragraphs.oneLine(text.replace('\u00AD', '-'));
    if (word.isEmpty() || glyphsOfWord.isEmpty()) {
      return;
    }
    TextPosition first = glyphsOfWord.getFirst();
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    for (TextPosition glyph : glyphsOfWord) {
      left = Math.min(left, glyph.getXDirAdj());
      right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
    }
    byDirection
        .computeIfAbsent(first.getDir(), _ -> new ArrayList<>())
        .add(new PdfWord(word, left, right, first.getYDirAdj(), size(first)));
  }

  private static double size(TextPosition glyph) {
    double size = Math.abs(glyph.getFontSizeInPt());
    return size > 0 ? size : 1;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (++glyphs > MOST_GLYPHS) {
      throw new IllegalStateException("more characters than any article has");
    }
    super.processTextPosition(glyph);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new IOException("more to be drawn than on any page");
    }
    super.processOperator(operator, operands);
  }
}
