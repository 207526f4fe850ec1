package dev.verbatim.ui.annotate;

import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Menus;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/// The context menu of the page: what can be done with the words or the mark under it.
final class PageMenu {
  private static final List<MenuPlace> PLACES =
      List.of(
          MenuPlace.ANNOTATE_TAG,
          MenuPlace.ANNOTATE_MARK,
          MenuPlace.ANNOTATE_LINK,
          MenuPlace.ANNOTATE_SHAPE,
          MenuPlace.EDIT_GROW);

  private final CommandTable table;
  private final ContextMenu menu = new ContextMenu();

  PageMenu(CommandTable table) {
    this.table = table;
  }

  void show(Node page, double screenX, double screenY) {
    menu.getItems().setAll(Menus.items(table, PLACES));
    menu.show(page, screenX, screenY);
  }

  void hide() {
    menu.hide();
  }
}
