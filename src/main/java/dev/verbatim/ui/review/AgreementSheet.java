package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Metric;
import dev.verbatim.agreement.Unit;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.review.AgreementChoice.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet of figures: a sentence, the matrix of pairs, and the tables; or a sentence alone.
final class AgreementSheet extends VBox {
  /// Of the table of articles: beside the matrix where there is so much room, else below it.
  private static final double LEAST_ARTICLES_WIDTH = 400;

  /// How high the table of articles is at most before it scrolls by itself, so that the table of
  /// tags is in sight however many articles there are.
  private static final double ARTICLES_HEIGHT = 300;

  /// What the numbers on the sheet lead to.
  interface Host {
    /// Shows what is behind a number.
    void open(AgreementFigure figure);

    void chosen(AgreementChoice choice);
  }

  private final Host host;
  private final Function<String, String> title;
  private Optional<Figures> figures = Optional.empty();

  /// What is shown.
  ///
  /// @param summary the sentence above
  /// @param pairs the matrix with its heading
  private record Figures(
      String summary, Region pairs, String heading, PairMatrix matrix, List<GridPane> tables) {
    Figures {
      tables = List.copyOf(tables);
    }
  }

  /// How wide what is seen of the sheet is, without its margins.
  private final DoubleProperty sight = new SimpleDoubleProperty(this, "sight");

  /// @param title what an article is called, by its id
  AgreementSheet(Host host, Function<String, String> title) {
    this.host = host;
    this.title = title;
    getStyleClass().add("agreement-sheet");
  }

  /// Fits what can be as narrow as the window into it; tables of many columns are wider then.
  ///
  /// @param width of what is seen of the sheet
  void fit(double width) {
    sight.set(Math.max(0, width - snappedLeftInset() - snappedRightInset()));
  }

  /// Says something in place of figures.
  ///
  /// @param below what can be done about it
  void say(String words, Node... below) {
    figures = Optional.empty();
    getChildren().setAll(sentence(words));
    getChildren().addAll(below);
  }

  private Node sentence(String words) {
    Prose prose = new Prose("agreement-sentence");
    prose.setText(words);
    prose.maxWidthProperty().bind(sight);
    return prose;
  }

  /// Shows figures.
  ///
  /// @param shown the one whose cases are shown, which is marked
  void show(Agreement made, AgreementChoice choice, Optional<AgreementFigure> shown, Theme theme) {
    AgreementWords words = new AgreementWords(made.universe());
    FigureCells cells = new FigureCells(words, shown, host::open);
    AgreementTables makes = new AgreementTables(made, choice, words, cells);
    PairMatrix matrix = new PairMatrix(made, choice, words, cells);
    GridPane articles = makes.articles(title);
    GridPane tags = makes.tags(TagPalette.of(made.universe().codebook(), theme));
    GridPane others = makes.others();
    String summary = summary(made, choice, words);
    String heading = words.pairs(choice);
    Region pairs = pairs(heading, matrix);
    figures =
        Optional.of(new Figures(summary, pairs, heading, matrix, List.of(articles, tags, others)));
    getChildren()
        .setAll(
            sentence(summary),
            sideBySide(pairs, part(Messages.get("agreement.articles"), scrolling(articles))),
            part(Messages.get("agreement.tags"), tags),
            part(Messages.get("agreement.others"), others));
    choice.pair().ifPresent(pair -> getChildren().add(2, whom(pair, choice, words)));
  }

  /// The matrix, and the articles in the room that it leaves.
  private Node sideBySide(Region pairs, Region articles) {
    FlowPane pane = new FlowPane(pairs, articles);
    pane.getStyleClass().add("agreement-above");
    pane.maxWidthProperty().bind(sight);
    articles
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> {
                  double beside = sight.get() - pairs.getWidth() - pane.getHgap();
                  return Math.floor(beside < LEAST_ARTICLES_WIDTH ? sight.get() : beside);
                },
                sight,
                pairs.widthProperty(),
                pane.hgapProperty()));
    return pane;
  }

  private static Node scrolling(GridPane table) {
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.prefViewportHeightProperty().bind(table.heightProperty());
    scroll.setMaxHeight(ARTICLES_HEIGHT);
    scroll.getStyleClass().add("agreement-scroll");
    scroll.setId("agreement-articles");
    return scroll;
  }

  private static Region part(String head, Node table) {
    return new VBox(FigureCells.text(AgreementWords.heading(head), "agreement-head"), table);
  }

  /// The matrix below what its figures are, which a picture of the two tells, too.
  private static Region pairs(String heading, PairMatrix matrix) {
    Label label = FigureCells.text(AgreementWords.heading(heading), "agreement-head");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setPrefWidth(1);
    label.setMaxWidth(Double.MAX_VALUE);
    VBox pairs = new VBox(label, matrix);
    pairs.getStyleClass().add("agreement-pairs");
    return pairs;
  }

  /// Whose figures the tables have, and the way back to those of all.
  private Node whom(Pair pair, AgreementChoice choice, AgreementWords words) {
    String who =
        Messages.get(
            "agreement.pair", words.annotator(pair.first()), words.annotator(pair.second()));
    Button all = new Button(Messages.get("agreement.all-pairs"));
    all.setId("agreement-all-pairs");
    all.setOnAction(_ -> host.chosen(choice.withPair(Optional.empty())));
    FlowPane row = new FlowPane(FigureCells.text(Messages.get("agreement.whom", who)), all);
    row.getStyleClass().add("agreement-whom");
    return row;
  }

  /// The chosen figure in a sentence, and beside F1 over exact marks that of any overlap, which
  /// tells whether ends or marks differ.
  private static String summary(Agreement made, AgreementChoice choice, AgreementWords words) {
    Optional<AgreementFigure> figure = choice.figure(made, choice.pair(), choice.extent());
    if (figure.isEmpty()) {
      return Messages.get("agreement.pairs-only", AgreementWords.kind(choice.kind()));
    }
    String said = Messages.get("agreement.summary", words.sentence(figure.get()));
    Kind overlap = new Kind(Metric.F1_OVERLAP, Unit.ANNOTATION);
    Optional<String> loose =
        choice.kind().metric() == Metric.F1_EXACT
            ? choice
                .withKind(overlap)
                .figure(made, choice.pair(), choice.extent())
                .flatMap(AgreementFigure::value)
                .map(v -> Messages.get("agreement.summary.overlap", AgreementWords.number(v)))
            : Optional.empty();
    return loose.map(more -> said + " " + more).orElse(said);
  }

  /// The cell whose cases are shown, to give it the focus.
  Optional<Node> shownCell() {
    return lookupAll(".figure-cell").stream().filter(FigureCells::isShown).findFirst();
  }

  /// The matrix as a picture, with what it has the figures of; empty where none are shown.
  Optional<WritableImage> picture() {
    return figures.map(f -> AgreementExport.picture(f.pairs()));
  }

  /// The sentence, the matrix and the tables as text, as they are shown.
  String text() {
    return figures.map(AgreementSheet::text).orElse("");
  }

  private static String text(Figures shown) {
    StringBuilder text = new StringBuilder(shown.summary()).append("\n\n");
    text.append(shown.heading()).append('\n');
    text.append(AgreementExport.text(shown.matrix())).append('\n');
    shown.tables().forEach(table -> text.append(AgreementExport.text(table)).append('\n'));
    return text.toString();
  }
}
