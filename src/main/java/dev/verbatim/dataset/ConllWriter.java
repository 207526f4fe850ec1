package dev.verbatim.dataset;

import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.model.Work;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes tokens with a column for each tag.
///
/// A column holds one mark at a time: of marks of one tag that share a token, the first in text
/// order is written. A mark is cut where a sentence ends, and reaches to the ends of its tokens.
final class ConllWriter implements DatasetWriter {
  private final OutputStream out;
  private final Losses losses;
  private final List<String> tags;

  ConllWriter(Codebook codebook, OutputStream out, Losses losses) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.losses = losses;
    this.tags = codebook.tags().stream().map(Tag::id).toList();
  }

  @Override
  public void write(Work work) throws IOException {
    List<Sentence> sentences =
        Sentence.of(work.article().text()).stream()
            .flatMap(s -> s.visible(work.article().text()).stream())
            .toList();
    Table table = new Table(new Tokenized(sentences));
    work.set().annotations().forEach(table::put);
    ArticleText text = work.article().text();
    comment(heading(work), text.string().substring(0, end(sentences, 0, text)));
    for (int i = 0; i < sentences.size(); i++) {
      if (i > 0) {
        int start = sentences.get(i).start();
        comment(Map.of(), text.string().substring(start, end(sentences, i, text)));
      }
      table.write(i, text);
    }
    if (sentences.isEmpty()) {
      out.write('\n');
    }
  }

  /// Where the text of a sentence ends that goes on up to the next.
  private static int end(List<Sentence> sentences, int index, ArticleText text) {
    return index + 1 < sentences.size() ? sentences.get(index + 1).start() : text.length();
  }

  private Map<String, Object> heading(Work work) {
    Map<String, Object> fields = new LinkedHashMap<>(Heading.of(work).fields());
    List<String> columns = new ArrayList<>(List.of("token"));
    columns.addAll(tags);
    fields.put("columns", columns);
    return fields;
  }

  private void comment(Map<String, Object> heading, String text) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>(heading);
    fields.put(ConllReader.TEXT, text);
    put(ConllReader.COMMENT);
    out.write(PlainJson.line(fields));
    out.write('\n');
  }

  private void put(String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /// The labels of all tokens of one work.
  private final class Table {
    private final Tokenized tokens;

    /// By tag, label by token.
    private final List<String[]> columns = new ArrayList<>();

    Table(Tokenized tokens) {
      this.tokens = tokens;
      for (int i = 0; i < tags.size(); i++) {
        String[] labels = new String[tokens.count()];
        Arrays.fill(labels, Iob.OUTSIDE);
        columns.add(labels);
      }
    }

    void put(Annotation mark) {
      int column = tags.indexOf(mark.tag());
      List<Iob.Run> runs = mark.spans().stream().map(s -> run(mark.tag(), s)).toList();
      List<Iob.Run> there = runs.stream().filter(run -> run.first() <= run.last()).toList();
      if (column < 0 || there.isEmpty()) {
        losses.add(Content.MARK, mark.tag(), 1);
      } else if (there.stream().anyMatch(run -> isTaken(columns.get(column), run))) {
        losses.add(Content.OVERLAP, mark.tag(), 1);
      } else {
        count(mark, runs);
        there.forEach(run -> put(columns.get(column), run));
      }
    }

    /// The tokens that a span touches; the last before the first where it touches none.
    private Iob.Run run(String tag, Span span) {
      return new Iob.Run(tag, tokens.firstOf(span), tokens.lastOf(span));
    }

    private static boolean isTaken(String[] labels, Iob.Run run) {
      return Arrays.stream(labels, run.first(), run.last() + 1)
          .anyMatch(label -> !label.equals(Iob.OUTSIDE));
    }

    private void count(Annotation mark, List<Iob.Run> runs) {
      boolean cut = false;
      boolean widened = false;
      boolean shortened = false;
      for (int i = 0; i < runs.size(); i++) {
        Iob.Run run = runs.get(i);
        Span span = mark.spans().get(i);
        if (run.first() > run.last()) {
          shortened = true;
          continue;
        }
        int start = tokens.token(run.first()).start();
        int end = tokens.token(run.last()).end();
        cut |= tokens.sentenceOf(run.first()) < tokens.sentenceOf(run.last());
        widened |= start < span.start() || span.end() < end;
        shortened |= span.start() < start || end < span.end();
      }
      losses.add(Content.FRAGMENT, mark.tag(), runs.size() > 1 ? 1 : 0);
      losses.add(Content.SENTENCE, mark.tag(), cut ? 1 : 0);
      losses.add(Content.TOKEN_EDGE, mark.tag(), widened ? 1 : 0);
      losses.add(Content.BOUNDARY, mark.tag(), shortened ? 1 : 0);
    }

    private void put(String[] labels, Iob.Run run) {
      String tag = BratName.withoutBlanks(run.tag());
      for (int i = run.first(); i <= run.last(); i++) {
        boolean begins = i == run.first() || tokens.beginsSentence(i);
        labels[i] = begins ? Iob.begins(tag) : Iob.goesOn(tag);
      }
    }

    /// Writes the lines of a sentence, and a blank one.
    void write(int sentence, ArticleText text) throws IOException {
      StringBuilder lines = new StringBuilder();
      for (int i = tokens.firstIn(sentence); i < tokens.firstIn(sentence + 1); i++) {
        lines.append(text.slice(tokens.token(i)));
        for (String[] labels : columns) {
          lines.append('\t').append(labels[i]);
        }
        lines.append('\n');
      }
      ConllWriter.this.put(lines.append('\n').toString());
    }
  }
}
