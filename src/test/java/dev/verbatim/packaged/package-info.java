/// What is tried on the packaged program, after the build has made it: each command as a script
/// would call it. Start with [dev.verbatim.packaged.CommandsIT]; a further command is a line there.
/// The forms of data sets have [dev.verbatim.packaged.DataSetsIT].
@NullMarked
package dev.verbatim.packaged;

import org.jspecify.annotations.NullMarked;
