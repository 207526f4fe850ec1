/// How far annotators agree, as figures that can be defended.
///
/// Invariants:
///
/// - A figure is a number only where its formula gives one. Where it does not, a sentence says why;
///   no figure is ever made up, not even where everyone agrees.
/// - Each formula stands once, beside the publication that it is from, and is held by a published
///   value.
///
/// It imports `model`, `text` and `review`. Start with [dev.verbatim.agreement.Ratings] and
/// [dev.verbatim.agreement.Coefficient].
@NullMarked
package dev.verbatim.agreement;

import org.jspecify.annotations.NullMarked;
