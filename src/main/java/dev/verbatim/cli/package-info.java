/// The command line: what Verbatim does without a window, for scripts and for other tools.
///
/// Invariants:
///
/// - JavaFX is never started, and no display is asked for.
/// - What was asked for goes to the standard output, everything else to the error output, both in
///   UTF-8. Nothing but sentences is said of what is wrong.
/// - A command's status is 0 where it has done what it was asked for, and 2 where it could not; one
///   that has another answer to give says so in its help.
///
/// It imports the core and picocli, which nothing else sees. Start with
/// [dev.verbatim.cli.Commands]: a further command is a class with picocli's annotations, and a line
/// there.
@NullMarked
package dev.verbatim.cli;

import org.jspecify.annotations.NullMarked;
