package dev.verbatim.dataset;

import dev.verbatim.model.Span;
import java.util.Arrays;
import java.util.List;

/// The tokens of some sentences, numbered throughout from 0, and which of them a span touches.
final class Tokenized {
  private final List<Span> tokens;
  private final int[] starts;
  private final int[] ends;

  /// For each sentence its first token; at the end how many there are.
  private final int[] firsts;

  Tokenized(List<Sentence> sentences) {
    this.tokens = sentences.stream().flatMap(s -> s.tokens().stream()).toList();
    this.starts = tokens.stream().mapToInt(Span::start).toArray();
    this.ends = tokens.stream().mapToInt(Span::end).toArray();
    this.firsts = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      firsts[i + 1] = firsts[i] + sentences.get(i).tokens().size();
    }
  }

  int count() {
    return tokens.size();
  }

  Span token(int index) {
    return tokens.get(index);
  }

  /// The first token that ends behind the beginning of a span: one that it touches, unless
  /// [#lastOf] is before it.
  int firstOf(Span span) {
    int place = Arrays.binarySearch(ends, span.start());
    return place >= 0 ? place + 1 : -place - 1;
  }

  /// The last token that begins before the end of a span; -1 where there is none.
  int lastOf(Span span) {
    int place = Arrays.binarySearch(starts, span.end());
    return (place >= 0 ? place : -place - 1) - 1;
  }

  /// The first token of a sentence; of the number behind the last sentence, how many there are.
  int firstIn(int sentence) {
    return firsts[sentence];
  }

  boolean beginsSentence(int token) {
    return Arrays.binarySearch(firsts, token) >= 0;
  }

  /// The number of the sentence that a token is in, from 0.
  int sentenceOf(int token) {
    int place = Arrays.binarySearch(firsts, token);
    return place >= 0 ? place : -place - 2;
  }
}
