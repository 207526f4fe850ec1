package dev.verbatim.project;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A project's folder whose files are written by hand, and what is listed of it.
record ListedProject(Path folder) {
  static final List<String> IDS = List.of("bay", "harbour", "port");
  static final List<String> ANNOTATORS = List.of("analyst-a", "analyst-b");

  /// So long is every file of a kind, whatever it says: blanks at its end say nothing.
  private static final int SIZE = 6_000;

  /// All that a list of articles shows, and all that a search looks at.
  record Listed(
      List<ArticleEntry> entries,
      List<String> problems,
      Map<String, String> progress,
      Map<String, String> held) {}

  /// Makes a project with a few articles and a set on some.
  static ListedProject in(Path folder) throws IOException {
    ListedProject project = new ListedProject(folder);
    Files.createDirectories(folder.resolve("articles"));
    for (String annotator : ANNOTATORS) {
      Files.createDirectories(folder.resolve("annotations").resolve(annotator));
    }
    Files.write(folder.resolve("codebook.json"), CodebookFile.write(DefaultCodebook.load()));
    for (String id : IDS) {
      Files.write(project.text(id), text(0));
      Files.write(project.metadata(id), metadata(id, 0));
    }
    Files.write(project.set("bay", "analyst-a"), set("bay", "analyst-a", 1));
    Files.write(project.set("port", "analyst-b"), set("port", "analyst-b", 2));
    return project;
  }

  Path text(String id) {
    return folder.resolve("articles").resolve(id + ".txt");
  }

  Path metadata(String id) {
    return folder.resolve("articles").resolve(id + ".json");
  }

  Path set(String id, String annotator) {
    return folder.resolve("annotations").resolve(annotator).resolve(id + ".json");
  }

  /// A text, or with -1 what is none.
  static byte[] text(int variant) {
    return variant < 0
        ? new byte[] {(byte) 0x81, (byte) 0x8D, 0}
        : "The harbour of Marrow Bay reopens on day %d.\n"
            .formatted(variant)
            .getBytes(StandardCharsets.UTF_8);
  }

  /// Metadata, or with -1 what is none; each as long as the others.
  static byte[] metadata(String id, int variant) {
    return variant < 0
        ? padded("{ \"title\": ".getBytes(StandardCharsets.UTF_8))
        : padded(
            ArticleFile.write(
                new Article(
                    id,
                    Metadata.titled("News " + "x".repeat(variant)),
                    ArticleText.of(new String(text(0), StandardCharsets.UTF_8)))));
  }

  /// A set with as many marks, or with -1 what is none; each as long as the others.
  static byte[] set(String id, String annotator, int marks) {
    if (marks < 0) {
      return padded("[]".getBytes(StandardCharsets.UTF_8));
    }
    ArticleText text = ArticleText.of(new String(text(0), StandardCharsets.UTF_8));
    Article article = new Article(id, Metadata.titled(id), text);
    List<Annotation> all =
        IntStream.range(0, marks)
            .mapToObj(i -> AnnotationFixture.mark("m" + i, 2 * i, 2 * i + 3))
            .toList();
    AnnotationSet set =
        AnnotationSet.empty(article, new Annotator(annotator, annotator), DefaultCodebook.load())
            .replaced(List.of(), all)
            .withFields(
                SetFields.EMPTY.withStatus(marks % 2 == 0 ? Status.DONE : Status.IN_PROGRESS));
    return padded(AnnotationFile.write(set, text));
  }

  private static byte[] padded(byte[] bytes) {
    byte[] padded = Arrays.copyOf(bytes, SIZE);
    Arrays.fill(padded, bytes.length, SIZE, (byte) ' ');
    return padded;
  }

  Project open(Machine machine) throws ProjectException {
    return Project.open(folder, machine).project();
  }

  /// What is listed of an open project.
  static Listed listed(Project project) throws ProjectException {
    Map<String, String> progress = new HashMap<>();
    Map<String, String> held = new HashMap<>();
    for (String id : project.articleIds()) {
      for (String annotator : ANNOTATORS) {
        ArticleEntry.Progress one = project.progress(id, annotator);
        progress.put(id + " " + annotator, one.toString());
        held.put(id + " " + annotator, held(project, id, annotator));
      }
    }
    return new Listed(
        project.articles(),
        project.problems().stream().map(Problem::message).toList(),
        progress,
        held);
  }

  private static String held(Project project, String id, String annotator) {
    try {
      ArticleText text = project.held().text(id);
      Article article = new Article(id, Metadata.titled(id), text);
      return text.string()
          + project.held().setOn(article, annotator).map(AnnotationSet::annotations);
    } catch (ProjectException e) {
      return e.problem().message();
    }
  }

  /// Opens the project as a window does: lists it, and keeps the index.
  Listed openAndKeep(Machine machine) throws ProjectException {
    Project.Opened opened = Project.open(folder, machine);
    Listed listed = listed(opened.project());
    opened.project().keepIndex(opened.project().articleIds());
    return listed;
  }
}
