package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;

/// A document of Word (.docx): its text with title and author.
///
/// This is the boundary to Apache POI, which refuses XML with a document type, and so external
/// entities, and parts that unpack to more than a hundred times their size.
final class WordDocument implements DocumentKind {
  /// All parts together unpacked, in bytes, pictures among them.
  private static final long MOST_UNPACKED = 256L << 20;

  private static final int MOST_PARTS = 10_000;
  private static final String MAIN_PART = "word/document.xml";

  @Override
  public String name() {
    return "Word document";
  }

  @Override
  public List<String> endings() {
    return List.of("docx", "docm");
  }

  @Override
  public boolean recognises(Source source) {
    return endings().contains(source.ending())
        || (source.startsWith("PK\u0003\u0004") && source.holds(MAIN_PART));
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns) throws FormatException {
    if (source.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw source.refusal(
          "This document is protected by a password, or of an older Word. Save it as .docx without"
              + " a password.");
    }
    requireBounded(source);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(source.bytes()))) {
      return Reading.of(source.file(), this, article(source, document));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw broken(source);
    }
  }

  private static NewArticle article(Source source, XWPFDocument document) throws FormatException {
    WordText text =
        WordText.of(
            document.getDocument().getBody().getDomNode(), style -> styleName(document, style));
    String title =
        text.title()
            .or(() -> known(document.getProperties().getCoreProperties().getTitle()))
            .orElseGet(source::title);
    String byline =
        text.byline()
            .or(() -> known(document.getProperties().getCoreProperties().getCreator()))
            .orElse("");
    return NewArticle.of(
        source.baseName(),
        new Metadata(title, byline, "", "", "", Map.of()),
        source.text(text.text()),
        text.remarks());
  }

  private static Optional<String> known(@Nullable String property) {
    return Optional.ofNullable(property).map(Paragraphs::oneLine).filter(p -> !p.isEmpty());
  }

  /// A style's name as Word has it in English, in small letters; its id may be in any language.
  private static String styleName(XWPFDocument document, String id) {
    XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
    String name = style == null ? null : style.getName();
    return (name == null ? id : name).toLowerCase(Locale.ROOT);
  }

  /// Unpacks all there is once, keeping none of it, so that nothing is loaded that is too large.
  private static void requireBounded(Source source) throws FormatException {
    byte[] room = new byte[1 << 16];
    long unpacked = 0;
    int parts = 0;
    boolean hasMain = false;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(source.bytes()), StandardCharsets.UTF_8)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        hasMain |= e.getName().equals(MAIN_PART);
        for (int n = zip.read(room); n >= 0; n = zip.read(room)) {
          unpacked += n;
          if (unpacked > MOST_UNPACKED) {
            throw source.refusal("This document unpacks to more than 256 MB, which is no article.");
          }
        }
        if (++parts > MOST_PARTS) {
          throw source.refusal("This document has more than 10,000 parts, which is no article.");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw broken(source);
    }
    if (!hasMain) {
      throw broken(source);
    }
  }

  private static FormatException broken(Source source) {
    return source.refusal(
        "This is no Word document, or it is damaged. Open it in Word, save it again and add that.");
  }
}
