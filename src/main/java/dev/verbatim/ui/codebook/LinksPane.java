package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.CodebookIds;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The kinds of link between marks: a card for each.
final class LinksPane extends ScrollPane {
  private final CodebookHost host;
  private final VBox cards = new VBox();
  private final List<Settling> fields = new ArrayList<>();
  private final Button add = new Button(Messages.get("codebook.link.add"));
  private Codebook codebook;

  LinksPane(CodebookHost host) {
    this.host = host;
    this.codebook = host.codebook();
    cards.getStyleClass().add("cards");
    add.setId("link-add");
    add.getStyleClass().add("small");
    add.setOnAction(_ -> add());
    VBox content = new VBox(cards, add);
    content.getStyleClass().add("codebook-form");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(Codebook now) {
    settle();
    fields.clear();
    codebook = now;
    cards.getChildren().setAll(now.relationTypes().stream().map(this::card).toList());
    cards.setDisable(host.place().isEmpty());
    add.setDisable(host.place().isEmpty());
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    List.copyOf(fields).forEach(Settling::settle);
  }

  private Settling settling(TextField field, Consumer<String> settled) {
    Settling made = Settling.of(field, settled);
    fields.add(made);
    return made;
  }

  private FlowPane card(RelationType type) {
    TextField label = new TextField();
    label.setAccessibleText(Messages.get("codebook.tag.label"));
    settling(label, text -> put(with(type, text, type.key(), type.from(), type.to())))
        .show(type.label());
    TextField key = new TextField();
    key.setPrefColumnCount(3);
    key.setAccessibleText(Messages.get("codebook.tag.key"));
    settling(
            key,
            text ->
                put(
                    with(
                        type, type.label(), text.toUpperCase(Locale.ROOT), type.from(), type.to())))
        .show(type.key());
    Label keyless = TagForm.keyless();
    TagForm.showKeyless(keyless, type.key(), host);
    MenuButton from =
        ends(type.from(), tags -> put(with(type, type.label(), type.key(), tags, type.to())));
    from.setAccessibleText(Messages.get("codebook.field.from"));
    MenuButton to =
        ends(type.to(), tags -> put(with(type, type.label(), type.key(), type.from(), tags)));
    to.setAccessibleText(Messages.get("codebook.field.to"));
    Button remove = new Button("✕");
    remove.getStyleClass().addAll("flat", "small");
    remove.setAccessibleText(Messages.get("codebook.link.remove", type.label()));
    remove.setOnAction(
        _ ->
            host.change(
                Messages.get("codebook.link.remove", type.label()),
                codebook,
                new CodebookEdit.RemoveRelation(type.id())));
    FlowPane card =
        new FlowPane(
            label,
            key,
            keyless,
            new Label(Messages.get("codebook.field.from")),
            from,
            new Label(Messages.get("codebook.field.to")),
            to,
            remove);
    card.getStyleClass().addAll("card", "choices");
    return card;
  }

  private MenuButton ends(List<String> chosen, Consumer<List<String>> changed) {
    MenuButton menu =
        new MenuButton(String.join(", ", chosen.stream().map(codebook::labelOf).toList()));
    for (Tag tag : codebook.tags()) {
      CheckMenuItem item = new CheckMenuItem(tag.label());
      item.setMnemonicParsing(false);
      item.setSelected(chosen.contains(tag.id()));
      item.setOnAction(
          _ -> {
            List<String> tags = new ArrayList<>(chosen);
            if (!tags.remove(tag.id())) {
              tags.add(tag.id());
            }
            changed.accept(tags);
          });
      menu.getItems().add(item);
    }
    return menu;
  }

  private void put(RelationType type) {
    host.change(
        Messages.get("codebook.undo.change", type.label()),
        codebook,
        new CodebookEdit.PutRelation(type));
  }

  private static RelationType with(
      RelationType type, String label, String key, List<String> from, List<String> to) {
    return new RelationType(type.id(), label, key, from, to, type.extra());
  }

  private void add() {
    String label = Messages.get("codebook.link.new");
    String id = CodebookIds.fresh(label, CodebookIds.ofRelations(codebook));
    RelationType type = new RelationType(id, label, "", List.of(), List.of(), Map.of());
    host.change(
        Messages.get("codebook.undo.add", label), codebook, new CodebookEdit.PutRelation(type));
  }
}
