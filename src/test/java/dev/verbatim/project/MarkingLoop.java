package dev.verbatim.project;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Gestures;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A program that marks at random, as fast as its gestures are saved, until it is killed.
///
/// `MarkingLoop PROJECT STATE SEED` tells on its output, a line each:
///
/// - `opened COUNT FINGERPRINT` what it found; `recovered N` how much of that was in the journal;
/// - `problem …` what it was told then;
/// - `made COUNT FINGERPRINT` the state after a gesture, as soon as it is made;
/// - `saved COUNT` once that gesture and all before it are said to be saved.
///
/// COUNT is how many gestures this installation has made on the set.
final class MarkingLoop {
  static final String ANNOTATOR = "analyst-a";
  private static final int MOST_MARKS = 80;

  private final BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
  private final Random random;
  private final Gestures gestures;

  private MarkingLoop(long seed) {
    random = new Random(seed);
    gestures = new Gestures(random);
  }

  public static void main(String[] arguments) throws Exception {
    new MarkingLoop(Long.parseLong(arguments[2])).run(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  private void run(Path folder, Path state) throws Exception {
    FileOperations files = FileOperations.disk();
    Machine machine = new Machine(files, new StateFolder(state, files), InstantSource.system());
    Project project = Project.open(folder, machine).project();
    RealThreads real = new RealThreads();
    Threads threads = Threads.of(owner::add, real.background());
    AnnotatorLock lock = project.lock(Desk.ANALYST_A, threads);
    String article = project.articles().getFirst().id();
    OpenSet open = OpenSet.open(project, lock, article, threads, _ -> {});
    open.recovery().problems().forEach(problem -> say("problem " + problem.message()));
    say("recovered " + open.recovery().gestures());
    say("opened " + told(open, machine));
    while (true) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        gesture(open);
        say("made " + told(open, machine));
      }
      if (random.nextInt(6) == 0) {
        var _ = open.flush();
      }
      while (open.state().unsaved() > 0) {
        owner.take().run();
      }
      say("saved " + count(open.session().set(), machine));
    }
  }

  /// A random gesture; where there are very many marks, one that removes most of them.
  private void gesture(OpenSet open) throws RefusedException {
    AnnotationSet set = open.session().set();
    if (set.size() < MOST_MARKS) {
      gestures.next(open.session());
      return;
    }
    List<Edit> removals = new ArrayList<>();
    set.annotations().stream().skip(5).forEach(mark -> removals.add(new Edit.Remove(mark.id())));
    open.session().dispatch(new Transaction("clear", removals, Optional.empty()));
  }

  private static String told(OpenSet open, Machine machine) {
    AnnotationSet set = open.session().set();
    return count(set, machine) + " " + fingerprint(set, open.session().article().text());
  }

  private static long count(AnnotationSet set, Machine machine) {
    return set.revision().counts().getOrDefault(machine.state().installation(), 0L);
  }

  /// What the set is, all of it, in a few letters.
  static String fingerprint(AnnotationSet set, ArticleText text) {
    byte[] bytes = AnnotationFile.write(Desk.bare(set), text);
    return ArticleText.of(Bytes.of(bytes).text()).sha256().substring(0, 16);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
