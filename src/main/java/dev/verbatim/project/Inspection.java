package dev.verbatim.project;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.Oddity;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Fault.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks through all files of a project's folder for what is not as it should be. Nothing is
/// written. Each text is read once, and with it everyone's sets on it.
public final class Inspection {
  private final Layout.Folder layout;
  private final FileOperations files;
  private final AtomicFile atomic;
  private final Project project;
  private final SetListener listener;
  private final List<Fault> faults = new ArrayList<>();

  private Inspection(Project project, SetListener listener) throws ProjectException {
    this.layout = project.layout().folder();
    this.files = project.machine().files();
    this.atomic = new AtomicFile(files);
    this.project = project;
    this.listener = listener;
  }

  /// Told of each set that can be read, on the thread of the inspection.
  public interface SetListener {
    /// Looks at a set.
    ///
    /// @param file that it was read from
    void read(Article article, AnnotationFile.Reading reading, Path file);
  }

  /// As [Project#open], but nothing is written: what a crash interrupted is left as it is.
  public static Project open(Path folder, Machine machine) throws ProjectException {
    return new Opening(machine, Opening.Extent.LOOKING).open(folder).project();
  }

  /// Inspects a project.
  ///
  /// @return what was found, in the order of the articles
  /// @throws ProjectException where it is a lone text, or its folders cannot be read
  public static List<Fault> of(Project project, SetListener listener) throws ProjectException {
    Inspection inspection = new Inspection(project, listener);
    Path at = inspection.layout.place();
    try {
      inspection.run();
    } catch (IOException e) {
      throw FileTrouble.reading(at, e);
    }
    return List.copyOf(inspection.faults);
  }

  private void run() throws IOException, ProjectException {
    if (!files.exists(layout.codebook())) {
      say(
          Kind.CODEBOOK,
          layout.codebook(),
          "The codebook is missing; the one that Verbatim brings stands in for it.");
    }
    try {
      project.assignments();
    } catch (ProjectException e) {
      say(e, Kind.SCHEMA);
    }
    ArticleStore articles = new ArticleStore(layout, files);
    List<String> ids = articles.ids();
    articles.withoutText().forEach(problem -> faults.add(new Fault(Kind.MISSING, problem)));
    sameNames(ids);
    Map<String, String> idsByHash = new HashMap<>();
    for (String id : ids) {
      Optional<Article> article = article(id);
      if (article.isPresent()) {
        sameText(article.get(), idsByHash);
        sets(article.get());
      }
    }
    strays(new HashSet<>(ids));
  }

  private void say(Kind kind, Path file, String sentence) {
    faults.add(new Fault(kind, new Problem(file, 0, sentence)));
  }

  /// Tells why a file was not read.
  ///
  /// @param otherwise what is at fault where it is neither the disk nor the file's form
  private void say(ProjectException e, Kind otherwise) {
    Kind kind =
        switch (e.getCause()) {
          case IOException _ -> Kind.UNREADABLE;
          case FormatException _ -> Kind.SCHEMA;
          case null, default -> otherwise;
        };
    faults.add(new Fault(kind, e.problem()));
  }

  /// Names that are one on Windows and macOS.
  private void sameNames(List<String> ids) {
    Map<String, String> seen = new HashMap<>();
    for (String id : ids) {
      String other = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
      if (other != null) {
        say(
            Kind.DUPLICATE,
            layout.text(id),
            "On some systems this is the same file as that of the article “%s”.".formatted(other));
      }
    }
  }

  private void sameText(Article article, Map<String, String> idsByHash) {
    String other = idsByHash.putIfAbsent(article.text().sha256(), article.id());
    if (other != null) {
      say(
          Kind.DUPLICATE,
          layout.text(article.id()),
          "This is the very text of the article “%s”.".formatted(other));
    }
  }

  /// An article with its text; what is odd about what is said of it is told.
  private Optional<Article> article(String id) {
    ArticleText text;
    try {
      text = ArticleStore.text(layout.text(id), files);
    } catch (ProjectException e) {
      say(e, Kind.SCHEMA);
      return Optional.empty();
    }
    Metadata metadata = Metadata.titled(id);
    Path file = layout.json(id);
    try {
      Optional<Bytes> bytes = atomic.readIfThere(file);
      if (bytes.isPresent()) {
        ArticleFile.Reading said = ArticleFile.read(bytes.get().array(), file.toString());
        compare(said, id, text);
        metadata = said.metadata();
      }
    } catch (IOException e) {
      say(FileTrouble.reading(file, e), Kind.UNREADABLE);
    } catch (FormatException e) {
      say(FileTrouble.unreadable(file, e), Kind.SCHEMA);
    }
    return Optional.of(new Article(id, metadata, text));
  }

  private void compare(ArticleFile.Reading said, String id, ArticleText text) {
    if (!said.textSha256().equals(text.sha256())) {
      say(
          Kind.HASH,
          layout.text(id),
          "The text has been changed by hand since the article was taken in. If that was a"
              + " mistake, put the old text back.");
    } else if (!said.id().equals(id)) {
      say(
          Kind.MISPLACED,
          layout.json(id),
          "This is said of the article “%s”, of the same text.".formatted(said.id()));
    }
  }

  private void sets(Article article) throws IOException {
    for (Path own : files.list(layout.annotations())) {
      String annotator = String.valueOf(own.getFileName());
      if (Annotator.isSlug(annotator) && files.isFolder(own)) {
        set(article, annotator);
        reviews(article, annotator);
      }
    }
  }

  private void set(Article article, String annotator) {
    Path file = layout.set(article.id(), annotator);
    try {
      SetStore store = new SetStore(layout, files, project.codebook(), _ -> article);
      Optional<AnnotationFile.Reading> reading = store.read(article, annotator);
      if (reading.isPresent()) {
        reading.get().oddities().forEach(oddity -> say(kind(oddity), file, oddity.sentence()));
        waiting(reading.get(), file);
        listener.read(article, reading.get(), file);
      }
    } catch (ProjectException e) {
      say(e, Kind.MISPLACED);
    }
  }

  /// Marks that had lost their place before the file was last written.
  private void waiting(AnnotationFile.Reading reading, Path file) {
    boolean told = reading.oddities().stream().anyMatch(o -> o.kind() == Oddity.Kind.OFFSETS);
    int orphans = reading.set().fields().orphans().size();
    if (orphans > 0 && !told) {
      say(
          Kind.OFFSETS,
          file,
          orphans == 1
              ? "One mark has no place in the text, and waits for a decision."
              : "%d marks have no place in the text, and wait for a decision.".formatted(orphans));
    }
  }

  private static Kind kind(Oddity oddity) {
    return switch (oddity.kind()) {
      case ARTICLE -> Kind.MISPLACED;
      case HASH -> Kind.HASH;
      case OFFSETS -> Kind.OFFSETS;
      case CODEBOOK -> Kind.CODEBOOK;
      case LINK -> Kind.DANGLING_LINK;
    };
  }

  private void reviews(Article article, String annotator) throws IOException {
    ReviewStore store = new ReviewStore(layout, files);
    for (String reviewer : store.reviewers(article.id(), annotator)) {
      Path file = layout.review(reviewer, annotator, article.id());
      try {
        Optional<ReviewFile.Reading> reading = store.read(article, reviewer, annotator);
        reading.ifPresent(r -> r.remarks().forEach(said -> say(Kind.OFFSETS, file, said)));
      } catch (ProjectException e) {
        say(e, Kind.MISPLACED);
      }
    }
  }

  /// Sets and reviews of no article, and folders of nobody.
  private void strays(Set<String> ids) throws IOException {
    for (Path own : folders(layout.annotations())) {
      String annotator = String.valueOf(own.getFileName());
      if (Annotator.isSlug(annotator)) {
        strays(own, ids);
      } else {
        say(
            Kind.MISPLACED,
            own,
            "No annotator can have this id: that is lower-case letters, digits and hyphens.");
      }
    }
    for (Path reviewer : folders(layout.reviews())) {
      for (Path annotator : folders(reviewer)) {
        strays(annotator, ids);
      }
    }
  }

  private void strays(Path folder, Set<String> ids) throws IOException {
    for (Path file : files.list(folder)) {
      if (Layout.endsWith(file, Layout.Folder.JSON)) {
        String id = Layout.nameWithout(file, Layout.Folder.JSON);
        if (!ids.contains(id)) {
          say(Kind.MISSING, file, "There is no article “%s” that this could be on.".formatted(id));
        }
      }
    }
  }

  private List<Path> folders(Path folder) throws IOException {
    return files.list(folder).stream().filter(files::isFolder).toList();
  }
}
