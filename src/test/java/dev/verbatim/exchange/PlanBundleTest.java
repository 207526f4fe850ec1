package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who marks what travels with the work.
class PlanBundleTest {
  private static final String ARTICLE = Newsrooms.ARTICLE;

  @TempDir private Path temporary;
  private Newsrooms rooms;
  private Project there;
  private Project here;

  @BeforeEach
  void open() throws ProjectException {
    rooms = new Newsrooms(temporary);
    there = rooms.withArticle("there");
    here = rooms.withArticle("here");
  }

  private static AssignmentPlan give(Project project, String article, String... annotators)
      throws ProjectException {
    AssignmentPlan before = project.assignments();
    return project.updateAssignments(before, before.with(article, List.of(annotators)));
  }

  private Receiving.Assignments judged(Path bundle) throws ProjectException {
    return Newsrooms.plan(here, bundle).assignments();
  }

  @Test
  void aPlanComesAsItWentAndOnceAlsoWithoutMarksAndTexts() throws ProjectException {
    AssignmentPlan plan = give(there, ARTICLE, "analyst-b", "analyst-c");
    Path bundle = rooms.bundle(there, false);
    assertThat(judged(bundle).changed()).isEqualTo(1);

    assertThat(Newsrooms.receive(here, bundle))
        .isEqualTo(new TakingIn.Outcome(0, 0, 0, true, List.of(), List.of()));

    assertThat(here.assignments()).isEqualTo(plan);
    Map<String, String> before = Newsrooms.files(here.folder());
    assertThat(Newsrooms.plan(here, bundle).isNothing()).isTrue();
    Newsrooms.receive(here, bundle);
    assertThat(Newsrooms.files(here.folder())).isEqualTo(before);
  }

  @Test
  void anOlderPlanBringsNobodyBack() throws ProjectException {
    give(there, ARTICLE, "analyst-b");
    Path older = rooms.bundle(there, false);
    AssignmentPlan plan = give(there, ARTICLE);
    Newsrooms.receive(here, older);
    Path newer = rooms.bundle(there, false);
    assertThat(judged(newer).changed()).isEqualTo(1);

    Newsrooms.receive(here, newer);
    Newsrooms.receive(here, older);

    assertThat(here.assignments()).isEqualTo(plan);
    assertThat(here.assignments().annotators(ARTICLE)).isEmpty();
  }

  @Test
  void anArticleGivenToOthersOnBothSidesIsForAllAndSaid() throws ProjectException {
    give(there, ARTICLE, "analyst-b");
    here.takeInAssignments(
        AssignmentPlan.NONE
            .with(ARTICLE, List.of("analyst-c"))
            .countedSince(AssignmentPlan.NONE, "elsewhere"));
    Path bundle = rooms.bundle(there, false);
    assertThat(judged(bundle).collisions()).containsExactly("who marks “harbour”");

    Newsrooms.receive(here, bundle);

    assertThat(here.assignments().annotators(ARTICLE)).containsExactly("analyst-b", "analyst-c");
    assertThat(Newsrooms.plan(here, bundle).isNothing()).isTrue();
  }

  @Test
  void onlyTheRowsOfChosenArticlesTravelAndAnArticleThatIsNotHereYetHasItsRow()
      throws ProjectException {
    there.addArticle("later", there.text(ARTICLE), Metadata.titled("Later"));
    give(there, ARTICLE, "analyst-b");
    give(there, "later", "analyst-c");
    Path bundle =
        rooms.bundle(there, new Sharing.Choice(List.of(), List.of("later"), false, false));

    Newsrooms.receive(here, bundle);

    assertThat(here.assignments().annotators(ARTICLE)).isEmpty();
    assertThat(here.assignments().annotators("later")).containsExactly("analyst-c");
  }
}
