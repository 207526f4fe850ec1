package dev.verbatim.project;

import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out what is at a path, completes what a crash interrupted there, and says what is wrong.
final class Opening {
  private final Machine machine;
  private final FileOperations files;
  private final AtomicFile atomic;
  private final Extent extent;

  /// How far an opening goes.
  enum Extent {
    /// The articles are listed, and nothing is written.
    LOOKING,

    /// What a crash interrupted is completed; the articles are not looked at.
    READY,

    /// What a crash interrupted is completed, and the articles are listed.
    LISTED
  }

  Opening(Machine machine, Extent extent) {
    this.extent = extent;
    this.machine = machine;
    this.files = machine.files();
    this.atomic = new AtomicFile(files);
  }

  Project.Opened open(Path path) throws ProjectException {
    Path place = real(path);
    if (files.isFolder(place)) {
      return openFolder(new Layout.Folder(place), Optional.empty());
    }
    if (!Layout.endsWith(place, Layout.Folder.TEXT)) {
      throw new ProjectException(
          path, "Verbatim opens the folder of a project, or a text file whose name ends in .txt.");
    }
    Optional<Layout.Folder> around = projectAround(place);
    if (around.isEmpty()) {
      Layout.Lone lone = new Layout.Lone(place);
      Project project =
          new Project(lone, machine, DefaultCodebook.load(), List.of(), ArticleIndex.none(machine));
      project.article(lone.name());
      return new Project.Opened(project, project.articles(), Optional.of(lone.name()));
    }
    return openFolder(around.get(), Optional.of(Layout.nameWithout(place, Layout.Folder.TEXT)));
  }

  private Optional<Layout.Folder> projectAround(Path text) {
    Path articles = text.getParent();
    Path place = articles == null ? null : articles.getParent();
    if (articles == null || place == null || !articles.endsWith("articles")) {
      return Optional.empty();
    }
    Layout.Folder layout = new Layout.Folder(place);
    return files.exists(layout.codebook()) ? Optional.of(layout) : Optional.empty();
  }

  private Project.Opened openFolder(Layout.Folder layout, Optional<String> article)
      throws ProjectException {
    ArticleIndex index =
        extent == Extent.LOOKING
            ? ArticleIndex.none(machine)
            : ArticleIndex.of(layout.place(), machine);
    if (!files.exists(layout.codebook()) && !files.isFolder(layout.articles())) {
      throw new ProjectException(
          layout.place(),
          "This folder holds no project: it has neither a codebook.json nor articles."
              + " Open another one, or make a new project.");
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Codebook> kept = CodebookKind.file(layout, atomic).read();
    if (kept.isEmpty()) {
      problems.add(
          new Problem(
              layout.codebook(),
              0,
              "The codebook is missing; the one that Verbatim brings stands in for it."
                  + " If there was another, put it back and open the project again."));
    }
    if (extent != Extent.LOOKING) {
      complete(layout, problems);
    }
    List<ArticleEntry> entries = extent == Extent.READY ? List.of() : list(layout, index, problems);
    Codebook codebook = kept.orElseGet(DefaultCodebook::load);
    Project project = new Project(layout, machine, codebook, problems, index);
    return new Project.Opened(project, entries, article);
  }

  private void complete(Layout.Folder layout, List<Problem> problems) throws ProjectException {
    problems.addAll(new Removal(layout, machine).finish());
    for (Path swept : List.of(layout.place(), layout.articles())) {
      atomic.sweepOld(swept, machine.clock().instant());
    }
  }

  private List<ArticleEntry> list(Layout.Folder layout, ArticleIndex index, List<Problem> problems)
      throws ProjectException {
    try {
      return new ArticleStore(layout, files).entries(index, problems);
    } catch (IOException e) {
      throw FileTrouble.reading(layout.articles(), e);
    }
  }

  /// Writes the codebook, by which a folder is known for a project, last.
  Project create(Path folder) throws ProjectException {
    try {
      files.createFolders(folder);
      Layout.Folder layout = new Layout.Folder(real(folder));
      if (files.exists(layout.codebook()) || files.exists(layout.articles())) {
        throw new ProjectException(folder, "There is a project here already. Open it instead.");
      }
      files.createFolders(layout.articles());
      files.createFolders(layout.annotations());
      byte[] bytes = CodebookFile.write(DefaultCodebook.load());
      atomic.replace(layout.codebook(), Optional.empty(), bytes);
      return openFolder(layout, Optional.empty()).project();
    } catch (IOException e) {
      throw FileTrouble.writing(folder, e);
    }
  }

  private static Path real(Path path) throws ProjectException {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw FileTrouble.reading(path, e);
    }
  }
}
