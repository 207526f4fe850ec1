package dev.verbatim.format;

import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamContext;

/// How our JSON files are laid out: two blanks a level, one value a line, but a span, an
/// attribute's value, an entry of `removed` and a figure of agreement on one line each. So a set
/// stays short to read, and a change of one span is a change of one line.
///
/// Which objects stand on one line follows from where they stand, so a span is laid out alike in a
/// mark, an orphan or a conflict.
final class JsonLayout implements PrettyPrinter {
  private static final Set<String> ONE_LINE_ITEMS = Set.of("spans", "removed", "figures");
  private static final Set<String> ONE_LINE_VALUES = Set.of("attributes", "labels");

  private int level;

  /// The level of the object that stands on one line; 0 where none is open.
  private int oneLine;

  @Override
  public void writeStartObject(JsonGenerator out) {
    out.writeRaw('{');
    level++;
    if (oneLine == 0 && isOneLine(out.streamWriteContext())) {
      oneLine = level;
    }
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    lineEnd(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    out.writeRaw(',');
    lineEnd(out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    level--;
    if (entries > 0) {
      lineEnd(out);
    }
    if (oneLine > level) {
      oneLine = 0;
    }
    out.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    out.writeRaw('[');
    level++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    lineEnd(out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    out.writeRaw(',');
    lineEnd(out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) {
    level--;
    if (values > 0) {
      lineEnd(out);
    }
    out.writeRaw(']');
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  private void lineEnd(JsonGenerator out) {
    if (oneLine > 0) {
      out.writeRaw(' ');
      return;
    }
    out.writeRaw('\n');
    for (int i = 0; i < level; i++) {
      out.writeRaw("  ");
    }
  }

  private static boolean isOneLine(TokenStreamContext object) {
    TokenStreamContext around = object.getParent();
    if (around == null || around.getParent() == null) {
      return false;
    }
    String name = around.getParent().currentName();
    return name != null && (around.inArray() ? ONE_LINE_ITEMS : ONE_LINE_VALUES).contains(name);
  }
}
