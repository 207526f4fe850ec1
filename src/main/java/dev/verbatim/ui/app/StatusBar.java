package dev.verbatim.ui.app;

import dev.verbatim.project.SaveState;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Whether the work is safe, what is selected, how many marks there are, who is marking.
///
/// Where there is no room for all, what is told in passing is shown in place of what is selected
/// and counted; whatever ends in an ellipsis has the whole in its tooltip.
final class StatusBar extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
  private static final double WIDEST_TIP = 420;
  private static final Duration SHOWN = Duration.seconds(8);

  private final Label saving = new Label();
  private final Label selection = new Label();
  private final Label counts = new Label();
  private final Label said = new Label();
  private final Button annotator = new Button();
  private final Label zoom = new Label();
  private final PauseTransition fade = new PauseTransition(SHOWN);

  StatusBar(Runnable changeAnnotator) {
    getStyleClass().add("status-bar");
    saving.setId("saving");
    saving.getStyleClass().add("saving");
    saving.setMinWidth(Region.USE_PREF_SIZE);
    selection.setId("selection");
    counts.setId("counts");
    said.setId("said");
    said.getStyleClass().add("said");
    Region gap = Room.gap();
    annotator.setId("annotator");
    annotator.getStyleClass().addAll("flat", "small");
    annotator.setMinWidth(Region.USE_PREF_SIZE);
    annotator.setTooltip(new Tooltip(Messages.get("command.annotator")));
    annotator.setOnAction(_ -> changeAnnotator.run());
    zoom.setMinWidth(Region.USE_PREF_SIZE);
    zoom.setId("zoom");
    fade.setOnFinished(_ -> forget());
    getChildren().addAll(saving, selection, counts, said, gap, annotator, zoom);
    showSaving(Optional.empty());
    setMinWidth(0);
    List.of(selection, counts, said).forEach(StatusBar::tellWhole);
  }

  private static void tellWhole(Label label) {
    Tooltip whole = new Tooltip();
    whole.setWrapText(true);
    whole.setMaxWidth(WIDEST_TIP);
    whole.textProperty().bind(label.textProperty());
    label.setMinWidth(0);
    label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole : null));
  }

  @Override
  protected void layoutChildren() {
    boolean told = !said.getText().isEmpty();
    Room.reveal(counts, !told || fits(selection, counts));
    Room.reveal(selection, !told || fits(selection));
    super.layoutChildren();
  }

  /// Whether there is room for all that gives way to nothing, and some of what does.
  private boolean fits(Label... others) {
    double width = snappedLeftInset() + snappedRightInset();
    List<Label> giving = List.of(selection, counts);
    for (Node child : getManagedChildren()) {
      boolean leftOut = child instanceof Label label && giving.contains(label);
      width += leftOut ? 0 : child.prefWidth(-1) + getSpacing();
    }
    for (Label other : others) {
      width += other.prefWidth(-1) + getSpacing();
    }
    return width - getSpacing() <= getWidth();
  }

  void bind(ObservableStringValue selected, ObservableStringValue counted) {
    selection.textProperty().bind(selected);
    counts.textProperty().bind(counted);
  }

  void showZoom(int percent) {
    zoom.setText(percent + " %");
  }

  void showAnnotator(String name) {
    annotator.setText(name);
    annotator.setVisible(!name.isEmpty());
  }

  /// Tells no more what it told in passing, since something else was done.
  void forget() {
    said.setText("");
  }

  /// Tells something in passing.
  void say(String sentence) {
    said.setText(sentence);
    fade.playFromStart();
  }

  void showSaving(Optional<SaveState> state) {
    String key = state.map(s -> "saving." + s.kind().name()).orElse("saving.none");
    saving.setText(Messages.get(key));
    boolean bad =
        state
            .filter(
                s ->
                    s.kind() == SaveState.Kind.ONLY_IN_JOURNAL
                        || s.kind() == SaveState.Kind.ONLY_IN_MEMORY)
            .isPresent();
    saving.pseudoClassStateChanged(BAD, bad);
    saving.pseudoClassStateChanged(
        BUSY, state.filter(s -> s.kind() == SaveState.Kind.WRITING).isPresent());
  }
}
