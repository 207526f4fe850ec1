package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookIds;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The attributes of a tag, or the labels of articles: a card for each, and a button for one more.
final class AttributeCards extends VBox {
  /// The ids that new things may not have.
  interface UsedIds {
    Set<String> attributes();

    Set<String> choices(String attribute);
  }

  private final Consumer<List<Attribute>> changed;
  private final UsedIds used;
  private final VBox cards = new VBox();
  private List<Attribute> shown = List.of();

  /// @param changed told all attributes as they are to be
  AttributeCards(String add, Consumer<List<Attribute>> changed, UsedIds used) {
    this.changed = changed;
    this.used = used;
    getStyleClass().add("cards");
    cards.getStyleClass().add("cards");
    Button more = new Button(add);
    more.setId("add-attribute");
    more.getStyleClass().add("small");
    more.setOnAction(_ -> add());
    getChildren().addAll(cards, more);
  }

  void show(List<Attribute> attributes) {
    if (attributes.equals(shown) && cards.getChildren().size() == attributes.size()) {
      return;
    }
    shown = List.copyOf(attributes);
    cards.getChildren().setAll(shown.stream().map(a -> new AttributeCard(a, this)).toList());
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    for (Node card : List.copyOf(cards.getChildren())) {
      ((AttributeCard) card).settle();
    }
  }

  /// The attributes that a condition may look at.
  List<Attribute> others(String id) {
    return shown.stream().filter(a -> !a.id().equals(id)).toList();
  }

  UsedIds used() {
    return used;
  }

  private void add() {
    String label = Messages.get("codebook.attribute.new");
    List<Attribute> more = new ArrayList<>(shown);
    more.add(
        new Attribute(
            CodebookIds.fresh(label, used.attributes()),
            label,
            AttributeType.TEXT,
            List.of(),
            false,
            Optional.empty(),
            Map.of()));
    changed.accept(more);
  }

  void remove(String id) {
    changed.accept(others(id));
  }

  /// Takes a changed attribute. What is only typed stays in its field; the rest is shown anew.
  void put(Attribute attribute, boolean typed) {
    List<Attribute> all =
        shown.stream().map(a -> a.id().equals(attribute.id()) ? attribute : a).toList();
    if (typed) {
      shown = all;
    }
    changed.accept(all);
  }
}
