package dev.verbatim.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// Light, dark and strong contrast, switched live over every window.
///
/// The controls' look is AtlantaFX's; our sheets set its colours from our own tokens, which are all
/// that differs between the themes.
public final class Themes {
  private static final List<String> RULES = List.of("verbatim.css", "article.css");

  private final ObjectProperty<ThemeChoice> choice;
  private final ReadOnlyObjectWrapper<ThemeChoice> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", ThemeChoice.LIGHT);
  private final List<Scene> scenes = new ArrayList<>();

  /// @param choice what the person wants; the theme follows it
  public Themes(ObjectProperty<ThemeChoice> choice) {
    this.choice = choice;
    choice.addListener((_, _, _) -> refresh());
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> refresh());
    shown.set(wanted());
    applyControls();
  }

  /// Which theme is shown: any but [ThemeChoice#SYSTEM].
  public ReadOnlyObjectProperty<ThemeChoice> shownProperty() {
    return shown.getReadOnlyProperty();
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
    if (shown.get() == wanted()) {
      return;
    }
    shown.set(wanted());
    applyControls();
    scenes.forEach(s -> s.getStylesheets().setAll(sheets()));
  }

  private ThemeChoice wanted() {
    if (choice.get() != ThemeChoice.SYSTEM) {
      return choice.get();
    }
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    return dark ? ThemeChoice.DARK : ThemeChoice.LIGHT;
  }

  private void applyControls() {
    Application.setUserAgentStylesheet(
        shown.get() == ThemeChoice.DARK
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }

  private List<String> sheets() {
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet(shown.get().name().toLowerCase(Locale.ROOT) + ".css"));
    RULES.forEach(rule -> sheets.add(sheet(rule)));
    return sheets;
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Themes.class.getResource("/styles/" + name), name)
        .toExternalForm();
  }
}
