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

/// Rows `export-FORM` and `import-FORM`: a project of 2,000 articles with 30 marks each, some 8 MB
/// of text, written as a data set, and that data set taken into an empty project.
///
/// The floors are the copying of the files of the project.
final class DataSets implements Scenario {
  static final int ARTICLES = 2_000;
  static final int MARKS = 30;
  private static final int LENGTH = 4_000;
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 3;
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
        Path set = folder.resolve("set-" + format.id());
        recorder.time("export-" + format.id(), Side.OURS, () -> export(project, format, set));
        recorder.time("export-" + format.id(), Side.FLOOR, () -> copy(project.folder(), folder));
        if (format.ending().isPresent()) {
          Path made = folder.resolve("made-" + format.id());
          recorder.time("import-" + format.id(), Side.OURS, () -> take(set, format, made, machine));
          recorder.time("import-" + format.id(), Side.FLOOR, () -> copy(made, folder));
          delete(made);
        }
        delete(set);
      }
    }
  }

  static Machine machine(Path folder) {
    FileOperations files = FileOperations.disk();
    return new Machine(
        files, new StateFolder(folder.resolve("state"), files), InstantSource.system());
  }

  /// Writes the project.
  static Project project(Path folder, Machine machine) throws Exception {
    Project project = Project.create(folder, machine);
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path sets = Files.createDirectories(folder.resolve("annotations").resolve(ANALYST.id()));
    String text = Fixture.HUGE.article().text().string();
    Random random = new Random(1);
    for (int i = 0; i < ARTICLES; i++) {
      int start = (int) ((long) i * (text.length() - LENGTH) / ARTICLES);
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

  private static void take(Path set, Format format, Path folder, Machine machine) throws Exception {
    Project made = Project.create(folder, machine);
    Importing.Choice choice =
        new Importing.Choice(
            format,
            List.of(set),
            Optional.of(ANALYST),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Importing.Imported imported = Importing.read(made, choice, NOW, Going.TO_THE_END);
    require(imported.added().size() == ARTICLES);
  }

  /// Every file below one folder read, and as much written elsewhere.
  private static void copy(Path from, Path folder) throws IOException {
    Path to = Files.createDirectories(folder.resolve("copy"));
    int files = 0;
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(Integer.toString(files++));
        Files.write(copy, Files.readAllBytes(file));
      }
    }
    FileOperations.disk().forceFolder(to);
    delete(to);
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the data set is another than it should be");
    }
  }
}
