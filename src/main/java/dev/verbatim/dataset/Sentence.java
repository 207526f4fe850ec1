package dev.verbatim.dataset;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.text.Sentences;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sentence as the tokens in it, for forms that have a line for each.
///
/// @param tokens in text order, at least one
record Sentence(List<Span> tokens) {
  Sentence {
    tokens = List.copyOf(tokens);
  }

  /// The sentences of a text that have any tokens. A token belongs to the sentence that it begins
  /// in.
  static List<Sentence> of(ArticleText text) {
    List<Sentence> sentences = new ArrayList<>();
    Tokens all = Tokens.of(text);
    int next = 0;
    for (Span sentence : Sentences.of(text)) {
      int end = all.before(sentence.end());
      List<Span> tokens = new ArrayList<>();
      for (; next < end; next++) {
        tokens.add(all.span(next));
      }
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(tokens));
      }
    }
    return sentences;
  }

  int start() {
    return tokens.getFirst().start();
  }

  /// The sentence with those of its tokens alone that are seen; empty where none is: a control
  /// character by itself is no token to readers of lines.
  Optional<Sentence> visible(ArticleText text) {
    List<Span> seen =
        tokens.stream()
            .filter(token -> !Character.isISOControl(text.string().charAt(token.start())))
            .toList();
    return seen.isEmpty() ? Optional.empty() : Optional.of(new Sentence(seen));
  }
}
