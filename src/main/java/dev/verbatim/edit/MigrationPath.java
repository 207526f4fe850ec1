package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Migration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// How the migrations of a codebook led each mark of a set from the tag in its file to the one of
/// now: first those that were there before, then batch by batch.
///
/// A set that is opened after a batch is read with its migrations. What of that stems from which
/// batch is found out here, so that the batch can be taken back in this set too.
final class MigrationPath {
  private MigrationPath() {}

  /// What each batch did to a set that it never met.
  ///
  /// @param set as its session has it, with the codebook of now
  /// @param formerTags by the ids of marks that were migrated: the tag in the file
  /// @param batches changes of the codebook that are not taken back, in order
  /// @return by batch; without those that did nothing
  static SequencedMap<Batch, Difference> of(
      AnnotationSet set, Map<String, String> formerTags, Codebook now, List<Batch> batches) {
    Set<String> passed = new HashSet<>();
    now.migrations().stream().map(Migration::id).forEach(passed::add);
    batches.forEach(batch -> migrations(batch).forEach(passed::remove));
    List<Annotation> former = new ArrayList<>();
    for (Annotation mark : set.annotations()) {
      String tag = formerTags.get(mark.id());
      // a mark that was given yet another tag since is not where the path leads
      if (tag != null && now.migrate(mark.withTag(tag)).tag().equals(mark.tag())) {
        former.add(mark.withTag(tag));
      }
    }
    SequencedMap<Batch, Difference> found = new LinkedHashMap<>();
    List<Annotation> marks = moved(former, having(passed, now));
    for (Batch batch : batches) {
      passed.addAll(migrations(batch));
      List<Annotation> moved = moved(marks, having(passed, now));
      Difference difference = difference(marks, moved, set);
      if (!difference.isEmpty()) {
        found.put(batch, difference);
      }
      marks = moved;
    }
    return found;
  }

  private static List<String> migrations(Batch batch) {
    return batch.codebook().map(SharedStep.OfCodebook::migrations).orElse(List.of());
  }

  /// The codebook with some of its migrations.
  private static Codebook having(Set<String> ids, Codebook codebook) {
    return codebook.withMigrations(
        codebook.migrations().stream().filter(m -> ids.contains(m.id())).toList());
  }

  private static List<Annotation> moved(List<Annotation> marks, Codebook codebook) {
    return marks.stream().map(codebook::migrate).toList();
  }

  /// What migrations make different in a set: the marks' tags and nothing else, not even their
  /// dates, as in a set that is read with them.
  static Difference migration(AnnotationSet set, Codebook codebook) {
    return difference(set.annotations(), moved(set.annotations(), codebook), set);
  }

  private static Difference difference(
      List<Annotation> marks, List<Annotation> moved, AnnotationSet set) {
    List<Annotation> before = new ArrayList<>();
    List<Annotation> after = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      if (!moved.get(i).equals(marks.get(i))) {
        before.add(marks.get(i));
        after.add(moved.get(i));
      }
    }
    return new Difference(before, after, List.of(), List.of(), set.fields(), set.fields());
  }
}
