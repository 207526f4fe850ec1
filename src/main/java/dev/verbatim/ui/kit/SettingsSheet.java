package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a person can set, each applied at once and kept.
public final class SettingsSheet extends VBox {
  private static final int COLUMN_STEP = 5;

  private final Settings settings;
  private final CommandTable table;
  private final GridPane grid = new GridPane();
  private final ComboBox<String> font;

  public SettingsSheet(Settings settings, CommandTable table) {
    this.settings = settings;
    this.table = table;
    setId("settings");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = new Label(Messages.get("settings.title"));
    title.getStyleClass().add("sheet-title");
    grid.getStyleClass().add("settings-grid");
    getChildren().addAll(title, grid);
    font = box("settings-font", fonts(), SettingsSheet::fontName, settings.fontProperty());
    addRow("settings.font", font);
    addRow("settings.column", column());
    addRow(
        "settings.spacing",
        box(
            "settings-spacing",
            Settings.SPACINGS,
            percent -> Messages.get("settings.spacing." + percent),
            settings.spacingProperty().asObject()));
    addRow(
        "settings.theme",
        box(
            "settings-theme",
            List.of(ThemeChoice.values()),
            choice -> Messages.get("command.theme-" + choice.name().toLowerCase(Locale.ROOT)),
            settings.themeProperty()));
    grid.addRow(grid.getRowCount(), new Label(), tick("snapping", settings.snappingProperty()));
    grid.addRow(
        grid.getRowCount(), new Label(), tick("offering-tags", settings.offeringTagsProperty()));
  }

  /// Opens over a window.
  public void open(SheetPane window) {
    Button annotator = new Button(Messages.get("command.annotator"));
    annotator.setId("settings-annotator");
    annotator.setOnAction(
        _ -> {
          window.close();
          table.get("annotator").run();
        });
    Button close = new Button(Messages.get("settings.close"));
    close.setId("settings-close");
    close.setOnAction(_ -> window.close());
    grid.addRow(grid.getRowCount(), new Label(), annotator);
    getChildren().add(close);
    window.open(this, Pos.CENTER, font);
  }

  /// The two kinds of type, then what the machine has.
  private List<String> fonts() {
    List<String> fonts = new ArrayList<>(List.of("serif", "sans"));
    fonts.addAll(Font.getFamilies());
    return fonts;
  }

  private static String fontName(String font) {
    return switch (font) {
      case "serif" -> Messages.get("settings.font.serif");
      case "sans" -> Messages.get("settings.font.sans");
      default -> font;
    };
  }

  private void addRow(String key, Control control) {
    Label label = new Label(Messages.get(key));
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    control.setAccessibleText(label.getText());
    grid.addRow(grid.getRowCount(), label, control);
  }

  private static <T> ComboBox<T> box(
      String id, List<T> choices, Function<T, String> name, Property<T> setting) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(choices);
    box.setVisibleRowCount(12);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : name.apply(choice);
          }

          @Override
          public @Nullable T fromString(String text) {
            return box.getValue();
          }
        });
    box.setValue(setting.getValue());
    box.valueProperty()
        .addListener(
            (_, _, now) -> {
              if (now != null) {
                setting.setValue(now);
              }
            });
    return box;
  }

  private Spinner<Integer> column() {
    int now = settings.columnProperty().get();
    Spinner<Integer> spinner =
        new Spinner<>(Settings.LEAST_COLUMN, Settings.MOST_COLUMN, now, COLUMN_STEP);
    spinner.setId("settings-column");
    spinner.valueProperty().addListener((_, _, value) -> settings.columnProperty().set(value));
    return spinner;
  }

  private static CheckBox tick(String command, BooleanProperty setting) {
    CheckBox tick = new CheckBox(Messages.get("command." + command));
    tick.setId("settings-" + command);
    tick.setSelected(setting.get());
    tick.selectedProperty().addListener((_, _, now) -> setting.set(now));
    return tick;
  }
}
