/// Setting several annotators' work side by side: which of their marks speak of the same thing, how
/// they differ, and what is decided of them. And reading one colleague's work: what is answered to
/// each mark, and what the annotator makes of it.
///
/// Invariants:
///
/// - What is found depends on what was marked, never on whose it is, in which order the annotators
///   are given, or on ids.
/// - Nothing here changes a set. What is decided becomes a [dev.verbatim.edit.Transaction] on the
///   adjudicated set, an annotation set like any other; what is taken over of an answer becomes one
///   on the annotator's own.
/// - Whether a correction was taken over is written nowhere: it shows in the marks.
///
/// It imports `model`, `text` and `edit`. For several annotators start with
/// [dev.verbatim.review.Alignment], then [dev.verbatim.review.Adjudication]; for answers to one
/// colleague with [dev.verbatim.review.ReviewSession] and [dev.verbatim.review.Feedback].
@NullMarked
package dev.verbatim.review;

import org.jspecify.annotations.NullMarked;
