package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Rows `load-json` and `write-json`: the file of a set of 10,000 marks on 1 MB, from bytes to a
/// set whose every mark was found in the text again, and from such a set to bytes.
///
/// The floor is Jackson, which reads the same bytes to a tree, and writes that tree in lines and
/// indented as the file is.
final class ReadingAndWriting implements Scenario {
  private static final int WARM_UPS = 20;
  private static final int ROUNDS = 25;

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Codebook codebook = DefaultCodebook.load();
    Article article = Fixture.HUGE.article();
    AnnotationSet set = Fixture.HUGE.set(article, codebook);
    byte[] bytes = AnnotationFile.write(set, article.text());
    JsonMapper mapper = JsonMapper.shared();
    JsonNode tree = mapper.readTree(bytes);
    ObjectWriter writer =
        mapper
            .writer()
            .with(
                new DefaultPrettyPrinter()
                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      recorder.time(
          "load-json",
          Side.OURS,
          () -> AnnotationFile.read(bytes, "bench.json", article, codebook));
      recorder.time("load-json", Side.FLOOR, () -> mapper.readTree(bytes));
      recorder.time("write-json", Side.OURS, () -> AnnotationFile.write(set, article.text()));
      recorder.time("write-json", Side.FLOOR, () -> writer.writeValueAsBytes(tree));
    }
  }
}
