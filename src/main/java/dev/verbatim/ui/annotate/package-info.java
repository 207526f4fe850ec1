/// The annotating workspace: one annotator's session on one article, the page, and the panels
/// beside it.
///
/// Invariants:
///
/// - What a gesture does to the marks is in [dev.verbatim.ui.annotate.Marking], which has no
///   controls and can be tried without a window; the workspace ties it to the page and the panels.
/// - Whatever the session tells is shown, wherever it came from: a key, undo or another program.
///
/// It imports the core, `ui.article`, `ui.panel`, `ui.kit` and JavaFX. Start with
/// [dev.verbatim.ui.annotate.Workspace].
@NullMarked
package dev.verbatim.ui.annotate;

import org.jspecify.annotations.NullMarked;
