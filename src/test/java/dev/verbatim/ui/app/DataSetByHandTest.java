package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Data sets of other tools, looked at and taken in by keys and mouse.
@ExtendWith(Fx.class)
class DataSetByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void aProject() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("harbour", "Nobody asked."));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private Path brat(String name, String text, String lines) throws Exception {
    Files.writeString(folder.resolve(name + ".txt"), text);
    return Files.writeString(folder.resolve(name + ".ann"), lines);
  }

  private List<String> titles() {
    return Fx.get(
        () -> open.main.desk().rows().stream().map(r -> r.titleProperty().get()).toList());
  }

  private void openSheet() {
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
    open.until("the sheet is shown", () -> open.main.root().lookup("#import") != null);
    Fx.settle();
  }

  /// Chooses files from the sheet, by the key of the button that has the focus.
  private void choose(Path... files) {
    open.dialogs.answer(List.of(files));
    open.window.keys(KeyCode.SPACE);
  }

  private void untilHeaded(String words) {
    open.until(words + " is said", () -> open.text("#import-heading").contains(words));
    Fx.settle();
  }

  /// What the lines say, first what cannot be taken.
  private List<String> lines() {
    TableView<?> table = (TableView<?>) open.node("#import-works");
    return Fx.get(
        () ->
            table.getItems().stream()
                .map(row -> String.valueOf(table.getColumns().getLast().getCellData(indexOf(row))))
                .toList());
  }

  private int indexOf(Object row) {
    return ((TableView<?>) open.node("#import-works")).getItems().indexOf(row);
  }

  private boolean canTake() {
    return Fx.get(() -> !open.node("#import-go").isDisabled());
  }

  @Test
  void whatWouldComeIsShownThenItComesAndGoesAgain() throws Exception {
    Path ann = brat("peace", "She said no.\n", "T1\tspeaker 0 3\tShe\nT2\tquote 9 11\tno\n");
    openSheet();
    assertThat(open.text("#import-heading")).contains("NOTHING IS CHOSEN");
    assertThat(canTake()).isFalse();
    choose(ann);
    untilHeaded("1 WORK · 2 MARKS");
    ComboBox<?> format = (ComboBox<?>) open.node("#import-format");
    assertThat(Fx.get(() -> String.valueOf(format.getValue()))).isEqualTo("brat standoff");
    assertThat(lines()).containsExactly("new article, 2 marks");
    assertThat(folder.resolve("project/articles/peace.txt")).doesNotExist();

    TextField annotator = Fx.get(() -> ((ComboBox<?>) open.node("#import-annotator")).getEditor());
    Fx.run(() -> annotator.setText(OpenWindow.ANALYST.name()));
    open.until("it was looked at", this::canTake);
    open.window.keys(KeyCode.CONTROL, KeyCode.ENTER);
    open.until("it is open", () -> open.current().session().article().id().equals("peace"));
    assertThat(open.marks()).containsExactly("speaker: She", "quote: no");
    assertThat(open.text("#said")).contains("Taken in: 2 marks of 1 work; 1 article is new");

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    open.until("it is gone", () -> titles().equals(List.of("harbour")));
    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
    open.until("it is back", () -> titles().contains("peace"));
  }

  @Test
  void whatCannotBeTakenIsShownFirstAndToldAtTheEnd() throws Exception {
    Path ann = brat("peace", "She said no.\n", "T1\tspeaker 0 3\tShe\nT2\tquote nine\tno\n");
    openSheet();
    choose(ann);
    untilHeaded("1 WORK · 1 MARK");
    assertThat(lines().getFirst()).startsWith("Cannot be taken:");
    assertThat(open.text("#import-about")).contains("1 thing cannot be taken");
    open.window.keys(KeyCode.CONTROL, KeyCode.ENTER);
    open.until("it is told", () -> open.main.root().lookup("#refused") != null);
    Fx.settle();
    open.window.click(open.node("#refused-copy"));
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
        .contains("peace.ann, line 2");
  }

  @Test
  void whatComesForTheOpenArticleIsJoinedThere() throws Exception {
    open.mark("Nobody", KeyCode.DIGIT1);
    Path ann = brat("harbour", "Nobody asked.", "T1\tquote 7 12\tasked\n");
    openSheet();
    choose(ann);
    untilHeaded("1 WORK");
    Fx.run(
        () ->
            ((ComboBox<?>) open.node("#import-annotator"))
                .getEditor()
                .setText(OpenWindow.ANALYST.id()));
    open.until("it is told", () -> open.text("#import-about").contains("1 work is joined"));
    open.until("it was looked at", this::canTake);
    open.window.keys(KeyCode.CONTROL, KeyCode.ENTER);
    open.until("it is joined", () -> open.marks().size() == 2);
    assertThat(open.marks()).containsExactly("speaker: Nobody", "quote: asked");
    open.until("it is told", () -> open.text("#said").contains("Taken in: 1 mark"));
    assertThat(open.onDisk().size()).isEqualTo(2);
  }

  @Test
  void tagsThatTheProjectLacksJoinItsCodebook() throws Exception {
    openSheet();
    choose(brat("peace", "She said no.\n", "T1\tPerson 0 3\tShe\n"));
    untilHeaded("1 MARK");
    assertThat(open.text("#import-about")).contains("The codebook got");
    open.window.keys(KeyCode.CONTROL, KeyCode.ENTER);
    open.until("it is open", () -> titles().contains("peace"));
    assertThat(folder.resolve("project/codebook.json")).content().contains("Person");
  }

  @Test
  void droppedFilesAreADataSetWhereTheyCanBeNothingElse() throws Exception {
    Path ann = brat("peace", "She said no.\n", "T1\tspeaker 0 3\tShe\n");
    Fx.run(() -> open.main.files().dropped(List.of(ann)));
    open.until("the sheet is shown", () -> open.main.root().lookup("#import") != null);
    untilHeaded("1 MARK");
    Path other = brat("war", "He said yes.\n", "T1\tspeaker 0 2\tHe\nT2\tquote 8 11\tyes\n");
    Fx.run(() -> open.main.files().dropped(List.of(other)));
    untilHeaded("2 MARKS");
    open.window.keys(KeyCode.ESCAPE);
    assertThat(titles()).containsExactly("harbour");
  }

  @Test
  void whereNoFormatIsFoundItIsAskedFor() throws Exception {
    openSheet();
    choose(Files.writeString(folder.resolve("list.xmi"), "{}"));
    untilHeaded("IN WHICH FORMAT?");
    assertThat(canTake()).isFalse();
    assertThat(((Button) open.node("#import-go")).getText()).isEqualTo("Take in");
    Fx.run(() -> ((ComboBox<?>) open.node("#import-format")).getSelectionModel().selectFirst());
    open.until("it is said", () -> !open.text("#import-heading").contains("LOOKED"));
    assertThat(canTake()).isFalse();
  }
}
