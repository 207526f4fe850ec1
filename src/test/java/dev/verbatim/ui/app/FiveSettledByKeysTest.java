package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.review.Decision;
import dev.verbatim.review.How;
import dev.verbatim.review.Reason;
import dev.verbatim.review.Ruling;
import dev.verbatim.review.Source;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Five annotators who differ in every way, settled in every way by keys alone; and what then is
/// read from the adjudicated set's file.
///
/// The clusters by number, in text order: 1 ministry, 2 bridges, 3 crossing, 4 spokesperson, 5
/// accused, 6 reports, 7 reckless, 8 office, 9 hidden, 10 every, 11 statement, 12 drivers; see
/// [FiveAnnotators].
@ExtendWith(Fx.class)
class FiveSettledByKeysTest {
  @TempDir Path folder;
  private OpenWindow open;
  private Instant begun = Instant.MIN;

  @BeforeEach
  void begin() throws Exception {
    FiveAnnotators.in(folder.resolve("project"));
    open = OpenWindow.again(folder);
    begun = Instant.now();
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    open.until("the clusters are there", () -> !headNow().isEmpty());
    Fx.settle();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void keys(KeyCode... keys) {
    for (KeyCode key : keys) {
      open.window.keys(key);
      Fx.settle();
    }
  }

  private String headNow() {
    return Optional.ofNullable(open.main.root().lookup(".option-head .mark-details"))
        .map(n -> ((Labeled) n).getText())
        .orElse("");
  }

  /// Walks through the queue to a cluster.
  private void turnTo(int number) {
    keys(KeyCode.HOME);
    String wanted = "cluster " + number + " of 12 ";
    for (int i = 0; i < 16 && !Fx.get(this::headNow).startsWith(wanted); i++) {
      keys(KeyCode.DOWN);
    }
    assertThat(Fx.get(this::headNow)).startsWith(wanted);
  }

  /// From pane to pane until the queue has the focus.
  private void backToTheQueue() {
    for (int i = 0; i < 12 && !isOn("queue"); i++) {
      keys(KeyCode.F6);
    }
    assertThat(isOn("queue")).isTrue();
  }

  private boolean isOn(String id) {
    return Fx.get(() -> id.equals(open.window.scene().getFocusOwner().getId()));
  }

  @Test
  void everyWayOfSettlingLeavesItsProvenance() throws Exception {
    keys(KeyCode.A, KeyCode.ENTER);
    keys(KeyCode.P, KeyCode.ENTER);
    chooseWithAReason();
    turnTo(9);
    keys(KeyCode.M);
    turnTo(6);
    keys(KeyCode.DIGIT0);
    blindly();
    skipAndComeBack();
    edit();
    addOne();
    assertThat(Fx.get(() -> heading())).startsWith("QUEUE · 0 OF 12");

    AnnotationSet gold = open.onDisk();
    assertThat(gold).isEqualTo(open.set());
    assertThat(gold.annotator().id()).isEqualTo(Annotator.ADJUDICATED);
    assertThat(gold.size()).as("eleven of twelve, and one more").isEqualTo(12);
    checkAgreed(gold);
    checkBoundaries(gold);
    checkChosen(gold);
    checkMajorities(gold);
    checkInterrupted(gold);
    checkRejected(gold);
    checkWhoAndWhen(gold);
  }

  private String heading() {
    return open.main.root().lookupAll(".queue .heading").stream()
        .map(n -> ((Labeled) n).getText())
        .findFirst()
        .orElse("");
  }

  /// The second of two tags, with a reason and a note.
  private void chooseWithAReason() {
    turnTo(5);
    keys(KeyCode.C, KeyCode.O, KeyCode.D, KeyCode.D);
    for (int i = 0; i < 5 && !isOn("reason-guideline-gap"); i++) {
      open.window.keys(KeyCode.SHIFT, KeyCode.TAB);
    }
    keys(KeyCode.SPACE);
    backToTheQueue();
    turnTo(5);
    keys(KeyCode.DIGIT2);
  }

  /// What most have, without seeing who.
  private void blindly() {
    keys(KeyCode.B);
    turnTo(12);
    keys(KeyCode.M, KeyCode.B);
  }

  private void skipAndComeBack() {
    turnTo(10);
    keys(KeyCode.SPACE);
    assertThat(decisions(open.set())).contains(Decision.Kind.SKIPPED);
    keys(KeyCode.BACK_SPACE);
    assertThat(Fx.get(this::headNow)).startsWith("cluster 10 of 12");
    keys(KeyCode.DIGIT1);
    assertThat(decisions(open.set())).doesNotContain(Decision.Kind.SKIPPED);
  }

  /// The first way, a character shorter.
  private void edit() {
    turnTo(3);
    keys(KeyCode.E);
    assertThat(open.isOnPage()).isTrue();
    open.window.keys(KeyCode.CONTROL, KeyCode.COMMA);
  }

  /// A mark that nobody had: of the last words.
  private void addOne() {
    keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.CONTROL, KeyCode.END);
    keys(KeyCode.UP);
    open.window.keys(KeyCode.SHIFT, KeyCode.END);
    keys(KeyCode.DIGIT1);
  }

  private static List<Decision.Kind> decisions(AnnotationSet set) {
    return set.fields().decisions().stream().map(d -> Decision.of(d).orElseThrow().kind()).toList();
  }

  private Annotation mark(AnnotationSet gold, String tag, String words) {
    List<Annotation> found =
        gold.annotations().stream()
            .filter(m -> m.tag().equals(tag))
            .filter(m -> OpenWindow.words(open.article(), m).equals(words))
            .toList();
    assertThat(found).as(tag + ": " + words + " among " + open.marks()).hasSize(1);
    return found.getFirst();
  }

  private static Ruling ruling(Annotation mark) {
    return Ruling.of(mark).orElseThrow();
  }

  private static List<Source> of(String letters, String name) {
    return letters
        .chars()
        .mapToObj(Character::toString)
        .map(l -> new Source("analyst-" + l, FiveAnnotators.id(l, name)))
        .toList();
  }

  private void checkAgreed(AnnotationSet gold) {
    Ruling bridges = ruling(mark(gold, "statistic", "40 bridges"));
    assertThat(bridges.how()).isEqualTo(How.UNANIMOUS);
    assertThat(bridges.from()).isEqualTo(of("abcde", "bridges"));
    assertThat(bridges.instead()).isEmpty();
    assertThat(bridges.cluster()).isNotEmpty();
    assertThat(gold.annotations().stream().filter(m -> ruling(m).how() == How.UNANIMOUS).count())
        .isEqualTo(4);
  }

  private void checkBoundaries(AnnotationSet gold) {
    Ruling spokesperson = ruling(mark(gold, "speaker", "a spokesperson"));
    assertThat(spokesperson.how()).isEqualTo(How.MAJORITY);
    assertThat(spokesperson.from()).isEqualTo(of("abc", "spokesperson"));
    assertThat(spokesperson.instead()).isEqualTo(of("de", "spokesperson"));
    assertThat(ruling(mark(gold, "quote", "“reckless and late”")).from())
        .isEqualTo(of("abc", "reckless"));
  }

  private void checkChosen(AnnotationSet gold) {
    Ruling accused =
        ruling(mark(gold, "quote", "accused the regional office of hiding two inspection reports"));
    assertThat(accused.how()).isEqualTo(How.CHOSEN);
    assertThat(accused.from()).isEqualTo(of("de", "accused"));
    assertThat(accused.instead()).isEqualTo(of("abc", "accused"));
    assertThat(accused.remark().reason()).hasValue(Reason.GUIDELINE_GAP);
    assertThat(accused.remark().note()).isEqualTo("odd");
    assertThat(accused.remark().blind()).isFalse();
  }

  private void checkMajorities(AnnotationSet gold) {
    Annotation hidden = mark(gold, "allegation", "it had hidden anything");
    assertThat(hidden.attribute("status")).hasValue(new AttributeValue.Text("alleged"));
    assertThat(ruling(hidden).how()).isEqualTo(How.MAJORITY);
    assertThat(ruling(hidden).from()).isEqualTo(of("cde", "hidden"));
    assertThat(ruling(hidden).instead()).isEqualTo(of("ab", "hidden"));

    Ruling drivers = ruling(mark(gold, "statistic", "About 3,000 drivers"));
    assertThat(drivers.how()).isEqualTo(How.MAJORITY);
    assertThat(drivers.from()).isEqualTo(of("abcd", "drivers"));
    assertThat(drivers.remark().blind()).isTrue();
  }

  private void checkInterrupted(AnnotationSet gold) {
    Annotation every =
        mark(gold, "quote", "“Every report was handed over,” … “and every one was read.”");
    assertThat(ruling(every).how()).isEqualTo(How.MAJORITY);
    assertThat(ruling(every).from()).isEqualTo(of("abc", "every"));
    assertThat(ruling(every).instead()).isEqualTo(of("de", "every"));
    Annotation statement = mark(gold, "speaker", "the statement");
    assertThat(gold.relationsOf(every.id()))
        .extracting(Relation::type, Relation::from, Relation::to)
        .containsExactly(tuple("said-by", every.id(), statement.id()));

    Annotation crossing =
        gold.annotations().stream()
            .filter(m -> ruling(m).how() == How.EDITED)
            .findFirst()
            .orElseThrow();
    assertThat(crossing.spans()).hasSize(2);
    assertThat(OpenWindow.words(open.article(), crossing))
        .startsWith("“We were trying to keep the crossing open,” … “We closed it");
    assertThat(ruling(crossing).from()).isEqualTo(of("ab", "crossing"));
    assertThat(ruling(crossing).instead()).isEqualTo(of("cd", "crossing"));

    List<Annotation> added =
        gold.annotations().stream().filter(m -> ruling(m).how() == How.NEW).toList();
    assertThat(added).hasSize(1);
    assertThat(ruling(added.getFirst()).from()).isEmpty();
    assertThat(ruling(added.getFirst()).cluster()).isEmpty();
  }

  private static void checkRejected(AnnotationSet gold) {
    assertThat(decisions(gold))
        .containsExactlyInAnyOrder(
            Decision.Kind.REJECTED, Decision.Kind.HIDDEN, Decision.Kind.REVEALED);
    Decision rejected =
        gold.fields().decisions().stream()
            .map(d -> Decision.of(d).orElseThrow())
            .filter(d -> d.kind() == Decision.Kind.REJECTED)
            .findFirst()
            .orElseThrow();
    assertThat(rejected.marks()).isEqualTo(of("a", "reports"));
  }

  private void checkWhoAndWhen(AnnotationSet gold) throws Exception {
    assertThat(gold.annotations())
        .allSatisfy(
            m -> {
              assertThat(ruling(m).remark().by()).isEqualTo("analyst-c");
              assertThat(ruling(m).remark().at()).isBetween(begun, Instant.now());
            });
    assertThat(gold.annotations().stream().filter(m -> ruling(m).remark().blind())).hasSize(1);
    String json = Files.readString(folder.resolve("project/annotations/adjudicated/crossing.json"));
    assertThat(json)
        .contains(
            "\"how\": \"chosen\"",
            "\"reason\": \"guideline-gap\"",
            "\"note\": \"odd\"",
            "\"blind\": true",
            "\"kind\": \"rejected\"",
            "\"kind\": \"revealed\"");
  }
}
