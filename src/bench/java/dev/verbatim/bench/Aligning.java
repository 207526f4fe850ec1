package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.review.Alignment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows `align-100k` and `align-1x` to `align-8x`: five annotators' sets on one article aligned.
/// The first has 2,000 marks of each on 100 kB, its floor is reading the five files; the others
/// have 250 on 12.5 kB and then twice, four and eight times as many marks and text.
final class Aligning implements Scenario {
  private static final int ANNOTATORS = 5;
  private static final int LENGTH = 12_500;
  private static final int MARKS = 250;
  private static final int MOST = 8;
  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 15;

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Codebook codebook = DefaultCodebook.load();
    Map<String, List<AnnotationSet>> rows = new LinkedHashMap<>();
    for (int times = 1; times <= MOST; times *= 2) {
      rows.put("align-" + times + "x", sets(article(times), codebook));
    }
    Article article = article(MOST).article();
    List<AnnotationSet> sets = sets(article(MOST), codebook);
    List<byte[]> files = new ArrayList<>();
    sets.forEach(set -> files.add(AnnotationFile.write(set, article.text())));
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      rows.forEach((row, all) -> recorder.time(row, Side.OURS, () -> Alignment.of(all)));
      recorder.time("align-100k", Side.OURS, () -> Alignment.of(sets));
      recorder.time("align-100k", Side.FLOOR, () -> read(files, article, codebook));
    }
  }

  private static Fixture article(int times) {
    return new Fixture("aligned-" + times, LENGTH * times, 400, MARKS * times);
  }

  private static List<AnnotationSet> sets(Fixture fixture, Codebook codebook) {
    Article article = fixture.article();
    return new Colleagues(article, fixture.set(article, codebook))
        .sets(Colleagues.annotators(ANNOTATORS), codebook);
  }

  private static void read(List<byte[]> files, Article article, Codebook codebook)
      throws FormatException {
    for (byte[] file : files) {
      AnnotationFile.read(file, "bench.json", article, codebook);
    }
  }
}
