package dev.verbatim.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One annotator's work on one article: marks, links, and what is said of the article as a whole.
///
/// Immutable; what a change returns shares the rest with what it came from. Marks and links have
/// ids of their own, each at most once. A link's ends are usually in the set, but need not be.
///
/// Lookups by place cost the logarithm of the number of marks and what they return, as long as no
/// mark covers far more text than its neighbours; the first one in a set looks at every mark once.
/// Changes cost one copy of an array.
public final class AnnotationSet {
  private static final Comparator<Annotation> BY_ID = new TextOrder<>(Annotation::id, (_, _) -> 0);
  private static final Comparator<Relation> RELATION_BY_ID =
      new TextOrder<>(Relation::id, (_, _) -> 0);
  private static final Comparator<Relation> BY_FROM =
      new TextOrder<>(Relation::from, RELATION_BY_ID);
  private static final Comparator<Relation> BY_TO = new TextOrder<>(Relation::to, RELATION_BY_ID);

  /// What the set is about and whose it is.
  ///
  /// @param textSha256 of the text that the marks stand on
  /// @param codebook the codebook it was last saved with, by name
  /// @param codebookVersion the same codebook's version, for people
  /// @param extra fields of a file that this version does not know, as plain JDK values
  public record Origin(
      String articleId,
      String textSha256,
      Annotator annotator,
      String codebook,
      int codebookVersion,
      Map<String, Object> extra) {
    public Origin {
      extra = Plain.copy(extra);
    }
  }

  /// The marks in two orders.
  private static final class Marks {
    final SortedItems<Annotation> inText;
    final SortedItems<Annotation> byId;

    /// For each place in text order how far any mark up to it reaches. Found out when it is first
    /// asked for, since that looks at every mark and most states of a set are never asked.
    private volatile int @Nullable [] reach;

    Marks(SortedItems<Annotation> inText, SortedItems<Annotation> byId) {
      this.inText = inText;
      this.byId = byId;
    }

    private int[] reach() {
      int[] known = reach;
      if (known == null) {
        known = new int[inText.size()];
        int furthest = 0;
        for (int i = 0; i < known.length; i++) {
          furthest = Math.max(furthest, inText.get(i).end());
          known[i] = furthest;
        }
        reach = known;
      }
      return known;
    }

    /// These with some exchanged for others. Where it is known how far they reach, only what the
    /// change made different is found anew.
    Marks replaced(Collection<Annotation> out, Collection<Annotation> in) {
      Marks changed = new Marks(inText.replaced(out, in), byId.replaced(out, in));
      int[] known = reach;
      if (known != null) {
        changed.reach = changed.reachAfter(this, known, out, in);
      }
      return changed;
    }

    private int[] reachAfter(
        Marks old, int[] known, Collection<Annotation> out, Collection<Annotation> in) {
      int shift = inText.size() - known.length;
      int first = inText.size();
      int behindLast = 0;
      for (Annotation mark : out) {
        int index = old.indexOf(mark);
        first = Math.min(first, index);
        behindLast = Math.max(behindLast, index + 1 + shift);
      }
      for (Annotation mark : in) {
        int index = indexOf(mark);
        first = Math.min(first, index);
        behindLast = Math.max(behindLast, index + 1);
      }
      int[] reaches = new int[inText.size()];
      System.arraycopy(known, 0, reaches, 0, first);
      int furthest = first == 0 ? 0 : known[first - 1];
      for (int i = first; i < reaches.length; i++) {
        furthest = Math.max(furthest, inText.get(i).end());
        if (i >= behindLast && furthest == known[i - shift]) {
          System.arraycopy(known, i - shift, reaches, i, reaches.length - i);
          break;
        }
        reaches[i] = furthest;
      }
      return reaches;
    }

    private int indexOf(Annotation mark) {
      return inText.firstNotBefore(a -> Annotation.TEXT_ORDER.compare(a, mark));
    }

    /// The first mark in text order up to which any mark reaches beyond `offset`.
    int firstReaching(int offset) {
      int[] reaches = reach();
      int low = 0;
      int high = reaches.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (reaches[middle] <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /// The links in three orders: to find one, and all that leave or reach a mark.
  private record Links(
      SortedItems<Relation> byId, SortedItems<Relation> byFrom, SortedItems<Relation> byTo) {}

  private final Origin origin;
  private final Revision revision;
  private final Marks marks;
  private final Links links;
  private final Map<String, Instant> removed;
  private final SetFields fields;

  private AnnotationSet(
      Origin origin,
      Revision revision,
      Marks marks,
      Links links,
      Map<String, Instant> removed,
      SetFields fields) {
    this.origin = origin;
    this.revision = revision;
    this.marks = marks;
    this.links = links;
    this.removed = removed;
    this.fields = fields;
  }

  /// The set of an annotator who has not begun.
  public static AnnotationSet empty(Article article, Annotator annotator, Codebook codebook) {
    return empty(
        new Origin(
            article.id(),
            article.text().sha256(),
            annotator,
            codebook.name(),
            codebook.version(),
            Map.of()));
  }

  public static AnnotationSet empty(Origin origin) {
    return new AnnotationSet(
        origin,
        Revision.NONE,
        new Marks(SortedItems.empty(Annotation.TEXT_ORDER), SortedItems.empty(BY_ID)),
        new Links(
            SortedItems.empty(RELATION_BY_ID),
            SortedItems.empty(BY_FROM),
            SortedItems.empty(BY_TO)),
        Map.of(),
        SetFields.EMPTY);
  }

  public Origin origin() {
    return origin;
  }

  public Annotator annotator() {
    return origin.annotator();
  }

  public Revision revision() {
    return revision;
  }

  /// What is said of the article as a whole, and what waits for a decision.
  public SetFields fields() {
    return fields;
  }

  public Status status() {
    return fields.status();
  }

  /// When marks, links, notes and marks without a place were removed, by id: proof against their
  /// coming back by a merge.
  public Map<String, Instant> removed() {
    return removed;
  }

  /// How many marks there are.
  public int size() {
    return marks.inText.size();
  }

  /// All marks, in text order.
  public List<Annotation> annotations() {
    return marks.inText.asList();
  }

  public Optional<Annotation> annotation(String id) {
    int index = marks.byId.firstNotBefore(a -> a.id().compareTo(id));
    return index < marks.byId.size() && marks.byId.get(index).id().equals(id)
        ? Optional.of(marks.byId.get(index))
        : Optional.empty();
  }

  /// The marks with a fragment that holds the character at `offset`, innermost first.
  public List<Annotation> at(int offset) {
    if (offset < 0) {
      return List.of();
    }
    List<Annotation> found = new ArrayList<>(overlapping(new Span(offset, offset + 1)));
    found.sort(Annotation.INNERMOST_FIRST);
    return found;
  }

  /// The marks with a fragment that shares text with `span`, in text order.
  public List<Annotation> overlapping(Span span) {
    List<Annotation> found = new ArrayList<>();
    for (int i = marks.firstReaching(span.start()); i < size(); i++) {
      Annotation annotation = marks.inText.get(i);
      if (annotation.start() >= span.end()) {
        break;
      }
      if (annotation.overlaps(span)) {
        found.add(annotation);
      }
    }
    return found;
  }

  /// The first place in text order up to which any mark reaches beyond `offset`, from 0: every mark
  /// before it ends there or earlier. [#size] where none reaches so far.
  public int firstReaching(int offset) {
    return marks.firstReaching(offset);
  }

  /// Where a mark stands in text order, from 0; -1 where it is not in the set.
  public int indexOf(Annotation annotation) {
    int index = marks.inText.firstNotBefore(a -> Annotation.TEXT_ORDER.compare(a, annotation));
    return index < size() && marks.inText.get(index).id().equals(annotation.id()) ? index : -1;
  }

  /// All links, by id.
  public List<Relation> relations() {
    return links.byId.asList();
  }

  public Optional<Relation> relation(String id) {
    int index = links.byId.firstNotBefore(r -> r.id().compareTo(id));
    return index < links.byId.size() && links.byId.get(index).id().equals(id)
        ? Optional.of(links.byId.get(index))
        : Optional.empty();
  }

  /// The links that leave or reach a mark: first those that leave it, each by id.
  public List<Relation> relationsOf(String annotationId) {
    List<Relation> found = new ArrayList<>();
    for (int i = links.byFrom.firstNotBefore(r -> r.from().compareTo(annotationId));
        i < links.byFrom.size() && links.byFrom.get(i).from().equals(annotationId);
        i++) {
      found.add(links.byFrom.get(i));
    }
    for (int i = links.byTo.firstNotBefore(r -> r.to().compareTo(annotationId));
        i < links.byTo.size() && links.byTo.get(i).to().equals(annotationId);
        i++) {
      if (!links.byTo.get(i).from().equals(annotationId)) {
        found.add(links.byTo.get(i));
      }
    }
    return found;
  }

  /// The set with some marks exchanged for others.
  ///
  /// @throws IllegalArgumentException where one of `out` is not in the set as it is given, or the
  ///   id of one of `in` is there already
  public AnnotationSet replaced(Collection<Annotation> out, Collection<Annotation> in) {
    if (out.isEmpty() && in.isEmpty()) {
      return this;
    }
    return new AnnotationSet(origin, revision, marks.replaced(out, in), links, removed, fields);
  }

  /// The set with some links exchanged for others, under the same conditions.
  public AnnotationSet replacedRelations(Collection<Relation> out, Collection<Relation> in) {
    if (out.isEmpty() && in.isEmpty()) {
      return this;
    }
    Links changed =
        new Links(
            links.byId.replaced(out, in),
            links.byFrom.replaced(out, in),
            links.byTo.replaced(out, in));
    return new AnnotationSet(origin, revision, marks, changed, removed, fields);
  }

  /// The set with a mark more, or changed where its id is there already.
  public AnnotationSet with(Annotation annotation) {
    return replaced(annotation(annotation.id()).stream().toList(), List.of(annotation));
  }

  /// The set with a link more, or changed where its id is there already.
  public AnnotationSet with(Relation relation) {
    return replacedRelations(relation(relation.id()).stream().toList(), List.of(relation));
  }

  /// The set without the mark or link of an id; the same where there is none.
  public AnnotationSet without(String id) {
    return replaced(annotation(id).stream().toList(), List.of())
        .replacedRelations(relation(id).stream().toList(), List.of());
  }

  /// The set with where each mark and each link comes from said otherwise.
  public AnnotationSet withProvenances(UnaryOperator<Provenance> change) {
    return replaced(
            annotations(),
            annotations().stream()
                .map(mark -> mark.withProvenance(change.apply(mark.provenance())))
                .toList())
        .replacedRelations(
            relations(),
            relations().stream()
                .map(link -> link.withProvenance(change.apply(link.provenance())))
                .toList());
  }

  public AnnotationSet withOrigin(Origin changed) {
    return new AnnotationSet(changed, revision, marks, links, removed, fields);
  }

  public AnnotationSet withRevision(Revision changed) {
    return new AnnotationSet(origin, changed, marks, links, removed, fields);
  }

  public AnnotationSet withRemoved(Map<String, Instant> changed) {
    return withOwnRemoved(Plain.copy(changed));
  }

  /// Without a copy: the map is the set's own from now on.
  AnnotationSet withOwnRemoved(Map<String, Instant> changed) {
    return new AnnotationSet(origin, revision, marks, links, changed, fields);
  }

  public AnnotationSet withFields(SetFields changed) {
    return new AnnotationSet(origin, revision, marks, links, removed, changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnnotationSet that
        && origin.equals(that.origin)
        && revision.equals(that.revision)
        && annotations().equals(that.annotations())
        && relations().equals(that.relations())
        && removed.equals(that.removed)
        && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return origin.hashCode() * 31 + annotations().hashCode();
  }

  @Override
  public String toString() {
    return "AnnotationSet[" + annotator().id() + " on " + origin.articleId() + ", " + size() + "]";
  }
}
