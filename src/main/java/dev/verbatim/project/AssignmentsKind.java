package dev.verbatim.project;

import dev.verbatim.edit.ThreeWay;
import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AssignmentPlan;
import java.util.List;

/// The file of who marks what, which all annotators share.
record AssignmentsKind() implements SharedFile.Kind<AssignmentPlan> {

  static SharedFile<AssignmentPlan> file(Layout.Folder layout, AtomicFile atomic) {
    return new SharedFile<>(layout.assignments(), new AssignmentsKind(), atomic);
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
    return ThreeWay.plan(base, mine, theirs, collisions);
  }
}
