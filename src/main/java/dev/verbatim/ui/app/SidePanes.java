package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.AfterLayout;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The panes at the right of the page, one below the other, with dividers that stay where a person
/// has put them.
///
/// Only panes that were laid out in the window keep their dividers: what is set before is lost
/// where the column was out of sight meanwhile. So dividers are placed once the panes are there.
final class SidePanes extends SplitPane {
  private final AfterLayout placing = new AfterLayout(this, this::place);

  /// Where the dividers belong until they are placed.
  private List<Double> wanted = List.of();

  /// Whether they are to be placed once more: several move each other when they are placed first.
  private boolean again;

  SidePanes() {
    setOrientation(Orientation.VERTICAL);
    getStyleClass().add("side");
    sceneProperty().addListener((_, _, _) -> placing.request());
  }

  /// Shows other panes.
  ///
  /// @param dividers where the divider below each pane but the last belongs, as a share of the
  ///   height
  void show(List<Region> panes, List<Double> dividers) {
    getItems().setAll(panes);
    wanted = dividers;
    again = dividers.size() > 1;
    placing.request();
  }

  private void place() {
    if (getScene() == null) {
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      setDividerPosition(i, wanted.get(i));
    }
    if (again) {
      again = false;
      placing.request();
    } else {
      wanted = List.of();
    }
  }
}
