package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Span;
import dev.verbatim.project.Watch.News;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.review.Decision;
import dev.verbatim.review.How;
import dev.verbatim.review.Reason;
import dev.verbatim.review.Ruling;
import dev.verbatim.review.Source;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Three annotators' marks of the sample settled by keys alone, and what then is in the adjudicated
/// set's file.
@ExtendWith(Fx.class)
class SettlingByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void settle() throws Exception {
    open = OpenWindow.onSample(folder);
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    open.until("the clusters are there", () -> !rows().isEmpty());
    Fx.settle();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private ListView<?> list() {
    return (ListView<?>) open.main.root().lookup("#queue");
  }

  private List<?> rows() {
    return Optional.<ListView<?>>ofNullable(list())
        .map(l -> List.copyOf(l.getItems()))
        .orElse(List.of());
  }

  private void keys(KeyCode... keys) {
    for (KeyCode key : keys) {
      open.window.keys(key);
      Fx.settle();
    }
  }

  private String heading() {
    return Fx.get(this::headingNow);
  }

  private Ruling newest() {
    return open.set().annotations().stream()
        .map(m -> Ruling.of(m).orElseThrow())
        .max(java.util.Comparator.comparing(r -> r.remark().at()))
        .orElseThrow();
  }

  @Test
  void everythingIsSettledByKeysAlone() throws Exception {
    assertThat(open.set().annotator().id()).isEqualTo(Annotator.ADJUDICATED);
    int total = rows().size();
    assertThat(heading()).isEqualTo("QUEUE · %d OF %d OPEN".formatted(total, total));

    keys(KeyCode.A, KeyCode.ENTER);
    int agreed = open.set().size();
    assertThat(agreed).isPositive();
    assertThat(open.set().annotations())
        .allSatisfy(m -> assertThat(Ruling.of(m).orElseThrow().how()).isEqualTo(How.UNANIMOUS));

    keys(KeyCode.DIGIT1);
    assertThat(open.set().size()).isEqualTo(agreed + 1);
    assertThat(newest().from()).isNotEmpty();
    keys(KeyCode.DIGIT0);
    assertThat(decisions()).containsExactly(Decision.Kind.REJECTED);
    keys(KeyCode.SPACE);
    assertThat(decisions()).containsExactly(Decision.Kind.REJECTED, Decision.Kind.SKIPPED);
    keys(KeyCode.P, KeyCode.ENTER);
    settleTheRest();

    assertThat(heading()).startsWith("QUEUE · 0 OF ");
    AnnotationSet gold = open.onDisk();
    assertThat(gold).isEqualTo(open.set());
    Set<How> how = EnumSet.noneOf(How.class);
    for (Annotation mark : gold.annotations()) {
      Ruling ruling = Ruling.of(mark).orElseThrow();
      how.add(ruling.how());
      assertThat(ruling.remark().by()).isEqualTo("analyst-a");
      assertThat(ruling.from().stream().map(Source::annotator))
          .isSubsetOf("analyst-a", "analyst-b", "analyst-c");
    }
    assertThat(how).contains(How.UNANIMOUS, How.MAJORITY, How.CHOSEN);
    assertThat(gold.relations()).isNotEmpty();
    String json =
        Files.readString(
            open.folder.resolve("sample/annotations/adjudicated/" + open.article().id() + ".json"));
    assertThat(json)
        .contains("\"adjudication\": {", "\"how\": \"unanimous\"", "\"by\": \"analyst-a\"");
  }

  private List<Decision.Kind> decisions() {
    return open.set().fields().decisions().stream()
        .map(d -> Decision.of(d).orElseThrow().kind())
        .toList();
  }

  /// With the majority where there is one, else with the first way.
  private void settleTheRest() {
    for (int i = 0; i < 200 && !heading().startsWith("QUEUE · 0 "); i++) {
      String before = heading();
      keys(KeyCode.M);
      if (heading().equals(before)) {
        keys(KeyCode.DIGIT1);
      }
      assertThat(heading()).isNotEqualTo(before);
    }
  }

  @Test
  void whatIsDoneIsUndoneAndBackLooksAtItAgain() {
    keys(KeyCode.DIGIT1);
    assertThat(open.set().size()).isEqualTo(1);

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.set().size()).isZero();
    assertThat(heading())
        .isEqualTo("QUEUE · %d OF %d OPEN".formatted(rows().size(), rows().size()));

    keys(KeyCode.DIGIT1);
    keys(KeyCode.BACK_SPACE);
    assertThat(Fx.get(() -> ((Labeled) open.node(".options .mark-details")).getText()))
        .isNotEmpty();
    assertThat(Fx.get(() -> open.main.workspace().state().selectedMark().getValue()))
        .hasValue(open.set().annotations().getFirst().id());
  }

  @Test
  void aReasonAndANoteAreKeptWithWhatIsDoneAndWithoutIt() {
    keys(KeyCode.C);
    Fx.run(() -> open.main.root().lookup("#cluster-note").requestFocus());
    keys(KeyCode.O, KeyCode.D, KeyCode.D, KeyCode.ESCAPE);
    assertThat(decisions()).containsExactly(Decision.Kind.COMMENTED);

    open.window.click(open.node("#reason-guideline-gap"));
    Fx.run(() -> open.main.settling().panes().focusQueue());
    keys(KeyCode.DIGIT1);

    Ruling ruling = newest();
    assertThat(ruling.remark().note()).isEqualTo("odd");
    assertThat(ruling.remark().reason()).hasValue(Reason.GUIDELINE_GAP);
    assertThat(decisions()).isEmpty();
  }

  @Test
  void anEditOnThePageIsOnRecord() {
    keys(KeyCode.E);
    assertThat(open.isOnPage()).isTrue();
    Annotation before = open.set().annotations().getFirst();

    open.window.keys(KeyCode.CONTROL, KeyCode.COMMA);

    Annotation after = open.set().annotations().getFirst();
    assertThat(after.spans()).isNotEqualTo(before.spans());
    assertThat(Ruling.of(after).orElseThrow().how()).isEqualTo(How.EDITED);
    assertThat(Ruling.of(after).orElseThrow().from())
        .isEqualTo(Ruling.of(before).orElseThrow().from());
  }

  @Test
  void namesAreHiddenUntilItIsDecided() {
    keys(KeyCode.B);
    assertThat(decisions()).containsExactly(Decision.Kind.HIDDEN);
    assertThat(names()).allMatch(String::isEmpty);

    keys(KeyCode.DIGIT1, KeyCode.BACK_SPACE);
    assertThat(names()).contains("Analyst A");
    assertThat(newest().remark().blind()).isTrue();

    keys(KeyCode.B);
    assertThat(decisions()).containsExactly(Decision.Kind.HIDDEN, Decision.Kind.REVEALED);
  }

  private List<String> names() {
    return Fx.get(
        () ->
            open.main.root().lookupAll(".option-badge .mark-details").stream()
                .map(n -> ((Labeled) n).getText())
                .toList());
  }

  @Test
  void whatAnAnnotatorChangesMeanwhileComesBack() throws Exception {
    int total = rows().size();
    keys(KeyCode.A, KeyCode.ENTER);
    int decided = open.set().size();
    Annotation agreed = open.set().annotations().getFirst();
    String id =
        Ruling.of(agreed).orElseThrow().from().stream()
            .filter(s -> s.annotator().equals("analyst-b"))
            .findFirst()
            .orElseThrow()
            .mark();
    Path file =
        open.folder.resolve("sample/annotations/analyst-b/" + open.article().id() + ".json");
    AnnotationSet set =
        AnnotationFile.read(
                Files.readAllBytes(file),
                file.toString(),
                open.article(),
                open.current().session().codebook())
            .set();
    Annotation mark = set.annotation(id).orElseThrow();
    Span first = mark.spans().getFirst();
    AnnotationSet changed =
        set.with(mark.withSpans(List.of(new Span(first.start(), first.end() - 1))));
    Files.write(file, AnnotationFile.write(changed, open.article().text()));

    Fx.run(
        () ->
            open.main
                .files()
                .noticing()
                .noticed(
                    new News(
                        false,
                        false,
                        false,
                        Set.of(new SetId("analyst-b", open.article().id())),
                        false)));
    String again = "QUEUE · %d OF %d OPEN".formatted(total - decided + 1, total);
    open.until("it is open again", () -> headingNow().equals(again));
    assertThat(open.set().size()).as("the mark stays until it is decided").isEqualTo(decided);
  }

  private String headingNow() {
    return open.main.root().lookup("#queue-state") instanceof Labeled heading
        ? heading.getText()
        : "";
  }

  @Test
  void oneComesBackToOnesOwnMarks() {
    keys(KeyCode.DIGIT1);
    open.window.keys(KeyCode.ALT, KeyCode.LEFT);
    open.until(
        "the own set is open",
        () ->
            open.main.desk().currentProperty().get().isPresent()
                && open.current().session().set().annotator().id().equals("analyst-a"));
    Fx.settle();

    assertThat(Fx.get(() -> open.main.root().lookup("#queue"))).isNull();
    assertThat(Fx.get(() -> open.main.root().lookup("#findings"))).isNotNull();
    assertThat(Fx.get(() -> ((Region) open.node("#marks")).getHeight()))
        .as("the marks have their share of the column")
        .isGreaterThan(150);
    assertThat(folder.resolve("sample/annotations/adjudicated")).exists();
  }
}
