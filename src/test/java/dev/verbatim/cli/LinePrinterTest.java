package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinePrinterTest {
  private static String told(String sentence) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new LinePrinter(stream).println(sentence);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void wordsStayAsTheyAre() {
    assertThat(told("“Ada Brand 🚢”\tقال does not stand there."))
        .isEqualTo("“Ada Brand 🚢”\tقال does not stand there.\n");
  }

  @Test
  void whatMovesTheCursorIsShown() {
    assertThat(told("“\u001b[2J\r\na\u0000\u007f\u009b1m\u0085\u2028\u2029b” is no name."))
        .isEqualTo("“␛[2J␍␊a␀␡�1m���b” is no name.\n");
  }
}
