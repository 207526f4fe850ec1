/// How a set of annotations and its codebook change: what is asked for, what that makes different,
/// how it is undone, and how two histories become one.
///
/// Invariants:
///
/// - There is one way to change a set: [dev.verbatim.edit.AnnotationSession]. Undo, redo and merges
///   go through it as gestures do, so whoever listens to a session misses nothing.
/// - A transaction is done whole or refused with a sentence.
/// - What is changed together over several sets, the codebook or an article's metadata is a batch,
///   done in all of them or in none and undone in all, also in sets that were opened since; what
///   would stay behind is told first.
/// - Ids of a codebook never change and are never used again. Of an edit that was made from an
///   earlier codebook only what it differs in is done.
/// - Undoing everything gives back the first state, but for `revision` and `removed`, which only
///   grow.
///
/// It imports `model` and nothing else of the project. Start with
/// [dev.verbatim.edit.AnnotationSession] and [dev.verbatim.edit.Edit]; then
/// [dev.verbatim.edit.Histories] and [dev.verbatim.edit.ThreeWayMerge], and for codebooks
/// [dev.verbatim.edit.CodebookEdit], [dev.verbatim.edit.CodebookMerge] and
/// [dev.verbatim.edit.Batches].
@NullMarked
package dev.verbatim.edit;

import org.jspecify.annotations.NullMarked;
