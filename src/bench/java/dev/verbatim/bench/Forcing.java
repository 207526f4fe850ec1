package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Span;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.StateFolder;
import dev.verbatim.project.Threads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/// Row `saved`: from a gesture, dispatched to the session of a set of 10,000 marks, until its owner
/// is told that it is forced to disk.
///
/// The floor is one append of the same bytes to a file in the same folder, forced, on the owner's
/// thread.
final class Forcing implements Scenario {
  private static final int WARM_UPS = 1_000;
  private static final int ROUNDS = 500;

  private final ExecutorService owner = Executors.newSingleThreadExecutor();
  private final ExecutorService background = Executors.newCachedThreadPool();

  /// When the owner was told, by `System.nanoTime`.
  private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    OpenSet set = open(folder);
    forced(recorder, set, 0);
    Path journal = journal(folder.resolve("state"));
    Path floor = Files.createFile(journal.resolveSibling("floor"));
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      long before = Files.size(journal);
      forced(recorder, set, 1 + round);
      byte[] line = tail(journal, before);
      onOwner(
          () -> {
            recorder.time("saved", Side.FLOOR, () -> append(floor, line));
            return true;
          });
    }
    onOwner(set::abandon).get();
    owner.shutdown();
    background.shutdown();
  }

  private OpenSet open(Path folder) throws Exception {
    Path place = Desktop.project(folder.resolve("project"), List.of(Fixture.HUGE));
    FileOperations files = FileOperations.disk();
    StateFolder state = new StateFolder(folder.resolve("state"), files);
    Project project =
        Project.open(place, new Machine(files, state, InstantSource.system())).project();
    Threads threads = Threads.of(owner, background);
    AnnotatorLock lock = project.lock(Fixture.ANNOTATOR, threads);
    return OpenSet.open(project, lock, Fixture.HUGE.id(), threads, this::changed);
  }

  private void changed(SaveState state) {
    if (state.kind() == SaveState.Kind.SAVED) {
      told.add(System.nanoTime());
    }
  }

  private void forced(Recorder recorder, OpenSet set, int number) throws Exception {
    told.clear();
    recorder.begin("saved", Side.OURS);
    long began =
        onOwner(
            () -> {
              long now = System.nanoTime();
              set.session().dispatch(gesture(number));
              return now;
            });
    recorder.end("saved", Side.OURS, told.take() - began);
  }

  private static Transaction gesture(int number) {
    String id = UUID.randomUUID().toString();
    Span words = new Span(1_000 + 20 * number, 1_012 + 20 * number);
    return Transaction.of("Tag as quote", new Edit.Mark(id, "quote", List.of(words)));
  }

  private <T> T onOwner(Callable<T> work) throws InterruptedException, ExecutionException {
    return owner.submit(work).get();
  }

  private static Path journal(Path state) throws IOException {
    try (Stream<Path> all = Files.walk(state)) {
      return all.filter(f -> f.toString().endsWith(".journal")).findFirst().orElseThrow();
    }
  }

  private static byte[] tail(Path file, long from) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return Arrays.copyOfRange(all, Math.toIntExact(from), all.length);
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
