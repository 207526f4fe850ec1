package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import dev.verbatim.ui.app.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;

/// Rows `open-20k`, `open-20k-anew` and `scroll-20k`: a project of 20,000 articles, half of them
/// marked by one annotator, in the whole program.
///
/// `open-20k` is from the order to open it to the end of the layout that shows the list, with every
/// title, status and count there, of a project that was open before; `open-20k-anew` the same of
/// one that never was. Both are measured once in a process and without warming up, for that is how
/// a project is opened. The floors are to ask for size and date of every file that counts, and to
/// read them all.
///
/// `scroll-20k` is the work of a frame while the list scrolls by some lines in each; the floor is
/// the same in a bare list of 20,000 words.
final class Listing implements Scenario {
  private static final int ARTICLES = 20_000;
  private static final int MARKED = ARTICLES / 2;
  private static final int MARKS = 10;
  private static final int LENGTH = 2_000;
  private static final int FRAMES = 300;
  private static final int ROUNDS = 3;
  private static final int LINES = 7;

  /// Longer than files count as just written.
  private static final long REST = 3_000;

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Path project = project(folder.resolve("project"));
    Path state = folder.resolve("state");
    Thread.sleep(REST);
    Screen.start();
    Screen.act(() -> Platform.setImplicitExit(false));
    recorder.warm();
    Program anew = open(recorder, "open-20k-anew", project, state);
    Screen.until("the index is kept", () -> Files.exists(state.resolve("indexes")));
    Thread.sleep(REST);
    Screen.act(anew::close);
    Program program = open(recorder, "open-20k", project, state);
    ListView<?> list = Screen.ask(() -> (ListView<?>) program.scene().lookup("#articles"));
    scroll(recorder, Objects.requireNonNull(list));
    recorder.time("open-20k", Side.FLOOR, () -> look(project));
    recorder.time("open-20k-anew", Side.FLOOR, () -> read(project));
  }

  private static Path project(Path folder) throws IOException {
    Codebook codebook = DefaultCodebook.load();
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path own = Files.createDirectories(folder.resolve("annotations", Fixture.ANNOTATOR.id()));
    Files.write(folder.resolve("codebook.json"), CodebookFile.write(codebook));
    String text = Fixture.HUGE.article().text().string();
    Random random = new Random(1);
    for (int i = 0; i < ARTICLES; i++) {
      int start = (int) ((long) i * (text.length() - LENGTH) / ARTICLES);
      String id = "article-%05d".formatted(i);
      ArticleText part = ArticleText.of(i + " " + text.substring(start, start + LENGTH) + ".");
      Article article = new Article(id, Metadata.titled("The news of day " + i), part);
      Files.writeString(articles.resolve(id + ".txt"), part.string());
      Files.write(articles.resolve(id + ".json"), ArticleFile.write(article));
      if (i < MARKED) {
        AnnotationSet set =
            AnnotationSet.empty(article, Fixture.ANNOTATOR, codebook)
                .replaced(List.of(), new RandomMarks(part, random).marks(MARKS))
                .withFields(SetFields.EMPTY.withStatus(Status.DONE));
        Files.write(own.resolve(id + ".json"), AnnotationFile.write(set, part));
      }
    }
    return folder;
  }

  private static Program open(Recorder recorder, String row, Path project, Path state) {
    Program program = Screen.ask(() -> Program.open(state, Screen.WIDTH, Screen.HEIGHT));
    Screen screen = Screen.ask(() -> Screen.of(program.scene(), recorder));
    Screen.settle();
    screen.timeUntil(
        row,
        Side.OURS,
        () -> program.launch(project, Fixture.ANNOTATOR),
        () -> program.listed() == ARTICLES && program.marksListed() == MARKED * MARKS);
    Screen.settle();
    return program;
  }

  private static void scroll(Recorder recorder, ListView<?> list) {
    Screen screen = Screen.ask(() -> Screen.of(list.getScene(), recorder));
    scroll(screen, "warm", Side.OURS, list);
    Screen bare = Screen.empty(recorder);
    ListView<String> words =
        new ListView<>(
            FXCollections.observableArrayList(
                IntStream.range(0, ARTICLES).mapToObj(i -> "The news of day " + i).toList()));
    words.setFixedCellSize(list.getFixedCellSize());
    words.setMaxSize(list.getWidth(), list.getHeight());
    bare.show(words);
    scroll(bare, "warm", Side.OURS, words);
    for (int i = 0; i < ROUNDS; i++) {
      scroll(screen, "scroll-20k", Side.OURS, list);
      scroll(bare, "scroll-20k", Side.FLOOR, words);
    }
  }

  private static void scroll(Screen screen, String row, Side side, ListView<?> list) {
    int[] at = new int[1];
    screen.frames(
        row,
        side,
        FRAMES,
        () -> {
          at[0] += LINES;
          list.scrollTo(at[0]);
        });
  }

  private static void look(Path project) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    require(size);
  }

  private static void read(Path project) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.readAllBytes(file).length;
      }
    }
    require(size);
  }

  private static void require(long size) {
    if (size < (long) ARTICLES * LENGTH) {
      throw new IllegalStateException("too little was read: " + size);
    }
  }
}
