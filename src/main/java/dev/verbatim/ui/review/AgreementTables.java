package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Extent;
import dev.verbatim.agreement.Metric;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Unit;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.render.TagPalette;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.review.AgreementChoice.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The tables of figures: by article, by tag, and of attributes and links.
final class AgreementTables {
  private static final Kind OVERLAP = new Kind(Metric.F1_OVERLAP, Unit.ANNOTATION);

  private static final double HEAD_WIDTH = 88;

  private final Agreement agreement;
  private final AgreementChoice choice;
  private final AgreementWords words;
  private final FigureCells cells;

  AgreementTables(
      Agreement agreement, AgreementChoice choice, AgreementWords words, FigureCells cells) {
    this.agreement = agreement;
    this.choice = choice;
    this.words = words;
    this.cells = cells;
  }

  /// Every figure of tags that is worth a look: of a pair Cohen's κ, of all Fleiss'.
  private List<Kind> ofTags() {
    Metric kappa = choice.pair().isPresent() ? Metric.COHEN_KAPPA : Metric.FLEISS_KAPPA;
    return List.of(
        new Kind(Metric.F1_EXACT, Unit.ANNOTATION),
        OVERLAP,
        new Kind(Metric.F1_CHARACTER, Unit.CHARACTER),
        new Kind(kappa, Unit.CHARACTER),
        new Kind(Metric.KRIPPENDORFF_ALPHA, Unit.TOKEN),
        new Kind(Metric.KRIPPENDORFF_ALPHA_UNITIZING, Unit.CHARACTER));
  }

  private List<Kind> ofAttributes() {
    Kind percent = new Kind(Metric.PERCENT, Unit.ANNOTATION);
    Kind kappa = new Kind(Metric.COHEN_KAPPA, Unit.ANNOTATION);
    Kind alpha = new Kind(Metric.KRIPPENDORFF_ALPHA, Unit.ANNOTATION);
    return choice.pair().isPresent() ? List.of(percent, kappa, alpha) : List.of(percent, alpha);
  }

  /// The chosen figure of each article, with that of any overlap beside it.
  GridPane articles(Function<String, String> title) {
    List<Kind> kinds =
        choice.subject().tag().isPresent()
                && choice.subject().attribute().isEmpty()
                && !choice.kind().equals(OVERLAP)
            ? List.of(choice.kind(), OVERLAP)
            : List.of(choice.kind());
    GridPane table = FigureCells.table(2 + kinds.size());
    heads(table, Messages.get("agreement.article"), Messages.get("agreement.marks"), kinds);
    for (Judged judged : agreement.universe().articles()) {
      int row = table.getRowCount();
      String id = judged.article().id();
      Label named = FigureCells.text(title.apply(id));
      named.setTooltip(new Tooltip(named.getText()));
      table.add(name(named), 0, row);
      table.add(count(choice.marks(judged, choice.subject())), 1, row);
      Optional<AgreementFigure> figure = figure(choice.kind(), choice.subject(), Extent.of(id));
      Optional<String> why = figure.flatMap(AgreementFigure::undefined);
      if (why.isPresent()) {
        Label sentence = FigureCells.text(why.get(), "muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        table.add(sentence, 2, row, kinds.size(), 1);
      } else {
        for (int i = 0; i < kinds.size(); i++) {
          table.add(cell(kinds.get(i), choice.subject(), Extent.of(id), false), 2 + i, row);
        }
      }
      FigureCells.rule(table);
    }
    return table;
  }

  /// The figures of each tag and of all tags.
  GridPane tags(TagPalette palette) {
    List<Kind> kinds = ofTags();
    GridPane table = FigureCells.table(2 + kinds.size());
    heads(table, Messages.get("agreement.tag"), Messages.get("agreement.marks"), kinds);
    for (Subject subject : AgreementChoice.subjects(agreement)) {
      if (subject.tag().isPresent() && subject.attribute().isEmpty()) {
        int row = table.getRowCount();
        table.add(name(tag(subject, palette)), 0, row);
        table.add(count(marks(subject)), 1, row);
        for (int i = 0; i < kinds.size(); i++) {
          table.add(cell(kinds.get(i), subject, choice.extent(), i == 0), 2 + i, row);
        }
        FigureCells.rule(table);
      }
    }
    return table;
  }

  private Node tag(Subject subject, TagPalette palette) {
    String id = subject.tag().orElse("");
    Label name = FigureCells.text(words.subject(subject));
    if (id.equals(Subject.ALL_TAGS)) {
      name.getStyleClass().add("strong");
      return name;
    }
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    swatch.setStyle("-fx-background-color: " + palette.look(id).line().hex());
    HBox row = new HBox(swatch, name);
    row.getStyleClass().add("mark-row");
    return row;
  }

  /// Of each attribute what was given to the same marks, and of each link what is the same.
  GridPane others() {
    List<Kind> ofAttributes = ofAttributes();
    GridPane table = FigureCells.table(2 + ofAttributes.size());
    heads(
        table,
        Messages.get("agreement.attribute"),
        Messages.get("agreement.compared"),
        ofAttributes);
    Kind exact = new Kind(Metric.F1_EXACT, Unit.RELATION);
    for (Subject subject : AgreementChoice.subjects(agreement)) {
      boolean isLink = subject.relation().isPresent();
      if (!isLink && subject.attribute().isEmpty()) {
        continue;
      }
      int row = table.getRowCount();
      Kind first = isLink ? exact : ofAttributes.getFirst();
      Optional<AgreementFigure> figure = figure(first, subject, Extent.POOLED);
      String name = words.subject(subject);
      String links = isLink ? Messages.get("agreement.of-links", name) : name;
      table.add(name(FigureCells.text(links)), 0, row);
      table.add(count(figure.map(AgreementFigure::units).orElse(0L)), 1, row);
      List<Kind> kinds = isLink ? List.of(exact) : ofAttributes;
      for (int i = 0; i < kinds.size(); i++) {
        table.add(cell(kinds.get(i), subject, choice.extent(), false), 2 + i, row);
      }
      FigureCells.rule(table);
    }
    return table;
  }

  private long marks(Subject subject) {
    return agreement.universe().articles().stream().mapToLong(j -> choice.marks(j, subject)).sum();
  }

  private Node cell(Kind kind, Subject subject, Extent extent, boolean withInterval) {
    return cells.cell(figure(kind, subject, extent), withInterval);
  }

  private Optional<AgreementFigure> figure(Kind kind, Subject subject, Extent extent) {
    return AgreementChoice.figure(agreement, kind, subject, choice.pair(), extent);
  }

  private static void heads(GridPane table, String first, String second, List<Kind> kinds) {
    List<String> heads = new ArrayList<>(List.of(first, second));
    kinds.forEach(kind -> heads.add(AgreementWords.kind(kind)));
    for (int i = 0; i < heads.size(); i++) {
      Label head = FigureCells.text(heads.get(i), "table-head");
      head.setWrapText(true);
      if (i > 1) {
        head.setPrefWidth(HEAD_WIDTH);
      }
      head.setAlignment(i == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      head.setTextAlignment(i == 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
      GridPane.setHalignment(head, i == 0 ? HPos.LEFT : HPos.RIGHT);
      table.add(head, i, 0);
    }
    FigureCells.rule(table);
  }

  private static Node name(Node name) {
    name.getStyleClass().add("table-name");
    return name;
  }

  private static Node count(long count) {
    return FigureCells.text(String.valueOf(count), "table-count");
  }
}
