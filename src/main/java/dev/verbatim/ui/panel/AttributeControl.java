package dev.verbatim.ui.panel;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The control for one attribute, by its type.
sealed interface AttributeControl {
  Node node();

  /// Shows a value without reporting it.
  void show(Optional<AttributeValue> value);

  /// Shows that several values are set, of which there is no one to show.
  void showSeveral();

  /// Reports what is typed and not yet reported.
  default void settle() {}

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
      case TEXT, NUMBER -> new Typing(attribute, target);
      case WORDS -> new Pointing(attribute, target, words);
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
    public Node node() {
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
    public Node node() {
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

  /// A field for text or a number. What is no number is shown as wrong and reported as nothing.
  final class Typing implements AttributeControl {
    private final TextField field = new TextField();
    private final SettledText text;
    private final Attribute attribute;
    private final AttributeForm.Target target;

    Typing(Attribute attribute, AttributeForm.Target target) {
      this.attribute = attribute;
      this.target = target;
      this.text = new SettledText(field, this::report);
      field.setOnAction(_ -> text.settle());
    }

    @Override
    public Node node() {
      return field;
    }

    @Override
    public void showSeveral() {
      wrong(false);
      field.setPromptText(Messages.get("inspector.several"));
      text.show("");
    }

    @Override
    public void show(Optional<AttributeValue> value) {
      wrong(false);
      field.setPromptText("");
      text.show(value.map(Typing::written).orElse(""));
    }

    @Override
    public void settle() {
      text.settle();
    }

    private void report(String typed) {
      Optional<AttributeValue> value = Optional.empty();
      if (!typed.isBlank()) {
        value = parse(typed.strip());
        if (value.isEmpty()) {
          wrong(true);
          return;
        }
      }
      wrong(false);
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

    private void wrong(boolean on) {
      field.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), on);
      field.setTooltip(on ? new Tooltip(Messages.get("inspector.not-a-number")) : null);
    }
  }

  /// Words of the article, taken from what is selected there.
  final class Pointing implements AttributeControl {
    private final Label shown = new Label();
    private final Button take = new Button(Messages.get("inspector.take-selection"));
    private final Button clear = new Button(Messages.get("inspector.clear"));
    private final HBox box = new HBox(shown, take, clear);
    private final Supplier<Function<List<Span>, String>> words;

    Pointing(
        Attribute attribute,
        AttributeForm.Target target,
        Supplier<Function<List<Span>, String>> words) {
      this.words = words;
      box.getStyleClass().add("words-field");
      HBox.setHgrow(shown, Priority.ALWAYS);
      shown.setMaxWidth(Double.MAX_VALUE);
      shown.setMinWidth(0);
      take.setMinWidth(Region.USE_PREF_SIZE);
      take.setTooltip(new Tooltip(Messages.get("inspector.take-selection.tip")));
      take.setAccessibleText(
          attribute.label() + ": " + Messages.get("inspector.take-selection.tip"));
      clear.setMinWidth(Region.USE_PREF_SIZE);
      clear.setAccessibleText(attribute.label() + ": " + Messages.get("inspector.clear"));
      take.setOnAction(
          _ -> {
            List<Span> selected = target.selectedWords();
            if (!selected.isEmpty()) {
              target.set(attribute.id(), Optional.of(new AttributeValue.Words(selected)));
            }
          });
      clear.setOnAction(_ -> target.set(attribute.id(), Optional.empty()));
    }

    @Override
    public Node node() {
      return box;
    }

    @Override
    public void focus() {
      take.requestFocus();
    }

    @Override
    public void showSeveral() {
      show(Messages.get("inspector.several"));
    }

    @Override
    public void show(Optional<AttributeValue> value) {
      show(
          value
              .map(
                  v ->
                      v instanceof AttributeValue.Words(List<Span> spans)
                          ? words.get().apply(spans)
                          : v.toString())
              .orElse(""));
    }

    private void show(String text) {
      shown.setText(text);
      shown.setVisible(!text.isEmpty());
      shown.setManaged(!text.isEmpty());
      clear.setVisible(!text.isEmpty());
      clear.setManaged(!text.isEmpty());
    }
  }
}
