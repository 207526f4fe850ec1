package dev.verbatim.search;

/// A text that can be looked at only so often.
final class CountedText implements CharSequence {
  /// The text was looked at too often.
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// The thread was interrupted.
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Looks between two looks at whether to go on: a power of two less one.
  private static final int STRETCH = (1 << 14) - 1;

  private final String text;
  private long left;

  CountedText(String text, long looks) {
    this.text = text;
    this.left = looks;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    if ((left & STRETCH) == 0 && Thread.interrupted()) {
      throw new Interrupted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
