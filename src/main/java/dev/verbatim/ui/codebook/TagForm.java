package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.CodebookIds;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Tag;
import dev.verbatim.render.TagLook;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Everything that a codebook says of one tag, to be changed.
final class TagForm extends VBox {
  private static final int GUIDELINE_ROWS = 7;
  private static final double SAMPLE = 90;

  private final CodebookHost host;
  private final GridPane grid = new GridPane();
  private final TextField label = new TextField();
  private final ColorPicker colour = new ColorPicker();
  private final HBox samples = new HBox();
  private final ComboBox<LineStyle> line =
      AttributeCard.combo(List.of(LineStyle.values()), TagForm::lineName, LineStyle.SOLID);
  private final TextField key = new TextField();
  private final Label keyless = keyless();
  private final TextArea guideline = new TextArea();
  private final Settling labelText = Settling.of(label, text -> put(named(text)));
  private final Settling keyText =
      Settling.of(key, text -> put(keyed(text.toUpperCase(Locale.ROOT))));
  private final Settling guidelineText = Settling.of(guideline, text -> put(explained(text)));
  private final AttributeCards attributes;
  private @Nullable Tag tag;
  private @Nullable Codebook codebook;

  TagForm(CodebookHost host) {
    this.host = host;
    this.attributes =
        new AttributeCards(Messages.get("codebook.attribute.add"), this::putAttributes, new Used());
    getStyleClass().add("codebook-form");
    grid.getStyleClass().add("codebook-grid");
    label.setId("tag-label");
    key.setId("tag-key");
    key.setPrefColumnCount(3);
    guideline.setId("tag-guideline");
    guideline.setWrapText(true);
    guideline.setPrefRowCount(GUIDELINE_ROWS);
    samples.getStyleClass().add("card-row");
    colour.setOnAction(_ -> put(coloured(hex(colour.getValue()))));
    line.setOnAction(_ -> put(lined(line.getValue())));
    row("codebook.tag.label", label);
    row("codebook.tag.colour", new HBox(8, colour, samples), colour);
    row("codebook.tag.line", line);
    row("codebook.tag.key", new HBox(8, key, keyless), key);
    row("codebook.tag.guideline", guideline);
    Label heading = new Label(Messages.get("codebook.attributes"));
    heading.getStyleClass().add("heading");
    getChildren().addAll(grid, heading, attributes);
  }

  private void row(String text, Node control) {
    row(text, control, control);
  }

  private void row(String text, Node shown, Node control) {
    Label name = new Label(Messages.get(text));
    name.getStyleClass().add("field-name");
    name.setLabelFor(control);
    name.setMinWidth(USE_PREF_SIZE);
    control.setAccessibleText(Messages.get(text));
    grid.addRow(grid.getRowCount(), name, shown);
    GridPane.setHgrow(shown, Priority.ALWAYS);
  }

  /// Shows a tag. What is typed stays where it is the tag that was shown before; else it is
  /// reported first.
  void show(Tag shown, Codebook now) {
    boolean same = tag != null && tag.id().equals(shown.id());
    if (!same) {
      settle();
    }
    attributes.settle();
    tag = null; // what controls report while they are filled is not the person's
    show(labelText, shown.label(), same);
    colour.setValue(Color.web(shown.colour()));
    line.setValue(shown.line());
    show(keyText, shown.key(), same);
    showKeyless(keyless, shown.key(), host);
    show(guidelineText, shown.guideline(), same);
    attributes.show(shown.attributes());
    samples.getChildren().clear();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      TagLook look = TagPalette.of(now, theme).look(shown.id());
      String words = Messages.get("codebook.sample", TagSample.contrast(look, theme));
      samples.getChildren().add(new TagSample(look, theme, words, SAMPLE));
    }
    tag = shown;
    codebook = now;
  }

  /// A place beside a key for why it does not work.
  static Label keyless() {
    Label made = new Label();
    made.getStyleClass().add("keyless");
    return made;
  }

  /// Says whose a key is that the program has itself.
  static void showKeyless(Label beside, String key, CodebookHost host) {
    String sentence =
        host.ownerOf(key).map(own -> Messages.get("codebook.key.without", own)).orElse("");
    beside.setText(sentence);
    Room.reveal(beside, !sentence.isEmpty());
  }

  private static void show(Settling field, String text, boolean again) {
    if (again) {
      field.showAgain(text);
    } else {
      field.show(text);
    }
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    labelText.settle();
    keyText.settle();
    guidelineText.settle();
    attributes.settle();
  }

  void focusLabel() {
    label.requestFocus();
    label.selectAll();
  }

  private void put(@Nullable Tag wanted) {
    if (wanted != null && codebook != null && !wanted.equals(tag)) {
      host.change(label(wanted), codebook, new CodebookEdit.ChangeTag(wanted));
    }
  }

  private void putAttributes(List<Attribute> wanted) {
    if (tag != null) {
      put(tag.withAttributes(wanted));
    }
  }

  private @Nullable Tag named(String text) {
    return tag == null ? null : of(text, tag.colour(), tag.line(), tag.key(), tag.guideline());
  }

  private @Nullable Tag coloured(String hex) {
    return tag == null ? null : of(tag.label(), hex, tag.line(), tag.key(), tag.guideline());
  }

  private @Nullable Tag lined(LineStyle style) {
    return tag == null ? null : of(tag.label(), tag.colour(), style, tag.key(), tag.guideline());
  }

  private @Nullable Tag keyed(String text) {
    return tag == null ? null : of(tag.label(), tag.colour(), tag.line(), text, tag.guideline());
  }

  private @Nullable Tag explained(String text) {
    return tag == null ? null : of(tag.label(), tag.colour(), tag.line(), tag.key(), text);
  }

  private @Nullable Tag of(String name, String hex, LineStyle style, String letter, String guide) {
    return tag == null
        ? null
        : new Tag(tag.id(), name, hex, style, letter, guide, tag.attributes(), tag.extra());
  }

  private static String hex(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }

  static String lineName(LineStyle style) {
    return switch (style) {
      case SOLID -> Messages.get("codebook.line.solid");
      case LONG_DASH -> Messages.get("codebook.line.long-dash");
      case DASH -> Messages.get("codebook.line.dash");
      case DOT -> Messages.get("codebook.line.dot");
    };
  }

  /// The ids of the tag that is shown.
  private final class Used implements AttributeCards.UsedIds {
    @Override
    public Set<String> attributes() {
      return tag == null || codebook == null
          ? Set.of()
          : CodebookIds.ofAttributes(codebook, tag.id());
    }

    @Override
    public Set<String> choices(String attribute) {
      return tag == null || codebook == null
          ? Set.of()
          : CodebookIds.ofChoices(codebook, tag.id(), attribute);
    }
  }

  /// What the menu says of a changed tag.
  private static String label(Tag changed) {
    return Messages.get("codebook.undo.change", changed.label());
  }
}
