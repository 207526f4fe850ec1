package dev.verbatim.ui.panel;

import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Markdown;
import dev.verbatim.ui.kit.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/// What the codebook says of when to mark with a tag, beside the article.
public final class GuidelinePane extends BorderPane {
  private final Label heading = new Label();
  private final Label empty = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private Optional<Tag> shown = Optional.empty();

  public GuidelinePane() {
    getStyleClass().add("inspector");
    heading.getStyleClass().add("heading");
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    scroll.setId("guideline");
    scroll.setAccessibleText(Messages.get("guideline.accessible"));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(heading);
    sceneProperty().addListener((_, _, _) -> fill());
    fill();
  }

  /// Shows the guideline of a tag, or what to do where there is none to show.
  public void show(Optional<Tag> tag) {
    if (!tag.equals(shown)) {
      shown = tag;
      fill();
    }
  }

  /// Text is laid out only while the pane is in a window: at each mark that costs.
  private void fill() {
    if (getScene() == null) {
      return;
    }
    Optional<Tag> tag = shown;
    heading.setText(
        tag.map(t -> Messages.get("guideline.heading", t.label().toUpperCase(Locale.ENGLISH)))
            .orElseGet(() -> Messages.get("guideline.heading.none")));
    String text = tag.map(Tag::guideline).orElse("");
    empty.setText(Messages.get(tag.isEmpty() ? "guideline.select" : "guideline.none"));
    scroll.setContent(text.isEmpty() ? empty : Markdown.of(text));
    scroll.setVvalue(0);
    setCenter(scroll);
  }

  /// Gives the text the focus, to be scrolled with the keys.
  public void focusText() {
    scroll.requestFocus();
  }
}
