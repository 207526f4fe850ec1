package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a file of columns holds of one article, sentence by sentence.
///
/// Where every sentence says its part of the text, the tokens are looked up in it; otherwise the
/// text is made of the tokens, with a blank between two and a line for each sentence.
///
/// @param heading whose work it is, where the file says it
record ConllArticle(Source.File file, Optional<Heading> heading, List<Block> blocks) {
  private static final String TOOL = "conll";

  /// A line with a token.
  ///
  /// @param fields at least one
  record Row(int line, List<String> fields) {}

  /// A sentence.
  ///
  /// @param text its part of the text, with the blanks behind it, where the file says it
  /// @param rows are added to while it is read
  record Block(Optional<String> text, List<Row> rows) {}

  /// Where a token stands in the text that the file gives; empty where its words do not stand
  /// there.
  private record Token(int line, Optional<Span> span) {}

  /// Which columns hold what.
  ///
  /// @param token from 0
  /// @param labels all that hold labels; none where no column does
  private record Columns(int token, List<Integer> labels) {}

  /// Gives the sink the work.
  ///
  /// @param name of the article
  /// @throws FormatException where the file holds no text or no labels
  void deliver(Sink sink, String name) throws FormatException {
    boolean isOurs = blocks.stream().allMatch(block -> block.text().isPresent());
    Columns columns = columns(isOurs);
    StringBuilder text = new StringBuilder();
    List<List<Token>> sentences = new ArrayList<>();
    List<Row> strange = new ArrayList<>();
    for (Block block : blocks) {
      sentences.add(isOurs ? found(block, columns, text, strange) : joined(block, columns, text));
    }
    RawText raw = RawText.of(text.toString(), file.name());
    if (!isOurs) {
      sink.say(
          "The text of “%s” was made of its tokens, with a blank between two and a line for each"
                  .formatted(name)
              + " sentence.");
    }
    WorkBuilder work = new WorkBuilder(origin(), raw, sink);
    strange.forEach(
        row ->
            work.refuse(
                row.line(),
                "“%s” does not stand in the sentence's text. Correct one of the two."
                    .formatted(row.fields().get(columns.token()))));
    for (int i = 0; i < blocks.size(); i++) {
      claim(blocks.get(i), sentences.get(i), columns, work);
    }
    work.place(Unit.UTF16, Optional.of(Unit.UTF16));
    heading.ifPresent(said -> work.fields(SetFields.EMPTY.withStatus(said.status())));
    work.deliver(name, heading.map(Heading::metadata).orElseGet(() -> Metadata.titled(name)));
  }

  private WorkBuilder.Origin origin() {
    return new WorkBuilder.Origin(
        file.name(),
        TOOL,
        heading.map(Heading::annotator).orElseGet(() -> new Annotator(Sink.UNNAMED, Sink.UNNAMED)));
  }

  /// Of our own files all columns behind the first; of others all behind the token if they hold
  /// nothing but labels, or else the last.
  private Columns columns(boolean isOurs) throws FormatException {
    List<Row> rows = blocks.stream().flatMap(block -> block.rows().stream()).toList();
    int width = rows.stream().mapToInt(row -> row.fields().size()).max().orElse(1);
    int token = !isOurs && width > 2 && blocks.stream().allMatch(ConllArticle::isNumbered) ? 1 : 0;
    List<Integer> behind = IntStream.range(token + 1, width).boxed().toList();
    if (isOurs || behind.stream().allMatch(at -> rows.stream().allMatch(row -> isLabel(row, at)))) {
      return new Columns(token, behind);
    }
    if (rows.stream().noneMatch(row -> isLabel(row, width - 1))) {
      throw new FormatException(
          file.name(),
          rows.getFirst().line(),
          0,
          "The last column holds no labels such as “O” or “B-quote”. See that it is a file of"
              + " CoNLL-2002's kind.");
    }
    return new Columns(token, List.of(width - 1));
  }

  private static boolean isLabel(Row row, int column) {
    return column < row.fields().size() && Iob.isLabel(row.fields().get(column).strip());
  }

  /// Whether the tokens of a sentence are numbered in front.
  private static boolean isNumbered(Block block) {
    List<Row> rows = block.rows();
    return IntStream.range(0, rows.size())
        .allMatch(i -> rows.get(i).fields().getFirst().equals(Integer.toString(i + 1)));
  }

  /// Adds the sentence's part of the text, and looks its tokens up there.
  ///
  /// @param strange to which rows are added whose token is not found
  private static List<Token> found(
      Block block, Columns columns, StringBuilder text, List<Row> strange) {
    String own = block.text().orElseThrow();
    int from = text.length();
    int at = 0;
    List<Token> tokens = new ArrayList<>();
    for (Row row : block.rows()) {
      String words = token(row, columns);
      int place = words.isEmpty() ? -1 : own.indexOf(words, at);
      if (place < 0) {
        strange.add(row);
        tokens.add(new Token(row.line(), Optional.empty()));
      } else {
        at = place + words.length();
        tokens.add(new Token(row.line(), Optional.of(new Span(from + place, from + at))));
      }
    }
    text.append(own);
    return tokens;
  }

  private static List<Token> joined(Block block, Columns columns, StringBuilder text) {
    List<Token> tokens = new ArrayList<>();
    for (Row row : block.rows()) {
      String words = token(row, columns).strip();
      if (words.isEmpty()) {
        tokens.add(new Token(row.line(), Optional.empty()));
        continue;
      }
      text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : " ");
      int start = text.length();
      text.append(words);
      tokens.add(new Token(row.line(), Optional.of(new Span(start, text.length()))));
    }
    text.append(block.rows().isEmpty() ? "" : "\n");
    return tokens;
  }

  private static String token(Row row, Columns columns) {
    return columns.token() < row.fields().size() ? row.fields().get(columns.token()) : "";
  }

  private void claim(Block block, List<Token> tokens, Columns columns, WorkBuilder work) {
    for (int column : columns.labels()) {
      List<String> labels = new ArrayList<>();
      for (Row row : block.rows()) {
        labels.add(label(row, column, work));
      }
      for (Iob.Run run : Iob.runs(labels)) {
        List<Token> marked =
            tokens.subList(run.first(), run.last() + 1).stream()
                .filter(token -> token.span().isPresent())
                .toList();
        if (!marked.isEmpty()) {
          int start = marked.getFirst().span().orElseThrow().start();
          int end = marked.getLast().span().orElseThrow().end();
          Claim claim = new Claim(List.of(new Place(start, end)), Optional.empty());
          work.claimNameless(marked.getFirst().line(), BratName.id(run.tag()), claim);
        }
      }
    }
  }

  private static String label(Row row, int column, WorkBuilder work) {
    String label = column < row.fields().size() ? row.fields().get(column).strip() : "";
    if (!Iob.isLabel(label)) {
      work.refuse(
          row.line(),
          label.isEmpty()
              ? "A line needs a token and a label, as in “said O”."
              : "“%s” is no label such as “O” or “B-quote”.".formatted(label));
      return Iob.OUTSIDE;
    }
    return label;
  }
}
