/// Where the parts of a text begin and end: words, sentences, quotations, paragraphs; which figures
/// it gives; and what inflected forms of a word have in common.
///
/// Invariants:
///
/// - Offsets are UTF-16 units of the article's text, and no part begins or ends within a character.
/// - Nothing here changes; what was found out of a text holds for good.
/// - A text is read through once and only when it is asked: for the quotations of a megabyte in
///   some milliseconds, for its figures, which take a look at every word, in some hundreds.
///
/// It imports `model`, ICU4J and the Snowball stemmers that come with Lucene. Start with
/// [dev.verbatim.text.TextUnits], then [dev.verbatim.text.Figures]; [dev.verbatim.text.Stems]
/// stands for itself.
@NullMarked
package dev.verbatim.text;

import org.jspecify.annotations.NullMarked;
