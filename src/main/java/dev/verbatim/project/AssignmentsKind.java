package dev.verbatim.project;

import dev.verbatim.edit.PlanMerge;
import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AssignmentPlan;
import java.util.ArrayList;
import java.util.List;

/// The file of who marks what, which all annotators share.
record AssignmentsKind() implements SharedFile.Kind<AssignmentPlan> {

  static SharedFile<AssignmentPlan> file(Layout.Folder layout, AtomicFile atomic) {
    return new SharedFile<>(layout.assignments(), new AssignmentsKind(), atomic);
  }

  /// Joins a plan that came from elsewhere with what the file holds. An article whose row was
  /// changed apart is for everyone whom either names.
  ///
  /// @return whether anything was written
  static boolean takeIn(SharedFile<AssignmentPlan> file, AssignmentPlan theirs)
      throws ProjectException {
    AssignmentPlan mine = file.read().orElse(AssignmentPlan.NONE);
    AssignmentPlan merged = PlanMerge.merge(AssignmentPlan.NONE, mine, theirs, new ArrayList<>());
    return !merged.equals(mine) && !file.update(mine, merged).equals(mine);
  }

  @Override
  public AssignmentPlan read(byte[] bytes, String fileName) throws FormatException {
    return AssignmentsFile.read(bytes, fileName);
  }

  @Override
  public byte[] write(AssignmentPlan value) {
    return AssignmentsFile.write(value);
  }

  @Override
  public AssignmentPlan merge(
      AssignmentPlan base, AssignmentPlan mine, AssignmentPlan theirs, List<String> collisions) {
    return PlanMerge.merge(base, mine, theirs, collisions);
  }
}
