package dev.verbatim.ui.kit;

import javafx.scene.layout.Region;

/// What a window shows for a while in place of its usual workspace: a colleague's work, figures.
///
/// While it is shown nothing else of the window takes keys but the menus, the palette and the
/// status bar; *Undo* and *Redo* are the cover's. Belongs to the JavaFX thread.
public interface Cover {
  /// All of it, with tools and panes of its own.
  Region region();

  /// What it shows, for the window's title.
  String title();

  /// Gives the focus to where work begins.
  void focus();

  /// Takes what is typed and not yet taken; called before it is left and before all is saved.
  default void settle() {}

  /// It is shown no more, unless whoever made it shows it again.
  default void left() {}

  /// What *Undo* would take back, by its label; empty where nothing. It is asked again whenever the
  /// window is told that it changed.
  default String undoable() {
    return "";
  }

  /// What *Redo* would bring back, by its label; empty where nothing.
  default String redoable() {
    return "";
  }

  /// Undoes or redoes the newest step.
  default void toggle(boolean undo) {}

  /// Gives the focus to the next of its panes, or the one before.
  default void cyclePane(boolean forward) {
    focus();
  }
}
