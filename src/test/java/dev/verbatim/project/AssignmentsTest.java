package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.AssignmentPlan.Row;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Revision.Order;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who marks what, in its file.
class AssignmentsTest {
  private static final AssignmentPlan PLAN =
      AssignmentPlan.NONE
          .with("harbour", List.of("analyst-a", "analyst-b"))
          .with("later", List.of("analyst-c"));

  @TempDir Path temporary;
  private Desk desk;
  private Path file;

  @BeforeEach
  void openAProject() throws ProjectException {
    desk = new Desk(temporary);
    file = desk.folder.resolve("assignments.json");
  }

  private void underneath(AssignmentPlan plan) throws Exception {
    Files.write(file, AssignmentsFile.write(plan));
  }

  @Test
  void aPlanIsWrittenAndRead() throws ProjectException {
    assertThat(desk.project.assignments()).isEqualTo(AssignmentPlan.NONE);
    AssignmentPlan written = desk.project.updateAssignments(AssignmentPlan.NONE, PLAN);
    assertThat(written.rows()).allMatch(row -> PLAN.rows().stream().anyMatch(row::saysAs));
    assertThat(written.loads()).isEqualTo(PLAN.loads());
    assertThat(desk.project.assignments()).isEqualTo(written);
  }

  @Test
  void aRowCountsItsChangesAndProvesThatSomeoneWasTakenOff() throws ProjectException {
    AssignmentPlan first = desk.project.updateAssignments(AssignmentPlan.NONE, PLAN);
    AssignmentPlan now = desk.project.updateAssignments(first, first.with("later", List.of()));

    assertThat(now.row("later").orElseThrow().annotators()).isEmpty();
    assertThat(revision(first, "later").comparedTo(revision(now, "later"))).isEqualTo(Order.OLDER);
    assertThat(revision(now, "harbour")).isEqualTo(revision(first, "harbour"));
    assertThat(desk.project.takeInAssignments(first)).isFalse();
    assertThat(desk.project.assignments()).isEqualTo(now);
  }

  private static Revision revision(AssignmentPlan plan, String article) {
    return plan.row(article).orElseThrow().revision();
  }

  @Test
  void whatAnotherProgramChangedIsJoinedByArticle() throws Exception {
    underneath(PLAN.with("later", List.of("analyst-d")).with("more", List.of("analyst-e")));

    AssignmentPlan joined =
        desk.project.updateAssignments(PLAN, PLAN.with("harbour", List.of("analyst-b")));

    assertThat(joined.annotators("harbour")).containsExactly("analyst-b");
    assertThat(joined.annotators("later")).containsExactly("analyst-d");
    assertThat(joined.annotators("more")).containsExactly("analyst-e");
  }

  @Test
  void anArticleThatBothGaveToOthersIsSaidAndNothingWritten() throws Exception {
    underneath(PLAN.with("harbour", List.of("analyst-d")));
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(
            () -> desk.project.updateAssignments(PLAN, PLAN.with("harbour", List.of("analyst-e"))))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("who marks “harbour”");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void unknownFieldsAreKept() throws FormatException {
    AssignmentPlan plan =
        new AssignmentPlan(
            List.of(
                new Row("harbour", List.of("analyst-a"), Revision.NONE, Map.of("due", "Monday"))),
            Map.of("round", new BigDecimal("1.5")));
    assertThat(AssignmentsFile.read(AssignmentsFile.write(plan), "assignments.json"))
        .isEqualTo(plan);
  }

  @Test
  void whatIsWrongInAFileIsSaidWithItsLine() {
    String twice =
        """
        { "format": "verbatim-assignments", "version": 1, "assignments": [
          { "article": "a", "annotators": ["analyst-a"] },
          { "article": "a", "annotators": [] } ] }
        """;
    assertThatThrownBy(() -> AssignmentsFile.read(bytes(twice), "assignments.json"))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("assignments.json, line 3")
        .hasMessageContaining("stands twice");
    assertThatThrownBy(
            () -> AssignmentsFile.read(bytes(twice.replace("\"article\": \"a\",", "")), "x"))
        .hasMessageContaining("An assignment needs the “article”");
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
