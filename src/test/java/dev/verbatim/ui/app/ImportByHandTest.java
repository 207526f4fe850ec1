package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Documents taken into a project by keys and mouse: shown before, corrected, refused, undone.
@ExtendWith(Fx.class)
class ImportByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void aProject() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("peace", "Peace."));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private List<String> titles() {
    return Fx.get(
        () -> open.main.desk().rows().stream().map(r -> r.titleProperty().get()).toList());
  }

  private Path file(String name, String words) throws Exception {
    return Files.writeString(folder.resolve(name), words);
  }

  private void add(Path... files) {
    open.dialogs.answer(List.of(files));
    open.run("add-articles");
  }

  private void untilShown(String id) {
    open.until(id + " is shown", () -> open.main.root().lookup(id) != null);
    Fx.settle();
  }

  private ListView<?> list() {
    return (ListView<?>) open.node("#intake-list");
  }

  private String preview() {
    return Fx.get(
        () ->
            String.join(
                "|",
                open.node("#intake-text").lookupAll(".prose").stream()
                    .map(Node::getAccessibleText)
                    .toList()));
  }

  private void put(ClipboardContent content) {
    Fx.run(() -> Clipboard.getSystemClipboard().setContent(content));
  }

  @Test
  void plainTextsAreTakenAtOnceAndOneUndoTakesThemOut() throws Exception {
    add(file("harbour-strike.txt", "\uFEFFOne\r\ntwo 👩‍👩‍👧 नमस्ते"), file("b.txt", "B."));
    open.until("they are there", () -> open.main.desk().rows().size() == 3);

    assertThat(titles()).containsExactly("B", "Harbour strike", "peace");
    assertThat(open.main.root().lookup("#intake")).isNull();
    assertThat(folder.resolve("project/articles/harbour-strike.txt"))
        .hasContent("One\ntwo 👩‍👩‍👧 नमस्ते");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    open.until("they are out", () -> titles().equals(List.of("peace")));
  }

  @Test
  void whatIsRefusedIsListedAndCanBeCopied() throws Exception {
    add(file("empty.txt", ""), file("dot.txt", " ."), file("note.txt", "{\\rtf1 x}"));
    untilShown("#refused");

    assertThat(titles()).containsExactly("Dot", "peace");
    assertThat(open.text("#refused .sheet-title")).isEqualTo("2 things were not taken");
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.SPACE);
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
        .contains("empty.txt: This file holds no text.")
        .contains("rich text (RTF)");
    open.window.keys(KeyCode.ESCAPE);
    assertThat(Fx.get(() -> open.main.sheets().isOpen())).isFalse();
  }

  @Test
  void documentsAreShownBeforeTheyAreTakenAndCanBeCorrected() throws Exception {
    Path old =
        Files.write(
            folder.resolve("old.txt"), "“Café” said".getBytes(Charset.forName("windows-1252")));
    add(old, file("ships.md", "# Ships wait\n\nOne *line*.\n\nTwo."), file("none.md", ""));
    untilShown("#intake");

    assertThat(titles()).containsExactly("peace");
    assertThat(open.text("#intake-about"))
        .isEqualTo("2 articles were found, 2 to be added. 1 thing cannot be taken.");
    assertThat(open.text("#intake-remarks")).contains("Windows-1252", "“Café” said");
    open.window.keys(KeyCode.SPACE);
    assertThat(open.text("#intake-take")).isEqualTo("Add 1 article");
    open.window.keys(KeyCode.DOWN);
    assertThat(preview()).isEqualTo("One line.|Two.");
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.CONTROL, KeyCode.A);
    open.window.keys(KeyCode.X);
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.Y);
    open.window.keys(KeyCode.ENTER);
    untilShown("#refused");

    assertThat(titles()).containsExactly("peace", "x");
    assertThat(Files.readString(folder.resolve("project/articles/ships.json")))
        .contains("\"title\": \"x\"", "\"byline\": \"y\"");
    assertThat(folder.resolve("project/articles/ships.txt")).hasContent("One line.\nTwo.");
  }

  @Test
  void whatIsThereAlreadyIsNotTickedAndEscapeTakesNothing() throws Exception {
    add(file("again.txt", "Peace."));
    untilShown("#intake");

    assertThat(open.text("#intake-remarks")).contains("has this text already, as “peace”");
    assertThat(open.node("#intake-take").isDisabled()).isTrue();
    open.window.keys(KeyCode.ESCAPE);
    assertThat(Fx.get(() -> open.main.sheets().isOpen())).isFalse();
    assertThat(titles()).containsExactly("peace");
  }

  @Test
  void aTableIsReadAgainWithOtherColumns() throws Exception {
    add(file("rows.csv", "text,summary\nA long text.,Short.\nAnother long text.,Brief.\n"));
    untilShown("#intake");
    assertThat(preview()).isEqualTo("A long text.");

    ComboBox<?> text = (ComboBox<?>) open.node("#intake-from-text");
    Fx.run(() -> text.getSelectionModel().select(2));
    open.until("it is read again", () -> preview().equals("Short."));
    assertThat(Fx.get(() -> list().getItems().size())).isEqualTo(2);
    Fx.run(() -> ((ComboBox<?>) open.node("#intake-from-text")).getSelectionModel().select(0));
    open.until("nothing is left", () -> open.node("#intake-take").isDisabled());
    assertThat(preview()).isEqualTo("No column is chosen for the text.");
  }

  @Test
  void aTextIsPastedUnderATitleThatCanBeChanged() {
    ClipboardContent content = new ClipboardContent();
    content.putString("Ministers met.\nNothing was said.");
    put(content);
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    untilShown("#intake");

    assertThat(Fx.get(() -> ((TextField) open.node("#intake-title")).getText()))
        .isEqualTo("Ministers met.");
    open.window.keys(KeyCode.M);
    open.window.keys(KeyCode.ENTER);
    open.until("it is open", () -> titles().contains("m"));
    assertThat(folder.resolve("project/articles/ministers-met.txt"))
        .hasContent("Ministers met.\nNothing was said.");
  }

  @Test
  void anEmptyClipboardIsSaidToBeEmpty() {
    put(new ClipboardContent());
    open.run("paste-article");

    assertThat(open.dialogs.told).singleElement().asString().contains("no text on the clipboard");
  }
}
