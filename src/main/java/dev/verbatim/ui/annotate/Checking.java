package dev.verbatim.ui.annotate;

import dev.verbatim.check.Check;
import dev.verbatim.check.Checks;
import dev.verbatim.check.Dismissal;
import dev.verbatim.check.Finding;
import dev.verbatim.check.Findings;
import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.FindingsPane;
import dev.verbatim.ui.panel.MarkWords;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What is missing or odd in the set at hand, walked one by one, mended or put aside.
///
/// A text is looked through in the background when it is opened; from then on each change is
/// followed at once.
final class Checking implements FindingsPane.Host {
  private final Selection selection;
  private final Marking marking;
  private final PageActions page;
  private final WorkspaceHost host;
  private final FindingsPane pane = new FindingsPane(this);
  private final ReadOnlyObjectWrapper<Optional<Finding>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
  private Optional<Checks> checks = Optional.empty();
  private Optional<Findings> findings = Optional.empty();

  /// The finding gone to last, where the next walk begins even once it is mended.
  private Optional<Finding> last = Optional.empty();

  Checking(Selection selection, Marking marking, PageActions page, WorkspaceHost host) {
    this.selection = selection;
    this.marking = marking;
    this.page = page;
    this.host = host;
    on.addListener((_, _, _) -> selection.session().ifPresent(this::use));
  }

  FindingsPane pane() {
    return pane;
  }

  /// The finding that is shown; it is open, or put aside.
  ReadOnlyObjectProperty<Optional<Finding>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Turns to another session, and looks through its text.
  void use(AnnotationSession session) {
    close();
    if (!on.get()) {
      pane.showOff();
      return;
    }
    AnnotationSet looked = session.set();
    Checks made = new Checks(session.article().text(), session.codebook());
    pane.showBusy();
    host.inBackground(
        () -> made.of(looked),
        found -> {
          if (selection.session().filter(session::equals).isPresent()) {
            checks = Optional.of(made);
            Difference since = Difference.between(looked, session.set());
            show(since.isEmpty() ? found : made.after(found, looked, session.set(), since));
          }
        });
  }

  /// Whether anything is looked for.
  BooleanProperty onProperty() {
    return on;
  }

  /// Whether what there is to find has been found.
  boolean isReady() {
    return !on.get() || findings.isPresent();
  }

  void close() {
    checks = Optional.empty();
    findings = Optional.empty();
    last = Optional.empty();
    current.set(Optional.empty());
  }

  /// Follows a change of the set.
  void changed(Difference difference, AnnotationSet before, AnnotationSet after) {
    if (checks.isPresent() && findings.isPresent()) {
      show(checks.get().after(findings.get(), before, after, difference));
    }
  }

  private void show(Findings found) {
    findings = Optional.of(found);
    current.set(current.get().filter(f -> isThere(found, f)));
    pane.show(found);
    showCurrent();
  }

  private static boolean isThere(Findings found, Finding finding) {
    return found.indexOf(finding) >= 0 || found.dismissal(finding).isPresent();
  }

  private void showCurrent() {
    selection
        .session()
        .ifPresent(
            at ->
                pane.showCard(
                    current.get(),
                    current.get().flatMap(f -> findings.flatMap(all -> all.dismissal(f))),
                    MarkWords.of(at)));
  }

  /// Goes to the next open finding, seen from the last one or from the caret; behind the last one
  /// to the first.
  void walk(boolean forward) {
    if (findings.isEmpty()) {
      return;
    }
    Findings all = findings.get();
    if (all.open().isEmpty()) {
      host.say(Messages.get("say.nothing-found"));
      return;
    }
    int caret = page.caret();
    Optional<Finding> next =
        last.map(f -> forward ? all.next(f) : all.previous(f))
            .orElseGet(() -> forward ? all.next(caret - 1) : all.previous(caret));
    go(next.orElseGet(() -> forward ? all.open().getFirst() : all.open().getLast()));
  }

  @Override
  public void walk(Check check) {
    List<Finding> open = findings.map(Findings::open).orElse(List.of());
    walk(open.stream().filter(f -> f.check() == check).toList());
  }

  @Override
  public void walkDismissed() {
    walk(findings.map(Findings::dismissed).orElse(List.of()));
  }

  /// Goes to the next of some findings, seen from the one that is shown, round at their end.
  private void walk(List<Finding> list) {
    if (!list.isEmpty()) {
      int here = current.get().map(list::indexOf).orElse(-1);
      go(list.get((here + 1) % list.size()));
    }
  }

  private void go(Finding finding) {
    current.set(Optional.of(finding));
    last = current.get();
    selection.select(finding.marks());
    if (finding.place().isEmpty()) {
      host.say(Messages.get("say.finding-nowhere"));
    } else if (finding.marks().isEmpty()) {
      page.look(finding.place().getFirst());
    } else {
      page.reveal(finding.place().getFirst());
    }
    showCurrent();
    if (pane.getScene() == null) {
      host.say(pane.sentence());
    }
  }

  void mend() {
    current
        .get()
        .filter(f -> !f.remedy().isEmpty())
        .ifPresent(
            finding -> {
              List<Edit> edits = finding.remedy();
              String label = Messages.get("undo.mend");
              if (marking.dispatch(new Transaction(label, edits, Optional.empty())).isPresent()) {
                selectMade(edits);
              }
            });
  }

  private void selectMade(List<Edit> edits) {
    selection.wordsProperty().set(Optional.empty());
    for (Edit edit : edits) {
      if (edit instanceof Edit.Mark mark) {
        selection.select(mark.id());
      }
    }
  }

  @Override
  public void dismiss(String reason) {
    current
        .get()
        .ifPresent(
            finding -> {
              AnnotationSession at = selection.session().orElseThrow();
              String author = at.set().annotator().id();
              Edit edit = Dismissal.dismiss(finding, reason, author, at.now());
              marking.dispatch(Transaction.of(Messages.get("undo.dismiss"), edit));
              page.focus();
              walk(true);
            });
  }

  void restore() {
    current
        .get()
        .ifPresent(
            finding ->
                marking.dispatch(
                    Transaction.of(Messages.get("undo.restore"), Dismissal.restore(finding))));
  }

  @Override
  public void bringIntoSight() {
    host.bringIntoSight(pane);
  }

  @Override
  public void leave() {
    page.focus();
  }
}
