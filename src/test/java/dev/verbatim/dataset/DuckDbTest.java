package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An independent reader finds in our lines of JSON what we wrote.
class DuckDbTest {
  private static final List<Work> WORKS =
      List.of(SmallWork.work(), SmallWork.work("analyst-b"), SmallWork.work("analyst-c"));

  @TempDir Path folder;

  /// What a query over the file that a format writes gives: its first row, cells parted by blanks.
  private String ask(Format format, String query) throws Exception {
    Memory memory = Memory.of(format, SmallWork.CODEBOOK, WORKS);
    Path file = folder.resolve("dataset.jsonl");
    Files.write(file, memory.files.values().iterator().next());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted("read_json('" + file + "')"))) {
      assertThat(rows.next()).isTrue();
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.append(i == 1 ? "" : " ").append(rows.getString(i));
      }
      return row.toString();
    }
  }

  @Test
  void ourLinesAreRowsAndTheirMarksAreLists() throws Exception {
    assertThat(
            ask(
                new JsonLines(),
                "select count(*), sum(len(annotations)), sum(len(relations)),"
                    + " min(annotations[1].spans[2].text) from %s"))
        .isEqualTo("3 6 3 “and no.”");
  }

  @Test
  void offsetsOfDoccanosEntitiesCutTheirWordsOut() throws Exception {
    assertThat(
            ask(
                new Doccano(),
                "select count(*), sum(len(entities)), sum(len(relations)),"
                    + " min(substring(text, entities[1].start_offset + 1,"
                    + " entities[1].end_offset - entities[1].start_offset)) from %s"))
        .isEqualTo("3 9 3 “Yes 😀,”");
  }
}
