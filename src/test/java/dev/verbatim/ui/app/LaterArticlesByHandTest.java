package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.TagSplit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Undo of changes of the codebook in articles that are opened after them, or never.
@ExtendWith(Fx.class)
class LaterArticlesByHandTest {
  private static final String QUOTE = "“We are ready,”";
  private static final Map<String, String> TEXTS =
      Map.of(
          "harbour", QUOTE + " the mayor said.",
          "later", QUOTE + " the minister said.",
          "never", QUOTE + " nobody said.");

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void threeArticlesThatWereMarkedBefore() throws Exception {
    open = OpenWindow.onTexts(folder, TEXTS);
    for (String id : List.of("harbour", "later", "never")) {
      open.go(id);
      open.mark(QUOTE, KeyCode.DIGIT2);
      String mark = open.set().annotations().getFirst().id();
      Optional<AttributeValue> direct = Optional.of(new AttributeValue.Text("direct"));
      Edit edit = new Edit.SetAttribute(mark, "type", direct);
      Fx.get(() -> open.current().session().dispatch(Transaction.of("Type", edit)));
    }
    open.close();
    open = OpenWindow.again(folder);
    open.go("harbour");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void change(CodebookEdit edit) {
    int version = codebook().version();
    Fx.run(() -> open.main.codebook().change("Change", codebook(), edit));
    untilVersion(version + 1);
  }

  private void toggle(boolean undo) {
    int version = codebook().version();
    Fx.run(() -> open.main.codebook().toggle(undo));
    untilVersion(version + 1);
  }

  private void untilVersion(int version) {
    open.until("version " + version, () -> codebook().version() == version);
    Fx.settle();
  }

  private Codebook codebook() {
    return Fx.get(() -> open.current().session().codebook());
  }

  private byte[] file(String id) throws Exception {
    return Files.readAllBytes(
        folder.resolve("project/annotations/analyst-c").resolve(id + ".json"));
  }

  @Test
  void anArticleThatIsOpenedLaterIsLedBackAndOneThatNeverIsStaysAsItWas() throws Exception {
    byte[] never = file("never");
    byte[] later = file("later");
    change(new CodebookEdit.MergeTags(new Migration.Merge("m", "quote", "allegation")));
    open.go("later");
    assertThat(open.marks()).containsExactly("allegation: " + QUOTE);
    assertThat(file("later")).as("opening writes nothing").isEqualTo(later);

    toggle(true);
    assertThat(open.marks()).containsExactly("quote: " + QUOTE);
    assertThat(open.onDisk().annotations()).extracting("tag").containsExactly("quote");
    open.go("never");
    assertThat(open.marks()).containsExactly("quote: " + QUOTE);
    assertThat(file("never")).isEqualTo(never);

    toggle(false);
    assertThat(open.marks()).containsExactly("allegation: " + QUOTE);
    open.go("later");
    assertThat(open.marks()).containsExactly("allegation: " + QUOTE);
    assertThat(open.dialogs.told).isEmpty();
  }

  @Test
  void noMarkStaysUnderATagThatASplitMadeAndItsUndoTookAway() throws Exception {
    Tag quote = codebook().tag("quote").orElseThrow();
    CodebookEdit.SplitTag split =
        TagSplit.of(codebook(), quote, quote.attribute("type").orElseThrow(), List.of("direct"));
    change(split);
    open.go("later");
    String made = split.added().getFirst().id();
    assertThat(open.marks()).containsExactly(made + ": " + QUOTE);
    toggle(true);

    assertThat(open.marks()).containsExactly("quote: " + QUOTE);
    assertThat(codebook().tag("quote")).isPresent();
  }

  @Test
  void anArticleThatIsTakenOutAndPutBackIsLedBackToo() throws Exception {
    change(new CodebookEdit.DeleteTag(new Migration.Delete("d", "quote", Optional.of("speaker"))));
    open.dialogs.answer(0);
    open.run("remove-article");
    open.until("another is open", () -> !open.current().session().article().id().equals("harbour"));
    open.dialogs.answer(1);
    Fx.run(() -> open.main.codebook().toggle(true));
    Fx.settle();
    assertThat(open.dialogs.told.getLast()).contains("“harbour” (1 mark), which is closed");
    open.dialogs.answer(0);
    open.run("restore-article");
    open.until("it is back", () -> open.current().session().article().id().equals("harbour"));
    assertThat(open.marks()).containsExactly("speaker: " + QUOTE);

    toggle(true);
    assertThat(open.marks()).containsExactly("quote: " + QUOTE);
  }
}
