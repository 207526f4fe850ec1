package dev.verbatim.ui.panel;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Attributes, each with a control for its type: those of a tag, or the labels of an article. Made
/// once for each tag and filled for each mark, since making controls costs far more than filling
/// them.
public final class AttributeForm extends FieldGrid {
  /// What a form reports to: an attribute is to have a value, or none.
  public interface Target {
    void set(String attributeId, Optional<AttributeValue> value);

    /// The words selected in the article now.
    List<Span> selectedWords();
  }

  private record Row(Attribute attribute, Label label, AttributeControl control) {}

  private final List<Row> rows = new ArrayList<>();
  private Runnable onPassed = () -> {};

  /// @param words how words of the article are read
  public AttributeForm(
      List<Attribute> attributes, Target target, Supplier<Function<List<Span>, String>> words) {
    getStyleClass().add("attribute-form");
    for (Attribute attribute : attributes) {
      AttributeControl control = AttributeControl.of(attribute, target, words);
      Label label = new Label(attribute.label());
      label.getStyleClass().add("field-name");
      label.setLabelFor(control.node());
      control.node().setId("attribute-" + attribute.id());
      control.node().setAccessibleText(attribute.label());
      int index = rows.size();
      control.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> goOn(index, event));
      addRow(label, control.box());
      rows.add(new Row(attribute, label, control));
    }
  }

  /// Shows what marks, or an article, say: every attribute that applies, and any that has a value
  /// though it does not.
  ///
  /// @param said the values of each, at least one; where they differ, that is shown
  public void show(List<Map<String, AttributeValue>> said) {
    for (Row row : rows) {
      String id = row.attribute.id();
      List<Optional<AttributeValue>> values =
          said.stream().map(all -> Optional.ofNullable(all.get(id))).distinct().toList();
      boolean applies = said.stream().anyMatch(row.attribute::applies);
      boolean shown = applies || values.stream().anyMatch(Optional::isPresent);
      Room.reveal(row.label, shown);
      Room.reveal(row.control.box(), shown);
      if (values.size() == 1) {
        row.control.show(values.getFirst());
      } else {
        row.control.showSeveral();
      }
      boolean missing =
          said.stream()
              .anyMatch(
                  all ->
                      row.attribute.required()
                          && row.attribute.applies(all)
                          && !all.containsKey(id));
      row.label.setText(
          missing
              ? Messages.get("inspector.required", row.attribute.label())
              : row.attribute.label());
      toggle(row.label, "missing", missing);
    }
  }

  /// Tells that the next to be shown is another mark or article than before.
  public void turn() {
    rows.forEach(row -> row.control.turn());
  }

  /// Takes back what is typed and could not be kept.
  ///
  /// @return whether there was any
  public boolean takeBack() {
    boolean any = false;
    for (Row row : rows) {
      any |= row.control.takeBack();
    }
    return any;
  }

  /// Gives the first control in sight the focus.
  ///
  /// @return whether there was one
  public boolean focusFirst() {
    for (Row row : rows) {
      if (row.control.box().isVisible()) {
        row.control.focus();
        return true;
      }
    }
    return false;
  }

  /// What to do when Enter is pressed in the last control.
  public void setOnPassed(Runnable action) {
    onPassed = action;
  }

  /// Enter leads to the next control, whatever it is, unless it is choosing in an open list.
  private void goOn(int from, KeyEvent event) {
    boolean choosing =
        rows.get(from).control.node() instanceof ComboBoxBase<?> box && box.isShowing();
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown() || choosing) {
      return;
    }
    event.consume();
    rows.stream()
        .skip(from + 1L)
        .filter(row -> row.control.box().isVisible())
        .findFirst()
        .ifPresentOrElse(row -> row.control.focus(), onPassed);
  }

  /// Reports what is typed and not yet reported.
  public void settle() {
    rows.forEach(r -> r.control.settle());
  }

  private static void toggle(Label label, String styleClass, boolean on) {
    label.getStyleClass().remove(styleClass);
    if (on) {
      label.getStyleClass().add(styleClass);
    }
  }
}
