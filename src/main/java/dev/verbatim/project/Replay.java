package dev.verbatim.project;

import dev.verbatim.edit.ThreeWayMerge;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.JournalLine;
import dev.verbatim.format.JournalLine.Header;
import dev.verbatim.format.JournalLine.Step;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings the changes that are in a journal and not in the set's file back into the set.
///
/// A line that the file's revision contains is passed over: the program ended between writing the
/// file and shortening the journal. The others are done again, in order. Where another program has
/// changed the file since, that is no different from a change underneath an open set: the two are
/// joined, from the state before the journal's first change, which the lines give back.
///
/// @param set the set with what was brought back
/// @param lines that it was brought back from
/// @param latest when the last of them was made
/// @param unused lines that could not be done again, because the ones before them are missing or
///   the set is not what it was
/// @param refusal why the journal as a whole does not belong to this set, where that is so
record Replay(
    AnnotationSet set,
    List<JournalFrames.Line> lines,
    Optional<Instant> latest,
    List<JournalFrames.Line> unused,
    Optional<String> refusal) {

  /// @param file the set as its file has it
  static Replay of(JournalFrames journal, AnnotationSet file, ArticleText text, String fileName) {
    if (journal.header().isEmpty()) {
      return nothing(file);
    }
    Optional<String> refusal = refusal(journal.header().get(), file);
    return refusal.isPresent()
        ? nothing(file, refusal)
        : new Run(file, text, fileName).replay(journal.lines());
  }

  /// Where there is no journal.
  static Replay nothing(AnnotationSet file) {
    return nothing(file, Optional.empty());
  }

  private static Replay nothing(AnnotationSet file, Optional<String> refusal) {
    return new Replay(file, List.of(), Optional.empty(), List.of(), refusal);
  }

  private static Optional<String> refusal(Header header, AnnotationSet file) {
    AnnotationSet.Origin origin = file.origin();
    if (!header.articleId().equals(origin.articleId())
        || !header.annotatorId().equals(origin.annotator().id())) {
      return Optional.of("it belongs to another article or annotator");
    }
    if (!header.textSha256().equals(origin.textSha256())) {
      return Optional.of("the article's text has been changed since");
    }
    Revision.Order order = header.revision().comparedTo(file.revision());
    return order == Revision.Order.SAME || order == Revision.Order.OLDER
        ? Optional.empty()
        : Optional.of("the set's file is older than the work that the changes were made on");
  }

  private record Run(AnnotationSet file, ArticleText text, String fileName) {

    Replay replay(List<JournalFrames.Line> lines) {
      AnnotationSet set = file;
      List<JournalFrames.Line> done = new ArrayList<>();
      Optional<Instant> latest = Optional.empty();
      for (int i = 0; i < lines.size(); i++) {
        JournalFrames.Line line = lines.get(i);
        if (line.isIn(set.revision())) {
          continue;
        }
        boolean follows = line.isIn(set.revision().next(line.installation()));
        Optional<Step> step = follows ? step(line.forward(), set) : Optional.empty();
        if (step.isEmpty()) {
          return new Replay(
              joined(set, done), done, latest, lines.subList(i, lines.size()), Optional.empty());
        }
        set = after(step.get(), set);
        latest = Optional.of(step.get().at());
        done.add(line);
      }
      return new Replay(joined(set, done), done, latest, List.of(), Optional.empty());
    }

    private static AnnotationSet after(Step step, AnnotationSet set) {
      return step.difference()
          .applyTo(set, step.at())
          .withRevision(set.revision().join(step.revision()));
    }

    private Optional<Step> step(Bytes json, AnnotationSet current) {
      try {
        return Optional.of(JournalLine.readStep(json.array(), fileName, text, current));
      } catch (FormatException _) {
        return Optional.empty();
      }
    }

    /// The set with the changes, joined with the file. Where the file is what it was when they were
    /// made, that is the set with the changes.
    private AnnotationSet joined(AnnotationSet set, List<JournalFrames.Line> done) {
      AnnotationSet before = set;
      for (JournalFrames.Line line : done.reversed()) {
        Optional<Step> back = step(line.backward(), before);
        if (back.isEmpty()) {
          return set;
        }
        before = back.get().difference().applyTo(before, back.get().at());
      }
      // going back dates removals anew, and the set began with those of the file
      return ThreeWayMerge.merge(before.withRemoved(file.removed()), set, file);
    }
  }
}
