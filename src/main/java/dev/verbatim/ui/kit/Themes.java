package dev.verbatim.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;

/// Light and dark, switched live over every window.
///
/// The controls' look is AtlantaFX's; our sheets set its colours from our own tokens, which are all
/// that differs between the themes.
public final class Themes {
  private static final List<String> RULES = List.of("verbatim.css", "article.css");

  private final ObjectProperty<ThemeChoice> choice;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private final List<Scene> scenes = new ArrayList<>();

  /// @param choice what the person wants; the theme follows it
  public Themes(ObjectProperty<ThemeChoice> choice) {
    this.choice = choice;
    choice.addListener((_, _, _) -> refresh());
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> refresh());
    dark.set(wantsDark());
    applyControls();
  }

  /// Whether the dark theme is shown.
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// Gives a scene the theme, now and whenever it changes, until its window is closed.
  public void dress(Scene scene) {
    scene.getStylesheets().setAll(sheets());
    scenes.removeIf(Themes::isClosed);
    if (!scenes.contains(scene)) {
      scenes.add(scene);
    }
  }

  private static boolean isClosed(Scene scene) {
    return scene.getWindow() != null && !scene.getWindow().isShowing();
  }

  private void refresh() {
    if (dark.get() == wantsDark()) {
      return;
    }
    dark.set(wantsDark());
    applyControls();
    scenes.forEach(s -> s.getStylesheets().setAll(sheets()));
  }

  private boolean wantsDark() {
    return switch (choice.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void applyControls() {
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }

  private List<String> sheets() {
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet(dark.get() ? "dark.css" : "light.css"));
    RULES.forEach(rule -> sheets.add(sheet(rule)));
    return sheets;
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Themes.class.getResource("/styles/" + name), name)
        .toExternalForm();
  }
}
