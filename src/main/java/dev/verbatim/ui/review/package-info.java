/// Reviewing: reading a colleague's work, settling between several, and the figures of agreement.
///
/// Invariants:
///
/// - Nobody's marks are ever changed here but through the one [dev.verbatim.edit.AnnotationSession]
///   on them; what colleagues made is drawn as layers that nothing on the page can change.
/// - What is shown in place of the marking workspace is a [dev.verbatim.ui.kit.Cover]: it brings
///   its tools, panes and undo along, and the window around it knows nothing of what it is.
/// - An answer is written at once into the reader's own file; what is taken over of one is a step
///   of the annotator's own session, and whether it was shows in the marks.
///
/// It imports the core, `ui.article`, `ui.panel`, `ui.kit` and JavaFX. Reading a colleague starts
/// in [dev.verbatim.ui.review.ColleagueReading], and what becomes of it in
/// [dev.verbatim.ui.review.FeedbackDesk].
@NullMarked
package dev.verbatim.ui.review;

import org.jspecify.annotations.NullMarked;
