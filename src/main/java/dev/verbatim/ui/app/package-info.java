/// The application: its window, the open project, and everything that is done with projects and
/// articles rather than with marks.
///
/// Invariants:
///
/// - Whatever waits for the disk runs in the background; the window stays alive.
/// - A failure is shown where it matters, with file, cause and remedy, until it is mended.
/// - The window can close only when every mark is in its file, or the person has said what to do
///   with what is not.
///
/// It may import everything but `cli`. Start with [dev.verbatim.ui.app.VerbatimApp], then
/// [dev.verbatim.ui.app.Desk] and [dev.verbatim.ui.app.MainWindow].
@NullMarked
package dev.verbatim.ui.app;

import org.jspecify.annotations.NullMarked;
