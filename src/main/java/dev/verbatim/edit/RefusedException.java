package dev.verbatim.edit;

/// An edit that cannot be done. The message is a sentence for the analyst; nothing was changed.
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
