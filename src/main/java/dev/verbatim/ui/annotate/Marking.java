package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Change;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What an analyst does with marks: the gestures, without the controls that make them.
///
/// It knows which words are selected and which mark is, and turns a gesture into a transaction on
/// the session at hand. What cannot be done is said in a sentence and changes nothing.
public final class Marking {
  private final Consumer<String> say;
  private final ReadOnlyObjectWrapper<Optional<AnnotationSession>> session =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Span>> words = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Annotation>> mark =
      new SimpleObjectProperty<>(Optional.empty());
  private int lastClick = -1;

  /// @param say where sentences for the analyst go
  public Marking(Consumer<String> say) {
    this.say = say;
  }

  /// Turns to another session; none where no article is open.
  public void use(Optional<AnnotationSession> changed) {
    session.set(changed);
    words.set(Optional.empty());
    mark.set(Optional.empty());
    lastClick = -1;
  }

  public ReadOnlyObjectProperty<Optional<AnnotationSession>> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /// The words that are selected, never empty ones.
  public ObjectProperty<Optional<Span>> wordsProperty() {
    return words;
  }

  /// The mark that is selected, as it is in the set now.
  public ObjectProperty<Optional<Annotation>> markProperty() {
    return mark;
  }

  /// With words selected, marks them; with none, gives the selected mark another tag.
  public void tag(String tagId) {
    if (session.get().isEmpty()) {
      return;
    }
    String label = label(tagId);
    if (words.get().isPresent()) {
      String id = UUID.randomUUID().toString();
      Edit edit = new Edit.Mark(id, tagId, List.of(words.get().get()));
      if (dispatch(Transaction.of(Messages.get("undo.tag", label), edit)).isPresent()) {
        words.set(Optional.empty());
        select(id);
      }
    } else if (mark.get().isPresent()) {
      retag(mark.get().get(), tagId, label);
    } else {
      say.accept(Messages.get("say.select-first", label));
    }
  }

  private void retag(Annotation old, String tagId, String label) {
    dispatch(Transaction.of(Messages.get("undo.retag", label), new Edit.Retag(old.id(), tagId)))
        .ifPresent(
            change -> {
              int attributes =
                  old.attributes().size()
                      - change.difference().marksAfter().getFirst().attributes().size();
              int links = change.difference().linksBefore().size();
              if (attributes + links > 0) {
                say.accept(Messages.get("say.retag-dropped", label, attributes, links));
              }
            });
  }

  /// Adds the selected words to the selected mark.
  public void addFragment() {
    withWordsAndMark(
        (span, selected) -> {
          List<Span> spans = new ArrayList<>(selected.spans());
          spans.add(span);
          reshape("undo.add-fragment", selected, spans);
        });
  }

  /// Takes the selected words out of the selected mark.
  public void removeFragment() {
    withWordsAndMark(
        (span, selected) -> {
          if (!selected.overlaps(span)) {
            say.accept(Messages.get("say.not-in-mark"));
          } else {
            reshape("undo.remove-fragment", selected, Span.minus(selected.spans(), span));
          }
        });
  }

  private interface OnBoth {
    void with(Span words, Annotation mark);
  }

  private void withWordsAndMark(OnBoth action) {
    if (words.get().isEmpty() || mark.get().isEmpty()) {
      say.accept(Messages.get("say.needs-both"));
    } else {
      action.with(words.get().get(), mark.get().get());
    }
  }

  private void reshape(String key, Annotation selected, List<Span> spans) {
    Transaction transaction =
        Transaction.of(Messages.get(key), new Edit.Reshape(selected.id(), spans));
    if (dispatch(transaction).isPresent()) {
      words.set(Optional.empty());
    }
  }

  /// Removes the selected mark and its links.
  public void delete() {
    mark.get()
        .ifPresent(
            selected ->
                dispatch(
                        Transaction.of(
                            Messages.get("undo.delete", label(selected.tag())),
                            new Edit.Remove(selected.id())))
                    .ifPresent(
                        change -> {
                          int links = change.difference().linksBefore().size();
                          if (links > 0) {
                            say.accept(Messages.get("say.deleted-links", links));
                          }
                        }));
  }

  /// Links two marks.
  public void link(RelationType type, Annotation from, Annotation to) {
    String id = UUID.randomUUID().toString();
    dispatch(
        Transaction.of(
            Messages.get("undo.link", type.label()),
            new Edit.Link(id, type.id(), from.id(), to.id())));
  }

  /// The marks at the other ends of the selected one's links.
  public List<Annotation> linked() {
    if (mark.get().isEmpty() || set().isEmpty()) {
      return List.of();
    }
    String id = mark.get().get().id();
    return set().get().relationsOf(id).stream()
        .flatMap(r -> set().get().annotation(r.otherEnd(id)).stream())
        .toList();
  }

  public void setStatus(Status status) {
    dispatch(
        Transaction.of(
            Messages.get("undo.status", Messages.get("status." + status.id())),
            new Edit.SetStatus(status)));
  }

  public void undo() {
    step(AnnotationSession::undo, "say.undone");
  }

  public void redo() {
    step(AnnotationSession::redo, "say.redone");
  }

  private interface Step {
    Optional<Change> of(AnnotationSession session) throws RefusedException;
  }

  private void step(Step step, String key) {
    session
        .get()
        .ifPresent(
            at -> {
              try {
                step.of(at)
                    .ifPresent(
                        change -> {
                          reselect(change.difference());
                          say.accept(Messages.get(key, change.label()));
                        });
              } catch (RefusedException refused) {
                say.accept(refused.getMessage());
              }
            });
  }

  /// Shows what undo brought back or changed.
  private void reselect(Difference difference) {
    if (!difference.marksAfter().isEmpty()) {
      words.set(Optional.empty());
      select(difference.marksAfter().getFirst().id());
    }
  }

  /// Does what a panel asks for.
  ///
  /// @return what was done; empty where nothing is different or the transaction was refused
  public Optional<Change> dispatch(Transaction transaction) {
    if (session.get().isEmpty()) {
      return Optional.empty();
    }
    try {
      return session.get().get().dispatch(transaction);
    } catch (RefusedException refused) {
      say.accept(refused.getMessage());
      return Optional.empty();
    }
  }

  /// A click on a character: the innermost mark there, and at a later click on the same mark the
  /// next around it, and after the outermost the innermost again.
  public void click(int offset) {
    List<Annotation> here = set().map(s -> s.at(offset)).orElse(List.of());
    int current = indexOf(mark.get(), here);
    boolean again = lastClick >= 0 && current >= 0 && covered(lastClick, here.get(current));
    lastClick = offset;
    if (here.isEmpty()) {
      mark.set(Optional.empty());
    } else if (again) {
      mark.set(Optional.of(here.get((current + 1) % here.size())));
    } else {
      mark.set(Optional.of(here.getFirst()));
    }
  }

  private static boolean covered(int offset, Annotation by) {
    return by.covers(offset);
  }

  private static int indexOf(Optional<Annotation> wanted, List<Annotation> marks) {
    return wanted.map(w -> marks.stream().map(Annotation::id).toList().indexOf(w.id())).orElse(-1);
  }

  /// Selects the next or previous mark in text order, seen from the selected one or from the caret.
  ///
  /// @param caret where to begin where no mark is selected
  /// @return whether there was one
  public boolean walk(boolean forward, int caret) {
    List<Annotation> all = set().map(AnnotationSet::annotations).orElse(List.of());
    if (all.isEmpty()) {
      return false;
    }
    int at = mark.get().map(m -> set().orElseThrow().indexOf(m)).orElse(-1);
    int next;
    if (at < 0) {
      int behind = firstFrom(all, caret);
      next = forward ? behind : behind - 1;
    } else {
      next = forward ? at + 1 : at - 1;
    }
    mark.set(Optional.of(all.get(Math.floorMod(next, all.size()))));
    lastClick = -1;
    return true;
  }

  private static int firstFrom(List<Annotation> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Selects a mark by its id, or none where it is not there.
  public void select(String id) {
    lastClick = -1;
    mark.set(set().flatMap(s -> s.annotation(id)));
  }

  /// The session has changed: the selected mark may have, too.
  ///
  /// @return whether it has
  boolean follow(AnnotationSet after) {
    Optional<Annotation> before = mark.get();
    Optional<Annotation> now = before.flatMap(m -> after.annotation(m.id()));
    mark.set(now);
    return !before.equals(now);
  }

  private Optional<AnnotationSet> set() {
    return session.get().map(AnnotationSession::set);
  }

  private String label(String tagId) {
    return session
        .get()
        .map(s -> s.codebook().labelOf(tagId))
        .orElse(tagId)
        .toLowerCase(Locale.ENGLISH);
  }
}
