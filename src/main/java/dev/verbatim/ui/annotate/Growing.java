package dev.verbatim.ui.annotate;

import dev.verbatim.model.Span;
import dev.verbatim.text.TextUnits;
import dev.verbatim.ui.article.ArticleView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Makes the selection larger, part of the text by part, and smaller again by the same steps.
final class Growing {
  private final ArticleView view;
  private final Deque<Step> steps = new ArrayDeque<>();
  private Optional<TextUnits> units = Optional.empty();

  /// @param from what was selected before; empty for a caret
  private record Step(Optional<Span> from, int caret, Span to) {}

  Growing(ArticleView view) {
    this.view = view;
  }

  /// Turns to another article.
  void use(TextUnits changed) {
    steps.clear();
    units = Optional.of(changed);
  }

  /// Selects the next larger part around the selection, or around the caret.
  void grow() {
    Optional<Span> selected = view.selectionProperty().get();
    int caret = view.caretProperty().get();
    Optional<Span> larger =
        units.flatMap(
            u ->
                u.around(
                    selected.map(Span::start).orElse(caret),
                    selected.map(Span::end).orElse(caret)));
    larger.ifPresent(
        span -> {
          forgetUnlessAt(selected);
          view.select(span);
          steps.push(new Step(selected, caret, span));
        });
  }

  /// Goes back by one step, as long as the selection is what the steps made of it.
  void shrink() {
    forgetUnlessAt(view.selectionProperty().get());
    if (!steps.isEmpty()) {
      Step last = steps.pop();
      last.from().ifPresentOrElse(view::select, () -> view.moveCaret(last.caret()));
    }
  }

  private void forgetUnlessAt(Optional<Span> selected) {
    if (!steps.isEmpty() && !selected.equals(Optional.of(steps.peek().to()))) {
      steps.clear();
    }
  }
}
