package dev.verbatim.ui.review;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Reused;
import dev.verbatim.ui.kit.Reused.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One way to mark a cluster: who did so, the words with what differs, and what is said of them.
/// Shows the ways of one cluster after another.
final class OptionCard extends ChoiceCard {
  /// Something that is said of the mark.
  ///
  /// @param differs whether not all say so
  record Said(String text, boolean differs) {
    /// What is said of one of several things.
    ///
    /// @param all what is said of each
    static List<Said> of(List<List<String>> all, int which) {
      return all.get(which).stream()
          .map(said -> new Said(said, !all.stream().allMatch(other -> other.contains(said))))
          .toList();
    }

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

  /// What a card shows.
  ///
  /// @param cut the words with what differs
  /// @param about what is said of them
  /// @param key that takes it over; empty where none does
  /// @param take takes it over, on a click or *Enter*
  record Way(
      List<Whose> by,
      List<OptionPieces> cut,
      List<Said> about,
      String key,
      boolean isTaken,
      Runnable take) {
    Way {
      by = List.copyOf(by);
      cut = List.copyOf(cut);
      about = List.copyOf(about);
    }
  }

  private final FlowPane badges = new FlowPane();
  private final PieceFlow words = new PieceFlow();
  private final FlowPane details = new FlowPane();
  private final Reused<Whose, Badge> whose = new Reused<>(_ -> new Badge(), Badge::show);
  private final Reused<Words, Label> said = Reused.labels();

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
    this(new VBox());
  }

  private OptionCard(VBox content) {
    super(content);
    badges.getStyleClass().add("option-badges");
    details.getStyleClass().add("option-details");
    content.getChildren().setAll(badges, words, details);
  }

  void show(Way way) {
    Reused.put(badges.getChildren(), whose.of(way.by()));
    words.show(way.cut());
    Reused.put(details.getChildren(), said.of(way.about().stream().map(Said::words).toList()));
    setAccessibleText(heard(way.by(), way.cut(), way.about()));
    offer(way.key(), way.take());
    setTaken(way.isTaken());
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
}
