package dev.verbatim.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds which marks of two annotators speak of the same thing, each mark with at most one of the
/// other's.
///
/// Two marks can be matched where they have the same tag and share a character, or share more than
/// half of what they cover. Marks that can be matched, directly or by way of others, are a
/// component. Within a component the matching is the best there is: more matches of the same tag,
/// then more common text, then more common attributes, summed over the component. Where both sides
/// of a component have more than [#LARGEST] marks, the best pair is matched, then the best of what
/// is left, and so on.
///
/// The sides may be exchanged, and ids play no part: ties are settled by what marks say. Marks of
/// one annotator that say the same, words, tag and attributes, are not told apart.
public final class Pairing {
  /// The side of the largest component that is matched as a whole.
  public static final int LARGEST = 300;

  /// The best first; of equal pairs the one whose marks come first by what they say.
  static final Comparator<Pair> BEST_FIRST =
      comparingLong(Pair::weight).reversed().thenComparing(Pair::inOrder, Content::compare);

  /// Two marks that speak of the same thing.
  ///
  /// @param weight how much alike they are, to be compared with that of other pairs
  public record Pair(Annotation left, Annotation right, long weight) {
    /// Both, in the order of what they say.
    List<Annotation> inOrder() {
      return Content.ORDER.compare(left, right) <= 0 ? List.of(left, right) : List.of(right, left);
    }
  }

  private final AnnotationSet left;
  private final AnnotationSet right;

  /// The pairs that can be matched, by the place of their left mark in its set, and of their right.
  private final List<List<Pair>> ofLeft = new ArrayList<>();

  private final List<List<Pair>> ofRight = new ArrayList<>();
  private final List<Pair> matched = new ArrayList<>();

  private Pairing(AnnotationSet left, AnnotationSet right) {
    this.left = left;
    this.right = right;
    left.annotations().forEach(_ -> ofLeft.add(new ArrayList<>()));
    right.annotations().forEach(_ -> ofRight.add(new ArrayList<>()));
  }

  /// Matches the marks of two sets on the same article.
  ///
  /// @return the pairs, in the text order of the left marks
  public static List<Pair> of(AnnotationSet left, AnnotationSet right) {
    Pairing pairing = new Pairing(left, right);
    for (int i = 0; i < left.size(); i++) {
      pairing.addCandidates(i);
    }
    boolean[] seen = new boolean[left.size()];
    for (int i = 0; i < left.size(); i++) {
      pairing.match(pairing.component(i, seen));
    }
    pairing.matched.sort(comparing(Pair::left, Annotation.TEXT_ORDER));
    return List.copyOf(pairing.matched);
  }

  private void addCandidates(int index) {
    Annotation mark = left.annotations().get(index);
    Set<Annotation> near = new LinkedHashSet<>();
    for (Span span : mark.spans()) {
      near.addAll(right.overlapping(span));
    }
    for (Annotation other : near) {
      long weight = Likeness.weight(mark, other);
      if (weight > 0) {
        Pair pair = new Pair(mark, other, weight);
        ofLeft.get(index).add(pair);
        ofRight.get(right.indexOf(other)).add(pair);
      }
    }
  }

  /// All pairs that a mark of the left is joined with, directly or by way of others; none where it
  /// was seen already.
  private List<Pair> component(int first, boolean[] seen) {
    List<Pair> found = new ArrayList<>();
    Deque<Integer> waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      int index = waiting.poll();
      if (seen[index]) {
        continue;
      }
      seen[index] = true;
      found.addAll(ofLeft.get(index));
      for (Pair pair : ofLeft.get(index)) {
        ofRight.get(right.indexOf(pair.right())).stream()
            .mapToInt(p -> left.indexOf(p.left()))
            .filter(i -> !seen[i])
            .forEach(waiting::add);
      }
    }
    return found;
  }

  private void match(List<Pair> component) {
    if (component.size() < 2) {
      matched.addAll(component);
      return;
    }
    List<Annotation> lefts = side(component.stream().map(Pair::left));
    List<Annotation> rights = side(component.stream().map(Pair::right));
    if (Math.min(lefts.size(), rights.size()) > LARGEST) {
      matchGreedily(component);
    } else if (isFirst(lefts, rights)) {
      int[] chosen = Assignment.best(weights(component, Pair::left, lefts, Pair::right, rights));
      addMatched(component, p -> chosen[lefts.indexOf(p.left())] == rights.indexOf(p.right()));
    } else {
      int[] chosen = Assignment.best(weights(component, Pair::right, rights, Pair::left, lefts));
      addMatched(component, p -> chosen[rights.indexOf(p.right())] == lefts.indexOf(p.left()));
    }
  }

  private static List<Annotation> side(Stream<Annotation> marks) {
    return marks.distinct().sorted(Content.ORDER).toList();
  }

  /// Which side is taken for the rows: the smaller, or the one that comes first by what it says, so
  /// that exchanging the sides changes nothing.
  private static boolean isFirst(List<Annotation> lefts, List<Annotation> rights) {
    return lefts.size() == rights.size()
        ? Content.compare(lefts, rights) <= 0
        : lefts.size() < rights.size();
  }

  private static long[][] weights(
      List<Pair> component,
      Function<Pair, Annotation> row,
      List<Annotation> rows,
      Function<Pair, Annotation> column,
      List<Annotation> columns) {
    long[][] weights = new long[rows.size()][columns.size()];
    for (Pair pair : component) {
      weights[rows.indexOf(row.apply(pair))][columns.indexOf(column.apply(pair))] = pair.weight();
    }
    return weights;
  }

  private void addMatched(List<Pair> component, Predicate<Pair> chosen) {
    component.stream().filter(chosen).forEach(matched::add);
  }

  private void matchGreedily(List<Pair> component) {
    Set<String> takenLeft = new HashSet<>();
    Set<String> takenRight = new HashSet<>();
    for (Pair pair : component.stream().sorted(BEST_FIRST).toList()) {
      String one = pair.left().id();
      String other = pair.right().id();
      if (!takenLeft.contains(one) && !takenRight.contains(other)) {
        takenLeft.add(one);
        takenRight.add(other);
        matched.add(pair);
      }
    }
  }
}
