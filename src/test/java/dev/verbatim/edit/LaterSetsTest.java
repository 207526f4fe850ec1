package dev.verbatim.edit;

import static dev.verbatim.edit.Scheme.delete;
import static dev.verbatim.edit.Scheme.merge;
import static dev.verbatim.edit.Scheme.split;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.RelationType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Undo of a change of the codebook in sets that were opened after it, or closed since.
class LaterSetsTest {
  private final Scheme scheme = new Scheme();
  private final Batches batches = new Batches(scheme);
  private AnnotationSet file;

  @BeforeEach
  void aFile() throws RefusedException {
    Marking elsewhere = new Marking().withAQuote();
    elsewhere.make(
        new Edit.SetAttribute("q", "type", Optional.of(new AttributeValue.Text("direct"))));
    file = elsewhere.set();
  }

  private void change(CodebookEdit edit) throws RefusedException {
    batches.change("Change", scheme.codebook, edit, () -> {});
  }

  private void undo() {
    batches.toggle(batches.undoableInCodebook().orElseThrow(), () -> {});
  }

  private void redo() {
    batches.toggle(batches.redoableInCodebook().orElseThrow(), () -> {});
  }

  /// Opens the set as a program does: read with the codebook of now, with the tags of the file.
  private Marking open() {
    Map<String, String> former = new HashMap<>();
    AnnotationSet read = file;
    for (Annotation mark : file.annotations()) {
      Annotation migrated = scheme.codebook.migrate(mark);
      if (!migrated.equals(mark)) {
        former.put(mark.id(), mark.tag());
        read = read.replaced(List.of(mark), List.of(migrated));
      }
    }
    Marking opened = new Marking(read, "b2");
    opened.session.useCodebook(scheme.codebook);
    batches.add(opened.session, former);
    return opened;
  }

  private void assertAsInTheFile(Marking set) {
    assertThat(Marking.bare(set.set())).isEqualTo(Marking.bare(file));
  }

  @Test
  void aMergeIsUndoneInASetThatWasReadWithIt() throws RefusedException {
    change(merge("quote", "figure"));
    Marking late = open();
    assertThat(late.get("q").tag()).isEqualTo("figure");
    assertThat(late.told).as("opening changes nothing").isEmpty();
    assertThat(late.session.history().undoable()).isEmpty();
    assertThat(batches.changedSince(batches.undoableInCodebook().orElseThrow())).isEmpty();

    undo();
    assertAsInTheFile(late);
    assertThat(batches.redoable(late.session)).isPresent();

    redo();
    assertThat(late.get("q").tag()).isEqualTo("figure");
    undo();
    assertAsInTheFile(late);
  }

  @Test
  void eachOfSeveralChangesIsUndoneByItself() throws RefusedException {
    change(split(scheme.codebook, "quote", "type", "direct"));
    String direct = scheme.codebook.tags().get(1).id();
    change(merge(direct, "figure"));
    change(merge("figure", "speaker"));
    Marking late = open();
    assertThat(late.get("q").tag()).isEqualTo("speaker");

    undo();
    assertThat(late.get("q").tag()).isEqualTo("figure");
    assertThat(late.get("s").tag()).isEqualTo("speaker");
    undo();
    assertThat(late.get("q").tag()).isEqualTo(direct);
    undo();
    assertAsInTheFile(late);
    redo();
    redo();
    redo();
    assertThat(late.get("q").tag()).isEqualTo("speaker");
  }

  @Test
  void whatIsOpenedWhileAChangeIsTakenBackFollowsItsRedo() throws RefusedException {
    change(delete("quote", "speaker"));
    undo();
    Marking late = open();
    assertAsInTheFile(late);

    redo();
    assertThat(late.get("q").tag()).isEqualTo("speaker");
    assertThat(batches.undoable(late.session)).isPresent();
    undo();
    assertAsInTheFile(late);
  }

  @Test
  void whatWasMarkedAfterTheUndoFollowsTheRedoToo() throws RefusedException {
    Marking open = open();
    change(merge("quote", "figure"));
    undo();
    open.make(Marking.mark("new", "quote", 33, 39));
    open.make(new Edit.SetNote("q", "since"));

    redo();
    assertThat(open.get("new").tag()).isEqualTo("figure");
    assertThat(open.get("q").tag()).isEqualTo("figure");
    undo();
    assertThat(open.get("new").tag()).isEqualTo("quote");
    assertThat(open.get("q").note()).isEqualTo("since");
  }

  @Test
  void aMarkThatWasChangedSinceStaysAndIsTold() throws RefusedException {
    change(merge("quote", "figure"));
    Marking late = open();
    late.make(new Edit.SetNote("q", "mine"));

    assertThat(batches.changedSince(batches.undoableInCodebook().orElseThrow()).orElseThrow())
        .contains("would stay as it is: “The harbour” (1 mark).")
        .contains("no longer know");
    undo();
    assertThat(late.get("q").tag()).isEqualTo("figure");
    assertThat(late.get("q").note()).isEqualTo("mine");
  }

  @Test
  void marksUnderATagThatGoesAreTold() throws RefusedException {
    Marking open = open();
    change(new CodebookEdit.AddTag(Scheme.tag("plan", "Plan", "")));
    open.make(Marking.mark("new", "plan", 33, 39));
    Batch batch = batches.undoableInCodebook().orElseThrow();

    assertThat(batches.changedSince(batch).orElseThrow())
        .startsWith("The codebook would no longer know")
        .endsWith("“The harbour” (1 mark).");
    undo();
    assertThat(open.get("new").tag()).as("kept").isEqualTo("plan");
    assertThat(batches.changedSince(batch)).as("comes back").isEmpty();
  }

  @Test
  void linksOfAKindThatGoesAreTold() throws RefusedException {
    Marking open = open();
    var kind = scheme.codebook.relationType("same").orElseThrow();
    var cites = new RelationType("cites", "cites", "", kind.from(), kind.to(), Map.of());
    change(new CodebookEdit.PutRelation(cites));
    open.make(new Edit.Link("c", "cites", "q", "s"));

    assertThat(batches.changedSince(batches.undoableInCodebook().orElseThrow()).orElseThrow())
        .endsWith("kept as it is: “The harbour”.");
  }

  @Test
  void aSetThatIsClosedAndOpenedAgainTakesItsPartInTheUndo() throws RefusedException {
    Marking open = open();
    change(merge("quote", "figure"));
    batches.remove(open.session);
    Batch batch = batches.undoableInCodebook().orElseThrow();
    assertThat(batches.changedSince(batch).orElseThrow())
        .endsWith("“The harbour” (1 mark), which is closed.");

    AnnotationSet closed = open.set();
    Marking again = new Marking(closed, "b2");
    again.session.useCodebook(scheme.codebook);
    batches.add(again.session, Map.of());
    assertThat(batches.changedSince(batch)).isEmpty();
    undo();
    assertAsInTheFile(again);
  }

  @Test
  void marksOfSeveralSetsAreUndoneInOneThatWasOpenedAgain() throws RefusedException {
    Marking open = open();
    Map<AnnotationSession, List<Edit>> edits = new LinkedHashMap<>();
    edits.put(open.session, List.of(Marking.mark("a", "quote", 33, 39)));
    Batch batch = batches.dispatch("Tag all", edits).orElseThrow();
    batches.remove(open.session);
    Marking again = new Marking(open.set(), "b2");
    batches.add(again.session, Map.of());

    batches.toggle(batch, () -> {});
    assertAsInTheFile(again);
  }

  @Test
  void aMarkThatWasRetaggedIsNotLedBack() throws RefusedException {
    change(merge("quote", "figure"));
    Map<String, String> former = Map.of("q", "quote");
    Marking late =
        new Marking(
            file.replaced(
                List.of(file.annotation("q").orElseThrow()),
                List.of(file.annotation("q").orElseThrow().withTag("speaker"))),
            "b2");
    late.session.useCodebook(scheme.codebook);
    batches.add(late.session, former);

    undo();
    assertThat(late.get("q").tag()).isEqualTo("speaker");
  }
}
