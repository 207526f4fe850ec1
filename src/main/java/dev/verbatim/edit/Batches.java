package dev.verbatim.edit;

import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Metadata;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is changed together over the sets that are open, the codebook and what is said of articles,
/// and undone together.
///
/// A change is done everywhere or nowhere. It stands in the history of each set that it touches; a
/// change of the codebook in that of every open set, since all are marked by it. Whoever undoes a
/// step asks [#undoable] first: where it is part of a batch, the batch is undone, in all sets, also
/// in those that were opened after it was done.
///
/// Shared files are written one change after the other, while other things happen: [#inTurn] is how
/// to wait for that. Belongs to the sessions' thread.
public final class Batches {

  /// Where the codebook and what is said of articles are kept.
  public interface Keeper {
    /// The codebook as it was last read or written.
    Codebook codebook();

    /// What is said of an article, as it was last read or written.
    Metadata metadata(Article article);

    /// What an edition says of its author and date.
    CodebookEdit.By by(String what);

    /// Writes a changed codebook, joined with what another program changed since.
    ///
    /// @param before the codebook that the change began with
    /// @param done told, on the sessions' thread, what the codebook is now; nothing where it could
    ///   not be written, which is told elsewhere
    void write(Codebook before, Codebook after, Consumer<Optional<Codebook>> done);

    /// Writes what is said of an article, likewise.
    void write(Article article, Metadata before, Metadata after, Consumer<Optional<Metadata>> done);
  }

  private final Keeper keeper;
  private final List<AnnotationSession> sessions = new ArrayList<>();
  private final List<Batch> batches = new ArrayList<>();

  /// Sets that were opened while something was being written, with their marks' former tags.
  private final Map<AnnotationSession, Map<String, String>> arriving = new LinkedHashMap<>();

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean writing;

  public Batches(Keeper keeper) {
    this.keeper = keeper;
  }

  /// Who changes the codebook now, for an edition.
  public CodebookEdit.By by(String what) {
    return keeper.by(what);
  }

  /// Whether a shared file is being written.
  public boolean isWriting() {
    return writing;
  }

  /// Does something now or, while a shared file is being written, after that.
  public void inTurn(Runnable step) {
    waiting.add(step);
    goOn();
  }

  private void goOn() {
    while (!writing && !waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /// Takes note of a set that is open, and brings it to the codebook of now where it was read with
  /// an earlier one. What a batch did to its marks before, the batch takes back with the rest.
  ///
  /// @param formerTags by the ids of marks that were migrated on reading: the tag in the file
  public void add(AnnotationSession session, Map<String, String> formerTags) {
    if (sessions.contains(session)) {
      return;
    }
    if (writing) {
      arriving.putIfAbsent(session, formerTags);
    } else {
      join(session, formerTags);
    }
  }

  private void join(AnnotationSession session, Map<String, String> formerTags) {
    sessions.add(session);
    Codebook now = keeper.codebook();
    Map<String, String> former = new LinkedHashMap<>(formerTags);
    if (!session.codebook().equals(now)) {
      Difference moved = MigrationPath.migration(session.set(), now);
      moved.marksBefore().forEach(mark -> former.putIfAbsent(mark.id(), mark.tag()));
      session.bring(now, moved);
    }
    List<Batch> unmet = new ArrayList<>(batches);
    unmet.removeIf(batch -> batch.rejoin(session) || !batch.changesCodebook() || batch.isUndone());
    MigrationPath.of(session.set(), former, now, unmet)
        .forEach(
            (batch, moved) -> batch.steps().put(session, session.earlier(batch.label(), moved)));
  }

  /// Takes note that a set is closed, and can no longer be changed.
  public void remove(AnnotationSession session) {
    sessions.remove(session);
    arriving.remove(session);
    batches.forEach(batch -> batch.part(session, title(session)));
  }

  /// Does transactions on several sets, all or none.
  ///
  /// @param label what the menu says of it
  /// @param edits by session, each of which was added
  /// @return what was done; empty where nothing would be different
  /// @throws RefusedException with a sentence that names the article, where an edit does not fit;
  ///   then nothing was done
  public Optional<Batch> dispatch(String label, Map<AnnotationSession, List<Edit>> edits)
      throws RefusedException {
    Map<AnnotationSession, Difference> differences = new LinkedHashMap<>();
    for (Map.Entry<AnnotationSession, List<Edit>> entry : edits.entrySet()) {
      try {
        Difference difference = entry.getKey().preview(entry.getValue());
        if (!difference.isEmpty()) {
          differences.put(entry.getKey(), difference);
        }
      } catch (RefusedException e) {
        throw new RefusedException(
            "“%s”: %s".formatted(title(entry.getKey()), String.valueOf(e.getMessage())));
      }
    }
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    Batch batch = new Batch(label, Optional.empty());
    differences.forEach((session, d) -> batch.steps().put(session, session.record(label, d)));
    batches.add(batch);
    return Optional.of(batch);
  }

  /// Changes the codebook, and by its migrations every open set. To be called in turn.
  ///
  /// @param label what the menu and the codebook's versions say of it
  /// @param seen the codebook that the edit was made from; what it had differently from the one of
  ///   now is not put back
  /// @param done told when it is done or could not be written; at once, where nothing would be
  ///   different
  /// @throws RefusedException with a sentence, where the edit does not fit the codebook; then
  ///   nothing was done
  public void change(String label, Codebook seen, CodebookEdit edit, Runnable done)
      throws RefusedException {
    Codebook before = keeper.codebook();
    Codebook after = edit.from(seen, before).applyTo(before, keeper.by(label));
    if (after.equals(before)) {
      done.run();
      return;
    }
    begin();
    keeper.write(before, after, end(now -> changed(label, before, after, now), done));
  }

  private void changed(String label, Codebook before, Codebook after, Codebook now) {
    Batch batch = new Batch(label, Optional.of(new SharedStep.OfCodebook(before, after)));
    for (AnnotationSession session : sessions) {
      session.useCodebook(now);
      Difference moved = MigrationPath.migration(session.set(), now);
      batch.steps().put(session, session.record(label, moved));
    }
    batches.add(batch);
  }

  /// Takes in a codebook that came from elsewhere, and brings every open set to it. It is no step
  /// of any history, as nobody here made it. To be called in turn.
  ///
  /// @param before the codebook that it was joined with
  /// @param done told whether it was written
  public void takeIn(Codebook before, Codebook after, Consumer<Boolean> done) {
    begin();
    keeper.write(
        before, after, now -> end(this::bring, () -> done.accept(now.isPresent())).accept(now));
  }

  /// Brings every open set to a codebook that another program wrote.
  public void bring(Codebook now) {
    for (AnnotationSession session : sessions) {
      if (!session.codebook().equals(now)) {
        session.bring(now, MigrationPath.migration(session.set(), now));
      }
    }
  }

  /// Changes what is said of an article, as a step of the history of its set. To be called in turn.
  ///
  /// @param label what the menu says of it
  /// @param session of the article's set, which was added
  /// @param before what the change began with; what another program changed since is kept
  /// @param done as for a change of the codebook
  public void change(
      String label, AnnotationSession session, Metadata before, Metadata after, Runnable done) {
    if (after.equals(before)) {
      done.run();
      return;
    }
    Article article = session.article();
    begin();
    keeper.write(
        article,
        before,
        after,
        end(
            _ -> {
              Batch batch =
                  new Batch(label, Optional.of(new SharedStep.OfArticle(article, before, after)));
              Difference none = Difference.between(session.set(), session.set());
              batch.steps().put(session, session.record(label, none));
              batches.add(batch);
            },
            done));
  }

  /// One thing is written at a time, or the second would be made from what the first replaces.
  private void begin() {
    if (writing) {
      throw new IllegalStateException("a shared file is being written");
    }
    writing = true;
  }

  private <T> Consumer<Optional<T>> end(Consumer<T> then, Runnable done) {
    return now -> {
      writing = false;
      now.ifPresent(then);
      arriving.forEach(this::join);
      arriving.clear();
      done.run();
      goOn();
    };
  }

  /// The batch that the newest step of a session's history is part of.
  public Optional<Batch> undoable(AnnotationSession session) {
    return at(session, session.history().undoable());
  }

  /// The batch that what would be redone in a session is part of.
  public Optional<Batch> redoable(AnnotationSession session) {
    return at(session, session.history().redoable());
  }

  @SuppressWarnings("ReferenceEquality") // two changes may say the same
  private Optional<Batch> at(AnnotationSession session, Optional<Change> step) {
    return batches.stream()
        .filter(b -> step.isPresent() && b.steps().get(session) == step.get())
        .findFirst();
  }

  /// The newest change of the codebook that is not taken back.
  public Optional<Batch> undoableInCodebook() {
    return batches.reversed().stream()
        .filter(b -> b.changesCodebook() && !b.isUndone())
        .findFirst();
  }

  /// The change of the codebook that was taken back last, as long as no newer one is done.
  public Optional<Batch> redoableInCodebook() {
    List<Batch> codebooks = batches.stream().filter(Batch::changesCodebook).toList();
    int done = codebooks.size();
    while (done > 0 && codebooks.get(done - 1).isUndone()) {
      done--;
    }
    return done < codebooks.size() ? Optional.of(codebooks.get(done)) : Optional.empty();
  }

  /// What undoing or redoing a batch would leave as it is, since it was changed otherwise, and what
  /// the codebook would then no longer know: sentences to be told first; empty where all can be
  /// done.
  public Optional<String> changedSince(Batch batch) {
    return new Remainder(batch, session -> keeper.metadata(session.article())).sentence(sessions);
  }

  /// Takes a batch back, or brings it back where it is taken back: in the shared file and in every
  /// set that is still open, but for what [#changedSince] names. To be called in turn.
  ///
  /// @param done told when it is done or could not be written
  public void toggle(Batch batch, Runnable done) {
    Optional<SharedStep> due = batch.due();
    if (due.isEmpty()) {
      move(batch);
      done.run();
      return;
    }
    switch (due.get()) {
      case SharedStep.OfCodebook(Codebook before, Codebook after) -> {
        String what = (batch.isUndone() ? "Redo: " : "Undo: ") + batch.label();
        Codebook next = Edition.next(keeper.codebook(), before, after, keeper.by(what));
        begin();
        keeper.write(before, next, end(now -> move(batch, now), done));
      }
      case SharedStep.OfArticle article -> {
        Metadata now = keeper.metadata(article.article());
        begin();
        keeper.write(article.article(), now, article.fitting(now), end(_ -> move(batch), done));
      }
    }
  }

  private void move(Batch batch, Codebook now) {
    sessions.forEach(session -> session.useCodebook(now));
    if (batch.isUndone()) {
      // what was marked meanwhile is led to where the migrations lead
      sessions.forEach(session -> migrate(batch, session, now));
      batch.setUndone(false);
    } else {
      move(batch);
    }
  }

  private static void migrate(Batch batch, AnnotationSession session, Codebook now) {
    Difference moved = MigrationPath.migration(session.set(), now);
    Optional<Change> step = Optional.ofNullable(batch.steps().get(session));
    if (step.isPresent() || !moved.isEmpty()) {
      batch
          .steps()
          .put(
              session,
              step.map(s -> session.reinstateAnew(s, moved))
                  .orElseGet(() -> session.record(batch.label(), moved)));
    }
  }

  private static void move(Batch batch) {
    batch
        .steps()
        .forEach(
            (session, step) -> {
              Difference part = Remainder.part(batch, step, session.set());
              if (batch.isUndone()) {
                session.reinstate(step, part);
              } else {
                session.retract(step, part);
              }
            });
    batch.setUndone(!batch.isUndone());
  }

  private String title(AnnotationSession session) {
    return keeper.metadata(session.article()).title();
  }
}
