package dev.verbatim.project;

/// Told how far something is that takes long, and asked whether it is to go on.
@FunctionalInterface
public interface Going {
  /// Goes on to the end, and tells nobody.
  Going TO_THE_END = (_, _) -> true;

  /// Tells how far it is.
  ///
  /// @param passed how many steps are done
  /// @param all how many there are
  /// @return whether to go on; if not, what is under way ends and leaves nothing behind
  boolean on(int passed, int all);
}
