package dev.verbatim.edit;

import dev.verbatim.model.Difference;
import dev.verbatim.model.Revision;
import java.time.Instant;
import java.util.Optional;

/// What a transaction did.
///
/// @param label the transaction's
/// @param group the transaction's
/// @param difference each touched mark, link and field before and after
/// @param at when it was done
/// @param revision the set's, after it
public record Change(
    String label, Optional<String> group, Difference difference, Instant at, Revision revision) {}
