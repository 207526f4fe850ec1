package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Documents that were damaged at random come in as articles, or with sentences that say why not.
class MutationsTest {
  private static final int TIMES = 200;

  @TempDir Path temporary;

  private static Map<String, byte[]> whole() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("a.txt", utf8("Ministers met, “at last”.\nNothing was said. 🙂\n".repeat(5)));
    files.put("a.md", utf8("# Title\n\n*Words* [of](x) > all\n\n- a\n  - b\n\n> said\n".repeat(4)));
    files.put(
        "a.html",
        utf8(
            "<html><head><meta charset=utf-8><script"
                + " type='application/ld+json'>{\"headline\":\"x\"}</script></head><body><nav><a"
                + " href=x>y</a></nav><article><p>One, two, three, and a paragraph.</p><p>More of"
                + " it, here, for all to read.</p></article></body></html>"));
    files.put("a.csv", utf8("title,text\n" + "One,\"First, said\"\nTwo,Second.\n".repeat(5)));
    files.put(
        "a.jsonl", utf8("{\"title\": \"One\", \"text\": \"Words\", \"n\": [1, {}]}\n".repeat(6)));
    files.put(
        "a.docx",
        WordDocumentTest.word(document -> document.createParagraph().createRun().setText("Words")));
    files.put(
        "a.pdf",
        new Sheets()
            .page()
            .lines(100, 100, List.of("One line of words,", "another of them-", "selves."))
            .bytes());
    return files;
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  @TestFactory
  List<DynamicTest> damagedDocumentsAreReadOrRefused() throws IOException, ProjectException {
    Inbox inbox = new Inbox(temporary);
    return whole().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> damage(inbox, file.getKey(), file.getValue())))
        .toList();
  }

  private static void damage(Inbox inbox, String name, byte[] whole) {
    assertThat(inbox.read(name, whole).articles()).isNotEmpty();
    Random random = new Random(name.hashCode());
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      Reading reading = inbox.read(name, damaged(whole, random));

      assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(5_000);
      assertThat(reading.articles().size() + reading.refused().size())
          .as("time %d", i)
          .isPositive();
      assertThat(reading.refused())
          .allSatisfy(problem -> assertThat(problem.sentence()).matches("(?s)[A-Z“].{15,}[.?]"));
      assertThat(reading.articles())
          .allSatisfy(article -> assertThat(article.text().string()).isNotBlank());
    }
  }

  /// Some bytes changed, some taken out, some doubled, or the end cut off.
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int times = 1 + random.nextInt(8); times > 0; times--) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(40, bytes.length - at));
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3, 4 -> bytes[at] = (byte) random.nextInt(256);
        case 5 -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt(256));
        case 6 ->
            System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
        case 7 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 8 -> System.arraycopy(bytes, at + length, bytes, at, bytes.length - at - length);
        default -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(60)));
      }
    }
    return bytes;
  }
}
