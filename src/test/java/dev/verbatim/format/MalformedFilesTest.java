package dev.verbatim.format;

import static dev.verbatim.format.SetJson.mark;
import static dev.verbatim.format.SetJson.set;
import static dev.verbatim.format.SetJson.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a file, reading it gives a set or one sentence that says where and what.
class MalformedFilesTest {
  private static FormatException refused(byte[] json) {
    return assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> AnnotationFile.read(json, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK))
        .actual();
  }

  private static FormatException refused(String json) {
    return refused(json.getBytes(StandardCharsets.UTF_8));
  }

  private static FormatException refused(SetJson json) {
    return refused(json.bytes());
  }

  private static void assertRefused(SetJson json, int line, String reason) {
    FormatException e = refused(json);
    assertThat(e).hasMessageContaining(reason);
    assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
    assertThat(e.file()).isEqualTo("a.json");
    assertThat(e.getMessage()).endsWith(e.sentence());
  }

  // Fields stand on lines of their own from 2 on, the marks from line 8.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "format | 7 | 2 | “format” must be text",
        "format | \"verbatim-codebook\" | 3 | not a file of the kind “verbatim-annotations”",
        "version | \"1\" | 3 | “version” must be a whole number",
        "version | 1.5 | 3 | “version” must be a whole number",
        "version | 0 | 3 | “version” must be a whole number from 1",
        "version | 2 | 3 | written by a newer Verbatim (version 2); update Verbatim to open it.",
        "offsetUnit | \"utf16\" | 4 | count “utf16”",
        "offsetUnit | null | 4 | “offsetUnit” must be text",
        "article | \"a\" | 5 | “article” must be an object",
        "article | {\"id\": \"a\"} | 1 | “textSha256”",
        "article | {\"id\": \"b\", \"textSha256\": \"0\"} | 1 | marks on the article “b”, not on"
            + " “a”",
        "annotator | {\"id\": \"Analyst A\"} | 6 | “Analyst A” is no annotator's id",
        "annotator | {\"name\": \"Analyst A\"} | 1 | “annotator”",
        "annotations | {} | 7 | “annotations” must be a list",
        "annotations | [7] | 7 | must be an object",
        "status | \"begun\" | 8 | one of new, in-progress, done",
        "codebook | {\"name\": 1} | 8 | “name” must be text",
        "codebook | {\"version\": 0} | 8 | whole number from 1",
        "revision | {\"a1f3\": 0} | 8 | “a1f3” must be a whole number from 1",
        "revision | {\"a1f3\": 99999999999999999999} | 8 | “a1f3” must be a whole number",
        "relations | [{\"id\": \"r\", \"type\": \"t\", \"from\": \"m\"}] | 8 | A link needs",
        "relations | [{\"id\": \"\"}] | 8 | text that is not empty",
        "removed | [{\"at\": \"2026-11-24T08:00:00Z\"}] | 8 | needs an “id”",
        "removed | [{\"id\": \"x\", \"at\": \"today\"}] | 8 | “at” must be a point in time",
        "notes | [{\"text\": \"x\"}] | 8 | A note needs an “id”",
        "notes | [{\"id\": \"n\"}, {\"id\": \"n\"}] | 8 | stands twice among the notes",
        "labels | [] | 8 | “labels” must be an object",
        "conflicts | {} | 8 | “conflicts” must be a list",
        "dismissed | true | 8 | “dismissed” must be a list",
        "orphans | [{\"id\": \"o\"}] | 8 | A mark needs",
      })
  void aWrongFieldIsRefusedWithItsLineAndReason(
      String field, String json, int line, String reason) {
    assertRefused(set().with(field, json), line, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "version", "offsetUnit", "article", "annotator"})
  void aFieldWithoutWhichNothingMakesSenseIsMissed(String field) {
    assertThat(refused(set().without(field))).hasMessageContaining(field.replace("format", "kind"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"tag\": \"quote\", | | A mark needs",
        "\"id\": \"m\" | \"id\": 5 | “id” must be text",
        "\"start\": 24 | \"start\": \"24\" | “start” must be a whole number",
        "\"start\": 24 | \"start\": -1 | “start” must be a whole number from 0",
        "\"start\": 24 | \"start\": 2000000000 | “start” must be a whole number",
        "\"start\": 24 | \"start\": 24.0 | “start” must be a whole number",
        "\"start\": 24, | | A span needs",
        "\"end\": 29 | \"end\": 24 | a “start” and an “end” behind it",
        "\"end\": 29 | \"end\": 3 | a “start” and an “end” behind it",
        "\"text\": \"ready\" | \"text\": [] | “text” must be text",
        "\"created\": \"2026-11-24T08:00:00Z\" | \"created\": \"2026-13-24T08:00:00Z\" | point in"
            + " time",
        "\"created\": \"2026-11-24T08:00:00Z\" | \"created\": \"2026-11-24T25:00:00Z\" | point in"
            + " time",
        "\"created\": \"2026-11-24T08:00:00Z\" | \"created\": \"2026-02-30T08:00:00Z\" | point in"
            + " time",
        "\"attributes\": {} | \"attributes\": [] | “attributes” must be an object",
        "\"attributes\": {} | \"attributes\": {\"cue\": {\"spans\": [1]}} | must be an object",
        "\"attributes\": {} | \"attributes\": {\"n\": 1e99999999999} | exponent",
        "\"attributes\": {} | \"attributes\": {}, \"attributes\": {} | “attributes” stands twice",
        "\"attributes\": {} | \"attributes\": {\"a\": 1, \"a\": 2} | “a” stands twice",
        "\"attributes\": {} | \"attributes\": {\"a\": {\"b\": [{\"y\": 1, \"y\": 2}]}} | “y” stands"
            + " twice",
        "\"attributes\": {} | \"x\": {\"y\": 1, \"z\": 2, \"y\": 3} | “y” stands twice",
        "\"end\": 29 | \"end\": 29, \"end\": 29 | “end” stands twice",
        "\"end\": 29 | \"end\": 29, \"x\": [{\"y\": {}, \"y\": {}}] | “y” stands twice",
        "\"end\": 29 | \"end\": 29, \"prefix\": 7 | “prefix” must be text",
        "\"end\": 29 | \"end\": 29, \"suffix\": null | “suffix” must be text",
      })
  void aWrongMarkIsRefusedWithItsLineAndReason(String right, String wrong, String reason) {
    String mark =
        mark("m", "quote", "ready", ", \"created\": \"2026-11-24T08:00:00Z\", \"attributes\": {}");
    String faulty = mark.replace(right, wrong == null ? "" : wrong);
    assertThat(faulty).isNotEqualTo(mark);
    assertRefused(set().withMarks(mark("n", "quote", "We"), faulty), 9, reason);
  }

  @Test
  void overlappingFragmentsOfOneMarkAreRefused() {
    String mark =
        "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": [%s, %s]}"
            .formatted(span("We are ready"), span("are"));
    assertRefused(set().withMarks(mark), 8, "The spans 17-29 and 20-23 overlap");
  }

  @Test
  void aMarkWithoutSpansIsRefused() {
    String mark = "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": []}";
    assertRefused(set().withMarks(mark), 8, "there must be one");
  }

  @Test
  void noIdStandsTwiceInASet() {
    String mark = mark("m", "quote", "ready");
    assertRefused(set().withMarks(mark, mark), 9, "The id “m” stands twice");
    assertRefused(set().withMarks(mark).with("orphans", "[" + mark + "]"), 10, "“m” stands twice");
    String link = "[{\"id\": \"m\", \"type\": \"t\", \"from\": \"a\", \"to\": \"b\"}]";
    assertRefused(set().withMarks(mark).with("relations", link), 10, "“m” stands twice");
  }

  @Test
  void noNameStandsTwiceInAnObjectHoweverManyItHas() throws FormatException {
    StringBuilder names = new StringBuilder("{\"n0\": {\"n1\": 1}");
    for (int i = 1; i < 200; i++) {
      names.append(", \"n").append(i).append("\": [{\"n0\": 1}, {\"n0\": 1}]");
    }
    set().with("many", names + "}").with("more", names + "}").read();
    for (int again : new int[] {0, 1, 15, 16, 17, 199}) {
      assertRefused(
          set().with("many", names + ", \"n" + again + "\": 1}"),
          8,
          "“n" + again + "” stands twice");
    }
    assertRefused(set().with("x", "{\"Aa\": 1, \"BB\": 2, \"\\u0041a\": 3}"), 8, "“Aa” stands");
    set().with("x", "{\"Aa\": 1, \"BB\": 2}").read(); // of one hash
  }

  @Test
  void noNameStandsTwiceInFrontOfWhatTheFileIs() {
    for (String twice :
        new String[] {"{\"y\": 1, \"y\": 1}", "[[{}, {\"x\": {\"y\": [], \"y\": []}}]]"}) {
      SetJson set = set().without("format").with("x", twice);
      assertRefused(set.with("format", "\"verbatim-annotations\""), 7, "“y” stands twice");
    }
  }

  @Test
  void aColumnCountsCharactersNotBytes() {
    FormatException e = refused(set().with("annotator", "{\"name\": \"Ünïcödé 😀\", \"id\": 7}"));
    assertThat(e.line()).isEqualTo(6);
    assertThat(e.column())
        .isEqualTo("\"annotator\": {\"name\": \"Ünïcödé x\", \"id\": ".length() + 1);
    assertThat(e).hasMessageStartingWith("a.json, line 6, column 42: “id” must be text.");
  }

  @Test
  void aByteOrderMarkIsNoColumn() {
    FormatException e = refused("\uFEFF[]");
    assertThat(e.line()).isEqualTo(1);
    assertThat(e.column()).isEqualTo(1);
  }

  @Test
  void aFileThatWasCutOffSaysSoWhereverItEnds() {
    String whole =
        set()
            .withMarks(mark("m", "quote", "“We are ready.”", ", \"attributes\": {\"n\": 1.5}"))
            .toString()
            .stripTrailing();
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < bytes.length; length++) {
      FormatException e = refused(Arrays.copyOf(bytes, length));
      assertThat(e.line()).isPositive();
      assertThat(e.getMessage()).containsAnyOf("cut off", "not in UTF-8");
    }
  }

  @Test
  void anEmptyFileSaysSo() {
    assertThat(refused(""))
        .hasMessage("a.json, line 1, column 1: The file is empty. Take an earlier copy of it.");
    assertThat(refused(" \n ")).hasMessageContaining("empty");
    assertThat(refused("\uFEFF")).hasMessageContaining("empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "\"text\"",
        "{} {}",
        "{\"a\": 01}",
        "{'a': 1}",
        "{\"a\": NaN}",
        "{a: 1}",
        "{\"a\": tru}",
        "{\"a\": \"\\x\"}",
        "{\"a\": 1,}",
        "// no\n{}",
        "<xml/>",
        "{\"a\": \"\t\"}"
      })
  void whatIsNotAJsonObjectIsRefused(String json) {
    assertThat(refused(json).line()).isPositive();
  }

  @Test
  void somethingBehindTheEndIsRefused() {
    assertThat(refused(set() + "x")).hasMessageContaining("not JSON");
    assertThat(refused(set() + "{}")).hasMessageContaining("behind the end");
  }

  static List<Charset> otherCharsets() {
    return List.of(
        StandardCharsets.ISO_8859_1,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        StandardCharsets.UTF_16,
        Charset.forName("windows-1252"),
        Charset.forName("UTF-32BE"));
  }

  @ParameterizedTest
  @MethodSource("otherCharsets")
  void whatIsNotInUtf8IsRefused(Charset charset) {
    String json = set().with("annotator", "{\"id\": \"jose\", \"name\": \"José\"}").toString();
    assertThat(refused(json.getBytes(charset))).hasMessageContaining("not in UTF-8");
  }

  @Test
  void aNewerVersionIsNamedBeforeAnythingInItIsFoundWrong() {
    SetJson newer = set().without("version").with("annotations", "[7]").with("version", "3");
    assertThat(refused(newer))
        .hasMessageContaining(
            "This file was written by a newer Verbatim (version 3); update Verbatim to open it.");
  }

  /// Broken in thousands of ways, a file is read or refused, and never anything else.
  @Test
  void whateverByteIsChangedTheFileIsReadOrRefused() {
    byte[] whole =
        set()
            .withMarks(
                mark(
                    "m",
                    "quote",
                    "We are ready",
                    ", \"attributes\": {\"n\": -1.5e3, \"cue\": {\"spans\": ["
                        + span("said")
                        + "]}}, \"created\": \"2026-11-24T08:00:00Z\", \"x\": [null, true]"))
            .with("conflicts", "[{\"id\": \"m\", \"field\": \"spans\", \"values\": [[], []]}]")
            .with("orphans", "[" + mark("o", "quote", "said") + "]")
            .bytes();
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = whole.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        byte[] likely = "{}[],:\"\\0919-ex \n\u00e9".getBytes(StandardCharsets.UTF_8);
        broken[random.nextInt(broken.length)] = likely[random.nextInt(likely.length)];
      }
      try {
        AnnotationFile.Reading reading =
            AnnotationFile.read(broken, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
        AnnotationFile.write(reading.set(), SetJson.TEXT);
        read++;
      } catch (FormatException e) {
        assertThat(e.sentence()).endsWith(".");
      }
    }
    assertThat(read).isBetween(500, 19_000);
  }
}
