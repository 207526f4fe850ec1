package dev.verbatim.intake;

import java.util.List;

/// The columns of a document that holds an article in each row.
///
/// @param names of all its columns, in their order
/// @param chosen those that were used
public record Table(List<String> names, Columns chosen) {
  public Table {
    names = List.copyOf(names);
  }
}
