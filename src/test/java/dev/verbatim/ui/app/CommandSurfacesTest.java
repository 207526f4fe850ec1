package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Menus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// That menus, sheet and palette offer what the table holds, each command once.
@ExtendWith(Fx.class)
class CommandSurfacesTest {
  @TempDir Path folder;

  @Test
  void menusSheetAndPaletteHoldEveryCommandOnce() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace."))) {
      List<String> ids =
          Fx.get(() -> open.main.commands().commands().stream().map(Command::id).toList());
      List<MenuItem> items =
          Fx.get(() -> Menus.items(open.main.commands(), List.of(MenuPlace.values())));
      assertThat(items.stream().flatMap(CommandSurfacesTest::ids))
          .containsExactlyInAnyOrderElementsOf(ids.stream().map(id -> "menu-" + id).toList());

      open.window.keys(KeyCode.F1);
      assertThat(Fx.get(() -> open.main.root().lookupAll(".shortcut-row"))).hasSameSizeAs(ids);
      open.window.keys(KeyCode.ESCAPE);

      open.window.keys(KeyCode.CONTROL, KeyCode.K);
      ListView<?> list = (ListView<?>) open.node("#palette-list");
      assertThat(Fx.get(() -> List.copyOf(list.getItems()))).hasSameSizeAs(ids);
    }
  }

  private static Stream<String> ids(MenuItem item) {
    if (item instanceof Menu menu) {
      return menu.getItems().stream().flatMap(CommandSurfacesTest::ids);
    }
    return Stream.ofNullable(item.getId());
  }
}
