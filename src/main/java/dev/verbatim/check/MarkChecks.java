package dev.verbatim.check;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What marks and links lack, by the codebook.
final class MarkChecks {
  private final Codebook codebook;

  MarkChecks(Codebook codebook) {
    this.codebook = codebook;
  }

  /// Marks of one tag on the same spans.
  record Group(String tag, List<Span> spans) {
    static Group of(Annotation mark) {
      return new Group(mark.tag(), mark.spans());
    }
  }

  /// What one mark lacks.
  List<Finding> mark(AnnotationSet set, Annotation mark) {
    Optional<Tag> tag = codebook.tag(mark.tag());
    if (tag.isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    switch (mark.tag()) {
      case NewsIds.QUOTE -> speaker(set, mark).ifPresent(found::add);
      case NewsIds.SPEAKER -> quoted(set, mark).ifPresent(found::add);
      case NewsIds.ALLEGATION -> {
        unset(tag.get(), mark, NewsIds.STATUS, Check.NO_STATUS).ifPresent(found::add);
        unset(tag.get(), mark, NewsIds.AGAINST, Check.NO_ACCUSER).ifPresent(found::add);
      }
      default -> {
        // other tags lack only what the codebook says they do
      }
    }
    found.addAll(required(tag.get(), mark));
    return found;
  }

  private Optional<Finding> speaker(AnnotationSet set, Annotation quote) {
    boolean possible =
        codebook
            .relationType(NewsIds.SAID_BY)
            .filter(type -> type.from().contains(NewsIds.QUOTE))
            .isPresent();
    boolean scare =
        quote
            .attribute(NewsIds.TYPE)
            .filter(new AttributeValue.Text(NewsIds.SCARE)::equals)
            .isPresent();
    if (!possible || scare) {
      return Optional.empty();
    }
    boolean said =
        set.relationsOf(quote.id()).stream()
            .anyMatch(
                r ->
                    r.type().equals(NewsIds.SAID_BY)
                        && r.from().equals(quote.id())
                        && set.annotation(r.to()).isPresent());
    return said ? Optional.empty() : Optional.of(about(Check.NO_SPEAKER, quote, NewsIds.SAID_BY));
  }

  private Optional<Finding> quoted(AnnotationSet set, Annotation speaker) {
    boolean possible =
        codebook.relationTypes().stream().anyMatch(type -> type.to().contains(NewsIds.SPEAKER));
    boolean linked =
        set.relationsOf(speaker.id()).stream()
            .anyMatch(r -> r.to().equals(speaker.id()) && set.annotation(r.from()).isPresent());
    return possible && !linked
        ? Optional.of(about(Check.NOBODY_QUOTED, speaker, ""))
        : Optional.empty();
  }

  private static Optional<Finding> unset(Tag tag, Annotation mark, String attribute, Check check) {
    return tag.attribute(attribute)
        .filter(a -> isMissing(a, mark))
        .map(a -> about(check, mark, attribute));
  }

  private static boolean isMissing(Attribute attribute, Annotation mark) {
    return mark.attribute(attribute.id()).isEmpty() && attribute.applies(mark.attributes());
  }

  /// Required attributes that are not set, but for those that have a check of their own.
  private static List<Finding> required(Tag tag, Annotation mark) {
    boolean allegation = mark.tag().equals(NewsIds.ALLEGATION);
    List<Finding> found = new ArrayList<>();
    for (Attribute attribute : tag.attributes()) {
      boolean own =
          allegation
              && (attribute.id().equals(NewsIds.STATUS) || attribute.id().equals(NewsIds.AGAINST));
      if (attribute.required() && !own && isMissing(attribute, mark)) {
        found.add(about(Check.MISSING_REQUIRED, mark, attribute.id()));
      }
    }
    return found;
  }

  private static Finding about(Check check, Annotation mark, String subject) {
    List<String> marks = List.of(mark.id());
    return new Finding(
        check, mark.spans(), marks, subject, new Finding.Key(check.id(), marks, subject, 0, 0));
  }

  /// What is odd about a link. One of a kind that the codebook does not know is kept on purpose.
  Optional<Finding> link(AnnotationSet set, Relation link) {
    Optional<RelationType> type = codebook.relationType(link.type());
    Optional<Annotation> from = set.annotation(link.from());
    Optional<Annotation> to = set.annotation(link.to());
    boolean joined =
        from.isPresent()
            && to.isPresent()
            && type.filter(t -> t.joins(from.get().tag(), to.get().tag())).isPresent();
    if (type.isEmpty() || joined) {
      return Optional.empty();
    }
    List<Annotation> ends = Stream.of(from, to).flatMap(Optional::stream).distinct().toList();
    return Optional.of(
        new Finding(
            Check.DANGLING_LINK,
            Span.union(ends.stream().flatMap(mark -> mark.spans().stream()).toList()),
            ends.stream().map(Annotation::id).toList(),
            link.id(),
            new Finding.Key(Check.DANGLING_LINK.id(), List.of(), link.id(), 0, 0)));
  }

  /// The marks of a group beside the one of which most is said; where as much is said, beside the
  /// older one.
  List<Finding> duplicates(AnnotationSet set, Group group) {
    Span first = group.spans().getFirst();
    List<Annotation> same =
        set.overlapping(new Span(first.start(), first.start() + 1)).stream()
            .filter(mark -> Group.of(mark).equals(group))
            .toList();
    if (same.size() < 2) {
      return List.of();
    }
    List<Annotation> best =
        same.stream()
            .sorted(
                Comparator.comparingInt((Annotation mark) -> -said(set, mark))
                    .thenComparing(mark -> mark.provenance().created())
                    .thenComparing(Annotation::id))
            .toList();
    return best.stream().skip(1).map(other -> duplicate(best.getFirst(), other)).toList();
  }

  private static int said(AnnotationSet set, Annotation mark) {
    return mark.attributes().size()
        + (mark.note().isEmpty() ? 0 : 1)
        + set.relationsOf(mark.id()).size();
  }

  private static Finding duplicate(Annotation stays, Annotation other) {
    List<String> marks = List.of(stays.id(), other.id());
    return new Finding(
        Check.DUPLICATE,
        other.spans(),
        marks,
        "",
        new Finding.Key(Check.DUPLICATE.id(), marks, "", 0, 0));
  }
}
