/// Verbatim: annotate news articles by hand.
///
/// The root holds only the program's entry. Start reading in `model`, the values that everything
/// else is made of; `ArchitectureTest` holds which package may import which.
@NullMarked
package dev.verbatim;

import org.jspecify.annotations.NullMarked;
