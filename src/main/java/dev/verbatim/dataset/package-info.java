/// Data sets in the forms that other tools read and write: each form is one class behind
/// [dev.verbatim.dataset.Format], and [dev.verbatim.dataset.Formats] lists them in order.
///
/// Invariants:
///
/// - Works come and go one after another; no form holds more than one of them in memory.
/// - What a form cannot hold is counted as it is written ([dev.verbatim.dataset.Losses]), so a
///   count is neither a guess nor a second account.
/// - The same works give the same bytes, on every machine and in every locale.
/// - Reading takes what is good and tells what is not, with file and line
///   ([dev.verbatim.dataset.Sink]). Offsets mean what the words beside them say.
/// - A form writes to an [dev.verbatim.dataset.Output] and reads from a
///   [dev.verbatim.dataset.Source]: where these lie is not its business.
///
/// It imports `model`, `text`, `format`, and one library for each form that needs one. Start with
/// [dev.verbatim.dataset.Format]; a new form is a class and a line in
/// [dev.verbatim.dataset.Formats].
@NullMarked
package dev.verbatim.dataset;

import org.jspecify.annotations.NullMarked;
