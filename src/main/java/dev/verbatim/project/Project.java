package dev.verbatim.project;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Review;
import dev.verbatim.model.Status;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A folder of articles with their codebook and everyone's annotations, or a lone text with the
/// annotations beside it.
///
/// Whatever reads or writes takes as long as the disk takes, on the caller's thread. Reading
/// methods may be called from any thread; those that change something are for one thread at a time.
/// What they return is what the disk holds at that moment: nothing is remembered but the codebook,
/// and what was read of files that are still the same.
public final class Project {
  /// A project that was opened.
  ///
  /// @param entries its articles, by id
  /// @param article the one that was asked for, where a text was opened
  public record Opened(Project project, List<ArticleEntry> entries, Optional<String> article) {
    public Opened {
      entries = List.copyOf(entries);
    }
  }

  /// An article as it was read.
  ///
  /// @param article with its text as it is on disk now
  /// @param problems what is odd about its files: a text changed by hand, metadata that cannot be
  ///   read
  public record ArticleReading(Article article, List<Problem> problems) {
    public ArticleReading {
      problems = List.copyOf(problems);
    }
  }

  /// What was said of one annotator's work on one article.
  ///
  /// @param reviews by the reviewers' ids; the annotator's own, with replies, among them
  /// @param problems what could not be read, and what is odd
  public record Reviews(List<Review> reviews, List<Problem> problems) {
    public Reviews {
      reviews = List.copyOf(reviews);
      problems = List.copyOf(problems);
    }
  }

  private final Layout layout;
  private final Machine machine;
  final AtomicFile atomic;
  private final List<Problem> problems;
  private final ArticleIndex index;
  private final Optional<ArticleStore> store;
  private volatile Codebook codebook;
  private SoftReference<HeldFiles> held = new SoftReference<>(null);

  /// @param problems that were found at opening
  Project(
      Layout layout,
      Machine machine,
      Codebook codebook,
      List<Problem> problems,
      ArticleIndex index) {
    this.layout = layout;
    this.machine = machine;
    this.atomic = new AtomicFile(machine.files());
    this.problems = List.copyOf(problems);
    this.codebook = codebook;
    this.index = index;
    this.store = ArticleStore.of(layout, machine.files());
  }

  /// Opens a project's folder; or a text file, which opens the project whose article it is, or else
  /// a lone text.
  ///
  /// One article or set that cannot be read is among [#problems] or shows when it is asked for; it
  /// keeps nothing else from opening.
  ///
  /// @throws ProjectException where there is no project, or its codebook cannot be read
  public static Opened open(Path path, Machine machine) throws ProjectException {
    return new Opening(machine, Opening.Extent.LISTED).open(path);
  }

  /// The same without a look at many articles: problems with their metadata are not told then.
  public static Project openUnlisted(Path path, Machine machine) throws ProjectException {
    return new Opening(machine, Opening.Extent.READY).open(path).project();
  }

  /// Makes a folder, which may exist but must hold no project, into a project with the default
  /// codebook. Articles are added afterwards.
  public static Project create(Path folder, Machine machine) throws ProjectException {
    return new Opening(machine, Opening.Extent.READY).create(folder);
  }

  /// The project's folder; for a lone text the one that it stands in.
  public Path folder() {
    return layout instanceof Layout.Folder ? layout.place() : layout.home();
  }

  /// What to call it: the folder's name, or the lone text's.
  public String name() {
    return layout instanceof Layout.Lone lone
        ? lone.name()
        : String.valueOf(layout.place().getFileName());
  }

  /// Whether this is a lone text, to which no article can be added.
  public boolean isLone() {
    return layout instanceof Layout.Lone;
  }

  /// What was found wrong at opening.
  public List<Problem> problems() {
    return problems;
  }

  /// The codebook as it was last read or written here.
  public Codebook codebook() {
    return codebook;
  }

  /// Writes a changed codebook. What another program changed meanwhile is joined with it, by id.
  ///
  /// @param before the codebook that the change began with
  /// @return the codebook as it is now, with the other's changes
  /// @throws ProjectException where both changed the same thing differently, or the file cannot be
  ///   read or written; then nothing was written
  public Codebook updateCodebook(Codebook before, Codebook after) throws ProjectException {
    codebook = CodebookKind.file(layout.folder(), atomic).update(before, after);
    return codebook;
  }

  /// Reads the codebook again, which another program may have changed.
  ///
  /// @return the codebook as it is now; the one of before where the file is gone
  public Codebook rereadCodebook() throws ProjectException {
    if (layout instanceof Layout.Folder folder) {
      codebook = CodebookKind.file(folder, atomic).read().orElse(codebook);
    }
    return codebook;
  }

  /// Who marks what; nobody anything where that was never said.
  public AssignmentPlan assignments() throws ProjectException {
    return layout instanceof Layout.Folder folder
        ? AssignmentsKind.file(folder, atomic).read().orElse(AssignmentPlan.NONE)
        : AssignmentPlan.NONE;
  }

  /// Changes who marks what, joined by article with what another program changed meanwhile. Each
  /// changed row counts one change of this installation.
  ///
  /// @throws ProjectException where both changed the same article's; then nothing was written
  public AssignmentPlan updateAssignments(AssignmentPlan before, AssignmentPlan after)
      throws ProjectException {
    AssignmentPlan counted = after.countedSince(before, machine.state().installation());
    return AssignmentsKind.file(layout.folder(), atomic).update(before, counted);
  }

  /// The same with a plan from elsewhere; tells whether it changed anything.
  public boolean takeInAssignments(AssignmentPlan theirs) throws ProjectException {
    return AssignmentsKind.takeIn(AssignmentsKind.file(layout.folder(), atomic), theirs);
  }

  /// The articles, by id. What is wrong with one shows when it is asked for.
  public List<ArticleEntry> articles() throws ProjectException {
    if (layout instanceof Layout.Lone lone) {
      return List.of(new ArticleEntry(lone.name(), lone.name()));
    }
    try {
      return store().entries(index, new ArrayList<>());
    } catch (IOException e) {
      throw FileTrouble.reading(layout.home(), e);
    }
  }

  /// Reads an article.
  ///
  /// @throws ProjectException where there is none of that id, or its text cannot be read
  public ArticleReading article(String id) throws ProjectException {
    requireArticle(id);
    if (layout instanceof Layout.Lone lone) {
      ArticleText text = ArticleStore.text(lone.place(), machine.files());
      return new ArticleReading(new Article(id, Metadata.titled(id), text), List.of());
    }
    return store().article(id);
  }

  /// The ids of all articles, sorted. Nothing is read but the folder.
  public List<String> articleIds() throws ProjectException {
    if (layout instanceof Layout.Lone lone) {
      return List.of(lone.name());
    }
    try {
      return store().ids();
    } catch (IOException e) {
      throw FileTrouble.reading(layout.home(), e);
    }
  }

  /// An article's text and nothing else of it, under the conditions of [#article].
  public ArticleText text(String id) throws ProjectException {
    requireArticle(id);
    return ArticleStore.text(layout.text(id), machine.files());
  }

  private void requireArticle(String id) throws ProjectException {
    boolean known = layout instanceof Layout.Lone lone ? lone.name().equals(id) : store().has(id);
    if (!known) {
      throw new ProjectException(folder(), "There is no article “%s” here.".formatted(id));
    }
  }

  /// Who has annotated here, by id; each name as the first readable set of that person has it.
  public List<Annotator> annotators() throws ProjectException {
    try {
      return setStore().annotators();
    } catch (IOException e) {
      throw FileTrouble.reading(folder(), e);
    }
  }

  /// How far an annotator is with an article; reads the article and one set, where they are not
  /// what they were when they were read last.
  public ArticleEntry.Progress progress(String articleId, String annotatorId) {
    try {
      List<Path> files = List.of(layout.text(articleId), layout.set(articleId, annotatorId));
      return index.progress(
          articleId,
          annotatorId,
          files,
          () -> set(articleId, annotatorId).map(AnnotationFile.Reading::set));
    } catch (ProjectException e) {
      return new ArticleEntry.Progress(Status.NEW, 0, Optional.of(e.problem()));
    }
  }

  /// Keeps for the next opening, in the program's own state folder, what the list of articles
  /// shows. Nothing is lost where that cannot be done.
  ///
  /// @param articleIds of all articles
  public void keepIndex(List<String> articleIds) {
    index.keep(articleIds);
  }

  /// Anyone's set as its file has it, to be looked at; empty where they have not begun.
  public Optional<AnnotationFile.Reading> set(String articleId, String annotatorId)
      throws ProjectException {
    return setStore().read(article(articleId).article(), annotatorId);
  }

  /// Anyone's set on an article that has been read, which is not read again; else as [#set].
  public Optional<AnnotationSet> setOn(Article article, String annotatorId)
      throws ProjectException {
    return setStore().read(article, annotatorId).map(AnnotationFile.Reading::set);
  }

  /// All reviews of an annotator's work on an article that has been read; none of a lone text.
  public Reviews reviews(Article article, String annotatorId) throws ProjectException {
    return layout instanceof Layout.Folder folder
        ? new ReviewStore(folder, machine.files()).all(article, annotatorId)
        : new Reviews(List.of(), List.of());
  }

  /// One person's review of one annotator's work; empty where there is none.
  public Optional<Review> review(Article article, String reviewerId, String annotatorId)
      throws ProjectException {
    return new ReviewStore(layout.folder(), machine.files())
        .read(article, reviewerId, annotatorId)
        .map(ReviewFile.Reading::review);
  }

  /// The same as [#takeIn] with a review; tells whether its file was written.
  public boolean takeInReview(Article article, Review theirs) throws ProjectException {
    return OpenReview.takeIn(this, article, theirs);
  }

  /// The texts and sets, for whoever looks at all of them again and again. What is held of them is
  /// given up where memory is short.
  public synchronized HeldFiles held() {
    HeldFiles files = held.get();
    if (files == null) {
      files = new HeldFiles(this);
      held = new SoftReference<>(files);
    }
    return files;
  }

  private SetStore setStore() {
    return new SetStore(layout, machine.files(), codebook, id -> article(id).article());
  }

  /// Takes a state of someone's work that came from elsewhere into their file: newer work replaces
  /// what is there, what grew apart is united with it, and older work changes nothing.
  ///
  /// @param lock of whoever's work it is
  /// @throws ProjectException where the file cannot be read or written
  public Intake takeIn(AnnotatorLock lock, Article article, AnnotationSet theirs)
      throws ProjectException {
    return new SetFile(this, article, lock.annotator()).takeIn(lock, theirs, codebook);
  }

  /// An id for an article of some name that is added later: no article has or had it, and none gets
  /// it from now on.
  public String newArticleId(String name) throws ProjectException {
    return store().newId(name);
  }

  /// Adds an article under the id that it has elsewhere, or got beforehand.
  ///
  /// @throws ProjectException where there is or was an article of that id, or none can have it
  public void addArticleAs(String id, ArticleText text, Metadata metadata) throws ProjectException {
    store().addAs(id, text, metadata);
  }

  /// Adds an article.
  ///
  /// @param name of the file it comes from, or its title: what its id is made of
  /// @return its id, which no article of the project has or had
  public String addArticle(String name, ArticleText text, Metadata metadata)
      throws ProjectException {
    return store().add(name, text, metadata);
  }

  /// Changes what is said of an article. Fields that another program changed meanwhile are kept.
  ///
  /// @param before the metadata that the change began with
  /// @return the metadata as they are now
  /// @throws ProjectException where both changed the same field; then nothing was written
  public Metadata updateMetadata(String id, Metadata before, Metadata after)
      throws ProjectException {
    requireArticle(id);
    return store().update(id, before, after);
  }

  /// Takes an article out, with everyone's sets, to `removed/`.
  ///
  /// @throws ProjectException where someone has their work open, or a file cannot be moved; what
  ///   was moved is then put back
  public void remove(String id) throws ProjectException {
    requireArticle(id);
    new Removal(layout.folder(), machine).remove(id);
  }

  /// What was taken out and can be put back.
  public List<ArticleEntry> removedArticles() throws ProjectException {
    Layout.Folder folder = layout.folder();
    try {
      return new Removal(folder, machine).entries();
    } catch (IOException e) {
      throw FileTrouble.reading(folder.removed(), e);
    }
  }

  /// Puts back an article that was taken out, with everything that went with it.
  public void restore(String id) throws ProjectException {
    new Removal(layout.folder(), machine).restore(id);
  }

  /// Takes an annotator's work for this program. It is needed to open a set for work, and is for
  /// all articles of the annotator; whoever took it closes it.
  ///
  /// @throws HeldException where another program or window has it
  /// @throws ProjectException where the project cannot be written
  public AnnotatorLock lock(Annotator annotator, Threads threads)
      throws ProjectException, HeldException {
    return new Locks(layout, machine).take(annotator, threads);
  }

  /// Someone's lock, if it is this program that has it.
  public Optional<AnnotatorLock> lockHeldHere(String annotatorId) throws ProjectException {
    return new Locks(layout, machine).heldHere(annotatorId);
  }

  Layout layout() {
    return layout;
  }

  Machine machine() {
    return machine;
  }

  private ArticleStore store() throws ProjectException {
    layout.folder(); // which a text by itself has not
    return store.orElseThrow();
  }
}
