/// Documents of other programs turned into articles: plain text, Markdown, web pages, Word, PDF,
/// tables and JSON lines; what was read is shown and can be corrected before it is added.
///
/// Invariants:
///
/// - A document is input from a stranger. It is read within bounds of size and depth, nothing is
///   fetched, nothing in it is run, and no name in it is ever a path.
/// - What cannot be read is one sentence with its file, and keeps nothing else from being read.
/// - Whatever a reader did to the words of a document, such as joining a hyphenated word, is said
///   in a remark; plain text comes in as it is.
/// - Each third-party parser has one class that calls it, and whatever it throws ends there.
///
/// It imports `model`, `format`, `project`, and for each kind of document one library: commonmark,
/// jsoup, Apache POI, PDFBox, FastCSV. Start with [dev.verbatim.intake.Documents], which reads
/// files, and [dev.verbatim.intake.Adding], which adds what was read to a project; each kind of
/// document is a [dev.verbatim.intake.DocumentKind].
@NullMarked
package dev.verbatim.intake;

import org.jspecify.annotations.NullMarked;
