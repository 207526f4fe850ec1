package dev.verbatim.ui.panel;

import dev.verbatim.check.Check;
import dev.verbatim.check.Dismissal;
import dev.verbatim.check.Finding;
import dev.verbatim.check.Findings;
import dev.verbatim.ui.kit.AfterLayout;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is missing or odd: how much of each kind, and the one that is looked at, with what can be
/// done about it.
public final class FindingsPane extends BorderPane {

  /// What is done about findings.
  public interface Host {
    /// Goes to the next open finding of a check.
    void walk(Check check);

    /// Goes to the next finding that was put aside.
    void walkDismissed();

    /// Puts the finding that is shown aside.
    void dismiss(String reason);

    /// Brings the pane into sight where it is hidden.
    void bringIntoSight();

    /// Gives the page the focus.
    void leave();
  }

  private static final double ROW_HEIGHT = 30;

  /// What the list has above and below its rows.
  private static final double ROWS_EDGE = 12;

  private static final int LEAST_ROWS = 2;

  /// Of the column, at most; more rows than that scroll.
  private static final double SHARE = 0.5;

  private final Host host;
  private final Label heading = new Label();
  private final ListView<Kind> list = new ListView<>();
  private final Label empty = new Label();
  private final Prose sentence = new Prose("finding-sentence");
  private final TextField reason = new TextField();
  private final Label wanting = new Label(Messages.get("findings.reason.wanting"));
  private final Button mend = new Button();
  private final Button dismiss = new Button();
  private final Button restore = new Button();
  private final HBox answers = new HBox(mend, dismiss, restore);
  private final VBox card = new VBox(sentence, reason, wanting, answers);
  private final AfterLayout counting = new AfterLayout(this, this::showCounts);
  private Optional<Findings> latest = Optional.empty();

  /// A row: a check with its open findings, or without one what was put aside.
  private record Kind(Optional<Check> check, int count) {
    String label() {
      return check
          .map(c -> Messages.get("check." + c.id()))
          .orElseGet(() -> Messages.get("findings.put-aside"));
    }
  }

  public FindingsPane(Host host) {
    this.host = host;
    getStyleClass().add("findings");
    heading.getStyleClass().add("heading");
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    list.setId("findings");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setMinHeight(heightOf(LEAST_ROWS));
    list.maxHeightProperty()
        .bind(
            parentProperty()
                .flatMap(column -> ((Region) column).heightProperty())
                .map(height -> Math.max(heightOf(LEAST_ROWS), SHARE * height.doubleValue()))
                .orElse(Double.MAX_VALUE));
    list.setAccessibleText(Messages.get("findings.accessible"));
    list.setPlaceholder(empty);
    list.setCellFactory(_ -> new Row());
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> walk());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            e.consume();
            walk();
          }
        });
    buildCard();
    setTop(heading);
    setCenter(list);
    setBottom(card);
    showBusy();
  }

  private void buildCard() {
    card.getStyleClass().add("finding-card");
    answers.getStyleClass().add("suggestion-answers");
    sentence.setId("finding");
    reason.setId("finding-reason");
    reason.setPromptText(Messages.get("findings.reason"));
    reason.setAccessibleText(Messages.get("findings.reason"));
    reason.setOnAction(_ -> dismissOrAsk());
    reason.textProperty().addListener((_, _, _) -> Room.reveal(wanting, false));
    wanting.setId("finding-reason-wanting");
    wanting.setWrapText(true);
    wanting.setMinHeight(Region.USE_PREF_SIZE);
    Room.reveal(wanting, false);
    reason.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            host.leave();
          }
        });
    Room.reveal(card, false);
  }

  /// Lets the answers do what these commands do, and show their keys.
  public void use(Command mending, Command dismissing, Command restoring) {
    Menus.keyed(mend, mending, Messages.get("findings.mend"));
    Menus.keyed(dismiss, dismissing, Messages.get("findings.dismiss"));
    Menus.keyed(restore, restoring, Messages.get("findings.restore"));
  }

  private void walk() {
    Kind kind = list.getSelectionModel().getSelectedItem();
    if (kind != null) {
      kind.check().ifPresentOrElse(host::walk, host::walkDismissed);
    }
  }

  /// Says that the text is being looked through.
  public void showBusy() {
    showNothing(Messages.get("findings.busy"));
  }

  /// Says that nothing is looked for.
  public void showOff() {
    showNothing(Messages.get("findings.off"));
  }

  private void showNothing(String why) {
    latest = Optional.empty();
    heading.setText(Messages.get("findings.heading.busy"));
    list.getItems().clear();
    list.setPrefHeight(heightOf(LEAST_ROWS));
    empty.setText(why);
    Room.reveal(card, false);
  }

  /// Shows how much there is of each kind, a frame after the page shows what changed it.
  public void show(Findings findings) {
    latest = Optional.of(findings);
    counting.request();
  }

  private void showCounts() {
    latest.ifPresent(this::showCounts);
  }

  private void showCounts(Findings findings) {
    List<Kind> kinds = new ArrayList<>();
    for (Check check : Check.values()) {
      if (findings.count(check) > 0) {
        kinds.add(new Kind(Optional.of(check), findings.count(check)));
      }
    }
    if (!findings.dismissed().isEmpty()) {
      kinds.add(new Kind(Optional.empty(), findings.dismissed().size()));
    }
    showRows(kinds);
    list.setPrefHeight(heightOf(Math.max(LEAST_ROWS, kinds.size())));
    empty.setText(Messages.get("findings.none"));
    heading.setText(Messages.get("findings.heading", findings.open().size()));
  }

  private static double heightOf(int rows) {
    return rows * ROW_HEIGHT + ROWS_EDGE;
  }

  /// Changes the rows that differ, so that a mark which changes one count has one row drawn anew.
  private void showRows(List<Kind> kinds) {
    List<Kind> rows = list.getItems();
    if (rows.size() != kinds.size()) {
      list.getItems().setAll(kinds);
      return;
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (!rows.get(i).equals(kinds.get(i))) {
        rows.set(i, kinds.get(i));
      }
    }
  }

  /// Shows one finding, or none.
  ///
  /// @param dismissal why it was put aside, where it was
  public void showCard(Optional<Finding> finding, Optional<Dismissal> dismissal, MarkWords words) {
    sentence.setText(finding.map(f -> sentence(f, dismissal, words)).orElse(""));
    Room.reveal(card, finding.isPresent());
    boolean open = dismissal.isEmpty();
    Room.reveal(mend, open && finding.filter(f -> !f.remedy().isEmpty()).isPresent());
    Room.reveal(dismiss, open);
    Room.reveal(reason, open);
    Room.reveal(restore, !open);
    if (!reason.isFocused()) {
      Room.reveal(wanting, false);
    }
    if (!reason.isFocused() && !reason.getText().isEmpty()) {
      reason.clear();
    }
  }

  private static String sentence(Finding finding, Optional<Dismissal> dismissal, MarkWords words) {
    String label = Messages.get("check." + finding.check().id());
    String subject = words.subject(finding);
    String where = finding.place().isEmpty() ? "" : words.words(finding.place());
    String what = subject.isEmpty() ? label : Messages.get("findings.subject", label, subject);
    String full = where.isEmpty() ? what : Messages.get("findings.sentence", what, where);
    return dismissal
        .map(d -> Messages.get("findings.because", full, d.author(), d.reason()))
        .orElse(full);
  }

  /// What is said of the finding that is shown.
  public String sentence() {
    return sentence.getText();
  }

  /// Puts the finding aside for the reason that is written, or lets one be written.
  public void dismissOrAsk() {
    if (reason.getText().isBlank()) {
      host.bringIntoSight();
      Room.reveal(wanting, reason.isFocused());
      reason.requestFocus();
    } else {
      host.dismiss(reason.getText().strip());
    }
  }

  /// Gives the list the focus.
  public void focusRows() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private static final class Row extends ListCell<Kind> {
    private final Label label = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox(label, count);

    Row() {
      label.setMaxWidth(Double.MAX_VALUE);
      label.setMinWidth(0);
      HBox.setHgrow(label, Priority.ALWAYS);
      count.getStyleClass().add("count");
      count.setMinWidth(Region.USE_PREF_SIZE);
      box.setMinWidth(0);
      box.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable Kind kind, boolean empty) {
      super.updateItem(kind, empty);
      if (empty || kind == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      label.setText(kind.label());
      count.setText(Integer.toString(kind.count()));
      setAccessibleText(kind.label() + ", " + kind.count());
      setGraphic(box);
    }
  }
}
