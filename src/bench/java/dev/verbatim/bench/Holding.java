package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.model.Annotator;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/// Row `heap-1m`: the heap in use after a collection, in MB, with the whole program open on 1 MB
/// and 10,000 marks.
///
/// The floor is the whole program open on the same text by someone who has marked nothing; so one
/// side is measured in a process.
final class Holding implements Scenario {
  private static final int COLLECTIONS = 5;
  private static final double MEGABYTE = 1e6;
  private static final Annotator NOBODY_YET = new Annotator("analyst-n", "Analyst N");

  private final Side side;

  Holding(Side side) {
    this.side = side;
  }

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Path project = Desktop.project(folder.resolve("project"), List.of(Fixture.HUGE));
    Screen.start();
    Desktop desktop =
        Desktop.open(
            project,
            folder.resolve("state"),
            side == Side.OURS ? Fixture.ANNOTATOR : NOBODY_YET,
            recorder);
    desktop.go(Fixture.HUGE);
    recorder.warm();
    recorder.add("heap-1m", side, leastInUse() / MEGABYTE);
  }

  /// What is freed only by a thread that a collection wakes, the next collection finds.
  private static double leastInUse() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(200);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
