package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.exchange.Exporting;
import dev.verbatim.exchange.Importing;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import dev.verbatim.project.AtomicFile;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Going;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Rows `export-FORM`, `read-FORM` and `import-FORM`: a project of 2,000 articles with 30 marks
/// each, some 8 MB of text, written as a data set, that data set read as for a look at what it
/// would bring, and taken into an empty project.
///
/// The floor of the first two is the copying of the files of the project. That of the last is the
/// row `import-files`: as many files as an import makes, written as safely, one after another.
final class DataSets implements Scenario {
  static final int ARTICLES = 2_000;
  static final int MARKS = 30;
  private static final int LENGTH = 4_000;
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 2;
  private static final Annotator ANALYST = new Annotator("analyst-a", "analyst-a");
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Machine machine = machine(folder);
    Project project = project(folder.resolve("project"), machine);
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      for (Format format : Formats.ALL) {
        Path set = folder.resolve("set");
        recorder.time("export-" + format.id(), Side.OURS, () -> export(project, format, set));
        recorder.time("export-" + format.id(), Side.FLOOR, () -> copy(project.folder(), folder));
        if (format.ending().isPresent()) {
          takeIn(recorder, format, set, folder);
        }
        delete(set);
      }
      recorder.time("import-files", Side.FLOOR, () -> copySafely(project.folder(), folder));
    }
  }

  private static void takeIn(Recorder recorder, Format format, Path set, Path folder)
      throws Exception {
    Path made = folder.resolve("made");
    Project empty = Project.create(made, machine(folder));
    Importing.Choice choice = choice(format, set);
    recorder.time(
        "read-" + format.id(),
        Side.OURS,
        () -> require(Importing.look(empty, choice, NOW, Going.TO_THE_END).would()));
    recorder.time("read-" + format.id(), Side.FLOOR, () -> copy(set, folder));
    recorder.time(
        "import-" + format.id(),
        Side.OURS,
        () -> require(Importing.read(empty, choice, NOW, Going.TO_THE_END)));
    delete(made);
  }

  static Machine machine(Path folder) {
    FileOperations files = FileOperations.disk();
    return new Machine(
        files, new StateFolder(folder.resolve("state"), files), InstantSource.system());
  }

  static Project project(Path folder, Machine machine) throws Exception {
    return project(folder, machine, ARTICLES);
  }

  /// Writes a project of so many articles.
  static Project project(Path folder, Machine machine, int count) throws Exception {
    Project project = Project.create(folder, machine);
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path sets = Files.createDirectories(folder.resolve("annotations").resolve(ANALYST.id()));
    String text = Fixture.HUGE.article().text().string();
    Random random = new Random(1);
    for (int i = 0; i < count; i++) {
      int start = (int) ((long) i * (text.length() - LENGTH) / count);
      String id = "article-" + i;
      ArticleText part = ArticleText.of(i + " " + text.substring(start, start + LENGTH) + ".");
      Article article = new Article(id, Metadata.titled(id), part);
      List<Annotation> marks = new RandomMarks(part, random).marks(MARKS);
      AnnotationSet set =
          AnnotationSet.empty(article, ANALYST, DefaultCodebook.load())
              .replaced(List.of(), marks)
              .withFields(SetFields.EMPTY.withStatus(Status.DONE));
      Files.writeString(articles.resolve(id + ".txt"), part.string());
      Files.write(articles.resolve(id + ".json"), ArticleFile.write(article));
      Files.write(sets.resolve(id + ".json"), AnnotationFile.write(set, part));
    }
    return project;
  }

  private static void export(Project project, Format format, Path set) throws Exception {
    Exporting.Exported exported =
        Exporting.write(project, Recipe.of(format.id()), set, true, Going.TO_THE_END).orElseThrow();
    require(exported.marks() == ARTICLES * MARKS);
  }

  static Importing.Choice choice(Format format, Path set) {
    return new Importing.Choice(
        format,
        List.of(set),
        Optional.of(ANALYST),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void require(Importing.Imported imported) {
    require(imported.added().size() == ARTICLES && imported.marks() > 0);
  }

  private interface Writing {
    void write(Path file, byte[] bytes) throws IOException;
  }

  /// Every file below one folder read, and as much written elsewhere.
  private static void copy(Path from, Path folder, Writing writing) throws IOException {
    Path to = Files.createDirectories(folder.resolve("copy"));
    int files = 0;
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        writing.write(to.resolve(Integer.toString(files++)), Files.readAllBytes(file));
      }
    }
    FileOperations.disk().forceFolder(to);
    delete(to);
  }

  private static void copy(Path from, Path folder) throws IOException {
    copy(from, folder, Files::write);
  }

  /// Each file as safely as the program writes one.
  private static void copySafely(Path from, Path folder) throws IOException {
    copy(from, folder, new AtomicFile(FileOperations.disk())::write);
  }

  static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the data set is another than it should be");
    }
  }
}
