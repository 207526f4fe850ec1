package dev.verbatim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.check.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text that is asked for is there, and every text that is there is asked for.
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/verbatim");

  /// A call with the whole key, or with the beginning of one that is completed when it is run.
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.?)\"");

  private static final Pattern ASKED =
      Pattern.compile("Messages\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

  /// `Command.of("x")`, or the table's own short form of it.
  private static final Pattern COMMAND =
      Pattern.compile("(?:Command\\.of|put)\\(\\s*\"([a-z-]+)\"");

  /// Keys that are put together from a part here and the name of something: what completes them.
  private static final Set<String> FAMILIES =
      Set.of("command", "status", "saving", "menu", "header", "decisions", "check", "settings");

  @Test
  void everyTextThatIsAskedForIsThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String source : sources()) {
      Matcher matcher = ASKED.matcher(source);
      while (matcher.find()) {
        asked.add(matcher.group(1));
      }
    }
    assertThat(asked).isNotEmpty();
    assertThat(texts().stringPropertyNames()).containsAll(asked);
  }

  @Test
  void everyCommandHasAName() throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (String source : sources()) {
      if (!source.contains("CommandTable table")) {
        continue;
      }
      Matcher matcher = COMMAND.matcher(source);
      while (matcher.find()) {
        String id = matcher.group(1);
        if (!id.endsWith("-")) {
          wanted.add("command." + id);
        }
      }
    }
    assertThat(wanted).hasSizeGreaterThan(20);
    assertThat(texts().stringPropertyNames()).containsAll(wanted);
  }

  @Test
  void everyTextIsAskedFor() throws IOException {
    Set<String> literals = new HashSet<>();
    for (String source : sources()) {
      Matcher matcher = LITERAL.matcher(source);
      while (matcher.find()) {
        literals.add(matcher.group(1));
      }
    }
    Set<String> unused = new TreeSet<>();
    for (String key : texts().stringPropertyNames()) {
      String last = key.substring(key.indexOf('.') + 1).replace(".tip", "").replace(".named", "");
      boolean family = FAMILIES.contains(key.substring(0, key.indexOf('.')));
      boolean completed = family && (literals.contains(last) || isName(last));
      if (!literals.contains(key) && !completed) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  /// Names of things in the program rather than in its text: states, themes, statuses.
  private static boolean isName(String last) {
    return last.equals(last.toUpperCase(Locale.ROOT))
        || Check.of(last).isPresent()
        || last.startsWith("status-")
        || last.startsWith("theme-")
        || last.startsWith("spacing.")
        || Set.of("new", "in-progress", "done").contains(last);
  }

  @Test
  void patternsCanBeFilledAndLiteralTextsHaveNoDoubledApostrophe() throws IOException {
    Properties texts = texts();
    for (String key : texts.stringPropertyNames()) {
      String text = texts.getProperty(key);
      if (text.matches("(?s).*\\{\\d.*")) {
        String filled = new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4});
        assertThat(filled).as(key).doesNotContain("{").doesNotContain("''");
      } else {
        assertThat(text).as(key).doesNotContain("''");
      }
    }
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    try (InputStream in = MessagesTest.class.getResourceAsStream("messages.properties")) {
      texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Iterable<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).map(MessagesTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
