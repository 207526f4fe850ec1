package dev.verbatim.ui.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

/// What the program remembers for a person from one start to the next: zoom, theme, window, who one
/// is, where one was.
///
/// Kept as a properties file in the user's state folder, written a second after the last change and
/// at the end. Losing it loses no work, so a file that cannot be read or written is only logged.
public final class Settings {
  /// Bounds of the zoom, in percent.
  public static final int LEAST_ZOOM = 70;

  public static final int MOST_ZOOM = 300;

  /// Bounds of the column of text, in characters.
  public static final int LEAST_COLUMN = 40;

  public static final int MOST_COLUMN = 110;

  /// How far apart lines can stand, in percent of the font's size.
  public static final List<Integer> SPACINGS = List.of(160, 175, 200);

  private static final System.Logger LOG = System.getLogger(Settings.class.getName());

  private final Path file;
  private final Properties values = new Properties();
  private final PauseTransition rest = new PauseTransition(Duration.seconds(1));
  private final IntegerProperty zoom;
  private final ObjectProperty<ThemeChoice> theme;
  private final StringProperty font;
  private final IntegerProperty column;
  private final IntegerProperty spacing;
  private final BooleanProperty snapping;
  private final BooleanProperty offeringTags;
  private final BooleanProperty guideline;

  public Settings(Path file) {
    this.file = file;
    load();
    zoom = new SimpleIntegerProperty(this, "zoom", number("zoom", 100));
    zoom.addListener((_, _, now) -> set("zoom", now.toString()));
    theme = new SimpleObjectProperty<>(this, "theme", savedTheme());
    theme.addListener((_, _, now) -> set("theme", now.name()));
    font = new SimpleStringProperty(this, "font", get("font", "serif"));
    font.addListener((_, _, now) -> set("font", now));
    column = whole("column", Math.clamp(number("column", 70), LEAST_COLUMN, MOST_COLUMN));
    int lines = number("spacing", 175);
    spacing = whole("spacing", SPACINGS.contains(lines) ? lines : 175);
    snapping = flag("snapping");
    offeringTags = flag("offering-tags");
    guideline = flag("guideline");
    rest.setOnFinished(_ -> save());
  }

  private IntegerProperty whole(String key, int value) {
    IntegerProperty whole = new SimpleIntegerProperty(this, key, value);
    whole.addListener((_, _, now) -> set(key, now.toString()));
    return whole;
  }

  private BooleanProperty flag(String key) {
    BooleanProperty flag =
        new SimpleBooleanProperty(this, key, Boolean.parseBoolean(values.getProperty(key)));
    flag.addListener((_, _, now) -> set(key, now.toString()));
    return flag;
  }

  /// In percent, from [#LEAST_ZOOM] to [#MOST_ZOOM].
  public IntegerProperty zoomProperty() {
    return zoom;
  }

  /// The font of the page: `serif`, `sans`, or a family's name.
  public StringProperty fontProperty() {
    return font;
  }

  /// How many characters a full line of the page holds, from [#LEAST_COLUMN] to [#MOST_COLUMN].
  public IntegerProperty columnProperty() {
    return column;
  }

  /// From one line of the page to the next, one of [#SPACINGS].
  public IntegerProperty spacingProperty() {
    return spacing;
  }

  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /// Whether a selection takes in the whole of words that it touches.
  public BooleanProperty snappingProperty() {
    return snapping;
  }

  /// Whether the tags are offered in a list wherever words were selected with the mouse.
  public BooleanProperty offeringTagsProperty() {
    return offeringTags;
  }

  /// Whether the guideline of the selected mark's tag is shown beside the article.
  public BooleanProperty guidelineProperty() {
    return guideline;
  }

  /// A remembered text; the fallback where there is none.
  public String get(String key, String fallback) {
    return values.getProperty(key, fallback);
  }

  /// A remembered whole number; the fallback where there is none.
  public int number(String key, int fallback) {
    try {
      return Integer.parseInt(values.getProperty(key, Integer.toString(fallback)));
    } catch (NumberFormatException e) {
      LOG.log(System.Logger.Level.WARNING, "setting " + key + " is no number", e);
      return fallback;
    }
  }

  public void set(String key, String value) {
    if (!value.equals(values.setProperty(key, value))) {
      rest.playFromStart();
    }
  }

  /// Writes what has changed, at once.
  public void save() {
    rest.stop();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      StringWriter text = new StringWriter();
      values.store(text, null);
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text.toString());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "settings could not be saved", e);
    }
  }

  private void load() {
    if (!Files.exists(file)) {
      return;
    }
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "settings could not be read", e);
    }
  }

  private ThemeChoice savedTheme() {
    String saved = values.getProperty("theme", "");
    for (ThemeChoice candidate : ThemeChoice.values()) {
      if (candidate.name().equals(saved)) {
        return candidate;
      }
    }
    return ThemeChoice.SYSTEM;
  }
}
