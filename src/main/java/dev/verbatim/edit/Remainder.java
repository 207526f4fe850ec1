package dev.verbatim.edit;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What taking a batch back, or bringing it back, would leave behind, in sentences.
///
/// @param metadata what is said of each session's article now
record Remainder(Batch batch, Function<AnnotationSession, Metadata> metadata) {

  /// What is to be told before a batch is toggled; empty where all of it can be done.
  ///
  /// @param sessions of all sets that are open
  Optional<String> sentence(List<AnnotationSession> sessions) {
    List<String> sentences = new ArrayList<>();
    List<String> changed = changed();
    if (!changed.isEmpty()) {
      sentences.add(
          "Some of what “%s” touched has changed since, and would stay as it is: %s."
              .formatted(batch.label(), String.join(", ", changed)));
    }
    List<String> unknown = sessions.stream().flatMap(s -> unknown(s).stream()).toList();
    if (!unknown.isEmpty()) {
      sentences.add(
          "The codebook would no longer know some of what is marked, which is kept as it is: %s."
              .formatted(String.join(", ", unknown)));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private List<String> changed() {
    List<String> parts = new ArrayList<>();
    batch.steps().forEach((session, step) -> left(session, step).ifPresent(parts::add));
    for (Batch.Parted closed : batch.parted().values()) {
      if (!closed.step().difference().isEmpty()) {
        parts.add(
            named(closed.title(), closed.step().difference().marksAfter().size())
                + ", which is closed");
      }
    }
    return parts;
  }

  private Optional<String> left(AnnotationSession session, Change step) {
    Metadata now = metadata.apply(session);
    boolean said =
        batch.due().orElse(null) instanceof SharedStep.OfArticle article && !article.fits(now);
    if (said) {
      return Optional.of(named(now.title(), 0));
    }
    if (batch.changesCodebook() && batch.isUndone()) {
      return Optional.empty(); // migrations move whatever they find
    }
    Fitting fitting = Fitting.of(due(batch, step), session.set());
    return fitting.isWhole() ? Optional.empty() : Optional.of(named(now.title(), fitting.marks()));
  }

  /// What was marked by what the codebook then no longer has.
  private Optional<String> unknown(AnnotationSession session) {
    if (!(batch.due().orElse(null) instanceof SharedStep.OfCodebook(Codebook from, Codebook to))) {
      return Optional.empty();
    }
    AnnotationSet set = session.set();
    Change step = batch.steps().get(session);
    Difference moving =
        batch.isUndone()
            ? MigrationPath.migration(set, to)
            : step == null ? Difference.between(set, set) : part(batch, step, set);
    CodebookImpact impact =
        new CodebookImpact(from.withMigrations(List.of()), to.withMigrations(List.of()));
    impact.add(moving.applyTo(set, session.now()));
    CodebookImpact.Counts counts = impact.counts();
    return counts.isNothing()
        ? Optional.empty()
        : Optional.of(named(metadata.apply(session).title(), counts.marks()));
  }

  private static String named(String title, int marks) {
    return marks == 0
        ? "“%s”".formatted(title)
        : "“%s” (%d %s)".formatted(title, marks, marks == 1 ? "mark" : "marks");
  }

  /// What is to be done in a set next: its step back, or its step again.
  private static Difference due(Batch batch, Change step) {
    return batch.isUndone() ? step.difference() : step.difference().inverse();
  }

  /// That of it which can be done.
  static Difference part(Batch batch, Change step, AnnotationSet set) {
    return Fitting.of(due(batch, step), set).difference();
  }
}
