package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.dataset.Unit;
import dev.verbatim.exchange.Importing.Choice;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How a data set is taken in: its form, whose work it becomes, how far that is, what its article
/// is called here and what its offsets count.
final class ImportForm extends VBox {
  private final Runnable onChanged;
  private final List<Annotator> people;
  private final ComboBox<Named<Format>> format = new ComboBox<>();
  private final ComboBox<String> annotator = new ComboBox<>();
  private final ComboBox<Named<Status>> status = new ComboBox<>();
  private final TextField name = new TextField();
  private final ComboBox<Named<Unit>> unit = new ComboBox<>();
  private boolean showing;

  /// Something to choose, or to leave to the program.
  private record Named<T>(Optional<T> what, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// @param people who have work in the project
  ImportForm(List<Annotator> people, Runnable onChanged) {
    super(6);
    this.onChanged = onChanged;
    this.people = List.copyOf(people);
    setId("import-form");
    format.setId("import-format");
    Formats.READABLE.forEach(
        each -> format.getItems().add(new Named<>(Optional.of(each), each.label())));
    annotator.setId("import-annotator");
    annotator.setEditable(true);
    annotator.setPromptText(Messages.get("import-set.annotator.prompt"));
    people.forEach(each -> annotator.getItems().add(each.name()));
    status.setId("import-status");
    status.getItems().add(new Named<>(Optional.empty(), Messages.get("import-set.status.said")));
    List.of(Status.DONE, Status.IN_PROGRESS, Status.NEW)
        .forEach(each -> status.getItems().add(new Named<>(Optional.of(each), words(each))));
    name.setId("import-name");
    name.setPromptText(Messages.get("import-set.name.prompt"));
    unit.setId("import-unit");
    unit.getItems().add(new Named<>(Optional.empty(), Messages.get("import-set.unit.found")));
    for (Unit each : Unit.values()) {
      unit.getItems().add(new Named<>(Optional.of(each), words(each)));
    }
    status.getSelectionModel().selectFirst();
    unit.getSelectionModel().selectFirst();
    List.of(format, annotator, status, unit).forEach(box -> box.setMaxWidth(Double.MAX_VALUE));
    getChildren().addAll(Captions.label("import-set.format", format), format);
    getChildren().addAll(Captions.label("import-set.annotator", annotator), annotator);
    getChildren().addAll(Captions.label("import-set.status", status), status);
    getChildren()
        .addAll(
            Captions.label("import-set.name", name),
            name,
            Captions.label("import-set.unit", unit),
            unit);
    listen();
  }

  private void listen() {
    format.valueProperty().addListener((_, _, _) -> changed());
    status.valueProperty().addListener((_, _, _) -> changed());
    unit.valueProperty().addListener((_, _, _) -> changed());
    name.textProperty().addListener((_, _, _) -> changed());
    annotator.getEditor().textProperty().addListener((_, _, _) -> changed());
  }

  private void changed() {
    if (!showing) {
      onChanged.run();
    }
  }

  private static String words(Status status) {
    return switch (status) {
      case DONE -> Messages.get("import-set.status.done");
      case IN_PROGRESS -> Messages.get("import-set.status.in-progress");
      case NEW -> Messages.get("import-set.status.new");
    };
  }

  private static String words(Unit unit) {
    return switch (unit) {
      case CODE_POINT -> Messages.get("import-set.unit.codepoint");
      case UTF16 -> Messages.get("import-set.unit.utf16");
      case BYTE -> Messages.get("import-set.unit.byte");
    };
  }

  /// Shows the form that was recognised; none where it was not. Nobody is told of it.
  void recognised(Optional<Format> found) {
    showing = true;
    format.setValue(
        format.getItems().stream()
            .filter(each -> each.what().equals(found))
            .findFirst()
            .orElse(null));
    showing = false;
  }

  /// The form that is chosen; empty where none is.
  Optional<Format> format() {
    return chosen(format.getValue());
  }

  /// Whether what is written as a name can be one.
  boolean isNameFit() {
    String written = written();
    return written.isEmpty() || !Annotator.slug(written).isEmpty();
  }

  private String written() {
    String text = annotator.getEditor().getText();
    return text == null ? "" : text.strip();
  }

  /// What is chosen; empty where no form is.
  Optional<Choice> choice(List<Path> files) {
    return format()
        .map(
            form ->
                new Choice(
                    form,
                    files,
                    annotator(),
                    Optional.of(name.getText().strip()).filter(text -> !text.isEmpty()),
                    chosen(status.getValue()),
                    chosen(unit.getValue())));
  }

  /// Someone who is here is known by name or id; who is not is new.
  private Optional<Annotator> annotator() {
    String id = Annotator.slug(written());
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            people.stream()
                .filter(each -> each.name().equals(written()) || each.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Annotator(id, written())));
  }

  private static <T> Optional<T> chosen(@Nullable Named<T> value) {
    return value == null ? Optional.empty() : value.what();
  }
}
