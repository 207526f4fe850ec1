package dev.verbatim.ui.exchange;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.Recipe.Split;
import dev.verbatim.model.Recipe.Which;
import dev.verbatim.model.Recipe.With;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What goes into a data set and what goes with it.
final class RecipeForm extends VBox {
  private final Runnable onChanged;
  private final Several annotators;
  private final Several tags;
  private final ComboBox<Only> status = new ComboBox<>();
  private final TextField words = new TextField();
  private final CheckBox split = box("export-split", Messages.get("export.split"));
  private final TextField parts = new TextField("80/10/10");
  private final TextField seed = new TextField("1");
  private final Label wrong = new Label(Messages.get("export.parts.wrong"));
  private final CheckBox texts = box("export-texts", Messages.get("export.texts"));
  private final CheckBox guard = box("export-guard", Messages.get("export.guard"));
  private final CheckBox pseudonyms = box("export-pseudonyms", Messages.get("export.pseudonyms"));
  private final CheckBox card = box("export-card", Messages.get("export.card"));
  private final TextField licence = new TextField();
  private Recipe base = Recipe.of("");
  private boolean showing;

  RecipeForm(List<Annotator> people, Codebook codebook, Runnable onChanged) {
    super(6);
    this.onChanged = onChanged;
    Map<String, String> whose = new LinkedHashMap<>();
    people.forEach(one -> whose.put(one.id(), one.name()));
    Map<String, String> which = new LinkedHashMap<>();
    codebook.tags().forEach(tag -> which.put(tag.id(), tag.label()));
    annotators =
        new Several("export-annotators", whose, Messages.get("export.everyone"), this::changed);
    tags = new Several("export-tags", which, Messages.get("export.all-tags"), this::changed);
    setId("export-form");
    fields();
    getChildren()
        .addAll(
            Captions.heading("export.what"),
            Captions.label("export.whose", annotators),
            annotators);
    getChildren()
        .addAll(
            Captions.label("export.tags", tags),
            tags,
            Captions.label("export.status", status),
            status);
    getChildren()
        .addAll(
            Captions.label("export.words", words), words, texts, Captions.heading("export.parts"));
    getChildren().addAll(split, parts, Captions.label("export.seed", seed), seed, wrong);
    getChildren()
        .addAll(
            Captions.heading("export.beside"),
            card,
            Captions.label("export.licence", licence),
            licence);
    getChildren().addAll(pseudonyms, guard);
    show(Recipe.of(""));
  }

  private void fields() {
    status.setId("export-status");
    status.setMaxWidth(Double.MAX_VALUE);
    status.getItems().add(new Only(Optional.empty()));
    List.of(Status.DONE, Status.IN_PROGRESS, Status.NEW)
        .forEach(each -> status.getItems().add(new Only(Optional.of(each))));
    words.setId("export-words");
    words.setPromptText(Messages.get("export.words.prompt"));
    parts.setId("export-parts");
    parts.setAccessibleText(Messages.get("export.parts.about"));
    seed.setId("export-seed");
    licence.setId("export-licence");
    licence.setPromptText(Messages.get("export.licence.prompt"));
    wrong.setId("export-wrong");
    wrong.getStyleClass().add("problem");
    wrong.setWrapText(true);
    List.of(words, parts, seed, licence)
        .forEach(field -> field.textProperty().addListener((_, _, _) -> changed()));
    List.of(split, texts, guard, pseudonyms, card)
        .forEach(box -> box.selectedProperty().addListener((_, _, _) -> changed()));
    status.valueProperty().addListener((_, _, _) -> changed());
  }

  private static CheckBox box(String id, String words) {
    CheckBox box = new CheckBox(words);
    box.setId(id);
    box.setWrapText(true);
    return box;
  }

  /// Works of a status, or of any.
  private record Only(Optional<Status> status) {
    @Override
    public String toString() {
      return status
          .map(known -> Messages.get("export.status.only", known.id()))
          .orElse(Messages.get("export.status.any"));
    }
  }

  private void changed() {
    if (!showing) {
      fit();
      onChanged.run();
    }
  }

  /// What can be filled in follows from what is ticked.
  private void fit() {
    Room.reveal(wrong, !isWhole());
    List.of(parts, seed).forEach(field -> field.setDisable(!split.isSelected()));
    licence.setDisable(!card.isSelected());
  }

  /// Whether what is written here can be made.
  boolean isWhole() {
    return !split.isSelected() || split().isPresent();
  }

  private Optional<Split> split() {
    String number = seed.getText().strip();
    return number.matches("-?\\d{1,18}")
        ? Split.of(parts.getText().strip(), Long.parseLong(number))
        : Optional.empty();
  }

  /// What is chosen, in a form.
  Recipe recipe(String format) {
    return base.in(format)
        .of(
            new Which(
                annotators.chosen(),
                tags.chosen(),
                Optional.ofNullable(status.getValue()).flatMap(Only::status),
                words.getText().strip()))
        .parted(split.isSelected() ? split() : Optional.empty())
        .with(
            new With(
                texts.isSelected(),
                guard.isSelected(),
                pseudonyms.isSelected(),
                card.isSelected(),
                licence.getText().strip()));
  }

  /// Shows what a recipe says. Nobody is told of it.
  void show(Recipe recipe) {
    showing = true;
    base = recipe;
    annotators.choose(recipe.which().annotators());
    tags.choose(recipe.which().tags());
    status.setValue(new Only(recipe.which().status()));
    words.setText(recipe.which().words());
    split.setSelected(recipe.split().isPresent());
    recipe
        .split()
        .ifPresent(
            said -> {
              parts.setText(said.parts());
              seed.setText(Long.toString(said.seed()));
            });
    texts.setSelected(recipe.with().texts());
    guard.setSelected(recipe.with().guard());
    pseudonyms.setSelected(recipe.with().pseudonyms());
    card.setSelected(recipe.with().card());
    licence.setText(recipe.with().licence());
    showing = false;
    fit();
  }
}
