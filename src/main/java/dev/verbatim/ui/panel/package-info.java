/// The panels that every workspace uses: the list of marks, the inspector of one mark, the list of
/// what waits for a decision.
///
/// Invariants:
///
/// - A panel shows a value and reports what a person wants as a [dev.verbatim.edit.Transaction]; it
///   never changes a set, and knows no session.
/// - A panel costs the same whether an article has ten marks or ten thousand.
///
/// It imports the core, `ui.kit` and JavaFX. Start with [dev.verbatim.ui.panel.MarkList].
@NullMarked
package dev.verbatim.ui.panel;

import org.jspecify.annotations.NullMarked;
