package dev.verbatim.format;

import static dev.verbatim.format.SetJson.set;
import static dev.verbatim.format.SetJson.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a newer version or another tool wrote is carried along, wherever it stands.
class UnknownFieldsTest {
  private static JsonNode written(AnnotationSet set) {
    return JsonMapper.shared().readTree(AnnotationFile.write(set, SetJson.TEXT));
  }

  private static final String EVERYWHERE =
      """
      {
       "format": "verbatim-annotations", "version": 1, "offsetUnit": "codepoint", "new1": [1, {}],
       "article": {"id": "a", "textSha256": "%s", "new2": "x"},
       "annotator": {"id": "analyst-a", "name": "A", "new3": {"deep": [null]}},
       "codebook": {"name": "news", "version": 1, "new4": 4.50},
       "annotations": [{"id": "m", "tag": "quote", "new5": true,
         "spans": [{"start": 17, "end": 19, "text": "We", "new6": 6},
                   {"start": 24, "end": 29, "text": "ready"}]}],
       "relations": [{"id": "r", "type": "said-by", "from": "m", "to": "o", "new7": -7}],
       "removed": [{"id": "x", "at": "2026-11-24T08:00:00Z", "new8": "8"}],
       "orphans": [{"id": "o", "new9": 9, "tag": "quote", "spans": [
         {"start": 0, "end": 7, "text": "not here", "new10": 10}]}],
       "notes": [{"id": "n", "text": "why", "new11": {"a": 1e3}}],
       "conflicts": [{"id": "m", "field": "shape", "values": [1, 2]},
                     {"id": "m", "field": "tag", "values": ["a", "b"], "new12": 12}],
       "labels": {"genre": {"new13": []}}
      }
      """
          .formatted(SetJson.TEXT.sha256());

  private static Reading read(String json) throws FormatException {
    return AnnotationFile.read(
        json.getBytes(StandardCharsets.UTF_8), "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
  }

  @Test
  void unknownFieldsOfEveryPartSurvive() throws FormatException {
    JsonNode before = JsonMapper.shared().readTree(EVERYWHERE);
    JsonNode after = written(read(EVERYWHERE).set());
    for (int i = 1; i <= 13; i++) {
      String name = "new" + i;
      assertThat(before.findValue(name)).as(name).isNotNull();
      assertThat(after.findParent(name)).as("around " + name).isNotNull();
      assertThat(after.findValue(name)).as(name).isEqualTo(before.findValue(name));
    }
    assertThat(after.get("orphans")).isEqualTo(before.get("orphans"));
    assertThat(after.get("annotations").get(0).get("spans").get(0).get("new6").intValue())
        .isEqualTo(6);
    assertThat(after.get("annotations").get(0).get("spans").get(1).has("new6")).isFalse();
  }

  @Test
  void theyAreNotLostByReadingTwice() throws FormatException {
    AnnotationSet once = read(EVERYWHERE).set();
    byte[] json = AnnotationFile.write(once, SetJson.TEXT);
    AnnotationSet twice = read(new String(json, StandardCharsets.UTF_8)).set();
    assertThat(twice).isEqualTo(once);
    assertThat(AnnotationFile.write(twice, SetJson.TEXT)).isEqualTo(json);
  }

  @Test
  void aConflictThatCannotBeShownIsKeptAsItIs() throws FormatException {
    Reading reading = read(EVERYWHERE);
    assertThat(reading.set().fields().conflicts()).isEmpty();
    assertThat(reading.remarks())
        .contains("2 conflicts cannot be shown on this text; they are kept as they are.");
    assertThat(written(reading.set()).get("conflicts"))
        .isEqualTo(JsonMapper.shared().readTree(EVERYWHERE).get("conflicts"));
  }

  @Test
  void aConflictOfSpansThatDoNotStandIsKeptAsItIs() throws FormatException {
    String conflict =
        "[{\"id\": \"m\", \"field\": \"spans\", \"values\": [[%s], [%s]]}]"
            .formatted(span("We"), span(3, "We"));
    Reading reading = set().with("conflicts", conflict).read();
    assertThat(reading.set().fields().conflicts()).isEmpty();
    assertThat(written(reading.set()).get("conflicts"))
        .isEqualTo(JsonMapper.shared().readTree(conflict));
  }

  @Test
  void unknownFieldsOfASpanGoWithTheSpan() throws FormatException {
    AnnotationSet set = read(EVERYWHERE).set();
    Annotation mark = set.annotations().getFirst();
    AnnotationSet moved = set.with(mark.withSpans(List.of(new Span(17, 20))));
    assertThat(written(moved).get("annotations").findValue("new6")).isNull();
  }

  @Test
  void plainValuesAreThoseOfTheJdk() throws FormatException {
    Reading reading =
        set()
            .with(
                "dismissed",
                "[null, true, 1, 3000000000, 99999999999999999999, 1.50, 1e3, \"x\", [], {}]")
            .read();
    assertThat(reading.set().fields().dismissed())
        .containsExactly(
            Optional.empty(),
            true,
            1,
            3_000_000_000L,
            new BigInteger("99999999999999999999"),
            new BigDecimal("1.50"),
            new BigDecimal("1E+3"),
            "x",
            List.of(),
            Map.of());
  }

  @Test
  void noNameIsWrittenTwiceWhateverSomeoneKeptUnderIt() throws FormatException {
    Provenance by =
        new Provenance(
            "analyst-a", Instant.EPOCH, Instant.EPOCH, Map.of("id", "other", "doccano", 7));
    AnnotationSet set =
        set().read().set().with(Annotation.of("m", "quote", List.of(new Span(0, 3)), by));
    AnnotationSet odd =
        set.withOrigin(
            new AnnotationSet.Origin(
                "a",
                SetJson.TEXT.sha256(),
                set.annotator(),
                "news",
                1,
                Map.of("version", 99, "kept", "yes")));
    JsonNode json = written(odd);
    assertThat(json.get("version").intValue()).isEqualTo(1);
    assertThat(json.get("kept").stringValue()).isEqualTo("yes");
    assertThat(json.get("annotations").get(0).get("id").stringValue()).isEqualTo("m");
    assertThat(json.get("annotations").get(0).get("doccano").intValue()).isEqualTo(7);
  }

  @Test
  void valuesThatJsonDoesNotKnowAreWrittenAsText() {
    Provenance by =
        new Provenance(
            "a", Instant.EPOCH, Instant.EPOCH, Map.of("at", Instant.EPOCH, "d", 0.5, "n", 7L));
    AnnotationSet set =
        AnnotationSet.empty(SetJson.ARTICLE, new Annotator("a", "A"), SetJson.CODEBOOK)
            .with(Annotation.of("m", "quote", List.of(new Span(0, 3)), by));
    JsonNode mark = written(set).get("annotations").get(0);
    assertThat(mark.get("at").stringValue()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(mark.get("d").doubleValue()).isEqualTo(0.5);
    assertThat(mark.get("n").intValue()).isEqualTo(7);
  }
}
