package dev.verbatim.ui.panel;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A small window to choose the other end of a link: every mark that the codebook lets the selected
/// one be linked to, nearest first, narrowed down by typing.
public final class LinkPicker {

  /// A link that can be made.
  public record Candidate(RelationType type, Annotation from, Annotation to, boolean leaving) {
    Annotation other() {
      return leaving ? to : from;
    }
  }

  private static final double WIDTH = 380;
  private static final double HEIGHT = 240;

  /// The box around the list.
  private static final double EDGE = 20;

  private final Popup popup = new Popup();
  private final MarkWords words;
  private final FilteredList<Candidate> candidates;
  private final ListView<Candidate> list;
  private final Consumer<Candidate> onChosen;

  private LinkPicker(List<Candidate> all, MarkWords words, Consumer<Candidate> onChosen) {
    this.words = words;
    this.onChosen = onChosen;
    candidates = new FilteredList<>(FXCollections.observableList(all));
    list = new ListView<>(candidates);
    list.setId("link-candidates");
    list.setFixedCellSize(30);
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(new Label(Messages.get("link.none")));
    list.setPrefSize(WIDTH, HEIGHT);
    list.setFocusTraversable(false);
    list.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            choose();
          }
        });
  }

  /// Shows the candidates beside a control.
  public static void show(
      Region beside, List<Candidate> all, MarkWords words, Consumer<Candidate> onChosen) {
    // A key that opens it is still to be typed, and would be into the filter.
    Platform.runLater(() -> new LinkPicker(all, words, onChosen).open(beside));
  }

  /// The links that can be made from or to a mark, nearest other end first.
  public static List<Candidate> candidates(Annotation mark, AnnotationSet set, Codebook codebook) {
    List<Candidate> all = new ArrayList<>();
    for (Annotation other : set.annotations()) {
      if (other.id().equals(mark.id())) {
        continue;
      }
      for (RelationType type : codebook.linking(mark.tag(), other.tag())) {
        all.add(new Candidate(type, mark, other, true));
      }
      for (RelationType type : codebook.linking(other.tag(), mark.tag())) {
        all.add(new Candidate(type, other, mark, false));
      }
    }
    all.removeIf(c -> isThere(c, set));
    all.sort(Comparator.comparingInt(c -> distance(mark, c.other())));
    return all;
  }

  private static boolean isThere(Candidate candidate, AnnotationSet set) {
    return set.relationsOf(candidate.from().id()).stream()
        .anyMatch(
            r ->
                r.type().equals(candidate.type().id())
                    && r.from().equals(candidate.from().id())
                    && r.to().equals(candidate.to().id()));
  }

  private static int distance(Annotation one, Annotation other) {
    if (other.start() >= one.end()) {
      return other.start() - one.end();
    }
    return Math.max(0, one.start() - other.end());
  }

  private void open(Region beside) {
    TextField filter = new TextField();
    filter.setId("link-filter");
    filter.setPromptText(Messages.get("link.filter"));
    filter.setAccessibleText(Messages.get("link.filter"));
    filter.textProperty().addListener((_, _, text) -> narrow(text));
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    VBox box = new VBox(filter, list);
    box.getStyleClass().addAll("popup-box");
    box.getStylesheets().setAll(beside.getScene().getStylesheets());
    popup.getContent().setAll(box);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    Bounds place = beside.localToScreen(beside.getBoundsInLocal());
    Window window = beside.getScene().getWindow();
    double right = Math.min(place.getMaxX(), window.getX() + window.getWidth() - EDGE);
    popup.show(
        window, Math.max(0, right - WIDTH - EDGE), Math.max(0, place.getMinY() - HEIGHT - 60));
    filter.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  private void narrow(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    candidates.setPredicate(c -> label(c).toLowerCase(Locale.ROOT).contains(wanted));
    list.getSelectionModel().selectFirst();
  }

  private void pressed(KeyEvent event) {
    int row = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case KeyCode.DOWN ->
          list.getSelectionModel().select(Math.min(row + 1, candidates.size() - 1));
      case KeyCode.UP -> list.getSelectionModel().select(Math.max(row - 1, 0));
      case KeyCode.ENTER -> choose();
      default -> {
        return;
      }
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void choose() {
    Candidate chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      popup.hide();
      onChosen.accept(chosen);
    }
  }

  private String label(Candidate candidate) {
    String arrow = candidate.leaving() ? " → " : " ← ";
    return candidate.type().label() + arrow + words.words(candidate.other());
  }

  private final class Row extends ListCell<Candidate> {
    @Override
    protected void updateItem(@Nullable Candidate item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : label(item));
    }
  }
}
