package dev.verbatim.project;

import dev.verbatim.edit.ThreeWay;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Project.ArticleReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The articles of a project's folder: `articles/NAME.txt` is the text, `articles/NAME.json` what
/// is known of it. The text makes the article; without the other file it is called by its name.
final class ArticleStore {
  /// Names that Windows gives to no file.
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private static final Pattern ENDING = Pattern.compile("(?i)\\.txt$");
  private static final Pattern WITHOUT_ENDING = Pattern.compile("^(.*)\\.(?:txt|json)$");

  private final Layout.Folder layout;
  private final FileOperations files;
  private final AtomicFile atomic;

  /// The ids of articles, in lower case, that were here when the folders were last listed, and
  /// those that were given since.
  private final Set<String> taken = new HashSet<>();

  ArticleStore(Layout.Folder layout, FileOperations files) {
    this.layout = layout;
    this.files = files;
    this.atomic = new AtomicFile(files);
  }

  /// That of a project; a text by itself has none.
  static Optional<ArticleStore> of(Layout layout, FileOperations files) {
    return layout instanceof Layout.Folder folder
        ? Optional.of(new ArticleStore(folder, files))
        : Optional.empty();
  }

  /// The metadata's file of one article.
  private record Kind(String id, ArticleText text) implements SharedFile.Kind<Metadata> {
    @Override
    public Metadata read(byte[] bytes, String fileName) throws FormatException {
      return ArticleFile.read(bytes, fileName).metadata();
    }

    @Override
    public byte[] write(Metadata value) {
      return ArticleFile.write(new Article(id, value, text));
    }

    @Override
    public Metadata merge(Metadata b, Metadata m, Metadata t, List<String> collisions) {
      return ThreeWay.metadata(b, m, t, collisions);
    }
  }

  /// The ids of all articles, sorted.
  List<String> ids() throws IOException {
    return ids(files.list(layout.articles()));
  }

  private static List<String> ids(List<Path> listed) {
    return listed.stream()
        .filter(file -> Layout.endsWith(file, Layout.Folder.TEXT))
        .map(file -> Layout.nameWithout(file, Layout.Folder.TEXT))
        .toList();
  }

  /// Whether an id is that of an article here: also the guard against paths that lead elsewhere.
  boolean has(String id) {
    try {
      Path text = layout.text(id);
      return !id.isEmpty()
          && layout.articles().equals(text.getParent())
          && files.exists(text)
          && !files.isFolder(text);
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// An article's line in the list.
  ///
  /// @param problems takes what is odd about its metadata
  ArticleEntry entry(String id, List<Problem> problems) {
    return new ArticleEntry(id, metadata(id, problems).map(r -> r.metadata().title()).orElse(id));
  }

  /// All articles' lines, sorted by id. The folder is listed once, and read are only the metadata
  /// that the index does not know.
  ///
  /// @param problems takes what is odd about metadata: such as cannot be read, or lost their text
  List<ArticleEntry> entries(ArticleIndex index, List<Problem> problems) throws IOException {
    List<Path> listed = files.list(layout.articles());
    List<ArticleEntry> entries =
        ids(listed).stream().map(id -> entry(id, problems, index)).toList();
    problems.addAll(withoutText(listed));
    return entries;
  }

  private ArticleEntry entry(String id, List<Problem> problems, ArticleIndex index) {
    Optional<String> title = index.title(id, layout.json(id), () -> title(id, problems));
    return new ArticleEntry(id, title.orElse(id));
  }

  /// An article's title, which is its id where no metadata tell another; empty where something is
  /// wrong with them.
  private Optional<String> title(String id, List<Problem> problems) {
    int known = problems.size();
    ArticleEntry entry = entry(id, problems);
    return problems.size() == known ? Optional.of(entry.title()) : Optional.empty();
  }

  /// Metadata that lost their text.
  List<Problem> withoutText() throws IOException {
    return withoutText(files.list(layout.articles()));
  }

  private static List<Problem> withoutText(List<Path> listed) {
    Set<String> ids = new HashSet<>(ids(listed));
    return listed.stream()
        .filter(file -> Layout.endsWith(file, Layout.Folder.JSON))
        .filter(file -> !ids.contains(Layout.nameWithout(file, Layout.Folder.JSON)))
        .map(
            file ->
                new Problem(
                    file,
                    0,
                    "The text that belongs to this file, %s.txt, is missing. Put it back beside it."
                        .formatted(Layout.nameWithout(file, Layout.Folder.JSON))))
        .toList();
  }

  ArticleReading article(String id) throws ProjectException {
    Path file = layout.text(id);
    ArticleText text = text(file, files);
    List<Problem> problems = new ArrayList<>();
    Optional<ArticleFile.Reading> known = metadata(id, problems);
    if (known.isPresent() && !known.get().textSha256().equals(text.sha256())) {
      problems.add(
          new Problem(
              file,
              0,
              "The text has been changed by hand since the article was taken in. It is shown as it"
                  + " is now, and marks are looked for by their words. If that was a mistake, put"
                  + " the old text back."));
    }
    Metadata metadata =
        known.map(ArticleFile.Reading::metadata).orElseGet(() -> Metadata.titled(id));
    return new ArticleReading(new Article(id, metadata, text), problems);
  }

  /// Reads a text on which marks stand, or will: nothing but Unicode, beyond doubt.
  static ArticleText text(Path file, FileOperations files) throws ProjectException {
    return switch (TextDecoding.read(file, files)) {
      case TextDecoding.Result.Certain(ArticleText text, _) -> text;
      case TextDecoding.Result.AsWindows1252(_, String preview) ->
          throw new ProjectException(
              file,
              ("This text is not in UTF-8; as Windows-1252 it would read “%s”."
                      + " Save it as UTF-8, or add it to a project, which asks.")
                  .formatted(preview));
    };
  }

  private Optional<ArticleFile.Reading> metadata(String id, List<Problem> problems) {
    Path file = layout.json(id);
    try {
      Optional<Bytes> bytes = atomic.readIfThere(file);
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(ArticleFile.read(bytes.get().array(), file.toString()));
    } catch (IOException e) {
      problems.add(FileTrouble.reading(file, e).problem());
    } catch (FormatException e) {
      problems.add(FileTrouble.problem(file, e));
    }
    return Optional.empty();
  }

  String add(String name, ArticleText text, Metadata metadata) throws ProjectException {
    String id = newId(name);
    put(id, text, metadata);
    return id;
  }

  /// An id for an article that is to be added; no other gets it.
  String newId(String name) throws ProjectException {
    try {
      return freeId(wanted(name));
    } catch (IOException e) {
      throw FileTrouble.writing(layout.articles(), e);
    }
  }

  /// Writes an article that has its id from elsewhere, where there is and was none of that id.
  void addAs(String id, ArticleText text, Metadata metadata) throws ProjectException {
    if (has(id) || files.exists(layout.removed(id).place())) {
      throw new ProjectException(
          layout.place(), "There is or was an article “%s” here already.".formatted(id));
    }
    put(id, text, metadata);
  }

  /// Writes a new article: the metadata first and the text, which makes the article, last.
  ///
  /// @throws ProjectException also where the id is none that a file of the folder can have
  void put(String id, ArticleText text, Metadata metadata) throws ProjectException {
    Path file = layout.articles();
    try {
      if (!layout.articles().equals(layout.text(id).getParent())) {
        throw new ProjectException(file, "No article can be called “%s”.".formatted(id));
      }
      files.createFolders(layout.articles());
      file = layout.json(id);
      Article article = new Article(id, metadata, text);
      atomic.replace(file, Optional.empty(), ArticleFile.write(article));
      file = layout.text(id);
      byte[] bytes = text.string().getBytes(StandardCharsets.UTF_8);
      atomic.replace(file, Optional.empty(), bytes);
    } catch (InvalidPathException e) {
      throw new ProjectException(
          new Problem(file, 0, "No article can be called “%s”.".formatted(id)), e);
    } catch (IOException e) {
      throw FileTrouble.writing(file, e);
    }
  }

  /// The id that a name makes, as long as no other article has it.
  static String wanted(String name) {
    String wanted = Annotator.slug(ENDING.matcher(name).replaceFirst(""));
    return wanted.isEmpty() || RESERVED.matcher(wanted).matches() ? "article" : wanted;
  }

  /// The id itself, if no article has or had it, however its letters are written; else with a
  /// number. The folders are listed anew only where the answer may have become another.
  private synchronized String freeId(String base) throws IOException {
    if (taken.isEmpty() || taken.contains(base) || isThere(base)) {
      taken.clear();
      for (Path folder : List.of(layout.articles(), layout.removed())) {
        for (Path file : files.list(folder)) {
          String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
          taken.add(WITHOUT_ENDING.matcher(name).replaceFirst("$1"));
        }
      }
    }
    String id = base;
    for (int i = 2; !taken.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  private boolean isThere(String id) {
    return Stream.of(layout.text(id), layout.json(id), layout.removed(id).place())
        .anyMatch(files::exists);
  }

  Metadata update(String id, Metadata before, Metadata after) throws ProjectException {
    ArticleText text = article(id).article().text();
    return new SharedFile<>(layout.json(id), new Kind(id, text), atomic).update(before, after);
  }
}
