package dev.verbatim.ui.panel;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The control for one attribute, by its type.
sealed interface AttributeControl
    permits AttributeControl.Choosing, AttributeControl.Flagging, TypedField, WordsField {
  /// What takes the focus, and what the attribute's name is for.
  Region node();

  /// What is laid out: the node, and what is said beside it.
  default Region box() {
    return node();
  }

  /// Shows a value without reporting it.
  void show(Optional<AttributeValue> value);

  /// Shows that several values are set, of which there is no one to show.
  void showSeveral();

  /// Reports what is typed and not yet reported.
  default void settle() {}

  /// Tells that the next value to be shown is another mark's.
  default void turn() {}

  /// Takes back what is typed and could not be kept.
  ///
  /// @return whether there was any
  default boolean takeBack() {
    return false;
  }

  /// Gives the control the focus.
  default void focus() {
    node().requestFocus();
  }

  /// The control for an attribute.
  ///
  /// @param words how spans of the article at hand read
  static AttributeControl of(
      Attribute attribute,
      AttributeForm.Target target,
      Supplier<Function<List<Span>, String>> words) {
    return switch (attribute.type()) {
      case CHOICE -> new Choosing(attribute, target);
      case FLAG -> new Flagging(attribute, target);
      case TEXT, NUMBER -> new TypedField(attribute, target);
      case WORDS -> new WordsField(attribute, target, words);
    };
  }

  /// A list of values, the first of which is none.
  final class Choosing implements AttributeControl {
    private static final Attribute.Choice NONE =
        new Attribute.Choice("", Messages.get("inspector.none"));

    /// No id of a choice holds a blank.
    private static final String SEVERAL = "several values";

    private final ComboBox<Attribute.Choice> box = new ComboBox<>();
    private final Attribute attribute;
    private boolean showing;

    Choosing(Attribute attribute, AttributeForm.Target target) {
      this.attribute = attribute;
      box.setMaxWidth(Double.MAX_VALUE);
      box.setMinWidth(0);
      box.getItems().add(NONE);
      box.getItems().addAll(attribute.values());
      box.setCellFactory(_ -> new ChoiceCell());
      box.setButtonCell(new ChoiceCell());
      FirstLetters.install(box, Attribute.Choice::label);
      box.valueProperty()
          .addListener(
              (_, _, now) -> {
                if (!showing) {
                  target.set(
                      attribute.id(),
                      Optional.ofNullable(now)
                          .filter(c -> !c.equals(NONE))
                          .map(c -> new AttributeValue.Text(c.id())));
                }
              });
    }

    @Override
    public Region node() {
      return box;
    }

    @Override
    public void show(Optional<AttributeValue> value) {
      showing = true;
      box.setValue(value.map(this::choice).orElse(NONE));
      showing = false;
    }

    @Override
    public void showSeveral() {
      showing = true;
      box.setValue(new Attribute.Choice(SEVERAL, Messages.get("inspector.several")));
      showing = false;
    }

    /// A value that the codebook no longer lists is shown as it stands.
    private Attribute.Choice choice(AttributeValue value) {
      String id = value instanceof AttributeValue.Text(String v) ? v : value.toString();
      return attribute
          .choice(id)
          .orElseGet(() -> new Attribute.Choice(id, Messages.get("inspector.unknown-value", id)));
    }

    private static final class ChoiceCell extends ListCell<Attribute.Choice> {
      @Override
      protected void updateItem(Attribute.@Nullable Choice item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : item.label());
      }
    }
  }

  /// A box to tick.
  final class Flagging implements AttributeControl {
    private final CheckBox box = new CheckBox();
    private boolean showing;

    Flagging(Attribute attribute, AttributeForm.Target target) {
      box.selectedProperty()
          .addListener(
              (_, _, now) -> {
                if (!showing) {
                  target.set(
                      attribute.id(),
                      now ? Optional.of(new AttributeValue.Flag(true)) : Optional.empty());
                }
              });
    }

    @Override
    public Region node() {
      return box;
    }

    @Override
    public void showSeveral() {
      showing = true;
      box.setIndeterminate(true);
      showing = false;
    }

    @Override
    public void show(Optional<AttributeValue> value) {
      showing = true;
      box.setIndeterminate(false);
      box.setSelected(value.filter(v -> v.equals(new AttributeValue.Flag(true))).isPresent());
      showing = false;
    }
  }
}
