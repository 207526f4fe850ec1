/// The sheet in which a data set is chosen, looked at and written.
///
/// Invariants:
///
/// - What is shown of a data set is what would be written: the same code writes the preview and the
///   data set, to other places.
/// - Nothing is written before *Export* is pressed. A preview that was overtaken by another choice
///   ends, and is never shown.
/// - Everything belongs to the JavaFX thread; previews are made in the background.
///
/// It imports the core, `ui.kit` and JavaFX. Start with [dev.verbatim.ui.exchange.ExportSheet].
@NullMarked
package dev.verbatim.ui.exchange;

import org.jspecify.annotations.NullMarked;
