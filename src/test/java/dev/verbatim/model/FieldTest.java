package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTest {
  private static final AttributeValue DIRECT = new AttributeValue.Text("direct");
  private static final Annotation MARK =
      new Annotation(
          "m",
          "quote",
          List.of(new Span(0, 2)),
          Map.of("type", DIRECT),
          "why",
          Provenance.of("analyst-a", Instant.EPOCH));

  @Test
  void getsWhatAMarkHolds() {
    assertThat(Field.TAG.get(MARK)).isEqualTo("quote");
    assertThat(Field.NOTE.get(MARK)).isEqualTo("why");
    assertThat(Field.SPANS.get(MARK)).isEqualTo(List.of(new Span(0, 2)));
    assertThat(Field.attribute("type").get(MARK)).isEqualTo(Optional.of(DIRECT));
    assertThat(Field.attribute("cue").get(MARK)).isEqualTo(Optional.empty());
  }

  @Test
  void setsWhatItGets() {
    Annotation other =
        MARK.withTag("speaker")
            .withNote("")
            .withSpans(List.of(new Span(3, 4)))
            .withAttributes(Map.of("cue", new AttributeValue.Flag(true)));
    Annotation result = MARK;
    for (Field field : Field.of(MARK, other)) {
      result = field.set(result, field.get(other));
      assertThat(field.get(result)).isEqualTo(field.get(other));
    }
    assertThat(result).isEqualTo(other);
  }

  @Test
  void namesEveryFieldInWhichTwoMarksMayDiffer() {
    assertThat(Field.of(MARK, MARK.withAttribute("cue", DIRECT)))
        .containsExactly(
            Field.TAG, Field.SPANS, Field.NOTE, Field.attribute("type"), Field.attribute("cue"));
  }

  @Test
  void knowsWhichAttributeOrLabelItIs() {
    assertThat(Field.attribute("type").name()).isEqualTo("attributes.type");
    assertThat(Field.attribute("type").attributeId()).contains("type");
    assertThat(Field.attribute("type").labelId()).isEmpty();
    assertThat(Field.label("genre").labelId()).contains("genre");
    assertThat(Field.label("genre").attributeId()).isEmpty();
    assertThat(Field.STATUS.attributeId()).isEmpty();
  }

  @Test
  void whatIsNoFieldOfAMarkIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Field.STATUS.get(MARK))
        .withMessageContaining("status");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Field.RELATION.set(MARK, Optional.of(DIRECT)));
  }

  @Test
  void anArticleNeedsAnIdAndRenamingChangesItsTitleAlone() {
    ArticleText text = ArticleText.of("text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Article("", Metadata.titled("A"), text));
    Article article = new Article("a", Metadata.titled("A"), text);
    assertThat(article.title()).isEqualTo("A");
    assertThat(article.withMetadata(Metadata.titled("B")))
        .isEqualTo(new Article("a", Metadata.titled("B"), text));
    assertThat(Metadata.titled("B")).isEqualTo(new Metadata("B", "", "", "", "", Map.of()));
  }
}
