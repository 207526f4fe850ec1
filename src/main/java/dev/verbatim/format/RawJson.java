package dev.verbatim.format;

/// A value that is JSON already, on one line, to be written as it is within another document.
public final class RawJson {
  private final String json;

  RawJson(String json) {
    this.json = json;
  }

  String json() {
    return json;
  }

  /// The value as it is written.
  @Override
  public String toString() {
    return json;
  }
}
