package dev.verbatim.cli;

/// Numbers of things in words.
final class Count {
  private Count() {}

  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
