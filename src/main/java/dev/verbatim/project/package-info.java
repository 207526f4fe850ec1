/// The project folder on disk: opening it, saving work so that none is lost, and finding again what
/// a crash, a full disk or another program left behind.
///
/// Invariants:
///
/// - A gesture that is called *saved* is forced to disk: in the journal, or in the set's own file.
/// - A file of the user is replaced in one step or not at all, never half, and never without
///   looking whether someone else changed it first; what cannot be read is never overwritten.
/// - Whatever fails is told as a sentence with its file, its cause and what to do, and stays told
///   until it is mended.
/// - What was read of a file is taken for what it says only while its size and times are the same;
///   what is kept of that outside the project is a shortcut that may be deleted.
///
/// It imports `model`, `edit` and `format`. Start with [dev.verbatim.project.Project], then
/// [dev.verbatim.project.OpenSet], which is one annotator at work on one article; beneath them are
/// [dev.verbatim.project.AtomicFile] and the journal.
@NullMarked
package dev.verbatim.project;

import org.jspecify.annotations.NullMarked;
