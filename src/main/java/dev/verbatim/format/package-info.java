/// Files as Verbatim writes and reads them: annotation sets, codebooks, articles' metadata and
/// lines of a journal, all in JSON.
///
/// Invariants:
///
/// - Whatever stands in a file, reading gives a value or one [dev.verbatim.format.FormatException]
///   that says where and what to do. No exception of a JSON library leaves this package, and no
///   nesting or length exhausts the stack or the memory.
/// - Offsets on disk are code points, in memory UTF-16 units. A span is checked against the words
///   stored with it; it is never moved or cut without being said.
/// - What a file holds and this version does not know is kept and written again. As a plain JDK
///   value JSON's `null` is an empty `Optional`, a whole number the smallest of `Integer`, `Long`
///   and `BigInteger` that holds it, any other number a `BigDecimal` with its digits.
/// - The same values give the same bytes, and a change of one mark a small difference.
///
/// It imports `model` and Jackson, and nothing that knows folders or sessions: bytes come in and go
/// out. Start with [dev.verbatim.format.AnnotationFile]; `JsonReader` and `JsonWriter` are the
/// boundary to Jackson, `Placement` decides where a mark stands. The JSON Schemas beside the
/// classes document the files.
@NullMarked
package dev.verbatim.format;

import org.jspecify.annotations.NullMarked;
