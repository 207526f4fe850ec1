package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.Messages;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Whether this article is meant or all of them. What was chosen stays, for the next time too; but
/// where there is one article only, it is that one.
final class ScopeChoice extends HBox {
  private final RadioButton here = option("here", Messages.get("tag-all.here"));
  private final RadioButton everywhere = option("everywhere", Messages.get("tag-all.everywhere"));
  private final Tooltip reason = new Tooltip(Messages.get("tag-all.single"));

  private boolean wanted;

  ScopeChoice(Runnable changed) {
    getStyleClass().add("scope-choice");
    setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(here, everywhere);
    here.setSelected(true);
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, _) -> {
              wanted = everywhere.isDisabled() ? wanted : everywhere.isSelected();
              changed.run();
            });
    getChildren().addAll(here, everywhere);
  }

  /// A radio button that looks like the toggles beside the words.
  private static RadioButton option(String name, String text) {
    RadioButton option = new RadioButton(text);
    option.setId("tag-all-" + name);
    option.getStyleClass().setAll("toggle-button", "small", "query-toggle");
    option.setMinWidth(USE_PREF_SIZE);
    return option;
  }

  /// Offers all articles where there are several.
  void use(int articles) {
    boolean single = articles < 2;
    everywhere.setDisable(single);
    boolean all = wanted && !single;
    (all ? everywhere : here).setSelected(true);
    everywhere.setAccessibleHelp(single ? reason.getText() : null);
    // a disabled node has no tooltip of its own
    if (single) {
      Tooltip.install(this, reason);
    } else {
      Tooltip.uninstall(this, reason);
    }
  }

  boolean isEverywhere() {
    return everywhere.isSelected();
  }
}
