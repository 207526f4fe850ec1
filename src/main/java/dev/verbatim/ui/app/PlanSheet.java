package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Makes and changes the plan of who marks what: drawn for all articles at once, and changed one by
/// one. Nothing is kept before it was seen and taken.
final class PlanSheet extends VBox {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 560;
  private static final double GAP = 8;
  private static final int MOST_DIGITS = 9;

  /// How high the sheet is at least where what a plan is stands above it.
  private static final double ROOM_FOR_WORDS = 460;

  private final AssignmentPlan before;
  private final List<CheckBox> people = new ArrayList<>();
  private final List<ArticleRow> articles;
  private final BiConsumer<AssignmentPlan, AssignmentPlan> onTaken;
  private final IntegerSpinnerValueFactory counts = new IntegerSpinnerValueFactory(1, 10, 2);
  private final Spinner<Integer> each = new Spinner<>(counts);
  private final TextField seed = new TextField("1");
  private final TextField more = new TextField();
  private final FlowPane choice = new FlowPane(14, 6);
  private final PlanTable table;
  private final Prose loads = new Prose("context");
  private final Button rest = new Button(Messages.get("plan.draw-rest"));
  private final Button all = new Button(Messages.get("plan.draw-all"));
  private final Button take = new Button(Messages.get("plan.take"));
  private final Button cancel = new Button(Messages.get("dialog.cancel"));
  private AssignmentPlan draft;

  /// @param onTaken told the plan of before and the one that is to be, after the sheet is closed
  PlanSheet(
      AssignmentPlan before,
      List<String> annotators,
      List<ArticleRow> articles,
      BiConsumer<AssignmentPlan, AssignmentPlan> onTaken) {
    this.before = before;
    this.draft = before;
    this.articles = articles;
    this.onTaken = onTaken;
    setId("plan");
    setMaxSize(WIDTH, HEIGHT);
    setPrefWidth(WIDTH);
    Label title = new Label(Messages.get("plan.title"));
    title.getStyleClass().add("sheet-title");
    Prose about = new Prose();
    about.setText(Messages.get("plan.about"));
    heightProperty().subscribe(h -> Room.reveal(about, h.doubleValue() >= ROOM_FOR_WORDS));
    choice.setAlignment(Pos.CENTER_LEFT);
    annotators.forEach(this::addPerson);
    loads.setId("plan-loads");
    table =
        new PlanTable(
            articles,
            changed -> {
              draft = changed;
              show();
            });
    counts.setConverter(number());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(title, about, people(), drawing(), table, loads, buttons());
    show();
  }

  private void addPerson(String id) {
    CheckBox box = new CheckBox(id);
    box.setId("plan-by-" + id);
    box.setMnemonicParsing(false);
    box.setSelected(true);
    box.setOnAction(_ -> show());
    people.add(box);
    choice.getChildren().add(box);
  }

  private HBox people() {
    more.setId("plan-more");
    more.setPromptText(Messages.get("plan.more"));
    more.setAccessibleText(Messages.get("plan.more"));
    more.setOnAction(
        event -> {
          event.consume();
          String id = Annotator.slug(more.getText());
          if (!id.isEmpty() && people.stream().noneMatch(box -> box.getText().equals(id))) {
            addPerson(id);
            more.clear();
            show();
          }
        });
    HBox row = new HBox(10, choice, more);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(choice, Priority.ALWAYS);
    return row;
  }

  private FlowPane drawing() {
    each.setId("plan-each");
    each.setPrefWidth(80);
    each.setEditable(true);
    each.setAccessibleText(Messages.get("plan.each"));
    each.focusedProperty().subscribe(this::showNumber);
    each.getEditor().setTextFormatter(new TextFormatter<>(PlanSheet::digits));
    seed.setId("plan-seed");
    seed.setPrefColumnCount(6);
    seed.setAccessibleText(Messages.get("plan.seed"));
    rest.setId("plan-draw-rest");
    rest.setOnAction(_ -> draw(draft));
    all.setId("plan-draw-all");
    all.setOnAction(_ -> draw(draft.cleared()));
    return new FlowPane(
        GAP,
        GAP,
        row(new Label(Messages.get("plan.each")), each),
        row(new Label(Messages.get("plan.seed")), seed),
        rest,
        all);
  }

  private static HBox row(Label label, Node field) {
    label.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(GAP, label, field);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static TextFormatter.Change digits(TextFormatter.Change typed) {
    typed.setText(typed.getText().replaceAll("[^0-9]", ""));
    return typed;
  }

  /// What was typed, as it was understood.
  private void showNumber(boolean isTyping) {
    if (!isTyping) {
      each.getEditor().setText(String.valueOf(counts.getValue()));
    }
  }

  /// A number that was typed is the nearest one that can be; none typed is the one of before.
  private StringConverter<Integer> number() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Integer value) {
        return String.valueOf(value);
      }

      @Override
      public Integer fromString(String typed) {
        if (typed.isEmpty()) {
          return counts.getValue();
        }
        return typed.length() > MOST_DIGITS
            ? counts.getMax()
            : Math.clamp(Integer.parseInt(typed), counts.getMin(), counts.getMax());
      }
    };
  }

  private HBox buttons() {
    take.setId("plan-take");
    take.getStyleClass().add("accent");
    cancel.setId("plan-cancel");
    HBox buttons = new HBox(take, cancel);
    buttons.getStyleClass().add("sheet-buttons");
    return buttons;
  }

  /// Draws people for the articles that have none in a plan.
  private void draw(AssignmentPlan kept) {
    List<String> chosen = chosen();
    if (!chosen.isEmpty()) {
      counts.setValue(Math.min(counts.getValue(), chosen.size()));
      draft =
          kept.drawn(
              articles.stream().map(ArticleRow::id).toList(), chosen, counts.getValue(), seed());
      show();
    }
  }

  /// What is no number is one all the same.
  private long seed() {
    String typed = seed.getText().strip();
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : typed.hashCode();
  }

  private List<String> chosen() {
    return people.stream().filter(CheckBox::isSelected).map(CheckBox::getText).toList();
  }

  private void show() {
    table.show(draft, people.stream().map(CheckBox::getText).toList());
    loads.setText(counted());
    take.setDisable(draft.equals(before));
    boolean nobody = chosen().isEmpty();
    rest.setDisable(nobody);
    all.setDisable(nobody);
  }

  /// How much each has to do, and how much of that is done as far as it is known.
  private String counted() {
    Map<String, Integer> loads = draft.loads();
    if (loads.isEmpty()) {
      return Messages.get("plan.nobody");
    }
    return Messages.get(
        "plan.loads",
        loads.entrySet().stream()
            .map(
                load ->
                    Messages.get("plan.load", load.getKey(), load.getValue(), done(load.getKey())))
            .collect(Collectors.joining(", ")));
  }

  private long done(String annotator) {
    return articles.stream()
        .filter(row -> draft.annotators(row.id()).contains(annotator))
        .flatMap(row -> row.planned().stream())
        .filter(p -> p.annotator().equals(annotator) && p.status() == Status.DONE)
        .count();
  }

  /// Opens over a window.
  void open(MainWindow window) {
    cancel.setOnAction(_ -> window.sheets().close());
    take.setOnAction(
        _ -> {
          window.sheets().close();
          onTaken.accept(before, draft);
        });
    window.sheets().open(this, Pos.CENTER, each);
  }
}
