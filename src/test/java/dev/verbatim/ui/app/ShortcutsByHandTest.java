package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Menus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The sheet of all keys, and changing them, with real keys.
@ExtendWith(Fx.class)
class ShortcutsByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void openWindow() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("peace", "The minister spoke of peace."));
  }

  @AfterEach
  void closeWindow() {
    open.close();
  }

  @Test
  void aChangedKeyWorksAtOnceInKeysMenusAndTooltips() {
    change("delete", KeyCode.SHIFT, KeyCode.X);
    assertThat(open.text("#shortcuts-said")).isEqualTo("“Delete” has the key Shift+X now.");
    open.window.picture("shortcuts");
    open.window.keys(KeyCode.ESCAPE);

    open.mark("minister", KeyCode.DIGIT1);
    open.window.keys(KeyCode.DELETE);
    assertThat(open.marks()).hasSize(1);
    open.window.keys(KeyCode.SHIFT, KeyCode.X);
    assertThat(open.marks()).isEmpty();
    assertThat(Fx.get(() -> open.main.commands().get("delete").tip())).contains("(Shift+X)");
    assertThat(accelerator("menu-delete")).isEqualTo("Shift+X");
  }

  @Test
  void aClashNamesTheOwnerAndEscapeLeavesTheKey() {
    change("note", KeyCode.L);
    assertThat(open.text("#shortcuts-said")).startsWith("L is the key of “Link to…”.");
    assertThat(button("note").getText()).isEqualTo("N");
    open.window.keys(KeyCode.ENTER);
    assertThat(button("note").getText()).isEqualTo("press keys…");
    open.window.keys(KeyCode.ESCAPE);
    assertThat(button("note").getText()).isEqualTo("N");
    assertThat(Fx.get(() -> open.main.root().lookup("#shortcuts"))).isNotNull();
  }

  @Test
  void backToDefaultForOneAndForAll() {
    change("note", KeyCode.F12);
    assertThat(button("note").getText()).isEqualTo("F12");
    Fx.run(() -> button("reset-note").fire());
    assertThat(button("note").getText()).isEqualTo("N");
    assertThat(button("reset-note").isVisible()).isFalse();

    Fx.run(() -> button("note").fire());
    open.window.keys(KeyCode.F12);
    open.dialogs.answer(1);
    Fx.run(() -> ((Button) open.node("#shortcuts-reset-all")).fire());
    assertThat(button("note").getText()).as("it is asked first").isEqualTo("F12");
    assertThat(open.dialogs.told)
        .containsExactly(
            "Forget 1 changed key?: These commands get the keys back that they come with: "
                + "Write a note.");
    open.dialogs.answer(0);
    Fx.run(() -> ((Button) open.node("#shortcuts-reset-all")).fire());
    assertThat(button("note").getText()).isEqualTo("N");

    Fx.run(() -> ((Button) open.node("#shortcuts-reset-all")).fire());
    assertThat(open.dialogs.told).as("nothing is to be asked").hasSize(2);
  }

  @Test
  void searchingNarrowsTheSheet() {
    open.window.keys(KeyCode.F1);
    int all = rows();
    assertThat(all).isGreaterThan(60);
    for (KeyCode key : List.of(KeyCode.Z, KeyCode.O, KeyCode.O, KeyCode.M)) {
      open.window.keys(key);
    }
    assertThat(rows()).isZero();
    for (int i = 0; i < 4; i++) {
      open.window.keys(KeyCode.BACK_SPACE);
    }
    assertThat(rows()).isEqualTo(all);
  }

  private int rows() {
    return Fx.get(() -> open.main.root().lookupAll(".shortcut-row").size());
  }

  private void change(String command, KeyCode... keys) {
    open.window.keys(KeyCode.F1);
    Fx.run(() -> button(command).requestFocus());
    Fx.run(() -> button(command).fire());
    open.window.keys(keys);
  }

  private Button button(String command) {
    return (Button) open.node("#shortcut-" + command);
  }

  private String accelerator(String item) {
    return Fx.get(
        () ->
            Menus.items(open.main.commands(), List.of(MenuPlace.values())).stream()
                .filter(i -> item.equals(i.getId()))
                .findFirst()
                .orElseThrow()
                .getAccelerator()
                .getName());
  }
}
