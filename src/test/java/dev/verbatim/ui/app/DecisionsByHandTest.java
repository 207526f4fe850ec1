package dev.verbatim.ui.app;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Span;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Prose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What waits for a decision: marks whose words have moved or are gone, and what two programs
/// changed differently.
@ExtendWith(Fx.class)
class DecisionsByHandTest {
  private static final String TEXT =
      "The mayor said on Monday that the old harbour bridge is safe for everyone. Ten people were"
          + " hurt there in March.";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void mark() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("alpha", TEXT));
    open.mark("the old harbour bridge is safe", KeyCode.DIGIT2);
    open.mark("Ten people were hurt", KeyCode.DIGIT4);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void reopenWith(String text) throws Exception {
    open.close();
    Files.writeString(folder.resolve("project/articles/alpha.txt"), text);
    open = OpenWindow.again(folder);
  }

  private List<String> decisions() {
    return Fx.get(
        () ->
            open.main.root().lookupAll(".decision-title").stream()
                .map(n -> ((Prose) n).getText())
                .toList());
  }

  /// Presses one of the answers to the first decision.
  private void answer(String label) {
    Button button =
        Fx.get(
            () ->
                open.main.root().lookupAll(".decision-answers .button").stream()
                    .map(Button.class::cast)
                    .filter(b -> b.getText().equals(label))
                    .min(comparingDouble(b -> b.localToScene(0, 0).getY()))
                    .orElseThrow());
    open.window.click(button);
  }

  @Test
  void aMarkWhoseWordsMovedIsShownTakenAndUndone() throws Exception {
    // a letter less in front of the other mark, and one more
    reopenWith(TEXT.replace("harbour bridge", "harbor bridge").replace("Ten", "\nTen"));

    assertThat(decisions()).singleElement().asString().contains("has moved");
    assertThat(open.marks()).containsExactly("statistic: Ten people were hurt");
    answer("Show");
    assertThat(open.text("#selection")).contains("30–59");
    answer("Take");
    assertThat(open.marks())
        .containsExactly("quote: the old harbor bridge is safe", "statistic: Ten people were hurt");
    assertThat(decisions()).isEmpty();

    open.run("undo");
    assertThat(decisions()).hasSize(1);
    assertThat(open.marks()).hasSize(1);
  }

  @Test
  void allMarksThatMovedAreTakenAtOnce() throws Exception {
    reopenWith("Yesterday it rained. " + TEXT);

    assertThat(decisions()).hasSize(2);
    open.window.click(open.node(".decision-top .button"));
    assertThat(decisions()).isEmpty();
    assertThat(open.isOnPage()).isTrue();
    assertThat(open.marks())
        .containsExactly(
            "quote: the old harbour bridge is safe", "statistic: Ten people were hurt");
    open.run("undo");
    assertThat(decisions()).hasSize(2);
  }

  @Test
  void theFocusGoesOnToTheNextDecisionAndThenToThePage() throws Exception {
    reopenWith("Yesterday it rained. " + TEXT);
    answer("Take");
    assertThat(decisions()).hasSize(1);
    Node focused = Fx.get(() -> open.window.scene().getFocusOwner());
    assertThat(focused.getParent().getStyleClass()).contains("decision-answers");
    answer("Take");
    assertThat(decisions()).isEmpty();
    assertThat(open.isOnPage()).isTrue();
  }

  @Test
  void aLostMarkStaysInTheFileUntilItIsLetGo() throws Exception {
    reopenWith(TEXT.substring(0, TEXT.indexOf("Ten")));

    assertThat(decisions()).singleElement().asString().contains("is lost");
    answer("Later");
    assertThat(decisions()).isEmpty();
    assertThat(open.onDisk().fields().orphans()).hasSize(1);

    reopenWith(TEXT.substring(0, TEXT.indexOf("Ten")));
    answer("Let go");
    assertThat(decisions()).isEmpty();
    assertThat(open.onDisk().fields().orphans()).isEmpty();
    open.run("undo");
    assertThat(open.onDisk().fields().orphans()).hasSize(1);
  }

  @Test
  void whatTwoProgramsChangedDifferentlyIsKeptTwice() throws Exception {
    AnnotationSet saved = open.onDisk();
    Annotation quote = saved.annotations().getFirst();
    Span theirs = open.span("the old harbour bridge");
    open.click("the old harbour bridge is safe");
    open.drag("for everyone");
    // Written at the last moment, before the program that looks now and then can have noticed it.
    write(
        saved.with(
            new Annotation(
                quote.id(),
                quote.tag(),
                List.of(theirs),
                quote.attributes(),
                quote.note(),
                quote.provenance())));
    open.window.keys(KeyCode.PLUS);
    open.onDisk();
    Fx.settle();

    assertThat(decisions()).singleElement().asString().contains("was changed twice: its words");
    open.window.picture("decide");
    answer("Keep both");
    assertThat(open.marks())
        .containsExactlyInAnyOrder(
            "quote: the old harbour bridge",
            "quote: the old harbour bridge is safe … for everyone",
            "statistic: Ten people were hurt");
    assertThat(open.onDisk().fields().conflicts()).isEmpty();
  }

  private void write(AnnotationSet set) throws Exception {
    Files.write(
        folder.resolve("project/annotations").resolve(set.annotator().id()).resolve("alpha.json"),
        AnnotationFile.write(set.withRevision(set.revision().next("b0b0")), open.article().text()));
  }
}
