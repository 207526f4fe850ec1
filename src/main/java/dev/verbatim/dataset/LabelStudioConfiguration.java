package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The [labelling configuration](https://labelstud.io/tags/) of a Label Studio project: a label for
/// each tag, a relation for each kind of link, a control for each attribute that shows where a
/// region of its tag is selected. What the works bear beyond the codebook has its place, too.
final class LabelStudioConfiguration {
  /// What XML 1.0 cannot hold.
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final Codebook codebook;

  /// The attributes that each tag has beyond the codebook, by tag.
  private final Map<String, Set<String>> unknown = new TreeMap<>();

  private final Set<String> kinds = new TreeSet<>();

  LabelStudioConfiguration(Codebook codebook) {
    this.codebook = codebook;
  }

  /// Makes room for what a mark bears.
  void take(Annotation mark) {
    Set<String> attributes = unknown.computeIfAbsent(mark.tag(), _ -> new TreeSet<>());
    for (String id : mark.attributes().keySet()) {
      boolean isKnown = codebook.tag(mark.tag()).flatMap(tag -> tag.attribute(id)).isPresent();
      if (!isKnown && LabelStudio.says(codebook, mark, id)) {
        attributes.add(id);
      }
    }
  }

  /// Makes room for a kind of link.
  void take(Relation link) {
    kinds.add(link.type());
  }

  String xml() {
    StringWriter text = new StringWriter();
    try {
      new Page(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private List<String> kindsOfLink() {
    List<String> all =
        new ArrayList<>(codebook.relationTypes().stream().map(RelationType::id).toList());
    kinds.stream().filter(kind -> !all.contains(kind)).forEach(all::add);
    return all;
  }

  /// The document, an element a line.
  private final class Page {
    private final XMLStreamWriter out;
    private int depth;

    Page(XMLStreamWriter out) {
      this.out = out;
    }

    void write() throws XMLStreamException {
      open("View");
      open("Relations");
      for (String kind : kindsOfLink()) {
        empty("Relation", "value", kind);
      }
      close();
      open("Labels", "name", LabelStudio.LABEL, "toName", LabelStudio.TEXT);
      for (Tag tag : codebook.tags()) {
        label(tag);
      }
      for (String tag : unknown.keySet()) {
        if (codebook.tag(tag).isEmpty()) {
          empty("Label", "value", tag);
        }
      }
      close();
      empty("Text", "name", LabelStudio.TEXT, "value", "$text", "granularity", "symbol");
      empty(
          "TextArea",
          List.of("name", LabelStudio.ANNOTATOR, "toName", LabelStudio.TEXT, "maxSubmissions", "1"),
          "placeholder",
          "annotator");
      controls();
      close();
    }

    private void label(Tag tag) throws XMLStreamException {
      String key = tag.key().toLowerCase(Locale.ROOT);
      List<String> label = List.of("value", tag.id(), "background", tag.colour());
      if (key.isEmpty()) {
        empty("Label", label);
      } else {
        empty("Label", label, "hotkey", key);
      }
    }

    private void controls() throws XMLStreamException {
      for (Tag tag : codebook.tags()) {
        for (Attribute attribute : tag.attributes()) {
          control(tag.id(), attribute);
        }
      }
      for (Map.Entry<String, Set<String>> tag : unknown.entrySet()) {
        for (String attribute : tag.getValue()) {
          empty("TextArea", of(tag.getKey(), attribute), "maxSubmissions", "1");
        }
      }
    }

    private void control(String tag, Attribute attribute) throws XMLStreamException {
      List<String> of = of(tag, attribute.id());
      switch (attribute.type()) {
        case CHOICE -> choices(of, attribute.values().stream().map(Attribute.Choice::id).toList());
        case FLAG -> choices(of, List.of("true", "false"));
        case NUMBER -> empty("Number", of);
        case TEXT, WORDS -> empty("TextArea", of, "maxSubmissions", "1");
      }
    }

    private void choices(List<String> of, List<String> values) throws XMLStreamException {
      List<String> all = new ArrayList<>(of);
      all.addAll(List.of("choice", "single"));
      open("Choices", all.toArray(String[]::new));
      for (String value : values) {
        empty("Choice", "value", value);
      }
      close();
    }

    /// What says of which regions a control is.
    private List<String> of(String tag, String attribute) {
      return List.of(
          "name",
          LabelStudio.control(tag, attribute),
          "toName",
          LabelStudio.TEXT,
          "perRegion",
          "true",
          "visibleWhen",
          "region-selected",
          "whenTagName",
          LabelStudio.LABEL,
          "whenLabelValue",
          tag);
    }

    private void open(String name, String... attributes) throws XMLStreamException {
      indent();
      out.writeStartElement(name);
      attributes(List.of(attributes));
      out.writeCharacters("\n");
      depth++;
    }

    private void close() throws XMLStreamException {
      depth--;
      indent();
      out.writeEndElement();
      out.writeCharacters("\n");
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
      empty(name, List.of(attributes));
    }

    private void empty(String name, List<String> some, String... more) throws XMLStreamException {
      indent();
      out.writeEmptyElement(name);
      attributes(some);
      attributes(List.of(more));
      out.writeCharacters("\n");
    }

    private void attributes(List<String> pairs) throws XMLStreamException {
      for (int i = 0; i < pairs.size(); i += 2) {
        out.writeAttribute(pairs.get(i), FORBIDDEN.matcher(pairs.get(i + 1)).replaceAll("\uFFFD"));
      }
    }

    private void indent() throws XMLStreamException {
      out.writeCharacters("  ".repeat(depth));
    }
  }
}
