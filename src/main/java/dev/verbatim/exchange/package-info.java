/// What goes in and out of a project beyond its own files, and the choosing of what does.
///
/// Invariants:
///
/// - What cannot be read is told and passed over; nothing of the project is changed by choosing.
/// - `adjudicated` is nobody: the agreed results are never taken for a person's work.
///
/// It imports the core. Start with [dev.verbatim.exchange.UniverseReader].
@NullMarked
package dev.verbatim.exchange;

import org.jspecify.annotations.NullMarked;
