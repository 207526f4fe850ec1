package dev.verbatim.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/// Items by a text that each has, such as an id, and of one text by another order.
///
/// Sorting the ids of a large set costs more than reading it from its file, as each comparison
/// fetches two texts from all over the memory. So [#sort] fetches each once: it packs the first
/// letters and the item's index into one number, sorts those, and compares texts only among items
/// that begin alike.
///
/// @param <T> what is sorted
final class TextOrder<T> implements Comparator<T> {
  /// Letters that are packed, each an ASCII character.
  private static final int LETTERS = 6;

  private static final int LETTER_BITS = 7;

  /// What is left of a positive number for the index.
  private static final int INDEX_BITS = Long.SIZE - 1 - LETTERS * LETTER_BITS;

  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

  /// Below this, comparing is as fast.
  private static final int FEW = 32;

  private final Function<T, String> text;
  private final Comparator<T> then;

  TextOrder(Function<T, String> text, Comparator<T> then) {
    this.text = text;
    this.then = then;
  }

  @Override
  public int compare(T one, T other) {
    int order = text.apply(one).compareTo(text.apply(other));
    return order != 0 ? order : then.compare(one, other);
  }

  /// Sorts in place, as [Arrays#sort] would with this order.
  void sort(T[] items) {
    long[] keys = items.length < FEW || items.length > INDEX_MASK ? new long[0] : keys(items);
    if (keys.length == 0) {
      Arrays.sort(items, this);
      return;
    }
    Arrays.sort(keys);
    T[] unsorted = items.clone();
    int from = 0; // of those that begin alike
    for (int i = 0; i < keys.length; i++) {
      items[i] = unsorted[(int) (keys[i] & INDEX_MASK)];
      if (keys[i] >>> INDEX_BITS != keys[from] >>> INDEX_BITS) {
        Arrays.sort(items, from, i, this);
        from = i;
      }
    }
    Arrays.sort(items, from, items.length, this);
  }

  /// For each item its first letters and its index; none where a letter is not ASCII, since then
  /// the order of the numbers would not be that of the texts.
  private long[] keys(T[] items) {
    long[] keys = new long[items.length];
    for (int i = 0; i < items.length; i++) {
      String letters = text.apply(items[i]);
      long key = 0;
      for (int n = 0; n < LETTERS; n++) {
        char letter = n < letters.length() ? letters.charAt(n) : 0;
        if (letter >>> LETTER_BITS != 0) {
          return new long[0];
        }
        key = key << LETTER_BITS | letter;
      }
      keys[i] = key << INDEX_BITS | i;
    }
    return keys;
  }
}
