package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;

/// What holds of a codebook and of marks whatever is done to the one, by someone who changes it at
/// random.
class CodebookLawsTest {
  private static final int EDITS = 12;

  private Scheme scheme = new Scheme();
  private Batches batches = new Batches(scheme);

  @BeforeTry
  void anew() {
    scheme = new Scheme();
    batches = new Batches(scheme);
  }

  private static CodebookEdit any(Random random, Codebook book) {
    if (book.tags().isEmpty()) {
      return new CodebookEdit.AddTag(Scheme.tag("tag-" + book.version(), "Tag", ""));
    }
    Tag tag = book.tags().get(random.nextInt(book.tags().size()));
    Tag other = book.tags().get(random.nextInt(book.tags().size()));
    String number = Integer.toString(book.version());
    return switch (random.nextInt(7)) {
      case 0 -> new CodebookEdit.AddTag(Scheme.tag("tag-" + number, "Tag", ""));
      case 1 -> new CodebookEdit.MergeTags(new Migration.Merge(number, tag.id(), other.id()));
      case 2 ->
          new CodebookEdit.DeleteTag(
              new Migration.Delete(
                  number, tag.id(), Optional.of(other.id()).filter(_ -> random.nextBoolean())));
      case 3 -> new CodebookEdit.ChangeTag(Scheme.labelled(tag, "Label " + number));
      case 4 -> {
        List<Attribute> fewer = new ArrayList<>(tag.attributes());
        fewer.removeIf(_ -> random.nextInt(4) == 0);
        yield new CodebookEdit.ChangeTag(tag.withAttributes(fewer));
      }
      default ->
          tag.attributes().stream()
              .filter(a -> a.type() == AttributeType.CHOICE && !a.values().isEmpty())
              .findAny()
              .<CodebookEdit>map(
                  a ->
                      TagSplit.of(
                          book,
                          tag,
                          a,
                          List.of(a.values().get(random.nextInt(a.values().size())).id())))
              .orElseGet(() -> new CodebookEdit.Rename("name " + number));
    };
  }

  private void changeAtRandom(Random random) {
    for (int i = 0; i < EDITS; i++) {
      try {
        batches.change("edit", scheme.codebook, any(random, scheme.codebook), () -> {});
      } catch (RefusedException _) {
        // a tag merged with itself, say
      }
    }
  }

  private Marking marked(Random random) {
    Marking marking = new Marking();
    Gestures gestures = new Gestures(random);
    for (int i = 0; i < 25; i++) {
      gestures.nextEdit(marking.session);
    }
    batches.add(marking.session, Map.of());
    return marking;
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void migrationsAppliedTwiceChangeNothing(@ForAll long seed) {
    Random random = new Random(seed);
    AnnotationSet set = marked(random).set();
    changeAtRandom(random);

    for (Annotation mark : set.annotations()) {
      Annotation once = scheme.codebook.migrate(mark);
      assertThat(scheme.codebook.migrate(once)).isEqualTo(once);
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void noMarkValueOrLinkIsEverLost(@ForAll long seed) {
    Random random = new Random(seed);
    Marking marking = marked(random);
    AnnotationSet before = marking.set();
    changeAtRandom(random);

    AnnotationSet after = marking.set();
    assertThat(after.relations()).isEqualTo(before.relations());
    assertThat(after.fields()).isEqualTo(before.fields());
    assertThat(after.size()).isEqualTo(before.size());
    for (Annotation mark : before.annotations()) {
      Annotation now = after.annotation(mark.id()).orElseThrow();
      assertThat(now.withTag(mark.tag())).as("but for its tag").isEqualTo(mark);
      assertThat(now).as("as it is read").isEqualTo(scheme.codebook.migrate(mark));
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void idsStayAndUndoingEverythingGivesBackTagsAndSets(@ForAll long seed) {
    Random random = new Random(seed);
    Marking marking = marked(random);
    AnnotationSet before = marking.set();
    changeAtRandom(random);
    assertThat(CodebookIds.ofTags(scheme.codebook)).contains("quote", "speaker", "figure");
    AnnotationSet after = marking.set();

    while (batches.undoableInCodebook().isPresent()) {
      batches.toggle(batches.undoableInCodebook().get(), () -> {});
    }

    assertThat(Marking.bare(marking.set())).isEqualTo(Marking.bare(before));
    assertThat(scheme.codebook.withEdition(1, List.of())).isEqualTo(Marking.CODEBOOK);

    while (batches.redoableInCodebook().isPresent()) {
      batches.toggle(batches.redoableInCodebook().get(), () -> {});
    }
    assertThat(Marking.bare(marking.set())).isEqualTo(Marking.bare(after));
  }
}
