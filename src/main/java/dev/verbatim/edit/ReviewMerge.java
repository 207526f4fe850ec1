package dev.verbatim.edit;

import dev.verbatim.model.Answer;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Resolution;
import dev.verbatim.model.Review;
import dev.verbatim.model.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes one review of two that grew from a common base: by the ids of answers, replies and
/// resolutions.
///
/// What one side alone changed is taken over, and what both changed alike is taken once. An answer
/// has two parts, the judgement and the comment, that are joined apart. Where both sides changed
/// the same part differently the result shows the own answer and keeps the other among the
/// *rivals*; a reply that both wrote differently is kept as two. An edit wins over a removal. What
/// a side let go when it decided between rivals does not come back, though there is no common base.
///
/// Where there is no common base, an empty review stands for it. Then `removed` is what proves that
/// something was taken back, unless it was given anew later; and since ids follow from the mark,
/// the same answer may also have been given on both sides, so it pays to compare revisions first:
/// what is merely older needs no merging.
public final class ReviewMerge {
  /// Where fields that are not known hold the answers that could not be placed, and their rivals.
  private static final String ANSWERS = "answers";

  private static final String RIVALS = "rivals";

  private static final Comparator<Resolution> FURTHER =
      Comparator.comparing(Resolution::answered)
          .thenComparingInt(Resolution::replies)
          .thenComparing(r -> r.provenance().modified());

  private final Review base;
  private final Review mine;
  private final Review theirs;
  private final List<Answer> rivals = new ArrayList<>();
  private final List<Reply> others = new ArrayList<>();

  private ReviewMerge(Review base, Review mine, Review theirs) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
  }

  /// How another state of a review stands to the own one. One that claims to be newer, and neither
  /// has nor took back what is said here, did not come of it.
  public static Revision.Order orderOf(Review mine, Review theirs) {
    return Histories.orderOf(mine, theirs, Review::revision, ReviewMerge::accountsFor);
  }

  private static boolean accountsFor(Review newer, Review older) {
    Set<String> known = new HashSet<>(newer.removed().keySet());
    said(newer).forEach(known::add);
    return said(older).allMatch(known::contains);
  }

  /// The ids of what is not merely resolved.
  private static Stream<String> said(Review review) {
    return Stream.concat(
        review.answers().stream().map(Answer::id), review.replies().stream().map(Reply::id));
  }

  /// One review of two of which it is not known what they have in common.
  public static Review join(Review mine, Review theirs) {
    return switch (orderOf(mine, theirs)) {
      case SAME, OLDER -> mine;
      case NEWER -> theirs;
      case GROWN_APART -> merge(nothing(mine.origin()), mine, theirs);
    };
  }

  /// A review of the same that says nothing, not even in fields that are not known.
  private static Review nothing(Review.Origin of) {
    return Review.empty(
        new Review.Origin(
            of.articleId(), of.textSha256(), of.reviewer(), of.annotatorId(), Map.of()));
  }

  /// One review of two that came of a third. A side that differs from it and counts no step more
  /// was changed by something else than Verbatim; then its revision tells nothing.
  public static Review join(Review base, Review mine, Review theirs) {
    Revision.Order order = orderOf(mine, theirs);
    boolean counted = isCounted(base, mine) && isCounted(base, theirs);
    if (counted && order == Revision.Order.OLDER) {
      return mine;
    }
    return counted && order == Revision.Order.NEWER ? theirs : merge(base, mine, theirs);
  }

  private static boolean isCounted(Review base, Review side) {
    return !side.revision().equals(base.revision()) || side.equals(base);
  }

  /// One review of two.
  ///
  /// @param base the last state that both have in common
  /// @param mine the own state, whose answers are shown where both collide
  /// @param theirs the other state of the same person's review of the same work
  public static Review merge(Review base, Review mine, Review theirs) {
    return new ReviewMerge(base, mine, theirs).merged();
  }

  private Review merged() {
    List<Answer> answers =
        items(new Kind<>(Review::answers, Answer::id, Answer::provenance, this::answer));
    List<Reply> replies =
        new ArrayList<>(
            items(new Kind<>(Review::replies, Reply::id, Reply::provenance, this::reply)));
    Set<String> there = replies.stream().map(Reply::id).collect(Collectors.toSet());
    others.stream().filter(reply -> there.add(reply.id())).forEach(replies::add);
    List<Resolution> resolutions =
        items(
            new Kind<>(
                Review::resolutions,
                Resolution::answerId,
                Resolution::provenance,
                this::resolution));
    Review merged =
        new Review(
            origin(),
            mine.revision().join(theirs.revision()),
            answers,
            replies,
            resolutions,
            Map.of(),
            List.of());
    Review both = merged.withRivals(rivals(merged));
    return both.withRemoved(removed(both));
  }

  /// Fields that are not known: the own, but where only the other side changed them. Answers that
  /// could not be placed are among them; they are joined by id, and where both sides changed one,
  /// the other's is kept as a rival.
  private Review.Origin origin() {
    Review.Origin own = mine.origin();
    List<Object> unplaced = new ArrayList<>();
    Map<String, Object> extra =
        new LinkedHashMap<>(
            ThreeWay.each(
                base.origin().extra(),
                own.extra(),
                theirs.origin().extra(),
                (name, b, m, t) ->
                    ThreeWay.oneSide(b, m, t)
                        .orElseGet(() -> both(name.equals(ANSWERS), b, m, t, unplaced))));
    if (!unplaced.isEmpty()) {
      extra.merge(RIVALS, unplaced, (a, b) -> Stream.of(a, b).flatMap(ReviewMerge::each).toList());
    }
    return new Review.Origin(
        own.articleId(), own.textSha256(), own.reviewer(), own.annotatorId(), extra);
  }

  /// @param byId whether the lists hold each id once
  private static Optional<Object> both(
      boolean byId,
      Optional<Object> b,
      Optional<Object> m,
      Optional<Object> t,
      List<Object> others) {
    if (m.filter(List.class::isInstance).isEmpty() || t.filter(List.class::isInstance).isEmpty()) {
      return m.or(() -> t);
    }
    return Optional.of(
        List.copyOf(
            ThreeWay.each(
                    keyed(byId, b),
                    keyed(byId, m),
                    keyed(byId, t),
                    (_, before, own, other) ->
                        ThreeWay.oneSide(before, own, other)
                            .orElseGet(
                                () -> {
                                  own.flatMap(_ -> other).ifPresent(others::add);
                                  return own.or(() -> other);
                                }))
                .values()));
  }

  private static Map<Object, Object> keyed(boolean byId, Optional<Object> list) {
    return ThreeWay.byKey(
        list.stream().flatMap(ReviewMerge::each).toList(),
        item -> byId && item instanceof Map<?, ?> fields ? String.valueOf(fields.get("id")) : item);
  }

  private static Stream<Object> each(Object list) {
    return list instanceof List<?> items ? items.stream().map(item -> item) : Stream.of();
  }

  /// One kind of item, and what both sides make of one that differs in them.
  private record Kind<T>(
      Function<Review, List<T>> part,
      Function<T, String> id,
      Function<T, Provenance> provenance,
      Resolver<T> resolver) {

    Map<String, T> byId(Review review) {
      return ThreeWay.byKey(part.apply(review), id);
    }
  }

  private interface Resolver<T> {
    T resolve(Optional<T> base, T mine, T theirs);
  }

  private <T> List<T> items(Kind<T> kind) {
    return List.copyOf(
        ThreeWay.each(
                kind.byId(base),
                kind.byId(mine),
                kind.byId(theirs),
                (id, b, m, t) -> b.isPresent() ? changed(b, m, t, kind) : added(id, m, t, kind))
            .values());
  }

  private static <T> Optional<T> changed(
      Optional<T> b, Optional<T> m, Optional<T> t, Kind<T> kind) {
    return ThreeWay.oneSide(b, m, t)
        .orElseGet(
            () ->
                m.isEmpty() || t.isEmpty()
                    ? m.or(() -> t)
                    : Optional.of(kind.resolver().resolve(b, m.get(), t.get())));
  }

  /// What the base lacks. A side that lacks it too never had it, or took it back.
  private <T> Optional<T> added(String id, Optional<T> m, Optional<T> t, Kind<T> kind) {
    if (m.isEmpty()) {
      return t.filter(item -> !tookBack(mine, id, kind.provenance().apply(item)));
    }
    if (t.isEmpty()) {
      return m.filter(item -> !tookBack(theirs, id, kind.provenance().apply(item)));
    }
    return m.equals(t)
        ? m
        : Optional.of(kind.resolver().resolve(Optional.empty(), m.get(), t.get()));
  }

  /// Whether a side took back what the other has, and not before the other made it. Where there is
  /// a base that lacks it, each side made it for itself.
  private boolean tookBack(Review side, String id, Provenance of) {
    Instant at = side.removed().get(id);
    return base.revision().equals(Revision.NONE) && at != null && !of.modified().isAfter(at);
  }

  /// Whether a side decided against this very answer, which the other did not undo.
  private boolean letGo(Review side, Review other, Answer answer) {
    String version = answer.versionId();
    return side.removed().containsKey(version)
        && (other.removed().containsKey(version) || !base.removed().containsKey(version));
  }

  private Answer answer(Optional<Answer> b, Answer m, Answer t) {
    boolean ownDecided = letGo(mine, theirs, t);
    if (ownDecided != letGo(theirs, mine, m)) {
      return ownDecided ? m : t;
    }
    boolean ownJudgement = b.isEmpty() || !m.judgesAs(b.get());
    boolean otherJudgement = b.isEmpty() || !t.judgesAs(b.get());
    boolean ownComment = b.isEmpty() || !m.comment().equals(b.get().comment());
    boolean otherComment = b.isEmpty() || !t.comment().equals(b.get().comment());
    if ((ownJudgement && otherJudgement && !m.judgesAs(t))
        || (ownComment && otherComment && !m.comment().equals(t.comment()))) {
      rivals.add(t);
      return m;
    }
    Answer judged = otherJudgement && !ownJudgement ? t : m;
    return judged
        .withComment(otherComment && !ownComment ? t.comment() : m.comment())
        .withProvenance(joined(m.provenance(), t.provenance()));
  }

  private static Provenance joined(Provenance m, Provenance t) {
    Map<String, Object> extra = new LinkedHashMap<>(t.extra());
    extra.putAll(m.extra());
    return new Provenance(
        m.author(),
        m.created().isBefore(t.created()) ? m.created() : t.created(),
        m.modified().isAfter(t.modified()) ? m.modified() : t.modified(),
        extra);
  }

  private Reply reply(Optional<Reply> b, Reply m, Reply t) {
    if (!m.text().equals(t.text())) {
      byte[] bytes = (t.id() + t.text()).getBytes(StandardCharsets.UTF_8);
      String id = UUID.nameUUIDFromBytes(bytes).toString();
      others.add(new Reply(id, t.answerId(), t.text(), t.provenance()));
    }
    return m;
  }

  private Resolution resolution(Optional<Resolution> b, Resolution m, Resolution t) {
    return FURTHER.compare(m, t) >= 0 ? m : t;
  }

  /// Those of either side that are not decided, and those that came about now.
  private List<Answer> rivals(Review merged) {
    SequencedSet<Answer> kept = new LinkedHashSet<>(rivals);
    Stream.concat(mine.rivals().stream(), theirs.rivals().stream())
        .filter(
            rival ->
                !base.rivals().contains(rival)
                    || (mine.rivals().contains(rival) && theirs.rivals().contains(rival)))
        .filter(rival -> !letGo(mine, theirs, rival) && !letGo(theirs, mine, rival))
        .forEach(kept::add);
    return kept.stream()
        .filter(rival -> merged.answer(rival.id()).filter(a -> !a.saysAs(rival)).isPresent())
        .toList();
  }

  private Map<String, Instant> removed(Review merged) {
    Map<String, Instant> all = new LinkedHashMap<>(theirs.removed());
    mine.removed().forEach((id, at) -> all.merge(id, at, (a, b) -> a.isAfter(b) ? a : b));
    all.keySet().removeAll(ids(merged));
    return all;
  }

  /// The ids of all that a review holds, and the versions of answers that collide.
  public static Set<String> ids(Review review) {
    return Stream.of(
            review.answers().stream().map(Answer::id),
            review.replies().stream().map(Reply::id),
            review.resolutions().stream().map(Resolution::answerId),
            review.rivals().stream()
                .flatMap(
                    rival -> Stream.concat(review.answer(rival.id()).stream(), Stream.of(rival)))
                .map(Answer::versionId))
        .flatMap(ids -> ids)
        .collect(Collectors.toSet());
  }
}
