/// The codebook's editor: tags, links and labels, what merging, splitting and deleting a tag would
/// touch, and the editions so far.
///
/// Invariants:
///
/// - The editor keeps no codebook of its own: what is settled in a field is an edit that is done at
///   once, and what is shown is the codebook as it then is.
/// - What touches marks is counted over the whole project and shown before it is done.
/// - Undo is the program's one undo: a change here stands in the history of every open article.
///
/// It imports the core and `ui.kit`. Start with [dev.verbatim.ui.codebook.CodebookEditor], whose
/// [dev.verbatim.ui.codebook.CodebookHost] is the window around it.
@NullMarked
package dev.verbatim.ui.codebook;

import org.jspecify.annotations.NullMarked;
