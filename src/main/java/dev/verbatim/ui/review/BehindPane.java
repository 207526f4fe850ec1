package dev.verbatim.ui.review;

import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Behind;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Universe;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.review.AgreementChoice.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is behind a figure: the marks or stretches of text that it compares, those that differ
/// shown alone until all are asked for; and below them what the figure counts and when it misleads.
/// *Enter* or a click opens a place.
final class BehindPane extends VBox {
  private static final double WIDTH = 380;

  /// How much of the height the explanation has below a list, and the bounds of that.
  private static final double SHARE = 0.25;

  private static final double LEAST_EXPLANATION = 90;
  private static final double MOST_EXPLANATION = 190;

  private final AgreementHost host;
  private final Label head = new Label();
  private final Label listed = new Label();
  private final Label none = new Label();
  private final Label hint = new Label(Messages.get("agreement.behind.none"));
  private final CheckBox agreed = new CheckBox();
  private final ListView<Behind.Case> list = new ListView<>();
  private final Label aboutHead = new Label();
  private final Prose about = new Prose();
  private final ScrollPane explanation = new ScrollPane(about);
  private Behind behind = new Behind(List.of(), List.of());
  private Map<String, ArticleText> texts = Map.of();
  private Optional<CaseWords> words = Optional.empty();

  BehindPane(AgreementHost host) {
    this.host = host;
    setId("agreement-behind");
    getStyleClass().addAll("findings", "agreement-behind");
    setPrefWidth(WIDTH);
    setMinWidth(260);
    head.getStyleClass().add("heading");
    head.setWrapText(true);
    head.setMinHeight(USE_PREF_SIZE);
    listed.getStyleClass().add("agreement-listed");
    listed.setWrapText(true);
    listed.setMinHeight(USE_PREF_SIZE);
    aboutHead.getStyleClass().add("heading");
    none.getStyleClass().add("empty");
    none.setWrapText(true);
    list.setId("agreement-cases");
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new Cell());
    list.setOnKeyPressed(this::pressed);
    VBox.setVgrow(list, Priority.ALWAYS);
    agreed.getStyleClass().add("agreement-agreed");
    agreed.setOnAction(_ -> fill());
    about.getStyleClass().add("agreement-about");
    explanation.setId("agreement-explanation");
    explanation.setFitToWidth(true);
    explanation.getStyleClass().add("agreement-about-scroll");
    heightProperty()
        .subscribe(
            height ->
                explanation.setPrefHeight(
                    Math.clamp(height.doubleValue() * SHARE, LEAST_EXPLANATION, MOST_EXPLANATION)));
    explanation.setMinHeight(LEAST_EXPLANATION);
    hint.getStyleClass().add("agreement-listed");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(head, hint, listed, agreed, list, aboutHead, explanation);
    clear();
  }

  /// What has the keys here: the list, or the explanation while nothing is listed.
  Control inner() {
    return list.isVisible() ? list : explanation;
  }

  /// Shows that no figure is chosen.
  void clear() {
    list.getItems().clear();
    head.setText(AgreementWords.heading(Messages.get("agreement.behind")));
    list(false);
    Room.reveal(listed, false);
    Room.reveal(agreed, false);
  }

  /// Shows the list, or leaves its room to the explanation.
  private void list(boolean shown) {
    Room.reveal(list, shown);
    Room.reveal(hint, !shown);
    VBox.setVgrow(explanation, shown ? Priority.NEVER : Priority.ALWAYS);
  }

  /// Says what a kind of figure counts.
  void explain(Kind kind, Subject subject) {
    aboutHead.setText(AgreementWords.heading(AgreementWords.kind(kind)));
    about.setText(AgreementWords.about(kind.metric()) + " " + AgreementWords.rule(kind, subject));
  }

  /// Shows what is behind a figure.
  void show(Universe universe, AgreementFigure figure) {
    clear();
    explain(AgreementWords.kind(figure), figure.comparison().subject());
    list(true);
    none.setText(Messages.get("agreement.behind.seeking"));
    host.inBackground(() -> Behind.of(universe, figure), found -> fill(universe, figure, found));
  }

  private void fill(Universe universe, AgreementFigure figure, Behind found) {
    behind = found;
    texts =
        universe.articles().stream()
            .map(Judged::article)
            .collect(Collectors.toMap(Article::id, Article::text));
    AgreementWords figureWords = new AgreementWords(universe);
    words = Optional.of(new CaseWords(figureWords, figure, found));
    int differing = found.differing().size();
    int all = found.cases().size();
    String title =
        Messages.get(
            "agreement.behind.of",
            AgreementWords.value(figure),
            figureWords.who(figure) + " · " + AgreementWords.kind(AgreementWords.kind(figure)),
            differing,
            all);
    head.setText(AgreementWords.heading(title));
    listed.setText(words.get().listed());
    Room.reveal(listed, true);
    agreed.setText(Messages.get("agreement.behind.agreed", all - differing));
    Room.reveal(agreed, all > differing);
    none.setText(
        figure
            .undefined()
            .orElse(
                Messages.get(all == 0 ? "agreement.behind.nothing" : "agreement.behind.alike")));
    fill();
    list.requestFocus();
  }

  /// Lists the cases that are asked for; the chosen one stays chosen where it is among them.
  private void fill() {
    Behind.Case chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(agreed.isSelected() ? behind.cases() : behind.differing());
    int place = Math.max(0, list.getItems().indexOf(chosen));
    list.getSelectionModel().select(place);
    list.scrollTo(place);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      open();
    }
  }

  private void open() {
    Behind.Case chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      host.open(chosen.articleId(), chosen.first());
    }
  }

  /// A case as a card: its words, and how they differ.
  private final class Cell extends ListCell<Behind.Case> {
    private final Prose excerpt = new Prose("case-words");
    private final Prose difference = new Prose("case-difference");
    private final VBox card = new VBox(excerpt, difference);

    Cell() {
      card.getStyleClass().add("case-card");
      setPrefWidth(1);
      setOnMouseClicked(
          _ -> {
            if (!isEmpty()) {
              open();
            }
          });
    }

    @Override
    protected void updateItem(Behind.@Nullable Case item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      ArticleText text = texts.get(item.articleId());
      if (text == null || words.isEmpty()) {
        return;
      }
      excerpt.setText(CaseWords.excerpt(item, text));
      String differences = words.get().differences(item, text);
      difference.setText(
          Messages.get("agreement.case.in", differences, host.title(item.articleId())));
      setAccessibleText(excerpt.getText() + ", " + difference.getText());
      setGraphic(card);
    }
  }
}
