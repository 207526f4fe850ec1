package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.JsonRecords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads data sets that are objects of JSON, each of which stands for an article: what the forms
/// that other tools write so have in common. What is wrong with one object is told, and the next is
/// read.
final class JsonItems {
  /// How many places of a file may be no JSON before it is taken for something else.
  private static final int MOST_BROKEN = 1000;

  private final Source source;
  private final Sink sink;

  private JsonItems(Source source, Sink sink) {
    this.source = source;
    this.sink = sink;
  }

  /// An object that stands for an article.
  ///
  /// @param number how many there were in the file before, and this one
  record Item(Source.File file, int number, JsonRecord fields) {
    /// The article's text: the first of some fields that is text.
    ///
    /// @throws FormatException where there is none
    RawText text(String... names) throws FormatException {
      for (String name : names) {
        Optional<String> text = fields.text(name);
        if (text.isPresent()) {
          return RawText.of(text.get(), file.name());
        }
      }
      throw new FormatException(
          file.name(),
          fields.line(),
          0,
          "There is no text: a field “%s” that is text.".formatted(names[0]));
    }

    /// What the article is called: by the first of some fields that names it, else after the file.
    String name(String... names) {
      for (String name : names) {
        Optional<String> said = fields.name(name).filter(text -> !text.isBlank());
        if (said.isPresent()) {
          return said.get();
        }
      }
      return file.stem() + "-" + fields.name("id").orElseGet(() -> Integer.toString(number));
    }
  }

  /// What is made of an object.
  interface Body {
    void read(Item item) throws IOException, FormatException;
  }

  /// Reads all objects of all files.
  static void read(Source source, Sink sink, Body body) throws IOException {
    JsonItems items = new JsonItems(source, sink);
    for (Source.File file : source.files()) {
      items.read(file, body);
    }
  }

  /// All objects of a file that is about one article.
  static List<JsonRecord> all(Source source, Source.File file, Sink sink) throws IOException {
    List<JsonRecord> all = new ArrayList<>();
    new JsonItems(source, sink).read(file, item -> all.add(item.fields()));
    return all;
  }

  private void read(Source.File file, Body body) throws IOException {
    try (InputStream in = source.open(file)) {
      JsonRecords records = new JsonRecords(in, file.name());
      int broken = 0;
      for (int number = 1; broken < MOST_BROKEN; number++) {
        try {
          Optional<JsonRecord> record = records.next();
          if (record.isEmpty()) {
            return;
          }
          read(new Item(file, number, record.get()), body);
        } catch (FormatException e) {
          broken++;
          sink.refuse(e.file(), e.line(), e.sentence());
        }
      }
      sink.refuse(
          file.name(), 0, "The rest was not read: see whether this is a file of the right kind.");
    }
  }

  /// What goes wrong within an object that says no line of its own is told with the object's.
  private void read(Item item, Body body) throws IOException {
    try {
      body.read(item);
    } catch (FormatException e) {
      sink.refuse(e.file(), e.line() == 0 ? item.fields().line() : e.line(), e.sentence());
    }
  }
}
