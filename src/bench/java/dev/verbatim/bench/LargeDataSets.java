package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.exchange.Exporting;
import dev.verbatim.exchange.Importing;
import dev.verbatim.model.Recipe;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rows `heap-export-FORM` and `heap-read-FORM`: the most heap in use after a collection, in MB,
/// while a project of 20,000 articles with 30 marks each is written as a data set, and while that
/// is read as for a look at what it would bring.
///
/// The floor is the same with a tenth of the articles. What libraries load once and keep is loaded
/// before either.
final class LargeDataSets implements Scenario {
  /// One of each kind: lines, tables, a workbook, a file an article, a page.
  private static final List<String> FORMATS = List.of("jsonl", "csv", "xlsx", "brat", "html");

  private static final int TIMES = 10;
  private static final int FIRST = 10;
  private static final double MEGABYTE = 1e6;
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    recorder.warm();
    measure(Optional.empty(), Side.FLOOR, folder.resolve("first"), FIRST);
    measure(Optional.of(recorder), Side.FLOOR, folder.resolve("small"), DataSets.ARTICLES);
    measure(Optional.of(recorder), Side.OURS, folder.resolve("large"), DataSets.ARTICLES * TIMES);
  }

  private static void measure(Optional<Recorder> recorder, Side side, Path folder, int articles)
      throws Exception {
    Project project =
        DataSets.project(folder.resolve("project"), DataSets.machine(folder), articles);
    Project empty = Project.create(folder.resolve("empty"), DataSets.machine(folder));
    for (String id : FORMATS) {
      Format format = Formats.of(id).orElseThrow();
      Path set = folder.resolve("set");
      Peak writing = new Peak(articles);
      Exporting.Exported written =
          Exporting.write(project, Recipe.of(format.id()), set, true, writing).orElseThrow();
      DataSets.require(written.marks() == articles * DataSets.MARKS);
      recorder.ifPresent(to -> to.add("heap-export-" + format.id(), side, writing.most / MEGABYTE));
      if (format.ending().isPresent()) {
        Peak reading = new Peak(articles);
        Importing.look(empty, DataSets.choice(format, set), NOW, reading);
        recorder.ifPresent(to -> to.add("heap-read-" + format.id(), side, reading.most / MEGABYTE));
      }
      DataSets.delete(set);
    }
  }

  /// Looks at the heap now and then on the way.
  private static final class Peak implements Going {
    private static final int LOOKS = 5;

    private final int every;
    private long most;

    Peak(int articles) {
      this.every = articles / LOOKS;
    }

    @Override
    public boolean on(int passed, int all) {
      if (passed % every == every - 1) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most = Math.max(most, used);
      }
      return true;
    }
  }
}
