/// How a set of annotations changes: what is asked for, what that makes different, how it is
/// undone, and how two histories become one.
///
/// Invariants:
///
/// - There is one way to change a set: [dev.verbatim.edit.AnnotationSession]. Undo, redo and merges
///   go through it as gestures do, so whoever listens to a session misses nothing.
/// - A transaction is done whole or refused with a sentence.
/// - Undoing everything gives back the first state, but for `revision` and `removed`, which only
///   grow.
///
/// It imports `model` and nothing else of the project. Start with
/// [dev.verbatim.edit.AnnotationSession] and [dev.verbatim.edit.Edit]; then
/// [dev.verbatim.edit.ThreeWayMerge].
@NullMarked
package dev.verbatim.edit;

import org.jspecify.annotations.NullMarked;
