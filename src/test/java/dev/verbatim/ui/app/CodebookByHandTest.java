package dev.verbatim.ui.app;

import static dev.verbatim.ui.app.CodebookWindow.choose;
import static dev.verbatim.ui.app.CodebookWindow.choosePage;
import static dev.verbatim.ui.app.CodebookWindow.editor;
import static dev.verbatim.ui.app.CodebookWindow.escape;
import static dev.verbatim.ui.app.CodebookWindow.impact;
import static dev.verbatim.ui.app.CodebookWindow.key;
import static dev.verbatim.ui.app.CodebookWindow.linkKey;
import static dev.verbatim.ui.app.CodebookWindow.message;
import static dev.verbatim.ui.app.CodebookWindow.node;
import static dev.verbatim.ui.app.CodebookWindow.press;
import static dev.verbatim.ui.app.CodebookWindow.pressButton;
import static dev.verbatim.ui.app.CodebookWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The codebook's editor, with marks that it touches and the one undo.
@ExtendWith(Fx.class)
class CodebookByHandTest {
  private static final Map<String, String> TEXTS =
      Map.of("harbour", "The mayor spoke. “We are ready,” she said, and left.");

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void openEditor() throws Exception {
    open = OpenWindow.onTexts(folder, TEXTS);
    open.mark("The mayor", KeyCode.DIGIT1);
    open.mark("“We are ready,”", KeyCode.DIGIT2);
    open.run("codebook");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private Codebook codebook() {
    return Fx.get(() -> open.current().session().codebook());
  }

  private void untilVersion(int version) {
    open.until(
        "version " + version, () -> open.current().session().codebook().version() == version);
    Fx.settle();
  }

  private void migrate(String button, int choice) {
    press(button);
    Fx.run(() -> node("migration-choice", ComboBox.class).getSelectionModel().select(choice));
    open.until("counted", () -> !node("migration-go", Button.class).isDisabled());
  }

  private void linkTheQuoteToTheMayor() {
    String quote = markOf("quote");
    String speaker = markOf("speaker");
    Edit link = new Edit.Link("l", "said-by", quote, speaker);
    Fx.get(() -> open.current().session().dispatch(Transaction.of("Link", link)));
    Fx.settle();
  }

  private String markOf(String tag) {
    return open.set().annotations().stream()
        .filter(mark -> mark.tag().equals(tag))
        .map(Annotation::id)
        .findFirst()
        .orElseThrow();
  }

  private List<String> findings() {
    return Fx.get(
        () ->
            open.main.root().lookup("#findings").lookupAll(".list-cell").stream()
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .toList());
  }

  @Test
  void aRenamedTagIsRenamedEverywhereAndUndoneFromTheArticle() {
    choose(1);
    type("tag-label", "Utterance");
    untilVersion(2);
    assertThat(open.main.commands().get("tag-quote").text().get()).isEqualTo("Utterance");
    assertThat(message()).contains("version 2").contains("codebook.json");

    open.run("undo");
    untilVersion(3);
    assertThat(codebook().labelOf("quote")).isEqualTo("Quote");
    open.run("redo");
    untilVersion(4);
    assertThat(codebook().labelOf("quote")).isEqualTo("Utterance");
    assertThat(open.marks()).hasSize(2);
  }

  @Test
  void aMergeShowsItsImpactFirstAndIsUndoneByTheEditorsKeys() {
    choose(1);
    migrate("tag-merge", 0);
    assertThat(impact()).contains("This touches 1 mark in 1 article of 1 annotator.");
    assertThat(open.marks()).contains("quote: “We are ready,”");

    press("migration-go");
    untilVersion(2);
    assertThat(open.marks()).contains("speaker: “We are ready,”");

    key(KeyCode.Z, false);
    untilVersion(3);
    assertThat(open.marks()).contains("quote: “We are ready,”");
    key(KeyCode.Z, true);
    untilVersion(4);
    assertThat(open.marks()).contains("speaker: “We are ready,”");
  }

  @Test
  void aDeletedTagsMarksAreKeptOrReassignedAndACancelDoesNothing() throws Exception {
    choose(0);
    migrate("tag-delete", 0);
    press("migration-cancel");
    assertThat(codebook().version()).isEqualTo(1);
    migrate("tag-delete", 0);
    press("migration-go");
    untilVersion(2);

    assertThat(codebook().tag("speaker")).isEmpty();
    assertThat(open.marks()).contains("speaker: The mayor");
    assertThat(open.onDisk().size()).isEqualTo(2);
  }

  @Test
  void escapeLeavesTheQuestionAndOnlyThenTheCodebook() {
    Parent root = editor().getRoot();
    choose(1);
    migrate("tag-split", 0);
    escape();

    assertThat(Fx.<Node>get(() -> root.lookup("#migration-go"))).isNull();
    assertThat(Fx.get(() -> root.getScene().getFocusOwner().getId())).isEqualTo("tags");
    assertThat(codebook().version()).isEqualTo(1);

    escape();
    assertThat(Fx.get(() -> root.getScene().getWindow().isShowing())).isFalse();
  }

  @Test
  void aKeyThatIsTakenIsRefusedWithASentence() {
    choose(1);
    type("tag-key", "1");

    assertThat(message()).contains("The key 1 is “Speaker” already");
    assertThat(codebook().version()).isEqualTo(1);
    assertThat(Fx.get(() -> node("tag-key", TextField.class).getText())).isEqualTo("2");
  }

  @Test
  void aKeyOfTheProgramsIsRefusedWithItsCommand() {
    choose(0);
    type("tag-key", "q");
    assertThat(message()).isEqualTo("The key Q is “Select the quotation” already; choose another.");
    choosePage(1);
    Fx.run(() -> linkKey().setText("k"));
    Fx.run(() -> linkKey().fireEvent(new javafx.event.ActionEvent()));
    Fx.settle();
    assertThat(message())
        .isEqualTo("The key K is “Put the finding aside…” already; choose another.");
    assertThat(codebook().version()).isEqualTo(1);

    Fx.run(
        () -> {
          Command quotation = open.main.commands().get("select-quotation");
          assertThat(open.main.shortcuts().change(quotation, KeyCombination.valueOf("U")))
              .isEmpty();
        });
    choosePage(0);
    type("tag-key", "u");
    assertThat(message()).startsWith("The key U is “Select the quotation”");
    type("tag-key", "q");
    untilVersion(2);
    assertThat(codebook().tag("speaker").orElseThrow().key()).isEqualTo("Q");
  }

  @Test
  void aCodebookThatHasAKeyOfTheProgramsOpensAndSaysSo() throws Exception {
    open.close();
    Codebook book = DefaultCodebook.load();
    Tag quote = book.tag("quote").orElseThrow();
    Tag keyed =
        new Tag("quote", "Quote", quote.colour(), quote.line(), "N", "", List.of(), Map.of());
    Path project = folder.resolve("project");
    Files.write(
        project.resolve("codebook.json"), CodebookFile.write(book.withTags(List.of(keyed))));
    open = OpenWindow.again(folder);
    assertThat(Fx.get(() -> open.main.commands().get("tag-quote").keys())).isEmpty();
    open.run("codebook");
    choose(0);
    assertThat(
            Fx.get(
                () ->
                    editor().getRoot().lookupAll(".keyless").stream()
                        .filter(Node::isVisible)
                        .map(n -> ((Label) n).getText())
                        .toList()))
        .containsExactly("This key is “Write a note”, and does nothing here.");
    type("tag-label", "Utterance");
    untilVersion(2);
    assertThat(codebook().tag("quote").orElseThrow().key()).isEqualTo("N");
  }

  @Test
  void whatTheMarksSayIsNotRemovedUnasked() {
    choose(1);
    pressButton("Remove “Cue”");
    untilVersion(2);
    assertThat(open.dialogs.told).as("no mark has a cue").isEmpty();
    assertThat(codebook().tag("quote").orElseThrow().attribute("cue")).isEmpty();
  }

  @Test
  void aKindOfLinkThatIsRemovedLeavesItsLinksInPeace() {
    linkTheQuoteToTheMayor();
    open.dialogs.answer(0);
    pressButton("Remove the link “said by”");
    untilVersion(2);
    assertThat(open.dialogs.told).singleElement().asString().contains("1 link is kept as it is");
    assertThat(open.dialogs.told.getFirst()).doesNotContain("0 marks");
    open.until("the text is looked through", () -> open.main.workspace().isChecked());
    assertThat(findings()).isNotEmpty().noneMatch(f -> f.startsWith("Link to nothing"));
    assertThat(open.set().relations()).hasSize(1);

    key(KeyCode.Z, false);
    untilVersion(3);
    open.dialogs.answer(0);
    key(KeyCode.Z, true);
    untilVersion(4);
    assertThat(open.dialogs.told.getLast())
        .startsWith("Redo: Remove the link “said by”?: The codebook would no longer know");
    assertThat(open.set().relations()).hasSize(1);
  }

  @Test
  void fieldsThatAreSettledAtOnceAreAllKept() {
    choose(1);
    Fx.run(
        () -> {
          TextField label = node("tag-label", TextField.class);
          label.setText("Utterance");
          node("tag-guideline", TextArea.class).setText("Mark the whole of it.");
          label.fireEvent(new javafx.event.ActionEvent());
          open.main.codebook().editor().orElseThrow().settle();
        });
    untilVersion(3);

    Tag tag = codebook().tag("quote").orElseThrow();
    assertThat(tag.label()).isEqualTo("Utterance");
    assertThat(tag.guideline()).isEqualTo("Mark the whole of it.");
  }

  @Test
  void whatIsBeingTypedStaysWhenTheCodebookIsShownAnew() {
    choose(1);
    Fx.run(
        () -> {
          node("tag-guideline", TextArea.class).setText("Half a sen");
          open.main.codebook().show();
        });
    Fx.settle();
    assertThat(Fx.get(() -> node("tag-guideline", TextArea.class).getText()))
        .isEqualTo("Half a sen");
    choose(0);
    untilVersion(2);
    assertThat(codebook().tag("quote").orElseThrow().guideline()).isEqualTo("Half a sen");
    assertThat(codebook().tag("speaker").orElseThrow().guideline()).doesNotContain("Half");
  }

  @Test
  void anAddedTagCanBeNamedAtOnceAndMarksWithItsKey() {
    press("tag-add");
    untilVersion(2);
    type("tag-label", "Promise");
    untilVersion(3);
    type("tag-key", "h");
    untilVersion(4);

    Tag tag = codebook().tags().getLast();
    assertThat(tag.id()).isEqualTo("new-tag");
    assertThat(tag.label()).isEqualTo("Promise");
    assertThat(tag.key()).isEqualTo("H");
    assertThat(open.main.commands().get("tag-new-tag").shownKey()).isEqualTo("H");
  }

  @Test
  void aCodebookIsTakenFromAFile() throws Exception {
    Codebook other = DefaultCodebook.load();
    Tag quote = other.tag("quote").orElseThrow();
    Tag renamed =
        new Tag("promise", "Promise", quote.colour(), quote.line(), "", "", List.of(), Map.of());
    Path file = folder.resolve("other.json");
    Files.write(file, CodebookFile.write(other.withTags(List.of(renamed))));
    open.dialogs.answer(List.of(file));
    open.dialogs.answer(0);

    press("codebook-take");
    untilVersion(2);

    assertThat(codebook().tags())
        .extracting(Tag::id)
        .containsExactly("speaker", "quote", "allegation", "statistic", "promise");
  }

  @Test
  void theEditorClosesWithTheProject() {
    assertThat(editor().getWindow()).isInstanceOf(Stage.class);
    Fx.get(open.main.desk()::letGo).join();
    open.until(
        "closed",
        () ->
            Window.getWindows().stream()
                .noneMatch(w -> w.getScene().getRoot().getStyleClass().contains("codebook")));
  }
}
