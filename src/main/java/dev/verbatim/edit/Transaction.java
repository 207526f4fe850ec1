package dev.verbatim.edit;

import java.util.List;
import java.util.Optional;

/// What one gesture does: edits that are done together or not at all, and undone together.
///
/// @param label what the menu says of it, behind *Undo*: “Tag as quote”
/// @param edits in order; a later one sees what an earlier one did
/// @param group edits of the same group that follow each other within half a second become one step
///   of the history, as typing in a note does; none for a step of its own
public record Transaction(String label, List<Edit> edits, Optional<String> group) {
  public Transaction {
    edits = List.copyOf(edits);
  }

  public static Transaction of(String label, Edit... edits) {
    return new Transaction(label, List.of(edits), Optional.empty());
  }

  public Transaction inGroup(String name) {
    return new Transaction(label, edits, Optional.of(name));
  }
}
