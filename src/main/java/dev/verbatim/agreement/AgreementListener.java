package dev.verbatim.agreement;

/// Told how far something is that takes a while.
public interface AgreementListener {
  /// Told of each step.
  ///
  /// @param steps that are done, of how many
  void passed(int steps, int all);
}
