/// The article control: the text, what is drawn behind it, and what a person does on it.
///
/// Invariants:
///
/// - The text is set once and has no styles. Marks are drawn behind it, one layer for each visible
///   paragraph, so a change of marks costs the same in an article of any length.
/// - Offsets that cross the package's border are the model's, in UTF-16 units. Those of the text
///   pane differ in very long paragraphs, and only [dev.verbatim.ui.article.ViewText] exchanges the
///   two.
/// - The control knows no session, no codebook and no person: it is given layers and a palette, and
///   tells of gestures.
/// - No other package of ours sees RichTextFX.
///
/// It imports `model`, `text`, `render`, `ui.kit`, JavaFX and RichTextFX. Start with
/// [dev.verbatim.ui.article.ArticleView]; then `MarkLayer` and `MarkDrawing` for what is drawn,
/// `Gestures` and `Keys` for what is done.
@NullMarked
package dev.verbatim.ui.article;

import org.jspecify.annotations.NullMarked;
