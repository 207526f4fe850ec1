package dev.verbatim.ui.panel;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.FocusInView;
import dev.verbatim.ui.kit.Markdown;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the codebook says of when to mark with a tag, beside the article; and below it the cases of
/// the project that this left open.
public final class GuidelinePane extends BorderPane {
  private final Label heading = new Label();
  private final Label empty = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private Optional<Tag> shown = Optional.empty();

  /// The codebook, and the tag of the selected mark.
  private Optional<Codebook> codebook = Optional.empty();

  private Optional<String> selected = Optional.empty();

  /// The tag of what is looked at; of it is read while no mark is selected.
  private Optional<String> besides = Optional.empty();

  private Function<Tag, List<Case>> cases = _ -> List.of();

  /// A case that the guideline left open.
  ///
  /// @param decided what was decided, and in which article
  /// @param note what was said of it, or nothing
  /// @param isExample whether the guideline has it as an example
  public record Case(
      String words,
      String decided,
      String note,
      boolean isExample,
      Runnable go,
      Runnable makeExample) {}

  public GuidelinePane() {
    getStyleClass().add("inspector");
    heading.getStyleClass().add("heading");
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    scroll.setId("guideline");
    scroll.setAccessibleText(Messages.get("guideline.accessible"));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    FocusInView.keep(scroll);
    setTop(heading);
    sceneProperty().addListener((_, _, _) -> fill());
    fill();
  }

  /// Shows the guideline of the selected mark's tag; of what is looked at where none is selected,
  /// or what to do where there is neither.
  public void show(Optional<Codebook> now, Optional<String> tag) {
    codebook = now;
    selected = tag;
    turn();
  }

  /// Says of which tag is read while no mark is selected.
  public void lookAt(Optional<String> tag) {
    besides = tag;
    turn();
  }

  private void turn() {
    Optional<Tag> tag = selected.or(() -> besides).flatMap(id -> codebook.flatMap(c -> c.tag(id)));
    if (!tag.equals(shown)) {
      boolean same = tag.map(Tag::id).equals(shown.map(Tag::id));
      shown = tag;
      if (same) {
        refresh();
      } else {
        fill();
      }
    }
  }

  /// How the cases of a tag are found, asked whenever one is shown.
  public void setCases(Function<Tag, List<Case>> changed) {
    cases = changed;
    fill();
  }

  /// Shows the text and the cases as they are now, at the same place; where one of them had the
  /// focus, the text has it.
  public void refresh() {
    double place = scroll.getVvalue();
    boolean focused = scroll.isFocusWithin();
    fill();
    scroll.setVvalue(place);
    if (focused) {
      focusText();
    }
  }

  /// Text is laid out only while the pane is in a window: at each mark that costs.
  private void fill() {
    if (getScene() == null) {
      return;
    }
    Optional<Tag> tag = shown;
    String text = tag.map(Tag::guideline).orElse("");
    empty.setText(Messages.get(tag.isEmpty() ? "guideline.select" : "guideline.none"));
    Region said = text.isEmpty() ? empty : Markdown.of(text);
    List<Case> open = tag.map(cases).orElse(List.of());
    heading.setText(
        tag.map(t -> heading(t, open)).orElseGet(() -> Messages.get("guideline.heading.none")));
    scroll.setContent(open.isEmpty() ? said : new VBox(said, list(open)));
    scroll.setVvalue(0);
    setCenter(scroll);
  }

  /// Says how many cases wait below the text, which is longer than the pane.
  private static String heading(Tag tag, List<Case> cases) {
    long waiting = cases.stream().filter(one -> !one.isExample()).count();
    return Messages.get("guideline.heading", tag.label().toUpperCase(Locale.ENGLISH), waiting);
  }

  private static VBox list(List<Case> open) {
    Label title = new Label(Messages.get("guideline.cases"));
    title.getStyleClass().add("heading");
    title.setWrapText(true);
    VBox list = new VBox(title);
    list.getStyleClass().add("open-cases");
    open.forEach(one -> list.getChildren().add(new OpenCaseRow(one)));
    return list;
  }

  /// Gives the text the focus, to be scrolled with the keys.
  public void focusText() {
    scroll.requestFocus();
  }
}
