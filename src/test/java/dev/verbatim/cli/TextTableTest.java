package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAsWideAsWhatStandsInThem() {
    TextTable table = new TextTable("things", List.of("a", "much"));
    table.add("of 🙂", List.of(1_000, 2));
    table.add("many and long", List.of(3, 4));
    assertThat(table)
        .hasToString(
            """
            things            a  much
            of 🙂           1000     2
            many and long     3     4
            """);
  }

  @Test
  void withNothingInItTheHeadStands() {
    assertThat(new TextTable("things", List.of())).hasToString("things\n");
  }
}
