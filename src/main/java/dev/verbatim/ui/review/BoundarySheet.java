package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.review.BoundaryCase;
import dev.verbatim.review.BoundaryCase.Policy;
import dev.verbatim.review.Trim;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One decision for all clusters that differ in nothing but quotation marks, blanks, punctuation,
/// articles and titles at their ends: which ends to take, for which of them.
final class BoundarySheet extends VBox {
  private static final double WIDTH = 640;
  private static final double LIST_HEIGHT = 260;

  private final Settling settling;
  private final List<BoundaryCase> cases;
  private final Set<Trim> ticked = EnumSet.allOf(Trim.class);
  private final Set<BoundaryCase> leftOut = new HashSet<>();
  private final VBox rows = new VBox();
  private final Button decide = new Button();
  private Policy policy = Policy.LONGEST;

  BoundarySheet(Settling settling, Runnable close) {
    this.settling = settling;
    this.cases = settling.deciding().boundaryCases();
    getStyleClass().add("settling-sheet");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = new Label(Messages.get("boundary.title"));
    title.getStyleClass().add("sheet-title");
    Label more = new Label(Messages.get("boundary.words"));
    more.setWrapText(true);
    more.setMinHeight(USE_PREF_SIZE);
    rows.getStyleClass().add("boundary-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    rows.heightProperty()
        .subscribe(() -> scroll.setPrefViewportHeight(Math.min(LIST_HEIGHT, rows.getHeight())));
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    decide.setId("decide-boundaries");
    decide.setDefaultButton(true);
    decide.setOnAction(
        _ -> {
          close.run();
          settling.deciding().acceptBoundaries(chosen(), policy);
        });
    Button cancel = new Button(Messages.get("dialog.cancel"));
    cancel.setOnAction(_ -> close.run());
    HBox buttons = new HBox(decide, cancel);
    buttons.getStyleClass().add("sheet-buttons");
    getChildren().setAll(title, more, kinds(), ends(), scroll, buttons);
    fill();
  }

  /// Which differences are decided: those that there are.
  private FlowPane kinds() {
    FlowPane kinds = new FlowPane();
    kinds.getStyleClass().add("boundary-kinds");
    Set<Trim> there = cases.stream().flatMap(c -> c.trims().stream()).collect(Collectors.toSet());
    for (Trim trim : Trim.values()) {
      if (there.contains(trim)) {
        CheckBox box = new CheckBox(word(trim));
        box.setId("trim-" + trim.id());
        box.setSelected(true);
        box.setOnAction(
            _ -> {
              if (!ticked.remove(trim)) {
                ticked.add(trim);
              }
              fill();
            });
        kinds.getChildren().add(box);
      }
    }
    return kinds;
  }

  private FlowPane ends() {
    FlowPane ends = new FlowPane();
    ends.getStyleClass().add("boundary-kinds");
    ToggleGroup group = new ToggleGroup();
    for (Policy each : Policy.values()) {
      RadioButton button = new RadioButton(word(each));
      button.setToggleGroup(group);
      button.setSelected(each == policy);
      button.setOnAction(
          _ -> {
            policy = each;
            fill();
          });
      ends.getChildren().add(button);
    }
    return ends;
  }

  private List<BoundaryCase> offered() {
    return cases.stream().filter(c -> ticked.containsAll(c.trims())).toList();
  }

  private List<BoundaryCase> chosen() {
    return offered().stream().filter(c -> !leftOut.contains(c)).toList();
  }

  /// Shows what would be taken of each.
  private void fill() {
    MarkWords words = MarkWords.of(settling.session().orElseThrow());
    rows.getChildren().clear();
    for (BoundaryCase each : offered()) {
      Annotation mark = each.mark(policy);
      CheckBox row = new CheckBox(words.tagLabel(mark) + ": " + words.words(mark));
      row.setMnemonicParsing(false);
      row.setSelected(!leftOut.contains(each));
      row.setOnAction(
          _ -> {
            if (row.isSelected()) {
              leftOut.remove(each);
            } else {
              leftOut.add(each);
            }
            count();
          });
      Label others =
          new Label(
              Messages.get(
                  "boundary.instead",
                  each.cluster().options().stream()
                      .map(o -> words.words(o.mark()))
                      .filter(w -> !w.equals(words.words(mark)))
                      .distinct()
                      .collect(Collectors.joining(" / "))));
      others.getStyleClass().add("mark-details");
      rows.getChildren().add(new VBox(row, others));
    }
    count();
  }

  private void count() {
    decide.setText(Messages.get("boundary.decide", chosen().size()));
    decide.setDisable(chosen().isEmpty());
  }

  Node first() {
    return decide;
  }

  private static String word(Trim trim) {
    return switch (trim) {
      case QUOTATION_MARK -> Messages.get("trim.quotation-mark");
      case BLANK -> Messages.get("trim.blank");
      case PUNCTUATION -> Messages.get("trim.punctuation");
      case ARTICLE -> Messages.get("trim.article");
      case TITLE -> Messages.get("trim.title");
    };
  }

  private static String word(Policy policy) {
    return switch (policy) {
      case LONGEST -> Messages.get("policy.longest");
      case SHORTEST -> Messages.get("policy.shortest");
      case MOST -> Messages.get("policy.most");
    };
  }
}
