package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one of WebAnno's files. The text is that of its sentences; what is missing between two is
/// a line end and blanks, as INCEpTION fills it, and what is missing before the first is line ends.
final class WebAnnoReader {
  private static final String TEXT = "#Text=";
  private static final int MOST_DIGITS = 9;

  /// Between two sentences, in whatever is counted; more is no blank space of an article.
  private static final int WIDEST_GAP = 100_000;

  private final Source.File file;
  private final Sink sink;
  private final List<Part> sentences = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> bad = new ArrayList<>();

  /// A sentence.
  ///
  /// @param text its lines
  /// @param rows how many rows of the file come before its own
  private record Part(List<String> text, int rows) {}

  /// A token or a part of one.
  ///
  /// @param fields all columns
  record Row(int line, List<String> fields, Place place) {
    String id() {
      return fields.getFirst();
    }

    Claim claim() {
      return new Claim(List.of(place), Optional.of(WebAnnoWords.text(fields.get(2))));
    }
  }

  /// The text, if the offsets are of some unit.
  ///
  /// @param fitting how many rows have their words there
  private record Guess(Unit unit, RawText text, long fitting) {}

  WebAnnoReader(Source.File file, Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  /// Reads the file, and gives the work to the sink.
  ///
  /// @param told what the offsets count, if the person says so
  void read(String content, Optional<Unit> told) throws FormatException {
    String whole = content.startsWith("\uFEFF") ? content.substring(1) : content;
    List<String> lines = List.of(whole.replace("\r\n", "\n").split("\n", -1));
    WebAnnoColumns columns = WebAnnoColumns.of(lines, file.name());
    body(lines.subList(columns.layers().size() + 1, lines.size()), columns);
    Guess best = best(told);
    WorkBuilder work = new WorkBuilder(new WorkBuilder.Origin(file, WebAnno.ID), best.text(), sink);
    bad.forEach(row -> refuse(work, row));
    ValueWords values = new ValueWords(sink.codebook(), best.text().text());
    Optional<Unit> unit = Optional.of(best.unit());
    Offsets offsets = Offsets.decide(best.text(), List.of(), best.unit(), unit);
    WebAnnoMarks marks = new WebAnnoMarks(columns, new LayerReader(work, values, sink));
    for (Row row : rows) {
      if (offsets.found(row.claim()).isPresent()) {
        marks.take(row);
      } else {
        work.refuse(
            row.line(),
            "“%s” does not stand there in the text. Correct the offsets, or say what they count."
                .formatted(row.fields().get(2)));
      }
    }
    marks.finish(Unit.UTF16, unit);
    String name = file.without(WebAnno.TSV);
    work.deliver(name, Metadata.titled(name));
  }

  private static void refuse(WorkBuilder work, Row row) {
    work.refuse(
        row.line(), "A token's line needs a number, offsets and words, as in “1-1 0-3 She”.");
  }

  /// @param lines all behind the head
  private void body(List<String> lines, WebAnnoColumns columns) {
    int before = columns.layers().size() + 1;
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(TEXT)) {
        if (!open) {
          sentences.add(new Part(new ArrayList<>(), rows.size()));
          open = true;
        }
        sentences.getLast().text().add(WebAnnoWords.text(line.substring(TEXT.length())));
      } else if (line.isEmpty() || line.startsWith("#")) {
        open = false;
      } else {
        open = false;
        row(line, before + i + 1, columns.width());
      }
    }
  }

  private void row(String line, int number, int width) {
    List<String> fields = List.of(line.split("\t", -1));
    String offsets = fields.size() > 1 ? fields.get(1) : "";
    int dash = offsets.indexOf('-');
    int start = dash < 0 ? -1 : number(offsets.substring(0, dash));
    int end = number(offsets.substring(dash + 1));
    if (fields.size() >= width && isId(fields.getFirst()) && start >= 0 && end >= 0) {
      rows.add(new Row(number, fields, new Place(start, end)));
    } else {
      bad.add(new Row(number, fields, new Place(0, 0)));
    }
  }

  /// As `1-2` or `1-2.3`.
  private static boolean isId(String words) {
    return words.indexOf('-') > 0
        && words.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.');
  }

  /// -1 where it is none, or larger than any offset.
  private static int number(String digits) {
    boolean good =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return good ? Integer.parseInt(digits) : -1;
  }

  /// The unit in which most rows have their words.
  private Guess best(Optional<Unit> told) throws FormatException {
    List<Unit> units = told.map(List::of).orElse(List.of(Unit.UTF16, Unit.CODE_POINT, Unit.BYTE));
    Guess best = guess(units.getFirst());
    for (Unit unit : units.subList(1, units.size())) {
      if (best.fitting() == rows.size()) {
        break;
      }
      Guess other = guess(unit);
      best = other.fitting() > best.fitting() ? other : best;
    }
    return best;
  }

  private Guess guess(Unit unit) throws FormatException {
    StringBuilder text = new StringBuilder();
    int width = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Part sentence = sentences.get(i);
      int end = i + 1 < sentences.size() ? sentences.get(i + 1).rows() : rows.size();
      int start = sentence.rows() < end ? rows.get(sentence.rows()).place().start() : width + 1;
      width += fill(text, start - width, i > 0, sentence.rows());
      String words = String.join("\n", sentence.text());
      text.append(words);
      width += words.codePoints().map(unit::width).sum();
    }
    RawText raw = RawText.of(text.toString(), file.name());
    List<Claim> claims = rows.stream().map(Row::claim).toList();
    return new Guess(unit, raw, Offsets.decide(raw, claims, unit, Optional.of(unit)).fitting());
  }

  /// Fills what is between two sentences.
  ///
  /// @param gap how much is missing; not more than 0 where nothing is
  /// @param row the number of the row behind it
  /// @return how much was added
  private int fill(StringBuilder text, int gap, boolean isBetween, int row) throws FormatException {
    if (gap > WIDEST_GAP) {
      throw new FormatException(
          file.name(),
          row < rows.size() ? rows.get(row).line() : 0,
          0,
          "The token stands far behind the text before it. See that the file is whole.");
    }
    if (gap > 0) {
      text.append('\n').repeat(isBetween ? ' ' : '\n', gap - 1);
    }
    return Math.max(gap, 0);
  }
}
