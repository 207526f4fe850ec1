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
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Progress;
import dev.verbatim.review.Remark;
import dev.verbatim.review.Source;
import dev.verbatim.review.Standing;
import dev.verbatim.ui.article.LaneRows;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
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
  private final GapNews gaps;
  private final SettlingQueue queue = new SettlingQueue();
  private final SettlingMemory memory;
  private final ProjectProgress progress;
  private final Deciding deciding;
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
    this.memory = new SettlingMemory(host.settings());
    this.progress = new ProjectProgress(host, this::showProgress);
    this.deciding = new Deciding(this, host);
    queue.setOrder(memory.order());
    this.gaps = new GapNews(host);
  }

  void setView(SettlingView changed) {
    view = changed;
  }

  SettlingView view() {
    return view;
  }

  Deciding deciding() {
    return deciding;
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

  /// Settles the project no more.
  public void end() {
    close();
    leftOut = Set.of();
    progress.end();
  }

  private void showProgress(String articleId, Progress now) {
    host.showProgress(articleId, now);
    view.progressed(progress);
  }

  /// Turns to an article by its adjudicated set; the others' are read and aligned in the
  /// background.
  public void open(AnnotationSession adjudicated) {
    close();
    session = Optional.of(adjudicated);
    read();
  }

  /// Takes in that annotators changed their marks on some articles.
  public void changed(Set<String> articles) {
    Set<String> others = new HashSet<>(articles);
    if (session.filter(at -> others.remove(at.article().id())).isPresent()) {
      read();
    }
    progress.reread(others, leftOut);
  }

  /// Reads the annotators' sets anew, and aligns them.
  private void read() {
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
    boolean again = current.isPresent();
    Optional<Source> stopped = memory.stoppedAt(at.article().id());
    gaps.turned();
    queue.use(adjudication);
    on.set(adjudication.isPresent());
    view.opened(again);
    before.clear();
    host.showLanes(
        adjudication
            .map(now -> Lanes.rows(now, this::current, MarkWords.of(at)))
            .orElse(LaneRows.NONE),
        this::lookAt);
    turn(stopped.flatMap(this::clusterOf).or(() -> queue.nextOpen(0)));
    progress.put(at.article().id(), queue.progress());
    progress.begin(at.article().id(), leftOut);
  }

  private Optional<Cluster> clusterOf(Source mark) {
    return adjudication.flatMap(at -> queue.find(c -> at.alignment().sources(c).contains(mark)));
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
    view.opened(false);
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
    progress.end();
    read();
  }

  void setOrder(SettlingQueue.Order order) {
    memory.setOrder(order);
    queue.setOrder(order);
  }

  private void stand(Set<Cluster> touched) {
    view.quietly(() -> queue.changed(touched));
    view.changed();
    host.touchLanes(touched.stream().map(Cluster::hull).toList());
    session.ifPresent(at -> progress.put(at.article().id(), queue.progress()));
    gaps.changed(session.orElseThrow(), adjudication.orElseThrow(), touched);
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
            queue
                .find(c -> at.standing(c).mark().filter(m -> m.id().equals(markId)).isPresent())
                .ifPresent(this::choose));
  }

  /// Looks at the first that is open.
  void restart() {
    turn(queue.nextOpen(0));
  }

  /// Shows the cluster that is looked at anew.
  void lookAgain() {
    turn(current);
  }

  private void turn(Optional<Cluster> cluster) {
    current = cluster;
    view.turned();
    if (cluster.isEmpty()) {
      host.showBelow(List.of(), palette -> palette);
      return;
    }
    Adjudication at = adjudication.orElseThrow();
    memory.stopAt(articleId(), at.alignment().sources(cluster.get()).getFirst());
    host.showBelow(Lanes.marks(at, cluster.get()), Lanes.looks());
    Optional<Annotation> mark = at.standing(cluster.get()).mark();
    mark.ifPresentOrElse(m -> host.select(m.id()), host::deselect);
    host.showGuideline(cluster.get().options().getFirst().mark().tag());
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

  interface Doing {
    void with(Adjudication at, Cluster cluster);
  }

  void withCurrent(Doing doing) {
    if (adjudication.isPresent() && current.isPresent()) {
      doing.with(adjudication.get(), current.get());
    }
  }

  /// Does something about the cluster that is looked at, and goes on to the next.
  void goOn(String label, List<Edit> edits) {
    Cluster done = current.orElseThrow();
    int above = queue.above(done);
    // Nothing is looked at meanwhile, so that what was is not shown once more before the next is.
    current = Optional.empty();
    boolean dispatched = dispatch(label, edits);
    current = Optional.of(done);
    if (dispatched) {
      before.push(done);
      turn(queue.nextOpen(above).or(() -> current));
      if (queue.progress().isSettled()) {
        host.say(
            Messages.get(
                progress.nextOpen(articleId()).isPresent()
                    ? "settling.done"
                    : "settling.all-done"));
      }
    }
  }

  private String articleId() {
    return session.orElseThrow().article().id();
  }

  /// Goes to the next article on which something is open.
  void nextArticle() {
    Optional<String> next = progress.nextOpen(articleId());
    host.say(next.isPresent() ? "" : Messages.get("settling.no-other"));
    next.ifPresent(host::go);
  }

  /// Looks at the cluster that was looked at before.
  void back() {
    settle();
    Optional.ofNullable(before.poll()).ifPresent(cluster -> turn(Optional.of(cluster)));
  }

  /// Looks at the next in the queue.
  void next() {
    withCurrent((_, cluster) -> queue.below(cluster).ifPresent(this::choose));
  }

  boolean dispatch(String label, List<Edit> edits) {
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
