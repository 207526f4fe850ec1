package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Who has how much of the window, as it is opened and as it is resized.
@ExtendWith(Fx.class)
class RoomByHandTest {
  /// Marked in part, it lacks things of many kinds.
  private static final String KINDS =
      "“We tried,” the minister said. We went. He stole nine boats, and 266 people saw it.";

  @TempDir Path folder;

  @Test
  void articlesAndSideHaveTheirWidthAtOnce() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      assertWidths(open);
    }
  }

  @Test
  void theyHaveItAgainWhenTheWindowWasNarrow() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      open.window.resize(640, 500);
      assertThat(shown(open, ".articles")).isFalse();
      assertThat(shown(open, ".side")).isFalse();
      open.window.resize(1000, 700);
      assertWidths(open);
    }
  }

  @Test
  void undoAndRedoStayInSightInANarrowWindow() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      assertThat(open.node("#button-find-command").isVisible()).isTrue();
      open.window.resize(700, 500);
      assertThat(open.node("#button-find-command").isVisible()).isFalse();
      Node redo = open.node("#button-redo");
      double right = Fx.get(() -> redo.localToScene(redo.getLayoutBounds()).getMaxX());
      assertThat(right).isLessThan(700);
    }
  }

  @Test
  void theChecksHaveARowForEachKindUpToHalfTheColumn() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("kinds", KINDS))) {
      open.mark("the minister", KeyCode.DIGIT1);
      open.mark("We went", KeyCode.DIGIT2);
      open.mark("stole", KeyCode.DIGIT3);
      open.mark("nine", KeyCode.DIGIT4);
      open.until("all is looked through", open.main.workspace()::isChecked);
      Fx.settle();
      assertEveryKindInSight(open);
      open.window.keys(KeyCode.F8);
      open.window.picture("checks");
      assertEveryKindInSight(open);
      open.window.resize(1000, 700);
      assertEveryKindInSight(open);
    }
  }

  private static void assertEveryKindInSight(OpenWindow open) {
    ListView<?> list = (ListView<?>) open.node("#findings");
    double column = Fx.get(() -> list.getParent().getParent().getLayoutBounds().getHeight());
    double wanted = Math.min(list.getItems().size() * 30.0, column / 2);
    assertThat(list.getItems()).hasSizeGreaterThan(2);
    assertThat(list.getHeight()).isBetween(wanted, column / 2);
  }

  @Test
  void longNamesOfUndoAndRedoAreCutAndNotCovered() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      open.mark("tensions", KeyCode.DIGIT1);
      open.mark("two countries", KeyCode.DIGIT3);
      open.window.keys(KeyCode.CONTROL, KeyCode.Z);
      for (int width : new int[] {1000, 930, 880, 700}) {
        open.window.resize(width, 500);
        double right = bounds(open.node(".tool-scroll")).getMaxX();
        assertThat(bounds(open.node("#button-redo")).getMaxX()).isLessThanOrEqualTo(right);
      }
      open.window.picture("room-redo");
      assertThat(Fx.get(() -> open.main.commands().get("redo").tip())).contains("allegation");
    }
  }

  @Test
  void menuAndStatusBarStayWholeWhateverIsOpen() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      open.window.resize(700, 500);
      for (String command : List.of("tag-all", "search", "find")) {
        open.run(command);
        assertWhole(open, ".menu-row");
        assertWhole(open, ".status-bar");
      }
      open.run("toggle-articles");
      open.run("toggle-side");
      assertWhole(open, ".menu-row");
      assertWhole(open, ".status-bar");
      open.window.picture("room-700");
    }
  }

  @Test
  void whatIsToldIsReadInANarrowWindowAndTheRestInATooltip() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      open.window.resize(700, 500);
      String told = "The figures were saved in a folder of the desk.";
      say(open, told);
      assertThat(label(open, "#said").isTextTruncated()).isFalse();
      assertThat(open.node("#counts").isVisible()).isFalse();
      say(open, told.repeat(4));
      assertThat(label(open, "#said").isTextTruncated()).isTrue();
      assertThat(label(open, "#said").getTooltip().getText()).isEqualTo(told.repeat(4));
      say(open, "");
      assertThat(open.node("#counts").isVisible()).isTrue();
      open.window.resize(1000, 500);
      say(open, "Saved.");
      assertThat(label(open, "#said").getTooltip()).isNull();
      assertThat(open.node("#counts").isVisible()).isTrue();
    }
  }

  private static void say(OpenWindow open, String told) {
    Fx.run(() -> open.main.layout().statusBar().say(told));
    Fx.settle();
  }

  private static Label label(OpenWindow open, String selector) {
    return (Label) open.node(selector);
  }

  @Test
  void thePageKeepsItsWidthBetweenBothSides() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      open.window.resize(700, 500);
      open.run("toggle-articles");
      open.run("toggle-side");
      assertThat(shown(open, ".articles")).isTrue();
      assertThat(shown(open, ".side")).isTrue();
      assertThat(bounds(open.node(".page-top")).getWidth()).isGreaterThanOrEqualTo(280);
      assertThat(open.node(".article-title").getLayoutBounds().getWidth()).isGreaterThan(200);
      open.window.picture("room-both");
    }
  }

  @Test
  void aHeaderFromRightToLeftStaysWithinItsPage() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      open.go("water-arabic");
      for (int width : new int[] {1000, 900, 700}) {
        open.window.resize(width, 500);
        Fx.settle();
        Bounds page = bounds(open.node(".page-top"));
        for (String part : List.of(".article-title", "#edit-metadata", "#status")) {
          assertThat(bounds(open.node(part)).getMinX()).as(part).isGreaterThan(page.getMinX());
          assertThat(bounds(open.node(part)).getMaxX()).as(part).isLessThan(page.getMaxX());
        }
      }
    }
  }

  private static void assertWhole(OpenWindow open, String selector) {
    Bounds bounds = bounds(open.node(selector));
    assertThat(bounds.getMinY()).as(selector).isGreaterThanOrEqualTo(0);
    assertThat(bounds.getMaxY()).as(selector).isLessThanOrEqualTo(500);
  }

  private static Bounds bounds(Node node) {
    return Fx.get(() -> node.localToScene(node.getLayoutBounds()));
  }

  private static boolean shown(OpenWindow open, String selector) {
    return Fx.get(() -> open.main.root().lookup(selector) != null);
  }

  private static void assertWidths(OpenWindow open) {
    assertThat(open.node(".articles").getLayoutBounds().getWidth()).isBetween(220.0, 240.0);
    assertThat(open.node(".side").getLayoutBounds().getWidth()).isBetween(310.0, 330.0);
  }
}
