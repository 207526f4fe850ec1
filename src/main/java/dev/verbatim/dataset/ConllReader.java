package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.JsonRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a file of columns, one article in memory at a time.
///
/// Of other tools are read columns parted by tabs or blanks, the token first or behind its number,
/// labels in the last column, or in every column behind the token if all hold nothing else. An
/// article of theirs begins where the file does and at `-DOCSTART-`.
final class ConllReader {
  /// What a comment of ours begins with.
  static final String COMMENT = "# ";

  /// The field of a comment that is the sentence's part of the text.
  static final String TEXT = "text";

  private static final String DOCUMENT = "-DOCSTART-";
  private static final Pattern BLANKS = Pattern.compile(" +");

  /// Of one article, in bytes.
  private static final int LARGEST = 64 << 20;

  private final Source.File file;
  private final Sink sink;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private List<ConllArticle.Block> blocks = new ArrayList<>();
  private Optional<Heading> heading = Optional.empty();
  private boolean parted = true;
  private int articles;
  private long size;

  ConllReader(Source.File file, Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  void read(InputStream in) throws IOException, FormatException {
    Lines lines = new Lines(in, file.name());
    int before = 0;
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      parted |= lines.number() > before + 1;
      before = lines.number();
      grow(line.get().length, before);
      take(line.get(), before);
    }
    end();
  }

  private void grow(int bytes, int line) throws FormatException {
    size += bytes;
    if (size > LARGEST) {
      throw new FormatException(
          file.name(),
          line,
          0,
          "This article is larger than 64 MB. See that it is the right file.");
    }
  }

  private void take(byte[] bytes, int number) throws IOException, FormatException {
    String line = decoded(bytes, number);
    if (line.startsWith(COMMENT + "{")) {
      ours(bytes, number);
      return;
    }
    List<String> fields =
        List.of(line.indexOf('\t') >= 0 ? line.split("\t") : BLANKS.split(line.strip()));
    if (fields.isEmpty()) {
      return;
    }
    if (line.startsWith("#") && !Iob.isLabel(fields.getLast().strip())) {
      sink.say("Lines of comment were passed over.");
    } else if (fields.getFirst().equals(DOCUMENT)) {
      end();
    } else {
      if (parted) {
        begin(Optional.empty());
      }
      blocks.getLast().rows().add(new ConllArticle.Row(number, fields));
    }
  }

  private String decoded(byte[] line, int number) throws FormatException {
    try {
      return decoder.decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException _) {
      throw new FormatException(
          file.name(),
          number,
          0,
          "This line is not in UTF-8. Open the file in the program that wrote it and save it as"
              + " UTF-8.");
    }
  }

  private void ours(byte[] line, int number) throws IOException {
    int from = COMMENT.length();
    try {
      JsonRecord fields =
          new JsonRecords(new ByteArrayInputStream(line, from, line.length - from), file.name())
              .next()
              .orElseThrow();
      Optional<Heading> begun = Heading.of(fields);
      if (begun.isPresent()) {
        end();
        heading = begun;
      }
      begin(fields.text(TEXT));
    } catch (FormatException e) {
      sink.refuse(file.name(), number, e.sentence());
    }
  }

  private void begin(Optional<String> text) {
    blocks.add(new ConllArticle.Block(text, new ArrayList<>()));
    parted = false;
  }

  /// Gives the article that was read to the sink, if there is one.
  private void end() {
    if (!blocks.isEmpty()) {
      articles++;
      ConllArticle article = new ConllArticle(file, heading, blocks);
      try {
        article.deliver(sink, name());
      } catch (FormatException e) {
        sink.refuse(e.file(), e.line(), e.sentence());
      }
    }
    blocks = new ArrayList<>();
    heading = Optional.empty();
    parted = true;
    size = 0;
  }

  /// The article's name: its own, or the file's, with its number if it is not the first.
  private String name() {
    String name = file.stem();
    return heading.map(Heading::article).orElse(articles > 1 ? name + "-" + articles : name);
  }
}
