package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.Inspector;
import dev.verbatim.ui.panel.LinkPicker;
import dev.verbatim.ui.panel.MarkWords;
import java.util.List;
import javafx.scene.layout.Region;

/// What the inspector asks for, done by the workspace.
final class PanelHost implements Inspector.Host {
  private final PageActions page;
  private final Selection selection;
  private final Marking marking;
  private final Workspace.Host host;

  PanelHost(PageActions page, Selection selection, Marking marking, Workspace.Host host) {
    this.page = page;
    this.selection = selection;
    this.marking = marking;
    this.host = host;
  }

  @Override
  public void dispatch(Transaction transaction) {
    marking.dispatch(transaction);
  }

  @Override
  public List<Span> selectedWords() {
    if (selection.words().isEmpty()) {
      host.say(Messages.get("say.select-words"));
    }
    return selection.words().stream().toList();
  }

  @Override
  public void go(Annotation mark) {
    page.go(mark);
  }

  @Override
  public void focusPage() {
    page.focus();
  }

  @Override
  public void chooseLink(Annotation mark, Region beside) {
    AnnotationSession at = selection.session().orElseThrow();
    LinkPicker.show(
        beside,
        LinkPicker.candidates(mark, at.set(), at.codebook()),
        new MarkWords(at.article(), at.codebook()),
        chosen -> marking.link(chosen.type(), chosen.from(), chosen.to()));
  }
}
