package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of a work Citron holds; the rest is counted as lost.
final class CitronWork {
  private final Work work;
  private final Losses losses;
  private final Set<String> quotes = new HashSet<>();
  private final Set<String> speakers = new HashSet<>();

  /// The ends of links that are held: those of a second link alike are one in Citron.
  private final Set<List<String>> joined = new HashSet<>();

  CitronWork(Work work, Losses losses) {
    this.work = work;
    this.losses = losses;
  }

  /// The work without what is lost. It is another then, so it counts no transactions.
  Work held() {
    AnnotationSet set = work.set();
    for (Annotation mark : set.annotations()) {
      if (mark.tag().equals(NewsIds.QUOTE) && Citron.cue(mark).isPresent()) {
        quotes.add(mark.id());
      }
    }
    List<Relation> links = set.relations().stream().filter(this::holds).toList();
    links.forEach(link -> speakers.add(link.to()));
    List<Annotation> marks = new ArrayList<>();
    for (Annotation mark : set.annotations()) {
      if (quotes.contains(mark.id()) || speakers.contains(mark.id())) {
        marks.add(withOneCue(mark));
      } else {
        boolean isQuote = mark.tag().equals(NewsIds.QUOTE);
        losses.add(isQuote ? Content.CUE : Content.MARK, isQuote ? "" : mark.tag(), 1);
      }
    }
    if (marks.equals(set.annotations()) && links.equals(set.relations())) {
      return work;
    }
    AnnotationSet held =
        set.replaced(set.annotations(), marks)
            .replacedRelations(set.relations(), links)
            .withRevision(Revision.NONE);
    return new Work(work.article(), held);
  }

  private boolean holds(Relation link) {
    boolean held =
        link.type().equals(NewsIds.SAID_BY)
            && quotes.contains(link.from())
            && work.set()
                .annotation(link.to())
                .filter(mark -> mark.tag().equals(NewsIds.SPEAKER))
                .isPresent()
            && joined.add(List.of(link.from(), link.to()));
    if (!held) {
      losses.add(Content.LINK, link.type(), 1);
    }
    return held;
  }

  /// Citron's cue is one span.
  private Annotation withOneCue(Annotation mark) {
    Optional<List<Span>> cue = quotes.contains(mark.id()) ? Citron.cue(mark) : Optional.empty();
    if (cue.isEmpty() || cue.get().size() == 1) {
      return mark;
    }
    losses.add(Content.VALUE, NewsIds.CUE, 1);
    Span first = cue.get().getFirst();
    return mark.withAttribute(NewsIds.CUE, new AttributeValue.Words(List.of(first)));
  }
}
