package dev.verbatim.ui.app;

import dev.verbatim.edit.Batches;
import dev.verbatim.edit.Histories;
import dev.verbatim.exchange.Bundle;
import dev.verbatim.exchange.BundleReader;
import dev.verbatim.exchange.Receiving;
import dev.verbatim.exchange.Sharing;
import dev.verbatim.exchange.TakingIn;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.Going;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// What is done with bundles: sharing work, and taking in what came.
///
/// Nothing of a bundle is written before the person has seen what it would change. Belongs to the
/// JavaFX thread; reading and writing run in the background.
final class Exchanging {
  private final MainWindow window;
  private final Desk desk;
  private final Dialogs dialogs;
  private final Noticing noticing;

  Exchanging(MainWindow window, Dialogs dialogs, Noticing noticing) {
    this.window = window;
    this.desk = window.desk();
    this.dialogs = dialogs;
    this.noticing = noticing;
  }

  /// Whether a file is a bundle, by its name.
  static boolean isBundle(Path file) {
    return String.valueOf(file.getFileName())
        .toLowerCase(Locale.ROOT)
        .endsWith(BundleReader.ENDING);
  }

  /// Asks what is to be shared, and where to, and writes it.
  void share() {
    Project project = desk.projectProperty().get().orElseThrow();
    Background.then(
        desk.saveAll(),
        _ ->
            desk.run(
                project::annotators,
                known ->
                    new ShareSheet(withOneself(known), desk.rows(), this::share).open(window)));
  }

  /// Whoever only answers colleagues has no marks, but something to share.
  private List<Annotator> withOneself(List<Annotator> known) {
    List<Annotator> all = new ArrayList<>(known);
    desk.annotator()
        .filter(own -> known.stream().noneMatch(a -> a.id().equals(own.id())))
        .ifPresent(all::add);
    all.sort(Comparator.comparing(Annotator::id));
    return all;
  }

  private void share(Sharing.Choice choice) {
    Project project = desk.projectProperty().get().orElseThrow();
    dialogs
        .chooseTarget(Messages.get("share.title"), project.name() + BundleReader.ENDING)
        .ifPresent(target -> share(project, choice, target));
  }

  private void share(Project project, Sharing.Choice choice, Path target) {
    WaitSheet.run(
        window,
        Messages.get("share.wait"),
        going -> written(project, choice, target, going),
        shared -> sayShared(shared, choice, target));
  }

  private Optional<Sharing.Shared> written(
      Project project, Sharing.Choice choice, Path target, Going going) throws ProjectException {
    try {
      return Sharing.write(
          project, choice, target, window.surroundings().machine().clock().instant(), going);
    } catch (IOException e) {
      throw new ProjectException(
          target, Messages.get("share.failed", String.valueOf(e.getMessage())));
    }
  }

  private void sayShared(Sharing.Shared what, Sharing.Choice choice, Path target) {
    String texts = Messages.get(choice.texts() ? "share.with-texts" : "share.without-texts");
    String words =
        what.reviews() == 0 ? texts : Messages.get("share.reviews", what.reviews()) + " " + texts;
    String said =
        Messages.get("share.done", what.sets(), what.articles(), words, target.getFileName());
    List<String> problems = new ArrayList<>(what.problems());
    if (!problems.isEmpty()) {
      problems.addFirst(Messages.get("share.problems"));
    }
    say(Messages.get("share.title"), said, problems);
  }

  /// Says what was done; in a dialog where there is more to be read.
  private void say(String title, String said, List<String> problems) {
    if (problems.isEmpty()) {
      window.layout().statusBar().say(said);
    } else {
      List<String> sentences = new ArrayList<>(List.of(said));
      sentences.addAll(problems);
      dialogs.info(title, String.join("\n\n", sentences));
    }
  }

  /// Asks for a bundle and takes it in.
  void receive() {
    dialogs
        .chooseFiles(
            Messages.get("receive.title"),
            Messages.get("receive.kind"),
            List.of("*" + BundleReader.ENDING))
        .stream()
        .findFirst()
        .ifPresent(this::receive);
  }

  /// Takes in a bundle once the project is open that is being opened; where none is, asks into
  /// which it is to go.
  void receiveSoon(Path file) {
    if (desk.projectProperty().get().isPresent()) {
      receive(file);
    } else if (desk.busyProperty().get()) {
      once(() -> receive(file));
    } else {
      askForProject(file);
    }
  }

  /// Does something once a project is open.
  private void once(Runnable then) {
    desk.projectProperty()
        .addListener(
            new ChangeListener<Optional<Project>>() {
              @Override
              public void changed(
                  ObservableValue<? extends Optional<Project>> property,
                  Optional<Project> before,
                  Optional<Project> now) {
                if (now.isPresent()) {
                  property.removeListener(this);
                  window.surroundings().threads().owner().execute(then);
                }
              }
            });
  }

  private void askForProject(Path file) {
    int answer =
        dialogs.ask(
            Messages.get("receive.title"),
            Messages.get("receive.no-project", file.getFileName()),
            List.of(
                Messages.get("receive.open"),
                Messages.get("receive.new"),
                Messages.get("dialog.cancel")));
    if (answer < 2) {
      once(() -> receive(file));
      window.commands().get(answer == 0 ? "open-project" : "new-project").run();
    }
  }

  /// Shows what a bundle would change, and changes it if that is wished.
  void receive(Path file) {
    Optional<Project> project = desk.projectProperty().get();
    if (project.isEmpty()) {
      askForProject(file);
    } else if (project.get().isLone()) {
      dialogs.info(Messages.get("receive.title"), Messages.get("receive.lone"));
    } else {
      Background.then(desk.saveAll(), _ -> read(project.get(), file));
    }
  }

  private void read(Project project, Path file) {
    WaitSheet.run(
        window,
        Messages.get("receive.wait", file.getFileName()),
        going -> judged(project, file, going),
        plan -> new ReceiveSheet(plan, this::takeIn).open(window));
  }

  private static Optional<Receiving.Plan> judged(Project project, Path file, Going going)
      throws ProjectException {
    try {
      Bundle bundle = BundleReader.read(file);
      return Receiving.judge(project, bundle, going);
    } catch (IOException e) {
      throw new ProjectException(
          file, Messages.get("receive.unreadable", String.valueOf(e.getMessage())));
    } catch (FormatException e) {
      throw new ProjectException(file, e.sentence());
    }
  }

  private void takeIn(Receiving.Plan plan) {
    window.articles().forget();
    desk.batches().ifPresent(batches -> batches.inTurn(() -> takeIn(batches, plan)));
  }

  /// Takes in the codebook first, for the sets are read with it.
  private void takeIn(Batches batches, Receiving.Plan plan) {
    if (!plan.changesCodebook()) {
      takeWork(plan);
      return;
    }
    batches.takeIn(
        plan.scheme().seen(),
        plan.scheme().merged(),
        taken -> {
          window.codebook().show();
          if (taken) {
            takeWork(plan);
          }
        });
  }

  private void takeWork(Receiving.Plan plan) {
    Project project = desk.projectProperty().get().orElseThrow();
    noticing.expect(
        plan.lines().stream()
            .filter(line -> line.verdict().isTaken())
            .map(line -> new SetId(line.annotator().id(), line.articleId()))
            .collect(Collectors.toSet()));
    desk.run(
        () -> TakingIn.work(project, plan),
        outcome -> {
          int joined = 0;
          List<String> problems = new ArrayList<>(outcome.problems());
          for (Receiving.Line line : outcome.open()) {
            if (join(line.sent().orElseThrow())) {
              joined++;
            } else {
              problems.add(
                  Messages.get("receive.open-elsewhere", line.annotator().name(), line.title()));
            }
          }
          desk.reread();
          sayTaken(plan, outcome, joined, problems);
        });
  }

  /// Joins a set that came from elsewhere into the session that has it open.
  ///
  /// @return whether one has
  boolean join(AnnotationSet sent) {
    Optional<OpenSet> open =
        desk.openSets()
            .filter(set -> set.session().set().annotator().id().equals(sent.annotator().id()))
            .filter(set -> set.session().article().id().equals(sent.origin().articleId()))
            .findFirst();
    open.map(OpenSet::session)
        .ifPresent(
            session ->
                session.adopt(Messages.get("receive.undo"), Histories.join(session.set(), sent)));
    return open.isPresent();
  }

  private void sayTaken(
      Receiving.Plan plan, TakingIn.Outcome outcome, int joined, List<String> problems) {
    String said =
        Messages.get(
            "receive.done",
            outcome.sets() + joined,
            outcome.articles(),
            plan.changesCodebook() ? 1 : 0,
            outcome.reviews());
    say(
        Messages.get("receive.title"),
        outcome.assignments() ? Messages.get("receive.done.plan", said) : said,
        problems);
  }
}
