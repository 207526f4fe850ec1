package dev.verbatim.dataset;

import dev.verbatim.dataset.LayerWork.Link;
import dev.verbatim.dataset.LayerWork.Mark;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The lines of one of WebAnno's tables: one for each token, and one for each part of a token that
/// a mark begins or ends in.
///
/// A mark has a number where a line has several, or it several lines. A relation stands on the line
/// that the mark begins on which it points at, and names the one that it leaves.
final class WebAnnoSheet {
  private final ArticleText text;
  private final List<Sentence> sentences;
  private final Tokenized tokens;
  private final List<Line> lines = new ArrayList<>();
  private final List<Marked> marks = new ArrayList<>();

  /// A token, or a part of one.
  private static final class Line {
    final Span span;
    final TreeMap<Span, Line> parts = new TreeMap<>();
    final List<Marked> marks = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    String id = "";

    Line(Span span) {
      this.span = span;
    }
  }

  /// A mark and the lines that it is on, in order.
  private static final class Marked {
    final Mark mark;
    final List<Line> lines = new ArrayList<>();

    /// From 1; 0 where it needs none.
    int number;

    private List<String> cells = List.of();

    Marked(Mark mark) {
      this.mark = mark;
    }

    boolean isAmbiguous() {
      return lines.size() > 1 || lines.stream().anyMatch(line -> line.marks.size() > 1);
    }

    /// What stands in the columns of features on each of its lines.
    List<String> cells(List<String> features) {
      if (cells.isEmpty()) {
        String suffix = number == 0 ? "" : "[" + number + "]";
        cells = features.stream().map(f -> cell(mark.features(), f) + suffix).toList();
      }
      return cells;
    }
  }

  WebAnnoSheet(ArticleText text, List<Sentence> sentences, Tokenized tokens) {
    this.text = text;
    this.sentences = sentences;
    this.tokens = tokens;
    for (int i = 0; i < tokens.count(); i++) {
      lines.add(new Line(tokens.token(i)));
    }
  }

  /// Adds the next mark; it begins and ends in tokens.
  void mark(Mark mark) {
    Marked marked = new Marked(mark);
    Span span = mark.span();
    for (int i = tokens.firstOf(span); i <= tokens.lastOf(span); i++) {
      Line line = line(lines.get(i), span);
      line.marks.add(marked);
      marked.lines.add(line);
    }
    marks.add(marked);
  }

  private static Line line(Line token, Span mark) {
    Span common =
        new Span(
            Math.max(token.span.start(), mark.start()), Math.min(token.span.end(), mark.end()));
    return common.equals(token.span) ? token : token.parts.computeIfAbsent(common, Line::new);
  }

  /// Adds the next relation between marks that were added.
  void link(Link link) {
    marks.get(link.to()).lines.getFirst().links.add(link);
  }

  /// Writes the body of the file.
  ///
  /// @param features the columns of marks
  void write(StringBuilder file, List<String> features) {
    name();
    for (int i = 0; i < sentences.size(); i++) {
      file.append('\n');
      int end = i + 1 < sentences.size() ? sentences.get(i + 1).start() : text.length();
      String words = text.string().substring(sentences.get(i).start(), end);
      for (String line : words.split("\n", -1)) {
        file.append("#Text=").append(WebAnnoWords.line(line)).append('\n');
      }
      for (Line token : lines.subList(tokens.firstIn(i), tokens.firstIn(i + 1))) {
        write(file, token, features);
        token.parts.values().forEach(part -> write(file, part, features));
      }
    }
  }

  private void name() {
    for (int i = 0; i < lines.size(); i++) {
      Line token = lines.get(i);
      int sentence = tokens.sentenceOf(i);
      token.id = (sentence + 1) + "-" + (i - tokens.firstIn(sentence) + 1);
      int part = 1;
      for (Line line : token.parts.values()) {
        line.id = token.id + "." + part++;
      }
    }
    int number = 1;
    for (Marked mark : marks) {
      if (mark.isAmbiguous()) {
        mark.number = number++;
      }
    }
  }

  private void write(StringBuilder file, Line line, List<String> features) {
    file.append(line.id).append('\t');
    file.append(line.span.start()).append('-').append(line.span.end()).append('\t');
    file.append(WebAnnoWords.line(text.slice(line.span))).append('\t');
    for (int i = 0; i < features.size(); i++) {
      int column = i;
      cells(file, line.marks, mark -> mark.cells(features).get(column));
    }
    for (String feature : Layers.ofLinks()) {
      cells(file, line.links, link -> cell(link.features(), feature));
    }
    cells(file, line.links, this::source);
    file.append('\n');
  }

  /// INCEpTION, too, ends each column with a tab.
  private static <T> void cells(StringBuilder file, List<T> stacked, Function<T, String> cell) {
    if (stacked.isEmpty()) {
      file.append(WebAnnoWords.NOTHING);
    }
    for (int i = 0; i < stacked.size(); i++) {
      file.append(i == 0 ? "" : "|").append(cell.apply(stacked.get(i)));
    }
    file.append('\t');
  }

  private static String cell(Map<String, String> features, String feature) {
    String value = features.get(feature);
    return value == null ? WebAnnoWords.UNSAID : WebAnnoWords.cell(value);
  }

  private String source(Link link) {
    Marked from = marks.get(link.from());
    Marked to = marks.get(link.to());
    String id = from.lines.getFirst().id;
    return from.number + to.number == 0 ? id : id + "[" + from.number + "_" + to.number + "]";
  }
}
