package dev.verbatim.agreement;

/// Numbers at places, most of which are zero and not kept.
final class Counts {
  private final int[] places;
  private final double[] numbers;

  private Counts(int[] places, double[] numbers) {
    this.places = places;
    this.numbers = numbers;
  }

  static Counts of(double[] all) {
    int count = 0;
    for (double number : all) {
      count += number == 0 ? 0 : 1;
    }
    int[] places = new int[count];
    double[] numbers = new double[count];
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] != 0) {
        places[next] = i;
        numbers[next++] = all[i];
      }
    }
    return new Counts(places, numbers);
  }

  /// Adds them, so often, to the sums at their places.
  void addTo(double[] sums, int times) {
    for (int i = 0; i < places.length; i++) {
      sums[places[i]] += times * numbers[i];
    }
  }
}
