package dev.verbatim.intake;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The words of an element of HTML, a line for each of its blocks and for what `br` ends.
final class HtmlLines implements NodeVisitor {
  private final Paragraphs lines = new Paragraphs();
  private final StringBuilder line = new StringBuilder();

  private HtmlLines() {}

  static Paragraphs of(Element element) {
    HtmlLines reader = new HtmlLines();
    NodeTraversor.traverse(reader, element);
    reader.end();
    return reader.lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (isPreformatted(text)) {
        text.getWholeText().lines().forEach(this::wholeLine);
      } else {
        line.append(text.getWholeText());
      }
    } else if (node instanceof Element element && endsLine(element)) {
      end();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && endsLine(element)) {
      end();
    } else if (node instanceof Element element && element.is("td, th")) {
      line.append(' ');
    }
  }

  private static boolean endsLine(Element element) {
    return (element.isBlock() && !element.is("td, th")) || element.is("br, tr, li, dt, dd, hr");
  }

  private static boolean isPreformatted(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.is("pre");
  }

  private void wholeLine(String words) {
    line.append(words);
    end();
  }

  private void end() {
    lines.add(line);
    line.setLength(0);
  }
}
