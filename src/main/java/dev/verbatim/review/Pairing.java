package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

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
///
/// Marks are known by their places in their sets, which are in text order.
public final class Pairing {
  /// The side of the largest component that is matched as a whole.
  public static final int LARGEST = 300;

  /// Two marks that speak of the same thing.
  ///
  /// @param leftPlace where the left mark stands in its set, in text order
  /// @param rightPlace where the right one does in its own
  /// @param weight how much alike they are, to be compared with that of other pairs
  public record Pair(
      Annotation left, Annotation right, int leftPlace, int rightPlace, long weight) {}

  private final AnnotationSet left;
  private final AnnotationSet right;
  private final int[] leftRanks;
  private final int[] rightRanks;

  /// The pairs that can be matched, by the place of their left mark, and of their right.
  private final List<List<Pair>> ofLeft = new ArrayList<>();

  private final List<List<Pair>> ofRight = new ArrayList<>();
  private final List<Pair> matched = new ArrayList<>();

  private Pairing(AnnotationSet left, int[] leftRanks, AnnotationSet right, int[] rightRanks) {
    this.left = left;
    this.right = right;
    this.leftRanks = leftRanks;
    this.rightRanks = rightRanks;
    left.annotations().forEach(_ -> ofLeft.add(new ArrayList<>()));
    right.annotations().forEach(_ -> ofRight.add(new ArrayList<>()));
  }

  /// Matches the marks of two sets on the same article.
  ///
  /// @return the pairs, in the text order of the left marks
  public static List<Pair> of(AnnotationSet left, AnnotationSet right) {
    List<int[]> ranks = Content.ranks(List.of(left, right));
    return of(left, ranks.getFirst(), right, ranks.getLast());
  }

  /// The same, of sets whose marks have been ranked together.
  static List<Pair> of(AnnotationSet left, int[] leftRanks, AnnotationSet right, int[] rightRanks) {
    Pairing pairing = new Pairing(left, leftRanks, right, rightRanks);
    for (int place = 0; place < left.size(); place++) {
      pairing.addCandidates(place);
    }
    boolean[] seen = new boolean[left.size()];
    for (int place = 0; place < left.size(); place++) {
      pairing.match(pairing.component(place, seen));
    }
    pairing.matched.sort(Comparator.comparingInt(Pair::leftPlace));
    return List.copyOf(pairing.matched);
  }

  private void addCandidates(int leftPlace) {
    Annotation mark = left.annotations().get(leftPlace);
    List<Annotation> others = right.annotations();
    for (int i = right.firstReaching(mark.start());
        i < others.size() && others.get(i).start() < mark.end();
        i++) {
      long weight = Likeness.weight(mark, others.get(i));
      if (weight > 0) {
        Pair pair = new Pair(mark, others.get(i), leftPlace, i, weight);
        ofLeft.get(leftPlace).add(pair);
        ofRight.get(i).add(pair);
      }
    }
  }

  /// All pairs that a mark of the left is joined with, directly or by way of others; none where it
  /// was seen already.
  private List<Pair> component(int first, boolean[] seen) {
    List<Pair> found = new ArrayList<>();
    Deque<Integer> waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      int place = waiting.poll();
      if (seen[place]) {
        continue;
      }
      seen[place] = true;
      found.addAll(ofLeft.get(place));
      for (Pair pair : ofLeft.get(place)) {
        for (Pair further : ofRight.get(pair.rightPlace())) {
          if (!seen[further.leftPlace()]) {
            waiting.add(further.leftPlace());
          }
        }
      }
    }
    return found;
  }

  private void match(List<Pair> component) {
    if (component.size() < 2) {
      matched.addAll(component);
      return;
    }
    Side lefts = new Side(component, Pair::leftPlace, leftRanks);
    Side rights = new Side(component, Pair::rightPlace, rightRanks);
    if (Math.min(lefts.size(), rights.size()) > LARGEST) {
      matchGreedily(component);
    } else if (lefts.isBefore(rights)) {
      matchBest(component, lefts, rights);
    } else {
      matchBest(component, rights, lefts);
    }
  }

  /// The marks of one annotator in a component, in the order of what they say.
  private static final class Side {
    private final ToIntFunction<Pair> placeOf;
    private final int[] ranks;
    private final long[] inOrder;

    /// @param ranks by place
    Side(List<Pair> component, ToIntFunction<Pair> placeOf, int[] ranks) {
      this.placeOf = placeOf;
      this.ranks = ranks;
      this.inOrder = component.stream().mapToLong(this::key).sorted().distinct().toArray();
    }

    /// The rank of a pair's mark on this side, and of equal ones its place.
    private long key(Pair pair) {
      int place = placeOf.applyAsInt(pair);
      return ((long) ranks[place] << Integer.SIZE) | place;
    }

    int size() {
      return inOrder.length;
    }

    /// The number, from 0, of a pair's mark on this side.
    int number(Pair pair) {
      return Arrays.binarySearch(inOrder, key(pair));
    }

    /// Whether it is taken for the rows: the smaller side, or the one that comes first by what it
    /// says, so that exchanging the sides changes nothing.
    boolean isBefore(Side other) {
      return size() == other.size()
          ? Arrays.compare(said(), other.said()) <= 0
          : size() < other.size();
    }

    private long[] said() {
      return Arrays.stream(inOrder).map(key -> key >> Integer.SIZE).toArray();
    }
  }

  private void matchBest(List<Pair> component, Side rows, Side columns) {
    long[][] weights = new long[rows.size()][columns.size()];
    for (Pair pair : component) {
      weights[rows.number(pair)][columns.number(pair)] = pair.weight();
    }
    int[] chosen = Assignment.best(weights);
    for (Pair pair : component) {
      if (chosen[rows.number(pair)] == columns.number(pair)) {
        matched.add(pair);
      }
    }
  }

  private void matchGreedily(List<Pair> component) {
    boolean[] takenLeft = new boolean[left.size()];
    boolean[] takenRight = new boolean[right.size()];
    for (Pair pair : component.stream().sorted(Comparator.comparing(this::worth)).toList()) {
      if (!takenLeft[pair.leftPlace()] && !takenRight[pair.rightPlace()]) {
        takenLeft[pair.leftPlace()] = true;
        takenRight[pair.rightPlace()] = true;
        matched.add(pair);
      }
    }
  }

  private Worth worth(Pair pair) {
    return Worth.of(pair.weight(), leftRanks[pair.leftPlace()], rightRanks[pair.rightPlace()]);
  }
}
