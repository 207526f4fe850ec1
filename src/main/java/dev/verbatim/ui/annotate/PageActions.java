package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import dev.verbatim.text.TextUnits;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.PageGestures;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// What an analyst does on the page, by mouse or keys: selecting words and marks, walking, copying.
final class PageActions implements PageGestures {
  private final ArticleView view;
  private final Selection selection;
  private final Tools tools;
  private final PageMenu menu;
  private final WorkspaceHost host;
  private final Growing growing;
  private Optional<TextUnits> units = Optional.empty();
  private Consumer<Annotation> onLane = _ -> {};
  private boolean snapping;

  PageActions(
      ArticleView view, Selection selection, Tools tools, PageMenu menu, WorkspaceHost host) {
    this.view = view;
    this.selection = selection;
    this.tools = tools;
    this.menu = menu;
    this.host = host;
    this.growing = new Growing(view);
    view.selectionProperty()
        .addListener((_, _, now) -> selection.wordsProperty().set(now.map(this::snapped)));
    selection
        .wordsProperty()
        .addListener(
            (_, _, now) -> {
              if (now.isEmpty() && view.selectionProperty().get().isPresent()) {
                view.clearSelection();
              } else if (!now.equals(view.selection().map(this::snapped))) {
                now.ifPresent(view::select);
              }
            });
    view.setGestures(this);
  }

  /// Turns to another article.
  void use(TextUnits changed) {
    units = Optional.of(changed);
    growing.use(changed);
  }

  /// Whether a selection that begins or ends within a word takes in the whole word.
  void setSnapping(boolean on) {
    snapping = on;
    selection.wordsProperty().set(view.selection().map(this::snapped));
  }

  private Span snapped(Span words) {
    return snapping ? units.map(u -> u.words(words)).orElse(words) : words;
  }

  @Override
  public void wordsSelected(Span words) {
    if (!words.equals(snapped(words))) {
      view.select(snapped(words));
    }
    tools.tagging().wordsSelected();
  }

  @Override
  public void clicked(OptionalInt offset, boolean also) {
    if (tools
        .linking()
        .clicked(offset.isPresent() ? Optional.of(offset.getAsInt()) : Optional.empty())) {
      return;
    }
    if (offset.isEmpty()) {
      selection.selectNoMark();
    } else if (also) {
      selection.clickAlso(offset.getAsInt());
    } else {
      selection.click(offset.getAsInt());
    }
  }

  /// For the words that are selected; where none are, for the mark that was clicked.
  @Override
  public void contextMenuRequested(OptionalInt offset, double screenX, double screenY) {
    if (selection.words().isEmpty() && offset.isPresent()) {
      selection.click(offset.getAsInt());
    }
    menu.show(view, screenX, screenY);
  }

  @Override
  public boolean walked(boolean backwards) {
    walk(!backwards);
    return true;
  }

  @Override
  public void endDragged(Annotation mark, Span fragment, Span changed) {
    tools.shaping().drag(mark, fragment, snapped(changed));
  }

  /// Who is told of the marks whose bars are clicked in the lanes.
  void setOnLane(Consumer<Annotation> told) {
    onLane = told;
  }

  @Override
  public void laneClicked(Annotation mark) {
    onLane.accept(mark);
  }

  void walk(boolean forward) {
    if (selection.walk(forward, view.caretProperty().get())) {
      selection.mark().ifPresent(this::turnTo);
    } else {
      host.leavePage(forward);
    }
  }

  Growing growing() {
    return growing;
  }

  /// Selects the quotation around the caret, or around what is selected.
  void selectQuotation() {
    int caret = view.caretProperty().get();
    int start = selection.words().map(Span::start).orElse(caret);
    int end = selection.words().map(Span::end).orElse(caret);
    units
        .flatMap(u -> u.quotations().around(start, end))
        .ifPresentOrElse(view::select, () -> host.say(Messages.get("say.no-quotation")));
  }

  void selectAll() {
    view.selectAll();
  }

  /// What is said of the innermost mark at a character.
  Optional<String> describe(int offset) {
    return selection
        .session()
        .flatMap(
            at ->
                at.set().at(offset).stream()
                    .filter(tools.hidden()::shows)
                    .findFirst()
                    .map((Annotation mark) -> MarkWords.of(at).description(mark, at.set())));
  }

  void split() {
    tools.shaping().split(view.caretProperty().get());
  }

  /// Lets go of one thing after another: the armed tag, then what is selected.
  void deselect() {
    if (!tools.tagging().disarm()) {
      view.clearSelection();
      selection.wordsProperty().set(Optional.empty());
      selection.selectNoMark();
    }
  }

  void copy() {
    Optional<List<Span>> spans =
        selection.words().map(List::of).or(() -> selection.mark().map(Annotation::spans));
    spans.ifPresent(
        words -> {
          AnnotationSession at = selection.session().orElseThrow();
          CopyText.copy(at.article(), words);
          host.say(Messages.get("say.copied"));
        });
  }

  void focus() {
    view.requestFocus();
  }

  /// Selects a mark and brings it into view.
  void go(Annotation mark) {
    selection.select(mark.id());
    turnTo(mark);
  }

  /// Brings a mark into view, with the caret in front of it: what the arrow keys then do begins
  /// there.
  private void turnTo(Annotation mark) {
    Span words = mark.spans().getFirst();
    view.moveCaret(words.start());
    view.reveal(words);
  }

  /// Selects marks, and brings the last into view.
  void go(List<Annotation> marks) {
    selection.select(marks.stream().map(Annotation::id).toList());
    turnTo(marks.getLast());
  }

  int caret() {
    return view.caretProperty().get();
  }

  void reveal(Span words) {
    view.reveal(words);
  }

  /// Selects words and brings them into view.
  void look(Span words) {
    view.select(words);
    view.reveal(words);
  }
}
