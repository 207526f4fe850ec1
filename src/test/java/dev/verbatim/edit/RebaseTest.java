package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Edits that were made from a codebook which has changed since.
class RebaseTest {
  private static final Codebook SEEN = Marking.CODEBOOK;

  private static Codebook done(CodebookEdit edit, Codebook codebook) throws RefusedException {
    return edit.applyTo(codebook, Scheme.by("edit", 1));
  }

  /// The codebook after one edit and then another, neither of which knew of the other.
  private static Codebook both(CodebookEdit first, CodebookEdit second) throws RefusedException {
    Codebook now = done(first, SEEN);
    return done(second.from(SEEN, now), now);
  }

  private static Tag quote() {
    return SEEN.tag("quote").orElseThrow();
  }

  private static CodebookEdit put(Tag tag) {
    return new CodebookEdit.ChangeTag(tag);
  }

  private static CodebookEdit attributes(List<Attribute> attributes) {
    return put(quote().withAttributes(attributes));
  }

  private static Attribute type() {
    return quote().attribute("type").orElseThrow();
  }

  private static List<Attribute> with(Attribute changed) {
    return quote().attributes().stream()
        .map(a -> a.id().equals(changed.id()) ? changed : a)
        .toList();
  }

  private static Attribute plus(Attribute attribute, String choice) {
    List<Attribute.Choice> values = new ArrayList<>(attribute.values());
    values.add(new Attribute.Choice(choice, choice));
    return attribute.withValues(values);
  }

  @Test
  void whatNobodyTouchedSinceIsDoneAsItIs() throws RefusedException {
    CodebookEdit edit = put(quote().withKey("9"));
    assertThat(edit.from(SEEN, SEEN)).isSameAs(edit);
    Codebook now = done(new CodebookEdit.Rename("other"), SEEN);
    assertThat(edit.from(SEEN, now)).isEqualTo(edit);
  }

  @Test
  void fieldsOfATagThatTwoChangedAreBothChanged() throws RefusedException {
    Codebook now = both(put(Scheme.labelled(quote(), "Words")), put(quote().withKey("9")));
    Tag tag = now.tag("quote").orElseThrow();
    assertThat(tag.label()).isEqualTo("Words");
    assertThat(tag.key()).isEqualTo("9");
  }

  @Test
  void theLaterWishForTheSameFieldHolds() throws RefusedException {
    Codebook now = both(put(Scheme.labelled(quote(), "A")), put(Scheme.labelled(quote(), "B")));
    assertThat(now.labelOf("quote")).isEqualTo("B");
  }

  @Test
  void attributesAndChoicesOfBothAreThere() throws RefusedException {
    Attribute more = Scheme.choice("more", "x");
    List<Attribute> added = new ArrayList<>(quote().attributes());
    added.add(more);
    Codebook now = both(attributes(added), attributes(with(plus(type(), "mixed"))));
    Tag tag = now.tag("quote").orElseThrow();
    assertThat(tag.attribute("more")).contains(more);
    assertThat(tag.attribute("type").orElseThrow().choice("mixed")).isPresent();

    Codebook choices =
        both(attributes(with(plus(type(), "scare"))), attributes(with(plus(type(), "mixed"))));
    assertThat(choices.tag("quote").orElseThrow().attribute("type").orElseThrow().values())
        .extracting(Attribute.Choice::id)
        .containsExactly("direct", "indirect", "scare", "mixed");
  }

  @Test
  void whatOneTookOutIsNotPutBackByAnotherWhoSawIt() throws RefusedException {
    List<Attribute> without =
        quote().attributes().stream().filter(a -> !a.id().equals("cue")).toList();
    Codebook first = both(attributes(without), put(quote().withKey("9")));
    assertThat(first.tag("quote").orElseThrow().attribute("cue")).isEmpty();

    Codebook second = both(put(quote().withKey("9")), attributes(without));
    assertThat(second.tag("quote").orElseThrow().attribute("cue")).isEmpty();
    assertThat(second.tag("quote").orElseThrow().key()).isEqualTo("9");
  }

  @Test
  void aChangeToWhatIsGoneDoesNotBringItBack() throws RefusedException {
    List<Attribute> without =
        quote().attributes().stream().filter(a -> !a.id().equals("type")).toList();
    Codebook now = both(attributes(without), attributes(with(plus(type(), "mixed"))));
    assertThat(now.tag("quote").orElseThrow().attribute("type")).isEmpty();
  }

  @Test
  void twoTagsThatWereAddedAtOnceAreTwo() throws RefusedException {
    CodebookEdit add = new CodebookEdit.AddTag(Scheme.tag("new-tag", "New tag", ""));
    Codebook now = both(add, add);
    assertThat(Scheme.ids(now)).hasSize(SEEN.tags().size() + 2).doesNotHaveDuplicates();
  }

  @Test
  void anOrderLeavesNoTagOut() throws RefusedException {
    CodebookEdit order = new CodebookEdit.OrderTags(List.of("figure", "quote", "speaker"));
    Codebook added = both(new CodebookEdit.AddTag(Scheme.tag("plan", "Plan", "")), order);
    assertThat(Scheme.ids(added)).containsExactly("figure", "quote", "speaker", "plan");
    Codebook gone = both(Scheme.delete("speaker"), order);
    assertThat(Scheme.ids(gone)).containsExactly("figure", "quote");
  }

  @Test
  void linksAndLabelsAreJoinedByTheirFieldsToo() throws RefusedException {
    RelationType said = SEEN.relationType("said-by").orElseThrow();
    CodebookEdit key =
        new CodebookEdit.PutRelation(
            new RelationType(said.id(), said.label(), "S", said.from(), said.to(), said.extra()));
    CodebookEdit ends =
        new CodebookEdit.PutRelation(
            new RelationType(
                said.id(), said.label(), said.key(), List.of("figure"), said.to(), said.extra()));
    RelationType joined = both(key, ends).relationType("said-by").orElseThrow();
    assertThat(joined.key()).isEqualTo("S");
    assertThat(joined.from()).containsExactly("figure");

    Attribute genre = SEEN.label("genre").orElseThrow();
    Codebook labels =
        both(
            new CodebookEdit.PutLabel(plus(genre, "letter")),
            new CodebookEdit.PutLabel(plus(genre, "review")));
    assertThat(labels.label("genre").orElseThrow().values()).hasSize(4);
  }
}
