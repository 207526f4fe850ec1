package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.Extent;
import dev.verbatim.agreement.Subject;
import dev.verbatim.model.Annotator;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.review.AgreementChoice.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// The row of what can be chosen and done above the figures.
final class AgreementTools extends HBox {
  /// What the row asks for.
  interface Host {
    void chosen(AgreementChoice choice);

    /// Others are to be compared, or in other articles.
    void recount();

    void copy();

    void saveCsv();

    void savePicture();
  }

  private final Host host;
  private final ChoiceBox<Kind> kinds = new ChoiceBox<>();
  private final ChoiceBox<Extent> extents = new ChoiceBox<>();
  private final ChoiceBox<Subject> subjects = new ChoiceBox<>();
  private final MenuButton annotators = new MenuButton();
  private final CheckBox anyStatus = new CheckBox(Messages.get("agreement.any-status"));
  private final Button copy = new Button(Messages.get("agreement.copy"));
  private final MenuButton save = new MenuButton(Messages.get("agreement.save"));
  private AgreementChoice choice = AgreementChoice.FIRST;
  private boolean filling;

  AgreementTools(Host host) {
    this.host = host;
    getStyleClass().addAll("tool-row", "agreement-tools");
    kinds.setId("agreement-kind");
    extents.setId("agreement-extent");
    subjects.setId("agreement-subject");
    annotators.setId("agreement-annotators");
    anyStatus.setId("agreement-any-status");
    copy.setId("agreement-copy");
    save.setId("agreement-save");
    kinds.setAccessibleText(Messages.get("agreement.choose-kind"));
    extents.setAccessibleText(Messages.get("agreement.choose-extent"));
    subjects.setAccessibleText(Messages.get("agreement.choose-subject"));
    choose(kinds, kind -> choice.withKind(kind));
    choose(extents, extent -> choice.withExtent(extent));
    extents.setConverter(converter(AgreementWords::extent));
    kinds.setConverter(converter(AgreementWords::kind));
    anyStatus.setOnAction(_ -> host.recount());
    copy.setOnAction(_ -> host.copy());
    MenuItem csv = new MenuItem(Messages.get("agreement.save-csv"));
    csv.setOnAction(_ -> host.saveCsv());
    MenuItem picture = new MenuItem(Messages.get("agreement.save-picture"));
    picture.setOnAction(_ -> host.savePicture());
    save.getItems().setAll(csv, picture);
    FlowPane choices = new FlowPane(kinds, extents, subjects, annotators, anyStatus);
    choices.getStyleClass().add("agreement-choices");
    choices.setMinWidth(0);
    choices.widthProperty().subscribe(() -> choices.setPrefWrapLength(choices.getWidth()));
    HBox.setHgrow(choices, Priority.ALWAYS);
    copy.setMinWidth(USE_PREF_SIZE);
    save.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(choices, copy, save);
    setReady(false);
  }

  private <T> void choose(ChoiceBox<T> box, Function<T, AgreementChoice> changed) {
    box.setOnAction(
        _ -> {
          if (!filling && box.getValue() != null) {
            host.chosen(changed.apply(box.getValue()));
          }
        });
  }

  private static <T> StringConverter<T> converter(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String string) {
        throw new UnsupportedOperationException("nothing is typed");
      }
    };
  }

  /// Whether there are figures to choose from; before there ever were, no choice is offered.
  void setReady(boolean ready) {
    for (Node node : List.of(kinds, extents, subjects, copy, save)) {
      node.setDisable(!ready);
    }
    for (ChoiceBox<?> box : List.of(kinds, extents, subjects)) {
      Room.reveal(box, !box.getItems().isEmpty());
    }
  }

  void countAnyStatus() {
    anyStatus.setSelected(true);
    host.recount();
  }

  /// What is to be compared.
  AgreementRun.Asked asked() {
    List<String> chosen =
        annotators.getItems().stream()
            .map(CheckMenuItem.class::cast)
            .filter(CheckMenuItem::isSelected)
            .map(MenuItem::getId)
            .toList();
    return new AgreementRun.Asked(chosen, anyStatus.isSelected());
  }

  /// Offers annotators. They are chosen but for those who were offered before and left out.
  void offer(List<Annotator> all) {
    List<String> leftOut =
        annotators.getItems().stream()
            .map(CheckMenuItem.class::cast)
            .filter(item -> !item.isSelected())
            .map(MenuItem::getId)
            .toList();
    List<MenuItem> items = new ArrayList<>();
    for (Annotator annotator : all) {
      CheckMenuItem item = new CheckMenuItem(annotator.name());
      item.setId(annotator.id());
      item.setMnemonicParsing(false);
      item.setSelected(!leftOut.contains(annotator.id()));
      item.setOnAction(_ -> recount());
      items.add(item);
    }
    annotators.getItems().setAll(items);
    countAnnotators();
  }

  private void recount() {
    countAnnotators();
    host.recount();
  }

  private void countAnnotators() {
    annotators.setText(Messages.get("agreement.annotators", asked().annotators().size()));
  }

  /// Shows what is chosen, and what else there is.
  void show(Agreement agreement, AgreementChoice now, AgreementWords words) {
    filling = true;
    choice = now;
    kinds.getItems().setAll(AgreementChoice.kinds(agreement, now.subject()));
    kinds.setValue(now.kind());
    extents.getItems().setAll(Extent.POOLED, Extent.MEAN);
    extents.setValue(now.extent());
    subjects.setConverter(converter(words::subject));
    subjects.setOnAction(null);
    subjects.getItems().setAll(AgreementChoice.subjects(agreement));
    subjects.setValue(now.subject());
    choose(subjects, subject -> choice.withSubject(subject, agreement));
    filling = false;
    setReady(true);
  }

  void focus() {
    if (kinds.isDisabled()) {
      annotators.requestFocus();
    } else {
      kinds.requestFocus();
    }
  }
}
