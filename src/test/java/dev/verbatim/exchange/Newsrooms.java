package dev.verbatim.exchange;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Going;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Projects on a disk, each a colleague's copy of the same work, and the bundles between them.
final class Newsrooms {
  static final Annotator A = new Annotator("analyst-a", "Analyst A");
  static final Annotator B = new Annotator("analyst-b", "Analyst B");
  static final String ARTICLE = "harbour";
  static final String TEXT =
      "“We were ready in May,” said Ivo Brandt. 🙂 12 ships wait outside the harbour of Marrow"
          + " Bay.";
  static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  final Path folder;
  final Machine machine;
  private int bundles;

  Newsrooms(Path folder) {
    this(folder, FileOperations.disk());
  }

  Newsrooms(Path folder, FileOperations disk) {
    this.folder = folder;
    this.machine = new Machine(disk, new StateFolder(folder.resolve("state"), disk), () -> NOW);
  }

  /// An empty project with the usual codebook.
  Project project(String name) throws ProjectException {
    return Project.create(folder.resolve(name), machine);
  }

  /// A copy of the sample.
  Project sample() throws IOException, ProjectException {
    Path sample = Path.of("sample-data");
    Path copy = folder.resolve("sample");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(sample.relativize(file)));
      }
    }
    return Project.open(copy, machine).project();
  }

  /// All files of a project with what is in them.
  static Map<String, String> contents(Project project) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            project.folder().relativize(file).toString(),
            HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  /// A project with one article.
  Project withArticle(String name) throws ProjectException {
    Project project = project(name);
    project.addArticle(ARTICLE, ArticleText.of(TEXT), Metadata.titled("The harbour"));
    return project;
  }

  /// The same project as one sees it who opens it now.
  Project again(Project project) throws ProjectException {
    return Project.open(project.folder(), machine).project();
  }

  /// Someone at work, whose every change counts for an installation.
  static AnnotationSet marked(
      Project project, AnnotationSet from, String installation, Edit... edits)
      throws ProjectException {
    Article article = project.article(from.origin().articleId()).article();
    AnnotationSession session =
        new AnnotationSession(article, project.codebook(), from, installation, () -> NOW);
    try {
      for (Edit edit : edits) {
        session.dispatch(Transaction.of("edit", edit));
      }
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
    return session.set();
  }

  static AnnotationSet empty(Project project, Annotator annotator) throws ProjectException {
    Article article = project.article(ARTICLE).article();
    return AnnotationSet.empty(article, annotator, project.codebook());
  }

  static Edit.Mark mark(String id, String words) {
    int start = TEXT.indexOf(words);
    return new Edit.Mark(id, "quote", List.of(new Span(start, start + words.length())));
  }

  /// Puts a set into its file, whatever is there.
  static void put(Project project, AnnotationSet set) throws ProjectException {
    try {
      Path file =
          project
              .folder()
              .resolve("annotations")
              .resolve(set.annotator().id())
              .resolve(set.origin().articleId() + ".json");
      Files.createDirectories(file.getParent());
      ArticleText text = project.text(set.origin().articleId());
      Files.write(file, AnnotationFile.write(set, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AnnotationSet get(Project project, Annotator annotator) throws ProjectException {
    return project.set(ARTICLE, annotator.id()).orElseThrow().set();
  }

  /// All of a project's work in a bundle.
  Path bundle(Project project, boolean texts) throws ProjectException {
    List<String> annotators = project.annotators().stream().map(Annotator::id).toList();
    return bundle(project, new Sharing.Choice(annotators, project.articleIds(), false, texts));
  }

  Path bundle(Project project, Sharing.Choice choice) throws ProjectException {
    Path file = folder.resolve("work-" + ++bundles + BundleReader.ENDING);
    try {
      var _ = Sharing.write(project, choice, file, NOW, Going.TO_THE_END).orElseThrow();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Receiving.Plan plan(Project project, Path bundle) throws ProjectException {
    try {
      return Receiving.judge(project, BundleReader.read(bundle), Going.TO_THE_END).orElseThrow();
    } catch (IOException | FormatException e) {
      throw new AssertionError(e);
    }
  }

  static TakingIn.Outcome receive(Project project, Path bundle) throws ProjectException {
    Receiving.Plan plan = plan(project, bundle);
    TakingIn.codebook(project, plan);
    return TakingIn.work(project, plan);
  }

  /// Every file of a folder with its bytes, to see whether anything was touched.
  static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.isDirectory(file)
                ? "folder"
                : HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
