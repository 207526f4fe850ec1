package dev.verbatim.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names met so far in each object that is open, to find one that stands twice.
///
/// Jackson can do so too, but makes a hash set for every object, and so takes a fifth of the time
/// in which a large set is read. Nearly all objects have a handful of names: comparing those is
/// faster, and only an object with many gets a set.
final class OpenObjects {
  private static final int FEW = 16;

  /// From the outermost; those beyond [#depth] wait for the next object there.
  private final List<Names> levels = new ArrayList<>();

  private int depth;

  void enter() {
    if (depth == levels.size()) {
      levels.add(new Names());
    }
    depth++;
  }

  void leave() {
    levels.get(--depth).clear();
  }

  /// Takes up a name of the innermost object.
  ///
  /// @return whether it is the first of its kind there
  boolean add(String name) {
    return levels.get(depth - 1).add(name);
  }

  private static final class Names {
    private final String[] few = new String[FEW];
    private int count;
    private @Nullable Set<String> many;

    void clear() {
      count = 0;
      many = null;
    }

    /// Compares hashes first, which a name keeps once it was asked: hardly ever are two compared
    /// letter by letter.
    boolean add(String name) {
      if (many != null) {
        return many.add(name);
      }
      for (int i = 0; i < count; i++) {
        if (few[i].hashCode() == name.hashCode() && few[i].equals(name)) {
          return false;
        }
      }
      if (count < FEW) {
        few[count++] = name;
        return true;
      }
      many = new HashSet<>(Arrays.asList(few));
      return many.add(name);
    }
  }
}
