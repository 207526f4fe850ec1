/// What every screen is built from: the command table and the key map, texts, themes, dialogs and
/// settings. It knows nothing of articles or marks.
///
/// Invariants:
///
/// - A command is declared once ([dev.verbatim.ui.kit.Command]); menus, buttons, tooltips and keys
///   come from it.
/// - Every text a person reads stands in `messages.properties` and is asked for through
///   [dev.verbatim.ui.kit.Messages].
/// - All of it belongs to the JavaFX thread.
///
/// It imports JavaFX, AtlantaFX, Ikonli and nothing else of the project. Start with
/// [dev.verbatim.ui.kit.Command].
@NullMarked
package dev.verbatim.ui.kit;

import org.jspecify.annotations.NullMarked;
