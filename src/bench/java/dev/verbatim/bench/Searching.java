package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.project.Project;
import dev.verbatim.search.Filter;
import dev.verbatim.search.Hit;
import dev.verbatim.search.ProjectSearch;
import dev.verbatim.search.Query;
import dev.verbatim.search.SearchListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Rows `search-2k…`: words sought in a project of 2,000 articles with 30 marks each, some 8 MB of
/// text, as window and command seek them.
///
/// `search-2k-first` is the first search, once in a process and without warming up; `search-2k` one
/// after it; `search-2k-tag` all marks of a tag, with everybody's sets. The floors are the reading
/// of the texts, for the first search and those after it, and of the sets.
final class Searching implements Scenario {
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 15;

  /// Longer than files count as just written.
  private static final long REST = 3_000;

  /// Words of which every article has its own.
  private static final Filter WORDS = Filter.ANY.withWords(Query.of("1999 "));

  private static final Filter TAG = Filter.ANY.withTag("quote");

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Path place = folder.resolve("project");
    Project project = DataSets.project(place, DataSets.machine(folder));
    Thread.sleep(REST);
    recorder.warm();
    recorder.time("search-2k-first", Side.OURS, () -> search(project, WORDS, 1));
    recorder.time("search-2k-first", Side.FLOOR, () -> read(place.resolve("articles"), ".txt"));
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      String row = round < WARM_UPS ? "warm" : "search-2k";
      recorder.time(row, Side.OURS, () -> search(project, WORDS, 1));
      recorder.time(row, Side.FLOOR, () -> read(place.resolve("articles"), ".txt"));
      recorder.time(row + "-tag", Side.OURS, () -> search(project, TAG, DataSets.ARTICLES));
      recorder.time(row + "-tag", Side.FLOOR, () -> read(place.resolve("annotations"), ".json"));
    }
  }

  private static void search(Project project, Filter filter, int least) throws Exception {
    int[] found = new int[1];
    SearchListener<Hit> listener =
        new SearchListener<>() {
          @Override
          public void found(List<Hit> hits) {
            found[0] += hits.size();
          }

          @Override
          public void passed(int articles, int all) {}
        };
    ProjectSearch.run(project, filter, listener, () -> false);
    if (found[0] < least) {
      throw new IllegalStateException("found only " + found[0]);
    }
  }

  private static void read(Path folder, String ending) throws IOException {
    long length = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        length += Files.readString(file).length();
      }
    }
    if (length < (long) DataSets.ARTICLES * DataSets.MARKS) {
      throw new IllegalStateException("read only " + length);
    }
  }
}
