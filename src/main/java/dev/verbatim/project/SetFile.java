package dev.verbatim.project;

import dev.verbatim.edit.Histories;
import dev.verbatim.edit.ThreeWayMerge;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Revision;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file of one set, and what is known of it: the bytes last read or written, and the set that
/// they are.
///
/// Before it is written it is compared with those bytes. Where another program changed it, its
/// state and the own are joined, from the state that both have in common.
final class SetFile {
  private static final int TRIES = 5;

  private final Path file;
  private final Layout layout;
  private final Article article;
  private final Annotator annotator;
  private final FileOperations files;
  private final AtomicFile atomic;

  private Optional<Bytes> known = Optional.empty();
  private AnnotationSet base;
  private Optional<Attempt> attempt = Optional.empty();

  /// A write that failed although the file may hold it now.
  ///
  /// @param snapshot the own state that it was made of
  private record Attempt(Bytes bytes, AnnotationSet snapshot) {}

  /// What [#save] wrote.
  ///
  /// @param merged whether it holds changes of another program that the session lacks
  record Saved(AnnotationSet set, boolean merged) {}

  SetFile(Project project, Article article, Annotator annotator) {
    this.layout = project.layout();
    this.file = layout.set(article.id(), annotator.id());
    this.article = article;
    this.annotator = annotator;
    this.files = project.machine().files();
    this.atomic = new AtomicFile(files);
    this.base = AnnotationSet.empty(article, annotator, project.codebook());
  }

  Path path() {
    return file;
  }

  ArticleText text() {
    return article.text();
  }

  /// The set as the file is known to have it; an empty one where there is no file.
  AnnotationSet base() {
    return base;
  }

  /// As [Project#takeIn].
  Intake takeIn(AnnotatorLock lock, AnnotationSet theirs, Codebook codebook)
      throws ProjectException {
    if (!lock.open(article.id())) {
      return Intake.OPEN;
    }
    try {
      read(codebook);
      return join(theirs, codebook);
    } finally {
      lock.closed(article.id());
    }
  }

  /// Reads the file for the first time.
  AnnotationFile.Reading read(Codebook codebook) throws ProjectException {
    try {
      known = atomic.readIfThere(file);
      if (known.isEmpty()) {
        return new AnnotationFile.Reading(base, List.of(), List.of(), Map.of());
      }
      AnnotationFile.Reading reading = parsed(known.get(), codebook);
      base = reading.set();
      return reading;
    } catch (IOException e) {
      throw FileTrouble.reading(file, e);
    } catch (FormatException e) {
      throw FileTrouble.unreadable(file, e);
    }
  }

  private AnnotationFile.Reading parsed(Bytes bytes, Codebook codebook)
      throws FormatException, ProjectException {
    AnnotationFile.Reading reading =
        AnnotationFile.read(bytes.array(), file.toString(), article, codebook);
    if (!reading.set().annotator().id().equals(annotator.id())) {
      throw new ProjectException(file, SetStore.mismatch(reading.set(), annotator.id()));
    }
    return reading;
  }

  /// Whether the file is there and holds something else than what was last read or written.
  boolean isChangedUnderneath() throws IOException {
    Optional<Bytes> found = atomic.readIfThere(file);
    return found.isPresent() && !found.equals(known);
  }

  /// Joins a state that came from elsewhere into the file, which was read; a file that has all of
  /// it is not touched.
  ///
  /// @return what became of it
  Intake join(AnnotationSet theirs, Codebook codebook) throws ProjectException {
    AnnotationSet joined = Histories.join(base, theirs);
    if (joined.equals(base)) {
      return Intake.UNCHANGED;
    }
    Intake became = known.isEmpty() ? Intake.NEW : Intake.JOINED;
    write(joined, codebook);
    return became;
  }

  /// Writes the own state.
  ///
  /// @throws ProjectException where that failed, and the file holds what it held, or, if its drive
  ///   failed at the very last, what was to be written
  Saved save(AnnotationSet mine, Codebook codebook) throws ProjectException {
    return write(stamped(mine, codebook), codebook);
  }

  private Saved write(AnnotationSet set, Codebook codebook) throws ProjectException {
    try {
      makeFolder();
      return joinAndReplace(set, codebook);
    } catch (IOException e) {
      throw FileTrouble.writing(file, e);
    } catch (FormatException e) {
      throw new ProjectException(
          new Problem(
              file,
              e.line(),
              "Another program changed this file, and now it cannot be read: "
                  + e.sentence()
                  + " It is left as it is. Mend it or move it away, then try again."),
          e);
    }
  }

  private Saved joinAndReplace(AnnotationSet mine, Codebook codebook)
      throws IOException, FormatException, ProjectException {
    AnnotationSet target = mine;
    AnnotationSet common = base;
    Optional<Bytes> expected = known;
    boolean merged = false;
    for (int i = 0; i < TRIES; i++) {
      Bytes bytes = Bytes.of(AnnotationFile.write(target, article.text()));
      try {
        atomic.replace(file, expected, bytes.array());
        known = Optional.of(bytes);
        base = target;
        attempt = Optional.empty();
        return new Saved(target, merged);
      } catch (AtomicFile.ChangedUnderneathException e) {
        expected = e.actual();
      } catch (IOException e) {
        attempt = Optional.of(new Attempt(bytes, mine));
        throw e;
      }
      if (expected.isPresent()) {
        AnnotationSet theirs = parsed(expected.get(), codebook).set();
        common = commonWith(expected.get(), common);
        if (theirs.revision().comparedTo(common.revision()) != Revision.Order.OLDER) {
          target = ThreeWayMerge.merge(common, target, theirs);
          common = theirs;
          merged = true;
        }
      }
    }
    throw new ProjectException(
        file, "Another program changes this file all the time. Try again in a moment.");
  }

  /// What the own state and the one found have in common: where it was this program that wrote what
  /// was found, the state that it then wrote.
  private AnnotationSet commonWith(Bytes found, AnnotationSet otherwise) {
    return attempt.filter(a -> a.bytes().equals(found)).map(Attempt::snapshot).orElse(otherwise);
  }

  /// An annotator's first set makes their folder; but where the project itself is gone, so is the
  /// drive it is on, and nothing is made in its place.
  private void makeFolder() throws IOException {
    Path folder = file.getParent();
    if (!files.isFolder(layout.home())) {
      throw new NoSuchFileException(layout.home().toString());
    }
    if (folder != null) {
      files.createFolders(folder);
    }
  }

  private static AnnotationSet stamped(AnnotationSet set, Codebook codebook) {
    AnnotationSet.Origin origin = set.origin();
    return set.withOrigin(
        new AnnotationSet.Origin(
            origin.articleId(),
            origin.textSha256(),
            origin.annotator(),
            codebook.name(),
            codebook.version(),
            origin.extra()));
  }
}
