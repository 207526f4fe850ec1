package dev.verbatim.ui.panel;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Words of the article, taken from what is selected there. They wrap, and the buttons stand below
/// them.
final class WordsField implements AttributeControl {
  private final Prose shown = new Prose("taken-words");
  private final Button take = new Button(Messages.get("inspector.take-selection"));
  private final Button clear = new Button(Messages.get("inspector.clear"));
  private final VBox box = new VBox(shown, buttons());
  private final Supplier<Function<List<Span>, String>> words;

  WordsField(
      Attribute attribute,
      AttributeForm.Target target,
      Supplier<Function<List<Span>, String>> words) {
    this.words = words;
    box.getStyleClass().add("words-field");
    take.setTooltip(new Tooltip(Messages.get("inspector.take-selection.tip")));
    take.setAccessibleText(attribute.label() + ": " + Messages.get("inspector.take-selection.tip"));
    clear.setAccessibleText(attribute.label() + ": " + Messages.get("inspector.clear"));
    take.setOnAction(
        _ -> {
          List<Span> selected = target.selectedWords();
          if (!selected.isEmpty()) {
            target.set(attribute.id(), Optional.of(new AttributeValue.Words(selected)));
          }
        });
    clear.setOnAction(
        _ -> {
          take.requestFocus();
          target.set(attribute.id(), Optional.empty());
        });
  }

  private FlowPane buttons() {
    FlowPane buttons = new FlowPane(take, clear);
    buttons.getStyleClass().add("words-buttons");
    buttons.setPrefWrapLength(0);
    return buttons;
  }

  @Override
  public Region node() {
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
    Room.reveal(shown, !text.isEmpty());
    Room.reveal(clear, !text.isEmpty());
  }
}
