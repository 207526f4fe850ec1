package dev.verbatim.format;

import static dev.verbatim.format.SetJson.mark;
import static dev.verbatim.format.SetJson.set;
import static dev.verbatim.format.SetJson.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Field;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class AnnotationFileTest {
  private static String written(AnnotationSet set) {
    return new String(AnnotationFile.write(set, SetJson.TEXT), StandardCharsets.UTF_8);
  }

  private static Annotation first(Reading reading) {
    return reading.set().annotations().getFirst();
  }

  @Domain(ModelDomain.class)
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aSetThatIsWrittenAndReadIsTheSame(@ForAll Marked marked) throws FormatException {
    byte[] json = AnnotationFile.write(marked.set(), marked.text());
    Reading reading = AnnotationFile.read(json, "a.json", marked.article(), SetJson.CODEBOOK);
    assertThat(reading.set().fields()).isEqualTo(marked.set().fields());
    assertThat(reading.set().annotations()).isEqualTo(marked.set().annotations());
    assertThat(reading.set()).isEqualTo(marked.set());
    assertThat(AnnotationFile.write(reading.set(), marked.text())).isEqualTo(json);
  }

  @Test
  void aSetIsWrittenInOneFixedForm() {
    Provenance by = Provenance.of("analyst-a", Instant.parse("2026-11-24T08:00:00Z"));
    AnnotationSet set =
        AnnotationSet.empty(
                new AnnotationSet.Origin(
                    "a",
                    SetJson.TEXT.sha256(),
                    new Annotator("analyst-a", "Analyst A"),
                    "news",
                    3,
                    Map.of()))
            .withRevision(new Revision(new TreeMap<>(Map.of("a1f3", 41L))))
            .with(
                Annotation.of("m", "quote", List.of(new Span(16, 31)), by)
                    .withAttribute("type", new AttributeValue.Text("direct"))
                    .withAttribute("cue", new AttributeValue.Words(List.of(new Span(10, 14)))))
            .with(new Relation("r", "said-by", "m", "n", by))
            .withRemoved(Map.of("x", Instant.parse("2026-11-24T09:00:00Z")));
    assertThat(written(set))
        .isEqualTo(
            """
            {
              "format": "verbatim-annotations",
              "version": 1,
              "offsetUnit": "codepoint",
              "article": {
                "id": "a",
                "textSha256": "%s"
              },
              "annotator": {
                "id": "analyst-a",
                "name": "Analyst A"
              },
              "status": "new",
              "codebook": {
                "name": "news",
                "version": 3
              },
              "revision": {
                "a1f3": 41
              },
              "annotations": [
                {
                  "id": "m",
                  "tag": "quote",
                  "spans": [
                    { "start": 16, "end": 31, "text": "“We are ready.”", "prefix": "The mayor said: ", "suffix": " 😀 Nobody else spoke up." }
                  ],
                  "attributes": {
                    "type": "direct",
                    "cue": { "spans": [ { "start": 10, "end": 14, "text": "said" } ] }
                  },
                  "created": "2026-11-24T08:00:00Z",
                  "modified": "2026-11-24T08:00:00Z",
                  "author": "analyst-a"
                }
              ],
              "relations": [
                {
                  "id": "r",
                  "type": "said-by",
                  "from": "m",
                  "to": "n",
                  "created": "2026-11-24T08:00:00Z",
                  "modified": "2026-11-24T08:00:00Z",
                  "author": "analyst-a"
                }
              ],
              "removed": [
                { "id": "x", "at": "2026-11-24T09:00:00Z" }
              ],
              "conflicts": [],
              "orphans": [],
              "labels": {},
              "notes": [],
              "dismissed": [],
              "decisions": []
            }
            """
                .formatted(SetJson.TEXT.sha256()));
  }

  @Test
  void aFileMayComeAsAStreamAndWithAByteOrderMark() throws FormatException, IOException {
    byte[] json = ("\uFEFF" + set()).getBytes(StandardCharsets.UTF_8);
    Reading reading =
        AnnotationFile.read(
            new ByteArrayInputStream(json), "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
    assertThat(reading.set().size()).isZero();
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void aByteOrderMarkShiftsNothing() throws FormatException {
    String orphan = "{\"id\": \"o\", \"tag\": \"quote\", \"spans\": [" + span(3, "Zebra") + "]}";
    SetJson set = set().withMarks(orphan);
    byte[] json = ("\uFEFF" + set).getBytes(StandardCharsets.UTF_8);
    assertThat(AnnotationFile.read(json, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK).set())
        .isEqualTo(set.read().set());
  }

  @Test
  void fieldsMayStandInAnyOrder() throws FormatException {
    String moved =
        set()
            .without("format")
            .without("version")
            .without("offsetUnit")
            .without("article")
            .withMarks(mark("m", "quote", "We are ready"))
            .with("article", "{\"textSha256\": \"" + SetJson.TEXT.sha256() + "\", \"id\": \"a\"}")
            .with("offsetUnit", "\"codepoint\"")
            .with("version", "1")
            .with("format", "\"verbatim-annotations\"")
            .toString();
    Reading reading =
        AnnotationFile.read(
            moved.getBytes(StandardCharsets.UTF_8), "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
    assertThat(reading.set().annotations()).hasSize(1);
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void offsetsCountCodePointsOnDiskAndUtf16UnitsInMemory() throws FormatException {
    Reading reading = set().withMarks(mark("m", "quote", "Nobody")).read();
    // One emoji stands in front: two units, one code point.
    assertThat(first(reading).spans()).containsExactly(new Span(35, 41));
    assertThat(written(reading.set()))
        .contains("{ \"start\": 34, \"end\": 40, \"text\": \"Nobody\"");
  }

  @Test
  void everyShapeOfValueIsRead() throws FormatException {
    String attributes =
        """
        , "attributes": {"text": "a", "flag": true, "number": 1.50, "words": {"spans": [%s]},
          "null": null, "list": [1, "x"], "object": {"spans": "none"}, "more":
          {"spans": [%s], "sure": 0.5}}
        """
            .formatted(span("said"), span("said"));
    Reading reading = set().withMarks(mark("m", "quote", "We are ready", attributes)).read();
    Map<String, AttributeValue> values = first(reading).attributes();
    assertThat(values)
        .containsEntry("text", new AttributeValue.Text("a"))
        .containsEntry("flag", new AttributeValue.Flag(true))
        .containsEntry("number", new AttributeValue.Numeric(new BigDecimal("1.50")))
        .containsEntry("words", new AttributeValue.Words(List.of(new Span(10, 14))))
        .containsEntry("null", new AttributeValue.Other(Optional.empty()))
        .containsEntry("list", new AttributeValue.Other(List.of(1, "x")))
        .containsEntry("object", new AttributeValue.Other(Map.of("spans", "none")))
        .extractingByKey("more")
        .isInstanceOf(AttributeValue.Other.class);
    assertThat(values.keySet())
        .containsExactly("text", "flag", "number", "words", "null", "list", "object", "more");
  }

  @Test
  void aNumberTooLargeToWriteOutIsKeptButNotReckonedWith() throws FormatException {
    Reading reading =
        set()
            .withMarks(
                mark("m", "statistic", "ready", ", \"attributes\": {\"value\": 1e999999999}"))
            .read();
    assertThat(first(reading).attribute("value"))
        .contains(new AttributeValue.Other(new BigDecimal("1e999999999")));
    assertThat(written(reading.set())).contains("\"value\": 1E+999999999");
  }

  @Test
  void halfASurrogatePairInANoteSurvives() throws FormatException {
    Reading reading =
        set().withMarks(mark("m", "quote", "ready", ", \"note\": \"cut \\ud83d\"")).read();
    assertThat(first(reading).note()).isEqualTo("cut \ud83d");
    assertThat(written(reading.set())).contains("\"note\": \"cut \\uD83D\"");
  }

  @Test
  void whatIsNotSaidOfAMarksOriginIsTheAnnotatorsAndOfAnUnknownTime() throws FormatException {
    Reading reading =
        set()
            .withMarks(mark("m", "quote", "ready"))
            .with(
                "relations",
                "[{\"id\": \"r\", \"type\": \"said-by\", \"from\": \"m\", \"to\": \"m\"}]")
            .with("notes", "[{\"id\": \"n\", \"text\": \"why\"}]")
            .read();
    Provenance unknown = Provenance.of("analyst-a", Instant.EPOCH);
    assertThat(first(reading).provenance()).isEqualTo(unknown);
    assertThat(reading.set().relations().getFirst().provenance()).isEqualTo(unknown);
    assertThat(reading.set().fields().notes().getFirst().provenance()).isEqualTo(unknown);
    assertThat(written(reading.set())).doesNotContain("1970").contains("\"author\": \"analyst-a\"");
  }

  @Test
  void aMarkThatWasNeverChangedIsAsOldAsItsLastChange() throws FormatException {
    Instant noon = Instant.parse("2026-11-24T12:00:00Z");
    String created = ", \"created\": \"2026-11-24T12:00:00Z\"";
    String modified = ", \"modified\": \"2026-11-24T13:00:00+01:00\", \"author\": \"analyst-b\"";
    Reading reading =
        set()
            .withMarks(mark("m", "quote", "We", created), mark("n", "quote", "are", modified))
            .read();
    assertThat(reading.set().annotation("m").orElseThrow().provenance())
        .isEqualTo(Provenance.of("analyst-a", noon));
    assertThat(reading.set().annotation("n").orElseThrow().provenance())
        .isEqualTo(Provenance.of("analyst-b", noon));
  }

  @Test
  void everyFieldOfAConflictIsRead() throws FormatException {
    String conflicts =
        """
        [{"id": "m", "field": "tag", "values": ["quote", "speaker"]},
         {"id": "m", "field": "note", "values": ["", "why"]},
         {"id": "m", "field": "spans", "values": [[%s], [%s, %s]]},
         {"id": "m", "field": "attributes.type", "values": ["direct", null]},
         {"id": "a", "field": "labels.genre", "values": [true, {"spans": [%s]}]},
         {"id": "a", "field": "status", "values": ["new", "done"]},
         {"id": "r", "field": "relation", "values": [
           {"id": "r", "type": "said-by", "from": "m", "to": "n", "author": "b"},
           {"id": "r", "type": "said-by", "from": "m", "to": "o", "author": "b"}]}]
        """
            .formatted(span("We"), span("We"), span("ready"), span("mayor"));
    Reading reading = set().with("conflicts", conflicts).read();
    assertThat(reading.set().fields().conflicts())
        .extracting(Conflict::field)
        .containsExactly(
            Field.TAG,
            Field.NOTE,
            Field.SPANS,
            Field.attribute("type"),
            Field.label("genre"),
            Field.STATUS,
            Field.RELATION);
    assertThat(reading.set().fields().conflicts())
        .extracting(conflict -> conflict.values().getLast())
        .startsWith(
            "speaker",
            "why",
            List.of(new Span(17, 19), new Span(24, 29)),
            Optional.empty(),
            Optional.of(new AttributeValue.Words(List.of(new Span(4, 9)))),
            Status.DONE)
        .element(6)
        .isInstanceOfSatisfying(Relation.class, link -> assertThat(link.to()).isEqualTo("o"));
    Reading again =
        AnnotationFile.read(
            AnnotationFile.write(reading.set(), SetJson.TEXT),
            "a.json",
            SetJson.ARTICLE,
            SetJson.CODEBOOK);
    assertThat(again.set()).isEqualTo(reading.set());
  }
}
