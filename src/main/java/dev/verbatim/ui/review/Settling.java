package dev.verbatim.ui.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.Project;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.BoundaryCase;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Remark;
import dev.verbatim.review.Standing;
import dev.verbatim.ui.article.LaneRows;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Settles the clusters of one article after another: which one is looked at, and what is done
/// about it. What is done is a transaction on the adjudicated set, which the window shows as any
/// other.
///
/// Belongs to the JavaFX thread.
public final class Settling {
  private final SettlingHost host;
  private final SettlingQueue queue = new SettlingQueue();
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
  private final Deque<Cluster> before = new ArrayDeque<>();
  private Optional<AnnotationSession> session = Optional.empty();
  private Optional<Adjudication> adjudication = Optional.empty();
  private Optional<Cluster> current = Optional.empty();
  private List<Annotator> known = List.of();
  private Set<String> leftOut = Set.of();
  private SettlingView view = SettlingView.NOTHING;

  public Settling(SettlingHost host) {
    this.host = host;
  }

  void setView(SettlingView changed) {
    view = changed;
  }

  SettlingQueue queue() {
    return queue;
  }

  /// Whether the clusters of an article are there to be settled.
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /// The cluster that is looked at.
  Optional<Cluster> current() {
    return current;
  }

  Optional<Adjudication> adjudication() {
    return adjudication;
  }

  /// The session on the adjudicated set that is settled.
  public Optional<AnnotationSession> session() {
    return session;
  }

  /// Those whose work on the article is compared, in order.
  List<Annotator> annotators() {
    return adjudication
        .map(at -> at.alignment().sets().stream().map(AnnotationSet::annotator).toList())
        .orElse(List.of());
  }

  /// Turns to an article by its adjudicated set; the others' are read and aligned in the
  /// background.
  public void open(AnnotationSession adjudicated) {
    close();
    session = Optional.of(adjudicated);
    read();
  }

  /// Reads the annotators' sets anew, and aligns them.
  public void read() {
    AnnotationSession at = session.orElseThrow();
    Project project = host.project();
    Article article = at.article();
    Set<String> without = leftOut;
    host.inBackground(
        () -> ComparedSets.read(project, article, without),
        found -> {
          if (session.filter(now -> now == at).isPresent()) {
            aligned(at, found);
          }
        });
  }

  private void aligned(AnnotationSession at, ComparedSets found) {
    settle();
    adjudication.ifPresent(Adjudication::close);
    adjudication = found.alignment().map(a -> new Adjudication(at, a, host.by().id()));
    if (!found.failure().isEmpty()) {
      host.fail(found.failure());
    }
    adjudication.ifPresent(now -> now.setOnStanding(this::stand));
    known = found.known();
    Optional<Cluster> kept = current;
    queue.use(adjudication);
    on.set(adjudication.isPresent());
    view.opened();
    before.clear();
    host.showLanes(
        adjudication.map(now -> Lanes.rows(now, this::current)).orElse(LaneRows.NONE),
        this::lookAt);
    turn(kept.flatMap(this::same).or(() -> queue.nextOpen(0)));
  }

  /// The cluster that has a mark in common with one of an earlier alignment.
  private Optional<Cluster> same(Cluster old) {
    Set<Annotation> marks = Set.copyOf(old.present());
    return queue.rows().stream()
        .filter(c -> c.present().stream().anyMatch(marks::contains))
        .findFirst();
  }

  private void lookAt(Annotation mark) {
    adjudication.flatMap(at -> Lanes.clusterOf(at, mark)).ifPresent(this::choose);
  }

  /// Lets go of the article.
  public void close() {
    settle();
    adjudication.ifPresent(Adjudication::close);
    adjudication = Optional.empty();
    session = Optional.empty();
    on.set(false);
    queue.use(Optional.empty());
    before.clear();
    host.showLanes(LaneRows.NONE, _ -> {});
    view.opened();
    turn(Optional.empty());
  }

  /// Everyone with a set on the article, compared or not.
  List<Annotator> known() {
    return known;
  }

  /// Compares an annotator no more, or again.
  void toggleCompared(String id) {
    Set<String> changed = new HashSet<>(leftOut);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    leftOut = Set.copyOf(changed);
    read();
  }

  private void stand(Set<Cluster> touched) {
    view.quietly(() -> queue.changed(touched));
    view.changed();
    host.touchLanes(touched.stream().map(Cluster::hull).toList());
  }

  /// Looks at a cluster that was chosen.
  void choose(Cluster cluster) {
    if (current.filter(cluster::equals).isEmpty()) {
      settle();
      current.ifPresent(before::push);
      turn(Optional.of(cluster));
    }
  }

  /// Looks at the cluster of the adjudicated mark that was selected on the page.
  public void marked(String markId) {
    adjudication.ifPresent(
        at ->
            queue.rows().stream()
                .filter(c -> at.standing(c).mark().filter(m -> m.id().equals(markId)).isPresent())
                .findFirst()
                .ifPresent(this::choose));
  }

  private void turn(Optional<Cluster> cluster) {
    current = cluster;
    view.turned();
    if (cluster.isEmpty()) {
      host.showBelow(List.of(), palette -> palette);
      return;
    }
    Adjudication at = adjudication.orElseThrow();
    host.showBelow(Lanes.marks(at, cluster.get()), Lanes.looks());
    Optional<Annotation> mark = at.standing(cluster.get()).mark();
    mark.ifPresentOrElse(m -> host.select(m.id()), host::deselect);
    host.look(cluster.get().hull());
  }

  /// Keeps what was said of the cluster that is looked at, where nothing else was done about it.
  public void settle() {
    withCurrent(this::settle);
  }

  private void settle(Adjudication at, Cluster cluster) {
    Optional<Remark> known = at.standing(cluster).remark();
    boolean same =
        known.map(r -> r.reason().equals(view.reason())).orElse(view.reason().isEmpty())
            && known.map(Remark::note).orElse("").equals(view.note().strip());
    if (!same) {
      dispatch(
          Messages.get("undo.comment-cluster"), at.comment(cluster, view.reason(), view.note()));
    }
  }

  /// Takes over one of the ways to mark the cluster, and goes on.
  void accept(int option) {
    withCurrent(
        (at, cluster) -> {
          List<Cluster.Option> options = cluster.options();
          if (option < options.size()) {
            goOn(Messages.get("undo.accept-option"), accepting(at, cluster, options.get(option)));
          }
        });
  }

  /// Takes over what more than half of the annotators did.
  void acceptMajority() {
    withCurrent(
        (at, cluster) -> {
          Optional<Cluster.Option> majority = cluster.majority();
          if (cluster.isMarkedByFew()) {
            reject();
          } else if (majority.isPresent()) {
            goOn(Messages.get("undo.accept-majority"), accepting(at, cluster, majority.get()));
          } else {
            host.say(Messages.get("settling.no-majority"));
          }
        });
  }

  private List<Edit> accepting(Adjudication at, Cluster cluster, Cluster.Option option) {
    return at.accept(cluster, option, view.reason(), view.note());
  }

  /// Decides that nothing of the cluster is to be marked, and goes on.
  void reject() {
    withCurrent(
        (at, cluster) ->
            goOn(
                Messages.get("undo.reject-cluster"),
                at.reject(cluster, view.reason(), view.note())));
  }

  /// Leaves the cluster for later, and goes on.
  void skip() {
    withCurrent(
        (at, cluster) -> {
          if (at.standing(cluster).isDecided()) {
            next();
          } else {
            goOn(Messages.get("undo.skip-cluster"), at.skip(cluster, view.reason(), view.note()));
          }
        });
  }

  /// Takes over the first way, if none is yet, and leaves the mark to be changed on the page.
  void edit() {
    withCurrent(
        (at, cluster) -> {
          if (at.standing(cluster).mark().isEmpty()) {
            Cluster.Option option =
                cluster.majority().orElseGet(() -> cluster.options().getFirst());
            dispatch(Messages.get("undo.accept-option"), accepting(at, cluster, option));
          }
          at.standing(cluster).mark().map(Annotation::id).ifPresent(host::select);
          host.focusPage();
          host.say(Messages.get("settling.editing"));
        });
  }

  private interface Doing {
    void with(Adjudication at, Cluster cluster);
  }

  private void withCurrent(Doing doing) {
    if (adjudication.isPresent() && current.isPresent()) {
      doing.with(adjudication.get(), current.get());
    }
  }

  private void goOn(String label, List<Edit> edits) {
    Cluster done = current.orElseThrow();
    int row = queue.rows().indexOf(done);
    if (dispatch(label, edits)) {
      before.push(done);
      turn(queue.nextOpen(row).or(() -> Optional.of(done)));
    }
  }

  /// Looks at the cluster that was looked at before.
  void back() {
    settle();
    Optional.ofNullable(before.poll()).ifPresent(cluster -> turn(Optional.of(cluster)));
  }

  /// Looks at the next in the queue.
  void next() {
    withCurrent(
        (_, cluster) -> {
          int row = queue.rows().indexOf(cluster) + 1;
          if (row < queue.rows().size()) {
            choose(queue.rows().get(row));
          }
        });
  }

  /// The clusters in which all agree and that are not decided yet.
  List<Cluster> agreed() {
    return adjudication.map(Adjudication::agreed).orElse(List.of());
  }

  void acceptAgreed(List<Cluster> clusters) {
    if (dispatch(
        Messages.get("undo.accept-agreed", clusters.size()),
        adjudication.orElseThrow().acceptAgreed(clusters))) {
      turn(queue.nextOpen(0));
    }
  }

  /// The open clusters whose ends one policy can decide.
  List<BoundaryCase> boundaryCases() {
    if (adjudication.isEmpty()) {
      return List.of();
    }
    Adjudication at = adjudication.get();
    List<Cluster> open =
        at.alignment().clusters().stream().filter(c -> !at.standing(c).isDecided()).toList();
    return BoundaryCase.among(open, session.orElseThrow().article().text());
  }

  void acceptBoundaries(List<BoundaryCase> cases, BoundaryCase.Policy policy) {
    if (dispatch(
        Messages.get("undo.boundary-policy", cases.size()),
        adjudication.orElseThrow().accept(cases, policy))) {
      turn(queue.nextOpen(0));
    }
  }

  boolean isBlind() {
    return adjudication.filter(Adjudication::isBlind).isPresent();
  }

  /// Hides names, or shows them; which is put down and cannot be undone.
  void toggleBlind() {
    if (adjudication.isEmpty()) {
      return;
    }
    boolean hide = !isBlind();
    String label = Messages.get(hide ? "undo.hide-names" : "undo.show-names");
    try {
      session
          .orElseThrow()
          .putDown(new Transaction(label, adjudication.get().setBlind(hide), Optional.empty()));
      host.say(Messages.get(hide ? "settling.hidden" : "settling.revealed"));
    } catch (RefusedException e) {
      host.say(String.valueOf(e.getMessage()));
    }
    view.changed();
    turn(current);
  }

  private boolean dispatch(String label, List<Edit> edits) {
    try {
      session.orElseThrow().dispatch(new Transaction(label, edits, Optional.empty()));
      return true;
    } catch (RefusedException e) {
      host.say(String.valueOf(e.getMessage()));
      return false;
    }
  }

  Standing standing(Cluster cluster) {
    return adjudication.orElseThrow().standing(cluster);
  }
}
