package dev.verbatim.intake;

/// Words of which remarks are made.
final class Remarks {
  private Remarks() {}

  /// “1 picture was”, “1,200 pictures were”.
  static String count(int number, String one, String several) {
    return "%,d %s".formatted(number, number == 1 ? one : several);
  }
}
