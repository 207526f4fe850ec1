package dev.verbatim.cli;

/// What a command ends with, for the scripts that call it.
public final class ExitStatus {
  /// All that was asked for is done; what a format cannot hold, and was declared, included.
  public static final int DONE = 0;

  /// Done, but something was refused or left out, or is not as it should be; each is told.
  public static final int FINDINGS = 1;

  /// Nothing of what was asked for could be done; why is told.
  public static final int COULD_NOT = 2;

  private ExitStatus() {}

  /// The status of a command that has done what it could.
  ///
  /// @param isClean whether there was nothing to tell
  static int of(boolean isClean) {
    return isClean ? DONE : FINDINGS;
  }
}
