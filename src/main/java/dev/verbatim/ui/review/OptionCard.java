package dev.verbatim.ui.review;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Pieces;
import dev.verbatim.ui.kit.Reused;
import dev.verbatim.ui.kit.Reused.Words;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.kit.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// One way to mark a cluster: who did so, the words with what differs, and what is said of them.
/// Shows the ways of one cluster after another.
final class OptionCard extends HBox {
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

  /// Something that is said of the mark.
  ///
  /// @param differs whether not all say so
  record Said(String text, boolean differs) {
    private Words words() {
      return new Words(text, differs ? "said-differs" : "mark-details");
    }
  }

  /// Who marked it so.
  ///
  /// @param letter by which they are told from the others
  /// @param colour as style sheets write it
  /// @param name empty where it is hidden
  record Whose(String letter, String colour, String name) {}

  private final FlowPane badges = new FlowPane();
  private final TextFlow words = new TextFlow();
  private final FlowPane details = new FlowPane();
  private final Label keyCap = new Label();
  private final Reused<Whose, Badge> whose = new Reused<>(Badge::new, Badge::show);
  private final Reused<OptionPieces, Text> pieces = new Reused<>(Text::new, OptionCard::show);
  private final Reused<Words, Label> said = Reused.labels();
  private Runnable take = () -> {};

  /// A letter on the colour of its annotator, and their name.
  private static final class Badge extends HBox {
    private final Label letter = new Label();
    private final Label name = new Label();

    Badge() {
      getStyleClass().add("option-badge");
      letter.getStyleClass().add("badge");
      letter.setMinWidth(Region.USE_PREF_SIZE);
      name.getStyleClass().add("mark-details");
      setAlignment(Pos.CENTER_LEFT);
      getChildren().setAll(letter, name);
    }

    void show(Whose one) {
      letter.setText(one.letter());
      letter.setStyle("-fx-background-color: " + one.colour() + ";");
      name.setText(one.name());
    }
  }

  OptionCard() {
    getStyleClass().add("option-card");
    setAccessibleRole(AccessibleRole.BUTTON);
    badges.getStyleClass().add("option-badges");
    words.getStyleClass().add("option-words");
    details.getStyleClass().add("option-details");
    VBox content = new VBox(badges, words, details);
    content.getStyleClass().add("option-content");
    content.setMinWidth(0);
    HBox.setHgrow(content, Priority.ALWAYS);
    keyCap.getStyleClass().add("key");
    keyCap.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(content, keyCap);
    setFocusTraversable(true);
    setOnMouseClicked(_ -> take.run());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// @param key that takes it over; empty where none does
  /// @param taking takes it over, on a click or *Enter*
  void show(List<Whose> by, List<OptionPieces> cut, List<Said> about, String key, Runnable taking) {
    take = taking;
    Reused.put(badges.getChildren(), whose.of(by));
    showWords(cut);
    Reused.put(details.getChildren(), said.of(about.stream().map(Said::words).toList()));
    keyCap.setText(key);
    Room.reveal(keyCap, !key.isEmpty());
    setAccessibleText(heard(by, cut, about));
    setAccessibleHelp(key.isEmpty() ? "" : Messages.get("settling.card.help", key));
  }

  private void showWords(List<OptionPieces> cut) {
    String all = String.join("", cut.stream().map(OptionPieces::text).toList());
    List<OptionPieces> shown = new ArrayList<>();
    for (OptionPieces piece : cut) {
      List<String> parts = Scripts.isShaped(all) ? Pieces.of(piece.text()) : List.of(piece.text());
      parts.forEach(part -> shown.add(new OptionPieces(part, piece.kind())));
    }
    Reused.put(words.getChildren(), pieces.of(shown));
    words.setTextAlignment(
        Scripts.startsAtTheRight(all) ? TextAlignment.RIGHT : TextAlignment.LEFT);
  }

  private static void show(Text text, OptionPieces piece) {
    text.setText(piece.text());
    Reused.dress(text, "prose-text", "piece-" + piece.kind().name().toLowerCase(Locale.ROOT));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      take.run();
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      take.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  /// Whose it is by name, or by letter where names are hidden; then what it is.
  private static String heard(List<Whose> whose, List<OptionPieces> pieces, List<Said> said) {
    String who =
        String.join(
            ", ", whose.stream().map(w -> w.name().isEmpty() ? w.letter() : w.name()).toList());
    String words = String.join("", pieces.stream().map(OptionPieces::text).toList());
    List<String> what = new ArrayList<>(List.of(words));
    said.forEach(one -> what.add(one.text()));
    return Messages.get("settling.card", who, String.join("; ", what));
  }

  void setTaken(boolean taken) {
    pseudoClassStateChanged(TAKEN, taken);
  }
}
