package dev.verbatim.ui.review;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import dev.verbatim.project.OpenReview;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Watch;
import dev.verbatim.render.Theme;
import dev.verbatim.review.ReviewSession;
import dev.verbatim.ui.article.Reading;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reading one colleague's work and answering it: from choosing whose to the last answer.
///
/// Each answer is written at once into the reader's own file. Belongs to the JavaFX thread.
public final class ColleagueReading {
  private final ReadingHost host;
  private final ReadingCommands commands;
  private final ReadOnlyObjectWrapper<Optional<ReadingCover>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private Theme theme = Theme.LIGHT;
  private int zoom = 100;
  private Reading type = Reading.DEFAULT;
  private Optional<OpenReview> open = Optional.empty();

  /// The articles that the colleague who is read has marked, by id, in their order.
  private List<String> marked = List.of();

  /// Someone whose marks can be read.
  private record Colleague(Annotator annotator, int marks, int answers, int undecided) {}

  /// What is read before a colleague's work is shown.
  private record Found(
      Article article,
      AnnotationSet set,
      Project.Reviews reviews,
      List<String> marked,
      OpenReview open) {}

  /// What another program may have changed of it.
  private record Looked(AnnotationSet set, Project.Reviews reviews) {}

  /// @param table where the commands of reading are added
  public ColleagueReading(ReadingHost host, CommandTable table) {
    this.host = host;
    this.commands = new ReadingCommands(this, table);
  }

  ReadOnlyObjectProperty<Optional<ReadingCover>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public void setTheme(Theme changed) {
    theme = changed;
    shown.get().ifPresent(cover -> cover.setTheme(theme));
  }

  public void setZoom(int percent) {
    zoom = percent;
    shown.get().ifPresent(cover -> cover.setZoom(zoom));
  }

  /// The page's font, width and spacing.
  public void setReading(Reading reading) {
    type = reading;
    shown.get().ifPresent(cover -> cover.setReading(type));
  }

  /// Lets the reader choose whose marks to read in the article at hand; where one colleague alone
  /// has any, they are shown at once.
  void choose() {
    Optional<String> article =
        shown.get().map(cover -> cover.work().article().id()).or(host::articleId);
    Optional<Project> project = host.project();
    Optional<Annotator> reader = host.reader();
    if (article.isEmpty() || project.isEmpty() || reader.isEmpty()) {
      host.say(Messages.get("reason.article"));
    } else if (project.get().isLone()) {
      host.say(Messages.get("say.lone-review"));
    } else {
      host.run(
          () -> colleagues(project.get(), article.get(), reader.get().id()),
          found -> choose(article.get(), found));
    }
  }

  private static List<Colleague> colleagues(Project project, String articleId, String reader)
      throws ProjectException {
    Article article = project.article(articleId).article();
    List<Colleague> found = new ArrayList<>();
    for (Annotator annotator : project.annotators()) {
      if (annotator.id().equals(reader) || annotator.isAdjudicated()) {
        continue;
      }
      Optional<AnnotationSet> set = project.setOn(article, annotator.id());
      if (set.isPresent() && set.get().size() > 0) {
        List<Review> own =
            project.reviews(article, annotator.id()).reviews().stream()
                .filter(r -> r.origin().reviewer().id().equals(reader))
                .toList();
        int answers = own.stream().mapToInt(r -> r.answers().size()).sum();
        int undecided =
            own.stream()
                .mapToInt(r -> (int) r.rivals().stream().map(Answer::id).distinct().count())
                .sum();
        found.add(new Colleague(annotator, set.get().size(), answers - undecided, undecided));
      }
    }
    return found;
  }

  private void choose(String articleId, List<Colleague> found) {
    if (found.isEmpty()) {
      host.say(Messages.get("say.no-colleague"));
    } else if (found.size() == 1 && shown.get().isEmpty()) {
      read(articleId, found.getFirst().annotator().id());
    } else {
      List<String> lines =
          found.stream()
              .map(
                  c ->
                      Messages.get(
                          "reading.colleague",
                          c.annotator().name(),
                          c.marks(),
                          c.answers(),
                          c.undecided()))
              .toList();
      host.choose(Messages.get("reading.choose.title"), Messages.get("reading.choose"), lines)
          .ifPresent(i -> read(articleId, found.get(i).annotator().id()));
    }
  }

  /// Shows an annotator's marks on an article, to be answered.
  public void read(String articleId, String annotatorId) {
    Project project = host.project().orElseThrow();
    Annotator reader = host.reader().orElseThrow();
    ReviewWriting writing = new ReviewWriting(host);
    host.run(
        () -> {
          Article article = project.article(articleId).article();
          return new Found(
              article,
              set(project, article, annotatorId),
              project.reviews(article, annotatorId),
              marked(project, articleId, annotatorId),
              OpenReview.open(project, article, reader, annotatorId, host.threads(), writing));
        },
        found -> show(project, found, writing));
  }

  private static AnnotationSet set(Project project, Article article, String annotatorId)
      throws ProjectException {
    return project
        .setOn(article, annotatorId)
        .orElseGet(
            () ->
                AnnotationSet.empty(
                    article, new Annotator(annotatorId, annotatorId), project.codebook()));
  }

  private static List<String> marked(Project project, String articleId, String annotatorId)
      throws ProjectException {
    return project.articleIds().stream()
        .filter(id -> id.equals(articleId) || project.progress(id, annotatorId).marks() > 0)
        .toList();
  }

  /// Goes on in the next article that the colleague has marked, or the one before; where there is
  /// none, that is said.
  void goOn(boolean forward) {
    Optional<ReadingWork> work = shown.get().map(ReadingCover::work);
    work.ifPresent(
        at -> {
          int next = marked.indexOf(at.article().id()) + (forward ? 1 : -1);
          if (next >= 0 && next < marked.size()) {
            read(marked.get(next), at.set().annotator().id());
          } else {
            String key = forward ? "say.last-to-read" : "say.first-to-read";
            host.say(Messages.get(key, at.set().annotator().name(), marked.size()));
          }
        });
  }

  /// Another program wrote into the project.
  public void noticed(Watch.News news) {
    shown
        .get()
        .filter(cover -> news.reviews() || news.sets().contains(id(cover.work())))
        .ifPresent(this::lookAgain);
  }

  private static Watch.SetId id(ReadingWork work) {
    return new Watch.SetId(work.set().annotator().id(), work.article().id());
  }

  private void lookAgain(ReadingCover cover) {
    Article article = cover.work().article();
    String annotatorId = cover.work().set().annotator().id();
    host.project()
        .ifPresent(
            project ->
                host.run(
                    () ->
                        new Looked(
                            set(project, article, annotatorId),
                            project.reviews(article, annotatorId)),
                    looked -> {
                      if (shown.get().filter(cover::equals).isPresent()) {
                        cover.renew(looked.set(), others(looked.reviews(), cover.work().session()));
                      }
                    }));
  }

  private static List<Review> others(Project.Reviews reviews, ReviewSession session) {
    String reader = session.review().origin().reviewer().id();
    return reviews.reviews().stream()
        .filter(r -> !r.origin().reviewer().id().equals(reader))
        .toList();
  }

  private void show(Project project, Found found, ReviewWriting writing) {
    ReviewSession session =
        new ReviewSession(found.open().review(), host.installation(), host.clock());
    List<Review> others = others(found.reviews(), session);
    writing.follow(session, found.open());
    ReadingWork work =
        new ReadingWork(found.article(), project.codebook(), found.set(), others, session);
    ReadingCover cover = new ReadingCover(work, host, () -> left(found.open()));
    cover.setZoom(zoom);
    cover.setReading(type);
    cover.setTheme(theme);
    marked = found.marked();
    String place =
        Messages.get("reading.article", marked.indexOf(found.article().id()) + 1, marked.size());
    commands.dress(cover, place);
    open = Optional.of(found.open()); // so leaving the one before forgets nothing of this one
    host.cover(cover);
    shown.set(Optional.of(cover));
    host.showSaving(found.open().state());
    resume(cover);
    found.reviews().problems().stream().map(Problem::message).findFirst().ifPresent(host::say);
  }

  /// Goes on where the reader stopped: behind the mark that was answered last.
  private static void resume(ReadingCover cover) {
    String last =
        cover.work().session().review().answers().stream()
            .max(Comparator.comparing(a -> a.provenance().modified()))
            .map(Answer::mark)
            .map(mark -> mark.id())
            .orElse("");
    cover.work().nextOpen(last, true).ifPresent(row -> cover.actions().choose(row.id()));
  }

  /// Another cover may be shown already when this one is left.
  private void left(OpenReview review) {
    if (open.filter(review::equals).isPresent()) {
      open = Optional.empty();
      shown.set(Optional.empty());
      commands.forget();
    }
  }

  /// Selects words on the page that is read.
  public void select(Span words) {
    shown.get().ifPresent(cover -> cover.view().select(words));
  }

  /// What was replied about the mark that is chosen.
  public List<String> talk() {
    return shown
        .get()
        .flatMap(cover -> cover.actions().chosen())
        .flatMap(row -> row.item())
        .map(item -> item.talk().stream().map(Reply::text).toList())
        .orElse(List.of());
  }
}
