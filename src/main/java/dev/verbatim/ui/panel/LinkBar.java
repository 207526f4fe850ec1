package dev.verbatim.ui.panel;

import dev.verbatim.edit.PossibleLink;
import dev.verbatim.model.Annotation;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where the other end of a link is chosen: every link that the codebook allows for a mark, the
/// nearest first. The first nine have a number, which takes them; typing words narrows them down,
/// and the arrows and Enter take any.
public final class LinkBar extends VBox {
  /// How many are numbered.
  public static final int NUMBERED = 9;

  private static final double ROW_HEIGHT = 28;
  private static final int ROWS = 3;

  private final Label heading = new Label();
  private final TextField filter = new TextField();
  private final ObservableList<PossibleLink> all = FXCollections.observableArrayList();
  private final FilteredList<PossibleLink> links = new FilteredList<>(all);
  private final ListView<PossibleLink> list = new ListView<>(links);
  private final Consumer<PossibleLink> onChosen;
  private final Runnable onClosed;
  private Runnable onNumbered = () -> {};
  private @Nullable Annotation mark;
  private @Nullable MarkWords words;

  /// @param onChosen told which link is to be made
  /// @param onClosed told when Escape is pressed
  public LinkBar(Consumer<PossibleLink> onChosen, Runnable onClosed) {
    this.onChosen = onChosen;
    this.onClosed = onClosed;
    getStyleClass().addAll("popup-box", "link-bar");
    heading.getStyleClass().add("heading");
    filter.setId("link-filter");
    filter.setPromptText(Messages.get("link.filter"));
    filter.setAccessibleText(Messages.get("link.filter"));
    filter.textProperty().addListener((_, _, text) -> narrow(text));
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    filter.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    list.setId("link-candidates");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setCellFactory(_ -> new Row());
    Label none = new Label(Messages.get("link.none"));
    none.getStyleClass().add("empty");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setFocusTraversable(false);
    list.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            chooseSelected();
          }
        });
    getChildren().addAll(heading, filter, list);
    setVisible(false);
  }

  /// What to do whenever other links have the numbers.
  public void setOnNumbered(Runnable action) {
    onNumbered = action;
  }

  /// Shows the links that can be made for a mark, and takes the focus.
  ///
  /// @param kind what the heading calls them
  public void open(Annotation from, List<PossibleLink> possible, MarkWords sayings, String kind) {
    mark = from;
    words = sayings;
    heading.setText(Messages.get("link.heading", kind));
    filter.clear();
    all.setAll(possible);
    list.setPrefHeight(Math.clamp(possible.size(), 1, ROWS) * ROW_HEIGHT + 2);
    list.getSelectionModel().selectFirst();
    setVisible(true);
    focusFilter();
    onNumbered.run();
  }

  /// Gives the keyboard to the bar, where numbers and words choose.
  public void focusFilter() {
    filter.requestFocus();
  }

  /// The links that have a number, in order, from 1.
  public List<PossibleLink> numbered() {
    return isVisible() ? links.stream().limit(NUMBERED).toList() : List.of();
  }

  /// Every link that is offered, whether it is narrowed down or not.
  public List<PossibleLink> offered() {
    return isVisible() ? all : List.of();
  }

  public void close() {
    setVisible(false);
    all.clear();
    onNumbered.run();
  }

  private void narrow(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    links.setPredicate(link -> label(link).toLowerCase(Locale.ROOT).contains(wanted));
    list.getSelectionModel().selectFirst();
    onNumbered.run();
  }

  /// A digit takes the link of that number. Its press alone would leave what it types to the field.
  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    boolean digit = typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '9';
    if (digit) {
      event.consume();
      int index = typed.charAt(0) - '1';
      if (index < links.size()) {
        onChosen.accept(links.get(index));
      }
    }
  }

  private void pressed(KeyEvent event) {
    int row = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case KeyCode.DOWN -> list.getSelectionModel().select(Math.min(row + 1, links.size() - 1));
      case KeyCode.UP -> list.getSelectionModel().select(Math.max(row - 1, 0));
      case KeyCode.ENTER -> chooseSelected();
      case KeyCode.ESCAPE -> onClosed.run();
      default -> {
        return;
      }
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void chooseSelected() {
    PossibleLink chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      onChosen.accept(chosen);
    }
  }

  private String label(PossibleLink link) {
    return mark == null || words == null ? "" : words.link(link, mark);
  }

  private final class Row extends ListCell<PossibleLink> {
    private final Label number = new Label();
    private final Label text = new Label();
    private final HBox box = new HBox(number, text);

    Row() {
      number.getStyleClass().add("key");
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      box.getStyleClass().add("tag-button-content");
      box.setMinWidth(0);
      box.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable PossibleLink item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      number.setText(Integer.toString(getIndex() + 1));
      number.setVisible(getIndex() < NUMBERED);
      text.setText(label(item));
      setAccessibleText(text.getText());
      setGraphic(box);
    }
  }
}
