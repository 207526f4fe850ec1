package dev.verbatim.exchange;

import static dev.verbatim.exchange.Newsrooms.B;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Gestures;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// The laws of receiving, on bundles of random work.
@PropertyDefaults(tries = 20, edgeCases = EdgeCasesMode.NONE)
class BundleLawsTest {
  private Path temporary = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    temporary = Files.createTempDirectory("bundles");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      all.sorted(Comparator.reverseOrder()).forEach(BundleLawsTest::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A bundle of each state of one annotator's work that was gone on with at several places: there
  /// marks were made and removed, and nothing that was there before was changed.
  private List<Path> bundles(Newsrooms rooms, Random random) throws ProjectException {
    Project project = rooms.withArticle("there");
    AnnotationSet common = made(project, Newsrooms.empty(project, B), "ba5e", random, 5);
    List<Path> bundles = new ArrayList<>();
    for (String installation : List.of("a1f3", "beef", "cafe")) {
      AnnotationSet set = common;
      for (int i = 0; i < 2; i++) {
        set = made(project, set, installation, random, 3);
        Newsrooms.put(project, set);
        bundles.add(rooms.bundle(project, random.nextBoolean()));
      }
    }
    return bundles;
  }

  private static AnnotationSet made(
      Project project, AnnotationSet from, String installation, Random random, int times)
      throws ProjectException {
    AnnotationSet set = from;
    for (int i = 0; i < times; i++) {
      String id = installation + "-" + from.revision().counts() + "-" + i;
      int start = random.nextInt(40);
      Edit edit = new Edit.Mark(id, "quote", List.of(new Span(start, start + 1)));
      if (set.size() > 0 && random.nextInt(3) == 0) {
        edit = new Edit.Remove(set.annotations().get(random.nextInt(set.size())).id());
      }
      set = Newsrooms.marked(project, set, installation, edit);
    }
    return set;
  }

  @Property
  void bundlesInAnyOrderGiveTheSameProject(@ForAll long seed) throws ProjectException {
    Newsrooms rooms = new Newsrooms(temporary);
    List<Path> bundles = bundles(rooms, new Random(seed));
    List<Path> shuffled = new ArrayList<>(bundles);
    Collections.shuffle(shuffled, new Random(seed));
    Project one = rooms.withArticle("one");
    Project other = rooms.withArticle("other");

    for (Path bundle : bundles) {
      Newsrooms.receive(one, bundle);
    }
    for (Path bundle : shuffled) {
      Newsrooms.receive(other, bundle);
    }

    assertThat(Newsrooms.files(other.folder())).isEqualTo(Newsrooms.files(one.folder()));
    Map<String, String> before = Newsrooms.files(one.folder());
    for (Path bundle : shuffled) {
      assertThat(Newsrooms.receive(one, bundle))
          .isEqualTo(new TakingIn.Outcome(0, 0, 0, false, List.of(), List.of()));
    }
    assertThat(Newsrooms.files(one.folder())).isEqualTo(before);
  }

  /// Removals of one moment, which say nothing of their order themselves.
  @Example
  void alsoWhereMuchWasRemovedAtOnce() throws ProjectException {
    bundlesInAnyOrderGiveTheSameProject(-5);
  }

  @Property
  void whateverWasMarkedComesAsItWent(@ForAll long seed, @ForAll boolean texts)
      throws ProjectException {
    Newsrooms rooms = new Newsrooms(temporary);
    Project there = rooms.withArticle("there");
    AnnotationSession session =
        new AnnotationSession(
            there.article(Newsrooms.ARTICLE).article(),
            there.codebook(),
            Newsrooms.empty(there, B),
            "a1f3",
            () -> Newsrooms.NOW);
    Gestures gestures = new Gestures(new Random(seed));
    for (int i = 0; i < 25; i++) {
      gestures.next(session);
    }
    Newsrooms.put(there, session.set());
    Project here = rooms.withArticle("here");

    Newsrooms.receive(here, rooms.bundle(there, texts));

    assertThat(Newsrooms.get(here, B)).isEqualTo(session.set());
    String set = "annotations/analyst-b/harbour.json";
    assertThat(here.folder().resolve(set)).hasSameBinaryContentAs(there.folder().resolve(set));
  }
}
