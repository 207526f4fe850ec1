package dev.verbatim.project;

/// An annotator's work is open elsewhere; the message is a sentence that says where.
public final class HeldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient AnnotatorLock.Holder holder;

  HeldException(AnnotatorLock.Holder holder) {
    super(holder.sentence());
    this.holder = holder;
  }

  public AnnotatorLock.Holder holder() {
    return holder;
  }
}
