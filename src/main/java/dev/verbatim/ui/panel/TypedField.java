package dev.verbatim.ui.panel;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A field for text or a number. What is no number is not kept: the reason stands below the field
/// until a number is typed, or Escape or Undo takes it back.
final class TypedField implements AttributeControl {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final TextField field = new TextField();
  private final Label refusal = new Label(Messages.get("inspector.not-a-number"));
  private final VBox box = new VBox(field, refusal);
  private final SettledText text;
  private final Attribute attribute;
  private final AttributeForm.Target target;
  private String kept = "";

  TypedField(Attribute attribute, AttributeForm.Target target) {
    this.attribute = attribute;
    this.target = target;
    this.text = new SettledText(field, this::report);
    field.setMinWidth(0);
    field.setOnAction(_ -> text.settle());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    refusal.getStyleClass().add("refusal");
    refusal.setWrapText(true);
    box.getStyleClass().add("typed-field");
    refuse(false);
  }

  @Override
  public Region node() {
    return field;
  }

  @Override
  public Region box() {
    return box;
  }

  @Override
  public void showSeveral() {
    show("", Messages.get("inspector.several"));
  }

  @Override
  public void show(Optional<AttributeValue> value) {
    show(value.map(TypedField::written).orElse(""), "");
  }

  private void show(String value, String prompt) {
    kept = value;
    refuse(false);
    field.setPromptText(prompt);
    text.show(value);
  }

  @Override
  public void settle() {
    text.settle();
  }

  @Override
  public void turn() {
    text.turn();
  }

  @Override
  public boolean takeBack() {
    text.settle();
    boolean refused = refusal.isVisible();
    if (refused) {
      refuse(false);
      text.show(kept);
    }
    return refused;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      takeBack();
    } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && takeBack()) {
      event.consume();
    }
  }

  private void report(String typed) {
    Optional<AttributeValue> value = Optional.empty();
    if (!typed.isBlank()) {
      value = parse(typed.strip());
      if (value.isEmpty()) {
        refuse(true);
        return;
      }
    }
    refuse(false);
    target.set(attribute.id(), value);
  }

  private Optional<AttributeValue> parse(String typed) {
    return switch (attribute.type()) {
      case NUMBER -> number(typed).map(AttributeValue.Numeric::new);
      default -> Optional.of(new AttributeValue.Text(typed));
    };
  }

  private static Optional<BigDecimal> number(String typed) {
    try {
      return Optional.of(new BigDecimal(typed.replace(" ", "").replace("\u00A0", "")));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String written(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text(String v) -> v;
      case AttributeValue.Numeric number -> number.text();
      default -> value.toString();
    };
  }

  private void refuse(boolean on) {
    field.pseudoClassStateChanged(DANGER, on);
    field.setAccessibleHelp(on ? refusal.getText() : null);
    Room.reveal(refusal, on);
  }
}
