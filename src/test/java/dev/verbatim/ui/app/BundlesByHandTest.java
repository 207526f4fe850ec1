package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.exchange.BundleReader;
import dev.verbatim.exchange.Sharing;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Sharing work with a colleague and receiving theirs, by keys and mouse.
@ExtendWith(Fx.class)
class BundlesByHandTest {
  private static final String TEXT = "“We are ready,” the mayor said. Nobody asked her.";
  private static final Annotator B = new Annotator("analyst-b", "Analyst B");

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void aProject() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("harbour", TEXT, "later", "Nothing more."));
    open.go("harbour");
  }

  @AfterEach
  void close() {
    open.close();
  }

  /// What a colleague has, elsewhere: the same article, and one that is only there.
  private Path bundleOf(Annotator who, boolean texts) throws Exception {
    Project project = Project.create(folder.resolve("there-" + who.id()), open.machine);
    project.addArticle("harbour", ArticleText.of(TEXT), Metadata.titled("The harbour"));
    project.addArticle("new", ArticleText.of("A new article."), Metadata.titled("Something new"));
    for (String id : List.of("harbour", "new")) {
      Article article = project.article(id).article();
      AnnotationSession session =
          new AnnotationSession(
              article,
              project.codebook(),
              AnnotationSet.empty(article, who, project.codebook()),
              "b0b0",
              Instant::now);
      session.dispatch(
          Transaction.of("Tag", new Edit.Mark("theirs-" + id, "quote", List.of(new Span(0, 5)))));
      Path file = project.folder().resolve("annotations/%s/%s.json".formatted(who.id(), id));
      Files.createDirectories(file.getParent());
      Files.write(file, AnnotationFile.write(session.set(), article.text()));
    }
    Path bundle = folder.resolve("from-" + who.id() + BundleReader.ENDING);
    Sharing.Choice all =
        new Sharing.Choice(List.of(who.id()), List.of("harbour", "new"), false, texts);
    assertThat(Sharing.write(project, all, bundle, Instant.now(), Going.TO_THE_END)).isPresent();
    return bundle;
  }

  private void drop(Path bundle) {
    FileActions files = new FileActions(open.main, open.dialogs, background());
    Fx.run(() -> files.dropped(List.of(bundle)));
  }

  private Background background() {
    return new Background(open.main.surroundings().threads());
  }

  private void untilShown(String id) {
    open.until(id + " is shown", () -> open.main.root().lookup("#" + id) != null);
    Fx.settle();
  }

  private void untilSaid(String part) {
    open.until("it says " + part, () -> said().contains(part));
  }

  private String said() {
    return open.text("#said");
  }

  private List<String> lines() {
    return Fx.get(
        () ->
            ((TableView<?>) open.node("#receive-sets"))
                .getItems().stream()
                    .map(ReceiveSheet.Row.class::cast)
                    .map(line -> line.title() + ": " + line.words())
                    .toList());
  }

  @Test
  void whatIsReceivedIsShownFirstAndThenTakenIn() throws Exception {
    open.dialogs.answer(List.of(bundleOf(B, true)));
    open.run("receive");
    untilShown("receive-take");

    assertThat(lines())
        .containsExactly("Something new: New here: 1 mark", "harbour: New here: 1 mark");
    TableView<?> table = (TableView<?>) open.node("#receive-sets");
    assertThat(Fx.get(() -> table.getColumns().stream().map(c -> c.getText()).toList()))
        .containsExactly("Annotator", "Article", "What happens");
    assertThat(open.text("#receive-about"))
        .contains("with the work of Analyst B: 2 sets of marks, of which 2 would be taken in")
        .contains("One article is new here and comes with its text.")
        .contains("It brings nothing new for the codebook.");
    assertThat(folder.resolve("project/annotations/analyst-b")).doesNotExist();

    open.window.keys(KeyCode.ENTER);
    untilSaid("Taken in: 2 sets of marks, one new article");
    assertThat(Files.readString(folder.resolve("project/articles/new.txt")))
        .isEqualTo("A new article.");
    assertThat(folder.resolve("project/annotations/analyst-b/harbour.json")).exists();
    assertThat(Fx.get(() -> open.main.desk().rows().size())).isEqualTo(3);
    ListView<?> list = (ListView<?>) open.node("#articles");
    assertThat(Fx.get(() -> list.getSelectionModel().getSelectedItem()))
        .isEqualTo(Fx.get(() -> open.main.desk().rows().getFirst()));
  }

  @Test
  void escapeTakesNothingIn() throws Exception {
    drop(bundleOf(B, true));
    untilShown("receive-take");
    open.window.keys(KeyCode.ESCAPE);
    Fx.settle();

    assertThat(open.main.root().lookup("#receive")).isNull();
    assertThat(folder.resolve("project/annotations/analyst-b")).doesNotExist();
  }

  @Test
  void receivingAgainSaysThatNothingIsNew() throws Exception {
    Path bundle = bundleOf(B, true);
    drop(bundle);
    untilShown("receive-take");
    open.window.click(open.node("#receive-take"));
    untilSaid("Taken in");

    drop(bundle);
    untilShown("receive-take");

    assertThat(open.node("#receive-take").isDisabled()).isTrue();
    assertThat(open.text("#receive-about")).contains("Everything is here already.");
    assertThat(lines()).allMatch(line -> line.endsWith("The same is here already"));
  }

  @Test
  void ownWorkFromElsewhereJoinsTheSetThatIsOpen() throws Exception {
    open.mark("Nobody", KeyCode.DIGIT1);
    drop(bundleOf(OpenWindow.ANALYST, false));
    untilShown("receive-take");
    assertThat(lines())
        .containsExactly(
            "harbour: Grown apart: 1 mark here, 1 there; they are united",
            "Something new: Not taken in: the article is not here, and its text did not come");
    assertThat(open.text("#receive-about")).contains("The texts are not in it.");

    open.window.click(open.node("#receive-take"));
    untilSaid("Taken in: one set");

    assertThat(open.marks()).containsExactly("quote: “We a", "speaker: Nobody");
    assertThat(open.onDisk().size()).isEqualTo(2);
  }

  @Test
  void whatIsNoBundleIsASentenceAndChangesNothing() throws Exception {
    Path broken = folder.resolve("broken.verbatim");
    Files.writeString(broken, "Dear colleague,");
    List<String> before = files();

    drop(broken);
    open.until("it is told", () -> !open.dialogs.told.isEmpty());

    assertThat(open.dialogs.told.getLast()).contains("This is no bundle, or it was cut off");
    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws Exception {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder.resolve("project"))) {
      all.sorted().forEach(file -> files.add(file.toString()));
    }
    return files;
  }

  @Test
  void whatIsSharedIsWhatWasChosen() throws Exception {
    open.mark("Nobody", KeyCode.DIGIT1);
    open.run("share");
    untilShown("share");
    assertThat(open.text("#share-texts-said")).contains("no word of an article is in the marks");
    open.window.click(open.node("#share-some"));
    open.window.click(open.node("#share-on-later"));
    assertThat(((CheckBox) open.node("#share-on-later")).isSelected()).isFalse();
    Path target = folder.resolve("mine");
    open.dialogs.answer(target);
    open.window.click(open.node("#share-go"));
    untilSaid("One set of marks on one article shared, without any text");

    var bundle = BundleReader.read(folder.resolve("mine.verbatim"));
    assertThat(bundle.manifest().annotators()).containsExactly(OpenWindow.ANALYST);
    assertThat(bundle.manifest().texts()).isFalse();
    assertThat(bundle.sets()).extracting(set -> set.articleId()).containsExactly("harbour");
  }

  @Test
  void byKeysAloneAllWorkIsSharedWithTheTexts() throws Exception {
    open.mark("Nobody", KeyCode.DIGIT1);
    open.run("share");
    untilShown("share");
    assertThat(Fx.get(() -> open.window.scene().getFocusOwner())).isInstanceOf(RadioButton.class);
    Fx.run(() -> open.node("#share-texts").requestFocus());
    open.window.keys(KeyCode.SPACE);
    Path target = folder.resolve("all.verbatim");
    open.dialogs.answer(target);
    open.window.keys(KeyCode.ENTER);
    untilSaid("with the texts");

    assertThat(BundleReader.read(target).articles()).containsOnlyKeys("harbour", "later");
  }

  @Test
  void aStartWithABundleTakesItIntoWhatWasOpenLast() throws Exception {
    Path bundle = bundleOf(B, true);
    assertThat(Launch.of(bundle))
        .isEqualTo(new Launch(Optional.empty(), Optional.empty(), Optional.of(bundle)));
    open.close();
    open = OpenWindow.empty(folder);
    open.launch(
        new Launch(
            Optional.of(folder.resolve("project")),
            Optional.of(OpenWindow.ANALYST),
            Optional.of(bundle)));
    untilShown("receive-take");
  }

  @Test
  void aBundleWithoutAProjectAsksIntoWhich() throws Exception {
    Path bundle = bundleOf(B, true);
    Fx.get(() -> open.main.desk().closeSets()).join();
    Fx.get(open.main.desk()::letGo).join();
    open.dialogs.answer(0);
    open.dialogs.answer(Optional.of(folder.resolve("project")));
    open.dialogs.answer("Analyst C");
    drop(bundle);
    untilShown("receive-take");

    assertThat(open.dialogs.told.getFirst()).contains("Into which project is “from-analyst-b");
  }
}
