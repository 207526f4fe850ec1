package dev.verbatim.ui.panel;

import dev.verbatim.search.Query;
import dev.verbatim.text.Language;
import dev.verbatim.ui.kit.Messages;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/// Where one writes what is sought, and how it is meant: in this case only, whole words only, in
/// any inflected form, or as a regular expression.
public final class QueryRow extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final Duration REST = Duration.millis(150);

  private final TextField words = new TextField();
  private final ToggleButton matchCase = toggle("case", "Aa", "query.case");
  private final ToggleButton wholeWords = toggle("whole", "|ab|", "query.whole");
  private final ToggleButton inflected = toggle("inflected", "-s", "query.inflected");
  private final ToggleButton expression = toggle("regex", ".*", "query.regex");
  private final PauseTransition rest = new PauseTransition(REST);

  /// @param id of the field
  /// @param changed called when something else is sought, once typing rests
  public QueryRow(String id, Runnable changed) {
    getStyleClass().add("query-row");
    words.setId(id);
    words.setPromptText(Messages.get("query.words"));
    words.setAccessibleText(Messages.get("query.words"));
    words.setMinWidth(80);
    HBox.setHgrow(words, Priority.ALWAYS);
    rest.setOnFinished(_ -> changed.run());
    words.textProperty().addListener((_, _, _) -> rest.playFromStart());
    for (ToggleButton toggle : toggles()) {
      toggle.selectedProperty().addListener((_, _, _) -> rest.playFromStart());
    }
    // a regular expression has no forms and says itself where words end
    expression.selectedProperty().addListener((_, _, on) -> exclude(on, inflected));
    inflected.selectedProperty().addListener((_, _, on) -> exclude(on, expression));
    getChildren().add(words);
    getChildren().addAll(toggles());
  }

  private ToggleButton[] toggles() {
    return new ToggleButton[] {matchCase, wholeWords, inflected, expression};
  }

  private static ToggleButton toggle(String name, String text, String key) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.setId("query-" + name);
    toggle.getStyleClass().addAll("small", "query-toggle");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setAccessibleText(Messages.get(key));
    toggle.setTooltip(new Tooltip(Messages.get(key)));
    return toggle;
  }

  private static void exclude(boolean on, ToggleButton other) {
    if (on) {
      other.setSelected(false);
    }
  }

  /// The field itself, for its keys.
  public TextField field() {
    return words;
  }

  /// Has whole words sought from the start, where a hit within a word is hardly ever meant.
  void seekWholeWords() {
    wholeWords.setSelected(true);
  }

  /// Writes words in, and selects them so that typing replaces them.
  public void setWords(String text) {
    words.setText(text);
    words.selectAll();
  }

  /// What is sought now; words that are empty are nowhere.
  public Query query() {
    Query.Way way = Query.Way.AS_TYPED;
    if (expression.isSelected()) {
      way = Query.Way.REGULAR_EXPRESSION;
    } else if (inflected.isSelected()) {
      way = Query.Way.INFLECTED;
    }
    return new Query(
        words.getText(), way, matchCase.isSelected(), wholeWords.isSelected(), Language.DEFAULT);
  }

  /// Shows that what is written cannot be sought, and why; nothing is wrong where it is empty.
  public void showWrong(String why) {
    words.pseudoClassStateChanged(WRONG, !why.isEmpty());
    words.setTooltip(why.isEmpty() ? null : new Tooltip(why));
  }
}
