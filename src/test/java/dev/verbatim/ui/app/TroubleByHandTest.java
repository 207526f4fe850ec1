package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.project.FailingFiles;
import dev.verbatim.project.FailingFiles.Fault;
import dev.verbatim.project.OpenSet;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the window does when saving fails: it says so until that is mended, and keeps the work.
@ExtendWith(Fx.class)
class TroubleByHandTest {
  private static final Map<String, String> TEXTS =
      Map.of("alpha", "The mayor said the bridge is safe.", "beta", "Nobody asked the engineer.");

  @TempDir Path folder;
  private final FailingFiles disk = new FailingFiles();
  private OpenWindow open;

  @BeforeEach
  void openProject() throws Exception {
    open = OpenWindow.onTexts(folder, TEXTS, disk);
    open.go("alpha");
  }

  @AfterEach
  void close() {
    disk.heal();
    open.close();
  }

  private void fillTheDisk() {
    disk.failAlways(Fault.FULL, _ -> true);
  }

  private boolean isTrouble() {
    return open.main.root().lookup("#trouble").isVisible();
  }

  private void press(String selector) {
    open.window.click(open.node(selector));
  }

  @Test
  void aFullDiskIsSaidUntilItIsMended() throws Exception {
    fillTheDisk();
    open.mark("The mayor", KeyCode.DIGIT1);
    open.until("the trouble is told", this::isTrouble);

    assertThat(open.text("#trouble .prose")).contains("NOT SAVED").contains("disk is full");
    open.mark("the bridge is safe", KeyCode.DIGIT2);
    assertThat(open.marks()).containsExactly("speaker: The mayor", "quote: the bridge is safe");
    press("#retry");
    Fx.settle();
    assertThat(Fx.get(this::isTrouble)).as("still full").isTrue();

    disk.heal();
    press("#retry");
    open.until("the trouble is over", () -> !isTrouble());
    assertThat(open.onDisk().annotations()).isEqualTo(open.set().annotations());
  }

  @Test
  void whoStaysGoesOnWithEveryArticle() throws Exception {
    open.mark("The mayor", KeyCode.DIGIT1);
    open.go("beta");
    Path alpha = folder.resolve("project/annotations/" + OpenWindow.ANALYST.id() + "/alpha.json");
    open.until("the first article is in its file", () -> Files.exists(alpha));
    fillTheDisk();
    open.mark("the engineer", KeyCode.DIGIT1);
    open.until("the trouble is told", this::isTrouble);
    open.dialogs.answer(3);
    Fx.run(open.main::quit);
    open.until("it was asked", () -> !open.dialogs.told.isEmpty());

    assertThat(open.dialogs.told).singleElement().asString().contains("will be lost");
    disk.heal();
    open.mark("Nobody", KeyCode.DIGIT1);
    assertThat(open.onDisk().annotations()).hasSize(2);
    open.go("alpha");
    open.mark("the bridge is safe", KeyCode.DIGIT2);
    assertThat(open.onDisk().annotations()).hasSize(2);
  }

  @Test
  void whatStaysInTheJournalIsThereAtTheNextStart() throws Exception {
    AtomicBoolean gone = new AtomicBoolean();
    disk.failAlways(Fault.FULL, path -> path.toString().contains("annotations"));
    open.mark("The mayor", KeyCode.DIGIT1);
    open.dialogs.answer(2);
    Fx.run(() -> open.main.closeThen(() -> gone.set(true)));
    open.until("it is closed", gone::get);

    assertThat(open.dialogs.told).singleElement().asString().contains("safe in the journal");
    disk.heal();
    open.launch(
        new Launch(Optional.of(folder.resolve("project")), Optional.of(OpenWindow.ANALYST)));
    open.go("alpha");
    assertThat(open.marks()).containsExactly("speaker: The mayor");
    assertThat(open.text("#said")).contains("1 gesture");
  }

  /// The disk is slow: nothing is written before a key was pressed.
  @Test
  void whatIsPressedWhileAllIsBeingClosedIsNotTakenForWork() {
    AtomicBoolean gone = new AtomicBoolean();
    CountDownLatch pressed = new CountDownLatch(1);
    open.mark("The mayor", KeyCode.DIGIT1);
    open.drag("the bridge is safe");
    AnnotationSession session = Fx.get(() -> open.current().session());
    disk.failAlways(
        Fault.FULL,
        _ -> {
          await(pressed);
          return false;
        });
    Fx.run(() -> open.main.closeThen(() -> gone.set(true)));
    open.window.keys(KeyCode.DIGIT2);
    pressed.countDown();
    open.until("it is closed", gone::get);
    assertThat(session.set().annotations()).hasSize(1);
    assertThat(open.dialogs.told).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void goingToAndFroWhileASetIsReadOpensItOnce() {
    List<OpenSet> shown = new ArrayList<>();
    Fx.run(
        () -> {
          Desk desk = open.main.desk();
          desk.currentProperty().addListener((_, _, now) -> now.ifPresent(shown::add));
          desk.go("beta");
          desk.go("alpha");
          desk.go("beta");
        });
    open.until("beta is shown", () -> isShown("beta"));
    open.go("alpha");
    open.go("beta");

    assertThat(shown).filteredOn(set -> id(set).equals("beta")).isNotEmpty();
    assertThat(shown.stream().filter(set -> id(set).equals("beta")).distinct()).hasSize(1);
  }

  private boolean isShown(String article) {
    return id(open.current()).equals(article);
  }

  private static String id(OpenSet set) {
    return set.session().article().id();
  }

  @Test
  void theWayOutOfTroubleIsReachedByKeys() {
    fillTheDisk();
    open.mark("The mayor", KeyCode.DIGIT1);
    open.until("the trouble is told", this::isTrouble);

    assertThat(((Button) open.node("#retry")).isFocusTraversable()).isTrue();
    disk.heal();
    open.window.keys(KeyCode.CONTROL, KeyCode.S);
    open.until("the trouble is over", () -> !isTrouble());
  }
}
