package dev.verbatim.dataset;

import dev.verbatim.model.Provenance;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Short names such as `T1`, one after another; what came from brat keeps the one it had there.
final class Numbers {
  /// Under which a foreign tool's own name of a mark or link is kept.
  static final String BRAT = "brat";

  private final String letter;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private int last;

  private Numbers(String letter) {
    this.letter = letter;
  }

  static <T> Numbers of(String letter, Collection<T> items, Function<T, Provenance> provenance) {
    Numbers numbers = new Numbers(letter);
    items.forEach(item -> numbers.own(provenance.apply(item)).ifPresent(numbers.taken::add));
    return numbers;
  }

  private Optional<String> own(Provenance provenance) {
    return provenance.extra().get(BRAT) instanceof String name && name.matches(letter + "[0-9]+")
        ? Optional.of(name)
        : Optional.empty();
  }

  /// The name of the next.
  String next(Provenance provenance) {
    Optional<String> own = own(provenance).filter(given::add);
    if (own.isPresent()) {
      return own.get();
    }
    do {
      last++;
    } while (taken.contains(letter + last));
    return letter + last;
  }
}
