package dev.verbatim.exchange;

import static dev.verbatim.exchange.Newsrooms.A;
import static dev.verbatim.exchange.Newsrooms.B;
import static dev.verbatim.exchange.Newsrooms.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.exchange.Receiving.Verdict;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Review;
import dev.verbatim.model.Revision;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people say of each other's work travels with them.
class ReviewBundleTest {
  private static final Sharing.Choice BY_A =
      new Sharing.Choice(List.of("analyst-a"), List.of("harbour"), false, false);

  @TempDir private Path temporary;
  private Newsrooms rooms;
  private Project there;
  private Project here;
  private AnnotationSet set;

  @BeforeEach
  void open() throws ProjectException {
    rooms = new Newsrooms(temporary);
    there = rooms.withArticle("there");
    here = rooms.withArticle("here");
    set =
        Newsrooms.marked(
            there,
            Newsrooms.empty(there, B),
            "b0b0",
            mark("q", "We were ready in May"),
            mark("r", "Ivo Brandt"));
    Newsrooms.put(there, set);
    Newsrooms.put(here, set);
  }

  private Review review(Project project, String markId, String comment, String installation)
      throws ProjectException {
    Article article = project.article("harbour").article();
    Answer answer =
        new Answer(
            Answer.idOf("analyst-a", markId),
            Answer.Kind.ACCEPTED,
            LinkedMark.of(set.annotation(markId).orElseThrow(), set),
            Optional.empty(),
            comment,
            Provenance.of("analyst-a", Newsrooms.NOW));
    return Review.empty(article, A, "analyst-b")
        .with(answer)
        .withRevision(Revision.NONE.next(installation));
  }

  private void put(Project project, Review review) throws IOException, ProjectException {
    Path file = project.folder().resolve("reviews/analyst-a/analyst-b/harbour.json");
    Files.createDirectories(file.getParent());
    Files.write(file, ReviewFile.write(review, project.text("harbour")));
  }

  private Review got() throws ProjectException {
    Article article = here.article("harbour").article();
    return here.review(article, "analyst-a", "analyst-b").orElseThrow();
  }

  private Verdict verdict(Path bundle) throws ProjectException {
    return Newsrooms.plan(here, bundle).reviews().getFirst().verdict();
  }

  @Test
  void aReviewComesAsItWentAndOnce() throws Exception {
    Review review = review(there, "q", "Well seen.", "a0a0");
    put(there, review);
    Path bundle = rooms.bundle(there, BY_A);
    assertThat(verdict(bundle)).isEqualTo(Verdict.NEW);

    assertThat(Newsrooms.receive(here, bundle))
        .isEqualTo(new TakingIn.Outcome(0, 0, 1, false, List.of(), List.of()));

    assertThat(got()).isEqualTo(review);
    assertThat(verdict(bundle)).isEqualTo(Verdict.SAME);
    Map<String, String> before = Newsrooms.files(here.folder());
    Newsrooms.receive(here, bundle);
    assertThat(Newsrooms.files(here.folder())).isEqualTo(before);
  }

  @Test
  void withoutTheTextsNoWordOfThemIsInIt() throws Exception {
    put(there, review(there, "q", "Well seen.", "a0a0"));

    byte[] json =
        ZipFiles.read(rooms.bundle(there, BY_A), Bounds.USUAL)
            .get("reviews/analyst-a/analyst-b/harbour.json");

    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("Well seen.")
        .doesNotContain("ready")
        .doesNotContain("prefix");
  }

  @Test
  void reviewsThatGrewApartAreUnited() throws Exception {
    put(there, review(there, "q", "From there.", "a0a0"));
    put(here, review(here, "r", "From here.", "cafe"));
    Path bundle = rooms.bundle(there, BY_A);
    assertThat(verdict(bundle)).isEqualTo(Verdict.GROWN_APART);

    Newsrooms.receive(here, bundle);

    assertThat(got().answers())
        .extracting(Answer::comment)
        .containsExactly("From there.", "From here.");
  }

  @Test
  void aReviewThatOnlyClaimsToBeNewerTakesNothingAway() throws Exception {
    Review mine = review(here, "r", "From here.", "a0a0");
    put(here, mine);
    put(
        there,
        review(there, "q", "From there.", "a0a0").withRevision(mine.revision().next("a0a0")));

    Newsrooms.receive(here, rooms.bundle(there, BY_A));

    assertThat(got().answers()).hasSize(2);
  }

  @Test
  void aReviewThatSaysNothingChangesNothing() throws Exception {
    put(there, Review.empty(there.article("harbour").article(), A, "analyst-b"));
    Path bundle = rooms.bundle(there, BY_A);

    assertThat(verdict(bundle)).isEqualTo(Verdict.SAME);
  }

  @Test
  void onlyThoseOfTheChosenGoAlong() throws Exception {
    put(there, review(there, "q", "Well seen.", "a0a0"));
    Path bundle =
        rooms.bundle(
            there, new Sharing.Choice(List.of("analyst-b"), List.of("harbour"), false, false));

    assertThat(Newsrooms.plan(here, bundle).reviews()).isEmpty();
  }
}
