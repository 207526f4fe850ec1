package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Change;
import dev.verbatim.edit.UndoHistory;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/// What menus and status bar tell of the work on an article.
public final class WorkspaceState {
  private final Selection selection;
  private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper(this, "undoable", "");
  private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper(this, "redoable", "");
  private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper(this, "counts", "");
  private final ReadOnlyObjectWrapper<Status> status =
      new ReadOnlyObjectWrapper<>(this, "status", Status.NEW);
  private final StringBinding selectionText;
  private final ObservableValue<Optional<String>> selectedMark;
  private MarkCounts counted = MarkCounts.NONE;

  /// What comes before the session's history, by its label; empty where nothing does.
  private String undoableBefore = "";

  private String redoableBefore = "";

  WorkspaceState(Selection selection) {
    this.selection = selection;
    this.selectedMark =
        Bindings.createObjectBinding(
            () -> selection.mark().map(Annotation::id), selection.marksProperty());
    this.selectionText =
        Bindings.createStringBinding(
            this::selectionNow, selection.wordsProperty(), selection.marksProperty());
  }

  void open(AnnotationSession session) {
    counted = MarkCounts.of(session.set());
    show(session);
  }

  void changed(AnnotationSession session, Difference difference) {
    counted = counted.after(difference);
    show(session);
  }

  /// Tells what the session's history holds now.
  void show(AnnotationSession session) {
    showSteps(Optional.of(session));
    status.set(session.set().status());
    counts.set(counted.text(session.codebook()));
  }

  /// Tells of nothing any more but what comes before all histories.
  void close() {
    counted = MarkCounts.NONE;
    showSteps(Optional.empty());
    counts.set("");
  }

  /// Tells what *Undo* and *Redo* do before they turn to the history of the session, by their
  /// labels; empty where nothing.
  public void showBefore(String undo, String redo) {
    undoableBefore = undo;
    redoableBefore = redo;
    showSteps(selection.session());
  }

  private void showSteps(Optional<AnnotationSession> session) {
    Optional<UndoHistory> history = session.map(AnnotationSession::history);
    undoable.set(label(undoableBefore, history.flatMap(UndoHistory::undoable)));
    redoable.set(label(redoableBefore, history.flatMap(UndoHistory::redoable)));
  }

  private static String label(String before, Optional<Change> own) {
    return before.isEmpty() ? own.map(Change::label).orElse("") : before;
  }

  /// What *Undo* would take back, empty where nothing.
  public ReadOnlyStringProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// What *Redo* would bring back, empty where nothing.
  public ReadOnlyStringProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// How many marks of each tag there are.
  public ReadOnlyStringProperty countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// What is selected and where; characters are counted as code points, as in the files.
  public ObservableStringValue selectionText() {
    return selectionText;
  }

  /// The marks that are selected, the one chosen last at the end.
  public ReadOnlyObjectProperty<List<Annotation>> selectedProperty() {
    return selection.marksProperty();
  }

  /// The id of the one mark that is selected; empty where none is, or several.
  public ObservableValue<Optional<String>> selectedMark() {
    return selectedMark;
  }

  /// Selects the mark of an id, without scrolling, or none.
  public void select(Optional<String> markId) {
    markId.ifPresentOrElse(selection::select, selection::selectNoMark);
  }

  /// Whether words are selected on the page.
  public boolean hasWords() {
    return selection.words().isPresent();
  }

  private String selectionNow() {
    Optional<AnnotationSession> session = selection.session();
    if (session.isEmpty()) {
      return "";
    }
    ArticleText text = session.get().article().text();
    Optional<Span> words = selection.words();
    if (words.isPresent()) {
      return Messages.get("status-bar.words", places(text, List.of(words.get())));
    }
    if (selection.marks().size() > 1) {
      return Messages.get("status-bar.marks", selection.marks().size());
    }
    return selection
        .mark()
        .map(mark -> label(session.get(), mark) + " · " + places(text, mark.spans()))
        .orElse("");
  }

  private static String label(AnnotationSession session, Annotation mark) {
    return session.codebook().labelOf(mark.tag()).toLowerCase(Locale.ENGLISH);
  }

  private static String places(ArticleText text, List<Span> spans) {
    return spans.stream()
        .map(s -> text.toCodePoint(s.start()) + "–" + text.toCodePoint(s.end()))
        .collect(Collectors.joining(", "));
  }
}
