package dev.verbatim.ui.app;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.Watch.News;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.review.Progress;
import dev.verbatim.ui.article.LaneRows;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.review.GuidelineGaps;
import dev.verbatim.ui.review.Settling;
import dev.verbatim.ui.review.SettlingHost;
import dev.verbatim.ui.review.SettlingPanes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Opens the project as the one who settles, whose set is the adjudicated one, and shows beside the
/// page what there is to settle.
///
/// The adjudicated set is opened, marked, saved and undone like any annotator's; what is more are
/// the panes.
final class SettlingActions implements SettlingHost {
  private final MainWindow window;
  private final Settling settling;
  private final SettlingPanes panes;
  private final OpenCases cases;

  /// Who settles; whose own marks are shown again afterwards.
  private Optional<Annotator> self = Optional.empty();

  SettlingActions(MainWindow window, CommandTable table) {
    this.window = window;
    this.settling = new Settling(this);
    this.panes = new SettlingPanes(settling, this, table);
    window.desk().projectProperty().subscribe(this::closed);
    this.cases = new OpenCases(window);
    window.desk().currentProperty().addListener((_, _, set) -> turn(set));
    window.files().noticing().addListener(this::noticed);
    window
        .surroundings()
        .themes()
        .shownProperty()
        .addListener((_, _, _) -> settling.session().ifPresent(s -> showColours(s.codebook())));
    window
        .workspace()
        .state()
        .selectedMark()
        .addListener((_, _, mark) -> mark.ifPresent(settling::marked));
  }

  /// What an annotator changes elsewhere brings back the clusters that it touches.
  private void noticed(News news) {
    if (isOn()) {
      settling.changed(
          news.sets().stream()
              .filter(set -> !set.annotatorId().equals(Annotator.ADJUDICATED))
              .map(SetId::articleId)
              .collect(Collectors.toSet()));
    }
  }

  /// Goes on as the one who settles, at the article that is open.
  void begin() {
    if (!isOn()) {
      self = window.desk().annotator();
      window.reopenAs(new Annotator(Annotator.ADJUDICATED, Messages.get("settling.annotator")));
    }
  }

  /// Whether the project is open as the one who settles.
  boolean isOn() {
    return window.desk().annotator().filter(Annotator::isAdjudicated).isPresent();
  }

  /// Goes on as oneself.
  void end() {
    self.ifPresent(window::reopenAs);
  }

  /// Takes what is typed and not yet taken.
  void settle() {
    settling.settle();
  }

  SettlingPanes panes() {
    return panes;
  }

  private void closed() {
    window.desk().rows().forEach(row -> row.settlingProperty().set(""));
    settling.end();
  }

  private void turn(Optional<OpenSet> set) {
    if (isOn() && set.isPresent()) {
      showColours(set.get().session().codebook());
      settling.open(set.get().session());
    } else if (settling.session().isPresent()) {
      settling.close();
    }
  }

  private void showColours(Codebook codebook) {
    Theme theme = Looks.theme(window.surroundings().themes().shownProperty().get());
    panes.setColours(TagPalette.of(codebook, theme));
  }

  @Override
  public void say(String sentence) {
    window.layout().statusBar().say(sentence);
  }

  @Override
  public void fail(String sentence) {
    window.surroundings().dialogs().error(Messages.get("error.title"), sentence);
  }

  @Override
  public <T> void inBackground(Supplier<T> work, Consumer<T> done) {
    new Background(window.surroundings().threads()).supply(work, done);
  }

  @Override
  public Project project() {
    return window.desk().projectProperty().get().orElseThrow();
  }

  @Override
  public Settings settings() {
    return window.settings();
  }

  @Override
  public List<String> articles() {
    return window.desk().rows().stream().map(ArticleRow::id).toList();
  }

  @Override
  public void go(String articleId) {
    window.desk().go(articleId);
  }

  @Override
  public void showProgress(String articleId, Progress progress) {
    String words =
        progress.clusters() == 0 ? "" : Messages.get("articles.settling", progress.open());
    window.desk().row(articleId).ifPresent(row -> row.settlingProperty().set(words));
  }

  @Override
  public Annotator by() {
    return self.orElseThrow();
  }

  @Override
  public void showBelow(List<Annotation> marks, UnaryOperator<TagPalette> looks) {
    window.workspace().drawn().showBelow(marks, looks);
  }

  @Override
  public void showLanes(LaneRows lanes, Consumer<Annotation> clicked) {
    window.workspace().drawn().showLanes(lanes, clicked);
  }

  @Override
  public void touchLanes(List<Span> touched) {
    window.workspace().drawn().touchLanes(touched);
  }

  @Override
  public void showGuideline(String tagId) {
    window.workspace().guideline().lookAt(Optional.of(tagId));
  }

  @Override
  public void showCases(String articleId, List<GuidelineGaps.Found> found) {
    cases.take(Map.of(articleId, found));
  }

  @Override
  public void select(String markId) {
    window.workspace().state().select(Optional.of(markId));
  }

  @Override
  public void deselect() {
    window.workspace().state().select(Optional.empty());
  }

  @Override
  public void look(Span words) {
    window.workspace().reveal(words);
  }

  @Override
  public void focusPage() {
    window.workspace().focusPage();
  }

  @Override
  public void openSheet(Region sheet, Node focus) {
    window.sheets().open(sheet, Pos.CENTER, focus);
  }

  @Override
  public void closeSheet() {
    window.sheets().close();
  }
}
