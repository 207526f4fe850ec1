package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Gestures;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.project.FailingFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever happens, in whatever order: work, rest, faults of the disk, crashes, other programs.
@PropertyDefaults(tries = 80, edgeCases = EdgeCasesMode.NONE)
class CrashLawsTest {

  /// What may happen.
  sealed interface Event {
    /// A gesture of any kind.
    record Gesture() implements Event {}

    record Flush() implements Event {}

    /// The annotator pauses; what failed is tried again.
    record Rest() implements Event {}

    /// The disk is well again.
    record Heal() implements Event {}

    /// A step of what follows goes wrong.
    record Wrong(int step, Fault fault) implements Event {}

    /// The program ends and is started again.
    record Crash() implements Event {}
  }

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<Event> wrong =
        Combinators.combine(Arbitraries.integers().between(1, 25), Arbitraries.of(Fault.class))
            .as(Event.Wrong::new);
    return Arbitraries.frequencyOf(
            Tuple.of(10, Arbitraries.just(new Event.Gesture())),
            Tuple.of(2, Arbitraries.just(new Event.Flush())),
            Tuple.of(2, Arbitraries.just(new Event.Rest())),
            Tuple.of(1, Arbitraries.just(new Event.Heal())),
            Tuple.of(3, wrong),
            Tuple.of(2, Arbitraries.just(new Event.Crash())))
        .list()
        .ofMaxSize(30);
  }

  @Property
  void whatIsFoundIsExactlyAStateSinceTheLastThatWasSaved(
      @ForAll("events") List<Event> events, @ForAll long seed) throws Exception {
    inAFolder(
        folder -> {
          Desk desk = new Desk(folder);
          Gestures gestures = new Gestures(new Random(seed));
          List<AnnotationSet> acceptable = new ArrayList<>();
          for (Event event : events) {
            if (event instanceof Event.Crash) {
              AnnotationSet found = Desk.bare(desk.crashAndOpen().session().set());
              if (!acceptable.isEmpty()) {
                assertThat(acceptable).contains(found);
              }
              acceptable.clear();
            } else {
              happen(event, desk, gestures);
            }
            if (desk.set.state().unsaved() == 0) {
              acceptable.clear();
            }
            acceptable.add(Desk.bare(desk.set.session().set()));
          }
          desk.files.heal();
          desk.mark("reopens");
          assertThat(desk.set.retry().join()).isEqualTo(SaveState.CLEAN);
          assertThat(Desk.bare(desk.onDisk())).isEqualTo(Desk.bare(desk.set.session().set()));
          desk.crash();
        });
  }

  private static void happen(Event event, Desk desk, Gestures gestures) {
    switch (event) {
      case Event.Gesture _ -> gestures.next(desk.set.session());
      case Event.Flush _ -> desk.set.flush().join();
      case Event.Rest _ -> desk.rest();
      case Event.Heal _ -> desk.files.heal();
      case Event.Wrong(int step, Fault fault) -> desk.files.failAt(step, fault);
      case Event.Crash _ -> throw new AssertionError("is told apart");
    }
  }

  @Property
  void noMarkIsLostWhenAnotherProgramWritesToo(
      @ForAll("events") List<Event> events, @ForAll long seed) throws Exception {
    inAFolder(
        folder -> {
          Desk desk = new Desk(folder);
          Random random = new Random(seed);
          Set<String> saved = new HashSet<>();
          Set<String> made = new HashSet<>();
          for (Event event : events) {
            if (event instanceof Event.Gesture) {
              made.add(desk.mark(random.nextBoolean() ? "ready in May" : "🙂 on"));
              if (random.nextInt(4) == 0 && Files.exists(desk.setFile())) {
                saved.add(theirs(desk, random));
              }
            } else if (event instanceof Event.Crash) {
              desk.crashAndOpen();
              made.removeIf(id -> desk.set.session().set().annotation(id).isEmpty());
            } else {
              happen(event, desk, new Gestures(random));
            }
            if (desk.set.state().unsaved() == 0) {
              saved.addAll(made);
            }
          }
          desk.files.heal();
          desk.crashAndOpen();
          desk.mark("reopens");
          assertThat(desk.set.retry().join()).isEqualTo(SaveState.CLEAN);
          assertThat(desk.onDisk().annotations()).extracting(Annotation::id).containsAll(saved);
          desk.crash();
        });
  }

  /// Another program adds a mark to whatever is in the file.
  private static String theirs(Desk desk, Random random) {
    AnnotationSet found = desk.onDisk();
    String id = "theirs-" + Long.toHexString(random.nextLong());
    desk.writeUnderneath(
        found.with(AnnotationFixture.mark(id, 4, 11)).withRevision(found.revision().next("beef")));
    return id;
  }

  private interface Test {
    void in(Path folder) throws Exception;
  }

  private static void inAFolder(Test test) throws Exception {
    Path folder = Files.createTempDirectory("verbatim-crash");
    try {
      test.in(folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
