/// How overlapping marks are told apart: which of them fills a stretch of text, in which lane each
/// draws its line, and in which colours. No pixels and no user interface.
///
/// Invariants:
///
/// - Everything is an immutable value; a change of marks gives a new
///   [dev.verbatim.render.MarkLayout] that equals the one made from scratch, and costs what it
///   touches.
/// - Marks that overlap never share a lane, and a mark has one lane on all its fragments.
/// - Colours keep their contrast in every theme, whatever the codebook says.
///
/// It imports `model`. Start with [dev.verbatim.render.MarkLayout], then
/// [dev.verbatim.render.TagPalette].
@NullMarked
package dev.verbatim.render;

import org.jspecify.annotations.NullMarked;
