/// Setting several annotators' work side by side: which of their marks speak of the same thing, how
/// they differ, and what is decided of them.
///
/// Invariants:
///
/// - What is found depends on what was marked, never on whose it is, in which order the annotators
///   are given, or on ids.
/// - Nothing here changes a set. What is decided becomes a [dev.verbatim.edit.Transaction] on the
///   adjudicated set, an annotation set like any other.
///
/// It imports `model`, `text` and `edit`. Start with [dev.verbatim.review.Alignment].
@NullMarked
package dev.verbatim.review;

import org.jspecify.annotations.NullMarked;
