package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Links made and removed with real keys and the real mouse, in the whole program.
@ExtendWith(Fx.class)
class LinkingByHandTest {
  private static final String TEXT =
      "The mayor spoke first. “We tried,” the minister said.\nLater the clerk left.";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void markThreeSpeakersAndAQuote() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("alpha", TEXT));
    open.mark("The mayor", KeyCode.DIGIT1);
    open.mark("the minister", KeyCode.DIGIT1);
    open.mark("the clerk", KeyCode.DIGIT1);
    open.mark("“We tried,”", KeyCode.DIGIT2);
  }

  @AfterEach
  void close() {
    open.close();
  }

  /// Each link as its ends and its type.
  private List<String> links() {
    AnnotationSet set = open.set();
    return set.relations().stream()
        .map(r -> words(set, r.from()) + " " + r.type() + " " + words(set, r.to()))
        .toList();
  }

  private String words(AnnotationSet set, String id) {
    Annotation mark = set.annotation(id).orElseThrow();
    return OpenWindow.words(open.article(), mark);
  }

  private List<String> hints() {
    return Fx.get(
        () ->
            open.main.root().lookupAll(".hint").stream().map(n -> ((Label) n).getText()).toList());
  }

  @Test
  void theNearestMarkIsNumberOne() {
    open.window.keys(KeyCode.S);
    assertThat(hints()).containsExactly("1", "2", "3");
    open.window.keys(KeyCode.DIGIT1);

    assertThat(links()).containsExactly("“We tried,” said-by the minister");
    assertThat(hints()).isEmpty();
    assertThat(open.marks()).hasSize(4);
  }

  @Test
  void aClickOnACandidateTakesIt() {
    open.window.keys(KeyCode.S);
    open.click("The mayor");
    assertThat(links()).containsExactly("“We tried,” said-by The mayor");
  }

  @Test
  void aClickElsewhereAndEscapeTakeNone() {
    open.window.keys(KeyCode.S);
    open.click("spoke");
    assertThat(hints()).isEmpty();
    open.click("We tried");
    open.window.keys(KeyCode.L);
    open.window.keys(KeyCode.ESCAPE);
    assertThat(hints()).isEmpty();
    assertThat(links()).isEmpty();
  }

  @Test
  void aClickOnAMarkThatCannotBeTheEndSaysSoAndTheChoiceGoesOn() {
    open.mark("Later", KeyCode.DIGIT4);
    open.click("We tried");
    open.window.keys(KeyCode.S);
    open.click("Later");
    assertThat(open.text("#said")).contains("no link between these two marks");
    open.window.keys(KeyCode.DIGIT1);
    assertThat(links()).containsExactly("“We tried,” said-by the minister");
    assertThat(open.text("#said")).isEmpty();
  }

  @Test
  void typingWordsNarrowsDownAndEnterTakes() {
    open.window.keys(KeyCode.L);
    for (KeyCode letter : List.of(KeyCode.C, KeyCode.L, KeyCode.E, KeyCode.R)) {
      open.window.keys(letter);
    }
    assertThat(hints()).containsExactly("1");
    open.window.keys(KeyCode.ENTER);

    assertThat(links()).containsExactly("“We tried,” said-by the clerk");
  }

  @Test
  void aSpeakerIsLinkedFromItsOwnSideToo() {
    open.click("the clerk");
    open.window.keys(KeyCode.S);
    open.window.keys(KeyCode.DIGIT1);

    assertThat(links()).containsExactly("“We tried,” said-by the clerk");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(links()).isEmpty();
  }

  @Test
  void whatTheCodebookDoesNotAllowIsNotOffered() {
    open.click("the clerk");
    open.window.keys(KeyCode.E);
    assertThat(hints()).isEmpty();
    assertThat(open.text("#said")).contains("No other mark");
  }

  @Test
  void aLinkThatIsThereIsNotOfferedAgain() {
    open.window.keys(KeyCode.S);
    open.window.keys(KeyCode.DIGIT1);
    open.window.keys(KeyCode.S);
    assertThat(hints()).containsExactly("1", "2");
    open.window.keys(KeyCode.DIGIT2);

    assertThat(links()).hasSize(2).noneMatch(l -> l.contains("clerk") && l.contains("minister"));
  }
}
