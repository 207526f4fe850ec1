package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.ThemeChoice;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings and focus mode, with real keys.
@ExtendWith(Fx.class)
class ComfortsByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void openWindow() throws Exception {
    open =
        OpenWindow.onTexts(
            folder,
            Map.of(
                "peace",
                "The minister spoke of peace, and those who heard it wrote down every word. "
                    .repeat(9)));
  }

  @AfterEach
  void closeWindow() {
    open.close();
  }

  @Test
  void theTypeOfThePageChangesAtOnceAndIsKept() {
    open.mark("peace", KeyCode.DIGIT1);
    double before = lineHeight();
    String serif = family();
    settings();
    Fx.run(() -> ComfortsByHandTest.<String>box(open, "font").setValue("sans"));
    Fx.run(() -> ComfortsByHandTest.<Integer>box(open, "spacing").setValue(200));
    Fx.run(() -> ((Spinner<?>) open.node("#settings-column")).decrement(4));
    Fx.settle();
    open.window.picture("settings");
    assertThat(family()).isNotEqualTo(serif);
    assertThat(lineHeight()).isGreaterThan(before);
    open.window.keys(KeyCode.ESCAPE);
    Fx.run(() -> open.settings.save());
    open.close();

    open = OpenWindow.again(folder);
    assertThat(open.settings.fontProperty().get()).isEqualTo("sans");
    assertThat(open.settings.spacingProperty().get()).isEqualTo(200);
    assertThat(open.settings.columnProperty().get()).isEqualTo(50);
    assertThat(family()).isNotEqualTo(serif);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, #2f5d8a", "DARK, #7fb2e0", "CONTRAST, #003b8e"})
  void whatHasTheFocusHasARing(ThemeChoice theme, String accent) {
    Fx.run(() -> open.settings.themeProperty().set(theme));
    open.window.keys(KeyCode.CONTROL, KeyCode.F);
    open.window.keys(KeyCode.TAB);
    Node toggle = open.node(".find-bar #query-case");
    Bounds bounds = Fx.get(() -> toggle.localToScene(toggle.getLayoutBounds()));
    assertThat(open.window.pixel(bounds.getMinX() - 2, bounds.getCenterY()))
        .isEqualTo(Color.web(accent));

    open.window.keys(KeyCode.ESCAPE);
    Node marks = open.node("#marks");
    Fx.run(marks::requestFocus);
    Fx.settle();
    bounds = Fx.get(() -> marks.localToScene(marks.getLayoutBounds()));
    assertThat(open.window.pixel(bounds.getMinX() + 1, bounds.getCenterY()))
        .isEqualTo(Color.web(accent));
  }

  @Test
  void aFontThatIsNotThereIsReadInSerifType() {
    String serif = family();
    Fx.run(() -> open.settings.fontProperty().set("No \" such } font"));
    Fx.settle();
    assertThat(family()).isEqualTo(serif);
  }

  @Test
  void strongContrastIsAThemeOfItsOwn() {
    open.mark("peace", KeyCode.DIGIT2);
    settings();
    Fx.run(() -> ComfortsByHandTest.<ThemeChoice>box(open, "theme").setValue(ThemeChoice.CONTRAST));
    Fx.run(() -> ((CheckBox) open.node("#settings-snapping")).setSelected(true));
    Fx.settle();
    open.window.picture("settings-contrast");
    open.window.keys(KeyCode.ESCAPE);
    open.window.picture("contrast");
    assertThat(open.settings.snappingProperty().get()).isTrue();
    assertThat(open.window.pixel(500, 700)).isEqualTo(Color.WHITE);
  }

  @Test
  void theSettingsFitASmallWindow() {
    open.window.resize(700, 500);
    settings();
    open.window.picture("settings-small");
    Node sheet = open.node("#settings");
    assertThat(Fx.get(() -> sheet.getBoundsInParent().getHeight())).isLessThan(480);
    assertThat(Fx.get(() -> open.window.scene().getFocusOwner().getId()))
        .isEqualTo("settings-font");
  }

  @Test
  void focusModeShowsThePageAloneUntilEscape() {
    open.click("minister");
    open.window.keys(KeyCode.F11);
    open.window.picture("focus-mode");
    assertThat(isShown(".menu-row")).isFalse();
    assertThat(isShown(".tools")).isFalse();
    assertThat(Fx.get(() -> open.main.root().lookup(".articles"))).isNull();
    assertThat(isShown(".status-bar")).isTrue();

    open.mark("minister", KeyCode.DIGIT1);
    open.window.keys(KeyCode.ESCAPE);
    assertThat(isShown(".menu-row")).as("the first Escape lets go of the mark").isFalse();
    open.window.keys(KeyCode.ESCAPE);
    assertThat(isShown(".menu-row")).isTrue();
    assertThat(isShown(".tools")).isTrue();
    assertThat(Fx.get(() -> open.main.root().lookup(".articles"))).isNotNull();

    open.window.keys(KeyCode.F11);
    open.window.keys(KeyCode.F11);
    assertThat(isShown(".menu-row")).isTrue();
  }

  private void settings() {
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
  }

  private boolean isShown(String selector) {
    return Fx.get(() -> open.node(selector).isVisible());
  }

  @SuppressWarnings("unchecked") // each box is asked for by what it holds
  private static <T> ComboBox<T> box(OpenWindow open, String setting) {
    return (ComboBox<T>) open.node("#settings-" + setting);
  }

  private String family() {
    return Fx.get(() -> ((Text) open.node(".paragraph-text .text")).getFont().getFamily());
  }

  private double lineHeight() {
    return Fx.get(() -> open.node(".paragraph-text").getLayoutBounds().getHeight());
  }
}
