/// Finding words, marks and what is said of them, in one article or in a whole project.
///
/// Invariants:
///
/// - A hit is a span of whole graphemes in the text as it is, never empty; hits of one text are in
///   order and do not overlap.
/// - Nothing here writes: a search reads, and tagging every occurrence is edits for the sessions of
///   whoever tags.
/// - Every search ends: it can be cancelled, it gives up a regular expression that takes too long,
///   and a file that cannot be read is told and passed over.
///
/// It imports `model`, `text`, `project`, and `edit` for those edits. Start with
/// [dev.verbatim.search.Query] and [dev.verbatim.search.TextSearch]; then
/// [dev.verbatim.search.ProjectSearch] and [dev.verbatim.search.ProjectOccurrences].
@NullMarked
package dev.verbatim.search;

import org.jspecify.annotations.NullMarked;
