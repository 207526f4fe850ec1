package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.text.TextUnits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An analyst at work on a text, without a window: the gestures and what they say.
final class AtWork {
  final String text;
  final List<String> said = new ArrayList<>();
  final Selection selection = new Selection();
  final Marking marking = new Marking(selection, said::add);
  final Shaping shaping = new Shaping(selection, marking, said::add);
  final AnnotationSession session;

  AtWork(String text) {
    this.text = text;
    Codebook codebook = DefaultCodebook.load();
    Article article = new Article("peace", Metadata.titled("Peace"), ArticleText.of(text));
    AnnotationSet set =
        AnnotationSet.empty(article, new Annotator("analyst-a", "Analyst A"), codebook);
    session = new AnnotationSession(article, codebook, set, "a1f3", InstantSource.system());
    session.addListener((_, _, after) -> selection.follow(after));
    selection.use(Optional.of(session));
    shaping.use(new TextUnits(article.text()));
  }

  Span span(String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  /// Selects words and tags them.
  Annotation mark(String words, String tag) {
    selection.wordsProperty().set(Optional.of(span(words)));
    marking.tag(tag);
    return selected();
  }

  Annotation selected() {
    return selection.mark().orElseThrow();
  }

  /// A mark as it is now.
  Annotation now(Annotation mark) {
    return session.set().annotation(mark.id()).orElseThrow();
  }

  void link(String type, Annotation from, Annotation to) throws RefusedException {
    String id = UUID.randomUUID().toString();
    session.dispatch(Transaction.of("Link", new Edit.Link(id, type, from.id(), to.id())));
  }

  void set(Annotation mark, String attribute, String value) throws RefusedException {
    Optional<AttributeValue> text = Optional.of(new AttributeValue.Text(value));
    session.dispatch(Transaction.of("Set", new Edit.SetAttribute(mark.id(), attribute, text)));
  }

  /// Each mark as its tag and the words of its fragments.
  List<String> marked() {
    return session.set().annotations().stream()
        .map(
            a ->
                a.tag()
                    + a.spans().stream()
                        .map(s -> " " + text.substring(s.start(), s.end()))
                        .toList())
        .toList();
  }

  /// What the menu offers to undo.
  String undoable() {
    return session.history().undoable().orElseThrow().label();
  }
}
