/// Reviewing: reading a colleague's work, settling between several, and the figures of agreement.
///
/// Invariants:
///
/// - Nobody's marks are ever changed here but through the one [dev.verbatim.edit.AnnotationSession]
///   on them; what colleagues made is drawn as layers that nothing on the page can change.
/// - What is shown in place of the marking workspace is a [dev.verbatim.ui.kit.Cover]: it brings
///   its tools, panes and undo along, and the window around it knows nothing of what it is.
///
/// It imports the core, `ui.article`, `ui.panel`, `ui.kit` and JavaFX.
@NullMarked
package dev.verbatim.ui.review;

import org.jspecify.annotations.NullMarked;
