package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookDifference;
import dev.verbatim.edit.CodebookImpact;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.ProjectImpact;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a change of the codebook touches, as sentences.
public final class ImpactWords {
  private static final Set<String> TOUCHING = Set.of("type", "from", "to");

  private ImpactWords() {}

  public static String of(ProjectImpact.Outcome outcome) {
    CodebookImpact.Counts counts = outcome.counts();
    List<String> sentences = new ArrayList<>();
    if (counts.isNothing()) {
      sentences.add(Messages.get("codebook.impact.none"));
    } else if (counts.marks() > 0) {
      sentences.add(
          Messages.get(
              "codebook.impact.marks", counts.marks(), counts.articles(), counts.annotators()));
    }
    if (counts.unknownValues() > 0) {
      sentences.add(Messages.get("codebook.impact.values", counts.unknownValues()));
    }
    if (counts.links() > 0) {
      sentences.add(Messages.get("codebook.impact.links", counts.links()));
    }
    if (!counts.isNothing() && counts.marks() == 0) {
      sentences.add(
          Messages.get("codebook.impact.no-marks", counts.articles(), counts.annotators()));
    }
    if (!outcome.problems().isEmpty()) {
      sentences.add(Messages.get("codebook.impact.unread", outcome.problems().size()));
    }
    return String.join(" ", sentences);
  }

  /// Whether a change may touch what is marked already, so that it is worth counting.
  public static boolean mayTouch(Codebook before, Codebook after) {
    return !before.migrations().equals(after.migrations())
        || CodebookDifference.between(before, after).entries().stream()
            .anyMatch(e -> e.isRemoval() || TOUCHING.contains(e.field()));
  }
}
