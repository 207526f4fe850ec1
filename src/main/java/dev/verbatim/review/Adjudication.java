package dev.verbatim.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.model.SetFields;
import dev.verbatim.review.Cluster.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Settles what several annotators marked on one article: says how each cluster stands, and which
/// edits of the adjudicated set do what is decided of it.
///
/// While it is open, whatever is changed in the adjudicated set by hand bears a [Ruling] too: what
/// was taken over and then changed is *edited*, what nobody had is *new*. Belongs to the session's
/// thread.
public final class Adjudication {
  private final AnnotationSession session;
  private final Alignment alignment;
  private final String by;
  private final Standings standings;
  private final AnnotationSession.Listener listener = (change, _, _) -> follow(change.difference());
  private Consumer<Set<Cluster>> onStanding = _ -> {};

  /// Begins to follow the session; whoever begins it closes it.
  ///
  /// @param session on the adjudicated set
  /// @param alignment of the annotators' sets on the same article
  /// @param by the id of whoever decides
  public Adjudication(AnnotationSession session, Alignment alignment, String by) {
    this.session = session;
    this.alignment = alignment;
    this.by = by;
    this.standings = new Standings(alignment, session.set());
    session.addListener(listener);
    session.useConsequence(this::rulings);
  }

  /// Follows the session no more.
  public void close() {
    session.removeListener(listener);
    session.useConsequence((_, _) -> List.of());
  }

  public Alignment alignment() {
    return alignment;
  }

  /// Who is told of the clusters that stand otherwise after a change.
  public void setOnStanding(Consumer<Set<Cluster>> told) {
    onStanding = told;
  }

  /// How a cluster stands now.
  public Standing standing(Cluster cluster) {
    return standings.of(cluster);
  }

  /// The clusters in which all agree and that are not decided yet.
  public List<Cluster> agreed() {
    return alignment.clusters().stream()
        .filter(c -> c.isAgreed() && !standing(c).isDecided())
        .toList();
  }

  /// Takes over one way to mark a cluster.
  public List<Edit> accept(Cluster cluster, Option option, Optional<Reason> reason, String note) {
    Acceptance acceptance = acceptance();
    acceptance.add(
        cluster, option.mark(), option.links(), option.annotators(), remark(reason, note));
    return withoutDecisions(List.of(cluster), acceptance.edits());
  }

  /// Takes over all clusters of some in which all agree.
  public List<Edit> acceptAgreed(List<Cluster> clusters) {
    Acceptance acceptance = acceptance();
    Remark remark = remark(Optional.empty(), "");
    for (Cluster cluster : clusters) {
      Option option = cluster.options().getFirst();
      acceptance.add(cluster, option.mark(), option.links(), option.annotators(), remark);
    }
    return withoutDecisions(clusters, acceptance.edits());
  }

  /// Takes over clusters whose marks differ in their ends alone, with the ends that a policy gives.
  public List<Edit> accept(List<BoundaryCase> cases, BoundaryCase.Policy policy) {
    Acceptance acceptance = acceptance();
    Remark remark = remark(Optional.empty(), "");
    for (BoundaryCase each : cases) {
      Cluster cluster = each.cluster();
      Annotation mark = each.mark(policy);
      List<Integer> from =
          cluster.annotators().stream()
              .filter(i -> cluster.marks().get(i).orElseThrow().spans().equals(mark.spans()))
              .toList();
      Set<Cluster.LinkEnd> links = cluster.links().get(cluster.annotators().getFirst());
      acceptance.add(cluster, mark, links, from, remark);
    }
    return withoutDecisions(cases.stream().map(BoundaryCase::cluster).toList(), acceptance.edits());
  }

  private Acceptance acceptance() {
    return new Acceptance(alignment, standings, session);
  }

  /// Decides that nothing of a cluster is to be marked.
  public List<Edit> reject(Cluster cluster, Optional<Reason> reason, String note) {
    List<Edit> edits = new ArrayList<>();
    standing(cluster).mark().ifPresent(mark -> edits.add(new Edit.Remove(mark.id())));
    edits.add(decide(Decision.Kind.REJECTED, cluster, remark(reason, note)));
    return edits;
  }

  /// Leaves a cluster for later.
  public List<Edit> skip(Cluster cluster, Optional<Reason> reason, String note) {
    return List.of(decide(Decision.Kind.SKIPPED, cluster, remark(reason, note)));
  }

  /// Says something of a cluster, however it stands.
  public List<Edit> comment(Cluster cluster, Optional<Reason> reason, String note) {
    Standing standing = standing(cluster);
    Remark remark = remark(reason, note);
    if (standing.mark().isPresent()) {
      Annotation mark = standing.mark().get();
      Ruling ruling = Ruling.of(mark).orElseThrow().with(remark);
      return List.of(new Edit.Replace(bearing(mark, ruling)));
    }
    Decision.Kind kind =
        switch (standing.kind()) {
          case REJECTED -> Decision.Kind.REJECTED;
          case SKIPPED -> Decision.Kind.SKIPPED;
          default -> Decision.Kind.COMMENTED;
        };
    return List.of(decide(kind, cluster, remark));
  }

  /// Whether names are hidden: whose marks they are shows only in what is decided.
  public boolean isBlind() {
    List<Decision> all =
        session.set().fields().decisions().stream()
            .map(Decision::of)
            .flatMap(Optional::stream)
            .filter(d -> d.kind() == Decision.Kind.HIDDEN || d.kind() == Decision.Kind.REVEALED)
            .toList();
    return !all.isEmpty() && all.getLast().kind() == Decision.Kind.HIDDEN;
  }

  /// Hides names from here on, or shows them. Both are put down with who did so and when, and are
  /// to be done with [AnnotationSession#putDown], since what was seen cannot be taken back.
  public List<Edit> setBlind(boolean hidden) {
    Decision.Kind kind = hidden ? Decision.Kind.HIDDEN : Decision.Kind.REVEALED;
    Decision decision = new Decision(kind, "", List.of(), remark(Optional.empty(), ""));
    return List.of(decisions(all -> all.add(decision.plain())));
  }

  /// The places of a cluster's annotators in the order in which they are shown: while names are
  /// hidden and it is not decided an order of its own, the same every time.
  public List<Integer> shown(Cluster cluster) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cluster.marks().size(); i++) {
      order.add(i);
    }
    if (isHidden(cluster)) {
      long seed = Long.parseUnsignedLong(alignment.fingerprint(cluster), 16);
      Collections.shuffle(order, new Random(seed));
    }
    return order;
  }

  /// Whether it must not be seen whose marks they are.
  public boolean isHidden(Cluster cluster) {
    return isBlind() && !standing(cluster).isDecided();
  }

  private Edit decide(Decision.Kind kind, Cluster cluster, Remark remark) {
    List<Source> sources = alignment.sources(cluster);
    Decision decision = new Decision(kind, alignment.fingerprint(cluster), sources, remark);
    return decisions(
        all -> {
          all.removeIf(plain -> isAbout(plain, sources));
          all.add(decision.plain());
        });
  }

  private List<Edit> withoutDecisions(List<Cluster> clusters, List<Edit> edits) {
    Set<Source> about =
        clusters.stream()
            .flatMap(c -> alignment.sources(c).stream())
            .collect(Collectors.toUnmodifiableSet());
    boolean any =
        session.set().fields().decisions().stream().anyMatch(plain -> isAbout(plain, about));
    if (!any) {
      return edits;
    }
    List<Edit> all = new ArrayList<>(edits);
    all.add(decisions(kept -> kept.removeIf(plain -> isAbout(plain, about))));
    return all;
  }

  private static boolean isAbout(Object plain, Collection<Source> sources) {
    return Decision.of(plain)
        .filter(decision -> decision.marks().stream().anyMatch(sources::contains))
        .isPresent();
  }

  private interface Changer {
    void change(List<Object> decisions);
  }

  private static Edit decisions(Changer changer) {
    UnaryOperator<SetFields> change =
        fields -> {
          List<Object> all = new ArrayList<>(fields.decisions());
          changer.change(all);
          return fields.withDecisions(all);
        };
    return new Edit.ChangeFields(change);
  }

  private Remark remark(Optional<Reason> reason, String note) {
    return new Remark(reason, note.strip(), by, session.now(), isBlind());
  }

  private void follow(Difference change) {
    Set<Cluster> touched = standings.follow(change);
    if (!touched.isEmpty()) {
      onStanding.accept(touched);
    }
  }

  /// The rulings that marks get because of what was done to them by hand.
  private List<Edit> rulings(AnnotationSet before, Difference change) {
    List<Edit> edits = new ArrayList<>();
    for (Annotation mark : change.marksAfter()) {
      Optional<Annotation> old = before.annotation(mark.id());
      Optional<Ruling> ruling = Ruling.of(mark);
      if (ruling.isEmpty()) {
        Remark remark = remark(Optional.empty(), "");
        How how = old.isPresent() ? How.EDITED : How.NEW;
        edits.add(
            new Edit.Replace(bearing(mark, new Ruling(how, List.of(), List.of(), "", remark))));
      } else if (old.isPresent() && isEdited(old.get(), mark, ruling.get())) {
        edits.add(new Edit.Replace(bearing(mark, ruling.get().with(How.EDITED))));
      }
    }
    return edits;
  }

  private static boolean isEdited(Annotation old, Annotation now, Ruling ruling) {
    return ruling.how() != How.EDITED
        && ruling.how() != How.NEW
        && Ruling.of(old).equals(Optional.of(ruling))
        && !(old.tag().equals(now.tag())
            && old.spans().equals(now.spans())
            && old.attributes().equals(now.attributes()));
  }

  private static Annotation bearing(Annotation mark, Ruling ruling) {
    return mark.withProvenance(ruling.in(mark.provenance()));
  }
}
