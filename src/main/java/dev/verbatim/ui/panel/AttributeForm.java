package dev.verbatim.ui.panel;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Attributes, each with a control for its type: those of a tag, or the labels of an article. Made
/// once for each tag and filled for each mark, since making controls costs far more than filling
/// them.
final class AttributeForm extends GridPane {
  /// What a form reports to: an attribute is to have a value, or none.
  interface Target {
    void set(String attributeId, Optional<AttributeValue> value);

    /// The words selected in the article now.
    List<Span> selectedWords();
  }

  private record Row(Attribute attribute, Label label, AttributeControl control) {}

  private final List<Row> rows = new ArrayList<>();

  AttributeForm(
      List<Attribute> attributes, Target target, Supplier<Function<List<Span>, String>> words) {
    getStyleClass().add("attribute-form");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    getColumnConstraints().addAll(names, values);
    for (Attribute attribute : attributes) {
      AttributeControl control = AttributeControl.of(attribute, target, words);
      Label label = new Label(attribute.label());
      label.getStyleClass().add("field-name");
      label.setLabelFor(control.node());
      control.node().setId("attribute-" + attribute.id());
      control.node().setAccessibleText(attribute.label());
      addRow(rows.size(), label, control.node());
      rows.add(new Row(attribute, label, control));
    }
  }

  /// Shows values: every attribute that applies, and any that has a value though it does not.
  void show(Map<String, AttributeValue> values) {
    for (Row row : rows) {
      Optional<AttributeValue> value = Optional.ofNullable(values.get(row.attribute.id()));
      boolean applies = row.attribute.applies(values);
      boolean shown = applies || value.isPresent();
      row.label.setVisible(shown);
      row.label.setManaged(shown);
      row.control.node().setVisible(shown);
      row.control.node().setManaged(shown);
      row.control.show(value);
      boolean missing = applies && row.attribute.required() && value.isEmpty();
      row.label.setText(
          missing
              ? Messages.get("inspector.required", row.attribute.label())
              : row.attribute.label());
      toggle(row.label, "missing", missing);
    }
  }

  /// Gives the first control in sight the focus.
  ///
  /// @return whether there was one
  boolean focusFirst() {
    for (Row row : rows) {
      if (row.control.node().isVisible()) {
        row.control.focus();
        return true;
      }
    }
    return false;
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    rows.forEach(r -> r.control.settle());
  }

  private static void toggle(Label label, String styleClass, boolean on) {
    label.getStyleClass().remove(styleClass);
    if (on) {
      label.getStyleClass().add(styleClass);
    }
  }
}
