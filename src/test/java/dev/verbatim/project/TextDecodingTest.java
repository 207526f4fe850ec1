package dev.verbatim.project;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {
  private static final Path FILE = Path.of("article.txt");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "na\u00EFve caf\u00E9",
        "emoji 🙂 and family 👩‍👩‍👧",
        "नमस्ते दुनिया",
        "مرحبا بالعالم",
        "שלום עולם",
        "中文报纸",
        "a\tb\n\nc\u2028d\u0085e",
        "combining e\u0301",
        "already replaced \uFFFD elsewhere",
      })
  void unicodeIsReadAsItIsInEveryEncoding(String text) throws ProjectException {
    for (Encoded encoded : encodings(text)) {
      var result = (TextDecoding.Result.Certain) TextDecoding.decode(encoded.bytes(), FILE);

      assertThat(result.text().string()).as(encoded.name()).isEqualTo(text);
      assertThat(result.encoding()).isEqualTo(encoded.name());
    }
  }

  private record Encoded(String name, String text, Charset charset) {
    byte[] bytes() {
      return text.getBytes(charset);
    }
  }

  private static List<Encoded> encodings(String text) {
    return List.of(
        new Encoded("UTF-8", text, UTF_8),
        new Encoded("UTF-8", "\uFEFF" + text, UTF_8),
        new Encoded("UTF-16 LE", "\uFEFF" + text, UTF_16LE),
        new Encoded("UTF-16 BE", "\uFEFF" + text, UTF_16BE));
  }

  @Test
  void everyLineEndBecomesALineFeed() throws ProjectException {
    assertThat(TextDecoding.decode(bytes("a\r\nb\rc\nd\r\n"), FILE).text().string())
        .isEqualTo("a\nb\nc\nd\n");
  }

  @Test
  void onlyTheFirstByteOrderMarkIsDropped() throws ProjectException {
    assertThat(TextDecoding.decode(bytes("\uFEFF\uFEFFa"), FILE).text().string())
        .isEqualTo("\uFEFFa");
  }

  @Test
  void whatIsNotUnicodeIsOfferedAsWindows1252() throws ProjectException {
    byte[] bytes = "One line.\n\u201CCaf\u00E9\u201D costs 3 \u20AC.".getBytes(cp1252());

    var result = (TextDecoding.Result.AsWindows1252) TextDecoding.decode(bytes, FILE);

    assertThat(result.text().string())
        .isEqualTo("One line.\n\u201CCaf\u00E9\u201D costs 3 \u20AC.");
    assertThat(result.preview())
        .contains("\u201CCaf\u00E9\u201D costs 3 \u20AC.")
        .doesNotContain("\n");
  }

  @Test
  void thePreviewShowsTheFirstOddLetterOfALongText() throws ProjectException {
    byte[] bytes = ("x".repeat(5000) + " caf\u00E9 " + "y".repeat(5000)).getBytes(cp1252());

    var result = (TextDecoding.Result.AsWindows1252) TextDecoding.decode(bytes, FILE);

    assertThat(result.preview()).contains("caf\u00E9").hasSizeLessThan(300);
  }

  @Test
  void bytesThatWindows1252DoesNotHaveAreRefused() {
    assertThatThrownBy(() -> TextDecoding.decode(new byte[] {'a', (byte) 0x81}, FILE))
        .hasMessageContaining("no text in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FFFE00", "FEFFD800", "FFFE00D8", "EFBBBFC3", "FFFE0000"})
  void aMarkThatTheRestBeliesIsRefused(String hex) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);

    assertThatThrownBy(() -> TextDecoding.decode(bytes, FILE))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void whatIsNoTextIsRefused() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    byte[] nul = bytes("a\nb\0c");
    byte[] control = {'a', 7, (byte) 0xE9};

    for (byte[] bytes : List.of(picture, nul, control)) {
      assertThatThrownBy(() -> TextDecoding.decode(bytes, FILE))
          .isInstanceOf(ProjectException.class)
          .hasMessageContaining("UTF-8");
    }
    assertThatThrownBy(() -> TextDecoding.decode(nul, FILE)).hasMessageContaining("line 2");
  }

  @Test
  void aMegabyteInOneLineIsText() throws ProjectException {
    String text = "The harbour 🙂 ".repeat(70_000);

    assertThat(TextDecoding.decode(bytes(text), FILE).text().string()).isEqualTo(text);
  }

  @Test
  void moreThanTheBoundIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("long.txt");
    try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(TextDecoding.MOST + 1L);
    }

    assertThatThrownBy(() -> TextDecoding.read(file, FileOperations.disk()))
        .hasMessageContaining("64 MB");
    assertThatThrownBy(() -> TextDecoding.decode(new byte[TextDecoding.MOST + 1], FILE))
        .hasMessageContaining("64 MB");
  }

  @Test
  void aFileThatIsMissingIsToldOf(@TempDir Path folder) {
    Path file = folder.resolve("missing.txt");

    assertThatThrownBy(() -> TextDecoding.read(file, FileOperations.disk()))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("missing.txt");
  }

  @Test
  void aFileIsRead(@TempDir Path folder) throws IOException, ProjectException {
    Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFFwords");

    assertThat(TextDecoding.read(file, FileOperations.disk()).text().string()).isEqualTo("words");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static Charset cp1252() {
    return Charset.forName("windows-1252");
  }
}
