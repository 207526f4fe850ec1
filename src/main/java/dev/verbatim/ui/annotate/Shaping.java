package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Reshaping;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.text.TextUnits;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Changes the words that a mark stands on: its ends, its fragments, one mark from several and
/// several from one.
final class Shaping {
  /// An end of a mark: where its first fragment begins, or where its last one ends.
  enum End {
    START,
    END
  }

  /// By how much an end is moved.
  enum Step {
    CHARACTER,
    WORD
  }

  private final Selection selection;
  private final Marking marking;
  private final Consumer<String> say;
  private Optional<TextUnits> units = Optional.empty();

  Shaping(Selection selection, Marking marking, Consumer<String> say) {
    this.selection = selection;
    this.marking = marking;
    this.say = say;
  }

  /// Turns to another article.
  void use(TextUnits changed) {
    units = Optional.of(changed);
  }

  /// Adds the selected words to the selected mark.
  void addFragment() {
    withWordsAndMark(
        (span, selected) -> {
          List<Span> spans = new ArrayList<>(selected.spans());
          spans.add(span);
          reshapeByWords("undo.add-fragment", selected, spans);
        });
  }

  /// Takes the selected words out of the selected mark.
  void removeFragment() {
    withWordsAndMark(
        (span, selected) -> {
          if (!selected.overlaps(span)) {
            say.accept(Messages.get("say.not-in-mark"));
          } else {
            reshapeByWords("undo.remove-fragment", selected, Span.minus(selected.spans(), span));
          }
        });
  }

  private interface OnBoth {
    void with(Span words, Annotation mark);
  }

  private void withWordsAndMark(OnBoth action) {
    if (selection.words().isEmpty() || selection.mark().isEmpty()) {
      say.accept(Messages.get("say.needs-both"));
    } else {
      action.with(selection.words().get(), selection.mark().get());
    }
  }

  private void reshapeByWords(String key, Annotation mark, List<Span> spans) {
    Transaction transaction = Transaction.of(Messages.get(key), new Edit.Reshape(mark.id(), spans));
    if (marking.dispatch(transaction).isPresent()) {
      selection.wordsProperty().set(Optional.empty());
    }
  }

  /// Moves an end of the selected mark by a step. Steps that follow each other quickly are undone
  /// together.
  void move(End end, Step step, boolean forward) {
    selection.mark().ifPresent(mark -> units.ifPresent(u -> move(mark, u, end, step, forward)));
  }

  private void move(Annotation mark, TextUnits u, End end, Step step, boolean forward) {
    int from = end == End.START ? mark.start() : mark.end();
    int to =
        step == Step.CHARACTER
            ? u.characterFrom(from, forward)
            : u.wordFrom(from, forward, end == End.END);
    Span old = end == End.START ? mark.spans().getFirst() : mark.spans().getLast();
    int start = end == End.START ? to : old.start();
    int stop = end == End.END ? to : old.end();
    if (start >= stop) {
      say.accept(Messages.get("say.no-words-left"));
    } else if (to != from) {
      marking.dispatch(
          exchange(mark, old, new Span(start, stop)).inGroup("end " + end + " " + mark.id()));
    }
  }

  /// Gives a fragment of a mark other ends.
  ///
  /// @param old a fragment of the mark
  void drag(Annotation mark, Span old, Span changed) {
    marking.dispatch(exchange(mark, old, changed));
  }

  private static Transaction exchange(Annotation mark, Span old, Span changed) {
    List<Span> spans = new ArrayList<>(mark.spans());
    spans.remove(old);
    spans.add(changed);
    return Transaction.of(Messages.get("undo.move-end"), new Edit.Reshape(mark.id(), spans));
  }

  /// Takes the next quotation into the selected mark: across the attribution that interrupts it, or
  /// from the next paragraph. If that is marked alike already, the two marks become one.
  void stitch() {
    if (selection.mark().isEmpty() || units.isEmpty()) {
      say.accept(Messages.get("say.stitch-what"));
      return;
    }
    Annotation mark = selection.mark().get();
    Optional<Span> next = units.get().quotations().from(mark.end()).filter(s -> isNear(mark, s));
    if (next.isEmpty()) {
      say.accept(Messages.get("say.nothing-to-stitch"));
      return;
    }
    Optional<Annotation> alike =
        set().overlapping(next.get()).stream()
            .filter(other -> other.tag().equals(mark.tag()) && !other.id().equals(mark.id()))
            .filter(other -> other.start() >= mark.end() && other.overlaps(next.get()))
            .filter(other -> other.spans().getFirst().contains(next.get()))
            .findFirst();
    if (alike.isPresent()) {
      join(List.of(mark, alike.get()), Messages.get("undo.stitch"));
    } else {
      List<Span> spans = new ArrayList<>(mark.spans());
      spans.add(next.get());
      marking.dispatch(
          Transaction.of(Messages.get("undo.stitch"), new Edit.Reshape(mark.id(), spans)));
    }
  }

  /// Whether a quotation begins in the paragraph in which a mark ends, or in the next.
  private boolean isNear(Annotation mark, Span quotation) {
    String between = text().slice(new Span(mark.end() - 1, quotation.start() + 1));
    return between.strip().lines().filter(line -> !line.isBlank()).count() <= 2;
  }

  /// Makes one mark of all that are selected; of one, with the next mark of its tag.
  void join() {
    List<Annotation> marks = selection.inTextOrder();
    if (marks.size() == 1) {
      Annotation mark = marks.getFirst();
      marks =
          set().annotations().stream()
              .skip(set().indexOf(mark) + 1L)
              .filter(other -> other.tag().equals(mark.tag()))
              .findFirst()
              .map(other -> List.of(mark, other))
              .orElse(marks);
    }
    if (marks.size() < 2) {
      say.accept(Messages.get("say.nothing-to-join"));
    } else if (marks.stream().map(Annotation::tag).distinct().count() > 1) {
      say.accept(Messages.get("say.join-one-tag"));
    } else {
      join(marks, Messages.get("undo.join", marks.size()));
    }
  }

  private void join(List<Annotation> marks, String label) {
    List<Edit> edits = Reshaping.join(set(), marks);
    Set<String> differ = Reshaping.contradictions(marks);
    if (marking.dispatch(new Transaction(label, edits, Optional.empty())).isPresent()) {
      selection.select(marks.getFirst().id());
      if (!differ.isEmpty()) {
        say.accept(Messages.get("say.join-differs", labels(marks.getFirst(), differ)));
      }
    }
  }

  private String labels(Annotation mark, Set<String> attributes) {
    MarkWords words = MarkWords.of(session());
    return attributes.stream()
        .map(id -> words.attributeLabel(mark, id).toLowerCase(Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }

  /// Makes two marks of the selected one, at the caret; where the caret is not within it, one of
  /// each fragment.
  void split(int caret) {
    Optional<Annotation> mark = selection.mark();
    if (mark.isEmpty()) {
      say.accept(Messages.get("say.split-what"));
      return;
    }
    List<List<Span>> parts = parts(mark.get().spans(), caret);
    if (parts.size() < 2) {
      say.accept(Messages.get("say.split-where"));
      return;
    }
    List<Edit> edits = Reshaping.split(set(), mark.get(), parts);
    marking.dispatch(new Transaction(Messages.get("undo.split"), edits, Optional.empty()));
  }

  private List<List<Span>> parts(List<Span> spans, int caret) {
    OptionalInt at =
        IntStream.range(0, spans.size())
            .filter(i -> spans.get(i).start() < caret && caret < spans.get(i).end())
            .findFirst();
    if (at.isEmpty()) {
      return spans.stream().map(List::of).toList();
    }
    Span cut = spans.get(at.getAsInt());
    Optional<Span> before = text().meant(cut.start(), caret);
    Optional<Span> behind = text().meant(caret, cut.end());
    if (before.isEmpty() || behind.isEmpty()) {
      return List.of(spans);
    }
    List<Span> first = new ArrayList<>(spans.subList(0, at.getAsInt()));
    first.add(before.get());
    List<Span> second = new ArrayList<>(List.of(behind.get()));
    second.addAll(spans.subList(at.getAsInt() + 1, spans.size()));
    return List.of(first, second);
  }

  private AnnotationSession session() {
    return selection.session().orElseThrow();
  }

  private AnnotationSet set() {
    return session().set();
  }

  private ArticleText text() {
    return session().article().text();
  }
}
