package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.Watch.News;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Settling one article of the sample after another: how far the project is, and that one goes on
/// where one stopped.
@ExtendWith(Fx.class)
class SettlingProjectByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void settle() throws Exception {
    open = OpenWindow.onSample(folder);
    begin();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void begin() {
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    open.until("the clusters are there", () -> !list().getItems().isEmpty());
    open.until("all articles are known", () -> progress().endsWith("of 5 articles settled"));
    Fx.settle();
  }

  private ListView<?> list() {
    return open.main.root().lookup("#queue") instanceof ListView<?> list ? list : new ListView<>();
  }

  private String progress() {
    return ((Label) Objects.requireNonNull(open.main.root().lookup("#project-progress"))).getText();
  }

  private List<String> articles() {
    return Fx.get(
        () -> open.main.desk().rows().stream().map(row -> row.settlingProperty().get()).toList());
  }

  private void keys(KeyCode... keys) {
    for (KeyCode key : keys) {
      open.window.keys(key);
      Fx.settle();
    }
  }

  /// Which cluster is looked at, as the pane at the right says it.
  private String lookedAt() {
    return Fx.get(
        () ->
            open.main.root().lookupAll(".option-head .mark-details").stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining()));
  }

  @Test
  void whatIsDecidedCountsInTheProjectAndInTheListOfArticles() {
    int clusters = Fx.get(() -> list().getItems().size());
    assertThat(articles()).hasSize(5).allMatch(words -> words.endsWith(" open"));
    assertThat(articles().getFirst()).isEqualTo(clusters + " open");
    String before = Fx.get(this::progress);
    assertThat(before).startsWith("Project: 0 of ");

    keys(KeyCode.DIGIT1);

    assertThat(articles().getFirst()).isEqualTo((clusters - 1) + " open");
    assertThat(Fx.get(this::progress)).isEqualTo(before.replace(": 0 of", ": 1 of"));
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    Fx.settle();
    assertThat(Fx.get(this::progress)).isEqualTo(before);
  }

  @Test
  void oneKeyLeadsToTheNextArticleThatIsOpen() {
    String first = open.article().id();
    Fx.run(() -> open.main.layout().statusBar().say("Everything on this article is settled."));
    open.window.keys(KeyCode.SHIFT, KeyCode.N);
    open.until(
        "the next article is open", () -> !open.current().session().article().id().equals(first));
    open.until("its clusters are there", () -> !list().getItems().isEmpty());
    Fx.settle();

    assertThat(Fx.get(() -> open.window.scene().getFocusOwner())).isEqualTo(Fx.get(this::list));
    assertThat(open.text("#said")).as("of the article before").isEmpty();
  }

  @Test
  void whoeverMarksAgainSeesNoProgressOfSettling() {
    Fx.run(() -> open.main.commands().get("back-to-marking").run());
    open.until("one marks again", () -> open.main.root().lookup("#queue") == null);
    Fx.settle();
    assertThat(articles()).containsOnly("");
  }

  @Test
  @SuppressWarnings("unchecked") // orders are only handed back to the box they are from
  void oneGoesOnWhereOneStoppedInTheOrderThatOneHad() {
    ComboBox<Object> order =
        (ComboBox<Object>) Objects.requireNonNull(open.main.root().lookup("#queue-order"));
    ObservableList<Object> orders = order.getItems();
    Fx.run(() -> order.setValue(orders.get(1)));
    Fx.settle();
    keys(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.N, KeyCode.N);
    String stopped = lookedAt();
    Fx.run(open.settings::save);
    open.close();

    open = OpenWindow.empty(folder);
    open.launch(Launch.sample(folder.resolve("sample")));
    begin();

    assertThat(lookedAt()).isEqualTo(stopped).isNotEmpty();
    assertThat(
            Fx.get(
                () ->
                    ((ComboBox<?>) Objects.requireNonNull(open.main.root().lookup("#queue-order")))
                        .getSelectionModel()
                        .getSelectedIndex()))
        .isEqualTo(1);
  }

  @Test
  void whoTypesANoteGoesOnTypingWhenAnAnnotatorChangesSomething() {
    keys(KeyCode.C);
    keys(KeyCode.A, KeyCode.B);
    Node note = Fx.get(() -> open.window.scene().getFocusOwner());
    assertThat(note).isInstanceOf(TextInputControl.class);
    String article = open.article().id();
    int clusters = Fx.get(() -> list().getItems().size());
    News news = new News(false, false, false, Set.of(new SetId("analyst-b", article)), false);

    Fx.run(() -> open.main.files().noticing().noticed(news));
    open.until("what was typed is kept", () -> !open.set().fields().decisions().isEmpty());
    open.until("the clusters are there", () -> list().getItems().size() == clusters);
    Fx.settle();
    keys(KeyCode.C);

    assertThat(Fx.get(() -> open.window.scene().getFocusOwner())).isEqualTo(note);
    assertThat(Fx.get(() -> ((TextInputControl) note).getText())).isEqualTo("abc");
    keys(KeyCode.ESCAPE);
  }
}
