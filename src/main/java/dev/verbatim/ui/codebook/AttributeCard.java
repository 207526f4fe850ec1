package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookIds;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One attribute: its name, type, choices, whether it is required and when it applies.
final class AttributeCard extends VBox {
  private enum Applies {
    ALWAYS,
    ONLY_IF,
    UNLESS
  }

  private final AttributeCards all;
  private final TextField name = new TextField();
  private final List<Settling> fields = new ArrayList<>();
  private Attribute attribute;

  AttributeCard(Attribute attribute, AttributeCards all) {
    this.attribute = attribute;
    this.all = all;
    getStyleClass().add("card");
    getChildren().add(head());
    if (attribute.type() == AttributeType.CHOICE) {
      getChildren().add(choices());
    }
    if (!all.others(attribute.id()).isEmpty()) {
      getChildren().add(condition());
    }
  }

  private HBox head() {
    name.setAccessibleText(Messages.get("codebook.attribute.name"));
    settling(name, text -> put(attribute.label().equals(text) ? attribute : named(text), true))
        .show(attribute.label());
    ComboBox<AttributeType> type =
        combo(List.of(AttributeType.values()), AttributeCard::typeName, attribute.type());
    type.setAccessibleText(Messages.get("codebook.attribute.type"));
    type.setOnAction(_ -> put(with(type.getValue(), attribute.required()), false));
    CheckBox required = new CheckBox(Messages.get("codebook.attribute.required"));
    required.setSelected(attribute.required());
    required.setOnAction(_ -> put(with(attribute.type(), required.isSelected()), false));
    Button remove = new Button("✕");
    remove.getStyleClass().addAll("flat", "small");
    remove.setAccessibleText(Messages.get("codebook.attribute.remove", attribute.label()));
    remove.setOnAction(_ -> all.remove(attribute.id()));
    HBox row = new HBox(name, type, required, remove);
    row.getStyleClass().add("card-row");
    return row;
  }

  private Settling settling(TextField field, Consumer<String> settled) {
    Settling made = Settling.of(field, settled);
    fields.add(made);
    return made;
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    List.copyOf(fields).forEach(Settling::settle);
  }

  private void put(Attribute changed, boolean typed) {
    if (typed) {
      attribute = changed;
    }
    all.put(changed, typed);
  }

  private Attribute named(String label) {
    return new Attribute(
        attribute.id(),
        label,
        attribute.type(),
        attribute.values(),
        attribute.required(),
        attribute.condition(),
        attribute.extra());
  }

  private Attribute with(AttributeType type, boolean required) {
    return new Attribute(
        attribute.id(),
        attribute.label(),
        type,
        type == AttributeType.CHOICE ? attribute.values() : List.of(),
        required,
        attribute.condition(),
        attribute.extra());
  }

  private Attribute with(Optional<Attribute.Condition> condition) {
    return new Attribute(
        attribute.id(),
        attribute.label(),
        attribute.type(),
        attribute.values(),
        attribute.required(),
        condition,
        attribute.extra());
  }

  private FlowPane choices() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("choices");
    for (Attribute.Choice choice : attribute.values()) {
      TextField field = new TextField();
      field.setPrefColumnCount(8);
      field.setAccessibleText(Messages.get("codebook.choice.name"));
      settling(field, text -> put(renamed(choice.id(), text), true)).show(choice.label());
      Button remove = new Button("✕");
      remove.getStyleClass().addAll("flat", "small");
      remove.setAccessibleText(Messages.get("codebook.choice.remove", choice.label()));
      remove.setOnAction(_ -> put(without(choice.id()), false));
      row.getChildren().add(new HBox(field, remove));
    }
    TextField more = new TextField();
    more.setPrefColumnCount(8);
    more.setPromptText(Messages.get("codebook.choice.new"));
    more.setAccessibleText(Messages.get("codebook.choice.new"));
    settling(more, text -> put(plus(text), false));
    row.getChildren().add(more);
    return row;
  }

  private Attribute renamed(String choice, String label) {
    return attribute.withValues(
        attribute.values().stream()
            .map(c -> c.id().equals(choice) ? new Attribute.Choice(choice, label) : c)
            .toList());
  }

  private Attribute without(String choice) {
    return attribute.withValues(
        attribute.values().stream().filter(c -> !c.id().equals(choice)).toList());
  }

  private Attribute plus(String label) {
    Set<String> used = all.used().choices(attribute.id());
    List<Attribute.Choice> more = new ArrayList<>(attribute.values());
    more.add(new Attribute.Choice(CodebookIds.fresh(label, used), label));
    return attribute.withValues(more);
  }

  private HBox condition() {
    Optional<Attribute.Condition> now = attribute.condition();
    List<Attribute> others = all.others(attribute.id());
    ComboBox<Applies> kind =
        combo(
            List.of(Applies.values()),
            AttributeCard::appliesName,
            now.map(c -> c.unless() ? Applies.UNLESS : Applies.ONLY_IF).orElse(Applies.ALWAYS));
    kind.setAccessibleText(Messages.get("codebook.condition"));
    Attribute looked =
        others.stream()
            .filter(a -> now.filter(c -> c.attribute().equals(a.id())).isPresent())
            .findFirst()
            .orElse(others.getFirst());
    ComboBox<Attribute> other = combo(others, Attribute::label, looked);
    other.setAccessibleText(Messages.get("codebook.condition.attribute"));
    kind.setOnAction(_ -> put(with(asked(kind.getValue(), other.getValue(), List.of())), false));
    other.setOnAction(_ -> put(with(asked(kind.getValue(), other.getValue(), List.of())), false));
    HBox row = new HBox(new Label(Messages.get("codebook.condition")), kind);
    row.getStyleClass().add("card-row");
    if (now.isPresent()) {
      row.getChildren().addAll(other, values(now.get(), looked));
    }
    return row;
  }

  private static Optional<Attribute.Condition> asked(
      Applies kind, Attribute other, List<String> values) {
    return kind == Applies.ALWAYS
        ? Optional.empty()
        : Optional.of(new Attribute.Condition(other.id(), values, kind == Applies.UNLESS));
  }

  private MenuButton values(Attribute.Condition now, Attribute other) {
    List<String> labels =
        now.values().stream()
            .map(v -> other.choice(v).map(Attribute.Choice::label).orElse(v))
            .toList();
    MenuButton menu =
        new MenuButton(
            labels.isEmpty()
                ? Messages.get("codebook.condition.any")
                : Messages.get("codebook.condition.values", String.join(", ", labels)));
    for (Attribute.Choice choice : other.values()) {
      CheckMenuItem item = new CheckMenuItem(choice.label());
      item.setMnemonicParsing(false);
      item.setSelected(now.values().contains(choice.id()));
      item.setOnAction(
          _ -> {
            List<String> values = new ArrayList<>(now.values());
            if (!values.remove(choice.id())) {
              values.add(choice.id());
            }
            put(
                with(Optional.of(new Attribute.Condition(now.attribute(), values, now.unless()))),
                false);
          });
      menu.getItems().add(item);
    }
    menu.setDisable(other.values().isEmpty());
    return menu;
  }

  static <T> ComboBox<T> combo(List<T> items, Function<T, String> name, T chosen) {
    ComboBox<T> combo = combo(name);
    combo.getItems().setAll(items);
    combo.setValue(chosen);
    return combo;
  }

  /// A choice among things that are told later.
  static <T> ComboBox<T> combo(Function<T, String> name) {
    ComboBox<T> combo = new ComboBox<>();
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T item) {
            return item == null ? "" : name.apply(item);
          }

          @Override
          public T fromString(String text) {
            return combo.getValue();
          }
        });
    return combo;
  }

  private static String typeName(AttributeType type) {
    return switch (type) {
      case CHOICE -> Messages.get("codebook.type.choice");
      case FLAG -> Messages.get("codebook.type.flag");
      case TEXT -> Messages.get("codebook.type.text");
      case NUMBER -> Messages.get("codebook.type.number");
      case WORDS -> Messages.get("codebook.type.words");
    };
  }

  private static String appliesName(Applies applies) {
    return switch (applies) {
      case ALWAYS -> Messages.get("codebook.applies.always");
      case ONLY_IF -> Messages.get("codebook.applies.only-if");
      case UNLESS -> Messages.get("codebook.applies.unless");
    };
  }
}
