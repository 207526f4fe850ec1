package dev.verbatim.ui.review;

import dev.verbatim.review.Cluster;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows the clusters in which all agree, before they are taken over in one step.
final class AgreedSheet extends VBox {
  private static final double WIDTH = 560;
  private static final double LIST_HEIGHT = 320;
  private static final double ROW_HEIGHT = 30;

  private final Button take = new Button();

  AgreedSheet(Settling settling, Runnable close) {
    List<Cluster> agreed = settling.deciding().agreed();
    getStyleClass().add("settling-sheet");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = new Label(Messages.get("settling.agreed.title", agreed.size()));
    title.getStyleClass().add("sheet-title");
    Label more = new Label(Messages.get("settling.agreed.words"));
    more.setWrapText(true);
    more.setMinHeight(USE_PREF_SIZE);
    take.setId("take-agreed");
    take.setText(Messages.get("settling.agreed.take", agreed.size()));
    take.setDefaultButton(true);
    take.setOnAction(
        _ -> {
          close.run();
          settling.deciding().acceptAgreed(agreed);
        });
    Button cancel = new Button(Messages.get("dialog.cancel"));
    cancel.setOnAction(_ -> close.run());
    HBox buttons = new HBox(take, cancel);
    buttons.getStyleClass().add("sheet-buttons");
    ListView<String> list = list(settling, agreed);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(title, more, list, buttons);
  }

  private static ListView<String> list(Settling settling, List<Cluster> agreed) {
    MarkWords words = MarkWords.of(settling.session().orElseThrow());
    ListView<String> list = new ListView<>();
    list.getItems()
        .setAll(
            agreed.stream()
                .map(c -> c.options().getFirst().mark())
                .map(m -> words.tagLabel(m) + ": " + words.words(m))
                .toList());
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefHeight(Math.min(LIST_HEIGHT, ROW_HEIGHT * agreed.size() + 8));
    list.setMinHeight(0);
    list.setAccessibleText(Messages.get("settling.agreed.accessible"));
    return list;
  }

  Node first() {
    return take;
  }
}
