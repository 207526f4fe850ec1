package dev.verbatim.search;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.StateFolder;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A project in a temporary folder, with sets as their annotators' programs would have left them,
/// on a disk that notes what is read.
final class Newsroom {
  private static final Provenance MADE =
      Provenance.of("analyst-a", Instant.parse("2026-11-24T08:00:00Z"));

  /// Names of the files read, as often as they were.
  final List<String> read = new ArrayList<>();

  /// The file whose reading is broken off because the thread is interrupted.
  String interruptedIn = "";

  /// The file at whose reading the thread is interrupted, which does not break it off.
  String interruptedAt = "";

  final Path folder;
  final Project project;

  Newsroom(Path temporary) throws ProjectException {
    this(temporary, InstantSource.system());
  }

  Newsroom(Path temporary, InstantSource clock) throws ProjectException {
    folder = temporary.resolve("project");
    FileOperations files = noting(FileOperations.disk());
    StateFolder state = new StateFolder(temporary.resolve("state"), files);
    project = Project.create(folder, new Machine(files, state, clock));
  }

  private FileOperations noting(FileOperations disk) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          String name =
              method.getName().equals("read")
                  ? String.valueOf(((Path) arguments[0]).getFileName())
                  : "none";
          if (method.getName().equals("read")) {
            read.add(name);
          }
          if (name.equals(interruptedIn) || name.equals(interruptedAt)) {
            Thread.currentThread().interrupt();
          }
          if (name.equals(interruptedIn)) {
            throw new ClosedByInterruptException();
          }
          try {
            return method.invoke(disk, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (FileOperations)
        Proxy.newProxyInstance(
            FileOperations.class.getClassLoader(), new Class<?>[] {FileOperations.class}, handler);
  }

  /// Takes in an article; its id is the name.
  Article add(String name, String text) throws ProjectException {
    ArticleText article = ArticleText.of(text);
    String id = project.addArticle(name, article, Metadata.titled(name));
    return new Article(id, Metadata.titled(name), article);
  }

  AnnotationSet set(Article article, String annotator, Annotation... marks) throws IOException {
    Annotator who = new Annotator(annotator, annotator);
    AnnotationSet empty = AnnotationSet.empty(article, who, project.codebook());
    return save(article, empty.replaced(List.of(), Arrays.asList(marks)));
  }

  AnnotationSet save(Article article, AnnotationSet set) throws IOException {
    Path file =
        folder.resolve("annotations/" + set.annotator().id() + "/" + article.id() + ".json");
    Files.createDirectories(file.getParent());
    Files.write(file, AnnotationFile.write(set, article.text()));
    return set;
  }

  static Annotation mark(String id, String tag, Span... spans) {
    return Annotation.of(id, tag, List.of(spans), MADE);
  }

  /// The first place of some words.
  static Span place(Article article, String words) {
    int start = article.text().string().indexOf(words);
    return new Span(start, start + words.length());
  }
}
