package dev.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The words of a document's body in WordprocessingML (ECMA-376, part 1, chapter 17), a line for
/// each paragraph; what stands in tables cell by cell.
///
/// Passages that were deleted under review are left out and inserted ones taken, as if all had been
/// accepted; notes, comments and text boxes are left out.
final class WordText {
  private final UnaryOperator<String> styleNames;
  private final Paragraphs lines = new Paragraphs();
  private final StringBuilder line = new StringBuilder();
  private String style = "";
  private Optional<String> title = Optional.empty();
  private Optional<String> byline = Optional.empty();
  private int deleted;
  private int notes;
  private int boxes;

  private WordText(UnaryOperator<String> styleNames) {
    this.styleNames = styleNames;
  }

  /// @param styleNames gives the name of a style by its id
  static WordText of(Node body, UnaryOperator<String> styleNames) {
    WordText text = new WordText(styleNames);
    text.read(body);
    return text;
  }

  private void read(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        take(element, String.valueOf(element.getLocalName()));
      }
    }
  }

  private void take(Element element, String name) {
    switch (name) {
      case "p" -> paragraph(element);
      case "t" -> line.append(text(element));
      case "tab", "ptab" -> line.append('\t');
      case "noBreakHyphen" -> line.append('\u2011');
      case "br", "cr" -> end();
      case "pStyle" -> style = styleNames.apply(value(element));
      case "del", "moveFrom" -> deleted++;
      case "footnoteReference", "endnoteReference" -> notes++;
      case "txbxContent" -> boxes++;
      case "Fallback", "instrText", "delText", "rPr", "sectPr" -> {}
      default -> read(element);
    }
  }

  private void paragraph(Element element) {
    style = "";
    read(element);
    end();
    style = "";
  }

  /// The style is known once the paragraph's properties are read, which stand before its words.
  private void end() {
    String words = Paragraphs.oneLine(line);
    line.setLength(0);
    boolean isTop = lines.isEmpty() && !words.isEmpty();
    if (isTop && title.isEmpty() && (style.equals("title") || style.equals("heading 1"))) {
      title = Optional.of(words);
    } else if (isTop && byline.isEmpty() && (style.equals("author") || style.equals("byline"))) {
      byline = Optional.of(words);
    } else {
      lines.add(words);
    }
  }

  private static String text(Element element) {
    StringBuilder words = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      String value = child.getNodeValue();
      if (value != null) {
        words.append(value);
      }
    }
    return words.toString();
  }

  /// The `w:val` of a property.
  private static String value(Element element) {
    return element.getAttributeNS(element.getNamespaceURI(), "val");
  }

  String text() {
    return lines.text();
  }

  Optional<String> title() {
    return title;
  }

  Optional<String> byline() {
    return byline;
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (deleted > 0) {
      remarks.add(
          Remarks.count(deleted, "deleted passage", "deleted passages")
              + " of a review were left out, and inserted ones taken.");
    }
    if (notes > 0) {
      remarks.add(Remarks.count(notes, "note was", "notes were") + " left out.");
    }
    if (boxes > 0) {
      remarks.add(Remarks.count(boxes, "text box was", "text boxes were") + " left out.");
    }
    return remarks;
  }
}
