package dev.verbatim.exchange;

import dev.verbatim.edit.CodebookMerge;
import dev.verbatim.edit.Histories;
import dev.verbatim.edit.PlanMerge;
import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.BundleFile.Listed;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Review;
import dev.verbatim.model.Revision;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges what a bundle would change in a project, without changing anything.
///
/// Every set that could be taken in is read on the text of the project and with the codebook that
/// the two will have in common, so that whatever is wrong with one comes out before anything is
/// written.
public final class Receiving {
  private final Project project;
  private final Bundle bundle;
  private final Codebook codebook;
  private final Map<String, Listed> listed = new HashMap<>();
  private final Map<String, Annotator> annotators = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> here;

  /// Ids of articles that are here and that were taken out, as a file system may take them.
  private final Set<String> hereFolded = new HashSet<>();

  private final Set<String> takenOutFolded = new HashSet<>();

  /// Where an article of the bundle stands here.
  ///
  /// @param article to read its sets on, where they can be read
  /// @param because why they cannot
  /// @param isNew whether it comes with the bundle
  private record Place(Optional<Article> article, Verdict because, boolean isNew) {}

  private Receiving(Project project, Bundle bundle, List<String> collisions)
      throws ProjectException {
    this.project = project;
    this.bundle = bundle;
    this.codebook = CodebookMerge.unite(project.codebook(), bundle.codebook(), collisions);
    this.here = Set.copyOf(project.articleIds());
    here.forEach(id -> hereFolded.add(EntryName.folded(id)));
    project.removedArticles().forEach(gone -> takenOutFolded.add(EntryName.folded(gone.id())));
    bundle.manifest().articles().forEach(article -> listed.put(article.id(), article));
    bundle.manifest().annotators().forEach(a -> annotators.put(a.id(), a));
  }

  /// What is to be said of one set before it is taken in.
  public enum Verdict {
    /// There is no work of theirs on this article here.
    NEW,
    /// It goes on from what is here and replaces it.
    NEWER,
    /// Here and there were worked on apart; the two become one.
    GROWN_APART,
    /// It is here already.
    SAME,
    /// What is here goes on from it, so it changes nothing.
    OLDER,
    /// The article has another text here, so it is not taken in.
    OTHER_TEXT,
    /// The article is not here, and the bundle brings no texts.
    NO_TEXT,
    /// The article was taken out of the project here.
    TAKEN_OUT,
    /// The file here cannot be read.
    UNREADABLE;

    private static Verdict of(Revision.Order order) {
      return switch (order) {
        case SAME -> SAME;
        case NEWER -> NEWER;
        case OLDER -> OLDER;
        case GROWN_APART -> GROWN_APART;
      };
    }

    /// Whether taking it in changes anything.
    public boolean isTaken() {
      return this == NEW || this == NEWER || this == GROWN_APART;
    }

    /// Whether it cannot be taken in.
    public boolean isRefused() {
      return !isTaken() && this != SAME && this != OLDER;
    }
  }

  /// One set of a bundle.
  ///
  /// @param title of the article as it is called here, or there where it is not here
  /// @param marksHere how many marks there are here
  /// @param marksSent how many come
  /// @param sent the set, where it can be read
  /// @param problem why the file here cannot be read, where it cannot
  public record Line(
      Annotator annotator,
      String articleId,
      String title,
      Verdict verdict,
      int marksHere,
      int marksSent,
      Optional<AnnotationSet> sent,
      Optional<String> problem) {}

  /// One review of a bundle.
  ///
  /// @param annotatorId whose work it is about
  /// @param title of the article
  /// @param sent the review, where it can be read
  public record ReviewLine(
      Annotator reviewer,
      String annotatorId,
      String articleId,
      String title,
      Verdict verdict,
      Optional<Review> sent) {}

  /// An article that is new here.
  public record NewArticle(String id, Bundle.Text text) {}

  /// What becomes of the codebook.
  ///
  /// @param seen that of the project when this was found out
  /// @param merged the one that it will have
  /// @param collisions what the two codebooks say differently; here the project's holds
  public record Scheme(Codebook seen, Codebook merged, List<String> collisions) {
    public Scheme {
      collisions = List.copyOf(collisions);
    }
  }

  /// What becomes of the plan of who marks what.
  ///
  /// @param sent what the bundle says
  /// @param changed for how many articles it would say something else than it does here
  /// @param collisions for which of them both said something else than before; those are for
  ///   everyone whom either names
  public record Assignments(AssignmentPlan sent, int changed, List<String> collisions) {
    public Assignments {
      collisions = List.copyOf(collisions);
    }

    static Assignments of(AssignmentPlan here, AssignmentPlan sent) {
      List<String> collisions = new ArrayList<>();
      AssignmentPlan merged = PlanMerge.merge(AssignmentPlan.NONE, here, sent, collisions);
      int changed = (int) merged.rows().stream().filter(row -> !here.rows().contains(row)).count();
      return new Assignments(sent, changed, collisions);
    }
  }

  /// What a bundle would change.
  public record Plan(
      Bundle bundle,
      Scheme scheme,
      Assignments assignments,
      List<NewArticle> articles,
      List<Line> lines,
      List<ReviewLine> reviews) {
    public Plan {
      articles = List.copyOf(articles);
      lines = List.copyOf(lines);
      reviews = List.copyOf(reviews);
    }

    public boolean changesCodebook() {
      return !scheme.merged().equals(scheme.seen());
    }

    public boolean isNothing() {
      return !changesCodebook()
          && assignments.changed() == 0
          && articles.isEmpty()
          && lines.stream().noneMatch(line -> line.verdict().isTaken())
          && reviews.stream().noneMatch(review -> review.verdict().isTaken());
    }
  }

  /// Judges a bundle.
  ///
  /// @param going told before each set
  /// @return empty where it was cancelled
  /// @throws FormatException where a set of the bundle cannot be read
  /// @throws ProjectException where the project cannot
  public static Optional<Plan> judge(Project project, Bundle bundle, Going going)
      throws FormatException, ProjectException {
    List<String> collisions = new ArrayList<>();
    return new Receiving(project, bundle, collisions).judge(collisions, going);
  }

  private Optional<Plan> judge(List<String> collisions, Going going)
      throws FormatException, ProjectException {
    List<NewArticle> articles = new ArrayList<>();
    for (Map.Entry<String, Bundle.Text> sent : bundle.articles().entrySet()) {
      if (place(sent.getKey()).isNew()) {
        articles.add(new NewArticle(sent.getKey(), sent.getValue()));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Bundle.SentSet sent : bundle.sets()) {
      if (!going.on(lines.size(), bundle.sets().size())) {
        return Optional.empty();
      }
      lines.add(line(sent));
    }
    List<ReviewLine> reviews = new ArrayList<>();
    for (Bundle.SentReview sent : bundle.reviews()) {
      reviews.add(review(sent));
    }
    return Optional.of(
        new Plan(
            bundle,
            new Scheme(project.codebook(), codebook, collisions),
            Assignments.of(project.assignments(), bundle.plan()),
            articles,
            lines,
            reviews));
  }

  private Place place(String id) throws ProjectException {
    Place known = places.get(id);
    if (known == null) {
      known = find(id);
      places.put(id, known);
    }
    return known;
  }

  private Place find(String id) throws ProjectException {
    if (here.contains(id)) {
      Article article = project.article(id).article();
      Listed there = listed.get(id);
      return there != null && there.textSha256().equals(article.text().sha256())
          ? new Place(Optional.of(article), Verdict.SAME, false)
          : new Place(Optional.empty(), Verdict.OTHER_TEXT, false);
    }
    String folded = EntryName.folded(id);
    if (takenOutFolded.contains(folded)) {
      return new Place(Optional.empty(), Verdict.TAKEN_OUT, false);
    }
    if (hereFolded.contains(folded)) {
      return new Place(Optional.empty(), Verdict.OTHER_TEXT, false);
    }
    Bundle.Text sent = bundle.articles().get(id);
    return sent == null
        ? new Place(Optional.empty(), Verdict.NO_TEXT, false)
        : new Place(Optional.of(new Article(id, sent.metadata(), sent.text())), Verdict.NEW, true);
  }

  private Line line(Bundle.SentSet sent) throws FormatException, ProjectException {
    Annotator annotator = annotator(sent.annotatorId());
    Place place = place(sent.articleId());
    if (place.article().isEmpty()) {
      return new Line(
          annotator,
          sent.articleId(),
          titleThere(sent.articleId()),
          place.because(),
          0,
          0,
          Optional.empty(),
          Optional.empty());
    }
    Article article = place.article().get();
    AnnotationSet set = read(sent, article);
    return place.isNew()
        ? line(annotator, article, Verdict.NEW, 0, set, Optional.empty())
        : compared(annotator, article, set);
  }

  private AnnotationSet read(Bundle.SentSet sent, Article article) throws FormatException {
    String name =
        "%s (%s)"
            .formatted(
                bundle.name(), new EntryName.Set(sent.annotatorId(), sent.articleId()).name());
    AnnotationSet set = AnnotationFile.read(sent.json().bytes(), name, article, codebook).set();
    if (!set.annotator().id().equals(sent.annotatorId())) {
      throw new FormatException(
          name,
          "This is the work of “%s”, not of “%s”. Nothing was taken in."
              .formatted(set.annotator().id(), sent.annotatorId()));
    }
    return set;
  }

  private ReviewLine review(Bundle.SentReview sent) throws FormatException, ProjectException {
    Annotator reviewer = annotator(sent.reviewerId());
    Place place = place(sent.articleId());
    if (place.article().isEmpty()) {
      String title = titleThere(sent.articleId());
      return new ReviewLine(
          reviewer, sent.annotatorId(), sent.articleId(), title, place.because(), Optional.empty());
    }
    Article article = place.article().get();
    EntryName name = new EntryName.Review(sent.reviewerId(), sent.annotatorId(), sent.articleId());
    String file = "%s (%s)".formatted(bundle.name(), name.name());
    Review review = ReviewFile.read(sent.json().bytes(), file, article).review();
    Review.Origin origin = review.origin();
    if (!origin.reviewer().id().equals(sent.reviewerId())
        || !origin.annotatorId().equals(sent.annotatorId())) {
      throw new FormatException(
          file,
          "This is what “%s” says of “%s”, and stands where something else belongs. Nothing was taken in."
              .formatted(origin.reviewer().id(), origin.annotatorId()));
    }
    Verdict verdict = place.isNew() ? Verdict.NEW : verdict(article, review);
    return new ReviewLine(
        reviewer,
        sent.annotatorId(),
        article.id(),
        article.metadata().title(),
        verdict,
        Optional.of(review));
  }

  private Verdict verdict(Article article, Review sent) throws ProjectException {
    Review.Origin origin = sent.origin();
    try {
      return project
          .review(article, origin.reviewer().id(), origin.annotatorId())
          .map(mine -> Verdict.of(ReviewMerge.orderOf(mine, sent)))
          .orElse(sent.isBlank() ? Verdict.SAME : Verdict.NEW);
    } catch (ProjectException _) {
      return Verdict.UNREADABLE;
    }
  }

  private Annotator annotator(String id) {
    return Optional.ofNullable(annotators.get(id)).orElseGet(() -> new Annotator(id, id));
  }

  private String titleThere(String articleId) {
    return Optional.ofNullable(listed.get(articleId)).map(Listed::title).orElse(articleId);
  }

  private Line compared(Annotator annotator, Article article, AnnotationSet sent) {
    try {
      Optional<AnnotationSet> mine = project.setOn(article, annotator.id());
      if (mine.isEmpty()) {
        return line(annotator, article, Verdict.NEW, 0, sent, Optional.empty());
      }
      AnnotationSet known = bundle.manifest().texts() ? sent : withWords(sent, mine.get());
      Verdict verdict = Verdict.of(Histories.orderOf(mine.get(), known));
      return line(annotator, article, verdict, mine.get().size(), known, Optional.empty());
    } catch (ProjectException e) {
      Optional<String> problem = Optional.of(String.valueOf(e.getMessage()));
      return line(annotator, article, Verdict.UNREADABLE, 0, sent, problem);
    }
  }

  /// Marks without a place are known by their words, which did not travel; here they are at hand.
  private static AnnotationSet withWords(AnnotationSet sent, AnnotationSet mine) {
    Map<String, Orphan> known = new HashMap<>();
    mine.fields().orphans().forEach(orphan -> known.put(orphan.id(), orphan));
    List<Orphan> orphans =
        sent.fields().orphans().stream().map(o -> known.getOrDefault(o.id(), o)).toList();
    return sent.withFields(sent.fields().withOrphans(orphans));
  }

  private static Line line(
      Annotator annotator,
      Article article,
      Verdict verdict,
      int marksHere,
      AnnotationSet sent,
      Optional<String> problem) {
    return new Line(
        annotator,
        article.id(),
        article.metadata().title(),
        verdict,
        marksHere,
        sent.size(),
        Optional.of(sent),
        problem);
  }
}
