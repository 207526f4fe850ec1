package dev.verbatim.edit;

import static dev.verbatim.edit.Scheme.after;
import static dev.verbatim.edit.Scheme.attributes;
import static dev.verbatim.edit.Scheme.choice;
import static dev.verbatim.edit.Scheme.delete;
import static dev.verbatim.edit.Scheme.labelled;
import static dev.verbatim.edit.Scheme.merge;
import static dev.verbatim.edit.Scheme.split;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookImpact.Counts;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodebookImpactTest {
  private static final Codebook BOOK = Marking.CODEBOOK;
  private final Marking marking = new Marking();

  @BeforeEach
  void mark() throws RefusedException {
    marking.withAQuote();
    marking.make(
        new Edit.SetAttribute("q", "type", Optional.of(new AttributeValue.Text("direct"))),
        new Edit.SetLabel("genre", Optional.of(new AttributeValue.Text("news"))));
  }

  private Counts impact(CodebookEdit edit) throws RefusedException {
    CodebookImpact impact = new CodebookImpact(BOOK, after(BOOK, edit));
    impact.add(marking.set());
    return impact.counts();
  }

  @Test
  void aNewLabelTouchesNoMark() throws RefusedException {
    CodebookEdit rename =
        new CodebookEdit.ChangeTag(labelled(BOOK.tag("quote").orElseThrow(), "Words"));
    assertThat(impact(rename).isNothing()).isTrue();
  }

  @Test
  void marksThatGetAnotherTagAreTouched() throws RefusedException {
    assertThat(impact(merge("quote", "figure"))).isEqualTo(new Counts(1, 1, 1, 0, 0));
    assertThat(impact(split(BOOK, "quote", "type", "direct")).marks()).isEqualTo(1);
    assertThat(impact(split(BOOK, "quote", "type", "indirect")).isNothing()).isTrue();
  }

  @Test
  void marksAndLinksOfADeletedTagAreTouched() throws RefusedException {
    assertThat(impact(delete("quote"))).isEqualTo(new Counts(1, 1, 1, 1, 1));
    assertThat(impact(delete("figure")).isNothing()).isTrue();
  }

  @Test
  void valuesThatBecomeUnknownAreTouched() throws RefusedException {
    assertThat(impact(attributes(BOOK, "quote", choice("type", "indirect"))))
        .isEqualTo(new Counts(1, 1, 1, 1, 0));
    assertThat(impact(new CodebookEdit.RemoveLabel("genre"))).isEqualTo(new Counts(0, 1, 1, 1, 0));
  }

  @Test
  void linksOfAKindThatIsRemovedAreTouched() throws RefusedException {
    assertThat(impact(new CodebookEdit.RemoveRelation("said-by")))
        .isEqualTo(new Counts(0, 1, 1, 0, 1));
    assertThat(impact(new CodebookEdit.RemoveRelation("same")).isNothing()).isTrue();
  }
}
