package dev.verbatim.ui.annotate;

import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.Inspector;
import java.util.List;

/// What the inspector asks for, done by the workspace.
final class PanelHost implements Inspector.Host {
  private final PageActions page;
  private final Selection selection;
  private final Tools tools;
  private final WorkspaceHost host;

  PanelHost(PageActions page, Selection selection, Tools tools, WorkspaceHost host) {
    this.page = page;
    this.selection = selection;
    this.tools = tools;
    this.host = host;
  }

  @Override
  public void dispatch(Transaction transaction) {
    tools.marking().dispatch(transaction);
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
  public void chooseLink() {
    tools.linking().choose();
  }
}
