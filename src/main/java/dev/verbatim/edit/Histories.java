package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two histories of one annotator's work on one article, made one.
///
/// [Revision] tells which came later, whatever the clocks say: newer work replaces older, and older
/// work changes nothing. What has grown apart is merged by [ThreeWayMerge], from the last state
/// that both have in common where that is at hand. Where it is not, the two are united by id: what
/// one side lacks was removed there only if its `removed` says so, and then it stays removed,
/// unless a link was made to it meanwhile; what both have and say differently collides.
///
/// Newer work that neither has nor removed something of the older one did not come of it, whatever
/// its revision says; the two are then united like any that grew apart, so that nothing is lost to
/// a file that only claims to be newer.
///
/// So joining the same work again changes nothing, the order in which states come makes no
/// difference where nothing collides, and an older state brings nothing back.
public final class Histories {
  private Histories() {}

  /// One state of two, where it is not known what they have in common.
  ///
  /// @param mine the own state, whose values are shown where both collide
  /// @param theirs another state of the same annotator's work on the same article
  public static AnnotationSet join(AnnotationSet mine, AnnotationSet theirs) {
    return switch (orderOf(mine, theirs)) {
      case SAME, OLDER -> mine;
      case NEWER -> theirs;
      case GROWN_APART -> ThreeWayMerge.merge(commonOf(mine, theirs), mine, theirs);
    };
  }

  /// How another state stands to the own one.
  public static Revision.Order orderOf(AnnotationSet mine, AnnotationSet theirs) {
    return orderOf(mine, theirs, AnnotationSet::revision, Histories::accountsFor);
  }

  /// The order that two revisions claim, where the newer state accounts for the older.
  ///
  /// @param accountsFor whether the first, a newer state, has or removed all of the second
  static <T> Revision.Order orderOf(
      T mine, T theirs, Function<T, Revision> revision, BiPredicate<T, T> accountsFor) {
    Revision.Order order = revision.apply(theirs).comparedTo(revision.apply(mine));
    boolean believed =
        switch (order) {
          case NEWER -> accountsFor.test(theirs, mine);
          case OLDER -> accountsFor.test(mine, theirs);
          case SAME, GROWN_APART -> true;
        };
    return believed ? order : Revision.Order.GROWN_APART;
  }

  /// Whether everything of an older state is still in a newer one or was removed there.
  private static boolean accountsFor(AnnotationSet newer, AnnotationSet older) {
    Set<String> known = new HashSet<>(newer.removed().keySet());
    newer.annotations().forEach(mark -> known.add(mark.id()));
    newer.relations().forEach(link -> known.add(link.id()));
    newer.fields().orphans().forEach(orphan -> known.add(orphan.id()));
    return older.annotations().stream().allMatch(mark -> known.contains(mark.id()))
        && older.relations().stream().allMatch(link -> known.contains(link.id()));
  }

  /// One state of two that came of a third.
  ///
  /// A side that differs from the common state although it counts no transaction more was changed
  /// by something else than Verbatim: in an editor, by a script. Then its revision tells nothing,
  /// and the two are merged.
  ///
  /// @param base the last state that both have in common
  public static AnnotationSet join(AnnotationSet base, AnnotationSet mine, AnnotationSet theirs) {
    Revision.Order order = orderOf(mine, theirs);
    boolean counted = isCounted(base, mine) && isCounted(base, theirs);
    if (counted && order == Revision.Order.OLDER) {
      return mine;
    }
    if (counted && order == Revision.Order.NEWER) {
      return theirs;
    }
    return ThreeWayMerge.merge(base, mine, theirs);
  }

  private static boolean isCounted(AnnotationSet base, AnnotationSet side) {
    return !side.revision().equals(base.revision()) || side.equals(base);
  }

  /// A state that both may have come of: it has what either side removed and the other still has.
  /// What both have alike need not be in it, and of what they have differently it is not known.
  private static AnnotationSet commonOf(AnnotationSet mine, AnnotationSet theirs) {
    return AnnotationSet.empty(mine.origin())
        .replaced(List.of(), removed(mine, theirs, AnnotationSet::annotations, Annotation::id))
        .replacedRelations(List.of(), removed(mine, theirs, AnnotationSet::relations, Relation::id))
        .withFields(
            AnnotationSet.empty(mine.origin())
                .fields()
                .withNotes(removed(mine, theirs, set -> set.fields().notes(), Note::id))
                .withOrphans(removed(mine, theirs, set -> set.fields().orphans(), Orphan::id)));
  }

  private static <T> List<T> removed(
      AnnotationSet mine,
      AnnotationSet theirs,
      Function<AnnotationSet, List<T>> items,
      Function<T, String> id) {
    List<T> own = items.apply(mine);
    List<T> other = items.apply(theirs);
    return Stream.concat(
            removed(own, id, other, theirs.removed()), removed(other, id, own, mine.removed()))
        .toList();
  }

  private static <T> Stream<T> removed(
      List<T> items, Function<T, String> id, List<T> others, Map<String, ?> removed) {
    Set<String> there = others.stream().map(id).collect(Collectors.toSet());
    return items.stream()
        .filter(item -> removed.containsKey(id.apply(item)) && !there.contains(id.apply(item)));
  }
}
