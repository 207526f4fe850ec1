package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Alignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// Rows `settle-…`: in the whole program, five annotators' sets with 2,000 marks each on 100 kB are
/// settled, of which those clusters in which all agree are taken over already.
///
/// `settle-open` is from going to an article for the first time until it is there with what is
/// settled of it, all beside it laid out; its floor is going to it as one annotator until their
/// marks are. `settle-queue` is the same until the clusters are listed, too, for which the five
/// sets are read and aligned in the background. Each time it is another article, since what was
/// open once is not read again. `settle-accept` is from the press of the key that takes over the
/// first way to mark a cluster to the end of the layout of the next pulse, in which the next
/// cluster is shown; the worst comes first, so the page goes to another place each time.
/// `settle-accept-text` is the same in text order, in which the next cluster is mostly in view.
final class Adjudicating implements Scenario {
  private static final int ANNOTATORS = 5;
  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 16;
  private static final int WORST_FIRST = 0;
  private static final int TEXT_ORDER = 1;
  private static final int ACCEPTED = 40;
  private static final Annotator SETTLED =
      new Annotator(Annotator.ADJUDICATED, Annotator.ADJUDICATED);

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    List<Fixture> articles =
        IntStream.range(0, WARM_UPS + ROUNDS)
            .mapToObj(i -> new Fixture("z-" + i, 100_000 + i, 400, 2_000))
            .toList();
    Path project =
        Desktop.project(
            folder.resolve("project"),
            Stream.concat(Stream.of(Fixture.SMALL), articles.stream()).toList());
    List<Annotator> annotators = Colleagues.annotators(ANNOTATORS);
    for (Fixture article : articles) {
      mark(project, annotators, article);
    }
    Screen.start();
    Desktop marking =
        Desktop.open(project, folder.resolve("marking"), annotators.getLast(), recorder);
    Desktop settling =
        Desktop.open(project, folder.resolve("settling"), annotators.getFirst(), recorder);
    Screen.act(settling.program()::settle);
    Screen.until("the project is open to be settled", settling.program()::isSettling);
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      Fixture article = articles.get(round);
      String row = round % 2 == 0 ? "settle-open" : "settle-queue";
      open(marking, row, Side.FLOOR, article, () -> marking.isOpen(article));
      open(
          settling,
          row,
          Side.OURS,
          article,
          row.equals("settle-open")
              ? () -> settling.isOpen(article)
              : () -> settling.isOpen(article) && settling.program().clustersListed() > 0);
      Screen.until("clusters are listed", () -> settling.program().clustersListed() > 0);
      accept(settling, "settle-accept", WORST_FIRST);
      accept(settling, "settle-accept-text", TEXT_ORDER);
      settling.go(Fixture.SMALL);
      marking.go(Fixture.SMALL);
    }
  }

  /// Writes everyone's sets, and what they agree on.
  private static void mark(Path project, List<Annotator> annotators, Fixture fixture)
      throws IOException, RefusedException {
    Codebook codebook = DefaultCodebook.load();
    Article article = fixture.article();
    AnnotationSet first = fixture.set(article, codebook);
    List<AnnotationSet> sets =
        new ArrayList<>(new Colleagues(article, first).sets(annotators, codebook));
    AnnotationSet empty = AnnotationSet.empty(article, SETTLED, codebook);
    AnnotationSession session =
        new AnnotationSession(article, codebook, empty, "bench", InstantSource.system());
    Adjudication adjudication =
        new Adjudication(session, Alignment.of(sets), annotators.getFirst().id());
    session.dispatch(
        new Transaction(
            "Agreed", adjudication.acceptAgreed(adjudication.agreed()), Optional.empty()));
    sets.add(session.set());
    for (AnnotationSet set : sets) {
      Path own = project.resolve("annotations", set.annotator().id());
      Files.createDirectories(own);
      Files.write(own.resolve(article.id() + ".json"), AnnotationFile.write(set, article.text()));
    }
  }

  private static void open(
      Desktop desktop, String row, Side side, Fixture article, BooleanSupplier isThere) {
    desktop.screen().timeUntil(row, side, () -> desktop.program().go(article.id()), isThere);
    desktop.go(article);
  }

  private static void accept(Desktop desktop, String row, int order) {
    Screen.act(() -> desktop.program().orderQueue(order));
    Screen.act(desktop.program()::focusQueue);
    Screen.settle();
    for (int i = 0; i < ACCEPTED; i++) {
      int before = desktop.session().set().size();
      desktop.screen().time(row, Side.OURS, () -> desktop.press(KeyCode.DIGIT1));
      desktop.untilSaved();
      if (desktop.session().set().size() != before + 1) {
        throw new IllegalStateException("the key took nothing over");
      }
    }
  }
}
