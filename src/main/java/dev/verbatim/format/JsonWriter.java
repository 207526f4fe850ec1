package dev.verbatim.format;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON documents and plain values. The boundary to Jackson's generator.
final class JsonWriter {
  /// Deeper than anything that is read, so that what was read can be written wherever it stands.
  private static final int DEEPEST = JsonReader.DEEPEST * 4;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new JsonLayout();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private JsonWriter() {}

  /// What is written.
  interface Body {
    void write(JsonGenerator out);
  }

  /// A whole document, laid out by [JsonLayout], with a line end behind it.
  static byte[] document(Body body) {
    return bytes(INDENTED, body, true);
  }

  /// One line without a line end, which JSON texts never hold unescaped.
  static byte[] line(Body body) {
    return bytes(ObjectWriteContext.empty(), body, false);
  }

  private static byte[] bytes(ObjectWriteContext context, Body body, boolean closed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
    try (JsonGenerator out = FACTORY.createGenerator(context, bytes)) {
      body.write(out);
      if (closed) {
        out.writeRaw('\n');
      }
    }
    return bytes.toByteArray();
  }

  /// Writes a field unless it is empty.
  static void optional(JsonGenerator out, String name, String value) {
    if (!value.isEmpty()) {
      out.writeStringProperty(name, value);
    }
  }

  static void strings(JsonGenerator out, String name, Collection<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }

  /// Writes unknown fields into an open object. Those that bear the name of a known field are left
  /// out: no name may stand twice in an object.
  static void fields(JsonGenerator out, Map<String, Object> fields, Set<String> known) {
    fields.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            out.writeName(name);
            plain(out, value);
          }
        });
  }

  /// Writes a plain JDK value: text, number, boolean, list, map, an empty `Optional` for null, and
  /// what is JSON already. Anything else is written as text.
  static void plain(JsonGenerator out, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach(
            (name, item) -> {
              out.writeName(String.valueOf(name));
              plain(out, item);
            });
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(item -> plain(out, item));
        out.writeEndArray();
      }
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case BigInteger number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case RawJson raw -> out.writeRawValue(raw.json());
      case Optional<?> optional when optional.isEmpty() -> out.writeNull();
      default -> out.writeString(value.toString());
    }
  }
}
