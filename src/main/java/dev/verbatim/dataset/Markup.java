package dev.verbatim.dataset;

import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Elements of a page of HTML, put together so that words can never be anything but words.
///
/// Names of elements and attributes are the program's own, all else is escaped.
final class Markup {
  private final StringBuilder page = new StringBuilder();

  /// Begins an element.
  ///
  /// @param attributes names and values in turn
  Markup open(String element, String... attributes) {
    page.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      page.append('"');
    }
    page.append('>');
    return this;
  }

  /// The same with where something comes from, beside other attributes.
  Markup open(String element, String name, String value, String id, Provenance made) {
    open(element, name, value, "data-id", id, "data-author", made.author());
    page.setLength(page.length() - 1);
    page.append(" data-created=\"").append(made.created());
    page.append("\" data-modified=\"").append(made.modified()).append('"');
    if (!made.extra().isEmpty()) {
      page.append(" data-extra=\"");
      escape(json(made.extra()));
      page.append('"');
    }
    page.append('>');
    return this;
  }

  static String json(Map<String, ?> fields) {
    return new String(PlainJson.line(fields), StandardCharsets.UTF_8);
  }

  Markup close(String element) {
    page.append("</").append(element).append('>');
    return this;
  }

  /// Ends a line of the file; nothing that is seen.
  Markup line() {
    page.append('\n');
    return this;
  }

  Markup words(String words) {
    escape(words);
    return this;
  }

  /// An element with nothing but words in it.
  Markup element(String element, String words, String... attributes) {
    return open(element, attributes).words(words).close(element);
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        case '\r' -> page.append("&#13;");
        default -> page.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
