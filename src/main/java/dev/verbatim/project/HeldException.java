package dev.verbatim.project;

/// An annotator's work is open elsewhere; the message is a sentence that says where.
public final class HeldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LockHolder holder;

  HeldException(LockHolder holder) {
    super(holder.sentence());
    this.holder = holder;
  }

  public LockHolder holder() {
    return holder;
  }
}
