package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Review;
import dev.verbatim.model.Tag;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// The laws of receiving where nothing collides, for all that travels: sets of several annotators,
/// reviews, the codebook and who marks what.
@PropertyDefaults(tries = 8, edgeCases = EdgeCasesMode.NONE)
class SitesLawsTest {
  private static final int STEPS = 45;

  private Path temporary = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    temporary = Files.createTempDirectory("sites");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private Sites worked(long seed) throws ProjectException {
    Sites sites = new Sites(new Newsrooms(temporary), new Random(seed));
    sites.work(STEPS);
    return sites;
  }

  private static Project received(Sites sites, String name, List<Path> bundles)
      throws ProjectException {
    Project project = sites.emptyProject(name);
    for (Path bundle : bundles) {
      assertThat(Newsrooms.receive(project, bundle).problems()).isEmpty();
    }
    return project;
  }

  /// All that a project says, whatever the order of lists that have none by themselves.
  private record Said(
      Map<String, AnnotationSet> sets,
      Map<String, Review> reviews,
      Map<String, Tag> tags,
      Set<Migration> migrations,
      AssignmentPlan plan) {

    static Said by(Project project) throws ProjectException {
      Map<String, AnnotationSet> sets = new TreeMap<>();
      Map<String, Review> reviews = new TreeMap<>();
      for (Annotator person : Sites.PEOPLE) {
        sets.put(person.id(), Newsrooms.get(project, person));
        for (Annotator reviewer : Sites.PEOPLE) {
          Sites.review(project, reviewer, person)
              .ifPresent(review -> reviews.put(reviewer.id() + " " + person.id(), review));
        }
      }
      Codebook codebook = project.codebook();
      return new Said(
          sets,
          reviews,
          codebook.tags().stream().collect(Collectors.toMap(Tag::id, tag -> tag)),
          Set.copyOf(codebook.migrations()),
          project.assignments());
    }
  }

  @Property
  void bundlesInAnyOrderGiveTheSameProject(@ForAll long seed) throws ProjectException {
    Sites sites = worked(seed);
    List<Path> shuffled = new ArrayList<>(sites.bundles);
    Collections.shuffle(shuffled, new Random(seed));

    Said one = Said.by(received(sites, "one", sites.bundles));
    Said other = Said.by(received(sites, "other", shuffled));

    assertThat(other.sets()).isEqualTo(one.sets());
    assertThat(other.reviews()).isEqualTo(one.reviews());
    assertThat(other.tags()).isEqualTo(one.tags());
    assertThat(other.migrations()).isEqualTo(one.migrations());
    assertThat(other.plan()).isEqualTo(one.plan());
  }

  @Property
  void receivingAgainInWhateverOrderTouchesNoFile(@ForAll long seed) throws ProjectException {
    Sites sites = worked(seed);
    Project project = received(sites, "one", sites.bundles);
    List<Path> shuffled = new ArrayList<>(sites.bundles);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, String> before = Newsrooms.files(project.folder());

    for (Path bundle : shuffled) {
      Receiving.Plan plan = Newsrooms.plan(project, bundle);
      assertThat(plan.scheme().merged()).isEqualTo(plan.scheme().seen());
      assertThat(plan.lines()).noneMatch(line -> line.verdict().isTaken());
      assertThat(plan.reviews()).noneMatch(line -> line.verdict().isTaken());
      assertThat(plan.isNothing()).isTrue();
      assertThat(Newsrooms.receive(project, bundle))
          .isEqualTo(new TakingIn.Outcome(0, 0, 0, false, List.of(), List.of()));
    }

    assertThat(Newsrooms.files(project.folder())).isEqualTo(before);
  }

  @Property
  void nothingThatWasRemovedComesBackAndNothingElseIsLost(@ForAll long seed)
      throws ProjectException {
    Sites sites = worked(seed);
    List<Path> shuffled = new ArrayList<>(sites.bundles);
    Collections.shuffle(shuffled, new Random(seed));
    Project project = received(sites, "one", shuffled);

    for (Annotator person : Sites.PEOPLE) {
      assertMarks(sites, project, person);
      for (Annotator reviewer : Sites.PEOPLE) {
        assertAnswers(sites, project, reviewer, person);
      }
    }
    for (String site : Sites.INSTALLATIONS) {
      assertThat(tagsOf(project, site)).isEqualTo(tagsOf(sites.at(site), site));
      assertThat(project.assignments().row(site)).isEqualTo(sites.at(site).assignments().row(site));
    }
  }

  /// A mark that any place has is there, unless any place removed it.
  private static void assertMarks(Sites sites, Project project, Annotator person)
      throws ProjectException {
    Set<String> made = new HashSet<>();
    Set<String> removed = new HashSet<>();
    for (String site : Sites.INSTALLATIONS) {
      AnnotationSet set = Newsrooms.get(sites.at(site), person);
      set.annotations().forEach(mark -> made.add(mark.id()));
      removed.addAll(set.removed().keySet());
    }
    made.removeAll(removed);
    AnnotationSet now = Newsrooms.get(project, person);
    assertThat(now.annotations()).extracting(mark -> mark.id()).hasSameElementsAs(made);
    assertThat(now.removed().keySet()).isEqualTo(removed);
  }

  /// What is said of a mark is what the place says now at which alone it is answered.
  private static void assertAnswers(
      Sites sites, Project project, Annotator reviewer, Annotator annotator)
      throws ProjectException {
    Set<Answer> answers = new HashSet<>();
    Set<Reply> replies = new HashSet<>();
    for (String site : Sites.INSTALLATIONS) {
      Optional<Review> there = Sites.review(sites.at(site), reviewer, annotator);
      there.ifPresent(
          review -> {
            replies.addAll(review.replies());
            review.answers().stream()
                .filter(answer -> answer.mark().id().startsWith(site))
                .forEach(answers::add);
          });
    }
    Optional<Review> now = Sites.review(project, reviewer, annotator);
    assertThat(now.map(Review::answers).orElse(List.of())).hasSameElementsAs(answers);
    assertThat(now.map(Review::replies).orElse(List.of())).hasSameElementsAs(replies);
    assertThat(now.map(Review::rivals).orElse(List.of())).isEmpty();
  }

  private static List<String> tagsOf(Project project, String site) {
    return project.codebook().tags().stream()
        .map(Tag::id)
        .filter(id -> id.startsWith(site))
        .sorted()
        .toList();
  }
}
