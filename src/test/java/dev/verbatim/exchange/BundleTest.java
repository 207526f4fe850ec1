package dev.verbatim.exchange;

import static dev.verbatim.exchange.Newsrooms.A;
import static dev.verbatim.exchange.Newsrooms.B;
import static dev.verbatim.exchange.Newsrooms.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.edit.Edit;
import dev.verbatim.exchange.Receiving.Verdict;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Threads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  @TempDir private Path temporary;
  private Newsrooms rooms;
  private Project there;
  private Project here;

  @BeforeEach
  void open() throws ProjectException {
    rooms = new Newsrooms(temporary);
    there = rooms.withArticle("there");
    here = rooms.withArticle("here");
  }

  private AnnotationSet quoteOf(Project project) throws ProjectException {
    return Newsrooms.marked(
        project,
        Newsrooms.empty(project, B),
        "b0b0",
        mark("q", "We were ready in May"),
        new Edit.SetAttribute(
            "q", "cue", Optional.of(new AttributeValue.Words(List.of(new Span(24, 28))))));
  }

  private Verdict verdict(Path bundle) throws ProjectException {
    return Newsrooms.plan(here, bundle).lines().getFirst().verdict();
  }

  @Test
  void aSetComesAsItWent() throws ProjectException {
    AnnotationSet set = quoteOf(there);
    Newsrooms.put(there, set);

    for (boolean texts : List.of(true, false)) {
      Project fresh = rooms.withArticle("fresh-" + texts);
      TakingIn.Outcome outcome = Newsrooms.receive(fresh, rooms.bundle(there, texts));

      assertThat(outcome).isEqualTo(new TakingIn.Outcome(0, 1, 0, false, List.of(), List.of()));
      assertThat(Newsrooms.get(fresh, B)).isEqualTo(set);
      assertThat(fresh.annotators()).containsExactly(B);
    }
  }

  @Test
  void articlesComeWithTheirTextsAndWithoutSets() throws ProjectException {
    Project empty = rooms.project("empty");

    TakingIn.Outcome outcome = Newsrooms.receive(empty, rooms.bundle(there, true));

    assertThat(outcome.articles()).isEqualTo(1);
    assertThat(empty.article("harbour").article()).isEqualTo(there.article("harbour").article());
  }

  @Test
  void withoutTheTextsNoWordOfThemTravels() throws Exception {
    Newsrooms.put(there, quoteOf(there));
    Path file = rooms.bundle(there, false);

    Map<String, byte[]> files = ZipFiles.read(file, Bounds.USUAL);
    assertThat(files)
        .containsOnlyKeys("codebook.json", "annotations/analyst-b/harbour.json", "manifest.json");
    for (String name : List.of("annotations/analyst-b/harbour.json", "manifest.json")) {
      byte[] bytes = files.get(name);
      String json = new String(bytes, StandardCharsets.UTF_8);
      assertThat(json).doesNotContain("ready").doesNotContain("said Ivo").doesNotContain("prefix");
    }
    assertThat(BundleReader.read(file).manifest().texts()).isFalse();
  }

  @Test
  void whatComesIsJudgedBeforeAnythingIsWritten() throws ProjectException {
    AnnotationSet first = quoteOf(there);
    Newsrooms.put(there, first);
    Path bundle = rooms.bundle(there, false);
    Map<String, String> before = Newsrooms.files(here.folder());

    assertThat(verdict(bundle)).isEqualTo(Verdict.NEW);
    assertThat(Newsrooms.files(here.folder())).isEqualTo(before);

    Newsrooms.put(here, first);
    assertThat(verdict(bundle)).isEqualTo(Verdict.SAME);
    assertThat(Newsrooms.plan(here, bundle).isNothing()).isTrue();

    Newsrooms.put(here, Newsrooms.marked(here, first, "b0b0", new Edit.Remove("q")));
    assertThat(verdict(bundle)).isEqualTo(Verdict.OLDER);

    Newsrooms.put(here, Newsrooms.empty(here, B));
    assertThat(verdict(bundle)).isEqualTo(Verdict.NEWER);

    Newsrooms.put(
        here, Newsrooms.marked(here, Newsrooms.empty(here, B), "cafe", mark("n", "12 ships")));
    assertThat(verdict(bundle)).isEqualTo(Verdict.GROWN_APART);
  }

  @Test
  void articlesThatAreNotHereOrOtherwiseHereTakeNoSets() throws Exception {
    Newsrooms.put(there, quoteOf(there));
    Path without = rooms.bundle(there, false);
    here.remove("harbour");
    assertThat(verdict(without)).isEqualTo(Verdict.TAKEN_OUT);
    assertThat(verdict(rooms.bundle(there, true))).isEqualTo(Verdict.TAKEN_OUT);
    here.restore("harbour");

    Files.writeString(here.folder().resolve("articles/harbour.txt"), "Another text.");
    assertThat(verdict(without)).isEqualTo(Verdict.OTHER_TEXT);

    Project empty = rooms.project("empty");
    here = empty;
    assertThat(verdict(without)).isEqualTo(Verdict.NO_TEXT);
    Map<String, String> before = Newsrooms.files(empty.folder());
    Newsrooms.receive(empty, without);
    assertThat(Newsrooms.files(empty.folder())).isEqualTo(before);
  }

  @Test
  void anArticleWhoseNameDiffersInLettersOfAnotherSizeOnlyIsNotMadeBesideIt()
      throws ProjectException {
    Project shouting = rooms.project("shouting");
    shouting.addArticleAs(
        "HARBOUR", there.text("harbour"), there.article("harbour").article().metadata());
    Newsrooms.put(there, quoteOf(there));

    Receiving.Plan plan = Newsrooms.plan(shouting, rooms.bundle(there, true));

    assertThat(plan.articles()).isEmpty();
    assertThat(plan.lines())
        .extracting(Receiving.Line::verdict)
        .containsExactly(Verdict.OTHER_TEXT);
  }

  @Test
  void aFileHereThatCannotBeReadIsLeftAlone() throws Exception {
    Newsrooms.put(there, quoteOf(there));
    Path broken = here.folder().resolve("annotations/analyst-b/harbour.json");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "{ cut off");

    TakingIn.Outcome outcome = Newsrooms.receive(here, rooms.bundle(there, false));

    assertThat(outcome.sets()).isZero();
    assertThat(outcome.problems()).singleElement().asString().contains("harbour.json");
    assertThat(broken).hasContent("{ cut off");
  }

  @Test
  void workThatIsHeldIsNotWritten() throws Exception {
    Newsrooms.put(there, quoteOf(there));
    Path bundle = rooms.bundle(there, false);

    try (AnnotatorLock lock = here.lock(B, Threads.immediate())) {
      assertThat(lock.annotator()).isEqualTo(B);
      assertThat(Newsrooms.receive(here, bundle).sets()).isEqualTo(1); // ours, and not open
    }
    Newsrooms.put(there, Newsrooms.marked(there, quoteOf(there), "b0b0", new Edit.Remove("q")));
    Files.writeString(
        here.folder().resolve("annotations/analyst-b/.lock"),
        "annotator: analyst-b\nhost: elsewhere\npid: 1\nsince: 2026-11-28T07:59:00Z\n");
    AnnotationSet before = Newsrooms.get(here, B);

    TakingIn.Outcome outcome = Newsrooms.receive(here, rooms.bundle(there, false));

    assertThat(outcome.problems())
        .singleElement()
        .asString()
        .startsWith("The work of “Analyst B” was not taken in:");
    assertThat(Newsrooms.get(here, B)).isEqualTo(before);
  }

  @Test
  void anotherCodebookIsUnited() throws ProjectException {
    Codebook usual = there.codebook();
    Attribute label =
        new Attribute(
            "mood", "Mood", AttributeType.TEXT, List.of(), false, Optional.empty(), Map.of());
    there.updateCodebook(usual, usual.withLabels(List.of(label)).withName("theirs"));
    here.updateCodebook(usual, usual.withName("ours"));

    Receiving.Plan plan = Newsrooms.plan(here, rooms.bundle(there, true));

    assertThat(plan.changesCodebook()).isTrue();
    assertThat(plan.scheme().collisions())
        .containsExactly("the codebook's name (here “ours”, there “theirs”)");
    TakingIn.codebook(here, plan);
    assertThat(here.codebook().label("mood")).contains(label);
    assertThat(here.codebook().name()).isEqualTo("ours");
    assertThat(Newsrooms.plan(here, rooms.bundle(there, true)).changesCodebook()).isFalse();
  }

  @Test
  void onlyWhatWasChosenGoesAlong() throws ProjectException {
    Newsrooms.put(there, quoteOf(there));
    Newsrooms.put(
        there,
        Newsrooms.marked(
            there, Newsrooms.empty(there, A), "a0a0", new Edit.SetStatus(Status.DONE)));

    Path done =
        rooms.bundle(
            there,
            new Sharing.Choice(List.of("analyst-a", "analyst-b"), List.of("harbour"), true, false));
    Path one =
        rooms.bundle(
            there, new Sharing.Choice(List.of("analyst-b"), List.of("harbour"), false, false));

    assertThat(Newsrooms.plan(here, done).lines())
        .extracting(Receiving.Line::annotator)
        .containsExactly(A);
    assertThat(Newsrooms.plan(here, one).lines())
        .extracting(Receiving.Line::annotator)
        .containsExactly(B);
  }

  @Test
  void whatIsCancelledLeavesNothingBehind() throws Exception {
    Newsrooms.put(there, quoteOf(there));
    Path target = temporary.resolve("out").resolve("work.verbatim");
    Files.createDirectories(target.getParent());
    Files.writeString(target, "what was there before");
    Sharing.Choice all = new Sharing.Choice(List.of("analyst-b"), List.of("harbour"), false, true);

    assertThat(Sharing.write(there, all, target, Newsrooms.NOW, (_, _) -> false)).isEmpty();

    try (Stream<Path> left = Files.list(target.getParent())) {
      assertThat(left).containsExactly(target);
    }
    assertThat(target).hasContent("what was there before");
    Bundle bundle = BundleReader.read(rooms.bundle(there, true));
    assertThat(Receiving.judge(here, bundle, (_, _) -> false)).isEmpty();
  }

  @Test
  void aTextByItselfIsNotShared() throws Exception {
    Path lone = temporary.resolve("lone.txt");
    Files.writeString(lone, "A text.");
    Project project = Project.open(lone, rooms.machine).project();
    Sharing.Choice none = new Sharing.Choice(List.of(), List.of(), false, true);

    assertThatThrownBy(
            () ->
                Sharing.write(
                    project, none, temporary.resolve("x"), Newsrooms.NOW, Going.TO_THE_END))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("a text by itself");
    assertThat(temporary.resolve("x")).doesNotExist();
  }

  @Test
  void aDiskThatCannotBeWrittenIsSaid() throws ProjectException {
    Sharing.Choice none = new Sharing.Choice(List.of(), List.of(), false, true);
    Path nowhere = temporary.resolve("missing").resolve("work.verbatim");

    assertThatThrownBy(() -> Sharing.write(there, none, nowhere, Newsrooms.NOW, Going.TO_THE_END))
        .isInstanceOf(IOException.class);
  }
}
