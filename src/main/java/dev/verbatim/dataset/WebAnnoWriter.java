package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes WebAnno's tables. A sentence's text goes on up to the next, so that INCEpTION's reader,
/// which makes the text of sentences, has the blanks between two as well. Those before the first
/// are lost but for their number: INCEpTION fills them with spaces, [WebAnnoReader] with line ends.
final class WebAnnoWriter implements DatasetWriter {
  private final Output out;
  private final Losses losses;
  private final Layers layers;
  private final LayerWork.Way way;
  private final Set<String> folders = new HashSet<>();

  WebAnnoWriter(Codebook codebook, Output out, Losses losses) {
    this.out = out;
    this.losses = losses;
    this.layers = new Layers(codebook);
    this.way =
        new LayerWork.Way(
            Optional.of(WebAnno.ID),
            codebook,
            layers,
            WebAnnoWords::clean,
            EnumSet.allOf(Content.class));
  }

  @Override
  public void write(Work work) throws IOException {
    String folder = work.set().annotator().id();
    if (folders.add(folder)) {
      out.put(folder + "/" + Layers.FILE, layers.typeSystem());
    }
    ArticleText text = work.article().text();
    List<Sentence> sentences = Sentence.of(text);
    Tokenized tokens = new Tokenized(sentences);
    LayerWork layered = LayerWork.of(fitted(work, tokens), way, losses);
    countBlanks(text, sentences);
    List<String> features = layers.ofMarks().stream().filter(f -> isSaid(f, layered)).toList();
    StringBuilder file = new StringBuilder(header(features));
    WebAnnoSheet sheet = new WebAnnoSheet(text, sentences, tokens);
    layered.marks().forEach(sheet::mark);
    layered.links().forEach(sheet::link);
    sheet.write(file, features);
    out.put(folder + "/" + work.article().id() + WebAnno.TSV, file.toString());
  }

  /// Whether a feature has a column: INCEpTION, too, leaves out those that no mark has.
  private static boolean isSaid(String feature, LayerWork work) {
    return feature.equals(Layers.TAG)
        || work.marks().stream().anyMatch(mark -> mark.features().containsKey(feature));
  }

  private static String header(List<String> features) {
    return "#FORMAT=WebAnno TSV 3.3\n#T_SP=%s|%s\n#T_RL=%s|%s|BT_%s\n\n"
        .formatted(
            Layers.MARK,
            String.join("|", features),
            Layers.LINK,
            String.join("|", Layers.ofLinks()),
            Layers.MARK);
  }

  private void countBlanks(ArticleText text, List<Sentence> sentences) {
    String before =
        sentences.isEmpty()
            ? text.string()
            : text.string().substring(0, sentences.getFirst().start());
    boolean kept = before.chars().allMatch(c -> c == '\n') && !sentences.isEmpty();
    losses.add(Content.BLANK, "", kept || before.isEmpty() ? 0 : 1);
  }

  /// The work with marks that neither begin nor end in blanks, where the table has no line.
  private Work fitted(Work work, Tokenized tokens) {
    List<Annotation> marks = work.set().annotations();
    List<Annotation> fitted =
        marks.stream().flatMap(mark -> fitted(mark, tokens).stream()).toList();
    return new Work(work.article(), work.set().replaced(marks, fitted));
  }

  private Optional<Annotation> fitted(Annotation mark, Tokenized tokens) {
    List<Span> spans =
        mark.spans().stream().flatMap(span -> fitted(span, tokens).stream()).toList();
    if (spans.isEmpty()) {
      losses.add(Content.MARK, mark.tag(), 1);
      return Optional.empty();
    }
    if (spans.equals(mark.spans())) {
      return Optional.of(mark);
    }
    losses.add(Content.BOUNDARY, mark.tag(), 1);
    return Optional.of(mark.withSpans(spans));
  }

  private static Optional<Span> fitted(Span span, Tokenized tokens) {
    int first = tokens.firstOf(span);
    int last = tokens.lastOf(span);
    return first > last
        ? Optional.empty()
        : Optional.of(
            new Span(
                Math.max(span.start(), tokens.token(first).start()),
                Math.min(span.end(), tokens.token(last).end())));
  }
}
