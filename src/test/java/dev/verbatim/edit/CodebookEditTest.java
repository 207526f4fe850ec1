package dev.verbatim.edit;

import static dev.verbatim.edit.Scheme.after;
import static dev.verbatim.edit.Scheme.attributes;
import static dev.verbatim.edit.Scheme.choice;
import static dev.verbatim.edit.Scheme.delete;
import static dev.verbatim.edit.Scheme.ids;
import static dev.verbatim.edit.Scheme.labelled;
import static dev.verbatim.edit.Scheme.merge;
import static dev.verbatim.edit.Scheme.split;
import static dev.verbatim.edit.Scheme.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CodebookEditTest {
  private static final Codebook BOOK = Marking.CODEBOOK;

  private static void refused(String words, ThrowingCallable edit) {
    assertThatThrownBy(edit).isInstanceOf(RefusedException.class).hasMessageContaining(words);
  }

  private static Tag quote(Codebook codebook) {
    return codebook.tag("quote").orElseThrow();
  }

  @Test
  void anIdIsMadeOfTheLabelAndOfNoneThatWasUsed() {
    assertThat(CodebookIds.fresh("Found by a Court!", Set.of())).isEqualTo("found-by-a-court");
    assertThat(CodebookIds.fresh("Élan vital", Set.of("elan-vital"))).isEqualTo("elan-vital-2");
    assertThat(CodebookIds.fresh("≥", Set.of())).isEqualTo("item");
    assertThat(CodebookIds.fresh("引用", Set.of())).isEqualTo("引用");
  }

  @Test
  void renamingChangesALabelAndTheVersionAndNothingElse() throws RefusedException {
    Codebook changed = after(BOOK, new CodebookEdit.ChangeTag(labelled(quote(BOOK), "Quotation")));

    assertThat(quote(changed)).isEqualTo(labelled(quote(BOOK), "Quotation"));
    assertThat(changed.version()).isEqualTo(BOOK.version() + 1);
    assertThat(changed.migrations()).isEmpty();
    assertThat(changed.withTags(BOOK.tags()).withEdition(1, List.of())).isEqualTo(BOOK);
  }

  @Test
  void whatIsNoDifferentIsNoEdition() throws RefusedException {
    assertThat(after(BOOK, new CodebookEdit.ChangeTag(quote(BOOK)))).isSameAs(BOOK);
  }

  @Test
  void aKeyThatATagOrALinkHasIsRefused() throws RefusedException {
    Codebook keyed =
        after(
            BOOK,
            new CodebookEdit.AddTag(tag("plan", "Plan", "9")),
            new CodebookEdit.PutRelation(
                new RelationType("of", "of", "O", List.of("plan"), List.of("plan"), Map.of())));

    refused("“Plan”", () -> after(keyed, new CodebookEdit.AddTag(tag("x", "X", "9"))));
    refused("“of”", () -> after(keyed, new CodebookEdit.AddTag(tag("x", "X", "O"))));
    refused(
        "“Plan”",
        () ->
            after(
                keyed,
                new CodebookEdit.PutRelation(
                    new RelationType("of", "of", "9", List.of(), List.of(), Map.of()))));
    refused("one letter", () -> after(keyed, new CodebookEdit.AddTag(tag("x", "X", "AB"))));
    assertThat(after(keyed, new CodebookEdit.ChangeTag(tag("plan", "Plans", "9")))).isNotNull();
  }

  @Test
  void whatHasNoNameColourOrPlaceIsRefused() {
    refused("name", () -> after(BOOK, new CodebookEdit.AddTag(tag("x", " ", ""))));
    refused("no tag", () -> after(BOOK, new CodebookEdit.ChangeTag(tag("x", "X", ""))));
    refused("name", () -> after(BOOK, new CodebookEdit.Rename("")));
    refused("order", () -> after(BOOK, new CodebookEdit.OrderTags(List.of("quote"))));
    refused(
        "no tag",
        () ->
            after(
                BOOK,
                new CodebookEdit.PutRelation(
                    new RelationType("r", "r", "", List.of("nobody"), List.of(), Map.of()))));
  }

  @Test
  void tagsComeInAnyOrder() throws RefusedException {
    List<String> order = List.of("figure", "quote", "speaker");
    assertThat(ids(after(BOOK, new CodebookEdit.OrderTags(order)))).isEqualTo(order);
  }

  @Test
  void idsOfWhatIsGoneAreNeverUsedAgain() throws RefusedException {
    Codebook gone =
        after(
            BOOK,
            new CodebookEdit.AddTag(tag("plan", "Plan", "")),
            delete("plan"),
            new CodebookEdit.RemoveRelation("same"),
            new CodebookEdit.RemoveLabel("genre"),
            attributes(BOOK, "quote", choice("type", "direct")));

    assertThat(CodebookIds.ofTags(gone)).contains("plan");
    refused("never", () -> after(gone, new CodebookEdit.AddTag(tag("plan", "Plan", ""))));
    refused("never", () -> after(gone, new CodebookEdit.PutLabel(choice("genre"))));
    refused(
        "never",
        () -> after(gone, attributes(gone, "quote", choice("type", "direct"), choice("cue"))));
    refused(
        "never",
        () -> after(gone, attributes(gone, "quote", choice("type", "direct", "indirect"))));
    refused(
        "before",
        () ->
            after(
                gone,
                new CodebookEdit.PutRelation(
                    new RelationType("same", "same", "", List.of(), List.of(), Map.of()))));
  }

  @Test
  void anAttributeThatAnotherAsksForStays() throws RefusedException {
    Attribute asking =
        new Attribute(
            "why",
            "Why",
            choice("x").type(),
            List.of(),
            false,
            Optional.of(new Attribute.Condition("type", List.of(), false)),
            Map.of());
    Codebook asked = after(BOOK, attributes(BOOK, "quote", choice("type", "direct"), asking));

    refused("condition", () -> after(asked, attributes(asked, "quote", asking)));
  }

  @Test
  void aMergedTagLeavesItsAttributesChoicesAndLinksToTheOther() throws RefusedException {
    Codebook merged = after(BOOK, merge("speaker", "quote"));

    assertThat(ids(merged)).containsExactly("quote", "figure");
    assertThat(quote(merged).attribute("type").orElseThrow().values())
        .extracting(Attribute.Choice::id)
        .containsExactly("direct", "indirect", "name");
    assertThat(merged.relationType("said-by").orElseThrow().to()).containsExactly("quote");
    assertThat(merged.relationType("same").orElseThrow().from()).containsExactly("quote");
    refused("itself", () -> after(BOOK, merge("quote", "quote")));
  }

  @Test
  void aSplitTagStaysWithTheValuesThatDidNotGo() throws RefusedException {
    Codebook split = after(BOOK, split(BOOK, "quote", "type", "indirect"));

    assertThat(ids(split)).containsExactly("quote", "quote-indirect", "speaker", "figure");
    assertThat(quote(split).attribute("type").orElseThrow().values())
        .extracting(Attribute.Choice::id)
        .containsExactly("direct");
    assertThat(split.tag("quote-indirect").orElseThrow().attributes())
        .isEqualTo(quote(BOOK).attributes());
    assertThat(split.relationType("said-by").orElseThrow().from())
        .containsExactly("quote", "quote-indirect");
    refused("choices", () -> after(split, splitBy("cue")));
  }

  private static CodebookEdit splitBy(String attribute) {
    return new CodebookEdit.SplitTag(
        new Migration.Split("s", "quote", attribute, Map.of("direct", "new")),
        List.of(tag("new", "New", "")));
  }

  @Test
  void aDeletedTagIsGoneFromLinksOrItsHeirIsThere() throws RefusedException {
    assertThat(after(BOOK, delete("speaker")).relationType("said-by").orElseThrow().to()).isEmpty();
    assertThat(after(BOOK, delete("speaker", "figure")).relationType("said-by").orElseThrow().to())
        .containsExactly("figure");
    refused("no tag", () -> after(BOOK, delete("speaker", "nobody")));
  }

  @Test
  void marksThatWouldGoBackAndForthAreRefused() throws RefusedException {
    Codebook two =
        after(
            BOOK,
            split(BOOK, "quote", "type", "direct"),
            split(BOOK, "speaker", "type", "direct"),
            merge("quote-direct", "speaker"));

    refused("back and forth", () -> after(two, merge("speaker-direct", "quote")));
  }

  @Test
  void whatIsTakenOverJoinsWhatIsThere() throws RefusedException {
    Codebook other =
        after(
            BOOK,
            new CodebookEdit.ChangeTag(labelled(quote(BOOK), "Utterance")),
            new CodebookEdit.AddTag(tag("plan", "Plan", "9")),
            delete("figure"));
    Codebook here =
        after(
            BOOK,
            new CodebookEdit.AddTag(tag("date", "Date", "9")),
            delete("speaker"),
            attributes(BOOK, "quote", choice("type", "direct")));

    Codebook taken = after(here, new CodebookEdit.TakeOver(other));

    assertThat(ids(taken)).containsExactly("quote", "figure", "date", "plan");
    assertThat(quote(taken).label()).isEqualTo("Utterance");
    assertThat(quote(taken).attributes()).containsExactly(choice("type", "direct"));
    assertThat(taken.tag("plan").orElseThrow().key()).isEmpty();
    assertThat(taken.relationType("said-by").orElseThrow().to()).isEmpty();
    assertThat(after(taken, new CodebookEdit.TakeOver(other))).isSameAs(taken);
  }
}
