package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.agreement.Behind;
import dev.verbatim.ui.Fx;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The figures of agreement in the window, by keys and mouse.
@ExtendWith(Fx.class)
class AgreementByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void openSample() throws Exception {
    open = OpenWindow.onSample(folder);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void figures() {
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    open.until("figures are shown", () -> !cells(".pair-matrix").isEmpty());
    Fx.settle();
  }

  private List<Button> cells(String table) {
    return open.main.root().lookupAll(table + " .figure-cell").stream()
        .map(Button.class::cast)
        .toList();
  }

  private String sentence() {
    return open.text(".agreement-sentence");
  }

  private List<Behind.Case> cases() {
    return Fx.get(
        () ->
            ((ListView<?>) open.node("#agreement-cases"))
                .getItems().stream().map(Behind.Case.class::cast).toList());
  }

  private void press(Node node) {
    open.window.click(node);
    Fx.settle();
  }

  /// The first of a table's cells that has a number.
  private void pressFirst(String table) {
    press(Fx.get(() -> cells(table).getFirst()));
    open.until("cases are shown", () -> !cases().isEmpty());
  }

  @Test
  void everyPairHasItsFigureTwiceAndTheSummaryThatOfAll() {
    figures();

    int annotators =
        Fx.get(() -> ((MenuButton) open.node("#agreement-annotators")).getItems().size());
    List<String> texts = Fx.get(() -> cells(".pair-matrix").stream().map(Button::getText).toList());
    assertThat(texts).hasSize(annotators * (annotators - 1)).allMatch(t -> t.matches("\\.\\d\\d"));
    assertThat(sentence()).startsWith("F1, exact spans of all tags").contains("95 % interval");
    assertThat(open.text(".agreement-counted")).startsWith("5 articles");
    assertThat(open.text("#agreement-behind .agreement-about"))
        .contains("begin and end at the same character")
        .contains("Unit: mark.");
  }

  @Test
  void aNumberOpensWhatIsBehindItAndACaseItsArticle() {
    figures();
    pressFirst(".pair-matrix");

    Behind.Case first = cases().getFirst();
    assertThat(cases()).allMatch(Behind.Case::differs);
    int differing = cases().size();
    assertThat(open.text("#agreement-behind .heading")).contains(differing + " OF ");
    open.window.keys(KeyCode.ENTER);
    open.until("the article is open", () -> open.main.desk().shown().isPresent());
    Fx.settle();

    assertThat(Fx.get(() -> open.main.desk().shown())).hasValue(first.articleId());
    assertThat(Fx.get(() -> open.main.covering().coverProperty().get())).isEmpty();
  }

  private void choose(String id, int item) {
    Fx.run(() -> ((ChoiceBox<?>) open.node(id)).getSelectionModel().select(item));
    Fx.settle();
  }

  /// Opens the article of the second case.
  private void goToAnArticle() {
    Fx.run(() -> open.node("#agreement-cases").requestFocus());
    open.window.keys(KeyCode.DOWN);
    open.window.keys(KeyCode.ENTER);
    open.until("the article is open", () -> open.main.desk().shown().isPresent());
    Fx.settle();
  }

  private ScrollPane sheet() {
    return (ScrollPane) open.node(".agreement-scroll");
  }

  @Test
  void whoComesBackFromAnArticleFindsTheFiguresAsTheyWere() {
    figures();
    choose("#agreement-subject", 1);
    choose("#agreement-kind", 1);
    pressFirst(".pair-matrix");
    press(open.node(".agreement-agreed"));
    Fx.run(() -> sheet().setVvalue(0.5));
    List<Behind.Case> before = cases();
    String said = sentence();
    goToAnArticle();

    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    Fx.settle();

    assertThat(sentence()).isEqualTo(said).contains("a with b");
    assertThat(cases()).isEqualTo(before);
    assertThat(
            Fx.get(() -> ((ListView<?>) open.node("#agreement-cases")).getSelectionModel())
                .getSelectedIndex())
        .isEqualTo(1);
    assertThat(Fx.get(() -> sheet().getVvalue())).isEqualTo(0.5);
    Fx.pulses(40);
    assertThat(sentence()).as("once the files have been looked at").isEqualTo(said);
    assertThat(open.text("#said")).doesNotContain("made again");
  }

  @Test
  void whereWorkHasChangedMeanwhileThatIsSaidAndTheFiguresAreMadeAgain() throws IOException {
    figures();
    String before = sentence();
    pressFirst(".pair-matrix");
    goToAnArticle();
    Path file = folder.resolve("sample/annotations/analyst-b/beijing-meeting.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"status\": \"done\"", "\"status\": \"new\""));

    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);

    open.until("it is said", () -> open.text("#said").contains("made again"));
    open.until("others are shown", () -> open.text(".agreement-counted").startsWith("4 articles"));
    assertThat(sentence()).contains("a with b").isNotEqualTo(before);
  }

  @Test
  void aPairsNumberMakesTheTablesThatPairsAndThereIsAWayBack() {
    figures();
    String all = sentence();
    pressFirst(".pair-matrix");
    assertThat(sentence()).contains("a with b").isNotEqualTo(all);

    press(open.node("#agreement-all-pairs"));

    assertThat(sentence()).isEqualTo(all);
  }

  @Test
  void whatAgreesIsShownWhereItIsAskedFor() {
    figures();
    pressFirst(".pair-matrix");
    int differing = cases().size();

    press(open.node(".agreement-agreed"));

    assertThat(cases().size()).isGreaterThan(differing);
    assertThat(cases()).anyMatch(c -> !c.differs());
  }

  @Test
  void anotherMetricIsExplained() {
    figures();
    Fx.run(
        () -> {
          ChoiceBox<?> kinds = (ChoiceBox<?>) open.node("#agreement-kind");
          kinds.getSelectionModel().selectLast();
        });
    Fx.settle();

    assertThat(sentence()).startsWith("α unitizing of all tags");
    assertThat(open.text("#agreement-behind .agreement-about")).contains("ends of overlapping");
  }

  @Test
  void whereOneAnnotatorIsLeftThatIsSaid() {
    figures();
    Fx.run(
        () -> {
          MenuButton annotators = (MenuButton) open.node("#agreement-annotators");
          annotators.getItems().stream()
              .skip(1)
              .map(CheckMenuItem.class::cast)
              .forEach(
                  item -> {
                    item.setSelected(false);
                    item.fire();
                  });
        });
    Fx.settle();

    assertThat(sentence()).startsWith("Agreement takes the work of two");
    assertThat(Fx.get(() -> open.node("#agreement-copy").isDisabled())).isTrue();
  }

  @Test
  void whereNoArticleIsDoneAllCanBeCounted() throws IOException {
    Path sets = folder.resolve("sample/annotations/analyst-b");
    try (Stream<Path> files = Files.list(sets)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"status\": \"done\"", "\"status\": \"new\""));
      }
    }
    open.run("agreement");
    open.until("it is said", () -> sentence().startsWith("No article is set to done"));

    press(open.node("#agreement-count-any"));

    open.until("figures are shown", () -> !cells(".pair-matrix").isEmpty());
    assertThat(open.text(".agreement-counted")).startsWith("5 articles");
  }

  @Test
  void tablesAreCopiedAsText() {
    figures();
    press(open.node("#agreement-copy"));

    String text = Fx.get(() -> Clipboard.getSystemClipboard().getString());
    assertThat(text)
        .startsWith(sentence())
        .contains("\nPairs · F1, exact spans · all tags · pooled over articles\n")
        .contains("\narticle\tmarks\tF1, exact spans")
        .contains("5 articles · ")
        .contains("a\t–\t.")
        .contains("tag\tmarks\tF1, exact spans\tF1, any overlap")
        .containsPattern("Speaker\t\\d+\t\\.\\d\\d \\.\\d\\d to \\.\\d\\d\t");
  }

  @Test
  void allFiguresAndTheMatrixAreSaved() throws IOException {
    figures();
    Path csv = folder.resolve("figures.csv");
    Path png = folder.resolve("matrix.png");
    Files.writeString(csv, "older figures");
    open.dialogs.answer(csv);
    save(0);
    open.until("it is said", () -> open.text("#said").equals("Saved as " + csv + "."));
    open.dialogs.answer(png);
    save(1);
    open.until("it is said", () -> open.text("#said").equals("Saved as " + png + "."));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("."))).isEmpty();
    }

    List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
    assertThat(lines.getFirst()).startsWith("metric,unit,tag,attribute,").endsWith(",n,undefined");
    assertThat(lines)
        .anyMatch(l -> l.startsWith("f1-exact,annotation,*,,,,pooled,analyst-a analyst-b,0.7"));
    assertThat(Files.readAllBytes(png)).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
  }

  @Test
  void thePictureOfTheMatrixHasTheGroundOfItsThemeAndSaysWhatItShows() throws IOException {
    open.run("theme-dark");
    figures();
    Path png = folder.resolve("matrix.png");
    open.dialogs.answer(png);
    save(1);
    open.until("it is said", () -> open.text("#said").startsWith("Saved as"));

    BufferedImage picture = ImageIO.read(png.toFile());
    int page = picture.getRGB(2, 2) & 0xff;
    assertThat(page).isLessThan(0x40);
    assertThat(picture.getHeight())
        .isGreaterThan(
            (int) (Fx.get(() -> open.node(".pair-matrix").getLayoutBounds().getHeight()) + 32));
    assertThat(open.text(".agreement-pairs .agreement-head"))
        .isEqualTo("PAIRS · F1, EXACT SPANS · ALL TAGS · POOLED OVER ARTICLES");
  }

  @Test
  void whatCannotBeWrittenIsSaidAndWhatWasThereStays() {
    figures();
    open.dialogs.answer(folder.resolve("nowhere/figures.csv"));
    save(0);
    open.until("it is said", () -> open.dialogs.told.toString().contains("could not be written"));
  }

  @Test
  void anExplanationHasTheRoomWhileNothingIsListed() {
    open.window.resize(1024, 700);
    figures();
    open.window.picture("agreement-explained");
    ScrollPane explanation = (ScrollPane) open.node("#agreement-explanation");
    assertThat(Fx.get(() -> explanation.getContent().getLayoutBounds().getHeight()))
        .isLessThanOrEqualTo(Fx.get(() -> explanation.getViewportBounds().getHeight()));
    open.window.keys(KeyCode.F6);
    assertThat(Fx.get(explanation::isFocused)).isTrue();

    pressFirst(".pair-matrix");

    double list = Fx.get(() -> open.node("#agreement-cases").getLayoutBounds().getHeight());
    assertThat(list).isGreaterThan(Fx.get(explanation::getHeight));
  }

  @Test
  void greekLettersOfAFigureStaySmallInHeadings() {
    figures();
    choose("#agreement-kind", 4);
    assertThat(open.node("#agreement-behind").lookupAll(".heading"))
        .map(head -> ((Labeled) head).getText())
        .contains("KRIPPENDORFF α, CHARACTERS");
  }

  private void save(int item) {
    Fx.run(() -> ((MenuButton) open.node("#agreement-save")).getItems().get(item).fire());
    Fx.settle();
  }

  @Test
  void makingThemCanBeEnded() {
    open.run("agreement");
    if (Fx.get(() -> open.main.root().lookup("#agreement-cancel") != null)) {
      Fx.run(() -> ((Button) open.node("#agreement-cancel")).fire());
      Fx.settle();
      assertThat(sentence()).isEqualTo("No figures were made.");
      assertThat(Fx.get(() -> open.node("#agreement-again").isFocused())).isTrue();
    }
    open.window.keys(KeyCode.ALT, KeyCode.LEFT);
    open.until("the article is back", () -> open.main.desk().shown().isPresent());
  }
}
