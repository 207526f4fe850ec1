package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Settling between five annotators in wide and narrow windows: what is needed most stays in sight,
/// and the ways to mark can be heard and taken by keys.
@ExtendWith(Fx.class)
class SettlingRoomByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void start() throws Exception {
    FiveAnnotators.in(folder.resolve("project"));
    open = OpenWindow.again(folder);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void settle(double width, double height) {
    open.window.resize(width, height);
    Fx.settle();
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    open.until("the ways to mark are there", () -> card().isPresent());
    Fx.settle();
  }

  private Optional<Node> card() {
    return Optional.ofNullable(open.main.root().lookup("#option-1"));
  }

  private boolean isInRow(String command) {
    return Fx.get(
        () -> {
          Node button = open.node("#button-" + command);
          double right = button.localToScene(button.getBoundsInLocal()).getMaxX();
          return button.isVisible() && right <= open.main.root().getScene().getWidth();
        });
  }

  private List<String> inMenu() {
    return Fx.get(
        () -> {
          MenuButton more = (MenuButton) open.node("#more-tools");
          return more.isVisible()
              ? more.getItems().stream().map(MenuItem::getId).toList()
              : List.of();
        });
  }

  @Test
  void whereThereIsRoomAllToolsStandInTheRow() {
    settle(1440, 900);
    assertThat(inMenu()).isEmpty();
    assertThat(isInRow("back-to-marking")).isTrue();
  }

  @Test
  void whatIsMissedLeastGivesWayToAMenuAndComesBack() {
    settle(1024, 700);
    assertThat(inMenu()).contains("menu-blind", "menu-back-to-marking");
    for (String id : List.of("accept-majority", "reject-cluster", "skip-cluster")) {
      assertThat(isInRow(id)).as(id).isTrue();
    }
    assertThat(isInRow("boundary-policy")).isTrue();
    Fx.run(
        () ->
            ((MenuButton) open.node("#more-tools"))
                .getItems().stream()
                    .filter(item -> "menu-blind".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire());
    Fx.settle();
    assertThat(heard()).as("names are hidden").startsWith("d: two inspection reports");
    open.window.resize(1440, 900);
    Fx.settle();
    assertThat(inMenu()).isEmpty();
    assertThat(isInRow("blind")).isTrue();
  }

  @Test
  void inASmallWindowTheWaysToMarkStayInSightAndKeysWork() {
    settle(700, 500);
    assertThat(Fx.get(() -> open.main.root().lookup("#queue"))).as("no room for it").isNull();
    for (String id : List.of("accept-majority", "reject-cluster", "skip-cluster")) {
      assertThat(isInRow(id)).as(id).isTrue();
    }
    open.window.keys(KeyCode.DIGIT1);
    open.until("it is decided", () -> open.current().session().set().size() == 1);
  }

  @Test
  void aWayToMarkSaysWhoseItIsAndIsTakenByEnter() {
    settle(1440, 900);
    assertThat(heard()).isEqualTo("Analyst A: two inspection reports; statistic");
    open.window.keys(KeyCode.B);
    Fx.settle();
    assertThat(heard()).startsWith("d: ").doesNotContain("Analyst");
    Fx.run(() -> card().orElseThrow().requestFocus());
    open.window.keys(KeyCode.ENTER);
    open.until("it is decided", () -> open.current().session().set().size() == 1);
    Fx.settle();
    assertThat(Fx.get(() -> open.main.root().getScene().getFocusOwner().getId()))
        .as("the next cluster's first way to mark has the focus")
        .isEqualTo("option-1");
    assertThat(Fx.get(() -> ((ListView<?>) open.node("#queue")).isFocused())).isFalse();
  }

  private String heard() {
    return Fx.get(() -> card().orElseThrow().getAccessibleText());
  }
}
