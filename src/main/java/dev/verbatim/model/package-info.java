/// What Verbatim is about, as immutable values: articles, the marks that annotators make on them,
/// and the codebook that says what can be marked.
///
/// Invariants:
///
/// - Every value is immutable and may be shared between threads; a change is a new value.
/// - Offsets are UTF-16 units. Code points are for files; [dev.verbatim.model.ArticleText]
///   exchanges the two.
/// - Nothing a file held is dropped for not being known: `extra` maps carry it along as strings,
///   numbers, booleans, lists and maps.
///
/// It imports nothing but the JDK and JSpecify. Start with [dev.verbatim.model.Annotation], then
/// [dev.verbatim.model.AnnotationSet] and [dev.verbatim.model.Codebook];
/// [dev.verbatim.model.Anchor] is how a mark finds its words again.
@NullMarked
package dev.verbatim.model;

import org.jspecify.annotations.NullMarked;
