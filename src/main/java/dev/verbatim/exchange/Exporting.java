package dev.verbatim.exchange;

import dev.verbatim.dataset.DatasetWriter;
import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Losses;
import dev.verbatim.dataset.Output;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a data set of a project's works, article by article, so that no more than one work is in
/// memory.
///
/// What the form cannot hold is counted, told in [Exported], and written in words beside the data
/// set. The data set stands under its name only when it is whole.
public final class Exporting {
  private final Project project;
  private final Choice choice;
  private final Losses losses = new Losses();
  private final List<String> problems = new ArrayList<>();
  private int articles;
  private int works;
  private int marks;

  private Exporting(Project project, Choice choice) {
    this.project = project;
    this.choice = choice;
  }

  /// What is to be written.
  ///
  /// @param articles by id
  /// @param annotators by id
  /// @param status only works of this status, if there is one
  public record Choice(
      Format format,
      List<String> articles,
      List<String> annotators,
      Optional<Status> status,
      Format.Terms terms) {
    public Choice {
      articles = List.copyOf(articles);
      annotators = List.copyOf(annotators);
    }
  }

  /// What was written.
  ///
  /// @param losses what the form could not hold
  /// @param problems what could not be read, and why, each a sentence
  public record Exported(int articles, int works, int marks, Losses losses, List<String> problems) {
    public Exported {
      problems = List.copyOf(problems);
    }
  }

  /// Writes a data set.
  ///
  /// @param target the file or folder, as the form has it
  /// @param replace whether what stands there may be replaced
  /// @param going told before each article
  /// @return empty where it was cancelled; then nothing was written
  /// @throws IOException where it cannot be written; then what stood there still does
  public static Optional<Exported> write(
      Project project, Choice choice, Path target, boolean replace, Going going)
      throws IOException {
    boolean isFile = choice.format().shape() == Format.Shape.FILE;
    Exporting exporting = new Exporting(project, choice);
    try (StagedTarget staged = StagedTarget.begin(target, isFile, replace)) {
      if (!exporting.into(staged, going)) {
        return Optional.empty();
      }
      if (!isFile && !exporting.losses.isEmpty()) {
        try (OutputStream report = staged.file("loss.txt")) {
          report.write(exporting.lossReport());
        }
      }
      staged.finish();
    }
    if (isFile && !exporting.losses.isEmpty()) {
      Files.write(
          target.resolveSibling(target.getFileName() + ".loss.txt"), exporting.lossReport());
    }
    return Optional.of(exporting.exported());
  }

  private Exported exported() {
    return new Exported(articles, works, marks, losses, problems);
  }

  private byte[] lossReport() {
    StringBuilder report = new StringBuilder();
    losses.lines().forEach(line -> report.append("loss: ").append(line).append('\n'));
    return report.toString().getBytes(StandardCharsets.UTF_8);
  }

  private boolean into(Output out, Going going) throws IOException {
    try (DatasetWriter writer =
        choice.format().write(project.codebook(), choice.terms(), out, losses)) {
      int passed = 0;
      for (String id : choice.articles()) {
        if (!going.on(passed++, choice.articles().size())) {
          return false;
        }
        Optional<Article> article = article(id);
        if (article.isPresent()) {
          write(writer, article.get());
        }
      }
    }
    return true;
  }

  private void write(DatasetWriter writer, Article article) throws IOException {
    int before = works;
    for (String annotator : choice.annotators()) {
      Optional<AnnotationSet> set = set(article, annotator);
      if (set.isPresent() && choice.status().map(s -> s == set.get().status()).orElse(true)) {
        Work work = new Work(article, set.get());
        writer.write(work);
        losses.countBeyond(choice.format().holds(), work);
        works++;
        marks += set.get().size();
      }
    }
    articles += works > before ? 1 : 0;
  }

  private Optional<Article> article(String id) {
    try {
      return Optional.of(project.article(id).article());
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<AnnotationSet> set(Article article, String annotatorId) {
    try {
      return project.setOn(article, annotatorId);
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
