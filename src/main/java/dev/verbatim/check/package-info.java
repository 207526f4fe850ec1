/// What is missing or odd in a set of annotations, found quietly while someone works.
///
/// Invariants:
///
/// - What is found is a function of the text, the codebook and the set, whatever the order in which
///   the set came about; what follows a change is found from the change alone.
/// - Every finding has a place to look at, but for a link that has lost both ends; and a key that
///   stays the same until the thing itself is another, so that what was put aside stays so.
/// - Nothing is changed here: a remedy is a list of edits for the session.
///
/// It imports `model`, `text` and `edit`. Start with [dev.verbatim.check.Check], then
/// [dev.verbatim.check.Checks].
@NullMarked
package dev.verbatim.check;

import org.jspecify.annotations.NullMarked;
