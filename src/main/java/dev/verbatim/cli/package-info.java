/// The command line: what Verbatim does without a window, for scripts and for other tools.
///
/// Invariants:
///
/// - JavaFX is never started, and no display is asked for.
/// - What was asked for goes to the standard output, everything else to the error output, both in
///   UTF-8. Nothing but sentences is said of what is wrong.
/// - A command ends with one of [dev.verbatim.cli.ExitStatus]: done, done with something to tell,
///   could not.
///
/// It imports the core and picocli, which nothing else sees. Start with
/// [dev.verbatim.cli.Commands]: a further command is a class with picocli's annotations, and a line
/// there.
@NullMarked
package dev.verbatim.cli;

import org.jspecify.annotations.NullMarked;
