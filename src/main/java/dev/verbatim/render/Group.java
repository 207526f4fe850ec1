package dev.verbatim.render;

import java.util.List;

/// Fragments that hang together by overlapping, so that their lines are drawn to one measure.
///
/// @param fragments in text order, at least one
/// @param lanes one more than the highest lane among them
public record Group(List<Fragment> fragments, int lanes) {
  public Group {
    fragments = List.copyOf(fragments);
  }
}
