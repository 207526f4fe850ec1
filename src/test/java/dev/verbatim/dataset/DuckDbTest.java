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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An independent reader finds in our lines of JSON and in our tables what we wrote.
class DuckDbTest {
  private static final List<Work> WORKS =
      List.of(SmallWork.work(), SmallWork.work("analyst-b"), SmallWork.work("analyst-c"));

  @TempDir Path folder;

  /// What a query gives over the files that a format writes: its first row, cells parted by blanks.
  ///
  /// @param query with the name of a file in it as `'{name}'`
  private String ask(Format format, String query) throws Exception {
    Memory memory = Memory.of(format, SmallWork.CODEBOOK, WORKS);
    for (Map.Entry<String, byte[]> file : memory.files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(query.replace("{", folder + "/").replace("}", ""))) {
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
                    + " min(annotations[1].spans[2].text) from read_json('{*.jsonl}')"))
        .isEqualTo("3 6 3 “and no.”");
  }

  @Test
  void offsetsOfDoccanosEntitiesCutTheirWordsOut() throws Exception {
    assertThat(
            ask(
                new Doccano(),
                "select count(*), sum(len(entities)), sum(len(relations)), min(substring(text,"
                    + " entities[1].start_offset + 1, entities[1].end_offset -"
                    + " entities[1].start_offset)) from read_json('{*.jsonl}')"))
        .isEqualTo("3 9 3 “Yes 😀,”");
  }

  /// Nothing is said of the columns: names, kinds and separators are found from the files.
  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv"})
  void tablesAreJoinedByTheirKeysAndTheirOffsetsCutTheWordsOut(String id) throws Exception {
    String query =
        """
        select count(*), typeof(any_value(q.start)), count(distinct q.annotator),
          min(substring(t.text, q.start + 1, string_split(q.fragments, ' ')[2]
            .string_split(';')[1]::int - q.start)),
          min(substring(t.text, s.start + 1, s.end - s.start)), bool_and(s.text = 'she')
        from '{relations.$}' r
          join '{annotations.$}' q on q.id = r.from and q.annotator = r.annotator
          join '{annotations.$}' s on s.id = r.to and s.annotator = r.annotator
          join '{articles.$}' t on t.article = r.article
        """;
    assertThat(ask(Formats.of(id).orElseThrow(), query.replace("$", id)))
        .isEqualTo("3 BIGINT 3 “Yes 😀,” she true");
  }
}
