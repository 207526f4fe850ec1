package dev.verbatim.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Sink;
import dev.verbatim.dataset.Unit;
import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.CodebookGrowth;
import dev.verbatim.edit.CodebookMerge;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Sha256;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import dev.verbatim.project.Going;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Intake;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Takes a data set into a project, work by work.
///
/// An article is the one of its name, if that has the same text, else any of the same text; else it
/// is added. The same name with another text is refused. Someone's work that is there already is
/// joined with what comes in, mark by mark.
public final class Importing {
  /// How many works are under way at most.
  private static final int AHEAD = 16;

  /// How many characters of a hash stand for an installation.
  private static final int INSTALLATION = 8;

  private final Destination to;
  private final Choice choice;
  private final Instant now;
  private final Set<String> remarks = new LinkedHashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Deque<Coming> coming = new ArrayDeque<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<AnnotationSet> open = new ArrayList<>();
  private final Set<String> added = new LinkedHashSet<>();

  /// A work that is being taken in.
  private record Coming(Article article, AnnotationSet set, CompletableFuture<Intake> became) {}

  private Importing(Destination to, Choice choice, Instant now) {
    this.to = to;
    this.choice = choice;
    this.now = now;
  }

  /// What is to be taken in.
  ///
  /// @param annotator whose work it becomes; whose the data set says where there is none
  /// @param name that the article gets in place of its own
  /// @param status that the works get; the one that the data set says, if it says one, otherwise
  ///   done
  /// @param unit what the offsets count, where it is not to be found out
  public record Choice(
      Format format,
      List<Path> files,
      Optional<Annotator> annotator,
      Optional<String> name,
      Optional<Status> status,
      Optional<Unit> unit) {
    public Choice {
      files = List.copyOf(files);
    }
  }

  /// What could not be taken in.
  ///
  /// @param line from 1; 0 where it is not known
  public record Refusal(String file, int line, String sentence) {
    public String message() {
      return file + (line == 0 ? "" : ", line " + line) + ": " + sentence;
    }
  }

  /// One work that was taken in.
  ///
  /// @param articleId here
  /// @param marks how many came
  /// @param adds whether its article came with it
  public record Taken(
      String articleId, Annotator annotator, int marks, boolean adds, Intake became) {}

  /// What was taken in.
  ///
  /// @param taken work by work, without those that are open
  /// @param open works on which someone is at work in this program: they are to be joined there
  /// @param added the articles that came, by their ids
  /// @param remarks how what was odd was taken, each a sentence
  /// @param refusals by file and line
  /// @param whole whether it was read to its end; otherwise it was ended, and this is what came
  public record Imported(
      List<Taken> taken,
      List<AnnotationSet> open,
      List<String> added,
      List<String> remarks,
      List<Refusal> refusals,
      boolean whole) {
    public Imported {
      taken = List.copyOf(taken);
      open = List.copyOf(open);
      added = List.copyOf(added);
      remarks = List.copyOf(remarks);
      refusals = List.copyOf(refusals);
    }

    /// How many works there were.
    public int works() {
      return taken.size() + open.size();
    }

    /// How many marks there were.
    public int marks() {
      return taken.stream().mapToInt(Taken::marks).sum()
          + open.stream().mapToInt(AnnotationSet::size).sum();
    }
  }

  /// What taking a data set in would do.
  ///
  /// @param codebook as it would be
  public record Prospect(Imported would, Codebook codebook) {}

  /// Takes a data set in.
  ///
  /// @param now when marks were made that come without a date
  /// @param going told before each work how many came; how many there are is not known
  /// @throws FormatException where nothing of it can be read
  /// @throws ProjectException where the project is a lone text
  public static Imported read(Project project, Choice choice, Instant now, Going going)
      throws IOException, FormatException, ProjectException {
    requireFolder(project);
    try (WriteLocks locks = new WriteLocks(project);
        IntoProject to = new IntoProject(project, locks)) {
      return new Importing(to, choice, now).read(going);
    }
  }

  /// Reads a data set as [#read] does, and writes nothing.
  public static Prospect look(Project project, Choice choice, Instant now, Going going)
      throws IOException, FormatException, ProjectException {
    requireFolder(project);
    Destination to = new Trial(project, new ArticlesHere(project));
    Imported would = new Importing(to, choice, now).read(going);
    return new Prospect(would, to.codebook());
  }

  private static void requireFolder(Project project) throws ProjectException {
    if (project.isLone()) {
      throw new ProjectException(
          project.folder(), "This is a text by itself. Make a project and add the text to it.");
    }
  }

  private Imported read(Going going) throws IOException, FormatException {
    String ending = choice.format().ending().orElseThrow();
    DiskSource source = new DiskSource(choice.files(), ending, choice.unit());
    if (source.files().isEmpty()) {
      throw new FormatException(
          String.valueOf(choice.files().getFirst()),
          "There is no file in this folder whose name ends in “%s”.".formatted(ending));
    }
    boolean whole = true;
    try {
      choice.format().read(source, sink(going));
    } catch (CancellationException _) {
      whole = false;
    }
    settle(0);
    refusals.sort(Comparator.comparing(Refusal::file).thenComparingInt(Refusal::line));
    return new Imported(taken, open, List.copyOf(added), List.copyOf(remarks), refusals, whole);
  }

  private Sink sink(Going going) {
    return new Sink() {
      @Override
      public void take(Work work) {
        int came = taken.size() + open.size() + coming.size();
        if (!going.on(came, came + 1)) {
          throw new CancellationException();
        }
        try {
          Importing.this.take(work);
        } catch (HeldException e) {
          refuse(work.article().id(), 0, String.valueOf(e.getMessage()));
        } catch (ProjectException e) {
          refuse(work.article().id(), 0, e.problem().sentence());
        }
      }

      @Override
      public void take(Codebook codebook) {
        try {
          unite(codebook);
        } catch (ProjectException e) {
          refuse("codebook.json", 0, e.problem().sentence());
        }
      }

      @Override
      public void refuse(String file, int line, String sentence) {
        refusals.add(new Refusal(file, line, sentence));
      }

      @Override
      public void say(String sentence) {
        remarks.add(sentence);
      }

      @Override
      public Codebook codebook() {
        return to.codebook();
      }

      @Override
      public Optional<ArticleText> known(String sha256) {
        return to.text(sha256);
      }
    };
  }

  private void unite(Codebook theirs) throws ProjectException {
    Codebook mine = to.codebook();
    List<String> collisions = new ArrayList<>();
    Codebook united = CodebookMerge.unite(mine, theirs, collisions);
    if (!united.equals(mine)) {
      to.update(mine, united);
      remarks.add("The codebook of the data set was united with the project's.");
    }
    collisions.forEach(
        what -> remarks.add("Of the codebook the project's own was kept: " + what + "."));
  }

  private void take(Work work) throws ProjectException, HeldException {
    Article article = article(work.article());
    Annotator annotator = choice.annotator().orElse(work.set().annotator());
    grow(work.set());
    AnnotationSet set = own(work.set(), article, annotator);
    coming.add(new Coming(article, set, to.take(annotator, article, set)));
    settle(AHEAD);
  }

  /// Waits for works, in the order in which they came, until no more than so many are under way.
  private void settle(int most) {
    while (coming.size() > most) {
      Coming next = coming.remove();
      try {
        settle(next, next.became().join());
      } catch (CompletionException e) {
        if (!(e.getCause() instanceof ProjectException failure)) {
          throw e;
        }
        refusals.add(new Refusal(next.article().id(), 0, failure.problem().sentence()));
        added.removeIf(id -> !to.has(id));
      }
    }
  }

  private void settle(Coming came, Intake became) {
    if (became == Intake.OPEN) {
      open.add(came.set());
    } else {
      String id = came.article().id();
      AnnotationSet set = came.set();
      taken.add(new Taken(id, set.annotator(), set.size(), added.contains(id), became));
    }
  }

  private Article article(Article read) throws ProjectException {
    String name = choice.name().orElse(read.id());
    Optional<Article> same = to.same(name, read.text());
    if (same.isPresent()) {
      return same.get();
    }
    Article article = to.add(name, read);
    added.add(article.id());
    return article;
  }

  private void grow(AnnotationSet set) throws ProjectException {
    CodebookGrowth growth = new CodebookGrowth(to.codebook());
    growth.take(set);
    if (!growth.added().isEmpty()) {
      CodebookEdit.By by =
          new CodebookEdit.By(set.annotator().id(), now, "Taken in with a data set");
      to.update(to.codebook(), growth.codebook(by));
      growth.added().forEach(what -> remarks.add("The codebook got " + what + "."));
    }
  }

  /// The set as the annotator's work on the article here.
  private AnnotationSet own(AnnotationSet set, Article article, Annotator annotator) {
    AnnotationSet.Origin origin = set.origin();
    Status status = choice.status().orElse(set.status() == Status.NEW ? Status.DONE : set.status());
    return counted(set, article)
        .withProvenances(made -> own(made, annotator))
        .withOrigin(
            new AnnotationSet.Origin(
                article.id(),
                origin.textSha256(),
                annotator,
                origin.codebook(),
                origin.codebookVersion(),
                origin.extra()))
        .withFields(set.fields().withStatus(status));
  }

  /// What counts no transactions is another tool's. It counts as one of its own making, so that the
  /// same taken in again is known, and another state of it is joined with what is there.
  private static AnnotationSet counted(AnnotationSet set, Article article) {
    if (!set.revision().equals(Revision.NONE)) {
      return set;
    }
    String hash = Sha256.of(AnnotationFile.write(set, article.text()));
    TreeMap<String, Long> counts = new TreeMap<>(Map.of(hash.substring(0, INSTALLATION), 1L));
    return set.withRevision(new Revision(counts));
  }

  private Provenance own(Provenance provenance, Annotator annotator) {
    boolean named = !provenance.author().equals(Sink.UNNAMED);
    boolean dated = !provenance.created().equals(Instant.EPOCH);
    return new Provenance(
        named ? provenance.author() : annotator.id(),
        dated ? provenance.created() : now,
        dated ? provenance.modified() : now,
        provenance.extra());
  }
}
