package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Subject;
import dev.verbatim.exchange.UniverseReader;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Cover;
import dev.verbatim.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
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
import javafx.scene.layout.Region;

/// The figures of agreement: a matrix of pairs, tables by article and tag, and behind each number
/// what it is made of. Belongs to the JavaFX thread; figures are made in the background.
///
/// It can be shown again after it was left, with [#comeBack], and is then as it was.
public final class AgreementCover implements Cover, AgreementTools.Host, AgreementSheet.Host {
  private final AgreementHost host;
  private final BorderPane root = new BorderPane();
  private final AgreementTools tools = new AgreementTools(this);
  private final AgreementSheet sheet;
  private final BehindPane behind;
  private final Label counted = new Label();
  private final ChangeListener<Theme> themed = (_, _, _) -> showFigures();
  private List<Annotator> offered = List.of();
  private Optional<AgreementRun> run = Optional.empty();
  private Optional<Agreement> agreement = Optional.empty();
  private Optional<AgreementFigure> shown = Optional.empty();
  private AgreementChoice choice = AgreementChoice.FIRST;

  /// The colours that the figures are shown in.
  private Optional<Theme> drawn = Optional.empty();

  public AgreementCover(AgreementHost host) {
    this.host = host;
    this.behind = new BehindPane(host);
    this.sheet = new AgreementSheet(this, host::title);
    root.setId("agreement");
    root.getStyleClass().add("agreement");
    ScrollPane scroll = new ScrollPane(sheet);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("agreement-scroll");
    scroll.viewportBoundsProperty().subscribe(bounds -> sheet.fit(bounds.getWidth()));
    SplitPane panes = new SplitPane(scroll, behind);
    panes.setDividerPositions(0.7);
    panes.widthProperty().subscribe(() -> keepShares(panes));
    root.setTop(tools);
    root.setCenter(panes);
    counted.getStyleClass().add("agreement-counted");
    counted.setMaxWidth(Double.MAX_VALUE);
    counted.setWrapText(true);
    counted.setMinHeight(Region.USE_PREF_SIZE);
    root.setBottom(counted);
    host.theme().addListener(themed);
    offer();
    recount();
  }

  /// Keeps the shares of both panes when the window gets another width, which would else all be
  /// taken from the figures.
  private static void keepShares(SplitPane panes) {
    double[] shares = panes.getDividerPositions();
    Platform.runLater(() -> panes.setDividerPositions(shares));
  }

  /// It is about to be shown again: as it was left, and where work has changed since then, with
  /// figures that are made again.
  public void comeBack() {
    host.theme().addListener(themed);
    boolean areOthers = offer();
    if (agreement.isEmpty()) {
      recount();
      return;
    }
    if (!drawn.equals(Optional.of(host.theme().getValue()))) {
      showFigures();
    }
    AgreementRun check = new AgreementRun(_ -> {});
    run = Optional.of(check);
    if (areOthers) {
      end(check, false);
    } else {
      host.saved(() -> check.check(host, tools.asked(), agreement, same -> end(check, same)));
    }
  }

  private void end(AgreementRun check, boolean isSame) {
    if (!run.equals(Optional.of(check))) {
      return;
    }
    run = Optional.empty();
    if (!isSame) {
      host.say(Messages.get("agreement.changed"));
      recount();
    }
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
    if (shown.isPresent()) {
      behind.inner().requestFocus();
    } else {
      tools.focus();
    }
  }

  @Override
  public void left() {
    run.ifPresent(AgreementRun::cancel);
    run = Optional.empty();
    host.theme().removeListener(themed);
  }

  @Override
  public void cyclePane(boolean forward) {
    if (!behind.inner().isFocused()) {
      behind.inner().requestFocus();
    } else {
      sheet.shownCell().ifPresentOrElse(Node::requestFocus, tools::focus);
    }
  }

  /// Offers those who have annotated.
  ///
  /// @return whether they are others than before
  private boolean offer() {
    List<Annotator> before = offered;
    try {
      Optional<Project> project = host.project();
      offered = project.isEmpty() ? List.of() : UniverseReader.annotators(project.get());
      tools.offer(offered);
    } catch (ProjectException e) {
      host.say(e.problem().sentence());
    }
    return !offered.equals(before);
  }

  @Override
  public void recount() {
    run.ifPresent(AgreementRun::cancel);
    run = Optional.empty();
    agreement = Optional.empty();
    shown = Optional.empty();
    tools.setReady(false);
    behind.clear();
    if (tools.asked().annotators().size() < 2) {
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
    say(Messages.get("agreement.counting"), bar, cancel);
    AgreementRun.Asked asked = tools.asked();
    host.saved(() -> next.begin(host, asked, made -> end(next, made)));
  }

  private void cancel() {
    run.ifPresent(AgreementRun::cancel);
    run = Optional.empty();
    Button again = new Button(Messages.get("agreement.again"));
    again.setId("agreement-again");
    again.setOnAction(_ -> recount());
    say(Messages.get("agreement.cancelled"), again);
    again.requestFocus();
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

  private void say(String words, Node... below) {
    counted.setText("");
    sheet.say(words, below);
  }

  private void sayEmpty(Agreement made) {
    String who =
        made.universe().annotators().stream()
            .map(Annotator::name)
            .collect(Collectors.joining(", "));
    if (tools.asked().anyStatus()) {
      say(Messages.get("agreement.no-articles", who));
      return;
    }
    Button any = new Button(Messages.get("agreement.count-any"));
    any.setId("agreement-count-any");
    any.setOnAction(_ -> tools.countAnyStatus());
    say(Messages.get("agreement.none-done", who), any);
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
    tools.show(made, choice, new AgreementWords(made.universe()));
    drawn = Optional.of(host.theme().getValue());
    sheet.show(made, choice, shown, host.theme().getValue());
    behind.explain(choice.kind(), choice.subject());
  }

  /// Shows what is behind a number. One of a pair makes the tables that pair's.
  @Override
  public void open(AgreementFigure figure) {
    shown = Optional.of(figure);
    Optional<Pair> pair = figure.comparison().annotators();
    if (pair.isPresent()) {
      choice = choice.withPair(pair);
    }
    agreement.ifPresent(
        made -> {
          showFigures(made);
          behind.show(made.universe(), figure);
        });
  }

  @Override
  public void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(sheet.text() + counted.getText() + "\n");
    Clipboard.getSystemClipboard().setContent(content);
    host.say(Messages.get("agreement.copied"));
  }

  @Override
  public void saveCsv() {
    agreement.ifPresent(made -> save("agreement.csv", file -> AgreementExport.saveCsv(made, file)));
  }

  @Override
  public void savePicture() {
    sheet
        .picture()
        .ifPresent(
            picture -> save("agreement.png", file -> AgreementExport.savePicture(picture, file)));
  }

  private void save(String proposal, AgreementExport.Writing writing) {
    Optional<Path> file =
        host.dialogs().chooseTarget(Messages.get("agreement.save-title"), proposal);
    if (file.isPresent()) {
      host.say(Messages.get("agreement.saving", file.get()));
      host.inBackground(() -> wrong(writing, file.get()), wrong -> saved(file.get(), wrong));
    }
  }

  /// Writes a file.
  ///
  /// @return why it could not be; empty where it was
  private static Optional<String> wrong(AgreementExport.Writing writing, Path file) {
    try {
      writing.to(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void saved(Path file, Optional<String> wrong) {
    if (wrong.isEmpty()) {
      host.say(Messages.get("agreement.saved", file));
    } else {
      String why = Messages.get("agreement.not-saved", file, wrong.get());
      host.dialogs().error(Messages.get("agreement.title"), why);
    }
  }
}
