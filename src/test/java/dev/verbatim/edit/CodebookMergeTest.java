package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

public class CodebookMergeTest {
  private static final Codebook BASE = DefaultCodebook.load();

  private final List<String> collisions = new ArrayList<>();

  @Test
  void anUnchangedSideGivesTheOther() {
    Codebook changed = renamed(BASE, "quote", "Quotation");

    assertThat(merge(BASE, changed)).isEqualTo(changed);
    assertThat(merge(changed, BASE)).isEqualTo(changed);
    assertThat(merge(changed, changed)).isEqualTo(changed);
    assertThat(collisions).isEmpty();
  }

  @Test
  void differentPartsOfOneTagAreJoined() {
    Codebook mine = renamed(BASE, "quote", "Quotation");
    Codebook theirs = changed(BASE, "quote", t -> coloured(t, "#123456"));

    Tag joined = merge(mine, theirs).tag("quote").orElseThrow();

    assertThat(joined.label()).isEqualTo("Quotation");
    assertThat(joined.colour()).isEqualTo("#123456");
    assertThat(collisions).isEmpty();
  }

  @Test
  void onePartThatBothChangedCollides() {
    merge(renamed(BASE, "quote", "Mine"), renamed(BASE, "quote", "Theirs"));

    assertThat(collisions)
        .containsExactly("the name of the tag “quote” (here “Mine”, there “Theirs”)");
  }

  @Test
  void ofLongWordsThatCollideThoseAreToldThatDiffer() {
    String same = "Mark whoever is quoted.\n\n".repeat(8);
    merge(
        changed(BASE, "quote", t -> t.withGuideline(same + "Not a crowd. " + same)),
        changed(BASE, "quote", t -> t.withGuideline(same + "Nobody else.")));

    assertThat(collisions)
        .containsExactly(
            "the guideline of the tag “quote” (here “…hoever is quoted. Not a crowd. Mark whoever"
                + " is quoted. Mark …”, there “…hoever is quoted. Nobody else.”)");
  }

  @Test
  void tagsThatOneSideAddedAreThere() {
    Codebook mine = withTags(BASE, plus(BASE.tags(), tag("mine")));
    Codebook theirs = withTags(BASE, plus(BASE.tags(), tag("theirs")));

    assertThat(merge(mine, theirs).tags())
        .extracting(Tag::id)
        .contains("mine", "theirs", "quote")
        .doesNotHaveDuplicates();
    assertThat(collisions).isEmpty();
  }

  @Test
  void aTagThatOneSideTookOutIsGone() {
    Codebook mine = withTags(BASE, BASE.tags().subList(1, BASE.tags().size()));

    assertThat(merge(mine, BASE)).isEqualTo(mine);
    assertThat(merge(BASE, mine)).isEqualTo(mine);
  }

  @Test
  void aTagThatOneSideTookOutAndTheOtherChangedCollides() {
    String first = BASE.tags().getFirst().id();
    Codebook mine = withTags(BASE, BASE.tags().subList(1, BASE.tags().size()));

    merge(mine, renamed(BASE, first, "Else"));

    assertThat(collisions).containsExactly("the tag “" + first + "”");
  }

  @Test
  void theSideThatReorderedTheTagsSetsTheirOrder() {
    List<Tag> reversed = new ArrayList<>(BASE.tags());
    Collections.reverse(reversed);
    Codebook mine = withTags(BASE, reversed);
    Codebook theirs = withTags(BASE, plus(BASE.tags(), tag("theirs")));

    assertThat(merge(mine, theirs).tags()).isEqualTo(plus(reversed, tag("theirs")));
    assertThat(merge(theirs, mine).tags()).startsWith(BASE.tags().getFirst());
    assertThat(merge(BASE, mine).tags()).isEqualTo(reversed);
  }

  @Test
  void attributesAreJoinedById() {
    Attribute one = attribute("one");
    Attribute other = attribute("other");
    Codebook mine = changed(BASE, "quote", t -> withAttribute(t, one));
    Codebook theirs = changed(BASE, "quote", t -> withAttribute(t, other));

    Tag joined = merge(mine, theirs).tag("quote").orElseThrow();

    assertThat(joined.attributes()).contains(one, other);
    assertThat(collisions).isEmpty();
  }

  @Test
  void linksLabelsMigrationsAndEditionsAreJoined() {
    Codebook mine = with(BASE, "mine", 3);
    Codebook theirs = with(BASE, "theirs", 2);

    Codebook joined = merge(mine, theirs);

    assertThat(joined.relationType("mine")).isPresent();
    assertThat(joined.relationType("theirs")).isPresent();
    assertThat(joined.label("mine")).isPresent();
    assertThat(joined.label("theirs")).isPresent();
    assertThat(joined.migrations()).extracting(Migration::id).contains("mine", "theirs");
    assertThat(joined.versions()).contains("mine", "theirs");
    assertThat(joined.extra()).containsEntry("mine", 1).containsEntry("theirs", 1);
    assertThat(joined.version()).isEqualTo(3);
    assertThat(collisions).isEmpty();
  }

  @Test
  void aLinkThatBothChangedDifferentlyCollides() {
    RelationType first = BASE.relationTypes().getFirst();
    Codebook mine = withLinkLabel(first, "Mine");
    Codebook theirs = withLinkLabel(first, "Theirs");

    merge(mine, theirs);

    assertThat(collisions)
        .containsExactly(
            "the name of the link “%s” (here “Mine”, there “Theirs”)".formatted(first.id()));
  }

  @Test
  void unitedCodebooksHaveAllThatEitherHas() {
    Codebook mine = with(BASE, "mine", 3);
    Codebook theirs = changed(with(BASE, "theirs", 2), "quote", t -> coloured(t, "#123456"));

    Codebook united = CodebookMerge.unite(mine, theirs, collisions);

    assertThat(united.relationType("mine")).isPresent();
    assertThat(united.label("theirs")).isPresent();
    assertThat(united.migrations()).extracting(Migration::id).contains("mine", "theirs");
    assertThat(united.tag("quote")).isEqualTo(BASE.tag("quote"));
    assertThat(collisions).singleElement().asString().startsWith("the colour of the tag “quote”");
    assertThat(CodebookMerge.unite(united, theirs, new ArrayList<>())).isEqualTo(united);
    assertThat(CodebookMerge.unite(BASE, BASE, new ArrayList<>())).isEqualTo(BASE);
  }

  @Test
  void aTagThatAMigrationDidAwayWithDoesNotComeBack() {
    List<Tag> rest = BASE.tags().stream().filter(t -> !t.id().equals("statistic")).toList();
    Codebook without =
        withTags(BASE, rest)
            .withMigrations(
                List.of(new Migration.Delete("gone", "statistic", Optional.of("quote"))));

    assertThat(CodebookMerge.unite(without, BASE, collisions)).isEqualTo(without);
    assertThat(CodebookMerge.unite(BASE, without, collisions)).isEqualTo(without);
    assertThat(collisions).isEmpty();
  }

  @Test
  void choicesOfBothAreThere() {
    Attribute type = BASE.tag("quote").orElseThrow().attribute("type").orElseThrow();
    Codebook mine = changed(BASE, "quote", t -> withChoice(t, type, "scare"));
    Codebook theirs = changed(BASE, "quote", t -> withChoice(t, type, "mixed-in"));

    for (Codebook joined :
        List.of(merge(mine, theirs), CodebookMerge.unite(mine, theirs, collisions))) {
      assertThat(joined.tag("quote").orElseThrow().attribute("type").orElseThrow().values())
          .extracting(Attribute.Choice::id)
          .contains("scare", "mixed-in");
    }
    assertThat(collisions).isEmpty();
  }

  private static Tag withChoice(Tag tag, Attribute attribute, String id) {
    Attribute more = attribute.withValues(plus(attribute.values(), new Attribute.Choice(id, id)));
    return tag.withAttributes(
        tag.attributes().stream().map(a -> a.id().equals(more.id()) ? more : a).toList());
  }

  private Codebook merge(Codebook mine, Codebook theirs) {
    return CodebookMerge.merge(BASE, mine, theirs, collisions);
  }

  /// A codebook in which one tag is called otherwise.
  public static Codebook renamed(Codebook codebook, String tag, String label) {
    return changed(
        codebook,
        tag,
        t ->
            new Tag(
                t.id(),
                label,
                t.colour(),
                t.line(),
                t.key(),
                t.guideline(),
                t.attributes(),
                t.extra()));
  }

  private static Codebook changed(Codebook codebook, String tag, UnaryOperator<Tag> change) {
    return withTags(
        codebook,
        codebook.tags().stream().map(t -> t.id().equals(tag) ? change.apply(t) : t).toList());
  }

  private static Codebook withTags(Codebook c, List<Tag> tags) {
    return new Codebook(
        c.name(),
        c.version(),
        tags,
        c.relationTypes(),
        c.labels(),
        c.migrations(),
        c.versions(),
        c.extra());
  }

  private static Codebook with(Codebook c, String id, int version) {
    return new Codebook(
        c.name(),
        version,
        c.tags(),
        plus(c.relationTypes(), relabelled(c.relationTypes().getFirst(), id, id)),
        plus(c.labels(), attribute(id)),
        plus(c.migrations(), new Migration.Delete(id, "gone-" + id, Optional.empty())),
        plus(c.versions(), id),
        Map.of(id, 1));
  }

  private static Codebook withLinkLabel(RelationType type, String label) {
    List<RelationType> types =
        BASE.relationTypes().stream()
            .map(t -> t.equals(type) ? relabelled(t, t.id(), label) : t)
            .toList();
    return new Codebook(
        BASE.name(),
        BASE.version(),
        BASE.tags(),
        types,
        BASE.labels(),
        BASE.migrations(),
        BASE.versions(),
        BASE.extra());
  }

  private static RelationType relabelled(RelationType type, String id, String label) {
    return new RelationType(id, label, type.key(), type.from(), type.to(), type.extra());
  }

  private static Tag tag(String id) {
    Tag model = BASE.tags().getFirst();
    return new Tag(id, id, "#000000", model.line(), "", "", List.of(), Map.of());
  }

  private static Tag coloured(Tag t, String colour) {
    return new Tag(
        t.id(), t.label(), colour, t.line(), t.key(), t.guideline(), t.attributes(), t.extra());
  }

  private static Tag withAttribute(Tag t, Attribute more) {
    return t.withAttributes(plus(t.attributes(), more));
  }

  private static Attribute attribute(String id) {
    return new Attribute(
        id,
        id,
        dev.verbatim.model.AttributeType.TEXT,
        List.of(),
        false,
        Optional.empty(),
        Map.of());
  }

  private static <T> List<T> plus(List<T> items, T more) {
    List<T> all = new ArrayList<>(items);
    all.add(more);
    return all;
  }
}
