package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole project searched with real keys.
@ExtendWith(Fx.class)
class SearchByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void open() throws Exception {
    open =
        OpenWindow.onTexts(
            folder,
            Map.of(
                "alpha", "The mayor spoke. “We tried,” he said.",
                "beta", "Nobody came.\nThe mayors met. A mayor left."));
    open.go("alpha");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void search(String words) {
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    open.until("the pane is open", () -> open.main.root().lookup("#search-words") != null);
    Fx.run(() -> ((TextField) open.main.root().lookup("#search-words")).setText(words));
  }

  private void again() {
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    open.until("one can type", () -> open.main.root().lookup("#search-words").isFocused());
  }

  private void found(int hits) {
    open.window.keys(KeyCode.ENTER);
    open.until(
        hits + " hits",
        () ->
            hits().getItems().size() == hits
                && !open.main.root().lookup("#search-go").isDisabled());
  }

  private ListView<?> hits() {
    return (ListView<?>) open.main.root().lookup("#search-hits");
  }

  @Test
  void wordsAreFoundInAllArticlesAndEnterOpensThePlace() {
    search("mayor");
    found(3);
    open.window.keys(KeyCode.DOWN);
    open.window.keys(KeyCode.DOWN);
    open.window.keys(KeyCode.ENTER);
    open.until("beta is open", () -> open.current().session().article().id().equals("beta"));
    Fx.settle();
    assertThat(open.text("#selection")).startsWith("selected").contains("31");
  }

  @Test
  void theNextHitIsReachedByKeysAfterOneWasOpened() {
    search("mayor");
    found(3);
    open.window.keys(KeyCode.ENTER);
    open.until("a place is selected", () -> open.text("#selection").startsWith("selected"));
    again();
    open.window.keys(KeyCode.ENTER);
    open.window.keys(KeyCode.DOWN);
    open.window.keys(KeyCode.ENTER);
    open.until("beta is open", () -> open.current().session().article().id().equals("beta"));
    again();
    open.window.keys(KeyCode.DOWN);
    assertThat(Fx.get(() -> hits().isFocused())).isTrue();
    assertThat(Fx.get(() -> hits().getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }

  @Test
  void aMarkThatIsNotYetInItsFileIsFoundByItsTagAndSelected() {
    open.mark("“We tried,”", KeyCode.DIGIT2);
    open.go("beta");
    search("");
    Fx.run(
        () -> ((ComboBox<?>) open.main.root().lookup("#search-tag")).getSelectionModel().select(2));
    found(1);
    open.window.keys(KeyCode.ENTER);
    open.until("alpha is open", () -> open.current().session().article().id().equals("alpha"));
    Fx.settle();
    assertThat(open.text("#selection")).startsWith("quote");
  }

  @Test
  void escapeClosesThePane() {
    search("nobody at all");
    found(0);
    open.window.keys(KeyCode.ESCAPE);
    assertThat(Fx.get(() -> open.main.root().lookup("#search-words"))).isNull();
  }
}
