package dev.verbatim.exchange;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.review.ReviewSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Three places at which the same project is worked on at random by three annotators, who send each
/// other bundles now and then.
///
/// Nothing collides: marks are made and removed anywhere, but only the place where a mark was made
/// answers it, and only once; each adds and deletes its own tags, and gives its own article to
/// people. (What both sides have and say differently collides where no common state is known, even
/// if only one of them changed it.)
final class Sites {
  static final List<Annotator> PEOPLE =
      List.of(Newsrooms.A, Newsrooms.B, new Annotator("analyst-c", "Analyst C"));

  /// The places, by the installation under which each counts; each has an article of that name.
  static final List<String> INSTALLATIONS = List.of("a1f3", "beef", "cafe");

  private final Newsrooms rooms;
  private final Random random;
  private final List<Project> projects = new ArrayList<>();
  private Instant now = Newsrooms.NOW;
  private int made;

  /// What was sent from all places, in the order of time.
  final List<Path> bundles = new ArrayList<>();

  Sites(Newsrooms rooms, Random random) throws ProjectException {
    this.rooms = rooms;
    this.random = random;
    for (String installation : INSTALLATIONS) {
      Project project = emptyProject("at-" + installation);
      for (Annotator person : PEOPLE) {
        Newsrooms.put(
            project,
            Newsrooms.marked(
                project,
                Newsrooms.empty(project, person),
                "ba5e",
                Newsrooms.mark("common-" + person.id(), "12 ships")));
      }
      projects.add(project);
    }
  }

  /// A project with the articles and nothing else.
  Project emptyProject(String name) throws ProjectException {
    Project project = rooms.withArticle(name);
    for (String article : INSTALLATIONS) {
      project.addArticleAs(article, ArticleText.of(Newsrooms.TEXT), Metadata.titled(article));
    }
    return project;
  }

  Project at(String installation) {
    return projects.get(INSTALLATIONS.indexOf(installation));
  }

  /// Works for a while everywhere, and sends all of it at the end.
  void work(int steps) throws ProjectException {
    for (int i = 0; i < steps; i++) {
      String site = INSTALLATIONS.get(random.nextInt(INSTALLATIONS.size()));
      step(site);
      if (random.nextInt(4) == 0) {
        bundles.add(rooms.bundle(at(site), random.nextBoolean()));
      }
      if (!bundles.isEmpty() && random.nextInt(5) == 0) {
        Newsrooms.receive(at(site), bundles.get(random.nextInt(bundles.size())));
      }
    }
    for (String site : INSTALLATIONS) {
      bundles.add(rooms.bundle(at(site), random.nextBoolean()));
    }
  }

  private void step(String site) throws ProjectException {
    Annotator person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    switch (random.nextInt(6)) {
      case 0, 1 -> mark(site, person);
      case 2, 3 -> answer(site, person, PEOPLE.get((PEOPLE.indexOf(person) + 1) % PEOPLE.size()));
      case 4 -> changeCodebook(site);
      default -> give(site);
    }
  }

  private String next(String site) {
    return site + "-" + made++;
  }

  private void mark(String site, Annotator person) throws ProjectException {
    AnnotationSet set = Newsrooms.get(at(site), person);
    for (int i = 0; i < 3; i++) {
      int start = random.nextInt(40);
      Edit edit = new Edit.Mark(next(site), "quote", List.of(new Span(start, start + 1)));
      if (set.size() > 0 && random.nextInt(4) == 0) {
        edit = new Edit.Remove(set.annotations().get(random.nextInt(set.size())).id());
      }
      set = Newsrooms.marked(at(site), set, site, edit);
    }
    Newsrooms.put(at(site), set);
  }

  private void answer(String site, Annotator reviewer, Annotator annotator)
      throws ProjectException {
    AnnotationSet set = Newsrooms.get(at(site), annotator);
    Review before =
        review(at(site), reviewer, annotator)
            .orElseGet(() -> Review.empty(article(at(site)), reviewer, annotator.id()));
    ReviewSession session = new ReviewSession(before, site, this::tick);
    Set<String> known = new HashSet<>(before.removed().keySet());
    known.addAll(ReviewMerge.ids(before));
    for (Annotation one : set.annotations()) {
      String answerId = Answer.idOf(reviewer.id(), one.id());
      if (one.id().startsWith(site) && random.nextBoolean()) {
        LinkedMark mark = LinkedMark.of(one, set);
        switch (random.nextInt(known.contains(answerId) ? 2 : 4)) {
          case 0 -> session.reply("Reply", answerId, "words " + next(site));
          case 1 -> session.withdraw("Withdraw", answerId);
          case 2 -> session.answer("Reject", Answer.Kind.REJECTED, List.of(mark));
          default -> session.comment("Comment", mark, "words " + next(site));
        }
      }
    }
    put(at(site), session.review());
  }

  private Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }

  static Article article(Project project) {
    try {
      return project.article(Newsrooms.ARTICLE).article();
    } catch (ProjectException e) {
      throw new AssertionError(e);
    }
  }

  static Optional<Review> review(Project project, Annotator reviewer, Annotator annotator)
      throws ProjectException {
    return project.review(article(project), reviewer.id(), annotator.id());
  }

  private static void put(Project project, Review review) throws ProjectException {
    Review.Origin origin = review.origin();
    Path file =
        project
            .folder()
            .resolve("reviews")
            .resolve(origin.reviewer().id())
            .resolve(origin.annotatorId())
            .resolve(Newsrooms.ARTICLE + ".json");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, ReviewFile.write(review, project.text(Newsrooms.ARTICLE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void changeCodebook(String site) throws ProjectException {
    Codebook before = at(site).codebook();
    List<Tag> own = before.tags().stream().filter(tag -> tag.id().startsWith(site)).toList();
    boolean deletes = !own.isEmpty() && random.nextInt(3) == 0;
    Tag tag =
        deletes
            ? own.get(random.nextInt(own.size()))
            : new Tag(next(site), "Tag", "#123456", LineStyle.SOLID, "", "", List.of(), Map.of());
    Stream<Tag> tags =
        deletes
            ? before.tags().stream().filter(t -> !t.equals(tag))
            : Stream.concat(before.tags().stream(), Stream.of(tag));
    List<Migration> migrations = new ArrayList<>(before.migrations());
    if (deletes) {
      migrations.add(new Migration.Delete(next(site), tag.id(), Optional.empty()));
    }
    at(site)
        .updateCodebook(
            before,
            new Codebook(
                before.name(),
                before.version() + 1,
                tags.toList(),
                before.relationTypes(),
                before.labels(),
                migrations,
                before.versions(),
                before.extra()));
  }

  private void give(String site) throws ProjectException {
    AssignmentPlan before = at(site).assignments();
    List<String> people =
        PEOPLE.stream().map(Annotator::id).filter(_ -> random.nextBoolean()).toList();
    at(site).takeInAssignments(before.with(site, people).countedSince(before, site));
  }
}
