package dev.verbatim.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// An immutable sorted sequence without duplicates.
///
/// Items stand in one array. A change copies it, which for the ten thousand marks of a very long
/// article is some microseconds, and leaves lookups as cheap as they can be; a tree that shares its
/// branches would be slower at both and much more code.
///
/// @param <T> what is kept
public final class SortedItems<T> {
  private final Object[] items;
  private final Comparator<T> order;

  private SortedItems(Object[] items, Comparator<T> order) {
    this.items = items;
    this.order = order;
  }

  public static <T> SortedItems<T> empty(Comparator<T> order) {
    return new SortedItems<>(new Object[0], order);
  }

  public int size() {
    return items.length;
  }

  @SuppressWarnings("unchecked") // only items of T are ever put in
  public T get(int index) {
    return (T) items[index];
  }

  /// All of them, in order, as a view.
  @SuppressWarnings("unchecked") // only items of T are ever put in, and the view is read-only
  public List<T> asList() {
    return (List<T>) java.util.Collections.unmodifiableList(Arrays.asList(items));
  }

  /// The first index whose item is not before a place.
  ///
  /// @param place negative for an item before the place, positive for one behind it
  public int firstNotBefore(ToIntFunction<T> place) {
    int low = 0;
    int high = items.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(get(middle)) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The same sequence without `out` and with `in`.
  ///
  /// @throws IllegalArgumentException where something of `out` is not there, or of `in` is already
  public SortedItems<T> replaced(Collection<T> out, Collection<T> in) {
    if (out.isEmpty() && in.isEmpty()) {
      return this;
    }
    return new SortedItems<>(merge(without(out), sorted(in)), order);
  }

  private Object[] without(Collection<T> out) {
    if (out.isEmpty()) {
      return items;
    }
    int[] gone = out.stream().mapToInt(this::indexOf).sorted().distinct().toArray();
    if (gone.length < out.size()) {
      throw new IllegalArgumentException("something is to be taken out twice");
    }
    Object[] kept = new Object[items.length - gone.length];
    int from = 0;
    int size = 0;
    for (int index : gone) {
      System.arraycopy(items, from, kept, size, index - from);
      size += index - from;
      from = index + 1;
    }
    System.arraycopy(items, from, kept, size, items.length - from);
    return kept;
  }

  /// What is kept is in order as it is, so only what comes in is compared with its neighbours.
  private Object[] merge(Object[] kept, Object[] coming) {
    Object[] merged = new Object[kept.length + coming.length];
    int from = 0;
    int size = 0;
    for (Object item : coming) {
      int place = -indexOf(kept, from, item) - 1;
      if (place < 0 || (size > 0 && place == from && isSame(merged[size - 1], item))) {
        throw new IllegalArgumentException("twice in one sequence: " + item);
      }
      System.arraycopy(kept, from, merged, size, place - from);
      size += place - from;
      from = place;
      merged[size++] = item;
    }
    System.arraycopy(kept, from, merged, size, kept.length - from);
    return merged;
  }

  @SuppressWarnings("unchecked") // only items of T are ever put in
  private boolean isSame(Object item, Object other) {
    return order.compare((T) item, (T) other) == 0;
  }

  /// As [Arrays#binarySearch] has it: negative where the item is not there.
  @SuppressWarnings("unchecked") // only items of T are ever put in
  private int indexOf(Object[] kept, int from, Object item) {
    return Arrays.binarySearch((T[]) kept, from, kept.length, (T) item, order);
  }

  @SuppressWarnings("unchecked") // only items of T are ever put in
  private int indexOf(T item) {
    int found = Arrays.binarySearch((T[]) items, item, order);
    if (found < 0 || !items[found].equals(item)) {
      throw new IllegalArgumentException("not in the sequence: " + item);
    }
    return found;
  }

  @SuppressWarnings("unchecked") // only items of T are ever put in
  private Object[] sorted(Collection<T> in) {
    T[] coming = (T[]) in.toArray();
    if (order instanceof TextOrder<T> byText) {
      byText.sort(coming);
    } else {
      Arrays.sort(coming, order);
    }
    return coming;
  }
}
