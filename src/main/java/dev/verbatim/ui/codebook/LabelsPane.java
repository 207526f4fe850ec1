package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.CodebookIds;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The labels of articles: what can be said of an article as a whole.
final class LabelsPane extends ScrollPane {
  private final CodebookHost host;
  private final AttributeCards cards;
  private Codebook codebook;

  LabelsPane(CodebookHost host) {
    this.host = host;
    this.codebook = host.codebook();
    this.cards = new AttributeCards(Messages.get("codebook.label.add"), this::changed, new Used());
    Label about = new Label(Messages.get("codebook.label.about"));
    about.setWrapText(true);
    about.getStyleClass().add("empty");
    VBox content = new VBox(about, cards);
    content.getStyleClass().add("codebook-form");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(Codebook now) {
    settle();
    codebook = now;
    cards.show(now.labels());
    cards.setDisable(host.place().isEmpty());
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    cards.settle();
  }

  /// Finds what a changed list of labels differs in, which is one label.
  private void changed(List<Attribute> wanted) {
    for (Attribute label : codebook.labels()) {
      if (wanted.stream().noneMatch(l -> l.id().equals(label.id()))) {
        host.change(
            Messages.get("codebook.attribute.remove", label.label()),
            codebook,
            new CodebookEdit.RemoveLabel(label.id()));
        return;
      }
    }
    for (Attribute label : wanted) {
      if (!codebook.labels().contains(label)) {
        host.change(
            Messages.get("codebook.undo.change", label.label()),
            codebook,
            new CodebookEdit.PutLabel(label));
        return;
      }
    }
  }

  private final class Used implements AttributeCards.UsedIds {
    @Override
    public Set<String> attributes() {
      return CodebookIds.ofAttributes(codebook, "");
    }

    @Override
    public Set<String> choices(String attribute) {
      return CodebookIds.ofChoices(codebook, "", attribute);
    }
  }
}
