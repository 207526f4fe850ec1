/// What goes in and out of a project beyond its own files, and the choosing of what does: data
/// sets, written as a recipe says and taken in work by work; work that goes to colleagues and comes
/// from them in one file, the *bundle*, a zip whose name ends in `.verbatim`; files merged for Git;
/// what figures of agreement and counts are drawn from.
///
/// Invariants:
///
/// - What cannot be read is told and passed over; nothing of the project is changed by choosing.
/// - `adjudicated` is nobody: the agreed results are never taken for a person's work.
/// - A data set appears under its name when it is whole, or not at all; what its form could not
///   hold stands beside it. No more than one work is in memory.
/// - A bundle is input from a stranger. It is read and judged as a whole before anything of it is
///   written, within bounds of size, number and depth, and whatever is wrong with it is one
///   [dev.verbatim.format.FormatException].
/// - Names in a bundle are never paths: each is taken apart by an exact grammar, and files are
///   written where the project itself puts articles and sets.
/// - Receiving the same again changes nothing, older work brings nothing back, and nobody's marks
///   are written while another program has their work open.
///
/// It imports the core and Apache Commons Compress. Start with [dev.verbatim.exchange.Exporting]
/// and [dev.verbatim.exchange.Importing] for data sets; with [dev.verbatim.exchange.Sharing], which
/// writes a bundle, [dev.verbatim.exchange.BundleReader], which reads one,
/// [dev.verbatim.exchange.Receiving], which says what it would change, and
/// [dev.verbatim.exchange.TakingIn], which does it; or with [dev.verbatim.exchange.UniverseReader]
/// and [dev.verbatim.exchange.Statistics], which read a whole project.
@NullMarked
package dev.verbatim.exchange;

import org.jspecify.annotations.NullMarked;
