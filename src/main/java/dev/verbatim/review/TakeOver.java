package dev.verbatim.review;

import dev.verbatim.edit.Edit;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the annotator's own set would be changed by, to be as an answer wants it.
///
/// Only what the reviewer changed is changed; what the annotator did to the mark since stays, but
/// where both touched the same, the reviewer's holds. So it must be said first in what the mark has
/// changed since.
///
/// @param edits in order, for one transaction; empty where nothing is to be done
/// @param changedSince in what the mark is not any more as it was answered
/// @param lacking how many links lead to marks that are not there, and are left out
public record TakeOver(List<Edit> edits, Set<Slip> changedSince, int lacking) {
  static final TakeOver NOTHING = new TakeOver(List.of(), Set.of(), 0);

  public TakeOver {
    edits = List.copyOf(edits);
    changedSince = Set.copyOf(changedSince);
  }

  /// Whether there is nothing left to take over: the set is as the answer wants it.
  public boolean isDone() {
    return edits.isEmpty() && lacking == 0;
  }

  /// Works out what is to be done.
  ///
  /// @param others all answers to the set: a link may lead to a mark that was missed, which is then
  ///   made as well
  /// @param now by which what is new is dated
  public static TakeOver of(
      Answer answer, AnnotationSet set, Collection<Answer> others, Instant now) {
    return switch (answer.kind()) {
      case ACCEPTED, QUESTIONED -> NOTHING;
      case REJECTED -> rejected(answer, set);
      case CORRECTED -> new Work(set, others, now).corrected(answer);
      case MISSED -> new Work(set, others, now).missed(answer);
    };
  }

  private static TakeOver rejected(Answer answer, AnnotationSet set) {
    Optional<LinkedMark> current = current(answer, set);
    return current.isEmpty()
        ? NOTHING
        : new TakeOver(
            List.of(new Edit.Remove(answer.mark().id())),
            Slip.between(answer.mark(), current.get()),
            0);
  }

  /// The mark that an answer is about as a set has it now.
  static Optional<LinkedMark> current(Answer answer, AnnotationSet set) {
    return set.annotation(answer.mark().id()).map(mark -> LinkedMark.of(mark, set));
  }

  /// A mark that is just what was missed, under whatever id.
  static Optional<LinkedMark> made(Answer missed, AnnotationSet set) {
    Annotation wanted = missed.mark().mark();
    return current(missed, set)
        .or(
            () ->
                set.annotations().stream()
                    .filter(m -> m.tag().equals(wanted.tag()) && m.spans().equals(wanted.spans()))
                    .findFirst()
                    .map(mark -> LinkedMark.of(mark, set)));
  }

  private static final class Work {
    private final AnnotationSet set;
    private final Collection<Answer> others;
    private final Instant now;
    private final List<Edit> edits = new ArrayList<>();
    private int lacking;

    Work(AnnotationSet set, Collection<Answer> others, Instant now) {
      this.set = set;
      this.others = others;
      this.now = now;
    }

    TakeOver corrected(Answer answer) {
      Optional<LinkedMark> there = current(answer, set);
      if (there.isEmpty()) {
        return new TakeOver(List.of(), EnumSet.of(Slip.NOT_TO_MARK), 0);
      }
      LinkedMark was = answer.mark();
      LinkedMark should = answer.wanted();
      Annotation mark = there.get().mark();
      unlink(was.linksBeyond(should.links()), there.get());
      if (!was.mark().tag().equals(should.mark().tag())
          && !mark.tag().equals(should.mark().tag())) {
        edits.add(new Edit.Retag(mark.id(), should.mark().tag()));
      }
      if (!was.mark().spans().equals(should.mark().spans())
          && !mark.spans().equals(should.mark().spans())) {
        edits.add(new Edit.Reshape(mark.id(), should.mark().spans()));
      }
      Map<String, AttributeValue> attributes = attributes(mark, was, should);
      if (!attributes.equals(mark.attributes())) {
        edits.add(new Edit.SetAttributes(mark.id(), attributes));
      }
      link(should.linksBeyond(was.links()), mark.id(), there.get().links());
      return new TakeOver(edits, Slip.between(was, there.get()), lacking);
    }

    private static Map<String, AttributeValue> attributes(
        Annotation mark, LinkedMark was, LinkedMark should) {
      Map<String, AttributeValue> attributes = new LinkedHashMap<>(mark.attributes());
      for (String id : Tally.differing(was, should)) {
        should
            .mark()
            .attribute(id)
            .ifPresentOrElse(value -> attributes.put(id, value), () -> attributes.remove(id));
      }
      return attributes;
    }

    TakeOver missed(Answer answer) {
      Optional<LinkedMark> there = made(answer, set);
      if (there.isEmpty()) {
        edits.add(new Edit.Place(own(answer)));
      }
      String id = there.map(LinkedMark::id).orElse(answer.mark().id());
      link(answer.mark().links(), id, there.map(LinkedMark::links).orElse(List.of()));
      return new TakeOver(edits, Set.of(), lacking);
    }

    /// What was missed as a mark of the annotator's own, with a word about who proposed it.
    private Annotation own(Answer missed) {
      Map<String, Object> extra =
          Map.of("proposedBy", missed.provenance().author(), "proposedIn", missed.id());
      return missed
          .mark()
          .mark()
          .withProvenance(new Provenance(set.annotator().id(), now, now, extra));
    }

    private void unlink(List<Relation> wrong, LinkedMark there) {
      there.links().stream()
          .filter(link -> wrong.stream().anyMatch(link::repeats))
          .forEach(link -> edits.add(new Edit.Unlink(link.id())));
    }

    private void link(List<Relation> wanted, String from, List<Relation> there) {
      for (Relation link : wanted) {
        if (there.stream()
            .anyMatch(l -> l.type().equals(link.type()) && l.to().equals(link.to()))) {
          continue;
        }
        if (set.annotation(link.to()).isPresent() || makes(link.to())) {
          edits.add(new Edit.Link(link.id(), link.type(), from, link.to()));
        } else {
          lacking++;
        }
      }
    }

    /// Makes the mark that a link leads to, where it is one that was missed.
    private boolean makes(String id) {
      if (edits.stream()
          .anyMatch(e -> e instanceof Edit.Place(Annotation p) && p.id().equals(id))) {
        return true;
      }
      Optional<Answer> missed =
          others.stream()
              .filter(a -> a.kind() == Answer.Kind.MISSED && a.mark().id().equals(id))
              .findFirst();
      missed.ifPresent(answer -> edits.add(new Edit.Place(own(answer))));
      return missed.isPresent();
    }
  }
}
