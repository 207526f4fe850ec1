package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  private final List<String> told = new ArrayList<>();

  private List<JsonRecord> read(String json) throws IOException {
    List<JsonRecord> records = new ArrayList<>();
    JsonRecords reading =
        new JsonRecords(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "file.jsonl");
    while (true) {
      try {
        Optional<JsonRecord> next = reading.next();
        if (next.isEmpty()) {
          return records;
        }
        records.add(next.get());
      } catch (FormatException e) {
        told.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private List<String> names(String json) throws IOException {
    return read(json).stream().map(r -> r.line() + r.name("id").orElse("?")).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1}\n{\"id\":\"b\",\"x\":[{}]}\n",
        "\uFEFF[{\"id\":1},\n{\"id\":\"b\"}]",
        "{\"id\":1}\r\n{\"id\":\"b\"}",
        "{\"id\":1},\n\t{\n\"id\"\n:\n\"b\"\n}\n",
        "{\"id\":1,\"x\":\"}\\\"{\\\\\"}\n{\"id\":\"b\"}"
      })
  void objectsStandOneOnALineInAnArrayOrLaidOut(String json) throws IOException {
    assertThat(names(json)).containsExactly("11", "2b");
    assertThat(told).isEmpty();
  }

  @Test
  void oneThatIsBrokenIsToldAndTheOthersArrive() throws IOException {
    assertThat(names("{\"id\":1\n{\"id\":2}\nword\n{\"id\":3,}\n{\"id\":\"4\n{\"id\":5}\n{\"id\""))
        .containsExactly("22", "65");
    assertThat(told)
        .extracting(message -> message.substring(0, message.indexOf(':')))
        .containsExactly(
            "file.jsonl, line 1",
            "file.jsonl, line 3",
            "file.jsonl, line 4, column 9",
            "file.jsonl, line 5",
            "file.jsonl, line 7");
  }

  @Test
  void aPlaceWithinIsCountedFromTheFilesStart() throws IOException {
    read("\n\n{\n  \"id\": 1,\n  \"x\": tru\n}");
    assertThat(told).singleElement().asString().startsWith("file.jsonl, line 5, column");
  }

  @Test
  void fieldsAreWhatTheyAreAskedForAsOrEmpty() throws IOException {
    JsonRecord record =
        read("{\"s\":\"x\",\"n\":12,\"f\":12.0,\"h\":1.5,\"m\":-1,\"a\":[1,{\"b\":2}],\"o\":{\"p\":null}}")
            .getFirst();
    assertThat(record.text("s")).contains("x");
    assertThat(record.text("n")).isEmpty();
    assertThat(record.offset("n")).hasValue(12);
    assertThat(record.offset("f")).hasValue(12);
    assertThat(record.offset("h")).isEmpty();
    assertThat(record.offset("m")).isEmpty();
    assertThat(record.name("n")).contains("12");
    assertThat(record.items("a")).hasSize(2);
    assertThat(record.records("a")).singleElement().matches(r -> r.offset("b").orElse(0) == 2);
    assertThat(record.record("o")).get().matches(r -> r.has("p") && r.text("p").isEmpty());
    assertThat(record.records("s")).isEmpty();
    assertThat(record.fields().keySet()).containsExactly("s", "n", "f", "h", "m", "a", "o");
  }
}
