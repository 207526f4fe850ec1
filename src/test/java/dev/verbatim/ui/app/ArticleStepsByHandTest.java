package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.FailingFiles;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Adding articles, taking them out and putting them back, and the undo of each.
@ExtendWith(Fx.class)
class ArticleStepsByHandTest {
  private static final Map<String, String> TEXTS =
      Map.of("alpha", "The mayor spoke.", "beta", "Nobody came.", "gamma", "It rained.");

  @TempDir Path folder;
  private final FailingFiles disk = new FailingFiles();
  private OpenWindow open;

  @BeforeEach
  void openTexts() throws Exception {
    open = OpenWindow.onTexts(folder, TEXTS, disk);
    open.go("beta");
    open.mark("Nobody", KeyCode.DIGIT1);
    Fx.get(() -> open.current().flush()).get();
  }

  @AfterEach
  void close() {
    disk.heal();
    open.close();
  }

  private void undo() {
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
  }

  private void redo() {
    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
  }

  private String undoText() {
    return Fx.get(() -> open.main.commands().get("undo").text().get());
  }

  private List<String> ids() {
    return Fx.get(() -> open.main.desk().rows().stream().map(ArticleRow::id).toList());
  }

  private void until(String shown, String... articles) {
    open.until(
        shown + " of " + List.of(articles),
        () ->
            ids().equals(List.of(articles))
                && open.main.desk().shown().filter(shown::equals).isPresent());
    Fx.settle();
  }

  /// All files of the project but what stands apart as taken out.
  private Map<String, String> files() throws Exception {
    Map<String, String> all = new TreeMap<>();
    Path project = folder.resolve("project");
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = project.relativize(file).toString();
        if (!name.startsWith("removed") && !name.endsWith(".lock")) {
          all.put(name, Files.readString(file));
        }
      }
    }
    return all;
  }

  private void removeBeta() {
    open.dialogs.answer(0);
    open.run("remove-article");
    until("gamma", "alpha", "gamma");
  }

  private void addTwo() throws Exception {
    Path one = Files.writeString(folder.resolve("delta.txt"), "The clerk said so.");
    Path other = Files.writeString(folder.resolve("eta.txt"), "She said no.");
    open.dialogs.answer(List.of(one, other));
    open.run("add-articles");
    until("delta", "alpha", "beta", "delta", "eta", "gamma");
  }

  @Test
  void anArticleThatWasTakenOutIsBackByUndoWithItsFirstBytes() throws Exception {
    Map<String, String> before = files();
    removeBeta();
    Map<String, String> after = files();
    assertThat(after).isNotEqualTo(before);
    assertThat(undoText()).isEqualTo("Undo Remove “beta”");

    undo();
    until("beta", "alpha", "beta", "gamma");
    assertThat(files()).isEqualTo(before);
    assertThat(open.marks()).containsExactly("speaker: Nobody");
    assertThat(open.text("#said")).isEqualTo("Undone: Remove “beta”");

    redo();
    until("gamma", "alpha", "gamma");
    assertThat(files()).isEqualTo(after);
  }

  @Test
  void articlesThatCameTogetherGoTogetherAndOneIsBackWhereOneWas() throws Exception {
    Map<String, String> before = files();
    addTwo();
    Map<String, String> after = files();
    assertThat(undoText()).isEqualTo("Undo Add 2 articles");

    undo();
    until("beta", "alpha", "beta", "gamma");
    assertThat(files()).isEqualTo(before);
    redo();
    until("delta", "alpha", "beta", "delta", "eta", "gamma");
    assertThat(files()).isEqualTo(after);
  }

  @Test
  void anArticleThatWasPutBackIsTakenOutAgainByUndo() {
    removeBeta();
    open.dialogs.answer(0);
    open.run("restore-article");
    until("beta", "alpha", "beta", "gamma");
    assertThat(undoText()).isEqualTo("Undo Put “beta” back");
    undo();
    until("gamma", "alpha", "gamma");
    undo();
    until("beta", "alpha", "beta", "gamma");
  }

  @Test
  void whatWasChangedSinceIsUndoneAndTheArticleStays() throws Exception {
    addTwo();
    open.mark("clerk", KeyCode.DIGIT1);
    assertThat(undoText()).isEqualTo("Undo Tag as speaker");
    undo();
    assertThat(undoText()).isEqualTo("Undo");
    undo();
    assertThat(ids()).hasSize(5);
  }

  @Test
  void aTitleThatWasChangedSinceIsUndoneFirst() throws Exception {
    addTwo();
    open.run("rename");
    Fx.run(() -> ((TextField) open.node("#metadata-title")).setText("Another"));
    open.window.keys(KeyCode.ENTER);
    open.until("renamed", () -> undoText().equals("Undo Change title or origin"));
    undo();
    assertThat(ids()).hasSize(5);
  }

  @Test
  void anArticleThatCannotBeTakenOutCanBeMarkedOn() {
    disk.failAlways(FailingFiles.Fault.DENIED, path -> path.toString().contains("removed"));
    open.dialogs.answer(0);
    open.run("remove-article");
    open.until("it is told", () -> !open.dialogs.told.isEmpty() && open.dialogs.told.size() > 1);
    until("beta", "alpha", "beta", "gamma");
    disk.heal();
    open.mark("came", KeyCode.DIGIT2);
    assertThat(open.marks()).containsExactly("speaker: Nobody", "quote: came");
    assertThat(undoText()).isEqualTo("Undo Tag as quote");
  }
}
