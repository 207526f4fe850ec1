package dev.verbatim.check;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Someone who marks a text by hand, with the checks at work behind: what they find follows each
/// change and is found from it alone.
final class Desk {
  static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  final Article article;
  final Checks checks;
  final AnnotationSession session;
  private Findings findings;

  Desk(String text) {
    this(text, DefaultCodebook.load());
  }

  Desk(String text, Codebook codebook) {
    this(new Article("desk", Metadata.titled("Desk"), ArticleText.of(text)), codebook);
  }

  Desk(Article article, Codebook codebook) {
    this(
        article,
        codebook,
        AnnotationSet.empty(article, new Annotator("analyst-a", "Analyst A"), codebook));
  }

  Desk(Article article, Codebook codebook, AnnotationSet set) {
    this.article = article;
    checks = new Checks(article.text(), codebook);
    session = new AnnotationSession(article, codebook, set, "a1f3", () -> NOW);
    findings = checks.of(set);
    session.addListener(
        (change, before, after) ->
            findings = checks.after(findings, before, after, change.difference()));
  }

  Findings findings() {
    return findings;
  }

  AnnotationSet set() {
    return session.set();
  }

  Desk make(Edit... edits) {
    try {
      session.dispatch(new Transaction("edit", List.of(edits), Optional.empty()));
    } catch (RefusedException e) {
      throw new IllegalArgumentException(e);
    }
    return this;
  }

  /// Marks the first place of some words; the id is what the mark is called in the test.
  Desk mark(String id, String tag, String words) {
    return make(new Edit.Mark(id, tag, List.of(place(words))));
  }

  Desk mark(String id, String tag, String words, int occurrence) {
    return make(new Edit.Mark(id, tag, List.of(place(words, occurrence))));
  }

  Desk link(String type, String from, String to) {
    return make(new Edit.Link(type + from + to, type, from, to));
  }

  Desk set(String id, String attribute, String value) {
    return make(new Edit.SetAttribute(id, attribute, Optional.of(new AttributeValue.Text(value))));
  }

  Desk words(String id, String attribute, String words) {
    return make(
        new Edit.SetAttribute(
            id, attribute, Optional.of(new AttributeValue.Words(List.of(place(words))))));
  }

  Desk undo() {
    try {
      session.undo();
    } catch (RefusedException e) {
      throw new IllegalArgumentException(e);
    }
    return this;
  }

  /// Takes over a set that could not be made by gestures: one from elsewhere.
  Desk adopt(AnnotationSet merged) {
    session.adopt("merge", merged);
    return this;
  }

  /// Does what the one open finding of a check proposes.
  Desk mend(Check check) {
    return make(only(check).remedy().toArray(Edit[]::new));
  }

  Finding only(Check check) {
    return findings.open().stream()
        .filter(f -> f.check() == check)
        .reduce(
            (one, other) -> {
              throw new AssertionError("two: " + one + " and " + other);
            })
        .orElseThrow(() -> new AssertionError("none of " + check + " in " + findings));
  }

  Span place(String words) {
    return place(words, 0);
  }

  Span place(String words, int occurrence) {
    int at = -1;
    for (int i = 0; i <= occurrence; i++) {
      at = article.text().string().indexOf(words, at + 1);
    }
    return new Span(at, at + words.length());
  }

  /// The open findings as `check: words`, in their order.
  List<String> told() {
    return findings.open().stream().map(this::tell).toList();
  }

  String tell(Finding finding) {
    List<String> words = finding.place().stream().map(article.text()::slice).toList();
    return finding.check().id() + ": " + String.join(" … ", words);
  }
}
