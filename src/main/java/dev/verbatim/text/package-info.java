/// Where the parts of a text begin and end: words, sentences, quotations, paragraphs; and what
/// inflected forms of a word have in common.
///
/// Invariants:
///
/// - Offsets are UTF-16 units of the article's text, and no part begins or ends within a character.
/// - Nothing here changes; what was found out of a text holds for good.
/// - A text of a megabyte is read through once, in some milliseconds, and only when it is asked.
///
/// It imports `model`, ICU4J and the Snowball stemmers that come with Lucene. Start with
/// [dev.verbatim.text.TextUnits]; [dev.verbatim.text.Stems] stands for itself.
@NullMarked
package dev.verbatim.text;

import org.jspecify.annotations.NullMarked;
