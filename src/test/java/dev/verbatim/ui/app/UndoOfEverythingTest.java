package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.Edit;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Undo of every command, edit and change of the codebook, back to the first bytes of all files but
/// for what [UndoDesk#bytes] leaves out. What is in no list here fails.
@ExtendWith(Fx.class)
class UndoOfEverythingTest {
  private static final String QUOTE = "“We are ready,”";

  @TempDir Path folder;
  private OpenWindow open;
  private UndoDesk desk;

  /// A command that changes something.
  ///
  /// @param label what *Edit > Undo* says after it
  /// @param prepare what comes before it
  /// @param finish what is done where it only asks for something
  private record Case(String command, String label, Runnable prepare, Runnable finish) {
    Case(String command, String label, Runnable prepare) {
      this(command, label, prepare, () -> {});
    }
  }

  @BeforeEach
  void aProject() throws Exception {
    desk = UndoDesk.open(folder);
    open = desk.open;
  }

  @AfterEach
  void close() {
    open.close();
  }

  private Runnable keys(KeyCode... keys) {
    return () -> Stream.of(keys).forEach(open.window::keys);
  }

  private Runnable mark(String id) {
    return () -> desk.selectMark(id);
  }

  private Runnable words(String words) {
    return () -> desk.selectWords(words);
  }

  private Runnable both(String id, String words) {
    return () -> {
      desk.selectMark(id);
      desk.selectWords(words);
    };
  }

  private Runnable type(String field, String text) {
    return () -> {
      Fx.run(() -> ((TextInputControl) open.node(field)).setText(text));
      Fx.run(() -> open.main.workspace().settle());
    };
  }

  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Stream.of("speaker", "quote", "allegation", "statistic")
        .forEach(tag -> cases.add(new Case("tag-" + tag, "Tag as " + tag, words("boats came"))));
    cases.add(new Case("tag-speaker", "Retag as speaker", mark("st")));
    cases.add(new Case("choose-tag", "Retag as quote", mark("st"), keys(KeyCode.DIGIT2)));
    cases.add(new Case("duplicate", "Mark as allegation too", mark("st"), keys(KeyCode.DIGIT3)));
    cases.add(new Case("delete", "Delete quote", mark("qa")));
    cases.add(new Case("take-suggestion", "Take suggestion", mark("qa")));
    cases.add(new Case("take-words", "Set cue", both("qa", "said")));
    cases.add(new Case("note", "Note", mark("qa"), type("#note", "by hand")));
    cases.add(new Case("link-said-by", "Link: said by", mark("qa"), keys(KeyCode.ENTER)));
    cases.add(new Case("link-alleged-by", "Link: alleged by", mark("al"), keys(KeyCode.ENTER)));
    cases.add(new Case("link-reported-by", "Link: reported by", mark("st"), keys(KeyCode.ENTER)));
    cases.add(new Case("link-responds-to", "Link: responds to", mark("qa"), keys(KeyCode.ENTER)));
    cases.add(new Case("link", "Link: said by", mark("qa"), keys(KeyCode.ENTER)));
    cases.addAll(shaping());
    cases.add(new Case("tag-all", "Tag 2 places as speaker", words("boats"), this::tagAll));
    cases.add(new Case("mend-finding", "Mend a finding", this::findMendable));
    cases.add(
        new Case(
            "dismiss-finding",
            "Put a finding aside",
            this::findAny,
            keys(KeyCode.A, KeyCode.ENTER)));
    cases.add(new Case("restore-finding", "Take a finding back", this::findDismissed));
    cases.add(new Case("status-new", "Set status to new", () -> {}));
    cases.add(new Case("status-done", "Set status to done", () -> {}));
    Runnable done = () -> desk.beginFrom("status-done");
    cases.add(new Case("status-in-progress", "Set status to in progress", done));
    cases.add(new Case("rename", "Change title or origin", () -> {}, this::sayOrigin));
    return cases;
  }

  private List<Case> shaping() {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case("add-fragment", "Add fragment", both("st", "came")));
    cases.add(new Case("remove-fragment", "Remove fragment", both("al", "were hurt")));
    cases.add(new Case("stitch", "Stitch", mark("qa")));
    cases.add(new Case("split", "Split", mark("al")));
    cases.add(new Case("join", "Join 2 marks", mark("qa")));
    for (String end : List.of("end", "start")) {
      for (String way : List.of("left", "right", "word-left", "word-right")) {
        cases.add(new Case(end + "-" + way, "Move an end", mark("mv")));
      }
    }
    return cases;
  }

  private void tagAll() {
    ListView<?> places = (ListView<?>) open.node("#tag-all-places");
    Fx.run(() -> ((TextField) open.node("#tag-all-words")).setText("boats"));
    open.until("found", () -> places.getItems().size() == 2);
    open.window.keys(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private void findAny() {
    open.run("next-finding");
  }

  private void findMendable() {
    Command mend = Fx.get(() -> open.main.commands().get("mend-finding"));
    open.run("next-finding");
    for (int i = 0; i < 20 && !Fx.get(() -> mend.enabled().get()); i++) {
      open.run("next-finding");
    }
  }

  private void findDismissed() {
    desk.beginFrom("dismiss");
    Fx.run(
        () -> {
          ListView<?> rows = (ListView<?>) open.main.root().lookup("#findings");
          rows.getSelectionModel().selectLast();
          open.main.workspace().focusFindings();
        });
    open.window.keys(KeyCode.ENTER);
  }

  private void sayOrigin() {
    Fx.run(
        () -> {
          ((TextField) open.node("#metadata-title")).setText("Boats");
          ((TextField) open.node("#metadata-publisher")).setText("The Paper");
        });
    open.window.keys(KeyCode.ENTER);
  }

  @Test
  void everyCommandIsInOneOfTheLists() {
    List<String> listed = new ArrayList<>(UndoneElsewhere.CHANGES_NOTHING);
    listed.addAll(UndoneElsewhere.ADDS_OR_REMOVES);
    listed.addAll(UndoneElsewhere.SETTLES);
    listed.addAll(UndoneElsewhere.OTHERS);
    listed.addAll(UndoneElsewhere.ANSWERS);
    assertThat(listed).doesNotHaveDuplicates();
    cases().stream().map(Case::command).distinct().forEach(listed::add);
    assertThat(new TreeSet<>(listed)).as("in one list only").hasSameSizeAs(listed);
    List<String> ids =
        Fx.get(() -> open.main.commands().commands().stream().map(Command::id).toList());
    assertThat(ids).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void whateverACommandChangesIsUndoneAndRedoneUnderItsName() throws Exception {
    String first = desk.bytes();
    String begun = desk.undoText();
    for (Case each : cases()) {
      desk.begin();
      each.prepare().run();
      String before = desk.undoText().equals(begun) ? first : desk.bytes();
      assertThat(enabled(each.command())).as(each.command()).isTrue();
      open.run(each.command());
      each.finish().run();
      open.until(each.command() + " is done", () -> desk.undoText().equals("Undo " + each.label()));
      String after = desk.bytes();
      assertThat(after).as(each.command()).isNotEqualTo(before);

      desk.undo();
      assertThat(desk.bytes()).as("undo of " + each.command()).isEqualTo(before);
      desk.redo();
      assertThat(desk.bytes()).as("redo of " + each.command()).isEqualTo(after);
      while (!desk.undoText().equals(begun)) {
        desk.undo();
      }
    }
    assertThat(desk.bytes()).isEqualTo(first);
  }

  private boolean enabled(String command) {
    return Fx.get(() -> open.main.commands().get(command).enabled().get());
  }

  @Test
  void whatIsSaidToChangeNothingChangesNothing() throws Exception {
    String before = desk.bytes();
    String undo = desk.undoText();
    for (String command : UndoneElsewhere.CHANGES_NOTHING) {
      desk.begin();
      both("qa", QUOTE).run();
      cancelled(command).ifPresent(open.dialogs::answer);
      open.run(command);
      open.window.keys(KeyCode.ESCAPE);
      open.run("back-to-marking");
      open.until(command + " is left", () -> open.main.desk().shown().isPresent());
      assertThat(desk.bytes()).as(command).isEqualTo(before);
      assertThat(desk.undoText()).as(command).isEqualTo(undo);
    }
  }

  /// The answer of whoever thinks better of it.
  private static Optional<Object> cancelled(String command) {
    return switch (command) {
      case "open-text", "receive" -> Optional.of(List.of());
      case "new-project", "open-project", "open-sample", "save-copy", "annotator" ->
          Optional.of(Optional.empty());
      default -> Optional.empty();
    };
  }

  @Test
  void anArticleThatIsTakenOutComesBackWithItsFirstBytes() throws Exception {
    String before = desk.bytes();
    open.dialogs.answer(0);
    open.run("remove-article");
    open.until("it is gone", () -> open.main.desk().rows().isEmpty());
    open.dialogs.answer(0);
    open.run("restore-article");
    open.until("it is back", () -> open.main.desk().currentProperty().get().isPresent());
    Fx.settle();
    assertThat(desk.bytes()).isEqualTo(before);
  }

  @Test
  void everyKindOfEditIsUndone() throws Exception {
    List<Edit> edits = UndoDesk.edits();
    assertThat(edits.stream().map(Edit::getClass).distinct())
        .containsExactlyInAnyOrder(subclasses(Edit.class));
    String before = desk.bytes();
    for (Edit edit : edits) {
      desk.dispatch("Each", edit);
      assertThat(desk.bytes()).as(edit.toString()).isNotEqualTo(before);
      desk.undo();
      assertThat(desk.bytes()).as(edit.toString()).isEqualTo(before);
    }
  }

  @Test
  void everyKindOfChangeOfTheCodebookIsUndone() throws Exception {
    List<CodebookEdit> edits = UndoDesk.codebookEdits(desk.codebook());
    assertThat(edits.stream().map(CodebookEdit::getClass).distinct())
        .containsExactlyInAnyOrder(subclasses(CodebookEdit.class));
    String before = desk.bytes();
    for (CodebookEdit edit : edits) {
      desk.change(edit);
      assertThat(desk.undoText()).isEqualTo("Undo Change of the codebook");
      String after = desk.bytes();
      assertThat(after).as(edit.toString()).isNotEqualTo(before);
      desk.undo();
      assertThat(desk.bytes()).as(edit.toString()).isEqualTo(before);
      open.dialogs.answer(0); // what was agreed to is asked again
      desk.redo();
      open.dialogs.forgetAnswers();
      assertThat(desk.bytes()).as(edit.toString()).isEqualTo(after);
      desk.undo();
    }
  }

  @SuppressWarnings("unchecked") // those of a sealed type are its own
  private static <T> Class<? extends T>[] subclasses(Class<T> type) {
    return (Class<? extends T>[]) type.getPermittedSubclasses();
  }
}
