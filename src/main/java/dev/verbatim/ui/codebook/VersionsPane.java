package dev.verbatim.ui.codebook;

import dev.verbatim.edit.Edition;
import dev.verbatim.model.Codebook;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The editions of a codebook, and what sets two of them apart.
final class VersionsPane extends BorderPane {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final ComboBox<Integer> from =
      AttributeCard.combo(List.of(), n -> Messages.get("codebook.version", "" + n), 0);
  private final ComboBox<Integer> to =
      AttributeCard.combo(List.of(), n -> Messages.get("codebook.version", "" + n), 0);
  private final VBox sentences = new VBox();
  private Codebook codebook;
  private boolean filling;

  VersionsPane(Codebook codebook) {
    this.codebook = codebook;
    from.setId("version-from");
    from.setAccessibleText(Messages.get("codebook.versions.from"));
    from.setOnAction(_ -> showDifference());
    to.setId("version-to");
    to.setAccessibleText(Messages.get("codebook.versions.to"));
    to.setOnAction(_ -> showDifference());
    sentences.setId("version-difference");
    sentences.getStyleClass().add("cards");
    HBox row =
        new HBox(
            new Label(Messages.get("codebook.versions.from")),
            from,
            new Label(Messages.get("codebook.versions.to")),
            to);
    row.getStyleClass().addAll("card-row", "codebook-form");
    ScrollPane scroll = new ScrollPane(sentences);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(row);
    setCenter(scroll);
  }

  void show(Codebook now) {
    codebook = now;
    List<Integer> numbers = new ArrayList<>();
    int first = Edition.of(now).stream().mapToInt(Edition::number).min().orElse(now.version() + 1);
    for (int number = first - 1; number <= now.version(); number++) {
      numbers.add(number);
    }
    filling = true;
    from.getItems().setAll(numbers);
    to.getItems().setAll(numbers);
    from.setValue(numbers.getFirst());
    to.setValue(numbers.getLast());
    filling = false;
    showDifference();
  }

  private void showDifference() {
    if (filling) {
      return;
    }
    int one = from.getValue();
    int other = to.getValue();
    int earlier = Math.min(one, other);
    int later = Math.max(one, other);
    sentences.getChildren().clear();
    List<String> difference = DifferenceWords.of(Edition.between(codebook, earlier, later));
    add(Messages.get("codebook.versions.difference", "" + earlier, "" + later), "heading");
    difference.forEach(sentence -> add(sentence, "codebook-sentence"));
    if (difference.isEmpty()) {
      add(Messages.get("codebook.versions.same"), "codebook-sentence");
    }
    add(Messages.get("codebook.versions.made"), "heading");
    for (Edition edition : Edition.of(codebook).reversed()) {
      add(
          Messages.get(
              "codebook.versions.entry",
              "" + edition.number(),
              DATE.format(edition.at()),
              edition.author(),
              edition.what()),
          "codebook-sentence");
    }
  }

  private void add(String text, String styleClass) {
    Prose prose = new Prose(styleClass);
    prose.setText(text);
    sentences.getChildren().add(prose);
  }
}
