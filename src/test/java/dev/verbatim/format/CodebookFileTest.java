package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookFileTest {
  private static Codebook read(String json) throws FormatException {
    return CodebookFile.read(json.getBytes(StandardCharsets.UTF_8), "codebook.json");
  }

  private static String written(Codebook codebook) {
    return new String(CodebookFile.write(codebook), StandardCharsets.UTF_8);
  }

  /// A codebook with all that one can hold.
  static Codebook everything() {
    Attribute choice =
        new Attribute(
            "type",
            "Type",
            AttributeType.CHOICE,
            List.of(new Attribute.Choice("direct", "Direct"), new Attribute.Choice("≥", "≥")),
            true,
            Optional.of(new Attribute.Condition("low", List.of(), false)),
            Map.of("hint", "ask"));
    Attribute words =
        new Attribute(
            "cue",
            "Cue",
            AttributeType.WORDS,
            List.of(),
            false,
            Optional.of(new Attribute.Condition("type", List.of("scare"), true)),
            Map.of());
    return new Codebook(
        "news",
        4,
        List.of(
            new Tag(
                "quote",
                "Quote",
                "#9c6310",
                LineStyle.LONG_DASH,
                "2",
                "Mark *words*.\n",
                List.of(choice, words),
                Map.of("icon", List.of("a", 1))),
            new Tag("bare", "Bare", "#000000", LineStyle.DOT, "", "", List.of(), Map.of())),
        List.of(
            new RelationType(
                "said-by", "said by", "S", List.of("quote"), List.of("bare"), Map.of("n", 1)),
            new RelationType("loose", "loose", "", List.of(), List.of(), Map.of())),
        List.of(choice),
        List.of(
            new Migration.Merge("m1", "letter", "quote"),
            new Migration.Split("m2", "old", "type", Map.of("direct", "quote")),
            new Migration.Delete("m3", "gone", Optional.empty()),
            new Migration.Delete("m4", "away", Optional.of("quote"))),
        List.of(Map.of("version", 3)),
        Map.of("licence", "CC0"));
  }

  @Test
  void everythingSurvivesARoundTrip() throws FormatException {
    String json = written(everything());
    assertThat(read(json)).isEqualTo(everything());
    assertThat(written(read(json))).isEqualTo(json);
  }

  @Test
  void unknownFieldsOfEveryPartSurvive() throws FormatException {
    String json =
        """
        {
          "format": "verbatim-codebook",
          "version": 1,
          "codebook": {
            "name": "news",
            "version": 2,
            "owner": "desk"
          },
          "tags": [
            {
              "id": "quote",
              "label": "Quote",
              "colour": "#9c6310",
              "line": "dash",
              "attributes": [
                {
                  "id": "type",
                  "label": "Type",
                  "type": "choice",
                  "values": [
                    {
                      "id": "direct",
                      "label": "Direct",
                      "key": "D"
                    }
                  ],
                  "unless": {
                    "attribute": "x",
                    "since": 3
                  },
                  "hint": null
                }
              ],
              "icon": "q"
            }
          ],
          "relations": [],
          "labels": [],
          "migrations": [],
          "versions": [],
          "licence": "CC0"
        }
        """;
    assertThat(written(read(json))).isEqualTo(json);
  }

  @Test
  void whatIsLeftOutHasAnObviousValue() throws FormatException {
    Codebook codebook =
        read(
            """
            {"format": "verbatim-codebook", "version": 1, "codebook": {"name": "news"},
             "tags": [{"id": "quote", "attributes": [{"id": "why"}]}], "relations": [{"id": "r"}]}
            """);
    Tag tag = codebook.tags().getFirst();
    assertThat(codebook.version()).isEqualTo(1);
    assertThat(tag.label()).isEqualTo("quote");
    assertThat(tag.line()).isEqualTo(LineStyle.SOLID);
    assertThat(tag.attributes().getFirst().type()).isEqualTo(AttributeType.TEXT);
    assertThat(tag.attributes().getFirst().required()).isFalse();
    assertThat(codebook.relationTypes().getFirst().label()).isEqualTo("r");
    assertThat(codebook.migrations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"name\": \"news\" | \"name\": \"\" | 2 | name",
        "\"codebook\": {\"name\": \"news\"}, | | 1 | codebook",
        "\"id\": \"t\" | \"id\": \"\" | 3 | id",
        "\"id\": \"t\" | \"label\": \"t\" | 3 | id",
        "\"id\": \"u\" | \"id\": \"t\" | 4 | twice",
        "#123456 | red | 3 | colour",
        "dot | wave | 3 | solid, long-dash, dash, dot",
        "\"choice\" | \"list\" | 5 | choice, flag, text, number, words",
        "{\"id\": \"v\"} | {\"id\": \"v\"}, {\"id\": \"v\"} | 5 | twice",
        "\"attribute\": \"low\" | \"values\": [] | 6 | attribute",
        "\"onlyIf\" | \"unless\": {\"attribute\": \"z\"}, \"onlyIf\" | 6 | one condition",
        "\"merge\" | \"rename\" | 8 | newer",
        "\"into\": \"t\" | \"into\": \"t\", \"when\": 1 | 8 | when",
        "\"into\": \"t\" | \"into\": \"\" | 8 | into",
        "\"into\": \"t\" | \"into\": {} | 8 | no kind",
        "[\"t\"] | [7] | 7 | text",
      })
  void aMalformedCodebookIsRefusedWithItsLineAndReason(
      String right, String wrong, int line, String reason) {
    String json =
        """
        {"format": "verbatim-codebook", "version": 1,
         "codebook": {"name": "news"},
         "tags": [{"id": "t", "colour": "#123456", "line": "dot"},
           {"id": "u", "attributes": [
             {"id": "x", "type": "choice", "values": [{"id": "v"}],
              "onlyIf": {"attribute": "low"}}]}],
         "relations": [{"id": "r", "from": ["t"], "to": ["u"]}],
         "migrations": [{"id": "m", "kind": "merge", "tag": "letter", "into": "t"}]}
        """;
    String faulty = json.replace(right, wrong == null ? "" : wrong);
    assertThat(faulty).isNotEqualTo(json);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(faulty))
        .satisfies(e -> assertThat(e.line()).isEqualTo(line))
        .withMessageContaining("codebook.json, line")
        .withMessageContaining(reason);
  }
}
