package dev.verbatim.ui.panel;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The marks of an article in text order. It follows the text and is followed by it.
public final class MarkList extends BorderPane {
  private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-mark");
  private static final double ROW_HEIGHT = 52;

  private final MarkItems items = new MarkItems();
  private final ListView<Annotation> list = new ListView<>(items);
  private final Label heading = new Label();
  private Consumer<List<Annotation>> onChosen = _ -> {};
  private Set<String> hidden = Set.of();
  private UnaryOperator<String> colours = _ -> "transparent";
  private boolean following;
  private @Nullable MarkWords words;
  private @Nullable AnnotationSet set;

  public MarkList() {
    getStyleClass().add("mark-list");
    heading.getStyleClass().add("heading");
    list.setId("marks");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setAccessibleText(Messages.get("marks.accessible"));
    Label empty = new Label(Messages.get("marks.empty"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(_ -> new Row());
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> chosen());
    // A click on the row that is selected already brings its words back into view.
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> chosen());
    Scope.PAGE.mark(list);
    setTop(heading);
    setCenter(list);
  }

  /// Tells which marks are selected, the one chosen last at the end.
  private void chosen() {
    if (following) {
      return;
    }
    List<Annotation> chosen = new ArrayList<>();
    for (int row : list.getSelectionModel().getSelectedIndices()) {
      chosen.add(items.get(row));
    }
    Annotation last = list.getSelectionModel().getSelectedItem();
    if (chosen.remove(last)) {
      chosen.add(last);
    }
    if (!chosen.isEmpty()) {
      onChosen.accept(chosen);
    }
  }

  /// What to do when a person chooses marks here; the one chosen last stands at the end.
  public void setOnChosen(Consumer<List<Annotation>> action) {
    onChosen = action;
  }

  /// How the colours of tags are found: tag id to a colour as CSS writes it.
  public void setColours(UnaryOperator<String> changed) {
    colours = changed;
    list.refresh();
  }

  /// Shows another set.
  public void show(AnnotationSet shown, MarkWords sayings) {
    words = sayings;
    set = shown;
    quietly(() -> items.show(shown));
    count();
  }

  /// Shows the same set after a change.
  public void change(AnnotationSet before, AnnotationSet after, Difference difference) {
    set = after;
    quietly(() -> items.change(before, after, difference));
    count();
  }

  /// Shows which marks are selected, bringing the row of the last into view; none where it is
  /// empty.
  public void select(List<Annotation> marks) {
    AnnotationSet at = set;
    int[] rows = at == null ? new int[0] : marks.stream().mapToInt(at::indexOf).toArray();
    List<Integer> wanted = Arrays.stream(rows).boxed().toList();
    MultipleSelectionModel<Annotation> model = list.getSelectionModel();
    if (new HashSet<>(wanted).equals(new HashSet<>(model.getSelectedIndices()))) {
      return;
    }
    quietly(
        () -> {
          model.clearSelection();
          if (rows.length > 0) {
            int last = rows[rows.length - 1];
            model.selectIndices(last, rows);
            scrollTo(last);
          }
        });
  }

  /// Shows the marks of these tags as ones that the page is without.
  public void setHidden(Set<String> tagIds) {
    hidden = Set.copyOf(tagIds);
    list.refresh();
  }

  /// Gives the rows the focus.
  public void focusRows() {
    list.requestFocus();
  }

  private void scrollTo(int row) {
    int shown = (int) (list.getHeight() / ROW_HEIGHT);
    if (shown > 0 && !isInSight(row)) {
      list.scrollTo(Math.max(0, row - shown / 2));
    }
  }

  /// Whether all of a row is in sight, so that the list can stay as it is.
  private boolean isInSight(int row) {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && row > flow.getFirstVisibleCell().getIndex()
        && row < flow.getLastVisibleCell().getIndex();
  }

  private void quietly(Runnable change) {
    following = true;
    try {
      change.run();
    } finally {
      following = false;
    }
  }

  private void count() {
    heading.setText(Messages.get("marks.heading", items.size()));
  }

  /// Made once for each row in sight and filled again as the list scrolls.
  private final class Row extends ListCell<Annotation> {
    private final Rectangle bar = MarkRow.bar();
    private final MarkRow shown = new MarkRow(bar);

    @Override
    protected void updateItem(@Nullable Annotation mark, boolean empty) {
      super.updateItem(mark, empty);
      if (empty || mark == null || words == null || set == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      bar.setFill(Color.web(colours.apply(mark.tag())));
      boolean isHidden = hidden.contains(mark.tag());
      pseudoClassStateChanged(HIDDEN, isHidden);
      String text = words.words(mark);
      String said = words.details(mark, set);
      String details = isHidden ? Messages.get("marks.hidden", said) : said;
      shown.show(text, details);
      setAccessibleText(text + ". " + details);
      setGraphic(shown);
    }
  }
}
