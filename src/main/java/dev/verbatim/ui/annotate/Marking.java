package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Change;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Difference;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What an analyst does with marks: the gestures, without the controls that make them.
///
/// It turns a gesture on the [Selection] into a transaction on the session at hand. What cannot be
/// done is said in a sentence and changes nothing.
public final class Marking {
  /// Marks that are selected after an undo: more than anyone would have selected by hand.
  private static final int MOST_RESELECTED = 50;

  private final Selection selection;
  private final Consumer<String> say;

  /// @param say where sentences for the analyst go
  public Marking(Selection selection, Consumer<String> say) {
    this.selection = selection;
    this.say = say;
  }

  /// With words selected, marks them; with none, gives the selected marks another tag.
  public void tag(String tagId) {
    if (selection.session().isEmpty()) {
      return;
    }
    if (selection.words().isPresent()) {
      String id = UUID.randomUUID().toString();
      Edit edit = new Edit.Mark(id, tagId, List.of(selection.words().get()));
      if (dispatch(Transaction.of(Messages.get("undo.tag", label(tagId)), edit)).isPresent()) {
        selection.wordsProperty().set(Optional.empty());
        selection.select(id);
      }
    } else if (selection.mark().isPresent()) {
      retag(tagId);
    } else {
      say.accept(Messages.get("say.select-first", label(tagId)));
    }
  }

  private void retag(String tagId) {
    List<Annotation> old = selection.marks();
    List<Edit> edits = old.stream().<Edit>map(m -> new Edit.Retag(m.id(), tagId)).toList();
    String label = label(tagId);
    dispatch(new Transaction(Messages.get("undo.retag", label), edits, Optional.empty()))
        .ifPresent(
            change -> {
              int dropped =
                  attributes(change.difference().marksBefore())
                      - attributes(change.difference().marksAfter());
              int links = change.difference().linksBefore().size();
              if (dropped + links > 0) {
                say.accept(Messages.get("say.retag-dropped", label, dropped, links));
              }
            });
  }

  private static int attributes(List<Annotation> marks) {
    return marks.stream().mapToInt(m -> m.attributes().size()).sum();
  }

  /// Marks the words of the selected mark once more, under another tag.
  public void duplicate(String tagId) {
    selection
        .mark()
        .ifPresent(
            mark -> {
              String id = UUID.randomUUID().toString();
              Edit edit = new Edit.Mark(id, tagId, mark.spans());
              if (dispatch(Transaction.of(Messages.get("undo.duplicate", label(tagId)), edit))
                  .isPresent()) {
                selection.select(id);
              }
            });
  }

  /// Removes the selected marks and their links.
  public void delete() {
    List<Annotation> gone = selection.marks();
    if (gone.isEmpty()) {
      return;
    }
    String label =
        gone.size() == 1
            ? Messages.get("undo.delete", label(gone.getFirst().tag()))
            : Messages.get("undo.delete-several", gone.size());
    List<Edit> edits = gone.stream().<Edit>map(m -> new Edit.Remove(m.id())).toList();
    dispatch(new Transaction(label, edits, Optional.empty()))
        .ifPresent(
            change -> {
              int links = change.difference().linksBefore().size();
              if (links > 0) {
                say.accept(Messages.get("say.deleted-links", links));
              }
            });
  }

  /// Links two marks.
  public void link(RelationType type, Annotation from, Annotation to) {
    String id = UUID.randomUUID().toString();
    dispatch(
        Transaction.of(
            Messages.get("undo.link", type.label()),
            new Edit.Link(id, type.id(), from.id(), to.id())));
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
    selection
        .session()
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

  /// Shows what undo brought back or changed, unless some of that is selected; and where a mark is
  /// gone, what it was made of.
  private void reselect(Difference difference) {
    List<Annotation> touched = difference.marksAfter();
    if (touched.isEmpty()) {
      selectBeneath(difference.marksBefore());
      return;
    }
    selection.wordsProperty().set(Optional.empty());
    if (Collections.disjoint(selection.marks(), touched)) {
      selection.select(touched.stream().limit(MOST_RESELECTED).map(Annotation::id).toList());
    }
  }

  /// Selects the mark on the same words as one that is gone, or else the words, ready for a tag.
  private void selectBeneath(List<Annotation> gone) {
    if (gone.size() != 1 || gone.getFirst().spans().size() != 1) {
      return;
    }
    Span words = gone.getFirst().spans().getFirst();
    Optional<Annotation> other =
        selection.set().stream()
            .flatMap(set -> set.overlapping(words).stream())
            .filter(mark -> mark.spans().equals(List.of(words)))
            .findFirst();
    if (other.isPresent()) {
      selection.select(other.get().id());
    } else {
      selection.wordsProperty().set(Optional.of(words));
    }
  }

  /// Does what a panel asks for.
  ///
  /// @return what was done; empty where nothing is different or the transaction was refused
  public Optional<Change> dispatch(Transaction transaction) {
    if (selection.session().isEmpty()) {
      return Optional.empty();
    }
    try {
      return selection.session().get().dispatch(transaction);
    } catch (RefusedException refused) {
      say.accept(refused.getMessage());
      return Optional.empty();
    }
  }

  private String label(String tagId) {
    return selection
        .session()
        .map(s -> s.codebook().labelOf(tagId))
        .orElse(tagId)
        .toLowerCase(Locale.ENGLISH);
  }
}
