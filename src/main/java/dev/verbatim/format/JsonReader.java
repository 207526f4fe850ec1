package dev.verbatim.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON document token by token, always standing on the token last read.
///
/// This is the boundary to Jackson's parser: whatever is wrong with a document comes out of
/// [#document] or [#value] as a [FormatException] with its line and column. Names that occur twice
/// in one object, nesting beyond [#DEEPEST] and texts beyond [#LONGEST] are refused.
final class JsonReader {
  /// Levels of nesting. Our own files have 7; plain values are read by recursion, so it is bounded.
  static final int DEEPEST = 100;

  /// UTF-16 units of one text.
  static final int LONGEST = 16 << 20;

  private static final String MEND =
      " Correct it in a text editor, or take an earlier copy of the file.";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  /// What is made of a document.
  interface Body<T> {
    T read(JsonReader in) throws FormatException;
  }

  private final JsonSource source;
  private final JsonParser parser;
  private final OpenObjects open = new OpenObjects();
  private String name = "";

  private JsonReader(JsonSource source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /// Reads a whole document that says what it is. That is checked first, wherever in the document
  /// it stands, so that a file of a newer version is never taken for a broken one.
  ///
  /// @param format what it must be, such as `verbatim-codebook`
  /// @param body starts on the opening brace and must read to the closing one
  static <T> T document(JsonSource source, String format, Body<T> body) throws FormatException {
    parse(source, in -> Header.check(in, format));
    return value(source, body);
  }

  /// Reads one JSON value, which must be all that the source holds.
  static <T> T value(JsonSource source, Body<T> body) throws FormatException {
    return parse(
        source,
        in -> {
          T read = body.read(in);
          if (in.parser.nextToken() != null) {
            throw in.malformed("Something stands behind the end.");
          }
          return read;
        });
  }

  private static <T> T parse(JsonSource source, Body<T> body) throws FormatException {
    try (JsonParser parser =
        FACTORY.createParser(
            ObjectReadContext.empty(), source.bytes(), source.from(), source.length())) {
      JsonReader in = new JsonReader(source, parser);
      try {
        source.requireSingleBytes();
        if (parser.nextToken() == null) {
          throw source.failure(0, "The file is empty. Take an earlier copy of it.");
        }
        return body.read(in);
      } catch (JacksonException e) {
        source.requireUtf8();
        throw in.translated(e);
      }
    }
  }

  private FormatException translated(JacksonException e) {
    long at =
        e.getLocation() == null ? offsetBehind() : Math.max(0, e.getLocation().getByteOffset());
    boolean inside = !parser.streamReadContext().inRoot();
    if (e instanceof UnexpectedEndOfInputException || (inside && source.endsInToken(at))) {
      return source.failure(
          source.length(),
          "The file ends in the middle: it was cut off. Take an earlier copy of it.");
    }
    return source.failure(
        at,
        (e instanceof StreamConstraintsException
                ? "Something here is too long or too deeply nested."
                : "This is not JSON.")
            + MEND);
  }

  // Places

  /// Where the current token begins, in bytes from the start of the source.
  int offset() {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  /// Where the current token ends, in bytes from the start of the source.
  int offsetBehind() {
    return (int) parser.currentLocation().getByteOffset();
  }

  /// Reads once more what stands between two offsets of the source.
  <T> T between(int from, int to, Body<T> body) throws FormatException {
    return value(source.slice(from, to), body);
  }

  String file() {
    return source.file();
  }

  /// An error at the current token.
  FormatException malformed(String cause) {
    return malformedAt(offset(), cause);
  }

  FormatException malformedAt(int offset, String cause) {
    return source.failure(offset, cause + MEND);
  }

  /// An error at the current token that the file's own correction cannot mend.
  FormatException refused(String sentence) {
    return refusedAt(offset(), sentence);
  }

  FormatException refusedAt(int offset, String sentence) {
    return source.failure(offset, sentence);
  }

  private FormatException expected(String what) {
    String at = parser.currentName();
    return malformed((at == null ? "Here" : "“" + at + "”") + " must be " + what + ".");
  }

  // Objects and arrays

  void enterObject() throws FormatException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw expected("an object");
    }
    open.enter();
  }

  void enterArray() throws FormatException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw expected("a list");
    }
  }

  /// Goes on to the next field's value; false at the end of the object.
  boolean nextField() throws FormatException {
    String next = parser.nextName();
    if (next == null) {
      open.leave();
      return false;
    }
    name = next;
    if (!open.add(name)) {
      throw malformed("The name “" + name + "” stands twice in one object.");
    }
    parser.nextToken();
    return true;
  }

  /// The name of the field that [#nextField] went to last.
  String field() {
    return name;
  }

  /// Goes on to the next item; false at the end of the list.
  boolean nextItem() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  boolean atObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean atNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  boolean atArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /// Goes on to the end of the current value, which is checked like any other.
  void skip() throws FormatException {
    if (atObject()) {
      enterObject();
      while (nextField()) {
        skip();
      }
    } else if (atArray()) {
      enterArray();
      while (nextItem()) {
        skip();
      }
    }
  }

  // Values

  /// Checks that the current value is text, without decoding it.
  void requireString() throws FormatException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw expected("text");
    }
  }

  String string() throws FormatException {
    requireString();
    return parser.getString();
  }

  /// Text that names something, so not empty.
  String id() throws FormatException {
    String id = string();
    if (id.isEmpty()) {
      throw expected("text that is not empty");
    }
    return id;
  }

  boolean flag() throws FormatException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw expected("true or false");
    };
  }

  long integer(long least, long most) throws FormatException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      long value = parser.getLongValue();
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw expected("a whole number from " + least + " to " + most);
  }

  /// A number with the digits that are written.
  BigDecimal decimal() throws FormatException {
    try {
      return new BigDecimal(parser.getString());
    } catch (NumberFormatException _) {
      throw malformed("The exponent of this number is too large.");
    }
  }

  Instant instant() throws FormatException {
    requireString();
    return Timestamps.parse(
            parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
        .orElseThrow(() -> expected("a point in time such as 2026-11-24T08:00:00Z"));
  }

  /// One of a number of names.
  <E> E oneOf(Function<String, Optional<E>> of, E[] all, Function<E, String> name)
      throws FormatException {
    return of.apply(string())
        .orElseThrow(
            () ->
                expected(
                    "one of " + Arrays.stream(all).map(name).collect(Collectors.joining(", "))));
  }

  JsonToken token() {
    return parser.currentToken();
  }

  List<String> strings() throws FormatException {
    List<String> items = new ArrayList<>();
    enterArray();
    while (nextItem()) {
      items.add(string());
    }
    return items;
  }

  /// The current value as plain JDK values, deeply immutable.
  Object plain() throws FormatException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> plainMap();
      case START_ARRAY -> plainList();
      case VALUE_STRING -> parser.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Optional.empty();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal();
      default -> throw expected("a value");
    };
  }

  Map<String, Object> plainMap() throws FormatException {
    Map<String, Object> map = new LinkedHashMap<>();
    enterObject();
    while (nextField()) {
      map.put(field(), plain());
    }
    return Collections.unmodifiableMap(map);
  }

  List<Object> plainList() throws FormatException {
    List<Object> list = new ArrayList<>();
    enterArray();
    while (nextItem()) {
      list.add(plain());
    }
    return List.copyOf(list);
  }

  /// Fields that are not known, with the current one added: most objects have none, so the map is
  /// made with the first.
  Map<String, Object> collect(@Nullable Map<String, Object> unknown) throws FormatException {
    Map<String, Object> map = unknown == null ? new LinkedHashMap<>() : unknown;
    map.put(field(), plain());
    return map;
  }
}
