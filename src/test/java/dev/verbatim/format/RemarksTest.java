package dev.verbatim.format;

import static dev.verbatim.format.SetJson.mark;
import static dev.verbatim.format.SetJson.set;
import static dev.verbatim.format.SetJson.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is odd about a set is taken all the same, and told once in a whole sentence.
class RemarksTest {
  private static Annotation first(Reading reading) {
    return reading.set().annotations().getFirst();
  }

  @Test
  void spansOutOfOrderAreSortedAndSuchThatTouchAreJoined() throws FormatException {
    String mark =
        "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": [%s, %s, %s]}"
            .formatted(span("Nobody"), span("We are"), span(" ready"));
    Reading reading = set().withMarks(mark).read();
    assertThat(first(reading).spans()).containsExactly(new Span(17, 29), new Span(35, 41));
    assertThat(reading.remarks())
        .containsExactly("One mark had fragments that touch; they were joined.");
  }

  @Test
  void migrationsOfTheCodebookAreAppliedToTheMarks() throws FormatException {
    Codebook base = SetJson.CODEBOOK;
    Codebook merged =
        new Codebook(
            base.name(),
            base.version(),
            base.tags(),
            base.relationTypes(),
            base.labels(),
            List.of(new Migration.Merge("m1", "letter", "quote")),
            base.versions(),
            base.extra());
    Reading reading =
        set()
            .withMarks(mark("m", "letter", "ready"))
            .with(
                "orphans",
                "[{\"id\": \"o\", \"tag\": \"letter\", \"spans\": [" + span(0, "Nobody") + "]}]")
            .read(merged);
    assertThat(first(reading).tag()).isEqualTo("quote");
    assertThat(reading.proposals().getFirst().placed().tag()).isEqualTo("quote");
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void whatTheCodebookLacksIsKeptAndRemarkedOnceWithItsNumber() throws FormatException {
    String attribute = ", \"attributes\": {\"mood\": \"calm\"}";
    Reading reading =
        set()
            .withMarks(
                mark("m", "letter", "We"),
                mark("n", "letter", "are"),
                mark("o", "quote", "ready", attribute))
            .with(
                "relations",
                "[{\"id\": \"r\", \"type\": \"doubts\", \"from\": \"m\", \"to\": \"n\"}]")
            .read();
    assertThat(reading.set().annotation("n").orElseThrow().tag()).isEqualTo("letter");
    assertThat(reading.remarks())
        .containsExactly(
            "The codebook has no tag “letter”; kept 2 times.",
            "The tag “quote” has no attribute “mood”; kept once.",
            "The codebook has no kind of link “doubts”; kept once.");
  }

  @Test
  void aLinkToAMarkThatIsMissingIsKeptAndRemarked() throws FormatException {
    String link = "{\"id\": \"%s\", \"type\": \"said-by\", \"from\": \"%s\", \"to\": \"%s\"}";
    SetJson set = set().withMarks(mark("m", "quote", "ready"));
    Reading one = set.with("relations", "[" + link.formatted("r", "m", "gone") + "]").read();
    assertThat(one.set().relations()).hasSize(1);
    assertThat(one.remarks())
        .containsExactly("One link leads to a mark that is not in the file; it is kept.");
    Reading two =
        set.with(
                "relations",
                "[%s, %s, %s]"
                    .formatted(
                        link.formatted("r", "gone", "m"),
                        link.formatted("s", "gone", "gone"),
                        link.formatted("t", "m", "m")))
            .read();
    assertThat(two.remarks())
        .containsExactly("2 links lead to marks that are not in the file; they are kept.");
  }

  @Test
  void anArticleOfAnotherNameIsTakenIfItIsTheSameText() throws FormatException {
    Reading reading =
        set()
            .with(
                "article",
                "{\"id\": \"old-name\", \"textSha256\": \"" + SetJson.TEXT.sha256() + "\"}")
            .read();
    assertThat(reading.set().origin().articleId()).isEqualTo("a");
    assertThat(reading.remarks())
        .containsExactly("The file calls the article “old-name”; it is the same text.");
  }
}
