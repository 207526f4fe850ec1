package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Metric;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Unit;
import dev.verbatim.exchange.UniverseReader;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Cover;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.review.AgreementChoice.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The figures of agreement: a matrix of pairs, tables by article and tag, and behind each number
/// the marks that it is made of. Belongs to the JavaFX thread; figures are made in the background.
public final class AgreementCover implements Cover, AgreementTools.Host {
  /// Of the table of articles, beside the matrix where there is room for both.
  private static final double ARTICLES_WIDTH = 430;

  private final AgreementHost host;
  private final BorderPane root = new BorderPane();
  private final AgreementTools tools = new AgreementTools(this);
  private final VBox sheet = new VBox();
  private final ScrollPane scroll = new ScrollPane(sheet);
  private final BehindPane behind;
  private final Label counted = new Label();
  private final ChangeListener<Theme> themed = (_, _, _) -> showFigures();
  private Optional<AgreementRun> run = Optional.empty();
  private Optional<Agreement> agreement = Optional.empty();
  private Optional<AgreementFigure> shown = Optional.empty();
  private Optional<PairMatrix> matrix = Optional.empty();
  private AgreementChoice choice = AgreementChoice.FIRST;

  public AgreementCover(AgreementHost host) {
    this.host = host;
    this.behind = new BehindPane(host);
    root.setId("agreement");
    root.getStyleClass().add("agreement");
    sheet.getStyleClass().add("agreement-sheet");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("agreement-scroll");
    SplitPane panes = new SplitPane(scroll, behind);
    panes.setDividerPositions(0.7);
    root.setTop(tools);
    root.setCenter(panes);
    counted.getStyleClass().add("agreement-counted");
    counted.setMaxWidth(Double.MAX_VALUE);
    root.setBottom(counted);
    host.theme().addListener(themed);
    offer();
    recount();
  }

  @Override
  public Region region() {
    return root;
  }

  @Override
  public String title() {
    return Messages.get("agreement.title");
  }

  @Override
  public void focus() {
    tools.focus();
  }

  @Override
  public void left() {
    run.ifPresent(AgreementRun::cancel);
    host.theme().removeListener(themed);
  }

  @Override
  public void cyclePane(boolean forward) {
    Optional<Node> number =
        sheet.lookupAll(".figure-cell").stream().filter(FigureCells::isShown).findFirst();
    if (!behind.list().isFocused()) {
      behind.list().requestFocus();
    } else if (number.isPresent()) {
      number.get().requestFocus();
    } else {
      tools.focus();
    }
  }

  private void offer() {
    try {
      Optional<Project> project = host.project();
      tools.offer(project.isEmpty() ? List.of() : UniverseReader.annotators(project.get()));
    } catch (ProjectException e) {
      host.say(e.problem().sentence());
    }
  }

  @Override
  public void recount() {
    run.ifPresent(AgreementRun::cancel);
    run = Optional.empty();
    agreement = Optional.empty();
    shown = Optional.empty();
    tools.setReady(false);
    behind.clear();
    List<String> annotators = tools.chosenAnnotators();
    if (annotators.size() < 2) {
      say(Messages.get("agreement.takes-two"));
      return;
    }
    ProgressBar bar = new ProgressBar(0);
    bar.setPrefWidth(260);
    AgreementRun next = new AgreementRun(bar::setProgress);
    run = Optional.of(next);
    Button cancel = new Button(Messages.get("agreement.cancel"));
    cancel.setId("agreement-cancel");
    cancel.setOnAction(_ -> cancel());
    counted.setText("");
    sheet.getChildren().setAll(sentence(Messages.get("agreement.counting")), bar, cancel);
    boolean anyStatus = tools.countsAnyStatus();
    host.saved(() -> next.begin(host, annotators, anyStatus, made -> end(next, made)));
  }

  private void cancel() {
    run.ifPresent(AgreementRun::cancel);
    run = Optional.empty();
    Button again = new Button(Messages.get("agreement.again"));
    again.setOnAction(_ -> recount());
    say(Messages.get("agreement.cancelled"));
    sheet.getChildren().add(again);
  }

  private void end(AgreementRun ended, AgreementRun.Outcome outcome) {
    if (!run.equals(Optional.of(ended))) {
      return;
    }
    run = Optional.empty();
    if (outcome.agreement().isEmpty()) {
      say(outcome.wrong());
      return;
    }
    Agreement made = outcome.agreement().get();
    if (made.universe().articles().isEmpty()) {
      sayEmpty(made);
      return;
    }
    agreement = outcome.agreement();
    if (choice.pair().filter(p -> !isCompared(made, p)).isPresent()) {
      choice = choice.withPair(Optional.empty());
    }
    if (!AgreementChoice.subjects(made).contains(choice.subject())) {
      choice = choice.withSubject(Subject.ALL, made);
    }
    counted.setText(
        Messages.get(
            "agreement.counted",
            made.universe().articles().size(),
            choice.withPair(Optional.empty()).marks(made),
            made.universe().annotators().size(),
            String.format(Locale.ENGLISH, "%.1f", outcome.seconds())));
    outcome.problems().stream().map(Problem::message).findFirst().ifPresent(host::say);
    showFigures();
    if (tools.isFocusWithin()) {
      tools.focus();
    }
  }

  private static boolean isCompared(Agreement made, Pair pair) {
    List<String> ids = made.universe().annotators().stream().map(Annotator::id).toList();
    return ids.contains(pair.first()) && ids.contains(pair.second());
  }

  private void say(String words) {
    counted.setText("");
    sheet.getChildren().setAll(sentence(words));
  }

  private void sayEmpty(Agreement made) {
    String who =
        made.universe().annotators().stream()
            .map(Annotator::name)
            .collect(Collectors.joining(", "));
    if (tools.countsAnyStatus()) {
      say(Messages.get("agreement.no-articles", who));
      return;
    }
    say(Messages.get("agreement.none-done", who));
    Button any = new Button(Messages.get("agreement.count-any"));
    any.setId("agreement-count-any");
    any.setOnAction(_ -> tools.countAnyStatus());
    sheet.getChildren().add(any);
  }

  private static Node sentence(String words) {
    Prose prose = new Prose("agreement-sentence");
    prose.setText(words);
    return prose;
  }

  @Override
  public void chosen(AgreementChoice changed) {
    choice = changed;
    shown = Optional.empty();
    behind.clear();
    showFigures();
  }

  private void showFigures() {
    agreement.ifPresent(this::showFigures);
  }

  private void showFigures(Agreement made) {
    AgreementWords words = words(made);
    tools.show(made, choice, words);
    FigureCells cells = new FigureCells(words, shown, this::open);
    AgreementTables tables = new AgreementTables(made, choice, words, cells);
    PairMatrix pairs = new PairMatrix(made, choice, words, cells);
    matrix = Optional.of(pairs);
    TagPalette palette = TagPalette.of(made.universe().codebook(), host.theme().getValue());
    Region articles = part(Messages.get("agreement.articles"), tables.articles(host::title));
    articles.setPrefWidth(ARTICLES_WIDTH);
    FlowPane above = new FlowPane(part(Messages.get("agreement.pairs"), pairs), articles);
    above.getStyleClass().add("agreement-above");
    sheet
        .getChildren()
        .setAll(
            sentence(summary(made, words)),
            above,
            part(Messages.get("agreement.tags"), tables.tags(palette)),
            part(Messages.get("agreement.others"), tables.others()));
    choice.pair().ifPresent(pair -> sheet.getChildren().add(2, whom(pair, words)));
    behind.explain(choice.kind(), choice);
  }

  private static AgreementWords words(Agreement made) {
    return new AgreementWords(made.universe().codebook(), made.universe().annotators());
  }

  private static Region part(String head, Node table) {
    Label label = FigureCells.text(head.toUpperCase(Locale.ENGLISH), "agreement-head");
    return new VBox(label, table);
  }

  /// Whose figures the tables have, and the way back to those of all.
  private Node whom(Pair pair, AgreementWords words) {
    String who =
        Messages.get(
            "agreement.pair", words.annotator(pair.first()), words.annotator(pair.second()));
    Button all = new Button(Messages.get("agreement.all-pairs"));
    all.setId("agreement-all-pairs");
    all.setOnAction(_ -> chosen(choice.withPair(Optional.empty())));
    FlowPane row = new FlowPane(FigureCells.text(Messages.get("agreement.whom", who)), all);
    row.getStyleClass().add("agreement-whom");
    return row;
  }

  /// The chosen figure of all in a sentence, and beside F1 over exact marks that of any overlap,
  /// which tells whether ends or marks differ.
  private String summary(Agreement made, AgreementWords words) {
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

  /// Shows what is behind a number. One of a pair makes the tables that pair's.
  private void open(AgreementFigure figure) {
    shown = Optional.of(figure);
    Optional<Pair> pair = figure.comparison().annotators();
    if (pair.isPresent() && !pair.equals(choice.pair())) {
      choice = choice.withPair(pair);
    }
    agreement.ifPresent(
        made -> {
          showFigures(made);
          behind.show(made.universe(), figure, words(made));
          AgreementChoice of =
              choice.withKind(new Kind(figure.metric(), figure.comparison().unit()));
          behind.explain(of.kind(), of);
        });
  }

  @Override
  public void copy() {
    StringBuilder text = new StringBuilder();
    for (Node table : sheet.lookupAll(".figure-table")) {
      text.append(AgreementExport.text((GridPane) table)).append('\n');
    }
    matrix.ifPresent(m -> text.insert(0, AgreementExport.text(m) + "\n"));
    ClipboardContent content = new ClipboardContent();
    content.putString(text.toString());
    Clipboard.getSystemClipboard().setContent(content);
    host.say(Messages.get("agreement.copied"));
  }

  @Override
  public void saveCsv() {
    agreement.ifPresent(made -> save("agreement.csv", file -> AgreementExport.saveCsv(made, file)));
  }

  @Override
  public void savePicture() {
    matrix.ifPresent(
        picture -> save("agreement.png", file -> AgreementExport.savePicture(picture, file)));
  }

  /// Writes a file.
  private interface Writing {
    void to(Path file) throws IOException;
  }

  private void save(String proposal, Writing writing) {
    Optional<Path> file =
        host.dialogs().chooseTarget(Messages.get("agreement.save-title"), proposal);
    if (file.isEmpty()) {
      return;
    }
    try {
      writing.to(file.get());
      host.say(Messages.get("agreement.saved", file.get()));
    } catch (IOException e) {
      String why = Messages.get("agreement.not-saved", file.get(), String.valueOf(e.getMessage()));
      host.dialogs().error(Messages.get("agreement.title"), why);
    }
  }
}
