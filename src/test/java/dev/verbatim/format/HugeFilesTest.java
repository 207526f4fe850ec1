package dev.verbatim.format;

import static dev.verbatim.format.SetJson.mark;
import static dev.verbatim.format.SetJson.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.Annotation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing in a file exhausts the stack or the memory.
class HugeFilesTest {
  private static FormatException refused(byte[] json) {
    return assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> AnnotationFile.read(json, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK))
        .actual();
  }

  private static byte[] nested(String open, String close, int levels) {
    return set().with("deep", open.repeat(levels) + "1" + close.repeat(levels)).bytes();
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 100_000, 1_000_000})
  void nestingBeyondALimitIsRefused(int levels) {
    assertThat(refused(nested("[", "]", levels))).hasMessageContaining("too deeply nested");
    assertThat(refused(nested("{\"a\":", "}", levels))).hasMessageContaining("too deeply nested");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflicts", "dismissed", "codebook", "offsetUnit"})
  void nestingIsRefusedWhereverItStands(String field) {
    byte[] json = set().with(field, "[".repeat(1_000_000) + "]".repeat(1_000_000)).bytes();
    assertThat(refused(json).line()).isPositive();
  }

  @Test
  void nestingAtTheLimitIsReadAndWritten() throws FormatException {
    byte[] json = nested("[", "]", JsonReader.DEEPEST - 1);
    AnnotationFile.Reading reading =
        AnnotationFile.read(json, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
    byte[] written = AnnotationFile.write(reading.set(), SetJson.TEXT);
    assertThat(AnnotationFile.read(written, "a", SetJson.ARTICLE, SetJson.CODEBOOK).set())
        .isEqualTo(reading.set());
  }

  @Test
  void aTextBeyondALimitIsRefused() {
    byte[] json = set().with("long", "\"" + "x".repeat(JsonReader.LONGEST + 1) + "\"").bytes();
    assertThat(refused(json)).hasMessageContaining("too long");
  }

  @Test
  void whatStandsAroundAMarkMayNotBeTooLongEither() {
    String prefix = ", \"prefix\": \"" + "x".repeat(JsonReader.LONGEST + 1) + "\"}";
    String mark = SetJson.mark("m", "quote", "ready").replace("}]", prefix + "]");
    assertThat(refused(set().withMarks(mark).bytes())).hasMessageContaining("too long");
  }

  @Test
  void aNumberBeyondALimitIsRefused() {
    byte[] json = set().with("revision", "{\"a\": " + "9".repeat(1_000_000) + "}").bytes();
    assertThat(refused(json)).hasMessageContaining("too long");
  }

  @Test
  void aNameBeyondALimitIsRefused() {
    byte[] json = set().with("x".repeat(1_000_000), "1").bytes();
    assertThat(refused(json)).hasMessageContaining("too long");
  }

  @Test
  void aGigabyteOfTextIsNotReadToItsEnd() {
    InputStream head = new ByteArrayInputStream("{\"format\": \"".getBytes(StandardCharsets.UTF_8));
    Endless endless = new Endless(1 << 30);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(
            () ->
                AnnotationFile.read(
                    new SequenceInputStream(Collections.enumeration(List.of(head, endless))),
                    "a.json",
                    SetJson.ARTICLE,
                    SetJson.CODEBOOK))
        .withMessageContaining("larger than 128 MB");
    assertThat(endless.left).isGreaterThan(1 << 29);
  }

  /// Many bytes of the same letter, made as they are asked for.
  private static final class Endless extends InputStream {
    private int left;

    Endless(int length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = Math.min(left, length);
      Arrays.fill(into, from, from + count, (byte) 'x');
      left -= count;
      return count == 0 && length > 0 ? -1 : count;
    }
  }

  @Test
  void tenThousandMarksAreReadAndWritten() throws FormatException {
    String[] marks = new String[10_000];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = mark("mark-" + i, "quote", i % 2 == 0 ? "We are ready" : "Nobody");
    }
    AnnotationFile.Reading reading = set().withMarks(marks).read();
    assertThat(reading.set().size()).isEqualTo(10_000);
    assertThat(reading.set().annotations()).isSortedAccordingTo(Annotation.TEXT_ORDER);
    byte[] written = AnnotationFile.write(reading.set(), SetJson.TEXT);
    assertThat(AnnotationFile.read(written, "a", SetJson.ARTICLE, SetJson.CODEBOOK).set())
        .isEqualTo(reading.set());
  }
}
