package dev.verbatim.bench;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.Universe;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows `agree-200` and `agree-1x` to `agree-8x`: all figures of agreement of five annotators, with
/// their intervals. The first is of 200 articles with 60 marks of each annotator; the others are of
/// fewer articles, with 60 marks in 3 kB and then twice, four and eight times as many marks and
/// text.
final class Agreeing implements Scenario {
  private static final int ANNOTATORS = 5;
  private static final int ARTICLES = 200;
  private static final int FEWER_ARTICLES = 20;
  private static final int LENGTH = 3_000;
  private static final int MARKS = 60;
  private static final int ROUNDS = 3;

  @Override
  public void run(Recorder recorder, Path folder) {
    Map<String, Universe> rows = new LinkedHashMap<>();
    rows.put("agree-200", universe(ARTICLES, 1));
    for (int times = 1; times <= 8; times *= 2) {
      rows.put("agree-" + times + "x", universe(FEWER_ARTICLES, times));
    }
    for (int round = 0; round <= ROUNDS; round++) {
      if (round == 1) {
        recorder.warm();
      }
      rows.forEach((row, universe) -> recorder.time(row, Side.OURS, () -> make(universe)));
    }
  }

  private static Universe universe(int articles, int times) {
    Codebook codebook = DefaultCodebook.load();
    List<Annotator> annotators = Colleagues.annotators(ANNOTATORS);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      Fixture fixture = new Fixture("article-" + i, LENGTH * times + i, 400, MARKS * times);
      Article article = fixture.article();
      Colleagues colleagues = new Colleagues(article, fixture.set(article, codebook));
      judged.add(new Judged(article, colleagues.sets(annotators, codebook)));
    }
    return new Universe(codebook, annotators, judged);
  }

  private static void make(Universe universe) {
    Agreement agreement = Agreement.of(universe, (_, _) -> {}, () -> false).orElseThrow();
    if (agreement.figures().isEmpty()) {
      throw new IllegalStateException("no figures");
    }
  }
}
