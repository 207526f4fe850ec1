package dev.verbatim.ui.review;

import dev.verbatim.ui.kit.Pieces;
import dev.verbatim.ui.kit.Reused;
import dev.verbatim.ui.kit.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// Words with what differs, to the character.
final class PieceFlow extends TextFlow {
  private final Reused<OptionPieces, Text> pieces = new Reused<>(_ -> new Text(), PieceFlow::show);

  PieceFlow() {
    getStyleClass().add("option-words");
  }

  /// Shows these words in place of those before.
  void show(List<OptionPieces> cut) {
    String all = String.join("", cut.stream().map(OptionPieces::text).toList());
    List<OptionPieces> shown = new ArrayList<>();
    for (OptionPieces piece : cut) {
      List<String> parts = Scripts.isShaped(all) ? Pieces.of(piece.text()) : List.of(piece.text());
      parts.forEach(part -> shown.add(new OptionPieces(part, piece.kind())));
    }
    Reused.put(getChildren(), pieces.of(shown));
    setTextAlignment(Scripts.startsAtTheRight(all) ? TextAlignment.RIGHT : TextAlignment.LEFT);
  }

  private static void show(Text text, OptionPieces piece) {
    text.setText(piece.text());
    Reused.dress(text, "prose-text", "piece-" + piece.kind().name().toLowerCase(Locale.ROOT));
  }
}
