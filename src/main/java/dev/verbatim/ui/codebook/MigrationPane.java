package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.TagSplit;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Merging, splitting or deleting a tag: what is to become of its marks, how many that touches in
/// the whole project, and only then the button that does it.
final class MigrationPane extends VBox {

  /// One thing that can become of the marks.
  private record Choice(String text, CodebookEdit edit) {}

  private final CodebookHost host;
  private final Runnable closed;
  private final Label heading = new Label();
  private final ComboBox<Choice> choice = AttributeCard.combo(Choice::text);
  private final Prose impact = new Prose();
  private final ProgressBar progress = new ProgressBar(0);
  private final Button go = new Button();
  private Runnable cancel = () -> {};
  private String label = "";

  /// @param closed called when the pane is done with
  MigrationPane(CodebookHost host, Runnable closed) {
    this.host = host;
    this.closed = closed;
    getStyleClass().add("migration");
    heading.getStyleClass().add("heading");
    choice.setId("migration-choice");
    choice.setAccessibleText(Messages.get("codebook.migration.choice"));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setOnAction(_ -> count());
    impact.setId("migration-impact");
    progress.setMaxWidth(Double.MAX_VALUE);
    go.setId("migration-go");
    go.setOnAction(_ -> go());
    Button leave = new Button(Messages.get("dialog.cancel"));
    leave.setId("migration-cancel");
    leave.setOnAction(_ -> close());
    HBox buttons = new HBox(go, leave);
    buttons.getStyleClass().add("card-row");
    getChildren().addAll(heading, choice, progress, impact, buttons);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Escape leaves the pane, and only the next one the codebook.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    }
  }

  void merge(Codebook codebook, Tag tag) {
    List<Choice> choices = new ArrayList<>();
    for (Tag other : others(codebook, tag)) {
      Migration.Merge merge =
          new Migration.Merge(UUID.randomUUID().toString(), tag.id(), other.id());
      choices.add(
          new Choice(
              Messages.get("codebook.merge.into", other.label()),
              new CodebookEdit.MergeTags(merge)));
    }
    open(Messages.get("codebook.merge.title", tag.label()), choices);
  }

  void split(Codebook codebook, Tag tag) {
    List<Choice> choices = new ArrayList<>();
    for (Attribute by : splittable(tag)) {
      List<String> values = by.values().stream().map(Attribute.Choice::id).toList();
      choices.add(
          new Choice(
              Messages.get("codebook.split.by", by.label()),
              TagSplit.of(codebook, tag, by, values)));
      for (Attribute.Choice value : by.values()) {
        choices.add(
            new Choice(
                Messages.get("codebook.split.off", by.label(), value.label()),
                TagSplit.of(codebook, tag, by, List.of(value.id()))));
      }
    }
    open(Messages.get("codebook.split.title", tag.label()), choices);
  }

  /// The choices that a tag can be split by.
  static List<Attribute> splittable(Tag tag) {
    return tag.attributes().stream()
        .filter(a -> a.type() == AttributeType.CHOICE && !a.values().isEmpty())
        .toList();
  }

  void delete(Codebook codebook, Tag tag) {
    Function<Optional<String>, CodebookEdit> delete =
        heir ->
            new CodebookEdit.DeleteTag(
                new Migration.Delete(UUID.randomUUID().toString(), tag.id(), heir));
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(Messages.get("codebook.delete.keep"), delete.apply(Optional.empty())));
    for (Tag other : others(codebook, tag)) {
      choices.add(
          new Choice(
              Messages.get("codebook.delete.reassign", other.label()),
              delete.apply(Optional.of(other.id()))));
    }
    open(Messages.get("codebook.delete.title", tag.label()), choices);
  }

  private static List<Tag> others(Codebook codebook, Tag tag) {
    return codebook.tags().stream().filter(t -> !t.id().equals(tag.id())).toList();
  }

  private void open(String title, List<Choice> choices) {
    label = title;
    heading.setText(title);
    go.setText(title);
    choice.getItems().setAll(choices);
    choice.getSelectionModel().selectFirst();
    count();
    choice.requestFocus();
  }

  private void count() {
    cancel.run();
    go.setDisable(true);
    impact.setText(Messages.get("codebook.impact.counting"));
    progress.setProgress(0);
    progress.setVisible(true);
    Choice chosen = choice.getValue();
    if (chosen != null) {
      cancel =
          host.count(
              chosen.edit(),
              progress::setProgress,
              outcome -> {
                progress.setVisible(false);
                impact.setText(ImpactWords.of(outcome));
                go.setDisable(false);
              });
    }
  }

  private void go() {
    Choice chosen = choice.getValue();
    close();
    host.change(label, host.codebook(), chosen.edit());
  }

  private void close() {
    cancel.run();
    cancel = () -> {};
    closed.run();
  }
}
