package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of attributes, notes and links when marks are joined and split.
class ReshapingTest {
  private final Marking marking = new Marking();

  private Annotation quote(String id, int start, int end, String type, String note)
      throws RefusedException {
    marking.make(Marking.mark(id, "quote", start, end), new Edit.SetNote(id, note));
    if (!type.isEmpty()) {
      marking.make(new Edit.SetAttribute(id, "type", Optional.of(new AttributeValue.Text(type))));
    }
    return marking.get(id);
  }

  private void join(String... ids) throws RefusedException {
    List<Annotation> marks = List.of(ids).stream().map(marking::get).toList();
    marking.make(Reshaping.join(marking.set(), marks).toArray(Edit[]::new));
  }

  @Test
  void theFirstKeepsWhatItSaysAndTakesWhatItLacks() throws RefusedException {
    quote("one", 0, 4, "", "Check this.");
    quote("two", 6, 9, "direct", "");
    quote("three", 12, 15, "indirect", "And this.");
    join("one", "two", "three");

    Annotation one = marking.get("one");
    assertThat(marking.set().annotations()).containsExactly(one);
    assertThat(one.spans()).containsExactly(new Span(0, 4), new Span(6, 9), new Span(12, 15));
    assertThat(one.attributes()).isEqualTo(Map.of("type", new AttributeValue.Text("direct")));
    assertThat(one.note()).isEqualTo("Check this.\nAnd this.");
  }

  @Test
  void aNoteThatStandsTwiceIsKeptOnce() throws RefusedException {
    quote("one", 0, 4, "", "Same.");
    quote("two", 6, 9, "", "Same.");
    join("one", "two");
    assertThat(marking.get("one").note()).isEqualTo("Same.");
  }

  @Test
  void aValueThatTheCodebookDoesNotKnowIsTakenOverAsWell() throws RefusedException {
    Annotation one = quote("one", 0, 4, "", "");
    Annotation two = quote("two", 6, 9, "", "");
    Annotation odd = two.withAttribute("mood", new AttributeValue.Text("angry"));
    marking.make(new Edit.Remove("two"), new Edit.Place(odd));
    join(one.id(), odd.id());

    assertThat(marking.get("one").attribute("mood")).contains(new AttributeValue.Text("angry"));
  }

  @Test
  void linksMoveAndNeitherRepeatNorLeadToThemselves() throws RefusedException {
    quote("one", 0, 4, "", "");
    quote("two", 6, 9, "", "");
    marking.make(Marking.mark("s", "speaker", 10, 12), Marking.mark("t", "speaker", 13, 14));
    marking.make(
        new Edit.Link("a", "said-by", "one", "s"),
        new Edit.Link("b", "said-by", "two", "s"),
        new Edit.Link("c", "said-by", "two", "t"));
    join("one", "two");

    assertThat(marking.set().relations())
        .extracting(Relation::from, Relation::to)
        .containsExactlyInAnyOrder(tuple("one", "s"), tuple("one", "t"));
  }

  @Test
  void whatMarksSayDifferentlyIsNamed() throws RefusedException {
    Annotation one = quote("one", 0, 4, "direct", "");
    Annotation two = quote("two", 6, 9, "indirect", "");
    Annotation three = quote("three", 12, 15, "", "");

    assertThat(Reshaping.contradictions(List.of(one, two))).containsExactly("type");
    assertThat(Reshaping.contradictions(List.of(one, one, three))).isEmpty();
  }

  @Test
  void partsSayTheSameAndTheNoteStaysWithTheFirst() throws RefusedException {
    Annotation whole = quote("one", 0, 9, "direct", "Long.");
    marking.make(Marking.mark("s", "speaker", 10, 12));
    marking.make(new Edit.Link("a", "said-by", "one", "s"));
    AnnotationSet before = marking.set();
    marking.make(
        Reshaping.split(before, whole, List.of(List.of(new Span(0, 4)), List.of(new Span(6, 9))))
            .toArray(Edit[]::new));

    Annotation first = marking.get("one");
    Annotation second =
        marking.set().annotations().stream()
            .filter(a -> a.tag().equals("quote") && !a.id().equals("one"))
            .findFirst()
            .orElseThrow();
    assertThat(first.spans()).containsExactly(new Span(0, 4));
    assertThat(second.spans()).containsExactly(new Span(6, 9));
    assertThat(second.attributes()).isEqualTo(whole.attributes());
    assertThat(first.note()).isEqualTo("Long.");
    assertThat(second.note()).isEmpty();
    assertThat(marking.set().relationsOf(second.id()))
        .singleElement()
        .satisfies(r -> assertThat(r.to()).isEqualTo("s"));
    marking.session.undo();
    assertThat(marking.set().annotations()).isEqualTo(before.annotations());
  }
}
