package dev.verbatim.exchange;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.format.BundleFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Review;
import dev.verbatim.model.Sha256;
import dev.verbatim.model.Status;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a bundle of a project's work, file by file, so that no more than one of them is in
/// memory.
///
/// The bundle stands under its name only when it is whole and forced to disk. What can be read goes
/// in; what cannot is told.
public final class Sharing {
  private final Project project;
  private final Choice choice;
  private final List<BundleFile.Listed> articles = new ArrayList<>();
  private final Map<String, Annotator> annotators = new LinkedHashMap<>();
  private final List<BundleFile.Entry> entries = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> everyone;
  private final AssignmentPlan plan;
  private int sets;
  private int reviews;

  private Sharing(Project project, Choice choice) throws ProjectException {
    this.project = project;
    this.choice = choice;
    this.everyone = project.annotators().stream().map(Annotator::id).toList();
    this.plan = project.assignments().of(choice.articles());
  }

  /// What is to be shared.
  ///
  /// @param annotators ids of those whose sets go along
  /// @param articles ids of the articles that it is about
  /// @param onlyDone whether only sets go along that are marked as done
  /// @param texts whether the articles' texts go along; if not, no word of theirs does
  public record Choice(
      List<String> annotators, List<String> articles, boolean onlyDone, boolean texts) {
    public Choice {
      annotators = List.copyOf(annotators);
      articles = List.copyOf(articles);
    }
  }

  /// What was shared.
  ///
  /// @param articles that the bundle is about
  /// @param sets in the bundle
  /// @param reviews in the bundle: what those who were chosen say of anyone's work
  /// @param problems what could not be put in, and why, each a sentence
  public record Shared(int articles, int sets, int reviews, List<String> problems) {
    public Shared {
      problems = List.copyOf(problems);
    }
  }

  /// Writes a bundle in the place of whatever stands at `target`.
  ///
  /// @param now the date that the bundle bears
  /// @param going told before each article
  /// @return empty where it was cancelled; then nothing was written
  /// @throws ProjectException where the project is a lone text
  /// @throws IOException where the bundle cannot be written; then what stood there still does
  public static Optional<Shared> write(
      Project project, Choice choice, Path target, Instant now, Going going)
      throws IOException, ProjectException {
    if (project.isLone()) {
      throw new ProjectException(
          project.folder(), "This is a text by itself. Make a project and add the text to it.");
    }
    Path full = target.toAbsolutePath();
    String random = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    Path temporary = full.resolveSibling("." + random + ".verbatim-tmp");
    try {
      Optional<Shared> shared =
          new Sharing(project, choice).into(temporary, now.truncatedTo(ChronoUnit.SECONDS), going);
      if (shared.isPresent()) {
        Files.move(
            temporary, full, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return shared;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Optional<Shared> into(Path temporary, Instant now, Going going) throws IOException {
    try (FileChannel channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      put(zip, EntryName.CODEBOOK_NAME, CodebookFile.write(project.codebook()));
      int passed = 0;
      for (String id : choice.articles()) {
        if (!going.on(passed++, choice.articles().size())) {
          return Optional.empty();
        }
        addArticle(zip, id);
      }
      addPlan(zip);
      BundleFile.Manifest manifest =
          new BundleFile.Manifest(
              project.name(),
              now,
              choice.texts(),
              articles,
              List.copyOf(annotators.values()),
              entries);
      putUnlisted(zip, EntryName.MANIFEST, BundleFile.write(manifest));
      zip.finish();
      channel.force(true);
    }
    return Optional.of(new Shared(articles.size(), sets, reviews, problems));
  }

  private void addArticle(ZipOutputStream zip, String id) throws IOException {
    if (!EntryName.isId(id)) {
      problems.add(
          "The article “%s” stays behind: a file of that name cannot stand on every system."
              .formatted(id));
      return;
    }
    Optional<Article> article = read(id);
    if (article.isEmpty()) {
      return;
    }
    int before = sets + reviews;
    for (String annotator : choice.annotators()) {
      addSet(zip, article.get(), annotator);
    }
    for (String annotator : everyone) {
      addReviews(zip, article.get(), annotator);
    }
    boolean some = sets + reviews > before;
    boolean withText = choice.texts() && (!choice.onlyDone() || some);
    if (withText) {
      String text = article.get().text().string();
      put(zip, new EntryName.Text(id).name(), text.getBytes(StandardCharsets.UTF_8));
      put(zip, new EntryName.Metadata(id).name(), ArticleFile.write(article.get()));
    }
    if (withText || some || plan.row(id).isPresent()) {
      articles.add(
          new BundleFile.Listed(
              id, article.get().metadata().title(), article.get().text().sha256()));
    }
  }

  /// Puts in who is to mark the articles that the bundle is about.
  private void addPlan(ZipOutputStream zip) throws IOException {
    AssignmentPlan sent = plan.of(articles.stream().map(BundleFile.Listed::id).toList());
    if (!sent.rows().isEmpty()) {
      put(zip, EntryName.PLAN_NAME, AssignmentsFile.write(sent));
    }
  }

  private Optional<Article> read(String id) {
    try {
      return Optional.of(project.article(id).article());
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void addSet(ZipOutputStream zip, Article article, String annotatorId) throws IOException {
    Optional<AnnotationSet> set = set(article, annotatorId);
    if (set.isEmpty() || (choice.onlyDone() && set.get().status() != Status.DONE)) {
      return;
    }
    byte[] json =
        choice.texts()
            ? AnnotationFile.write(set.get(), article.text())
            : AnnotationFile.writeWithoutWords(set.get(), article.text());
    put(zip, new EntryName.Set(annotatorId, article.id()).name(), json);
    annotators.putIfAbsent(annotatorId, set.get().annotator());
    sets++;
  }

  private Optional<AnnotationSet> set(Article article, String annotatorId) {
    try {
      return project.setOn(article, annotatorId);
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /// Puts in what those who were chosen say of one annotator's work.
  private void addReviews(ZipOutputStream zip, Article article, String annotatorId)
      throws IOException {
    for (Review review : reviews(article, annotatorId)) {
      Annotator reviewer = review.origin().reviewer();
      if (choice.annotators().contains(reviewer.id())) {
        byte[] json =
            choice.texts()
                ? ReviewFile.write(review, article.text())
                : ReviewFile.writeWithoutWords(review, article.text());
        put(zip, new EntryName.Review(reviewer.id(), annotatorId, article.id()).name(), json);
        annotators.putIfAbsent(reviewer.id(), reviewer);
        reviews++;
      }
    }
  }

  private List<Review> reviews(Article article, String annotatorId) {
    try {
      Project.Reviews found = project.reviews(article, annotatorId);
      found.problems().forEach(problem -> problems.add(problem.message()));
      return found.reviews();
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    putUnlisted(zip, name, bytes);
    entries.add(new BundleFile.Entry(name, bytes.length, Sha256.of(bytes)));
  }

  private static void putUnlisted(ZipOutputStream zip, String name, byte[] bytes)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
