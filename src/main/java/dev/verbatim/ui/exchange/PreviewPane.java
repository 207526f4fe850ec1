package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.exchange.Beginnings.Beginning;
import dev.verbatim.exchange.Exporting.Exported;
import dev.verbatim.exchange.Exporting.Preview;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the files of a data set would begin, and what the form could not hold.
final class PreviewPane extends VBox {
  private final Label heading = new Label();
  private final ComboBox<Beginning> files = new ComboBox<>();
  private final TextArea words = new TextArea();
  private final Prose losses = new Prose("export-losses");

  PreviewPane() {
    super(8);
    heading.getStyleClass().add("heading");
    heading.setId("export-heading");
    files.setId("export-files");
    files.setMaxWidth(Double.MAX_VALUE);
    files.setAccessibleText(Messages.get("export.files"));
    files.setConverter(new Names());
    files.valueProperty().subscribe(file -> showWords(file));
    words.setId("export-preview");
    words.setEditable(false);
    words.setWrapText(true);
    words.getStyleClass().add("export-preview");
    words.setAccessibleText(Messages.get("export.preview"));
    losses.setId("export-losses");
    VBox.setVgrow(words, Priority.ALWAYS);
    words.setMinHeight(60);
    setMinWidth(0);
    getChildren().addAll(heading, files, words, losses);
    forget();
  }

  private static final class Names extends StringConverter<Beginning> {
    @Override
    public String toString(@Nullable Beginning file) {
      return file == null ? "" : Messages.get("export.file", file.name(), file.lines());
    }

    @Override
    public Beginning fromString(String name) {
      throw new UnsupportedOperationException(name);
    }
  }

  /// Says that the preview is being made; what is there stays until it is.
  void forget() {
    heading.setText(Messages.get("export.preview.making"));
  }

  void show(Format format, Preview preview) {
    heading.setText(Messages.get("export.preview.of", preview.count()));
    String before = files.getValue() == null ? "" : files.getValue().name();
    List<Beginning> all = preview.files();
    files.getItems().setAll(all);
    files.setValue(
        all.stream()
            .filter(file -> file.name().equals(before))
            .findFirst()
            .orElseGet(() -> telling(all)));
    Room.reveal(files, all.size() > 1);
    tell(format, preview.would());
  }

  /// The file that says most of how the data set is written: not what only sets a tool up.
  private static @Nullable Beginning telling(List<Beginning> files) {
    return files.stream()
        .filter(file -> file.name().endsWith(".ann") || file.name().contains("annotations"))
        .findFirst()
        .orElse(files.isEmpty() ? null : files.getFirst());
  }

  private void showWords(@Nullable Beginning file) {
    boolean isText = file == null || file.words().indexOf('\0') < 0;
    String shown = file == null ? "" : file.words();
    words.setText(isText ? shown : Messages.get("export.preview.binary"));
  }

  private void tell(Format format, Exported would) {
    List<String> said = new ArrayList<>();
    losses.getStyleClass().remove("export-whole");
    if (would.losses().isEmpty()) {
      losses.getStyleClass().add("export-whole");
      said.add(Messages.get("export.keeps", format.label()));
    } else {
      said.add(
          Messages.get("export.loses", format.label(), String.join(" · ", would.losses().lines())));
    }
    said.addAll(would.losses().warnings());
    losses.setText(String.join(" ", said));
  }

  /// Says why there is nothing to look at.
  void refuse(String sentence) {
    heading.setText(Messages.get("export.impossible"));
    files.getItems().clear();
    Room.reveal(files, false);
    words.clear();
    losses.getStyleClass().remove("export-whole");
    losses.setText(sentence);
  }
}
