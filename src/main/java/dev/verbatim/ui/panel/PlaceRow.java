package dev.verbatim.ui.panel;

import dev.verbatim.search.Context;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Words with what stands around them, on one line, the words themselves always in the same column.
final class PlaceRow extends HBox {
  private final Label before = new Label();
  private final Label words = new Label();
  private final Label after = new Label();

  PlaceRow() {
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    before.getStyleClass().add("context");
    before.setAlignment(Pos.CENTER_RIGHT);
    before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    words.getStyleClass().add("found-words");
    words.setMinWidth(Region.USE_PREF_SIZE);
    after.getStyleClass().add("context");
    for (Label side : new Label[] {before, after}) {
      side.setMinWidth(0);
      side.setPrefWidth(1);
      side.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(side, Priority.ALWAYS);
    }
    getChildren().addAll(before, words, after);
  }

  void show(Context context) {
    before.setText(context.before());
    words.setText(context.words());
    after.setText(context.after());
  }

  static String spoken(Context context) {
    return context.before() + context.words() + context.after();
  }
}
