package dev.verbatim.format;

import static dev.verbatim.format.SetJson.mark;
import static dev.verbatim.format.SetJson.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.format.JournalLine.Header;
import dev.verbatim.format.JournalLine.Step;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Edited;
import dev.verbatim.model.Revision;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalLineTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static AnnotationSet marked() throws FormatException {
    return set()
        .withMarks(mark("m", "quote", "We are ready"), mark("n", "speaker", "mayor"))
        .with(
            "relations", "[{\"id\": \"r\", \"type\": \"said-by\", \"from\": \"m\", \"to\": \"n\"}]")
        .read()
        .set();
  }

  private static Step step(AnnotationSet before, AnnotationSet after) {
    Revision revision = before.revision().next("a1f3");
    return new Step("Tag", Optional.empty(), NOON, revision, Difference.between(before, after));
  }

  private static String line(Step step) {
    return new String(JournalLine.step(step, SetJson.TEXT), StandardCharsets.UTF_8);
  }

  private static Step read(String line, AnnotationSet current) throws FormatException {
    return JournalLine.readStep(
        line.getBytes(StandardCharsets.UTF_8), "journal", SetJson.TEXT, current);
  }

  @Domain(ModelDomain.class)
  @Domain(DomainContext.Global.class)
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aStepThatIsWrittenAndReadLeadsToTheSameSet(@ForAll Edited edited, @ForAll String label)
      throws FormatException {
    Difference difference = Difference.between(edited.before(), edited.after());
    Step step = new Step(label, Optional.of("note m"), NOON, edited.after().revision(), difference);
    byte[] line = JournalLine.step(step, edited.text());
    assertThat(line).doesNotContain((byte) '\n').doesNotContain((byte) '\r');
    Step read = JournalLine.readStep(line, "journal", edited.text(), edited.before());
    assertThat(read.difference().applyTo(edited.before(), NOON))
        .isEqualTo(difference.applyTo(edited.before(), NOON));
    assertThat(read.difference().inverse().applyTo(edited.after(), NOON))
        .isEqualTo(difference.inverse().applyTo(edited.after(), NOON));
    assertThat(read.label()).isEqualTo(label);
    assertThat(read.group()).contains("note m");
    assertThat(read.at()).isEqualTo(NOON);
    assertThat(read.revision()).isEqualTo(edited.after().revision());
  }

  @Domain(ModelDomain.class)
  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void aChainOfStepsLeadsWhereItLed(@ForAll Edited edited) throws FormatException {
    AnnotationSet empty = AnnotationSet.empty(edited.before().origin());
    List<AnnotationSet> states = List.of(empty, edited.before(), edited.after(), empty);
    AnnotationSet replayed = empty;
    for (int i = 1; i < states.size(); i++) {
      byte[] line = JournalLine.step(step(states.get(i - 1), states.get(i)), edited.text());
      Step step = JournalLine.readStep(line, "journal", edited.text(), replayed);
      replayed = step.difference().applyTo(replayed, step.at());
      assertThat(replayed.withRemoved(Map.of()).withRevision(Revision.NONE))
          .isEqualTo(states.get(i).withRemoved(Map.of()).withRevision(Revision.NONE));
    }
  }

  @Test
  void aLineHoldsWhatCameInFullAndWhatWentById() throws FormatException {
    AnnotationSet before = marked();
    AnnotationSet after =
        before
            .without("r")
            .without("n")
            .with(before.annotation("m").orElseThrow().withNote("why\nnot"));
    assertThat(line(step(before, after)))
        .isEqualTo(
            """
            {"label":"Tag","at":"2026-11-24T12:00:00Z","revision":{"a1f3":1},"annotations":\
            [{"id":"m","tag":"quote","spans":[{"start":17,"end":29,"text":"We are ready",\
            "prefix":"The mayor said: “","suffix":".” 😀 Nobody else spoke up."}],"attributes":{},\
            "note":"why\\nnot","author":"analyst-a"}],"relations":[],"gone":["n","r"],"fields":{}}\
            """);
  }

  @Test
  void onlyWhatDiffersIsSaidOfTheArticle() throws FormatException {
    AnnotationSet before = marked();
    AnnotationSet after = before.withFields(before.fields().withStatus(Status.DONE));
    assertThat(line(step(before, after))).endsWith("\"fields\":{\"status\":\"done\"}}");
  }

  @Test
  void whatWasBeforeIsTakenFromTheSetAtHand() throws FormatException {
    AnnotationSet before = marked();
    Annotation mark = before.annotation("m").orElseThrow();
    Step written = step(before, before.with(mark.withSpans(List.of(new Span(0, 3)))));
    Step read = read(line(written), before);
    assertThat(read.difference()).isEqualTo(written.difference());
    assertThat(read.difference().marksBefore()).containsExactly(mark);
  }

  @Test
  void aStepThatDoesNotFitTheSetIsRefused() throws FormatException {
    AnnotationSet before = marked();
    String gone = line(step(before, before.without("r")));
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(gone, before.without("r")))
        .withMessageContaining("takes away “r”, which the set does not have");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"text\":\"We are ready\" | \"text\":\"We were here\" | words that the text does not have",
        "\"start\":17 | \"start\":18 | words that the text does not have",
        "\"gone\":[] | \"gone\":[\"m\"] | touches “m” twice",
        "\"gone\":[] | \"gone\":[7] | must be text",
        "\"at\":\"2026-11-24T12:00:00Z\" | \"at\":\"noon\" | point in time",
        "\"fields\":{} | \"fields\":{\"conflicts\":[7]} | conflict",
        "\"fields\":{} | \"fields\":{},\"fields\":{} | “fields” stands twice",
        "\"fields\":{} | \"fields\":{},\"newer\":[{\"a\":1,\"a\":2}] | “a” stands twice",
        "\"fields\":{} | \"fields\":{\"newer\":{\"b\":{\"a\":1,\"a\":2}}} | “a” stands twice",
        "\"fields\":{}} | \"fields\":{}}} | not JSON",
        "\"fields\":{}} | \"fields\":{ | cut off",
      })
  void aMalformedLineIsRefused(String right, String wrong, String reason) throws FormatException {
    AnnotationSet before = marked();
    Annotation mark = before.annotation("m").orElseThrow();
    String line = line(step(before, before.with(mark.withTag("allegation"))));
    String faulty = line.replace(right, wrong);
    assertThat(faulty).isNotEqualTo(line);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(faulty, before))
        .withMessageContaining("journal, line 1")
        .withMessageContaining(reason);
  }

  @Test
  void fieldsOfANewerVersionAreSteppedOver() throws FormatException {
    AnnotationSet before = marked();
    String line = "{\"label\":\"x\",\"new\":[1],\"fields\":{\"newer\":{},\"status\":\"done\"}}";
    SetFields after = read(line, before).difference().fieldsAfter();
    assertThat(after).isEqualTo(before.fields().withStatus(Status.DONE));
  }

  @Test
  void theFirstLineSaysWhatTheStepsStandOn() throws FormatException {
    AnnotationSet set = marked().withRevision(Revision.NONE.next("a1f3").next("b2"));
    byte[] line = JournalLine.header(Header.of(set));
    assertThat(line).asString(StandardCharsets.UTF_8).doesNotContain("\n");
    assertThat(JournalLine.readHeader(line, "journal"))
        .isEqualTo(Header.of(set))
        .isEqualTo(new Header("a", "analyst-a", SetJson.TEXT.sha256(), set.revision()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "verbatim-journal | verbatim-annotations | kind",
        "\"version\":1 | \"version\":9 | newer",
        "\"article\":\"a\", | | belongs to",
        "\"annotator\":\"analyst-a\", | | belongs to",
        "\"textSha256\" | \"hash\" | belongs to",
      })
  void aFirstLineThatSaysTooLittleIsRefused(String right, String wrong, String reason)
      throws FormatException {
    String line = new String(JournalLine.header(Header.of(marked())), StandardCharsets.UTF_8);
    String faulty = line.replace(right, wrong == null ? "" : wrong);
    assertThat(faulty).isNotEqualTo(line);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(
            () -> JournalLine.readHeader(faulty.getBytes(StandardCharsets.UTF_8), "journal"))
        .withMessageContaining(reason);
  }
}
