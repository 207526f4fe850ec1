package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.project.FailingFiles;
import dev.verbatim.project.FailingFiles.Fault;
import dev.verbatim.project.OpenSet;
import dev.verbatim.ui.Fx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// All places of some words tagged over several articles at once, with real keys.
@ExtendWith(Fx.class)
class TaggingTogetherByHandTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "alpha", "The mayor spoke. A mayor of many words.",
          "beta", "Nobody came but the mayor.",
          "gamma", "It rained on the mayor and on the mayors.");

  @TempDir Path folder;
  private final FailingFiles disk = new FailingFiles();
  private OpenWindow open;

  @BeforeEach
  void openTexts() throws Exception {
    open = OpenWindow.onTexts(folder, TEXTS, disk);
    open.go("alpha");
  }

  @AfterEach
  void close() {
    disk.heal();
    open.close();
  }

  private void press(KeyCode... chord) {
    open.window.keys(chord);
  }

  /// Opens the pane on some words, for all articles, and waits for so many lines.
  private void everywhere(String words, int lines) {
    open.drag(words);
    press(KeyCode.CONTROL, KeyCode.T);
    Fx.run(() -> ((RadioButton) open.main.root().lookup("#tag-all-everywhere")).fire());
    listed(lines);
  }

  /// The same, and then within other words too, which there must be.
  private void everywhereAndWithin(String words, int whole, int lines) {
    everywhere(words, whole);
    Fx.run(() -> ((ToggleButton) open.main.root().lookup(".tag-all #query-whole")).fire());
    listed(lines);
  }

  private void listed(int lines) {
    open.until(
        lines + " lines",
        () ->
            list().getItems().size() == lines
                && !open.main.root().lookup("#tag-all-cancel").isVisible());
    Fx.settle();
  }

  private ListView<?> list() {
    return (ListView<?>) open.main.root().lookup("#tag-all-places");
  }

  private boolean isPaneOpen() {
    return open.main.root().lookup("#tag-all-places") != null;
  }

  private void apply() {
    press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private void applied() {
    apply();
    open.until("the pane is gone", () -> !isPaneOpen());
    Fx.settle();
  }

  private String heading() {
    return open.text(".tag-all .heading");
  }

  /// How many marks of the annotator's an article has, as it is open or 0.
  private int marksOn(String id) {
    return Fx.get(
        () ->
            open.main
                .desk()
                .openSets()
                .filter(set -> set.session().article().id().equals(id))
                .map(OpenSet::session)
                .mapToInt(session -> session.set().size())
                .sum());
  }

  @Test
  void oneArticleIsLeftOutAndUndoInAnotherTakesAllBackOutOfTheFiles() throws Exception {
    open.close();
    open = OpenWindow.onSample(folder);
    Path extra = Files.writeString(folder.resolve("ferry.txt"), "The clerk said so. She said no.");
    open.dialogs.answer(List.of(extra));
    open.run("add-articles");
    open.until("it is there", () -> open.main.desk().rows().size() == 6);
    open.go("ferry");
    Map<Path, String> before = files();
    AnnotationSet harbour = setOf("harbour-court");

    everywhere("said", 26);
    assertThat(heading()).isEqualTo("21 PLACES IN 5 ARTICLES");
    press(KeyCode.ENTER);
    press(KeyCode.SPACE);
    assertThat(open.text("#tag-all-apply")).isEqualTo("Tag 17");
    applied();

    assertThat(open.text("#said"))
        .isEqualTo("Tagged 17 places in 4 articles as speaker. Undo with Ctrl+Z.");
    assertThat(open.marks()).containsExactly("speaker: said", "speaker: said");
    assertThat(setOf("harbour-court").size()).isGreaterThan(harbour.size());
    assertThat(openIds()).contains("city-budget", "emoji-market").doesNotContain("water-arabic");
    saved();
    assertThat(changed(before, files()))
        .containsExactly(
            "city-budget.json", "emoji-market.json", "ferry.json", "harbour-court.json");

    open.go("harbour-court");
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.text("#said")).startsWith("Undone: Tag 17 places in 4 articles");
    assertThat(open.set().annotations()).isEqualTo(harbour.annotations());
    assertThat(marksOn("ferry")).isZero();
    saved();
    Map<Path, String> after = files();
    after.keySet().removeIf(path -> path.endsWith(Path.of("analyst-a", "ferry.json")));
    assertThat(bare(after)).isEqualTo(bare(before));

    press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(marksOn("ferry")).isEqualTo(2);
  }

  private AnnotationSet setOf(String id) {
    open.go(id);
    AnnotationSet set = open.set();
    open.go("ferry");
    return set;
  }

  private List<String> openIds() {
    return Fx.get(
        () -> open.main.desk().openSets().map(set -> set.session().article().id()).toList());
  }

  private void saved() {
    Fx.get(() -> open.main.desk().saveAll()).join();
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("sample").resolve("annotations"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".json")).toList()) {
        files.put(file, Files.readString(file));
      }
    }
    return files;
  }

  private static List<String> changed(Map<Path, String> before, Map<Path, String> after) {
    return after.keySet().stream()
        .filter(file -> !Objects.equals(after.get(file), before.get(file)))
        .map(file -> String.valueOf(file.getFileName()))
        .sorted()
        .toList();
  }

  /// Without what counts and remembers the transactions themselves.
  private static Map<Path, String> bare(Map<Path, String> files) {
    Map<Path, String> bare = new TreeMap<>();
    files.forEach(
        (file, json) ->
            bare.put(
                file,
                json.replaceAll("(?s)\n  \"revision\": \\{.*?\\},", "")
                    .replaceAll("(?s)\n  \"removed\": \\[.*?\\],", "")));
    return bare;
  }

  @Test
  void whatIsTaggedAlreadyIsShownAndSkippedAlsoInSetsThatAreClosed() {
    open.mark("mayor", KeyCode.DIGIT1);
    open.go("beta");
    open.mark("mayor", KeyCode.DIGIT1);
    open.close();
    open = OpenWindow.again(folder);
    open.go("gamma");

    everywhereAndWithin("mayor", 7, 8);

    assertThat(heading()).isEqualTo("5 PLACES IN 3 ARTICLES · 2 TAGGED ALREADY");
    assertThat(open.text("#tag-all-apply")).isEqualTo("Tag 3");
    applied();
    assertThat(open.text("#said")).startsWith("Tagged 3 places in 2 articles as speaker.");
    assertThat(marksOn("alpha")).isEqualTo(2);
  }

  @Test
  void aPlaceOfAnotherArticleIsOpenedAndThePaneStays() {
    everywhereAndWithin("mayor", 7, 8);
    press(KeyCode.ENTER);
    press(KeyCode.END);
    press(KeyCode.ENTER);
    open.until("gamma is open", () -> open.current().session().article().id().equals("gamma"));
    Fx.settle();

    assertThat(open.text("#selection")).isEqualTo("selected 34–39");
    assertThat(Fx.get(this::isPaneOpen)).isTrue();
    assertThat(Fx.get(() -> list().getItems())).hasSize(8);
    press(KeyCode.DIGIT1);
    Fx.run(() -> ((Button) open.main.root().lookup("#tag-all-apply")).fire());
    open.until("the pane is gone", () -> !isPaneOpen());
    assertThat(open.text("#said"))
        .startsWith("Tagged 4 places in 3 articles")
        .endsWith("One place was skipped: tagged, or changed, since it was shown.");
    assertThat(marksOn("gamma")).isEqualTo(2);
  }

  @Test
  void whereTheArticleThatIsShownIsNotTouchedItSaysWhereToUndo() {
    everywhereAndWithin("mayor", 7, 8);
    press(KeyCode.ENTER);
    press(KeyCode.SPACE);
    applied();

    assertThat(open.text("#said")).endsWith("Undo with Ctrl+Z in any of them.");
    assertThat(open.marks()).isEmpty();
    assertThat(marksOn("gamma")).isEqualTo(2);
  }

  @Test
  void aSetThatAnotherProgramHoldsIsNamedAndNothingIsDoneUnlessTheRestIsWanted() throws Exception {
    open.go("beta");
    open.mark("mayor", KeyCode.DIGIT2);
    open.close();
    openTexts();
    everywhereAndWithin("mayor", 7, 8);
    disk.failAlways(Fault.LOCKED, path -> path.endsWith(Path.of("analyst-c", "beta.json")));

    open.dialogs.answer(1);
    apply();
    open.until("it is asked", () -> open.dialogs.told.size() == 1);
    Fx.settle();
    assertThat(open.dialogs.told.getFirst())
        .contains("One article cannot be opened, and nothing has been changed yet.", "“beta”")
        .contains("beta.json");
    assertThat(Fx.get(this::isPaneOpen)).isTrue();
    assertThat(marksOn("alpha") + marksOn("gamma")).isZero();

    open.dialogs.answer(0);
    applied();
    assertThat(marksOn("alpha")).isEqualTo(2);
    assertThat(open.text("#said")).startsWith("Tagged 4 places in 2 articles");
    disk.heal();
    open.go("beta");
    assertThat(open.marks()).containsExactly("quote: mayor");
  }

  @Test
  void whatCannotBeReadIsNamedAtTheEndOfTheList() throws Exception {
    Path own = folder.resolve("project").resolve("annotations").resolve("analyst-c");
    Files.createDirectories(own);
    Files.writeString(own.resolve("beta.json"), "{");

    everywhereAndWithin("mayor", 6, 7);

    press(KeyCode.ENTER);
    press(KeyCode.SPACE);
    press(KeyCode.SPACE);
    assertThat(heading()).endsWith("· 1 ARTICLE WAS NOT READ: SEE THE END");
    assertThat(open.window.scene().getRoot().lookupAll(".place-article"))
        .extracting(label -> ((Label) label).getText())
        .anyMatch(text -> text.startsWith("Not read: beta.json · "));
    assertThat(open.text("#tag-all-apply")).isEqualTo("Tag 4");
  }

  @Test
  void nothingIsDoneWhereItIsStoppedBeforeAllArticlesAreOpen() {
    everywhereAndWithin("mayor", 7, 8);
    Fx.run(
        () -> {
          ((Button) open.main.root().lookup("#tag-all-apply")).fire();
          ((Button) open.main.root().lookup("#tag-all-cancel")).fire();
        });
    listed(8);
    open.until("nothing is being read", () -> !open.main.desk().busyProperty().get());

    assertThat(marksOn("alpha") + marksOn("beta") + marksOn("gamma")).isZero();
    assertThat(open.text("#tag-all-apply")).isEqualTo("Tag 5");
    applied();
    assertThat(marksOn("beta")).isEqualTo(1);
  }

  @Test
  void allArticlesAreOfferedWhereThereAreSeveralAndTheChoiceIsKept() {
    everywhereAndWithin("mayor", 7, 8);
    press(KeyCode.ESCAPE);
    assertThat(Fx.get(this::isPaneOpen)).isFalse();
    open.drag("spoke");
    press(KeyCode.CONTROL, KeyCode.T);
    listed(2);
    assertThat(Fx.get(() -> scope().isSelected())).isTrue();
  }

  @Test
  void aProjectOfOneArticleSaysWhyThereIsNothingToChoose() throws Exception {
    open.close();
    Map<String, String> single = Map.of("alpha", "The mayor spoke to a mayor.");
    open = OpenWindow.onTexts(folder.resolve("single"), single, disk);
    open.drag("mayor");
    press(KeyCode.CONTROL, KeyCode.T);
    listed(2);

    assertThat(Fx.get(() -> scope().isDisabled())).isTrue();
    assertThat(Optional.ofNullable(Fx.get(() -> scope().getAccessibleHelp())))
        .contains("The project has one article only.");
  }

  private RadioButton scope() {
    return (RadioButton) open.main.root().lookup("#tag-all-everywhere");
  }
}
